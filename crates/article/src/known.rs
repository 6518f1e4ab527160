//! What is known of a page from elsewhere than its lines: from the markup that they stood in, from
//! fields beside them, from a person.
//!
//! Enter at [`Known`]; [`crate::read_text`] takes it. It is nobody's task here to find it: whoever turns a
//! file into text (`nothi-intake`) knows the file's kind.

use std::ops::Range;

use crate::model::Stamp;
use crate::rules::{Origin, Value};

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

/// What is known of a page beside its text. What is given here wins over what the lines say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The headline. It becomes the text's first line where no line says it.
    pub headline: Option<Given<String>>,
    /// What else the article is called: by the page, where a person calls it otherwise.
    pub names: Vec<String>,
    /// When the article was published.
    pub published: Option<Given<Stamp>>,
    /// When it was last changed.
    pub updated: Option<Given<Stamp>>,
    /// The newspaper.
    pub source: Option<Given<String>>,
    /// The person who wrote it.
    pub byline: Option<Given<String>>,
    /// The desk that wrote it.
    pub desk: Option<Given<String>>,
    /// The agencies that it credits.
    pub agencies: Option<Given<Vec<String>>>,
    /// The bytes of the text that hold the article, in order; `None` where that is not known.
    pub main: Option<Vec<Range<usize>>>,
    /// The bytes of the text that are about it and not of it.
    pub front: Range<usize>,
    /// The bytes of the text that stand in for pictures, in order.
    pub pictures: Vec<Range<usize>>,
    /// The bytes of the text that are marked as captions, in order.
    pub captions: Vec<Range<usize>>,
    /// The bytes of the text that are marked as headings of its parts, in order.
    pub parts: Vec<Range<usize>>,
    /// Whether the text is an article's body and nothing else.
    pub is_body: bool,
    /// Lines that are furniture, in any spelling.
    pub furniture: Vec<String>,
    /// Names of papers: how each is shown, then what pages call it.
    pub papers: Vec<Vec<String>>,
    /// What came with the page and cannot be used: the value, where it is one, and a sentence with its remedy.
    pub refused: Vec<(Option<Value>, String)>,
}

impl<T> Given<T> {
    /// `value`, as it comes from `origin`.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }
}

impl Known {
    /// `self`, with what it lacks taken from `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let mut names = [self.names, other.names].concat();
        if self.headline.is_some() {
            names.extend(other.headline.iter().map(|given| given.value.clone()));
        }
        Self {
            names,
            headline: self.headline.or(other.headline),
            published: self.published.or(other.published),
            updated: self.updated.or(other.updated),
            source: self.source.or(other.source),
            byline: self.byline.or(other.byline),
            desk: self.desk.or(other.desk),
            agencies: self.agencies.or(other.agencies),
            main: self.main.or(other.main),
            front: if self.front.is_empty() { other.front } else { self.front },
            pictures: if self.pictures.is_empty() { other.pictures } else { self.pictures },
            captions: if self.captions.is_empty() { other.captions } else { self.captions },
            parts: if self.parts.is_empty() { other.parts } else { self.parts },
            is_body: self.is_body || other.is_body,
            furniture: [self.furniture, other.furniture].concat(),
            papers: [self.papers, other.papers].concat(),
            refused: [self.refused, other.refused].concat(),
        }
    }
}
