//! Lists of postings out.

use super::{BLOCK, PLACES, Posting};
use crate::bits::BitWriter;
use crate::format::{MAGIC, put};
use crate::interpolative;

/// Writes lists one after the other.
#[derive(Default)]
pub(crate) struct PostingsWriter {
    lists: u32,
    heads: Vec<u8>,
    bits: BitWriter,
    /// How many bits the places of each block take, and the places.
    lengths: Vec<u8>,
    places: BitWriter,
}

impl PostingsWriter {
    /// Adds the list of the next word: its documents, ascending, and their places, one document's after the other's. `spans`
    /// says how many places each document has, `spans.len()` how many documents there are.
    pub(crate) fn push(&mut self, postings: &[Posting], places: &[u32], spans: &[u32]) {
        let more = postings.iter().any(|posting| posting.count > 1);
        let headline = postings.iter().any(|posting| posting.headline > 0);
        let count = postings.len() as u32;
        put(&mut self.heads, count << 2 | u32::from(more) << 1 | u32::from(headline));
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
            put(&mut self.heads, (self.bits.length() - start) as u32);
            for together in block.chunks(PLACES) {
                let start = self.places.length();
                for posting in together {
                    let (here, rest) = places.split_at(posting.count as usize);
                    let span = spans[posting.document as usize];
                    interpolative::write(&mut self.places, here, 0, span);
                    places = rest;
                }
                put(&mut self.lengths, (self.places.length() - start) as u32);
            }
            self.heads.append(&mut head);
        }
        self.lists += 1;
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

    /// The files `postings` and `positions`.
    pub(crate) fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let mut postings = MAGIC.to_vec();
        postings.extend_from_slice(&self.lists.to_le_bytes());
        postings.extend_from_slice(&(self.heads.len() as u32).to_le_bytes());
        postings.extend(self.heads);
        postings.extend(self.bits.into_bytes());
        let mut positions = MAGIC.to_vec();
        positions.extend_from_slice(&(self.lengths.len() as u32).to_le_bytes());
        positions.extend(self.lengths);
        positions.extend(self.places.into_bytes());
        (postings, positions)
    }
}
