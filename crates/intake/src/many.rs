//! Files of many articles: JSON, JSON Lines, CSV.
//!
//! A record that cannot be used is named by its number, and the others are used; a file without any is named.

use std::io::{BufRead, Cursor, Read};

use article::{Article, Unreadable};
use rayon::prelude::*;
use serde_json::Value;

use crate::fields::Fields;
use crate::file::{Found, Reader, whole};
use crate::limits;
use crate::record::{self, Record};
use crate::skipped::Skipped;

/// How many records are read together, and how many bytes of text.
const BATCH: usize = 256;
const BATCH_BYTES: usize = 16 << 20;

impl Reader {
    pub(crate) fn json(
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
            return Err(Skipped::NoRecords);
        }
        if records.len() > limits::RECORDS {
            return Err(Skipped::TooMany { most: limits::RECORDS });
        }
        let alone = records.len() == 1 && value.is_object();
        let mut batch = Batch::new(self, file, give);
        batch.alone = alone;
        for (number, value) in (1..).zip(records) {
            batch.add(number, Record::of_json(value, &self.corrections));
        }
        Ok(())
    }

    /// JSON Lines: a line that is none, or that has no end, is named, and the others are used.
    pub(crate) fn lines(
        &self,
        file_lines: impl BufRead,
        file: &str,
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) -> Result<(), Skipped> {
        let mut file_lines = in_utf8(file_lines)?;
        let mut batch = Batch::new(self, file, give);
        let mut line = Vec::new();
        let mut found = false;
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
                batch.skip(number, Skipped::TooLarge { most: limits::PAGE });
                file_lines.skip_until(b'\n').map_err(Skipped::Io)?;
                continue;
            }
            let bytes = line.trim_ascii();
            let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            if bytes.is_empty() {
                continue;
            }
            found = true;
            match serde_json::from_slice::<Value>(bytes) {
                Ok(value) => {
                    batch.add(number, Record::of_json(&value, &self.corrections));
                }
                Err(error) => {
                    // The parser saw one line only.
                    let why = error.to_string();
                    let why = why.split(" at line ").next().unwrap_or_default().to_owned();
                    batch.skip(number, Skipped::Broken { why });
                }
            }
        }
        drop(batch);
        if found { Ok(()) } else { Err(Unreadable::Empty.into()) }
    }

    /// CSV with names in its first row.
    pub(crate) fn rows(
        &self,
        rows: impl BufRead,
        by: u8,
        file: &str,
        give: &mut impl FnMut(&str, Result<Article, Skipped>),
    ) -> Result<(), Skipped> {
        let broken = |error: &csv::Error| Skipped::Broken { why: error.to_string() };
        let mut rows = in_utf8(rows)?;
        let by = delimiter(rows.fill_buf().map_err(Skipped::Io)?, by);
        let rows = Quotes { rows, odd: false, done: false };
        let mut reader = csv::ReaderBuilder::new().delimiter(by).flexible(true).from_reader(rows);
        let names = reader.headers().map_err(|error| broken(&error))?.clone();
        if names.iter().all(|name| name.trim_matches(['\u{FEFF}', ' ']).is_empty()) {
            return Err(Unreadable::Empty.into());
        }
        let mut batch = Batch::new(self, file, give);
        let mut row = csv::StringRecord::new();
        for number in 1.. {
            match reader.read_record(&mut row) {
                Ok(false) if number == 1 => return Err(Skipped::NoRecords),
                Ok(false) => break,
                Ok(true) if number > limits::RECORDS => {
                    return Err(Skipped::TooMany { most: limits::RECORDS });
                }
                Ok(true) if reader.get_ref().is_open() && swallows(&row, names.len(), by) => {
                    let line = row.position().map_or(0, csv::Position::line);
                    batch.skip(number, Skipped::Quote { line });
                }
                Ok(true) => {
                    let mut fields = Fields::default();
                    for (name, value) in names.iter().zip(&row) {
                        fields.add(name.trim_start_matches('\u{FEFF}'), value);
                    }
                    let mut record = Record::of(&fields, &self.corrections);
                    // A comma in a text that has no quotes around it cuts the text.
                    let rest = row.iter().skip(names.len()).any(|value| !value.trim().is_empty());
                    if rest || row.len() < names.len() && record.is_none() {
                        let why = Skipped::Row { values: row.len(), names: names.len() };
                        batch.skip(number, why);
                    } else {
                        if let Some(record) = &mut record {
                            record.known.refused.extend(ragged(&names, row.len()));
                        }
                        batch.add(number, record);
                    }
                }
                // A row that is no UTF-8 is one row; what cannot be read on has no end.
                Err(error) if error.is_io_error() => return Err(broken(&error)),
                Err(error) => batch.skip(number, broken(&error)),
            }
        }
        Ok(())
    }

    /// The article of a record, and the part of the file that it is.
    fn record(&self, file: &str, number: usize, alone: bool, record: Option<Record>) -> Found {
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
        Found { file: part, read }
    }
}

