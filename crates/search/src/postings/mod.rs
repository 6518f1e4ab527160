//! Where each word stands: its documents, how often in each, and at which places.
//!
//! Enter at [`Postings`], and at [`PostingsWriter`] to write. A list is cut into blocks of [`BLOCK`] documents, each of which can be read without those before
//! it. What says how long the blocks are comes first and is read when the index is opened.

mod write;

pub(crate) use write::PostingsWriter;

use std::sync::OnceLock;

use crate::bits::BitReader;
use crate::format::{Cursor, MAGIC, at};
use crate::index::Bytes;
use crate::interpolative;

/// How many documents a block has.
const BLOCK: usize = 256;

/// How many of them have their places together; a part of [`BLOCK`].
const PLACES: usize = 64;

/// A word's occurrences in one document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Posting {
    pub(crate) document: u32,
    /// How often, all fields together.
    pub(crate) count: u32,
    /// How often in the headline.
    pub(crate) headline: u32,
}

/// The lists of all words.
#[derive(Default)]
pub(crate) struct Postings {
    bytes: Bytes,
    /// Where the bits begin.
    bits: usize,
    lists: Vec<List>,
    places: Places,
}

/// Where the places of all words are.
#[derive(Default)]
struct Places {
    bytes: Bytes,
    /// Where the bits begin.
    bits: usize,
    /// For each list, where the lengths of its blocks are, and its first bit; made when it is first asked for.
    lists: OnceLock<Vec<(u32, u64)>>,
}

/// Where a word's list is.
#[derive(Clone, Copy)]
struct List {
    /// How many documents it has, and what is said of them.
    count: u32,
    flags: u32,
    /// Where what is said of its blocks is.
    head: u32,
    /// Its first bit.
    bits: u64,
}

/// A block of a list.
struct Block<'p> {
    bits: BitReader<'p>,
    /// The documents lie in here.
    low: u32,
    high: u32,
    count: usize,
    /// Whether the last document is the one before `high`.
    closed: bool,
    more: Option<u32>,
    headlines: Option<(u32, u32)>,
}

