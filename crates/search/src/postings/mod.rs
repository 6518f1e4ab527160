//! Where each word stands: its documents, how often in each, and at which places.
//!
//! Enter at [`Postings`], and at [`PostingsWriter`] to write. A list is cut into blocks of [`BLOCK`] documents, each of
//! which can be read without those before it. What says how long the blocks are stands beside the word.

mod paged_bits;
mod write;

use paged_bits::PagedBits;
pub(crate) use paged_bits::starts;
pub(crate) use write::PostingsWriter;

use std::sync::OnceLock;

use crate::bits::BitReader;
use crate::documents::Documents;
use crate::format::Cursor;
use crate::interpolative;
use crate::pages::{File, Pages};
use crate::sorted::PAGE;
use crate::terms::Terms;

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

/// The lists of all words. What is said of each stands beside its word ([`Terms`]).
#[derive(Default)]
pub(crate) struct Postings {
    bits: PagedBits,
    places: PagedBits,
    /// How many bits the places of each block take: a page for each of the words'.
    lengths: Pages,
    /// Where the places of each page of words begin, in bits.
    starts: Vec<u64>,
    /// For each page of words, where the lengths of each list are, and its first bit; made when it is first asked for.
    lists: Vec<OnceLock<Vec<(u32, u64)>>>,
}

/// Where a word's list is.
#[derive(Clone, Copy)]
pub(crate) struct List {
    /// How many documents it has, and what is said of them.
    pub(crate) count: u32,
    flags: u32,
    /// Where what is said of its blocks is, in what is said of the lists of its page.
    pub(crate) head: u32,
    /// Its first bit.
    bits: u64,
}

/// A block of a list.
struct Block {
    /// Where its bits are.
    start: u64,
    length: u32,
    /// The documents lie in here.
    low: u32,
    high: u32,
    count: usize,
    /// Whether the last document is the one before `high`.
    closed: bool,
    more: Option<u32>,
    headlines: Option<(u32, u32)>,
}

impl List {
    /// So many lists, of which these are the heads, and the first begins at this bit. Where the bytes end early, the
    /// others have no document.
    pub(crate) fn read_all(heads: &[u8], mut bits: u64, count: u32) -> Vec<Self> {
        let mut cursor = Cursor::new(heads);
        let mut lists = Vec::with_capacity(count as usize);
        for _ in 0..count {
            let Some((list, end)) = Self::read(heads.len(), &mut cursor, bits) else { break };
            lists.push(list);
            bits = end;
        }
        lists
    }

    /// A list, and where its bits end.
    fn read(all: usize, cursor: &mut Cursor<'_>, bits: u64) -> Option<(Self, u64)> {
        let head = cursor.take()?;
        let (count, flags) = (head >> 2, head & 3);
        let list = Self { count, flags, head: (all - cursor.left()) as u32, bits };
        let mut end = bits;
        for left in (1..=(count as usize).div_ceil(BLOCK)).rev() {
            end += u64::from(cursor.take()?);
            for _ in 0..u32::from(left > 1) + (flags >> 1) {
                cursor.take()?;
            }
            if flags & 1 == 1 && cursor.take()? > 0 {
                cursor.take()?;
            }
        }
        Some((list, end))
    }

    /// Calls `found` with its blocks, whose documents are below `documents`, until it says that it has enough.
    fn blocks(&self, heads: &[u8], documents: u32, found: &mut dyn FnMut(Block) -> bool) {
        let mut cursor = Cursor::new(heads);
        let mut start = self.bits;
        let (mut low, mut left) = (0u32, self.count as usize);
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
            let more = (self.flags & 2 > 0).then(&mut take);
            let headlines = (self.flags & 1 > 0).then(&mut take).filter(|&count| count > 0);
            let headlines = headlines.map(|count| (count, take()));
            if found(Block { start, length, low, high, count, closed, more, headlines }) {
                return;
            }
            low = high;
            start += u64::from(length);
        }
    }
}

impl Postings {
    /// Opens what a [`PostingsWriter`] wrote; `None` where it is cut short.
    pub(crate) fn open(postings: File, lengths: File, positions: File) -> Option<Self> {
        let starts = starts(&lengths.head, lengths.pages.len())?;
        let lists = starts.iter().map(|_| OnceLock::new()).collect();
        let (bits, places) = (PagedBits(postings.pages), PagedBits(positions.pages));
        Some(Self { bits, places, lengths: lengths.pages, starts, lists })
    }

