//! Lists of postings out.

use std::mem;

use super::{BLOCK, PLACES, Posting, paged_bits};
use crate::bits::BitWriter;
use crate::format::put;
use crate::interpolative;
use crate::pages::Paged;
use crate::sorted::PAGE;

/// Writes lists one after the other.
#[derive(Default)]
pub(crate) struct PostingsWriter {
    /// How many lists there are.
    lists: usize,
    /// What is said of each list, a page for each of the words', and the lists.
    heads: Paged,
    postings: Paged,
    /// How many bits the places of each block take, a page for each of the words', and the places.
    lengths: Paged,
    positions: Paged,
    /// What the present page of words has of both.
    bits: BitWriter,
    places: BitWriter,
}

impl PostingsWriter {
    /// Adds the list of the next word: its documents, ascending, and their places, one document's after the other's. `spans`
    /// says how many places each document has, `spans.len()` how many documents there are.
    pub(crate) fn push(&mut self, postings: &[Posting], places: &[u32], spans: &[u32]) {
        let more = postings.iter().any(|posting| posting.count > 1);
        let headline = postings.iter().any(|posting| posting.headline > 0);
        let count = postings.len() as u32;
        if self.lists.is_multiple_of(PAGE as usize) {
            self.end_page();
            self.heads.pages.push(Vec::new());
            self.lengths.pages.push(Vec::new());
        }
        self.lists += 1;
        let mut bytes = Vec::new();
        put(&mut bytes, count << 2 | u32::from(more) << 1 | u32::from(headline));
        let (mut low, mut left, mut places) = (0, count as usize, places);
        for block in postings.chunks(BLOCK) {
            left -= block.len();
            let start = self.bits.length();
            let mut head = Vec::new();
            let documents: Vec<u32> = block.iter().map(|posting| posting.document).collect();
            let last = documents[documents.len() - 1];
            if left > 0 {
                put(&mut head, last + 1 - low - block.len() as u32);
                interpolative::write(&mut self.bits, &documents[..documents.len() - 1], low, last);
            } else {
                interpolative::write(&mut self.bits, &documents, low, spans.len() as u32);
            }
            low = last + 1;
            if more {
                let counts: Vec<u32> = block.iter().map(|posting| posting.count).collect();
                put(&mut head, self.sums(&counts));
            }
            if headline {
                let places = (0u32..).zip(block).filter(|(_, posting)| posting.headline > 0);
                let (places, counts): (Vec<u32>, Vec<u32>) =
                    places.map(|(place, posting)| (place, posting.headline)).unzip();
                put(&mut head, places.len() as u32);
                if !places.is_empty() {
                    interpolative::write(&mut self.bits, &places, 0, block.len() as u32);
                    put(&mut head, self.sums(&counts));
                }
            }
            put(&mut bytes, (self.bits.length() - start) as u32);
            for together in block.chunks(PLACES) {
                let start = self.places.length();
                for posting in together {
                    let (here, rest) = places.split_at(posting.count as usize);
                    let span = spans[posting.document as usize];
                    interpolative::write(&mut self.places, here, 0, span);
                    places = rest;
                }
                if let Some(lengths) = self.lengths.pages.last_mut() {
                    put(lengths, (self.places.length() - start) as u32);
                }
            }
            bytes.append(&mut head);
        }
        if let Some(heads) = self.heads.pages.last_mut() {
            heads.append(&mut bytes);
        }
    }

    /// Ends the present page of words: says how many bits its lists and places take, and writes them.
    fn end_page(&mut self) {
        if self.lists == 0 {
            return;
        }
        let (bits, places) = (mem::take(&mut self.bits), mem::take(&mut self.places));
        put(&mut self.heads.head, bits.length() as u32);
        put(&mut self.lengths.head, places.length() as u32);
        paged_bits::write(&mut self.postings, &bits.into_bytes());
        paged_bits::write(&mut self.positions, &places.into_bytes());
    }

    /// Writes how often each, by what they add up to so far; how much the whole is more than one for each.
    fn sums(&mut self, counts: &[u32]) -> u32 {
        let mut sum = 0;
        let mut sums: Vec<u32> = Vec::with_capacity(counts.len());
        for count in counts {
            sum += count;
            sums.push(sum - 1);
        }
        sums.pop();
        interpolative::write(&mut self.bits, &sums, 0, sum - 1);
        sum - counts.len() as u32
    }

    /// The files `heads`, `postings`, `lengths` and `positions`.
    pub(crate) fn finish(mut self) -> [Paged; 4] {
        self.end_page();
        [self.heads, self.postings, self.lengths, self.positions]
    }
}
