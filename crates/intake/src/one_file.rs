//! What a person says of one file in `corpus.toml`.
//!
//! Enter at [`of`].

use article::{Given, Known, Origin, Value as Said};
use bangla::dates::Offset;
use toml::Value;

use crate::{moments, nearest};

/// What a person says of one file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Of {
    pub(crate) known: Known,
    pub(crate) skip: bool,
}

/// The names under a file's.
const OF_FILE: &[&str] = &[
    "headline",
    "paper",
    "byline",
    "desk",
    "published",
    "updated",
    "agencies",
    "furniture",
    "skip",
];

/// What is said of one file; each value that is no use is left out and named.
pub(crate) fn of(file: &str, said: toml::Table, left_out: &mut Vec<String>) -> Of {
    let mut of = Of::default();
    for (name, value) in said {
        if let Err(why) = of.set(&name, &value) {
            left_out.push(format!("[\"{file}\"] {why}"));
        }
    }
    of
}

impl Of {
    fn set(&mut self, name: &str, value: &Value) -> Result<(), String> {
        let known = &mut self.known;
        let hand = |word| Some(Given::new(word, Origin::ByHand));
        let date = |of| {
            let printed = words(value).join(" ");
            let stamp = moments::stamp(&printed, Offset::DHAKA);
            stamp
                .map(|stamp| Given::new(stamp, Origin::ByHand))
                .ok_or_else(|| moments::refused(of, &printed))
        };
        match name {
            "headline" | "title" => known.headline = hand(word(name, value)?),
            "paper" | "source" | "publisher" | "newspaper" | "magazine" | "site" | "outlet" => {
                known.source = hand(word(name, value)?);
            }
            "byline" | "author" => known.byline = hand(word(name, value)?),
            "desk" => known.desk = hand(word(name, value)?),
            "published" | "date" => known.published = Some(date(Said::Published)?),
            "updated" => known.updated = Some(date(Said::Updated)?),
            "agencies" => known.agencies = Some(Given::new(words(value), Origin::ByHand)),
            "furniture" => known.furniture = words(value),
            "skip" => {
                let wrong = || "`skip` is left out; write skip = true or skip = false".to_owned();
                self.skip = value.as_bool().ok_or_else(wrong)?;
            }
            _ if value.is_table() => {
                return Err(format!(
                    "`{name}` is left out; the dots of a file's name need quotes around the name: [\"003.txt\"]"
                ));
            }
            _ => {
                return Err(format!(
                    "`{name}` is no setting and is left out; {}",
                    nearest::advice(name, OF_FILE)
                ));
            }
        }
        Ok(())
    }
}

/// The words of a value: one, or those of a list.
pub(crate) fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(words).collect(),
        Value::Table(_) => Vec::new(),
        Value::Integer(number) => vec![number.to_string()],
        Value::Float(number) => vec![number.to_string()],
        Value::Boolean(truth) => vec![truth.to_string()],
        Value::Datetime(date) => vec![date.to_string()],
    }
}

pub(crate) fn word(name: &str, value: &Value) -> Result<String, String> {
    let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
    text.map(str::to_owned).ok_or_else(|| format!("`{name}` is left out; it wants words in quotes"))
}
