//! The words of an index, each with where it ends as a stem, and what is said of its list.
//!
//! Enter at [`Terms`]. What is said of lists stands in pages of its own, one for each page of words: what only looks for
//! words needs none of it.

use std::sync::OnceLock;

use crate::format::Cursor;
use crate::pages::{File, Paged, Pages};
use crate::postings::{List, starts};
use crate::sorted::{self, PAGE, Sorted, joined, parts};

/// The words, open for reading.
#[derive(Default)]
pub(crate) struct Terms {
    sorted: Sorted,
    heads: Pages,
    /// Where the bits of each page's lists begin.
    bits: Vec<u64>,
    /// What is said of the lists of each page, once it was read.
    lists: Vec<OnceLock<Vec<List>>>,
}

/// The file of words in byte order. `ends` has a byte for each (see `keys`), or none at all.
pub(crate) fn write(words: &[&str], mut ends: &[u8]) -> Paged {
    let mut paged = sorted::write(words);
    for page in &mut paged.pages {
        let (here, after) = ends.split_at(ends.len().min(PAGE as usize));
        *page = joined(page, here);
        ends = after;
    }
    paged
}

impl Terms {
    /// Opens what [`write`] wrote, and what is said of the lists; `None` where they are cut short.
    pub(crate) fn open(terms: File, heads: File) -> Option<Self> {
        let sorted = Sorted::open(&mut Cursor::new(&terms.head), terms.pages)?;
        if heads.pages.len() != sorted.pages().len() {
            return None;
        }
        let bits = starts(&heads.head, heads.pages.len())?;
        let lists = bits.iter().map(|_| OnceLock::new()).collect();
        Some(Self { sorted, heads: heads.pages, bits, lists })
    }

    /// The words.
    pub(crate) fn sorted(&self) -> &Sorted {
        &self.sorted
    }

    /// The byte that says where a word ends as a stem; none where its page is elsewhere.
    pub(crate) fn end(&self, ordinal: u32) -> Option<u8> {
        let (_, ends) = parts(self.sorted.pages().page((ordinal / PAGE) as usize)?)?;
        ends.get((ordinal % PAGE) as usize).copied()
    }

    /// A word's list, and what is said of its blocks; none where its page is elsewhere.
    pub(crate) fn list(&self, ordinal: u32) -> Option<(List, &[u8])> {
        let page = (ordinal / PAGE) as usize;
        let list = *self.lists_of(page)?.get((ordinal % PAGE) as usize)?;
        Some((list, self.heads.page(page)?.get(list.head as usize..)?))
    }

    /// How many documents have a word. Cost: a look, once its page was read.
    pub(crate) fn documents(&self, ordinal: u32) -> u32 {
        let lists = self.lists_of((ordinal / PAGE) as usize);
        lists.and_then(|lists| lists.get((ordinal % PAGE) as usize)).map_or(0, |list| list.count)
    }

    /// The lists of a page, if it is there.
    pub(crate) fn lists_of(&self, page: usize) -> Option<&[List]> {
        let lists = self.lists.get(page)?;
        if let Some(lists) = lists.get() {
            return Some(lists);
        }
        let heads = self.heads.page(page)?;
        let count = (self.sorted.len() - page as u32 * PAGE).min(PAGE);
        Some(lists.get_or_init(|| List::read_all(heads, self.bits[page], count)))
    }
}