impl Postings {
    /// Opens what a [`PostingsWriter`] wrote; else what is wrong. Cost: linear in the words.
    pub(crate) fn open(bytes: Bytes, places: Bytes) -> Result<Self, &'static str> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or("it is no index file of this version")?;
        let cut = "it is cut short";
        let (count, length) = (at(rest, 0).ok_or(cut)?, at(rest, 1).ok_or(cut)? as usize);
        let heads = rest.get(8..).and_then(|rest| rest.get(..length)).ok_or(cut)?;
        let start = bytes.len() - rest.len() + 8;
        // Every list has at least one byte.
        if count as usize > heads.len() {
            return Err(cut);
        }
        let mut lists = Vec::with_capacity(count as usize);
        let mut cursor = Cursor::new(heads);
        let mut bits = 0u64;
        for _ in 0..count {
            let head = cursor.take().ok_or(cut)?;
            let (count, flags) = (head >> 2, head & 3);
            let at = start + length - cursor.left();
            lists.push(List { count, flags, head: at as u32, bits });
            for left in (1..=(count as usize).div_ceil(BLOCK)).rev() {
                bits += u64::from(cursor.take().ok_or(cut)?);
                for _ in 0..u32::from(left > 1) + (flags >> 1) {
                    cursor.take().ok_or(cut)?;
                }
                if flags & 1 == 1 && cursor.take().ok_or(cut)? > 0 {
                    cursor.take().ok_or(cut)?;
                }
            }
        }
        let rest = places.strip_prefix(&MAGIC).ok_or("its positions are of another version")?;
        let heads = at(rest, 0).ok_or("its positions are cut short")? as usize;
        let places = Places {
            bits: (MAGIC.len() + 4).saturating_add(heads),
            bytes: places,
            lists: OnceLock::new(),
        };
        Ok(Self { bits: start + length, lists, bytes, places })
    }

    /// How many lists there are.
    pub(crate) fn len(&self) -> usize {
        self.lists.len()
    }

    /// How many documents have a word.
    pub(crate) fn documents(&self, word: u32) -> u32 {
        self.lists.get(word as usize).map_or(0, |list| list.count)
    }

    /// Calls `found` with the blocks of a word's list, whose documents are below `documents`, until it says that it has
    /// enough.
    fn blocks(&self, word: u32, documents: u32, found: &mut dyn FnMut(Block<'_>) -> bool) {
        let Some(list) = self.lists.get(word as usize) else { return };
        let mut cursor = Cursor::new(self.bytes.get(list.head as usize..).unwrap_or_default());
        let mut bits = list.bits;
        let (mut low, mut left) = (0u32, list.count as usize);
        let all = self.bytes.get(self.bits..).unwrap_or_default();
        while left > 0 {
            let count = left.min(BLOCK);
            left -= count;
            let mut take = || cursor.take().unwrap_or_default();
            let length = take();
            let closed = left > 0;
            let high = if closed {
                low.saturating_add(take()).saturating_add(count as u32).min(documents)
            } else {
                documents
            };
            let more = (list.flags & 2 > 0).then(&mut take);
            let headlines = (list.flags & 1 > 0).then(&mut take).filter(|&count| count > 0);
            let block = Block {
                bits: BitReader::new(all, bits),
                low,
                high,
                count,
                closed,
                more,
                headlines: headlines.map(|count| (count, take())),
            };
            if found(block) {
                return;
            }
            low = high;
            bits += u64::from(length);
        }
    }

    /// A word's documents, ascending, all of them below `documents`. Cost: linear in them.
    pub(crate) fn list(&self, word: u32, documents: u32) -> Vec<Posting> {
        let mut postings = Vec::new();
        self.blocks(word, documents, &mut |mut block| {
            block.read(&mut postings);
            false
        });
        postings
    }

    /// What a word has in a document. Cost: linear in a block, and in the blocks of the list.
    pub(crate) fn find(&self, word: u32, document: u32, documents: u32) -> Option<Posting> {
        let mut postings = Vec::new();
        self.blocks(word, documents, &mut |mut block| {
            let here = block.high > document;
            if here {
                block.read(&mut postings);
            }
            here
        });
        let at = postings.binary_search_by_key(&document, |posting| posting.document).ok()?;
        Some(postings[at])
    }

    /// Calls `found` with a word's documents and its places in each, ascending, out of the blocks that `wanted` asks for by
    /// the range in which their documents lie. Cost: linear in the places of these blocks.
    pub(crate) fn places(
        &self,
        word: u32,
        spans: &[u32],
        wanted: &dyn Fn(u32, u32) -> bool,
        found: &mut dyn FnMut(Posting, &[u32]),
    ) {
        let Some((mut lengths, mut start)) = self.places_of(word) else { return };
        let all = self.places.bytes.get(self.places.bits..).unwrap_or_default();
        let (mut postings, mut places) = (Vec::new(), Vec::new());
        self.blocks(word, spans.len() as u32, &mut |mut block| {
            postings.clear();
            if wanted(block.low, block.high) {
                block.read(&mut postings);
            }
            let mut rest = postings.as_slice();
            for _ in (0..block.count).step_by(PLACES) {
                let mut bits = BitReader::new(all, start);
                start += u64::from(lengths.take().unwrap_or_default());
                let (together, after) = rest.split_at(rest.len().min(PLACES));
                rest = after;
                let range = together.first().zip(together.last());
                if !range.is_some_and(|(first, last)| wanted(first.document, last.document + 1)) {
                    continue;
                }
                for &posting in together {
                    let span = spans.get(posting.document as usize).copied().unwrap_or_default();
                    places.clear();
                    // What does not fit into its document was not written.
                    places.resize(posting.count.min(span) as usize, 0);
                    interpolative::read(&mut bits, &mut places, 0, span);
                    found(posting, &places);
                }
            }
            false
        });
    }

    /// The lengths of the blocks of a word's places, and their first bit.
    fn places_of(&self, word: u32) -> Option<(Cursor<'_>, u64)> {
        let start = MAGIC.len() + 4;
        let heads = self.places.bytes.get(start..self.places.bits).unwrap_or_default();
        let lists = self.places.lists.get_or_init(|| {
            let (mut cursor, mut bits) = (Cursor::new(heads), 0);
            let list = |list: &List| {
                let here = ((heads.len() - cursor.left()) as u32, bits);
                for _ in 0..list.count.div_ceil(PLACES as u32) {
                    bits += u64::from(cursor.take().unwrap_or_default());
                }
                here
            };
            self.lists.iter().map(list).collect()
        });
        let &(head, bits) = lists.get(word as usize)?;
        Some((Cursor::new(heads.get(head as usize..)?), bits))
    }
}

