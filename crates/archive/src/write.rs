//! Articles → an archive's files.

use std::collections::BTreeMap;

use article::Article;
use search::Builder;
use serde::Serialize;

use crate::catalogue::Entry;
use crate::document::document;
use crate::manifest::{FORMAT, FileEntry, Manifest, NAME};

/// Up to how many words an archive leaves out its index: making it anew from the articles takes some
/// milliseconds, and loading it would take a slow line some hundred.
pub const FEW_WORDS: usize = 4000;

/// An archive's files by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What a collection says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub description: Option<String>,
    /// The language of its articles, as BCP 47 writes it.
    pub language: Option<String>,
}

/// Writes an archive of which nothing is said but its title; see [`write_about`].
pub fn write(title: &str, articles: Vec<Article>) -> Files {
    write_about(&About { title: title.to_owned(), ..About::default() }, articles)
}

/// Writes an archive. The same articles, in whatever order, give the same bytes.
///
/// Articles are put newest first, those without a date last, so that a document's number in the
/// index is its place in the list. An index of at most [`FEW_WORDS`] words is left out. Cost: linear in
/// the text, and a sort.
pub fn write_about(about: &About, articles: Vec<Article>) -> Files {
    files(about, articles, FEW_WORDS)
}

/// As [`write()`], leaving out the index up to another number of words; at 0 it is always written.
pub fn write_with(title: &str, articles: Vec<Article>, few_words: usize) -> Files {
    files(&About { title: title.to_owned(), ..About::default() }, articles, few_words)
}

fn files(about: &About, mut articles: Vec<Article>, few_words: usize) -> Files {
    articles.sort_by(|a, b| date(b).cmp(&date(a)).then_with(|| a.id.cmp(&b.id)));
    let builder = Builder::of(&articles, |builder, article| builder.add(&document(article)));
    let mut texts = Vec::new();
    let mut catalogue = Vec::with_capacity(articles.len());
    for article in &articles {
        let start = texts.len() as u32;
        texts.extend(encode(article));
        catalogue.push(Entry::of(article, start, texts.len() as u32));
    }
    let words = builder.words();
    let mut files = Files::from([
        (name::ARTICLES.to_owned(), texts),
        (name::CATALOGUE.to_owned(), encode(&catalogue)),
    ]);
    if words > few_words {
        let index = builder.finish();
        files.extend([
            (name::TERMS.to_owned(), index.terms),
            (name::KEYS.to_owned(), index.keys),
            (name::POSTINGS.to_owned(), index.postings),
            (name::POSITIONS.to_owned(), index.positions),
            (name::DOCUMENTS.to_owned(), index.documents),
        ]);
    }
    let manifest = Manifest {
        format: FORMAT,
        title: about.title.clone(),
        description: about.description.clone(),
        language: about.language.clone(),
        articles: articles.len(),
        words,
        files: files.iter().map(|(name, bytes)| FileEntry::of(name, bytes)).collect(),
    };
    files.insert(NAME.to_owned(), json(&manifest));
    files
}

/// The names of an archive's files, the manifest's aside.
pub(crate) mod name {
    pub(crate) const ARTICLES: &str = "articles.bin";
    pub(crate) const CATALOGUE: &str = "catalogue.bin";
    /// How the names of the index's files begin.
    pub(crate) const INDEX: &str = "search.";
    pub(crate) const TERMS: &str = "search.terms.bin";
    pub(crate) const KEYS: &str = "search.keys.bin";
    pub(crate) const POSTINGS: &str = "search.postings.bin";
    pub(crate) const POSITIONS: &str = "search.positions.bin";
    pub(crate) const DOCUMENTS: &str = "search.documents.bin";
}

fn date(article: &Article) -> Option<&str> {
    article.published.as_ref().or(article.updated.as_ref()).map(|stamp| stamp.iso.as_str())
}

/// The bytes of one of our own types. They have neither maps with other keys than strings nor
/// serialisers of their own, so writing them cannot fail; the same goes for [`json`].
fn encode(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
