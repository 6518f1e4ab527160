//! A word typed in Latin letters, and how far a Bangla word is from it.
//!
//! Enter at [`Typed::new`], then [`Typed::cost`] for each candidate. The cost is that of the best
//! alignment of the candidate's units with the letters (the weighted edit distance of Brill and
//! Moore 2000, with weights from [`super::weights`]).

use super::units::{INHERENT, Unit, units};
use super::weights::{MAX_PIECE, UNSEEN, Weights, pack, weights};

/// Cost in eighths of a natural logarithm: 0 is a certain spelling, higher is less likely.
pub type Cost = u16;

/// As many letters are read of what is typed; no word needs more.
pub const MAX_LETTERS: usize = 32;

/// How far the cost of a word's start may be from that of the word.
pub const ROUGHLY: Cost = 12;

/// The cost of passing over a typed letter that nothing in the word is written as.
pub fn skip(letter: u8) -> Cost {
    // Vowels, h, w and y are often silent.
    if b"aeiouhwy".contains(&letter) { 48 } else { 72 }
}

/// The highest cost at which a word counts as what was typed, for a number of letters.
///
/// Measured on the development sets: 95 of 100 spellings of Bangla words cost less, 90 of foreign
/// names; of words that a vocabulary of 750 lacks, one in 80 finds another below it. A letter costs
/// 4 at the median.
pub fn match_limit(letters: usize) -> Cost {
    (12 * letters.min(MAX_LETTERS) as Cost).saturating_sub(10)
}

/// The highest cost at which a word counts as what is being typed. Lower than [`match_limit`]: a start
/// says less than a word, and more words have it.
pub fn start_limit(letters: usize) -> Cost {
    (9 * letters.min(MAX_LETTERS) as Cost).saturating_sub(7)
}

/// The cost of `word` (in normal form) having been meant by `typed`, if that counts as a match.
///
/// "putin" is 5 from পুতিন, and পাঠান does not match it. For many words, make one [`Typed`].
pub fn distance(typed: &str, word: &str) -> Option<Cost> {
    let mut typed = Typed::new(typed);
    let limit = match_limit(typed.letters().len());
    typed.cost(word, limit)
}

const STEPS: usize = MAX_PIECE + 1;
const FAR_AWAY: Cost = Cost::MAX / 2;

/// A typed word, ready to be compared with many candidates.
#[derive(Debug)]
pub struct Typed {
    letters: Vec<u8>,
    weights: &'static Weights,
    /// For each place and length, the packed piece.
    pieces: Vec<[u32; STEPS]>,
    skips: Vec<Cost>,
    /// For each row of the weights, where its costs start in `costs`; 0 if not computed yet.
    known: Vec<u32>,
    /// For each row met so far: for each place in the word, the cost of each length of piece.
    costs: Vec<u8>,
    /// Whether more letters may come.
    unfinished: bool,
    /// What the last letter costs more where the word has no vowel written for it.
    unwritten: u8,
}

/// What a typed last vowel costs more in a word that has none written there: tina is not তিন, jona no start
/// of জনগণ. In a short word, that is; ashoka is অশোক.
pub(super) fn final_vowel(letters: &[u8]) -> u8 {
    match letters {
        [.., before, b'a'] if letters.len() <= SHORT && !b"aeiouy".contains(before) => 24,
        _ => 0,
    }
}

/// The most letters of a short word.
const SHORT: usize = 5;

/// Whether what was typed so far is heard in the start of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// All of it, at this cost.
    Whole(Cost),
    /// Its first letters: the word must go on.
    Partly,
    /// No.
    Not,
}

/// What an alignment of a word with all letters costs.
struct Aligned {
    /// The whole word.
    whole: Cost,
    /// The cheapest start of the word.
    start: Cost,
    /// The word, with the cheapest number of first letters.
    least: Cost,
}

impl Typed {
    /// Reads what was typed: its Latin letters without case and accents, [`MAX_LETTERS`] at most.
    pub fn new(typed: &str) -> Self {
        let start: String = typed.chars().take(4 * MAX_LETTERS).collect();
        let letters: Vec<u8> = crate::normal::normal_form(&start)
            .bytes()
            .filter(u8::is_ascii_lowercase)
            .take(MAX_LETTERS)
            .collect();
        let pieces = (0..=letters.len())
            .map(|at| {
                let mut pieces = [0; STEPS];
                for (length, piece) in pieces.iter_mut().enumerate() {
                    *piece = letters.get(at..at + length).map_or(u32::MAX, pack);
                }
                pieces
            })
            .collect();
        let skips = letters.iter().map(|&letter| skip(letter)).collect();
        let weights = weights();
        Self {
            letters,
            weights,
            pieces,
            skips,
            known: vec![0; weights.row_count()],
            costs: vec![0],
            unfinished: false,
            unwritten: 0,
        }
    }

    /// Reads the start of a word that is still being typed, for [`Typed::heard`] and
    /// [`Typed::start_cost`]: its last letters may be the first of a piece of spelling (the c of ch).
    pub fn unfinished(typed: &str) -> Self {
        let typed = Self::new(typed);
        Self { unfinished: true, unwritten: final_vowel(&typed.letters), ..typed }
    }

    /// The letters that were read.
    pub fn letters(&self) -> &[u8] {
        &self.letters
    }

    /// The cost of `word` (in normal form) having been meant, if it is at most `limit`.
    /// Cost: units × letters.
    pub fn cost(&mut self, word: &str, limit: Cost) -> Option<Cost> {
        Some(self.align(&units(word), limit).whole).filter(|&cost| cost <= limit)
    }

