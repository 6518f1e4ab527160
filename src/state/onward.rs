//! Where to go on from a query: with a word that its last one may become, or with what may have been meant.

use archive::{Archive, Query};
use bangla::words::words;

/// How many words are offered.
const MOST: usize = 6;

/// A query to go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onward {
    /// The word that is new in it.
    pub word: String,
    /// The whole of it.
    pub query: String,
}

/// The query with each of the words that its last one may become; none where it ends in no word.
pub fn completed(archive: &Archive, query: &str) -> Vec<Onward> {
    // The value of a filter is no word.
    let filters = Query::parse(query).filters;
    let ended = filters.last().is_some_and(|filter| filter.range.end == query.trim_end().len());
    let Some(last) = words(query).last().filter(|_| !ended) else { return Vec::new() };
    let typed = last.normal_form();
    let found = archive.completions(query, MOST + 1).into_iter();
    let found = found.map(|found| found.word).filter(|word| *word != typed).take(MOST);
    // The blank says that the word is finished.
    found.map(|word| Onward { query: [&query[..last.start], &word, " "].concat(), word }).collect()
}

/// The query with the word that may have been meant for one that found nothing.
pub fn meant(archive: &Archive, query: &str) -> Option<Onward> {
    let meant = archive.meant(query)?;
    let query = query.replacen(&meant.typed, &meant.word, 1);
    Some(Onward { word: meant.word, query })
}
