//! `corpus.toml`: what a person says of a folder of articles. It wins over whatever was read.
//!
//! ```toml
//! title = "নদীর খবর"
//! description = "খালের সেতু নিয়ে"
//! language = "bn"
//! furniture = ["আমাদের সঙ্গেই থাকুন সব সময়"]
//!
//! [papers]
//! "নতুন ভোর" = ["Notun Bhor", "notunbhor.com"]
//!
//! [fields]                 # where JSON and CSV call things otherwise; a dot enters
//! body = "content.text"
//!
//! ["003.txt"]
//! published = 2025-05-05
//! paper = "নতুন ভোর"
//! ```

use std::collections::BTreeMap;

use article::{Given, Known, Origin};
use bangla::dates::Offset;
use toml::Value;

use crate::moments;

/// The file's name.
pub const NAME: &str = "corpus.toml";

/// What a person wrote into `corpus.toml`.
#[derive(Clone, Debug, Default)]
pub struct Corrections {
    /// What the collection is called.
    pub title: Option<String>,
    /// What it is about, in a sentence.
    pub description: Option<String>,
    /// The language of its articles, as BCP 47 writes it.
    pub language: Option<String>,
    /// Which of an export's fields are which: ours → theirs.
    pub(crate) fields: BTreeMap<String, String>,
    /// What holds for every file.
    all: Known,
    /// What holds for one, by its path below the folder.
    files: BTreeMap<String, Of>,
}

/// What a person says of one file.
#[derive(Clone, Debug, Default)]
struct Of {
    known: Known,
    skip: bool,
}

impl Corrections {
    /// Reads the file's text.
    ///
    /// # Errors
    /// What is wrong with it and where, in one line.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim_start_matches('\u{FEFF}');
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |at| text[..at.start].matches('\n').count() + 1);
            format!("line {line}: {}", error.message())
        })?;
        let mut out = Self::default();
        for (name, value) in table {
            match (name.as_str(), value) {
                ("title", value) => out.title = Some(word(&name, &value)?),
                ("description", value) => out.description = Some(word(&name, &value)?),
                ("language", value) => out.language = Some(word(&name, &value)?),
                ("furniture", value) => out.all.furniture = words(&value),
                ("papers", Value::Table(papers)) => {
                    for (shown, value) in papers {
                        let names = std::iter::once(shown).chain(words(&value));
                        out.all.papers.push(names.collect());
                    }
                }
                ("fields", Value::Table(fields)) => {
                    for (ours, value) in &fields {
                        if !FIELDS.contains(&ours.as_str()) {
                            return Err(format!(
                                "[fields] `{ours}` is none of {}",
                                FIELDS.join(", ")
                            ));
                        }
                        out.fields.insert(ours.clone(), word(ours, value)?);
                    }
                }
                (file, Value::Table(said)) => {
                    let of = of(file, said)?;
                    out.files.insert(file.to_owned(), of);
                }
                (name, _) => {
                    return Err(format!(
                        "`{name}` is no setting; title, description, language, furniture, [papers], [fields] and [\"FILE\"] are"
                    ));
                }
            }
        }
        Ok(out)
    }

    /// What is known of the page of this file; `None`: it is to be left out.
    pub(crate) fn known(&self, file: &str) -> Option<Known> {
        let of = self.files.get(file).cloned().unwrap_or_default();
        (!of.skip).then(|| of.known.or(self.all.clone()))
    }

    /// The files that are corrected, in order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

/// The names under `[fields]`.
const FIELDS: &[&str] =
    &["headline", "body", "published", "updated", "paper", "byline", "desk", "agencies", "id"];

fn of(file: &str, said: toml::Table) -> Result<Of, String> {
    let mut of = Of::default();
    let hand = |value| Some(Given::new(value, Origin::ByHand));
    for (name, value) in said {
        let date = |value: &Value| {
            let printed = words(value).join(" ");
            let wrong = format!(
                "[\"{file}\"] {name}: `{printed}` is no date with a year; write 2025-05-05"
            );
            moments::stamp(&printed, Offset::DHAKA).ok_or(wrong)
        };
        let known = &mut of.known;
        match name.as_str() {
            "headline" | "title" => known.headline = hand(word(&name, &value)?),
            "paper" | "source" => {
                known.source = Some(Given::new(word(&name, &value)?, Origin::ByHand));
            }
            "byline" => known.byline = Some(Given::new(word(&name, &value)?, Origin::ByHand)),
            "desk" => known.desk = Some(Given::new(word(&name, &value)?, Origin::ByHand)),
            "published" => known.published = Some(Given::new(date(&value)?, Origin::ByHand)),
            "updated" => known.updated = Some(Given::new(date(&value)?, Origin::ByHand)),
            "agencies" => known.agencies = Some(Given::new(words(&value), Origin::ByHand)),
            "furniture" => known.furniture = words(&value),
            "skip" => of.skip = value.as_bool().unwrap_or_default(),
            _ => {
                return Err(format!(
                    "[\"{file}\"] `{name}` is no setting; headline, paper, byline, desk, published, updated, agencies, furniture and skip are"
                ));
            }
        }
    }
    Ok(of)
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

fn word(name: &str, value: &Value) -> Result<String, String> {
    let text = value.as_str().map(str::trim).filter(|text| !text.is_empty());
    text.map(str::to_owned).ok_or_else(|| format!("`{name}` wants words in quotes"))
}

#[cfg(test)]
mod tests {
    use super::Corrections;
    use article::Origin;

    #[test]
    fn what_a_person_wrote_is_understood() {
        let text = "title = \"নদীর খবর\"\nlanguage = \"bn\"\nfurniture = [\"সঙ্গে থাকুন\"]\n\"003.txt\".published = 2025-05-05\n\"a/b.html\" = { headline = \"শিরোনাম\", skip = false }\n[papers]\n\"নতুন ভোর\" = [\"Notun Bhor\"]\n[fields]\nbody = \"content.text\"\n";
        let found = Corrections::parse(text).expect("it is right");
        assert_eq!(found.title.as_deref(), Some("নদীর খবর"));
        let known = found.known("003.txt").expect("it is used");
        let published = known.published.expect("it is given");
        assert_eq!(
            (published.value.iso.as_str(), published.origin),
            ("2025-05-05", Origin::ByHand)
        );
        assert_eq!(known.papers, [["নতুন ভোর", "Notun Bhor"]]);
        assert_eq!(known.furniture, ["সঙ্গে থাকুন"]);
        assert_eq!(found.files().collect::<Vec<_>>(), ["003.txt", "a/b.html"]);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        for (text, words) in [
            ("title = 5", "`title` wants words"),
            ("titel = \"x\"", "`titel` is no setting"),
            ("title = \"x\"\ntitle = \"y\"", "line 2"),
            ("\"a.txt\".publisched = 2025-05-05", "`publisched` is no setting"),
            ("\"a.txt\".published = \"31 February 2025\"", "no date"),
            ("[fields]\nwhat = \"x\"", "`what` is none of"),
        ] {
            let why = Corrections::parse(text).expect_err(text);
            assert!(why.contains(words), "{why}");
        }
    }
}
