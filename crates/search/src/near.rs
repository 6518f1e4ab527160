//! An automaton that walks the dictionary to the words near a typed one.
//!
//! Enter at [`Near`]. It follows the rows of the edit-distance table (Wagner and Fischer 1974) over
//! characters, one row a state, and gives up a branch once its row is over the limit. One slip in a
//! cluster is at most two characters, so the limit is two; `bangla::slips` then tells which of the
//! words found are one slip away.

use bangla::script::NUKTA;
use fst::Automaton;

/// The most characters by which one slip changes a word.
const LIMIT: u8 = 2;
/// The longest word that slips are looked for in, in characters.
pub(crate) const LONGEST: usize = 32;

/// Accepts the words within [`LIMIT`] characters of a word.
pub(crate) struct Near {
    word: Vec<char>,
}

impl Near {
    /// The automaton of a word; `None` where it is too long.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let word: Vec<char> = word.chars().filter(|&c| c != NUKTA).collect();
        (word.len() <= LONGEST).then_some(Self { word })
    }

    /// Whether it accepts a word, where there is no dictionary to walk.
    pub(crate) fn accepts(&self, word: &[u8]) -> bool {
        let end = word.iter().try_fold(self.start(), |state, &byte| {
            let next = self.accept(&state, byte);
            self.can_match(&next).then_some(next)
        });
        end.is_some_and(|state| self.is_match(&state))
    }
}

/// A row of the table and the bytes of a character that is not whole yet.
#[derive(Clone)]
pub(crate) struct State {
    row: [u8; LONGEST + 1],
    partial: u32,
    missing: u8,
}

impl Automaton for Near {
    type State = Option<State>;

    fn start(&self) -> Self::State {
        let mut row = [u8::MAX; LONGEST + 1];
        for (at, cell) in row.iter_mut().enumerate().take(self.word.len() + 1) {
            *cell = at as u8;
        }
        Some(State { row, partial: 0, missing: 0 })
    }

    fn is_match(&self, state: &Self::State) -> bool {
        state.as_ref().is_some_and(|s| s.missing == 0 && s.row[self.word.len()] <= LIMIT)
    }

    fn can_match(&self, state: &Self::State) -> bool {
        state.is_some()
    }

    fn accept(&self, state: &Self::State, byte: u8) -> Self::State {
        let state = state.as_ref()?;
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
}

impl Near {
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
    use fst::{IntoStreamer, Set, Streamer};

    use super::Near;

    #[test]
    fn it_finds_what_is_at_most_two_characters_away() {
        let mut words = ["পুতিন", "পুতিনকে", "পুটিন", "প্যাটন", "রাশিয়া", "রাশিফল", "abc"];
        words.sort_unstable();
        let set = Set::from_iter(words).expect("sorted");
        let mut stream = set.search(Near::new("পুতিন").expect("short")).into_stream();
        let mut found = Vec::new();
        while let Some(word) = stream.next() {
            found.push(String::from_utf8_lossy(word).into_owned());
        }
        assert_eq!(found, ["পুটিন", "পুতিন", "পুতিনকে"]);
        assert!(Near::new(&"ক".repeat(33)).is_none());
    }
}
