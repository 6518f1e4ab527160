//! Texts in byte order in few bytes: front coding in blocks (Witten, Moffat and Bell 1999), blocks in pages.
//!
//! Enter at [`Sorted`]. A text is written as how many bytes it shares with the one before it, and the rest; the first of
//! a block stands whole, so that a block is found by halving and read from its start. The first text of every page is
//! known before the page is there, so that only pages are asked for that may hold what is looked for.

mod texts;

use std::ops::Range;

use bangla::sound::{Cost, Heard};

use crate::format::{Cursor, put};
use crate::pages::{Paged, Pages};
use texts::Texts;

/// How many texts a block has.
const BLOCK: u32 = 32;

/// How many texts a page has; whole blocks.
pub(crate) const PAGE: u32 = 8 * BLOCK;

/// The longest start that is walked, in bytes.
const LONGEST: usize = 96;

/// More letters than this are not tried one by one.
const MOST_LETTERS: u32 = 0x2000;

/// Texts in byte order. A text's ordinal is its place among them.
#[derive(Default)]
pub(crate) struct Sorted {
    /// The first text of each page.
    firsts: Vec<Vec<u8>>,
    pages: Pages,
    count: u32,
}

/// Writes texts that come in byte order and without doubles: the head, and what stands first in each page; see `FORMAT.md`.
pub(crate) fn write(texts: &[&str]) -> Paged {
    let mut paged = Paged::default();
    put(&mut paged.head, texts.len() as u32);
    let mut before = "";
    for texts in texts.chunks(PAGE as usize) {
        put_text(&mut paged.head, before, texts[0]);
        before = texts[0];
        let (mut page, mut blocks) = (Vec::new(), Vec::new());
        for block in texts.chunks(BLOCK as usize) {
            let start = blocks.len();
            let mut last = "";
            for text in block {
                put_text(&mut blocks, last, text);
                last = text;
            }
            put(&mut page, (blocks.len() - start) as u32);
        }
        page.append(&mut blocks);
        paged.pages.push(page);
    }
    paged
}

/// Writes a text by what it shares with the one before it.
fn put_text(out: &mut Vec<u8>, last: &str, text: &str) {
    let shared = common(last.as_bytes(), text.as_bytes());
    put(out, shared as u32);
    put(out, (text.len() - shared) as u32);
    out.extend_from_slice(&text.as_bytes()[shared..]);
}

fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

/// The part of a page that is this file's, and what follows it: a page begins with how long its first part is.
pub(crate) fn parts(page: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut cursor = Cursor::new(page);
    let length = cursor.take()?;
    page.get(page.len() - cursor.left()..)?.split_at_checked(length as usize)
}

/// A page of a first part and what follows it; see [`parts`].
pub(crate) fn joined(first: &[u8], rest: &[u8]) -> Vec<u8> {
    let mut page = Vec::with_capacity(first.len() + rest.len() + 3);
    put(&mut page, first.len() as u32);
    page.extend_from_slice(first);
    page.extend_from_slice(rest);
    page
}

impl Sorted {
    /// Opens what [`write`] wrote, with the pages that its parts are in; `None` where they do not belong together. `head`
    /// goes on behind what is read.
    pub(crate) fn open(head: &mut Cursor<'_>, pages: Pages) -> Option<Self> {
        let count = head.take()?;
        let table = count.div_ceil(PAGE) as usize;
        if table != pages.len() {
            return None;
        }
        let mut firsts: Vec<Vec<u8>> = Vec::with_capacity(table);
        for _ in 0..table {
            let (shared, length) = (head.take()? as usize, head.take()?);
            let mut first =
                firsts.last().and_then(|last| last.get(..shared)).unwrap_or_default().to_vec();
            first.extend_from_slice(head.slice(length)?);
            firsts.push(first);
        }
        Some(Self { firsts, pages, count })
    }

    /// How many there are.
    pub(crate) fn len(&self) -> u32 {
        self.count
    }

    /// The pages that its parts are in.
    pub(crate) fn pages(&self) -> &Pages {
        &self.pages
    }

    /// The ordinal of a text, if it is one of them. Cost: some comparisons.
    pub(crate) fn get(&self, text: &str) -> Option<u32> {
        let (texts, first) = self.seek(text, false);
        first.filter(|_| texts.text == text.as_bytes())
    }

    /// The text of an ordinal. Cost: that of half a block.
    pub(crate) fn text(&self, ordinal: u32) -> Option<String> {
        let mut texts = self.at(ordinal - ordinal % BLOCK);
        while texts.next()? != ordinal {}
        String::from_utf8(texts.text).ok()
    }

