//! Sorted texts one after the other, and past those that are not wanted.

use super::{BLOCK, PAGE, Sorted, common};
use crate::format::Cursor;

/// Texts one after the other.
pub(crate) struct Texts<'s> {
    pub(super) sorted: &'s Sorted,
    pub(super) cursor: Cursor<'s>,
    /// The ordinal of the next.
    pub(super) next: u32,
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

    /// As [`Texts::next`], but pages that do not begin so are not looked at, and those that are elsewhere are asked for and
    /// passed over.
    pub(super) fn next_within(&mut self, start: &str) -> Option<u32> {
        while self.next.is_multiple_of(PAGE) {
            let page = (self.next / PAGE) as usize;
            let first = self.sorted.firsts.get(page)?;
            if !first.starts_with(start.as_bytes()) {
                return None;
            }
            if !self.sorted.pages.is_absent(page) {
                break;
            }
            self.sorted.pages.ask(page);
            self.next += PAGE;
        }
        self.next()
    }

    /// Passes over pages that are elsewhere, and asks for those that may hold a text of which each start may go on.
    #[inline]
    pub(crate) fn pass_absent(&mut self, live: &mut dyn FnMut(&str) -> bool) {
        if self.next.is_multiple_of(PAGE)
            && self.sorted.pages.is_absent((self.next / PAGE) as usize)
        {
            self.ask_absent(live);
        }
    }

    /// It stands alone: a page that has all of its archive loads it later.
    #[cold]
    #[inline(never)]
    fn ask_absent(&mut self, live: &mut dyn FnMut(&str) -> bool) {
        while self.next.is_multiple_of(PAGE) && self.next < self.sorted.count {
            let page = (self.next / PAGE) as usize;
            if !self.sorted.pages.is_absent(page) {
                return;
            }
            if self.sorted.may_hold(page, live) {
                self.sorted.pages.ask(page);
            }
            self.next += PAGE;
        }
    }

    /// Passes over all that follow and share so many bytes with the present one. Where all of them are `wanted`, those in
    /// pages that are elsewhere are asked for.
    pub(crate) fn skip(&mut self, length: usize, wanted: bool) {
        self.text.truncate(length);
        loop {
            let here = self.cursor;
            if self.next.is_multiple_of(BLOCK) {
                let passed = self.next;
                self.skip_blocks(wanted);
                if self.next == passed && !self.sorted.head(passed / BLOCK).starts_with(&self.text)
                {
                    return;
                }
                if self.next.is_multiple_of(PAGE)
                    && self.sorted.pages.is_absent((self.next / PAGE) as usize)
                {
                    return;
                }
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

    /// Passes over the blocks between this one and the last that begins as the present text does: what lies between two
    /// that begin so begins so.
    fn skip_blocks(&mut self, wanted: bool) {
        let (text, sorted) = (&self.text, self.sorted);
        let same = |first: &[u8]| first.starts_with(text);
        let page = self.next.div_ceil(PAGE) as usize;
        let pages = sorted.firsts.get(page..).unwrap_or_default();
        let pages = page + pages.partition_point(|first| same(first));
        if pages > page {
            self.next = (pages as u32 - 1) * PAGE;
        }
        let absent = (page..pages).filter(|&page| wanted && sorted.pages.is_absent(page));
        absent.for_each(|page| sorted.pages.ask(page));
        if sorted.pages.is_absent((self.next / PAGE) as usize) {
            return;
        }
        let end = ((self.next / PAGE + 1) * PAGE).min(sorted.count);
        let (mut low, mut high) = (self.next / BLOCK, end.div_ceil(BLOCK));
        while low < high {
            let middle = low.midpoint(high);
            if same(sorted.head(middle)) { low = middle + 1 } else { high = middle }
        }
        self.next = self.next.max(low.saturating_sub(1) * BLOCK);
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
            self.cursor = self.sorted.block(self.next / BLOCK)?;
        }
        let shared = self.cursor.take()? as usize;
        let length = self.cursor.take()?;
        let rest = self.cursor.slice(length)?;
        Some((shared, rest))
    }
}
