//! Bits in pages of one size, some runs of them each on pages of their own.
//!
//! A run is what a page of words has. It begins on a page of its own, so that what is changed in one run leaves the pages
//! of all others as they were: who keeps them fetches only what is new.

use std::borrow::Cow;

use crate::format::Cursor;
use crate::pages::{Paged, Pages};

/// How many bytes a page has; the last one of a run may have fewer.
const SIZE: usize = 4096;

/// Bits in pages.
#[derive(Default)]
pub(super) struct PagedBits(pub(super) Pages);

/// Appends a run to a file.
pub(super) fn write(file: &mut Paged, run: &[u8]) {
    file.pages.extend(run.chunks(SIZE).map(<[u8]>::to_vec));
}

/// Where each run begins, of which a file's head says how many bits each has; `None` where it says too little.
pub(crate) fn starts(head: &[u8], runs: usize) -> Option<Vec<u64>> {
    let mut cursor = Cursor::new(head);
    let (mut starts, mut next) = (Vec::with_capacity(runs), 0u64);
    for _ in 0..runs {
        starts.push(next);
        next += u64::from(cursor.take()?).next_multiple_of(SIZE as u64 * 8);
    }
    Some(starts)
}

impl PagedBits {
    /// Bytes that have so many bits from a bit on, and where the first of them is in these; none where a page of them is
    /// elsewhere.
    pub(super) fn range(&self, start: u64, length: u32) -> Option<(Cow<'_, [u8]>, u64)> {
        let size = SIZE as u64 * 8;
        let (first, last) = (start / size, (start + u64::from(length)).saturating_sub(1) / size);
        let (first, last) = (usize::try_from(first).ok()?, usize::try_from(last).ok()?);
        if length == 0 || first >= self.0.len() {
            return Some((Cow::Borrowed(&[]), 0));
        }
        let from = (start % size / 8) as usize;
        if first == last {
            // All that follows is given, for what reads eight bytes at once.
            return Some((Cow::Borrowed(self.0.page(first)?.get(from..)?), start % 8));
        }
        let mut bytes = Vec::new();
        let mut whole = true;
        for page in first..=last.min(self.0.len() - 1) {
            // All of them are asked for at once.
            match self.0.page(page) {
                Some(page) => bytes.extend_from_slice(page),
                None => whole = false,
            }
        }
        whole.then(|| (Cow::Owned(bytes), start % size))
    }
}
