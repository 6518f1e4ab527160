//! One file → its articles, by its kind.
//!
//! Enter at [`Reader::read`]. The kind is the name's extension: a page that is called `.txt` is text even where it
//! looks like markup.

use std::fs::File;
use std::io::{BufReader, Read, Seek};
use std::ops::Range;
use std::path::Path;

use article::{Article, Known, Origin, Part, Rule, Unreadable};
use serde::{Deserialize, Serialize};

use crate::corrections::Corrections;
use crate::kind::{self, Kind, Loaded};
use crate::skipped::Skipped;
use crate::{archives, front, html, markdown, tangled};

/// Reads files as a folder's corrections say.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    /// What a person wrote of the folder.
    pub corrections: Corrections,
}

/// What a part of a file came to.
#[derive(Debug, Serialize, Deserialize)]
pub struct Found {
    /// The file, and behind it the part where it has several: `export.jsonl#17`, `old.zip/one.txt`.
    pub file: String,
    /// The article, or why there is none.
    pub read: Result<Article, Skipped>,
}

impl Reader {
    /// Whether a file of this name is read in a folder.
    pub fn knows(file: &str) -> bool {
        Kind::of(file).is_some()
    }

    /// Why a file of this name is never read as a page, where its name says that it is no text: `.pdf`, `.docx`.
    pub fn refuses(file: &str) -> Option<Skipped> {
        Some(Skipped::Kind { remedy: kind::remedy(file)?.into() })
    }

    /// Reads the file at `path`; `file` is what it is called: its path below the collection's folder. What it
    /// holds is handed to `use_found` one by one, in the file's order. Cost: linear in the bytes; JSON is held
    /// in memory as a whole, the rest page by page.
    pub fn read(&self, path: &Path, file: &str, mut use_found: impl FnMut(Found)) {
        let mut give = |file: &str, read| use_found(Found { file: file.to_owned(), read });
        let Some(kind) = Kind::of(file) else { return give(file, Err(unknown(file))) };
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
            Kind::Zip => self.zip(BufReader::new(opened), file, &mut give),
        };
        if let Err(why) = outcome {
            give(file, Err(why));
        }
    }

    /// A zip: its pages one by one, and what they load in one line.
    fn zip(
        &self,
        zip: impl Read + Seek,
        file: &str,
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) -> Result<(), Skipped> {
        let mut loaded = Loaded::default();
        archives::each(zip, |name, bytes| {
            let part = format!("{file}/{name}");
            match (bytes, Kind::of(name)) {
                (Err(why), _) => give(&part, Err(why)),
                (Ok(_), Some(Kind::Zip)) => {
                    give(&part, Err(Skipped::Kind { remedy: ZIPPED.into() }));
                }
                (Ok(_), None) => match kind::loaded(name) {
                    Some(kind) => loaded.add(kind, &part),
                    None => give(&part, Err(unknown(name))),
                },
                (Ok(bytes), Some(kind)) => self.bytes(kind, &part, &bytes, give),
            }
        })?;
        if let Some((part, why)) = loaded.told(file) {
            give(&part, Err(why));
        }
        Ok(())
    }

    /// The lines of a page that holds no article, each with the rule for it; none where the file is no page of text.
    pub fn lines_of(path: &Path) -> Vec<(String, Rule)> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let kind = Kind::of(&name).unwrap_or(Kind::Text);
        let page = matches!(kind, Kind::Text | Kind::Html) && path.is_file();
        let bytes = page.then(|| whole(File::open(path).map_err(Skipped::Io)?, kind.most()));
        let Some(text) = bytes.and_then(Result::ok).and_then(|bytes| article::decode(&bytes).ok())
        else {
            return Vec::new();
        };
        let (text, known) = match kind {
            Kind::Html if tangled::is_tangled(&text) => return Vec::new(),
            Kind::Html => html::read(&text),
            _ => (text, Known::default()),
        };
        let line = |part: Part| text[part.start as usize..part.end as usize].trim().to_owned();
        let lines = article::lines(&text, &known);
        lines.into_iter().map(|(part, rule)| (line(part), rule)).collect()
    }

    /// Reads a page of text from its bytes, whatever it is called.
    ///
    /// # Errors
    /// Why it holds no article.
    pub fn page(&self, file: &str, bytes: &[u8]) -> Result<Article, Skipped> {
        let kind = Kind::of(file).filter(|kind| *kind == Kind::Html).unwrap_or(Kind::Text);
        let mut read = Err(unknown(file));
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
        if let Some(remedy) = kind::by_content(bytes) {
            return give(file, Err(Skipped::Kind { remedy: remedy.into() }));
        }
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
            Kind::Zip => give(file, Err(Skipped::Kind { remedy: ZIPPED.into() })),
        }
    }

    fn text(&self, file: &str, bytes: &[u8]) -> Result<Article, Skipped> {
        let text = article::decode(bytes)?;
        let known = match front::read(&text) {
            front::Read::Fields { bytes, fields, why } => {
                let mut known = fields.known(&self.corrections, Origin::FrontMatter);
                known.refused.extend(why.map(|why| (None, why)));
                Known { front: bytes, ..known }
            }
            front::Read::Unusable { bytes, why } => {
                Known { front: bytes, refused: vec![(None, why)], ..Known::default() }
            }
            front::Read::None => Known::default(),
        };
        let is_marked = file.rsplit('.').next().is_some_and(|end| {
            end.eq_ignore_ascii_case("md") || end.eq_ignore_ascii_case("markdown")
        });
        let mut known = known;
        let is_marked = is_marked || text[known.front.clone()].ends_with("\nMarkdown Content:");
        if !is_marked {
            return self.article(file, &text, known);
        }
        let (front, body) = text.split_at(known.front.end);
        known.headline = known.headline.or_else(|| markdown::heading(body));
        let markdown::Plain { text: body, pictures, captions, parts } = markdown::plain(body);
        let whole = |at: Range<usize>| front.len() + at.start..front.len() + at.end;
        known.pictures = pictures.into_iter().map(whole).collect();
        known.captions = captions.into_iter().map(whole).collect();
        // Where nothing else names the article, its headline may be a heading of any level.
        if known.headline.is_some() {
            known.parts = parts.into_iter().map(whole).collect();
        }
        self.article(file, &[front, &body].concat(), known)
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

    /// The article of a text, with what is known of it and what a person says.
    pub(crate) fn article(&self, file: &str, text: &str, known: Known) -> Result<Article, Skipped> {
        let by_hand = self.corrections.known(file).ok_or(Skipped::ByHand)?;
        let mut article = article::read_text(file, text, &by_hand.or(known))?;
        article.id = id(file);
        file.clone_into(&mut article.file);
        Ok(article)
    }
}

/// What to do with a zip in a zip.
const ZIPPED: &str = "unpack it beside the zip that it is in";

fn unknown(file: &str) -> Skipped {
    Skipped::Kind { remedy: kind::any_remedy(file).into() }
}

/// A file's bytes, up to a limit: a pipe or a device does not say how long it is.
pub(crate) fn whole(file: impl Read, most: u64) -> Result<Vec<u8>, Skipped> {
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

#[cfg(test)]
mod tests {
    use super::id;

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
    }
}
