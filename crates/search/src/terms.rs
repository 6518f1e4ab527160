//! The words of an index, each with where it ends as a stem and what is said of its list.
//!
//! Enter at [`Terms`]. What is said of a word stands in the page that the word stands in: who has found the word needs
//! nothing else to know how many documents have it.

use std::sync::OnceLock;

use crate::format::{Cursor, put};
use crate::pages::{File, Paged};
use crate::postings::{Head, List};
use crate::sorted::{self, PAGE, Sorted, joined, parts};

/// The words, open for reading.
#[derive(Default)]
pub(crate) struct Terms {
    sorted: Sorted,
    /// Where the bits of each page's lists begin.
    bits: Vec<u64>,
    /// What is said of the lists of each page, once it was read.
    lists: Vec<OnceLock<Vec<List>>>,
}

/// The file of words in byte order. `ends` has a byte for each (see `keys`), or none at all; `heads` what is said of each
/// list.
pub(crate) fn write(words: &[&str], ends: &[u8], heads: &[Head]) -> Paged {
    let (mut head, texts) = sorted::write(words);
    let size = PAGE as usize;
    let mut pages = Vec::with_capacity(texts.len());
    for (number, part) in texts.iter().enumerate() {
        let here = |length: usize| number * size..((number + 1) * size).min(length);
        let heads = &heads[here(heads.len())];
        put(&mut head, heads.iter().map(|head| head.bits).sum());
        let heads: Vec<u8> = heads.iter().flat_map(|head| head.bytes.iter().copied()).collect();
        let ends = ends.get(here(ends.len())).unwrap_or_default();
        pages.push(joined(part, &joined(ends, &heads)));
    }
    Paged { head, pages }
}

impl Terms {
    /// Opens what [`write`] wrote; `None` where it is cut short.
    pub(crate) fn open(file: File) -> Option<Self> {
        let mut head = Cursor::new(&file.head);
        let sorted = Sorted::open(&mut head, file.pages)?;
        let (mut bits, mut next) = (Vec::new(), 0u64);
        for _ in 0..sorted.pages().len() {
            bits.push(next);
            next += u64::from(head.take()?);
        }
        let lists = bits.iter().map(|_| OnceLock::new()).collect();
        Some(Self { sorted, bits, lists })
    }

    /// The words.
    pub(crate) fn sorted(&self) -> &Sorted {
        &self.sorted
    }

    /// What stands in a word's page behind the words: the ends, and what is said of the lists.
    fn rest(&self, page: usize) -> Option<(&[u8], &[u8])> {
        let (_, rest) = parts(self.sorted.pages().page(page)?)?;
        parts(rest)
    }

    /// The byte that says where a word ends as a stem; none where its page is elsewhere.
    pub(crate) fn end(&self, ordinal: u32) -> Option<u8> {
        let (ends, _) = self.rest((ordinal / PAGE) as usize)?;
        ends.get((ordinal % PAGE) as usize).copied()
    }

    /// A word's list, and what is said of its blocks; none where its page is elsewhere.
    pub(crate) fn list(&self, ordinal: u32) -> Option<(List, &[u8])> {
        let page = (ordinal / PAGE) as usize;
        let (_, heads) = self.rest(page)?;
        let read = || {
            List::read_all(
                heads,
                self.bits[page],
                (self.sorted.len() - page as u32 * PAGE).min(PAGE),
            )
        };
        let list = *self.lists.get(page)?.get_or_init(read).get((ordinal % PAGE) as usize)?;
        Some((list, heads.get(list.head as usize..)?))
    }

    /// How many documents have a word. Cost: a look, once its page was read.
    pub(crate) fn documents(&self, ordinal: u32) -> u32 {
        let page = (ordinal / PAGE) as usize;
        let known = self.lists.get(page).and_then(OnceLock::get);
        match known {
            Some(lists) => lists.get((ordinal % PAGE) as usize).map_or(0, |list| list.count),
            None => self.list(ordinal).map_or(0, |(list, _)| list.count),
        }
    }

    /// All lists of a page, once it is there.
    pub(crate) fn lists_of(&self, page: usize) -> Option<&[List]> {
        self.list(page as u32 * PAGE)?;
        self.lists.get(page)?.get().map(Vec::as_slice)
    }
}