/// Records of a file that are read together, on all cores. What is found is handed on in their order; what is left when it
/// is dropped, then.
struct Batch<'f, G: FnMut(&str, Result<Article, Skipped>)> {
    reader: &'f Reader,
    file: &'f str,
    /// Whether the file is one record, and so needs no part.
    alone: bool,
    waiting: Vec<(usize, Result<Option<Record>, Skipped>)>,
    /// How many bytes of text wait.
    bytes: usize,
    give: &'f mut G,
}

impl<'f, G: FnMut(&str, Result<Article, Skipped>)> Batch<'f, G> {
    fn new(reader: &'f Reader, file: &'f str, give: &'f mut G) -> Self {
        Self { reader, file, alone: false, waiting: Vec::new(), bytes: 0, give }
    }

    /// A record; none where it has no text.
    fn add(&mut self, number: usize, record: Option<Record>) {
        self.bytes += record.as_ref().map_or(0, |record| record.text.len());
        self.push(number, Ok(record));
    }

    /// One that cannot be used.
    fn skip(&mut self, number: usize, why: Skipped) {
        self.push(number, Err(why));
    }

    fn push(&mut self, number: usize, record: Result<Option<Record>, Skipped>) {
        self.waiting.push((number, record));
        if self.waiting.len() >= BATCH || self.bytes >= BATCH_BYTES {
            self.read();
        }
    }

    fn read(&mut self) {
        let Self { reader, file, alone, .. } = *self;
        self.bytes = 0;
        let read = |(number, record)| match record {
            Ok(record) => reader.record(file, number, alone, record),
            Err(why) => Found { file: format!("{file}#{number}"), read: Err(why) },
        };
        let read: Vec<Found> =
            std::mem::take(&mut self.waiting).into_par_iter().map(read).collect();
        for Found { file, read } in read {
            (self.give)(&file, read);
        }
    }
}

impl<G: FnMut(&str, Result<Article, Skipped>)> Drop for Batch<'_, G> {
    fn drop(&mut self) {
        self.read();
    }
}

/// What programs for tables save as "Unicode text", UTF-16, in UTF-8; anything else as it is.
///
/// Cost: UTF-16 is held in memory as a whole, up to [`limits::JSON`].
fn in_utf8(mut file: impl BufRead) -> Result<impl BufRead, Skipped> {
    let start = file.fill_buf().map_err(Skipped::Io)?;
    let marked = start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]);
    let wide = marked || start.iter().take(64).any(|&byte| byte == 0);
    let text =
        if wide { article::decode(&whole(&mut file, limits::JSON)?)? } else { String::new() };
    Ok(Cursor::new(text).chain(file))
}

/// The bytes of a table, with whether a quote is open where they end.
struct Quotes<R> {
    rows: R,
    odd: bool,
    done: bool,
}

impl<R> Quotes<R> {
    fn is_open(&self) -> bool {
        self.odd && self.done
    }
}

impl<R: Read> Read for Quotes<R> {
    fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
        let count = self.rows.read(bytes)?;
        let quotes = bytes[..count].iter().fold(false, |odd, &byte| odd ^ (byte == b'"'));
        self.odd ^= quotes;
        self.done |= count == 0 && !bytes.is_empty();
        Ok(count)
    }
}

/// What to tell of a row that has fewer values than there are names.
fn ragged(names: &csv::StringRecord, values: usize) -> Option<(Option<article::Value>, String)> {
    let lacking: Vec<String> =
        names.iter().skip(values).map(|name| format!("`{}`", name.trim())).collect();
    let (all, lacking) = (names.len(), lacking.join(", "));
    let why = format!(
        "The row has {values} of the {all} values that the first row names, so {lacking} is not known; export the table again, with a value or an empty one for every name."
    );
    (values < all).then_some((None, why))
}

/// Whether the last value of a row has other rows in it: lines with as many values as there are names.
fn swallows(row: &csv::StringRecord, names: usize, by: u8) -> bool {
    let text = row.iter().next_back().unwrap_or_default();
    let mut lines = text.split('\n').skip(1);
    // In a sentence a space stands behind a comma.
    let parts = |line: &str| {
        let after = line.split(char::from(by)).skip(1);
        after.filter(|rest| !rest.starts_with(' ')).count()
    };
    names >= 2 && lines.any(|line| parts(line) + 1 >= names)
}

/// What stands between the names of the first row: tables are saved with semicolons and tabs too.
fn delimiter(start: &[u8], by: u8) -> u8 {
    let names = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let other = [b';', b'\t'].into_iter().find(|other| names.contains(other));
    other.filter(|_| !names.contains(&by)).unwrap_or(by)
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
    use super::slug;

    #[test]
    fn a_record_names_its_part() {
        assert_eq!(slug("https://example.com/news/bridge-17/"), "bridge-17");
        assert_eq!(slug("../../etc"), "etc");
        assert_eq!(slug("ক খ/গ?"), "গ");
    }
}
