//! A state machine that walks the dictionary to the words near a typed one.
//!
//! Enter at [`Near`]. It follows the rows of the edit-distance table (Wagner and Fischer 1974) over
//! characters, one row a state, and gives up a branch once its row is over the limit. One slip in a
//! cluster is at most two characters, so the limit is two; `bangla::slips` then tells which of the
//! words found are one slip away.

use bangla::script::NUKTA;
use fst::raw::Fst;

use crate::walk::walk;

/// The most characters by which one slip changes a word.
const LIMIT: u8 = 2;
/// The longest word that slips are looked for in, in characters.
pub(crate) const LONGEST: usize = 32;

/// Accepts the words within [`LIMIT`] characters of a word.
pub(crate) struct Near {
    word: Vec<char>,
}

/// A row of the table and the bytes of a character that is not whole yet.
struct State {
    row: [u8; LONGEST + 1],
    partial: u32,
    missing: u8,
}

impl Near {
    /// The machine of a word; `None` where it is too long.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let word: Vec<char> = word.chars().filter(|&c| c != NUKTA).collect();
        (word.len() <= LONGEST).then_some(Self { word })
    }

    /// Whether it accepts a word, where there is no dictionary to walk.
    pub(crate) fn accepts(&self, word: &[u8]) -> bool {
        let end = word.iter().try_fold(self.start(), |state, &byte| self.accept(&state, byte));
        end.is_some_and(|state| self.is_match(&state))
    }

    /// Calls `found` with the accepted words that stand in a map after `prefix`, with it, and their values.
    pub(crate) fn walk<D: AsRef<[u8]>>(
        &self,
        fst: &Fst<D>,
        prefix: &[u8],
        mut found: impl FnMut(&[u8], u64),
    ) {
        let accept = |state: &State, byte| self.accept(state, byte);
        walk(fst, prefix, self.start(), accept, |key, value, state| {
            if self.is_match(state) {
                found(key, value);
            }
        });
    }

    fn start(&self) -> State {
        let mut row = [u8::MAX; LONGEST + 1];
        for (at, cell) in row.iter_mut().enumerate().take(self.word.len() + 1) {
            *cell = at as u8;
        }
        State { row, partial: 0, missing: 0 }
    }

    fn is_match(&self, state: &State) -> bool {
        state.missing == 0 && state.row[self.word.len()] <= LIMIT
    }

    /// The state after one more byte; none once no word can be near.
    fn accept(&self, state: &State, byte: u8) -> Option<State> {
        let (partial, missing) = match (state.missing, byte) {
            (0, 0x00..=0x7F) => (u32::from(byte), 0),
            (0, 0xC0..=0xDF) => (u32::from(byte & 0x1F), 1),
            (0, 0xE0..=0xEF) => (u32::from(byte & 0x0F), 2),
            (0, _) => (u32::from(byte & 0x07), 3),
            (missing, _) => (state.partial << 6 | u32::from(byte & 0x3F), missing - 1),
        };
        if missing > 0 {
            return Some(State { row: state.row, partial, missing });
        }
        let c = char::from_u32(partial)?;
        // A nukta is part of its letter: য় left out is one character, not two.
        if c == NUKTA {
            return Some(State { row: state.row, partial: 0, missing: 0 });
        }
        let row = self.next_row(&state.row, c);
        let near = row[..=self.word.len()].iter().any(|&cell| cell <= LIMIT);
        near.then_some(State { row, partial: 0, missing: 0 })
    }

    fn next_row(&self, above: &[u8; LONGEST + 1], c: char) -> [u8; LONGEST + 1] {
        let mut row = [u8::MAX; LONGEST + 1];
        row[0] = above[0].saturating_add(1);
        for (at, &letter) in self.word.iter().enumerate() {
            let changed = above[at].saturating_add(u8::from(letter != c));
            row[at + 1] = changed.min(row[at].min(above[at + 1]).saturating_add(1));
        }
        row
    }
}

#[cfg(test)]
mod tests {
    use fst::Set;

    use super::Near;

    #[test]
    fn it_finds_what_is_at_most_two_characters_away() {
        let mut words = ["পুতিন", "পুতিনকে", "পুটিন", "প্যাটন", "রাশিয়া", "রাশিফল", "abc"];
        words.sort_unstable();
        let set = Set::from_iter(words).expect("sorted");
        let near = |prefix: &str, word: &str| {
            let mut found = Vec::new();
            Near::new(word).expect("short").walk(set.as_fst(), prefix.as_bytes(), |word, _| {
                found.push(String::from_utf8_lossy(word).into_owned());
            });
            found
        };
        assert_eq!(near("", "পুতিন"), ["পুটিন", "পুতিন", "পুতিনকে"]);
        assert_eq!(near("র", "াশিফল"), ["রাশিফল", "রাশিয়া"]);
        assert!(near("ক", "পুতিন").is_empty());
        assert!(Near::new(&"ক".repeat(33)).is_none());
    }
}
