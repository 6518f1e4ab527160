//! One file → its articles, by its kind.
//!
//! Enter at [`Reader::read`]. The kind is the name's extension: a page that is called `.txt` is text even where it
//! looks like markup.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use article::{Article, Known, Origin, Unreadable};
use serde_json::Value;

use crate::corrections::Corrections;
use crate::record::{self, Record};
use crate::skipped::Skipped;
use crate::{archives, front, html, limits, markdown, tangled};

/// Reads files as a folder's corrections say.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// What a person wrote of the folder.
    pub corrections: Corrections,
}

/// What a part of a file came to.
#[derive(Debug)]
pub struct Found {
    /// The file, and behind it the part where it has several: `export.jsonl#17`, `old.zip/one.txt`.
    pub file: String,
    /// The article, or why there is none.
    pub read: Result<Article, Skipped>,
}

/// What a file is by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Html,
    Json,
    Lines,
    Csv { by: u8 },
    Zip,
}

impl Kind {
    fn of(file: &str) -> Option<Self> {
        let (_, extension) = file.rsplit_once('.')?;
        Some(match extension.to_ascii_lowercase().as_str() {
            "txt" | "text" | "md" | "markdown" => Self::Text,
            "html" | "htm" | "xhtml" => Self::Html,
            "json" => Self::Json,
            "jsonl" | "ndjson" => Self::Lines,
            "csv" => Self::Csv { by: b',' },
            "tsv" => Self::Csv { by: b'\t' },
            "zip" => Self::Zip,
            _ => return None,
        })
    }

    /// The largest file of this kind that is read, in bytes.
    fn most(self) -> u64 {
        match self {
            Self::Text | Self::Html => limits::PAGE,
            Self::Json => limits::JSON,
            Self::Lines | Self::Csv { .. } | Self::Zip => limits::MANY,
        }
    }
}

impl Reader {
    /// Whether a file of this name is read in a folder.
    pub fn knows(file: &str) -> bool {
        Kind::of(file).is_some()
    }

    /// Reads the file at `path`; `file` is what it is called: its path below the collection's folder. What it
    /// holds is handed to `use_found` one by one, in the file's order. Cost: linear in the bytes; JSON is held
    /// in memory as a whole, the rest page by page.
    pub fn read(&self, path: &Path, file: &str, mut use_found: impl FnMut(Found)) {
        let mut give = |file: &str, read| use_found(Found { file: file.to_owned(), read });
        let Some(kind) = Kind::of(file) else { return give(file, Err(Skipped::Kind)) };
        let opened = File::open(path).and_then(|opened| Ok((opened.metadata()?.len(), opened)));
        let (length, opened) = match opened {
            Ok(opened) => opened,
            Err(error) => return give(file, Err(Skipped::Io(error))),
        };
        if length > kind.most() {
            return give(file, Err(Skipped::TooLarge { most: kind.most() }));
        }
        let outcome = match kind {
            Kind::Text | Kind::Html | Kind::Json => match whole(opened, kind.most()) {
                Ok(bytes) => {
                    self.bytes(kind, file, &bytes, &mut give);
                    Ok(())
                }
                Err(why) => Err(why),
            },
            Kind::Lines => self.lines(BufReader::new(opened), file, &mut give),
            Kind::Csv { by } => self.rows(BufReader::new(opened), by, file, &mut give),
            Kind::Zip => archives::each(BufReader::new(opened), |name, bytes| {
                let part = format!("{file}/{name}");
                match (bytes, Kind::of(name)) {
                    (Err(why), _) => give(&part, Err(why)),
                    (Ok(_), None | Some(Kind::Zip)) => give(&part, Err(Skipped::Kind)),
                    (Ok(bytes), Some(kind)) => self.bytes(kind, &part, &bytes, &mut give),
                }
            }),
        };
        if let Err(why) = outcome {
            give(file, Err(why));
        }
    }

    /// Reads a page of text from its bytes, whatever it is called.
    ///
    /// # Errors
    /// Why it holds no article.
    pub fn page(&self, file: &str, bytes: &[u8]) -> Result<Article, Skipped> {
        let kind = Kind::of(file).filter(|kind| *kind == Kind::Html).unwrap_or(Kind::Text);
        let mut read = Err(Skipped::Kind);
        self.bytes(kind, file, bytes, &mut |_, found| read = found);
        read
    }

