//! What is known of an article, and of every line of the page that it came from.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::rules::{Origin, Rule, Value};

/// An article as read from one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// What addresses and search results call this article: the file's stem, behind its folders and before
    /// its part where it has some.
    pub id: String,
    /// The file below the collection's folder, and behind it the part of a file of many articles.
    pub file: String,
    /// The page's text as it came, decoded and otherwise untouched. Everything below points into it.
    pub text: String,
    /// Every part of the text that is not white space, in order, without overlap.
    /// A part is a line, or a piece of a line on pages that were saved as one line.
    pub parts: Vec<Part>,
    /// When the page says that the article was published.
    pub published: Option<Stamp>,
    /// When the page says that the article was last changed.
    pub updated: Option<Stamp>,
    /// The day the page itself was printed or saved, from its masthead: not the article's date.
    pub page_date: Option<Stamp>,
    /// The newspaper, as the page names it.
    pub source: Option<String>,
    /// The person who wrote it.
    pub byline: Option<String>,
    /// The desk or bureau that wrote it.
    pub desk: Option<String>,
    /// The news agencies and papers that it credits, in the order of the page.
    pub agencies: Vec<String>,
    /// What a person should look at, one sentence each.
    pub warnings: Vec<String>,
    /// Why each part has its role: one rule a part, or none at all where nobody recorded them.
    pub rules: Vec<Rule>,
    /// Where the values come from that are known, in the order of [`Value`].
    pub origins: Vec<(Value, Origin)>,
    /// Where the same text stands once more.
    pub also: Vec<Copy>,
}

/// The same text in another file, or nearly the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// The file, below the collection's folder.
    pub file: String,
    /// The newspaper, as that page names it.
    pub source: Option<String>,
    /// When that page says that it was published, ISO 8601.
    pub published: Option<String>,
    /// Whether its words are the same, all of them.
    pub exact: bool,
}

/// One stretch of the page's text and what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where it starts in [`Article::text`], in bytes.
    pub start: u32,
    /// Where it ends, in bytes, exclusive.
    pub end: u32,
    /// What it is.
    pub role: Role,
}

/// What a part of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The article's headline.
    Headline,
    /// A paragraph of the article.
    Body,
    /// A sub-headline inside the article. It counts as body.
    Subhead,
    /// The headline once more.
    HeadlineRepeat,
    /// A line with the article's publication or update time.
    Stamp,
    /// A line with the day of the page.
    PageDate,
    /// A person's byline, a desk line, or both.
    Byline,
    /// A line that credits agencies or other papers.
    Agency,
    /// The caption of a picture.
    Caption,
    /// Who took or gave a picture.
    PhotoCredit,
    /// A picture's file name or stand-in text: a caption for whoever counts lines, of no use to readers.
    ImageName,
    /// The initials or sign of whoever edited the text, at its end.
    Signoff,
    /// Everything else that surrounds an article: menus, lists, buttons, notices.
    Furniture,
}

/// A moment that stands on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// ISO 8601: a day (`2025-09-03`), or a time with its offset (`2025-09-03T19:22:00+06:00`).
    pub iso: String,
    /// The words of the page that say so: `০৩ সেপ্টেম্বর ২০২৫, ০৭:২২ পিএম`.
    pub printed: String,
}

impl Article {
    /// The headline's text, or `None` where the page has none.
    pub fn headline(&self) -> Option<&str> {
        self.with_role(|role| role == Role::Headline).next()
    }

    /// The paragraphs and sub-headlines of the article, trimmed, in order.
    pub fn body(&self) -> impl Iterator<Item = &str> {
        self.with_role(|role| matches!(role, Role::Body | Role::Subhead))
    }

    /// The captions, picture credits and picture names, trimmed, in order.
    pub fn captions(&self) -> impl Iterator<Item = &str> {
        self.with_role(|role| matches!(role, Role::Caption | Role::PhotoCredit | Role::ImageName))
    }

    /// Every part that is neither headline nor body, as it stands on the page, untrimmed.
    pub fn furniture(&self) -> impl Iterator<Item = &str> {
        self.parts
            .iter()
            .filter(|part| !matches!(part.role, Role::Headline | Role::Body | Role::Subhead))
            .map(|part| self.slice(part))
    }

    /// The text of one part.
    pub fn slice(&self, part: &Part) -> &str {
        // Archived articles come from outside: a part that points nowhere is an empty one.
        self.text.get(part.start as usize..part.end as usize).unwrap_or_default()
    }

    /// Every part that is neither headline nor body with the rule that says so, in the order of
    /// [`Article::furniture`].
    pub fn furniture_rules(&self) -> impl Iterator<Item = Option<Rule>> {
        let rules = self.rules.iter().copied().map(Some).chain(std::iter::repeat(None));
        self.parts
            .iter()
            .zip(rules)
            .filter(|(part, _)| !matches!(part.role, Role::Headline | Role::Body | Role::Subhead))
            .map(|(_, rule)| rule)
    }

    fn with_role(&self, wanted: impl Fn(Role) -> bool) -> impl Iterator<Item = &str> {
        self.parts.iter().filter(move |part| wanted(part.role)).map(|part| self.slice(part).trim())
    }
}

/// Why a file holds no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unreadable {
    /// The file has no text at all.
    Empty,
    /// The file is not text.
    Binary,
    /// The file is text in another encoding, or damaged.
    InvalidUtf8 {
        /// The line of the first byte that is none of UTF-8, from 1.
        line: u32,
        /// Its place in the file, in bytes from 0.
        byte: u32,
    },
    /// Bangla letters that a program took for Latin ones: `à¦¬à¦¾`.
    Mojibake,
    /// Bangla in a font's own encoding (Bijoy), not in Unicode: `evsjv`.
    Bijoy,
    /// The page has only furniture.
    NoBody,
    /// The file is text in UTF-16, and damaged: half a character, or a byte too many.
    InvalidUtf16 {
        /// The line up to which it can be read, from 1.
        line: u32,
    },
}

impl Unreadable {
    /// The name in `inspect`'s `outcome`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Binary => "binary",
            Self::InvalidUtf8 { .. } => "invalid_utf8",
            Self::InvalidUtf16 { .. } => "invalid_utf16",
            Self::Mojibake => "mojibake",
            Self::Bijoy => "bijoy",
            Self::NoBody => "no_body",
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::InvalidUtf8 { line, byte } => {
                return write!(
                    f,
                    "the file is not valid UTF-8 from line {line} on (byte {byte}); save it again as UTF-8"
                );
            }
            Self::InvalidUtf16 { line } => {
                return write!(
                    f,
                    "the file is UTF-16 with a byte lost or too many (readable up to line {line}); save the page again as UTF-8"
                );
            }
            Self::Mojibake => {
                "Bangla letters were read as Latin ones (à¦¬…) when the file was saved; copy the page again and save it as UTF-8"
            }
            Self::Bijoy => {
                "the text is in a Bijoy font's encoding (evsjv), not in Unicode; convert it to Unicode, then save it as UTF-8"
            }
            Self::Empty => "the file is empty; save the page's text into it, or remove it",
            Self::Binary => "the file is not text; save the page as plain text in UTF-8",
            Self::NoBody => {
                "only menus and lists were found, no paragraph of an article; copy the article's text too"
            }
        };
        f.write_str(text)
    }
}

impl std::error::Error for Unreadable {}
