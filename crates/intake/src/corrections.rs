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
use std::fs;
use std::path::Path;

use article::Known;
use toml::Value;

use crate::one_file::{Of, of, word, words};
use crate::skipped::Skipped;
use crate::{limits, nearest};

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
    /// What is wrong in it and not used: where, what, and what to write instead, one line each.
    pub left_out: Vec<String>,
    /// Which of an export's fields are which: ours → theirs.
    pub(crate) fields: BTreeMap<String, String>,
    /// What holds for every file.
    all: Known,
    /// What holds for one, by its path below the folder.
    files: BTreeMap<String, Of>,
}

impl Corrections {
    /// Reads the file: UTF-8, or UTF-16 as some editors save it.
    ///
    /// # Errors
    /// Where it cannot be read at all; what is wrong in it is in [`Corrections::left_out`].
    pub fn open(path: &Path) -> Result<Self, Skipped> {
        let bytes = fs::read(path).map_err(Skipped::Io)?;
        if bytes.len() as u64 > limits::PAGE {
            return Err(Skipped::TooLarge { most: limits::PAGE });
        }
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(other) => article::decode(other.as_bytes()).map_err(|_| Skipped::Setting {
                why: "is not text in UTF-8, so nothing in it is used; save it again as UTF-8"
                    .to_owned(),
            })?,
        };
        Ok(Self::parse(&text))
    }

    /// Reads the file's text. What is wrong in it is left out and named in [`Corrections::left_out`]; the rest holds.
    pub fn parse(text: &str) -> Self {
        let mut out = Self::default();
        let table = out.table(text.trim_start_matches('\u{FEFF}'));
        for (name, value) in table {
            if let Err(why) = out.set(&name, value) {
                out.left_out.push(why);
            }
        }
        out
    }

    /// The table of a text, without the lines that are not TOML.
    fn table(&mut self, text: &str) -> toml::Table {
        const MOST: usize = 100;
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        for _ in 0..MOST {
            let text = lines.concat();
            let error = match text.parse::<toml::Table>() {
                Ok(table) => return table,
                Err(error) => error,
            };
            let start = error.span().map_or(0, |at| at.start).min(text.len().saturating_sub(1));
            let above = text.as_bytes()[..start].split(|&byte| byte == b'\n');
            let at = above.count() - 1;
            self.left_out.push(format!(
                "line {}: {}; it is left out, write it as `name = \"value\"`",
                at + 1,
                error.message().lines().next().unwrap_or_default(),
            ));
            // What stands under a heading that is left out would be said of another file.
            let heading = lines[at].trim_start().starts_with('[');
            let after = lines[at + 1..].iter().take_while(|line| heading && !line.starts_with('['));
            let count = 1 + after.count();
            // The numbers of the lines below stay.
            lines[at..at + count].fill("\n");
        }
        self.left_out.push("has too much that cannot be read; nothing in it is used".to_owned());
        toml::Table::new()
    }

    fn set(&mut self, name: &str, value: Value) -> Result<(), String> {
        match (name, value) {
            ("title", value) => self.title = Some(word(name, &value)?),
            ("description", value) => self.description = Some(word(name, &value)?),
            ("language", value) => self.language = Some(word(name, &value)?),
            ("furniture", value) => self.all.furniture = words(&value),
            ("papers", Value::Table(papers)) => {
                for (shown, value) in papers {
                    let names = std::iter::once(shown).chain(words(&value));
                    self.all.papers.push(names.collect());
                }
            }
            ("fields", Value::Table(fields)) => {
                for (ours, value) in fields {
                    let theirs = word(&format!("[fields] {ours}"), &value);
                    match theirs {
                        Ok(theirs) if FIELDS.contains(&ours.as_str()) => {
                            self.fields.insert(ours, theirs);
                        }
                        Ok(_) => self.left_out.push(format!(
                            "[fields] `{ours}` is no field and is left out; {}",
                            nearest::advice(&ours, FIELDS)
                        )),
                        Err(why) => self.left_out.push(why),
                    }
                }
            }
            ("papers" | "fields", _) => {
                return Err(format!(
                    "`{name}` is left out; it is a heading, [{name}], with names under it"
                ));
            }
            (file, Value::Table(said)) => {
                let meant = nearest::nearest(file, &["papers", "fields"]);
                if let Some(meant) = meant.filter(|_| !file.contains(['.', '/'])) {
                    return Err(format!(
                        "[{file}] is no heading and is left out; is [{meant}] meant?"
                    ));
                }
                let of = of(file, said, &mut self.left_out);
                self.files.insert(file.to_owned(), of);
            }
            (name, _) => {
                return Err(format!(
                    "`{name}` is no setting and is left out; {}",
                    nearest::advice(name, SETTINGS)
                ));
            }
        }
        Ok(())
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

/// What is said of the whole folder; a file's name in quotes heads what is said of it.
const SETTINGS: &[&str] =
    &["title", "description", "language", "furniture", "[papers]", "[fields]", "[\"FILE\"]"];

/// The names under `[fields]`.
const FIELDS: &[&str] =
    &["headline", "body", "published", "updated", "paper", "byline", "desk", "agencies", "id"];

#[cfg(test)]
mod tests {
    use super::Corrections;
    use article::Origin;

    #[test]
    fn what_a_person_wrote_is_understood() {
        let text = "title = \"নদীর খবর\"\nlanguage = \"bn\"\nfurniture = [\"সঙ্গে থাকুন\"]\n\"003.txt\".published = 2025-05-05\n\"a/b.html\" = { headline = \"শিরোনাম\", skip = false }\n[papers]\n\"নতুন ভোর\" = [\"Notun Bhor\"]\n[fields]\nbody = \"content.text\"\n";
        let found = Corrections::parse(text);
        assert_eq!(found.left_out, Vec::<String>::new());
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
    fn what_is_wrong_is_left_out_and_said_with_its_place() {
        for (text, words) in [
            ("title = 5", "`title` is left out"),
            ("titel = \"x\"", "is `title` meant?"),
            ("papers = \"x\"", "a heading, [papers]"),
            ("[paper]\nx = \"y\"", "is [papers] meant?"),
            ("title = \"x\"\ntitle = \"y\"", "line 2"),
            ("title = খবর", "line 1"),
            ("\"a.txt\".publisched = 2025-05-05", "is `published` meant?"),
            ("\"a.txt\".published = \"31 February 2025\"", "no day of the calendar"),
            ("\"a.txt\".published = 2025-02-31", "line 1"),
            ("\"a.txt\".skip = \"yes\"", "skip = true"),
            ("a.txt.paper = \"x\"", "need quotes"),
            ("[fields]\nbdy = \"x\"", "is `body` meant?"),
            ("[fields]\nbody = 5", "wants words"),
        ] {
            let found =
                Corrections::parse(&format!("{text}\n[\"good.txt\"]\npaper = \"নতুন ভোর\"\n"));
            let [why] = found.left_out.as_slice() else { panic!("{text}: {:?}", found.left_out) };
            assert!(why.contains(words), "{text}: {why}");
            let good = found.known("good.txt").and_then(|known| known.source);
            assert_eq!(good.map(|given| given.value).as_deref(), Some("নতুন ভোর"), "{text}");
        }
    }

    #[test]
    fn nothing_under_a_broken_heading_is_said_of_another_file() {
        let text = "[\"a.txt\"]\npaper = \"ক খ\"\n[\"b.txt\"\npublished = 2025-05-05\n[\"c.txt\"]\ndesk = \"গ\"\n";
        let found = Corrections::parse(text);
        assert!(found.left_out.iter().any(|why| why.starts_with("line 3")), "{:?}", found.left_out);
        assert!(found.known("a.txt").is_some_and(|known| known.published.is_none()));
        assert!(found.known("c.txt").is_some_and(|known| known.desk.is_some()));
    }
}