    /// The first that does not stand before `text`, with its ordinal, and those that follow it. None where it is in a page
    /// that is elsewhere, or in another one than `text` itself would be; `onward`, if it does not begin with `text` there.
    fn seek(&self, text: &str, onward: bool) -> (Texts<'_>, Option<u32>) {
        let (start, text) = (text, text.as_bytes());
        let page = self.firsts.partition_point(|first| first.as_slice() <= text).saturating_sub(1);
        let (first, end) = (page as u32 * PAGE, (page as u32 + 1) * PAGE);
        let mut texts = self.at(first);
        if self.pages.page(page).is_none() {
            texts.next = end;
            let here = if onward { texts.next_within(start) } else { None };
            return (texts, here);
        }
        let (mut low, mut high) = (first / BLOCK, end.min(self.count).div_ceil(BLOCK));
        while low < high {
            let middle = low.midpoint(high);
            if self.head(middle) <= text { low = middle + 1 } else { high = middle }
        }
        texts.next = low.saturating_sub(1).max(first / BLOCK) * BLOCK;
        let mut here = texts.next();
        while here.is_some() && texts.text.as_slice() < text {
            here = if onward || texts.next < end { texts.next_within(start) } else { None };
        }
        (texts, here)
    }

    /// Calls `found` with all that begin so and their ordinals. Cost: linear in them.
    pub(crate) fn beginning(&self, start: &str, found: &mut dyn FnMut(u32, &[u8])) {
        let (mut texts, mut here) = self.seek(start, true);
        while let Some(ordinal) = here.filter(|_| texts.text.starts_with(start.as_bytes())) {
            found(ordinal, &texts.text);
            here = texts.next_within(start);
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

    /// A block, if its page is there.
    fn block(&self, block: u32) -> Option<Cursor<'_>> {
        let page = block * BLOCK / PAGE;
        let (part, _) = parts(self.pages.page(page as usize)?)?;
        let first = page * (PAGE / BLOCK);
        let blocks = (self.count.div_ceil(BLOCK) - first).min(PAGE / BLOCK);
        let mut cursor = Cursor::new(part);
        let mut before = 0usize;
        for here in 0..blocks {
            let length = cursor.take()?;
            before += if first + here < block { length as usize } else { 0 };
        }
        let blocks = part.get(part.len() - cursor.left()..)?;
        Some(Cursor::new(blocks.get(before..)?))
    }

    /// The first text of a block; none where its page is elsewhere.
    fn head(&self, block: u32) -> &[u8] {
        if (block * BLOCK).is_multiple_of(PAGE) {
            return self.firsts.get((block * BLOCK / PAGE) as usize).map_or(&[], Vec::as_slice);
        }
        let Some(mut cursor) = self.block(block) else { return &[] };
        cursor.take();
        let length = cursor.take().unwrap_or_default();
        cursor.slice(length).unwrap_or_default()
    }

    /// Whether a page may hold a text of which each start may go on, as `live` says.
    pub(crate) fn may_hold(&self, page: usize, live: &mut dyn FnMut(&str) -> bool) -> bool {
        let text = |page: usize| self.firsts.get(page).map(|text| std::str::from_utf8(text));
        let Some(Ok(first)) = text(page) else { return true };
        let next = match text(page + 1) {
            None => None,
            Some(Ok(next)) => Some(next),
            Some(Err(_)) => return true,
        };
        let shared = next
            .map_or(0, |next| first.floor_char_boundary(common(first.as_bytes(), next.as_bytes())));
        let starts = first[..shared].char_indices().map(|(at, c)| &first[..at + c.len_utf8()]);
        for start in starts {
            if !live(start) {
                return false;
            }
        }
        // What follows lies between the letter of the first text and that of the next page's.
        let low = first[shared..].chars().next().map_or(0, u32::from);
        let high = next.and_then(|next| next[shared..].chars().next());
        let high = high.map_or(low.saturating_add(MOST_LETTERS), u32::from);
        if next.is_none() || high.saturating_sub(low) >= MOST_LETTERS {
            return true;
        }
        let mut start = first[..shared].to_owned();
        (low..=high).filter_map(char::from_u32).any(|c| {
            start.truncate(shared);
            start.push(c);
            live(&start)
        })
    }

    /// The texts whose start is heard, as ranges of ordinals with what the start costs. `judge` is asked
    /// about ever longer starts; below one that is not heard nothing more is asked. Cost: linear in the
    /// starts that are heard partly.
    pub(crate) fn walk(&self, judge: &mut dyn FnMut(&str) -> Heard) -> Vec<(Range<u32>, Cost)> {
        let mut found = Vec::new();
        let mut texts = self.texts();
        let mut partly = 0;
        loop {
            texts.pass_absent(&mut |start| judge(start) != Heard::Not);
            let Some(ordinal) = texts.next() else { break };
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
                texts.skip(partly, cost.is_some());
                found.extend(cost.map(|cost| (ordinal..texts.next, cost)));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use bangla::sound::Heard;
    use proptest::prelude::*;

    use super::{Sorted, joined, write};
    use crate::format::Cursor;
    use crate::pages::Paged;
    use crate::pages::{Asked, File, Pages};

    fn paged(texts: &[String]) -> Paged {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let mut paged = write(&texts);
        paged.pages.iter_mut().for_each(|page| *page = joined(page, &[]));
        paged
    }

    fn open(paged: Paged) -> Sorted {
        let file = File::from(paged);
        Sorted::open(&mut Cursor::new(&file.head), file.pages).expect("what was written is whole")
    }

    proptest! {
        #[test]
        fn what_was_written_is_found(
            texts in prop::collection::btree_set("[কখক্াa]{0,6}", 0..1300),
            asked in "[কখক্াa]{0,4}",
        ) {
            let texts: Vec<String> = texts.into_iter().collect();
            let sorted = open(paged(&texts));
            prop_assert_eq!(sorted.len() as usize, texts.len());
            for (at, text) in texts.iter().enumerate() {
                prop_assert_eq!(sorted.get(text), Some(at as u32));
                prop_assert_eq!(sorted.text(at as u32), Some(text.clone()));
            }
            prop_assert_eq!(sorted.get(&asked).is_some(), texts.contains(&asked));
            prop_assert_eq!(sorted.text(texts.len() as u32), None);
            let begun = |(at, text): (usize, &String)| text.starts_with(&asked).then_some(at as u32);
            let expected: Vec<u32> = texts.iter().enumerate().filter_map(begun).collect();
            let mut found = Vec::new();
            sorted.beginning(&asked, &mut |at, _| found.push(at));
            prop_assert_eq!(&found, &expected);
            // The starts of what was asked are heard partly, and it is heard whole.
            let found: Vec<u32> = sorted.walk(&mut judge(&asked)).into_iter().flat_map(|(range, _)| range).collect();
            prop_assert_eq!(found, if asked.is_empty() { Vec::new() } else { expected });
        }

        /// Pages that are asked for are brought, and then the answer is the same; others are not needed for it.
        #[test]
        fn what_is_elsewhere_is_asked_for(
            texts in prop::collection::btree_set("[কখক্াa]{0,6}", 0..2600),
            asked in "[কখক্াa]{1,4}",
        ) {
            let texts: Vec<String> = texts.into_iter().collect();
            let written = paged(&texts);
            let whole = open(written.clone());
            let wanted = Arc::new(Asked::default());
            let pages = Pages::absent(written.pages.len(), 7, &wanted);
            let sorted = Sorted::open(&mut Cursor::new(&written.head), pages).expect("whole");
            let answer = |sorted: &Sorted| {
                let mut begun = Vec::new();
                sorted.beginning(&asked, &mut |at, text| begun.push((at, text.to_vec())));
                (sorted.get(&asked), begun, sorted.walk(&mut judge(&asked)))
            };
            let mut rounds = 0;
            let found = loop {
                let found = answer(&sorted);
                let missing = wanted.take();
                if missing.is_empty() {
                    break found;
                }
                for &(file, page) in missing.keys() {
                    prop_assert_eq!(file, 7);
                    prop_assert!(sorted.pages().is_absent(page as usize));
                    sorted.pages().bring(page as usize, written.pages[page as usize].clone());
                }
                rounds += 1;
                prop_assert!(rounds < 4);
            };
            prop_assert_eq!(found, answer(&whole));
        }

        #[test]
        fn damaged_bytes_are_read_to_an_end(
            texts in prop::collection::btree_set("[কখক্াa]{0,5}", 0..900), at: prop::sample::Index, byte: u8, cut: prop::sample::Index,
        ) {
            let mut bytes = paged(&texts.into_iter().collect::<Vec<_>>()).join();
            let place = at.index(bytes.len());
            bytes[place] = byte;
            bytes.truncate(cut.index(bytes.len()) + 1);
            let Some(file) = File::of(&bytes.into()) else { return Ok(()) };
            if let Some(sorted) = Sorted::open(&mut Cursor::new(&file.head), file.pages) {
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

    fn judge(asked: &str) -> impl FnMut(&str) -> Heard {
        move |start| match start.len() == asked.len() {
            true if start == asked => Heard::Whole(1),
            false if asked.starts_with(start) => Heard::Partly,
            _ => Heard::Not,
        }
    }
}
