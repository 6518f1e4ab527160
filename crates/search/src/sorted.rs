//! Texts in byte order in few bytes: front coding in blocks (Witten, Moffat and Bell 1999).
//!
//! Enter at [`Sorted`]. A text is written as how many bytes it shares with the one before it, and the rest; the first of
//! a block stands whole, so that a block is found by halving and read from its start.

use std::ops::Range;

use bangla::sound::{Cost, Heard};

use crate::format::{Cursor, MAGIC, at, put};
use crate::index::Bytes;

/// How many texts a block has.
const BLOCK: u32 = 32;

/// The longest start that is walked, in bytes.
const LONGEST: usize = 96;

/// Texts in byte order. A text's ordinal is its place among them.
#[derive(Default)]
pub(crate) struct Sorted {
    bytes: Bytes,
    count: u32,
}

/// Writes texts that come in byte order and without doubles; see `FORMAT.md`.
pub(crate) fn write<'t>(texts: impl ExactSizeIterator<Item = &'t str>) -> Vec<u8> {
    let count = texts.len() as u32;
    let (mut starts, mut blocks) = (Vec::new(), Vec::new());
    let mut last = "";
    for (ordinal, text) in (0u32..).zip(texts) {
        let mut shared = 0;
        if ordinal.is_multiple_of(BLOCK) {
            starts.extend_from_slice(&(blocks.len() as u32).to_le_bytes());
        } else {
            shared = common(last.as_bytes(), text.as_bytes());
        }
        put(&mut blocks, shared as u32);
        put(&mut blocks, (text.len() - shared) as u32);
        blocks.extend_from_slice(&text.as_bytes()[shared..]);
        last = text;
    }
    let mut bytes = MAGIC.to_vec();
    bytes.extend_from_slice(&count.to_le_bytes());
    bytes.append(&mut starts);
    bytes.append(&mut blocks);
    bytes
}

fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

impl Sorted {
    /// Opens what [`write`] wrote; `None` where it is of another version, or cut short.
    pub(crate) fn open(bytes: Bytes) -> Option<Self> {
        let rest = bytes.strip_prefix(&MAGIC)?;
        let count = at(rest, 0)?;
        let table = count.div_ceil(BLOCK) as usize;
        (rest.len() / 4 > table).then_some(Self { bytes, count })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> u32 {
        self.count
    }

    /// The ordinal of a text, if it is one of them. Cost: some comparisons.
    pub(crate) fn get(&self, text: &str) -> Option<u32> {
        let (texts, first) = self.seek(text);
        first.filter(|_| texts.text == text.as_bytes())
    }

    /// The text of an ordinal. Cost: that of half a block.
    pub(crate) fn text(&self, ordinal: u32) -> Option<String> {
        let mut texts = self.at(ordinal - ordinal % BLOCK);
        while texts.next()? != ordinal {}
        String::from_utf8(texts.text).ok()
    }

    /// The first that does not stand before `text`, with its ordinal, and those that follow it.
    pub(crate) fn seek(&self, text: &str) -> (Texts<'_>, Option<u32>) {
        let text = text.as_bytes();
        let (mut low, mut high) = (0, self.count.div_ceil(BLOCK));
        while low < high {
            let middle = low.midpoint(high);
            if self.head(middle) <= text { low = middle + 1 } else { high = middle }
        }
        let mut texts = self.at(low.saturating_sub(1) * BLOCK);
        let mut here = texts.next();
        while here.is_some() && texts.text.as_slice() < text {
            here = texts.next();
        }
        (texts, here)
    }

    /// Calls `found` with all that begin so and their ordinals. Cost: linear in them.
    pub(crate) fn beginning(&self, start: &str, found: &mut dyn FnMut(u32, &[u8])) {
        let (mut texts, mut here) = self.seek(start);
        while let Some(ordinal) = here.filter(|_| texts.text.starts_with(start.as_bytes())) {
            found(ordinal, &texts.text);
            here = texts.next();
        }
    }

    /// All of them from a block's first on.
    fn at(&self, ordinal: u32) -> Texts<'_> {
        let none = Cursor::new(&[]);
        Texts { sorted: self, cursor: none, next: ordinal, text: Vec::new(), shared: 0 }
    }

    /// All of them.
    pub(crate) fn texts(&self) -> Texts<'_> {
        self.at(0)
    }

    fn block(&self, block: u32) -> Cursor<'_> {
        let all = self.bytes.get(MAGIC.len()..).unwrap_or_default();
        let table = 4 * (1 + self.count.div_ceil(BLOCK) as usize);
        let start = at(all, 1 + block as usize).map(|start| table.saturating_add(start as usize));
        Cursor::new(start.and_then(|start| all.get(start..)).unwrap_or_default())
    }

    /// The first text of a block.
    fn head(&self, block: u32) -> &[u8] {
        let mut cursor = self.block(block);
        cursor.take();
        let length = cursor.take().unwrap_or_default();
        cursor.slice(length).unwrap_or_default()
    }

    /// The texts whose start is heard, as ranges of ordinals with what the start costs. `judge` is asked
    /// about ever longer starts; below one that is not heard nothing more is asked. Cost: linear in the
    /// starts that are heard partly.
    pub(crate) fn walk(&self, judge: &mut dyn FnMut(&str) -> Heard) -> Vec<(Range<u32>, Cost)> {
        let mut found = Vec::new();
        let mut texts = self.texts();
        let mut partly = 0;
        while let Some(ordinal) = texts.next() {
            let Ok(text) = std::str::from_utf8(&texts.text) else { continue };
            partly = text.floor_char_boundary(partly.min(texts.shared));
            let mut end = None;
            for c in text[partly..].chars() {
                partly += c.len_utf8();
                match judge(&text[..partly]) {
                    Heard::Partly if partly < LONGEST => {}
                    Heard::Whole(cost) => end = Some(Some(cost)),
                    _ => end = Some(None),
                }
                if end.is_some() {
                    break;
                }
            }
            if let Some(cost) = end {
                texts.skip(partly);
                found.extend(cost.map(|cost| (ordinal..texts.next, cost)));
            }
        }
        found
    }
}