    /// The cost of having typed the start of `word`, if it is at most `limit`.
    pub fn start_cost(&mut self, word: &str, limit: Cost) -> Option<Cost> {
        Some(self.align(&units(word), limit).start).filter(|&cost| cost <= limit)
    }

    /// Whether the letters are heard in `start`, the first letters of words in normal form, at a cost of
    /// at most `limit`. About [`ROUGHLY`] too high or low: how the last letter is spelt depends on what
    /// follows.
    pub fn heard(&mut self, start: &str, limit: Cost) -> Heard {
        let mut units = units(start);
        // Whether a vowel is to be heard after the last consonant, only more of the word tells.
        let _ = units.pop_if(|unit| unit.id == INHERENT);
        match self.align(&units, limit + ROUGHLY) {
            Aligned { start, .. } if start <= limit + ROUGHLY => Heard::Whole(start),
            Aligned { least, .. } if least <= limit + ROUGHLY => Heard::Partly,
            _ => Heard::Not,
        }
    }

    fn align(&mut self, units: &[Unit], limit: Cost) -> Aligned {
        let end = self.letters.len();
        let mut start = FAR_AWAY;
        let mut now = [FAR_AWAY; MAX_LETTERS + 1];
        now[0] = 0;
        let mut least = 0;
        for &unit in units {
            let row = self.weights.row_of(unit);
            let from = self.costs_of(row, unit.id == INHERENT);
            let costs = &self.costs[from..from + (end + 1) * STEPS];
            let mut next = [FAR_AWAY; MAX_LETTERS + 1];
            least = FAR_AWAY;
            for (at, costs) in costs.chunks_exact(STEPS).enumerate() {
                let here = now[at];
                if here > limit {
                    continue;
                }
                if at < end {
                    now[at + 1] = now[at + 1].min(here + self.skips[at]);
                }
                for (length, &cost) in costs.iter().enumerate().take(end - at + 1) {
                    let there = here + Cost::from(cost);
                    next[at + length] = next[at + length].min(there);
                    least = least.min(there);
                }
            }
            now = next;
            start = start.min(now[end]);
            if least > limit {
                return Aligned { whole: FAR_AWAY, start, least };
            }
        }
        for at in 0..end {
            now[at + 1] = now[at + 1].min(now[at].saturating_add(self.skips[at]));
        }
        Aligned { whole: now[end], start, least }
    }

    /// Where the costs of a row start, those of a vowel that is not written or another; computed when first
    /// asked for.
    fn costs_of(&mut self, row: usize, unwritten: bool) -> usize {
        if self.known[row] == 0 {
            self.known[row] = self.costs.len() as u32;
            for (at, pieces) in self.pieces.iter().enumerate() {
                let mut costs = [u8::MAX; STEPS];
                costs[0] = UNSEEN;
                let left = self.letters.len() - at;
                for &(piece, length, cost) in self.weights.row(row) {
                    let length = usize::from(length);
                    if pieces[length] == piece {
                        costs[length] = costs[length].min(cost);
                    } else if self.unfinished
                        && (1..length).contains(&left)
                        && pieces[left] == piece >> (5 * (length - left))
                    {
                        costs[left] = costs[left].min(cost);
                    }
                }
                if unwritten && left == 1 {
                    costs[1] = costs[1].saturating_add(self.unwritten);
                }
                self.costs.extend_from_slice(&costs);
            }
        }
        self.known[row] as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{Heard, Typed, distance, start_limit};

    #[track_caller]
    fn check(typed: &str, word: &str, matches: bool) {
        let word = crate::normal::normal_form(word);
        let found = distance(typed, &word);
        assert_eq!(found.is_some(), matches, "{typed} for {word}: {found:?}");
    }

    #[test]
    fn a_word_in_latin_letters_is_near() {
        check("putin", "পুতিন", true);
        check("Lavrov", "লাভরভ", true);
        check("lavrof", "লাভরভ", true);
        check("trump", "ট্রাম্প", true);
        check("wonsan", "ওনসান", true);
        check("rashiya", "রাশিয়া", true);
        check("uttor", "উত্তর", true);
        check("koriya", "কোরিয়া", true);
        check("kSepoNastro", "ক্ষেপণাস্ত্র", true);
    }

    #[test]
    fn another_word_is_not() {
        check("putin", "পাঠান", false);
        check("cricket", "কুরস্ক", false);
        check("biden", "বাড়ানো", false);
        check("", "পুতিন", false);
    }

    #[test]
    fn a_start_is_heard_while_it_is_typed() {
        for (typed, word) in
            [("puti", "পুতিন"), ("rashi", "রাশিয়া"), ("mosk", "মস্কো"), ("ko", "কোরিয়া"), ("c", "চুক্তি")]
        {
            let word = crate::normal::normal_form(word);
            let mut typed = Typed::unfinished(typed);
            let limit = start_limit(typed.letters().len());
            assert!(typed.start_cost(&word, limit).is_some(), "{word}");
            let first = &word[..word.chars().next().map_or(0, char::len_utf8)];
            assert_ne!(typed.heard(first, limit), Heard::Not, "{word}");
        }
        assert_eq!(Typed::unfinished("puti").start_cost("মস্কো", 30), None);
        // The vowel that was typed last is written.
        for (typed, word) in [("tina", "তিনজন"), ("jona", "জনগণ")] {
            let mut typed = Typed::unfinished(typed);
            let limit = start_limit(typed.letters().len());
            assert_eq!(typed.start_cost(word, limit), None, "{word}");
        }
        assert_eq!(Typed::unfinished("puti").heard("মস", 30), Heard::Not);
    }

    #[test]
    fn only_the_start_of_endless_typing_is_read() {
        assert_eq!(Typed::new(&"ab".repeat(500_000)).letters().len(), super::MAX_LETTERS);
    }
}
