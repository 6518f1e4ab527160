//! Documents in an order that a reader chose.

use archive::Entry;
use bangla::order::{pair, sort_by_key, sort_by_text};

use super::Sort;

/// What stands after every name.
const LAST: &str = "\u{10ffff}";

/// Puts documents, places in the catalogue, into an order. The catalogue itself stands newest first with
/// the undated last; these stay last in every order by day, and those without a paper in that by paper.
#[inline(never)]
pub fn order(entries: &[Entry], documents: &mut Vec<usize>, sort: Sort) {
    let entry = |document: &usize| entries.get(*document);
    let undated = |document: &usize| entry(document).is_none_or(|entry| entry.date().is_none());
    match sort {
        Sort::Newest => sort_by_key(documents, |document| *document as u64),
        Sort::Oldest => sort_by_key(documents, |document| {
            pair(u32::from(undated(document)), u32::MAX - *document as u32)
        }),
        Sort::Paper => {
            sort_by_key(documents, |document| *document as u64);
            let paper = |document: usize| entry(&document).and_then(|it| it.source.as_deref());
            let named = documents.drain(..);
            let named = named.map(|document| (paper(document).unwrap_or(LAST), document));
            let mut named: Vec<(&str, usize)> = named.collect();
            sort_by_text(&mut named, |(paper, _)| paper);
            documents.extend(named.into_iter().map(|(_, document)| document));
        }
        Sort::Usual | Sort::Left | Sort::Right => {}
    }
}