    /// A word's documents, ascending, all of them below `documents`. Cost: linear in them.
    pub(crate) fn list(&self, terms: &Terms, word: u32, documents: u32) -> Vec<Posting> {
        let mut postings = Vec::new();
        if let Some((list, heads)) = terms.list(word) {
            list.blocks(heads, documents, &mut |block| {
                block.read(&self.bits, &mut postings);
                false
            });
        }
        postings
    }

    /// What a word has in a document. Cost: linear in a block, and in the blocks of the list.
    pub(crate) fn find(
        &self,
        terms: &Terms,
        word: u32,
        document: u32,
        documents: u32,
    ) -> Option<Posting> {
        let mut postings = Vec::new();
        let (list, heads) = terms.list(word)?;
        list.blocks(heads, documents, &mut |block| {
            let here = block.high > document;
            if here {
                block.read(&self.bits, &mut postings);
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
        terms: &Terms,
        word: u32,
        documents: &Documents,
        wanted: &dyn Fn(u32, u32) -> bool,
        found: &mut dyn FnMut(Posting, &[u32]),
    ) {
        let Some((list, heads)) = terms.list(word) else { return };
        let Some((mut lengths, mut start)) = self.places_of(terms, word) else { return };
        let (mut postings, mut places) = (Vec::new(), Vec::new());
        list.blocks(heads, documents.len(), &mut |block| {
            postings.clear();
            if wanted(block.low, block.high) {
                block.read(&self.bits, &mut postings);
            }
            let mut rest = postings.as_slice();
            for _ in (0..block.count).step_by(PLACES) {
                let (here, length) = (start, lengths.take().unwrap_or_default());
                start += u64::from(length);
                let (together, after) = rest.split_at(rest.len().min(PLACES));
                rest = after;
                let range = together.first().zip(together.last());
                if !range.is_some_and(|(first, last)| wanted(first.document, last.document + 1)) {
                    continue;
                }
                let Some((bytes, at)) = self.places.range(here, length) else { continue };
                let mut bits = BitReader::new(&bytes, at);
                for &posting in together {
                    let span = documents.span(posting.document);
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
    fn places_of(&self, terms: &Terms, word: u32) -> Option<(Cursor<'_>, u64)> {
        let page = (word / PAGE) as usize;
        let lengths = self.lengths.page(page)?;
        let lists = terms.lists_of(page)?;
        let lists = self.lists.get(page)?.get_or_init(|| {
            let (mut cursor, mut bits) = (Cursor::new(lengths), self.starts[page]);
            let list = |list: &List| {
                let here = ((lengths.len() - cursor.left()) as u32, bits);
                for _ in 0..list.count.div_ceil(PLACES as u32) {
                    bits += u64::from(cursor.take().unwrap_or_default());
                }
                here
            };
            lists.iter().map(list).collect()
        });
        let &(head, bits) = lists.get((word % PAGE) as usize)?;
        Some((Cursor::new(lengths.get(head as usize..)?), bits))
    }
}

impl Block {
    fn read(&self, bits: &PagedBits, out: &mut Vec<Posting>) {
        let Some((bytes, at)) = bits.range(self.start, self.length) else { return };
        let bits = &mut BitReader::new(&bytes, at);
        let mut numbers = [0; BLOCK];
        let numbers = &mut numbers[..self.count];
        // The last document of a closed block is known.
        let known = usize::from(self.closed && self.high > 0);
        let high = self.high - known as u32;
        let unknown = self.count - known;
        let fits = interpolative::read(bits, &mut numbers[..unknown], self.low, high);
        numbers[unknown..].fill(high);
        if !fits {
            return;
        }
        let start = out.len();
        out.extend(numbers.iter().map(|&document| Posting { document, count: 1, headline: 0 }));
        let postings = &mut out[start..];
        if let Some(more) = self.more {
            sums(bits, more, postings.iter_mut().map(|posting| &mut posting.count));
        }
        if let Some((count, more)) = self.headlines {
            let places = &mut numbers[..(count as usize).min(postings.len())];
            interpolative::read(bits, places, 0, postings.len() as u32);
            let mut headlines = [0; BLOCK];
            let headlines = &mut headlines[..places.len()];
            sums(bits, more, headlines.iter_mut());
            for (&place, &mut count) in places.iter().zip(headlines) {
                postings[place as usize].headline = count;
            }
        }
    }
}

/// Reads how often each.
fn sums<'n>(
    bits: &mut BitReader<'_>,
    more: u32,
    counts: impl ExactSizeIterator<Item = &'n mut u32>,
) {
    let mut sums = [0; BLOCK];
    let sums = &mut sums[..counts.len()];
    let all = more.saturating_add(sums.len() as u32);
    if let Some((last, before)) = sums.split_last_mut() {
        *last = all - 1;
        interpolative::read(bits, before, 0, all - 1);
    }
    let mut before = 0;
    for (count, &mut sum) in counts.zip(sums) {
        *count = sum + 1 - before;
        before = sum + 1;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Posting, Postings, PostingsWriter};
    use crate::documents::{self, Documents};
    use crate::pages::{File, Paged};
    use crate::terms::{self, Terms};

    /// As many words as there are lists.
    const WORDS: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

    fn open(writer: PostingsWriter, lists: usize, spans: &[u32]) -> (Terms, Postings, Documents) {
        let [heads, postings, lengths, positions] = writer.finish();
        let terms = terms::write(&WORDS[..lists], &[]);
        let terms = Terms::open(terms.into(), heads.into());
        let postings = Postings::open(postings.into(), lengths.into(), positions.into());
        let documents = Documents::open(documents::write(spans, spans).into());
        let whole = "what was written is whole";
        (terms.expect(whole), postings.expect(whole), documents.expect(whole))
    }

    /// The same file with one byte changed, and cut.
    fn damaged(paged: &Paged, at: prop::sample::Index, byte: u8, cut: prop::sample::Index) -> File {
        let mut bytes = paged.join();
        let place = at.index(bytes.len());
        bytes[place] = byte;
        bytes.truncate(cut.index(bytes.len()) + 1);
        File::of(&bytes.into()).unwrap_or_default()
    }

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
            let (terms, read, documents) = open(writer, lists.len(), &spans);
            for (word, (postings, places)) in expected.iter().enumerate() {
                let word = word as u32;
                prop_assert_eq!(terms.documents(word) as usize, postings.len());
                prop_assert_eq!(&read.list(&terms, word, 1500), postings);
                let (mut found, mut at) = (Vec::new(), Vec::new());
                read.places(&terms, word, &documents, &|_, _| true, &mut |posting, places| {
                    found.push(posting);
                    at.push(places.to_vec());
                });
                prop_assert_eq!((&found, &at), (postings, places));
                for document in [0, 7, 800, 1499] {
                    let posting = postings.iter().find(|posting| posting.document == document);
                    prop_assert_eq!(read.find(&terms, word, document, 1500), posting.copied());
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
            let [heads, postings, lengths, positions] = writer.finish();
            let words = [terms::write(&WORDS[..lists.len()], &[]), heads];
            let spans = Documents::open(documents::write(&spans[..documents as usize], &spans[..documents as usize]).into());
            let spans = spans.expect("what was written is whole");
            let broken = |paged: &Paged| damaged(paged, at, byte, cut);
            let files = [postings, lengths, positions];
            for broken_one in 0..5 {
                let mut number = 0;
                let mut file = |paged: &Paged| {
                    number += 1;
                    if number - 1 == broken_one { broken(paged) } else { paged.clone().into() }
                };
                let [words, heads] = words.each_ref().map(&mut file);
                let Some(terms) = Terms::open(words, heads) else { continue };
                let [postings, lengths, positions] = files.each_ref().map(&mut file);
                let Some(read) = Postings::open(postings, lengths, positions) else { continue };
                for word in 0..4 {
                    let found = read.list(&terms, word, documents);
                    prop_assert!(found.is_sorted_by(|a, b| a.document < b.document));
                    prop_assert!(found.iter().all(|posting| posting.document < documents));
                    read.places(&terms, word, &spans, &|_, _| true, &mut |_, _| ());
                }
            }
        }
    }
}
