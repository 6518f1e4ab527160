//! One entry an article: what lists show without opening it.

use article::{Article, Copy};
use serde::{Deserialize, Serialize};

/// What a list shows of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The article's id, the stem of its file.
    pub id: String,
    /// What to call it.
    pub title: Title,
    /// When it was published, ISO 8601, if the page says so.
    pub published: Option<String>,
    /// When it was last changed, ISO 8601, if the page says so.
    pub updated: Option<String>,
    /// The day the page was saved, ISO 8601: not the article's date.
    pub page_date: Option<String>,
    /// The newspaper, if the page names it.
    pub source: Option<String>,
    /// The person who wrote it, if the page names one.
    pub byline: Option<String>,
    /// The desk that wrote it, if the page names one.
    pub desk: Option<String>,
    /// The agencies that it credits.
    pub agencies: Vec<String>,
    /// The beginning of its body, cut between words.
    pub lead: String,
    /// Where the same text stands once more.
    pub also: Vec<Copy>,
    /// How many words its headline and body have.
    pub words: u32,
    /// Where the article starts in `articles.bin`, in bytes.
    pub(crate) start: u32,
    /// Where it ends, exclusive.
    pub(crate) end: u32,
}

/// What to call an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// The headline, or the first sentence where the page has none.
    pub text: String,
    /// Whether it is the first sentence: readers are told so.
    pub derived: bool,
}

/// How much of the body an entry shows, in bytes (Bangla letters have three).
const LEAD: usize = 480;

impl Entry {
    pub(crate) fn of(article: &Article, start: u32, end: u32) -> Self {
        let iso = |stamp: &Option<article::Stamp>| stamp.as_ref().map(|stamp| stamp.iso.clone());
        let title = Title::of(article);
        let first = article.body().next().unwrap_or_default();
        // A first sentence that already serves as title is not shown twice.
        let first = if title.derived { first[title.text.len()..].trim_start() } else { first };
        let words = article
            .headline()
            .into_iter()
            .chain(article.body())
            .map(|text| bangla::words::words(text).count() as u32);
        Self {
            id: article.id.clone(),
            published: iso(&article.published),
            updated: iso(&article.updated),
            page_date: iso(&article.page_date),
            source: article.source.clone(),
            byline: article.byline.clone(),
            desk: article.desk.clone(),
            agencies: article.agencies.clone(),
            also: article.also.clone(),
            lead: cut(first).to_owned(),
            words: words.sum(),
            title,
            start,
            end,
        }
    }

    /// The article's own date, ISO 8601: its publication, else its last change. The day the page was
    /// saved never stands in for it.
    pub fn date(&self) -> Option<&str> {
        self.published.as_deref().or(self.updated.as_deref())
    }
}

impl Title {
    /// The title of an article.
    pub fn of(article: &Article) -> Self {
        if let Some(headline) = article.headline() {
            return Self { text: headline.to_owned(), derived: false };
        }
        let body = article.body().next().unwrap_or_default();
        let sentence = bangla::sentences::sentences(body).next().unwrap_or(0..0);
        // Sentences are trimmed, and so is the paragraph: the first one starts where it does.
        Self { text: body[..sentence.end].to_owned(), derived: true }
    }
}

fn cut(text: &str) -> &str {
    if text.len() <= LEAD {
        return text;
    }
    let end = bangla::graphemes::floor(text, LEAD);
    let end = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    text[..end].trim_end()
}
