//! Articles → an archive's files.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use article::Article;
use search::{Builder, Lookup, Paged};
use serde::Serialize;

use crate::catalogue::{self, Entry};
use crate::document::document;
use crate::facts::Facts;
use crate::manifest::{FORMAT, FileEntry, Manifest, NAME};
use crate::{articles, columns};

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
    write_telling(about, articles, |_| {})
}

/// As [`write_about`], saying after each article how many are in the index, from several threads at once.
pub fn write_telling(
    about: &About,
    articles: Vec<Article>,
    progress: impl Fn(usize) + Sync,
) -> Files {
    files(about, articles, FEW_WORDS, progress)
}

/// As [`write()`], leaving out the index up to another number of words; at 0 it is always written.
pub fn write_with(title: &str, articles: Vec<Article>, few_words: usize) -> Files {
    files(&About { title: title.to_owned(), ..About::default() }, articles, few_words, |_| {})
}

fn files(
    about: &About,
    mut articles: Vec<Article>,
    few_words: usize,
    progress: impl Fn(usize) + Sync,
) -> Files {
    articles.sort_by(|a, b| date(b).cmp(&date(a)).then_with(|| a.id.cmp(&b.id)));
    let added = AtomicUsize::new(0);
    let builder = Builder::of(&articles, |builder, article| {
        builder.add(&document(article));
        progress(1 + added.fetch_add(1, Ordering::Relaxed));
    });
    let numbered = (0..).zip(&articles);
    let entries: Vec<Entry> =
        numbered.map(|(number, article)| Entry::of(article, number)).collect();
    let facts = Facts::of(&entries);
    let words = builder.words();
    let mut files = vec![
        (name::ARTICLES.to_owned(), articles::write(&articles)),
        (name::CATALOGUE.to_owned(), catalogue::write(&entries)),
    ];
    if words > few_words {
        let ids = entries.iter().map(|entry| entry.id.as_str()).zip(0..).collect();
        files.push((name::IDS.to_owned(), Lookup::write(ids)));
        files.push((name::COLUMNS.to_owned(), columns::write(&entries)));
        let names = search::Files::<Paged>::NAMES.into_iter().map(name::of_index);
        files.extend(names.zip(builder.finish().into_array()));
    }
    let files = files.into_iter().map(|(name, paged)| (name, paged.join()));
    let mut files: Files = files.collect();
    let manifest = Manifest {
        format: FORMAT,
        title: about.title.clone(),
        description: about.description.clone(),
        language: about.language.clone(),
        facts,
        words,
        files: files.iter().map(|(name, bytes)| FileEntry::of(name, bytes)).collect(),
        sums: Vec::new(),
    };
    files.insert(NAME.to_owned(), json(&manifest));
    files
}

/// The names of an archive's files, the manifest's aside.
pub(crate) mod name {
    pub(crate) const ARTICLES: &str = "articles.bin";
    pub(crate) const CATALOGUE: &str = "catalogue.bin";
    /// Which article has which id; without it, all entries are looked through.
    pub(crate) const IDS: &str = "ids.bin";
    pub(crate) const COLUMNS: &str = "columns.bin";
    /// How the names of the index's files begin.
    pub(crate) const INDEX: &str = "search.";

    /// What a file of the index is called.
    pub(crate) fn of_index(file: &str) -> String {
        [INDEX, file, ".bin"].concat()
    }
}

fn date(article: &Article) -> Option<&str> {
    article.published.as_ref().or(article.updated.as_ref()).map(|stamp| stamp.iso.as_str())
}

/// The bytes of one of our own types. They have neither maps with other keys than strings nor
/// serialisers of their own, so writing them cannot fail; the same goes for [`json`].
pub(crate) fn encode(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
