//! The coarse key that a word has by its sound, whichever script it is written in.
//!
//! Enter at [`key_of`]. A key is the row of a word's consonants in fourteen classes, with vowels
//! and doubling left out, and `a` for a vowel that begins the word. The classes join what readers
//! of Latin letters cannot tell apart (ত ট থ ঠ are all "t"; শ ষ স চ ছ are written s, sh, c, ch) and
//! keep apart what they always can. Ambiguity of Latin spelling is not in the key: it is expanded
//! when a query is read ([`super::readings`]), so that an index needs one key a word.

use std::fmt;

use super::units::{Kind, MAX_UNITS, UNITS, units};

/// The classes, in the order of their numbers; 0 is the end of a key.
const CLASSES: &[u8; 16] = b".aksgjtdnbpfmlrh";

/// How many classes a key holds; what a longer word has beyond them is left out.
pub const MAX_CLASSES: usize = 16;

/// The sound key of a word: up to [`MAX_CLASSES`] classes of four bits each.
///
/// Ordered by the key's letters from first to last. Its text is what `nothi analyze` shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

impl Key {
    /// The key as a number, for an index to keep.
    pub fn bits(self) -> u64 {
        self.0
    }

    /// The key that an index kept.
    pub fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// Whether the word had nothing that sounds (a number, another script).
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many classes the key has.
    pub fn len(self) -> usize {
        (64 - self.0.trailing_zeros() as usize).div_ceil(4)
    }

    /// This key and one more class, named by its letter; a class that repeats the last is one with
    /// it, and a full key stays as it is.
    #[must_use]
    pub fn with(self, class: u8) -> Self {
        let length = self.len();
        let Some(number) = CLASSES.iter().position(|&c| c == class) else { return self };
        let number = number as u64;
        if length == MAX_CLASSES || (length > 0 && self.0 >> (64 - 4 * length) & 15 == number) {
            return self;
        }
        Self(self.0 | number << (60 - 4 * length))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..self.len()).try_for_each(|at| {
            let class = CLASSES[(self.0 >> (60 - 4 * at) & 15) as usize];
            write!(f, "{}", char::from(class))
        })
    }
}

/// The sound key of a Bangla word in normal form; empty if it has no Bangla letter.
///
/// `পুতিন` and `পুটিন` have "ptn"; `ইউক্রেন` has "akrn"; `লাভরভ` and `ল্যাভরভ` have "lbrb".
pub fn key_of(word: &str) -> Key {
    let mut key = Key::default();
    for (at, unit) in units(word).iter().enumerate().take(MAX_UNITS) {
        let (_, kind, sound) = UNITS[usize::from(unit.id)];
        if at == 0 && kind == Kind::Vowel && sound.is_empty() {
            key = key.with(b'a');
        }
        key = sound.bytes().fold(key, Key::with);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::key_of;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        assert_eq!(
            key_of(&crate::normal::normal_form(word)).to_string(),
            expected,
            "key of {word}"
        );
    }

    #[test]
    fn a_key_is_the_row_of_consonants() {
        check("পুতিন", "ptn");
        check("ইউক্রেন", "akrn");
        check("ক্ষেপণাস্ত্র", "kpnstr");
        check("নববর্ষ", "nbrs");
        check("15", "");
        check("putin", "");
    }

    #[test]
    fn renderings_of_one_name_share_a_key() {
        for (a, b) in [("লাভরভ", "ল্যাভরভ"), ("বেজিং", "বেইজিং"), ("পিয়ংইয়াং", "পিয়ংইয়ং")]
        {
            assert_eq!(key_of(a), key_of(b), "{a} and {b} are one name");
        }
    }

    #[test]
    fn a_long_word_has_a_full_key() {
        assert_eq!(key_of(&"কত".repeat(5000)).len(), 16);
    }
}
