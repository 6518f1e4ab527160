//! The words near a typed one.
//!
//! Enter at [`Near`]. It fills the rows of the edit-distance table (Wagner and Fischer 1974) over characters, one row
//! for each letter of what it walks along, and gives up a branch once its row is over the limit. One slip in a
//! cluster is at most two characters, so the limit is two; `bangla::slips` then tells which of the
//! words found are one slip away.

use bangla::script::NUKTA;

use crate::sorted::Sorted;

/// The most characters by which one slip changes a word.
const LIMIT: u8 = 2;
/// The longest word that slips are looked for in, in characters.
pub(crate) const LONGEST: usize = 32;

/// Accepts the words within [`LIMIT`] characters of a word.
pub(crate) struct Near {
    word: Vec<char>,
}

/// A row of the table.
type Row = [u8; LONGEST + 1];

/// The rows of a word's starts, with how many bytes each has.
pub(crate) struct Rows<'n> {
    near: &'n Near,
    rows: Vec<(usize, Row)>,
}

impl Rows<'_> {
    /// Whether the first so many bytes are accepted.
    pub(crate) fn accept(&self, length: usize) -> bool {
        let at = self.rows.binary_search_by_key(&length, |&(end, _)| end);
        at.is_ok_and(|at| self.near.is_match(&self.rows[at].1))
    }
}

impl Near {
    /// The machine of a word; `None` where it is too long.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let word: Vec<char> = word.chars().filter(|&c| c != NUKTA).collect();
        (word.len() <= LONGEST).then_some(Self { word })
    }

    /// Whether it accepts a word.
    pub(crate) fn accepts(&self, word: &str) -> bool {
        let end = word.chars().try_fold(self.first(), |row, c| self.next(&row, c));
        end.is_some_and(|row| self.is_match(&row))
    }

    /// Walks along texts, and calls `found` with each that may be accepted: its ordinal, itself, and the rows of its
    /// starts. With `starts`, also with those of which only a start is.
    pub(crate) fn walk(
        &self,
        sorted: &Sorted,
        starts: bool,
        found: &mut dyn FnMut(u32, &str, &Rows<'_>),
    ) {
        let mut rows = Rows { near: self, rows: vec![(0, self.first())] };
        // How long the start is at which the present branch was given up.
        let mut dead = usize::MAX;
        let mut texts = sorted.texts();
        loop {
            texts.pass_absent(&mut |start| self.may_go_on(start, starts));
            let Some(ordinal) = texts.next() else { break };
            let Ok(text) = std::str::from_utf8(&texts.text) else { continue };
            if texts.shared < dead {
                dead = usize::MAX;
                let same = text.floor_char_boundary(texts.shared);
                rows.rows.retain(|&(end, _)| end <= same);
                let (mut end, mut row) = rows.rows[rows.rows.len() - 1];
                for c in text[end..].chars() {
                    end += c.len_utf8();
                    let Some(next) = self.next(&row, c) else {
                        dead = end;
                        break;
                    };
                    row = next;
                    rows.rows.push((end, row));
                }
            }
            if dead == usize::MAX || starts {
                found(ordinal, text, &rows);
            }
            let some = starts && rows.rows.iter().any(|(_, row)| self.is_match(row));
            if dead < usize::MAX && !some {
                texts.skip(dead, false);
            }
        }
    }

    /// Whether a text that begins so may be accepted, or with `starts` a start of it.
    fn may_go_on(&self, start: &str, starts: bool) -> bool {
        let mut row = self.first();
        for c in start.chars() {
            if starts && self.is_match(&row) {
                return true;
            }
            let Some(next) = self.next(&row, c) else { return false };
            row = next;
        }
        true
    }

    fn first(&self) -> Row {
        let mut row = [u8::MAX; LONGEST + 1];
        for (at, cell) in row.iter_mut().enumerate().take(self.word.len() + 1) {
            *cell = at as u8;
        }
        row
    }

    fn is_match(&self, row: &Row) -> bool {
        row[self.word.len()] <= LIMIT
    }

    /// The row after one more letter; none once no word can be near.
    fn next(&self, above: &Row, c: char) -> Option<Row> {
        // A nukta is part of its letter: য় left out is one character, not two.
        if c == NUKTA {
            return Some(*above);
        }
        let mut row = [u8::MAX; LONGEST + 1];
        row[0] = above[0].saturating_add(1);
        let mut least = row[0];
        for (at, &letter) in self.word.iter().enumerate() {
            let changed = above[at].saturating_add(u8::from(letter != c));
            row[at + 1] = changed.min(row[at].min(above[at + 1]).saturating_add(1));
            least = least.min(row[at + 1]);
        }
        (least <= LIMIT).then_some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::Near;
    use crate::format::Cursor;
    use crate::pages::File;
    use crate::sorted::{Sorted, joined, write};

    #[test]
    fn it_finds_what_is_at_most_two_characters_away() {
        let mut words = ["পুতিন", "পুতিনকে", "পুটিন", "প্যাটন", "রাশিয়া", "রাশিফল", "abc"];
        words.sort_unstable();
        let mut paged = write(&words);
        paged.pages.iter_mut().for_each(|page| *page = joined(page, &[]));
        let file = File::from(paged);
        let sorted = Sorted::open(&mut Cursor::new(&file.head), file.pages).expect("whole");
        let near = |word: &str| {
            let mut found = Vec::new();
            Near::new(word).expect("short").walk(&sorted, false, &mut |_, word, rows| {
                if rows.accept(word.len()) {
                    found.push(word.to_owned());
                }
            });
            found
        };
        assert_eq!(near("পুতিন"), ["পুটিন", "পুতিন", "পুতিনকে"]);
        assert_eq!(near("রাশিফল"), ["রাশিফল", "রাশিয়া"]);
        assert!(near("ক").is_empty());
        let mut starts = Vec::new();
        Near::new("পুতি").expect("short").walk(&sorted, true, &mut |_, word, rows| {
            if rows.accept("পুতিন".len()) && word.starts_with("পুতিন") {
                starts.push(word.to_owned());
            }
        });
        assert_eq!(starts, ["পুতিন", "পুতিনকে"]);
        assert!(Near::new(&"ক".repeat(33)).is_none());
    }
}