impl Block<'_> {
    fn read(&mut self, out: &mut Vec<Posting>) {
        let mut numbers = [0; BLOCK];
        let numbers = &mut numbers[..self.count];
        // The last document of a closed block is known.
        let known = usize::from(self.closed && self.high > 0);
        let high = self.high - known as u32;
        let unknown = self.count - known;
        let fits = interpolative::read(&mut self.bits, &mut numbers[..unknown], self.low, high);
        numbers[unknown..].fill(high);
        if !fits {
            return;
        }
        let start = out.len();
        out.extend(numbers.iter().map(|&document| Posting { document, count: 1, headline: 0 }));
        let postings = &mut out[start..];
        if let Some(more) = self.more {
            self.sums(more, postings.iter_mut().map(|posting| &mut posting.count));
        }
        if let Some((count, more)) = self.headlines {
            let places = &mut numbers[..(count as usize).min(postings.len())];
            interpolative::read(&mut self.bits, places, 0, postings.len() as u32);
            let mut headlines = [0; BLOCK];
            let headlines = &mut headlines[..places.len()];
            self.sums(more, headlines.iter_mut());
            for (&place, &mut count) in places.iter().zip(headlines) {
                postings[place as usize].headline = count;
            }
        }
    }

    /// Reads how often each.
    fn sums<'n>(&mut self, more: u32, counts: impl ExactSizeIterator<Item = &'n mut u32>) {
        let mut sums = [0; BLOCK];
        let sums = &mut sums[..counts.len()];
        let all = more.saturating_add(sums.len() as u32);
        if let Some((last, before)) = sums.split_last_mut() {
            *last = all - 1;
            interpolative::read(&mut self.bits, before, 0, all - 1);
        }
        let mut before = 0;
        for (count, &mut sum) in counts.zip(sums) {
            *count = sum + 1 - before;
            before = sum + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Posting, Postings, PostingsWriter};

    /// A list of a few or of very many documents, of which some have a word often.
    fn list(documents: usize) -> impl Strategy<Value = Vec<(u32, u32, u32)>> {
        let posting = (any::<prop::sample::Index>(), 1u32..4, 0u32..3);
        prop::collection::vec(posting, 1..700).prop_map(move |list| {
            let mut list: Vec<_> = list
                .into_iter()
                .map(|(at, count, headline)| {
                    (at.index(documents) as u32, count, headline.min(count))
                })
                .collect();
            list.sort_unstable();
            list.dedup_by_key(|posting| posting.0);
            list
        })
    }

    proptest! {
        #[test]
        fn lists_come_back(lists in prop::collection::vec(list(1500), 1..6)) {
            let spans: Vec<u32> = (0..1500).map(|document| 5 + document % 9).collect();
            let mut writer = PostingsWriter::default();
            let mut expected = Vec::new();
            for list in &lists {
                let posting = |&(document, count, headline): &_| Posting { document, count, headline };
                let postings: Vec<Posting> = list.iter().map(posting).collect();
                let places = |posting: &Posting| (0..posting.count).map(|place| place * 2 % 5).collect::<std::collections::BTreeSet<_>>();
                let postings: Vec<Posting> =
                    postings.into_iter().map(|p| Posting { count: places(&p).len() as u32, ..p }).collect();
                let places: Vec<Vec<u32>> = postings.iter().map(|p| places(p).into_iter().collect()).collect();
                writer.push(&postings, &places.concat(), &spans);
                expected.push((postings, places));
            }
            let (bytes, positions) = writer.finish();
            let read = Postings::open(bytes.into(), positions.into()).expect("what was written is whole");
            for (word, (postings, places)) in expected.iter().enumerate() {
                let word = word as u32;
                prop_assert_eq!(read.documents(word) as usize, postings.len());
                prop_assert_eq!(&read.list(word, 1500), postings);
                let (mut found, mut at) = (Vec::new(), Vec::new());
                read.places(word, &spans, &|_, _| true, &mut |posting, places| {
                    found.push(posting);
                    at.push(places.to_vec());
                });
                prop_assert_eq!((&found, &at), (postings, places));
                for document in [0, 7, 800, 1499] {
                    let posting = postings.iter().find(|posting| posting.document == document);
                    prop_assert_eq!(read.find(word, document, 1500), posting.copied());
                }
            }
        }

        #[test]
        fn damaged_lists_stay_within_bounds(
            lists in prop::collection::vec(list(300), 1..3),
            at: prop::sample::Index, byte: u8, cut: prop::sample::Index, documents in 0u32..300,
        ) {
            let spans = vec![9; 300];
            let mut writer = PostingsWriter::default();
            for list in &lists {
                let posting = |&(document, count, headline): &_| Posting { document, count, headline };
                let postings: Vec<Posting> = list.iter().map(posting).collect();
                let places: Vec<u32> = postings.iter().flat_map(|posting| 0..posting.count).collect();
                writer.push(&postings, &places, &spans);
            }
            let (mut bytes, positions) = writer.finish();
            let place = at.index(bytes.len());
            bytes[place] = byte;
            bytes.truncate(cut.index(bytes.len()) + 1);
            if let Ok(read) = Postings::open(bytes.into(), positions.into()) {
                for word in 0..4 {
                    let found = read.list(word, documents);
                    prop_assert!(found.is_sorted_by(|a, b| a.document < b.document));
                    prop_assert!(found.iter().all(|posting| posting.document < documents));
                    read.places(word, &spans[..documents as usize], &|_, _| true, &mut |_, _| ());
                }
            }
        }
    }
}