/// Texts one after the other.
pub(crate) struct Texts<'s> {
    sorted: &'s Sorted,
    cursor: Cursor<'s>,
    /// The ordinal of the next.
    next: u32,
    /// The present one.
    pub(crate) text: Vec<u8>,
    /// How many bytes it shares with the one before it.
    pub(crate) shared: usize,
}

impl<'s> Texts<'s> {
    /// Goes on to the next; its ordinal.
    pub(crate) fn next(&mut self) -> Option<u32> {
        let (shared, rest) = self.read()?;
        // The first of a block says nothing of the one before it.
        self.shared = if self.is_first() { common(&self.text, rest) } else { shared };
        self.text.truncate(shared);
        self.text.extend_from_slice(rest);
        self.next += 1;
        Some(self.next - 1)
    }

    /// Passes over all that follow and share so many bytes with the present one.
    pub(crate) fn skip(&mut self, length: usize) {
        self.text.truncate(length);
        loop {
            let here = self.cursor;
            if self.next.is_multiple_of(BLOCK) {
                let blocks = self.sorted.count.div_ceil(BLOCK);
                let (first, mut low, mut high) = (self.next / BLOCK, self.next / BLOCK, blocks);
                while low < high {
                    let middle = low.midpoint(high);
                    let same = self.sorted.head(middle).starts_with(&self.text);
                    if same { low = middle + 1 } else { high = middle }
                }
                if low == first {
                    return;
                }
                // What lies between two that begin so begins so.
                self.next = (low - 1) * BLOCK;
            }
            let first = self.is_first();
            let Some((shared, _)) = self.read() else { return };
            if !first && shared < length {
                self.cursor = here;
                return;
            }
            self.next += 1;
        }
    }

    fn is_first(&self) -> bool {
        self.next.is_multiple_of(BLOCK)
    }

    /// How many bytes the next shares with the present one, and its others.
    fn read(&mut self) -> Option<(usize, &'s [u8])> {
        if self.next >= self.sorted.count {
            return None;
        }
        if self.is_first() {
            self.cursor = self.sorted.block(self.next / BLOCK);
        }
        let shared = self.cursor.take()? as usize;
        let length = self.cursor.take()?;
        let rest = self.cursor.slice(length)?;
        Some((shared, rest))
    }
}

#[cfg(test)]
mod tests {
    use bangla::sound::Heard;
    use proptest::prelude::*;

    use super::{Sorted, write};

    fn open(texts: &[String]) -> Sorted {
        let bytes = write(texts.iter().map(String::as_str));
        Sorted::open(bytes.into()).expect("what was written is whole")
    }

    proptest! {
        #[test]
        fn what_was_written_is_found(
            texts in prop::collection::btree_set("[কখক্াa]{0,5}", 0..200),
            asked in "[কখক্াa]{0,4}",
        ) {
            let texts: Vec<String> = texts.into_iter().collect();
            let sorted = open(&texts);
            prop_assert_eq!(sorted.len() as usize, texts.len());
            for (at, text) in texts.iter().enumerate() {
                prop_assert_eq!(sorted.get(text), Some(at as u32));
                prop_assert_eq!(sorted.text(at as u32), Some(text.clone()));
            }
            prop_assert_eq!(sorted.get(&asked).is_some(), texts.contains(&asked));
            prop_assert_eq!(sorted.text(texts.len() as u32), None);
            let first = texts.partition_point(|text| *text < asked) as u32;
            prop_assert_eq!(sorted.seek(&asked).1, Some(first).filter(|&at| at < sorted.len()));
            // The starts of what was asked are heard partly, and it is heard whole.
            let mut judge = |start: &str| match start.len() == asked.len() {
                true if start == asked => Heard::Whole(1),
                false if asked.starts_with(start) => Heard::Partly,
                _ => Heard::Not,
            };
            let found: Vec<u32> = sorted.walk(&mut judge).into_iter().flat_map(|(range, _)| range).collect();
            let begun = |(at, text): (usize, &String)| text.starts_with(&asked).then_some(at as u32);
            let expected: Vec<u32> = texts.iter().enumerate().filter_map(begun).collect();
            prop_assert_eq!(found, if asked.is_empty() { Vec::new() } else { expected });
        }

        #[test]
        fn damaged_bytes_are_read_to_an_end(
            texts in prop::collection::btree_set("[কখক্াa]{0,5}", 0..90), at: prop::sample::Index, byte: u8, cut: prop::sample::Index,
        ) {
            let mut bytes = write(texts.iter().map(String::as_str));
            let place = at.index(bytes.len());
            bytes[place] = byte;
            bytes.truncate(cut.index(bytes.len()) + 1);
            if let Some(sorted) = Sorted::open(bytes.into()) {
                let mut all = sorted.texts();
                let mut count = 0;
                while all.next().is_some() && count < 10_000 {
                    count += 1;
                }
                sorted.walk(&mut |_| Heard::Partly);
                sorted.get("কক");
                sorted.text(7);
            }
        }
    }
}
