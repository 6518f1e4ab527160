//! What a page asks of an archive to show its first answer.

use archive::{Archive, Search, Sort};

/// How many cards are shown first, and how much of an article each shows.
pub(crate) const CARDS: usize = 4;
const EXCERPT: usize = 560;

/// Asks for what the first cards show; how many texts were found, `None` where pages are missing.
pub(crate) fn show(archive: &Archive, query: &str) -> Option<usize> {
    let answer = archive.find(&Search { query, sort: Sort::Relevance });
    if answer.waiting {
        return None;
    }
    for hit in answer.hits.iter().take(CARDS) {
        if let Some(entry) = archive.entry_at(hit.document as usize) {
            archive.passage(entry, &answer.highlighter, EXCERPT);
            archive.why(&answer, hit.document);
        }
    }
    Some(answer.hits.len())
}