    fn bytes(
        &self,
        kind: Kind,
        file: &str,
        bytes: &[u8],
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) {
        match kind {
            Kind::Text => give(file, self.text(file, bytes)),
            Kind::Html => give(file, self.html(file, bytes)),
            Kind::Json => {
                if let Err(why) = self.json(file, bytes, give) {
                    give(file, Err(why));
                }
            }
            Kind::Lines | Kind::Csv { .. } => {
                let read = match kind {
                    Kind::Csv { by } => self.rows(bytes, by, file, give),
                    _ => self.lines(bytes, file, give),
                };
                if let Err(why) = read {
                    give(file, Err(why));
                }
            }
            Kind::Zip => give(file, Err(Skipped::Kind)),
        }
    }

    fn text(&self, file: &str, bytes: &[u8]) -> Result<Article, Skipped> {
        let text = article::decode(bytes)?;
        let front = front::read(&text).map_err(|why| Skipped::Broken { why })?;
        let known = front.map(|front| Known {
            front: front.bytes,
            ..front.fields.known(&self.corrections, Origin::FrontMatter)
        });
        let is_marked = file.rsplit('.').next().is_some_and(|end| {
            end.eq_ignore_ascii_case("md") || end.eq_ignore_ascii_case("markdown")
        });
        let mut known = known.unwrap_or_default();
        if !is_marked {
            return self.article(file, &text, known);
        }
        let (front, body) = text.split_at(known.front.end);
        known.headline = known.headline.or_else(|| markdown::heading(body));
        self.article(file, &[front, &markdown::plain(body)].concat(), known)
    }

    fn html(&self, file: &str, bytes: &[u8]) -> Result<Article, Skipped> {
        let html = article::decode(bytes)?;
        if tangled::is_tangled(&html) {
            return Err(Skipped::Tangled);
        }
        let (text, known) = html::read(&html);
        if text.trim().is_empty() {
            return Err(Unreadable::NoBody.into());
        }
        self.article(file, &text, known)
    }

    fn json(
        &self,
        file: &str,
        bytes: &[u8],
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) -> Result<(), Skipped> {
        let text = article::decode(bytes)?;
        let value: Value = serde_json::from_str(&text)
            .map_err(|error| Skipped::Broken { why: error.to_string() })?;
        let records = record::records(&value);
        if records.is_empty() {
            return Err(Skipped::NoText);
        }
        if records.len() > limits::RECORDS {
            return Err(Skipped::TooMany { most: limits::RECORDS });
        }
        let alone = records.len() == 1 && value.is_object();
        for (number, value) in (1..).zip(records) {
            let record = Record::of_json(value, &self.corrections);
            self.give_record(file, number, alone, record, give);
        }
        Ok(())
    }

    /// JSON Lines: a line that is none, or that has no end, is named, and the others are used.
    fn lines(
        &self,
        mut file_lines: impl BufRead,
        file: &str,
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) -> Result<(), Skipped> {
        let mut line = Vec::new();
        for number in 1.. {
            line.clear();
            let read = file_lines.by_ref().take(limits::PAGE + 1).read_until(b'\n', &mut line);
            if read.map_err(Skipped::Io)? == 0 {
                break;
            }
            if number > limits::RECORDS {
                return Err(Skipped::TooMany { most: limits::RECORDS });
            }
            if line.len() as u64 > limits::PAGE {
                give(&format!("{file}#{number}"), Err(Skipped::TooLarge { most: limits::PAGE }));
                file_lines.skip_until(b'\n').map_err(Skipped::Io)?;
                continue;
            }
            let bytes = line.trim_ascii();
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            if bytes.is_empty() {
                continue;
            }
            match serde_json::from_slice::<Value>(bytes) {
                Ok(value) => {
                    let record = Record::of_json(&value, &self.corrections);
                    self.give_record(file, number, false, record, give);
                }
                Err(error) => {
                    // The parser saw one line only.
                    let why = error.to_string();
                    let why = why.split(" at line ").next().unwrap_or_default().to_owned();
                    give(&format!("{file}#{number}"), Err(Skipped::Broken { why }));
                }
            }
        }
        Ok(())
    }

