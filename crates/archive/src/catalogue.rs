//! One entry an article: what lists show without opening it.

use std::sync::OnceLock;

use article::{Article, Copy};
use search::{File, Paged, Pages};
use serde::{Deserialize, Serialize};

use crate::error::{OpenError, parse};
use crate::write::{encode, name};

/// How many entries a page has.
const PAGE: usize = 64;

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
    /// Its place among all articles.
    #[serde(skip)]
    pub(crate) number: u32,
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
    pub(crate) fn of(article: &Article, number: u32) -> Self {
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
            number,
        }
    }

    /// Its place in the catalogue.
    pub fn number(&self) -> usize {
        self.number as usize
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

/// The entries of all articles, open for reading.
#[derive(Debug)]
pub(crate) struct Catalogue {
    pages: Pages,
    entries: Vec<OnceLock<Vec<Entry>>>,
}

/// The file of some entries.
pub(crate) fn write(entries: &[Entry]) -> Paged {
    Paged {
        head: encode(&entries.len()),
        pages: entries.chunks(PAGE).map(|page| encode(&page)).collect(),
    }
}

impl Catalogue {
    /// Opens what [`write`] wrote, for so many articles.
    pub(crate) fn open(file: File, articles: usize) -> Result<Self, OpenError> {
        let count: usize = parse(name::CATALOGUE, &file.head)?;
        if count != articles || file.pages.len() != count.div_ceil(PAGE) {
            return Err(OpenError::damaged(name::CATALOGUE, "it lists other articles"));
        }
        let entries = (0..file.pages.len()).map(|_| OnceLock::new()).collect();
        Ok(Self { pages: file.pages, entries })
    }

    /// Reads every page that is there.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where one is no list of as many entries as it has.
    pub(crate) fn read_all(&self, articles: usize) -> Result<(), OpenError> {
        for page in 0..self.entries.len() {
            let here = self.read(page)?;
            if here.len() != PAGE.min(articles - page * PAGE) {
                return Err(OpenError::damaged(name::CATALOGUE, "it lists other articles"));
            }
        }
        Ok(())
    }

    /// The entry of an article, if its page is there; else that is asked for.
    pub(crate) fn get(&self, number: usize) -> Option<&Entry> {
        self.read(number / PAGE).ok()?.get(number % PAGE)
    }

    /// The entry of an article, if its page was read.
    pub(crate) fn known(&self, number: usize) -> Option<&Entry> {
        self.entries.get(number / PAGE)?.get()?.get(number % PAGE)
    }

    fn read(&self, page: usize) -> Result<&[Entry], OpenError> {
        let away = || OpenError::Away { file: name::CATALOGUE.to_owned() };
        let known = self.entries.get(page).ok_or_else(away)?;
        if let Some(known) = known.get() {
            return Ok(known);
        }
        let bytes = self.pages.page(page).ok_or_else(away)?;
        let mut entries: Vec<Entry> = parse(name::CATALOGUE, bytes)?;
        for (number, entry) in (page * PAGE..).zip(&mut entries) {
            entry.number = number as u32;
        }
        Ok(known.get_or_init(|| entries))
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