    /// CSV with names in its first row.
    fn rows(
        &self,
        rows: impl Read,
        by: u8,
        file: &str,
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) -> Result<(), Skipped> {
        let broken = |error: &csv::Error| Skipped::Broken { why: error.to_string() };
        let mut reader = csv::ReaderBuilder::new().delimiter(by).flexible(true).from_reader(rows);
        let names = reader.headers().map_err(|error| broken(&error))?.clone();
        let mut row = csv::StringRecord::new();
        for number in 1.. {
            match reader.read_record(&mut row) {
                Ok(false) => break,
                Ok(true) if number > limits::RECORDS => {
                    return Err(Skipped::TooMany { most: limits::RECORDS });
                }
                Ok(true) => {
                    let mut fields = record::Fields::default();
                    for (name, value) in names.iter().zip(&row) {
                        fields.add(name.trim_start_matches('\u{FEFF}'), value);
                    }
                    let record = Record::of(&fields, &self.corrections);
                    self.give_record(file, number, false, record, give);
                }
                // A row that is no UTF-8 is one row; what cannot be read on has no end.
                Err(error) if error.is_io_error() => return Err(broken(&error)),
                Err(error) => give(&format!("{file}#{number}"), Err(broken(&error))),
            }
        }
        Ok(())
    }

    fn give_record(
        &self,
        file: &str,
        number: usize,
        alone: bool,
        record: Option<Record>,
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) {
        let id = record.as_ref().and_then(|record| record.id.as_deref()).map(slug);
        let id = id.filter(|id| !id.is_empty()).unwrap_or_else(|| number.to_string());
        let part = if alone { file.to_owned() } else { format!("{file}#{id}") };
        let read = record.ok_or(Skipped::NoText).and_then(|record| {
            if record.text.len() as u64 > limits::PAGE {
                return Err(Skipped::TooLarge { most: limits::PAGE });
            }
            // The same care as for files: old encodings come in exports too.
            let text = article::decode(record.text.as_bytes())?;
            self.article(&part, &text, record.known)
        });
        give(&part, read);
    }

    /// The article of a text, with what is known of it and what a person says.
    fn article(&self, file: &str, text: &str, known: Known) -> Result<Article, Skipped> {
        let by_hand = self.corrections.known(file).ok_or(Skipped::ByHand)?;
        let mut article = article::read_text(file, text, &by_hand.or(known))?;
        article.id = id(file);
        file.clone_into(&mut article.file);
        Ok(article)
    }
}

/// A file's bytes, up to a limit: a pipe or a device does not say how long it is.
fn whole(file: impl Read, most: u64) -> Result<Vec<u8>, Skipped> {
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(Skipped::Io)?;
    if bytes.len() as u64 > most { Err(Skipped::TooLarge { most }) } else { Ok(bytes) }
}

/// An id of a file's path: its last extension dropped, folders and parts joined by hyphens.
pub(crate) fn id(file: &str) -> String {
    let (path, part) = file.split_once('#').map_or((file, None), |(path, part)| (path, Some(part)));
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let stem =
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem });
    let mut id = folder.replace('/', "-");
    for piece in [Some(stem), part].into_iter().flatten() {
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(piece);
    }
    id
}

/// What a record calls itself, as a part of an id: letters, digits and hyphens.
fn slug(name: &str) -> String {
    let word =
        |c: char| c.is_alphanumeric() || bangla::script::is_mark(c) || matches!(c, '-' | '_' | '.');
    let mut out = String::new();
    // Of an address only its end tells pages apart.
    let name = name.trim_end_matches('/').rsplit('/').next().unwrap_or(name);
    for c in name.chars().take(80) {
        if word(c) {
            out.push(c);
        } else if !out.ends_with('-') {
            out.push('-');
        }
    }
    out.trim_matches(['-', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::{id, slug};

    #[test]
    fn ids_are_made_of_paths() {
        for (file, expected) in [
            ("003.txt", "003"),
            ("world/003.txt", "world-003"),
            ("export.jsonl#17", "export-17"),
            ("old.zip/a/b.html", "old.zip-a-b"),
            (".x", ".x"),
        ] {
            assert_eq!(id(file), expected, "{file}");
        }
        assert_eq!(slug("https://example.com/news/bridge-17/"), "bridge-17");
        assert_eq!(slug("../../etc"), "etc");
        assert_eq!(slug("ক খ/গ?"), "গ");
    }
}
