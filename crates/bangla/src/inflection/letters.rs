//! What the letters at the end of a stem allow, on folded words.

use crate::script::{HASANTA, NUKTA, is_consonant, is_vowel, is_vowel_sign};

/// A word as the tables know it: its normal form, folded.
pub(super) fn folded(word: &str) -> String {
    crate::fold::fold(&crate::normal::normal_form(word))
}

/// Whether a folded stem ends in a written vowel: নেতা, কমিটি, বই.
pub(super) fn ends_in_vowel(stem: &str) -> bool {
    stem.chars().next_back().is_some_and(|c| is_vowel_sign(c) || is_vowel(c))
}

/// Whether a folded stem ends in a consonant: পুতিন, সময়, বেইজিং.
pub(super) fn ends_in_consonant(stem: &str) -> bool {
    stem.chars().next_back().is_some_and(|c| is_consonant(c) || matches!(c, NUKTA | 'ং'))
}

/// How many letters a stem has, marks not counted: পা has one, বই two, রাত two.
pub(super) fn letters(stem: &str) -> usize {
    stem.chars().filter(|&c| is_consonant(c) || is_vowel(c) || c == 'ং').count()
}

/// Whether a folded stem can be a word at all: two characters that are not modifiers of one
/// letter, beginning with a letter, and no hasanta left hanging.
pub(super) fn can_stand(stem: &str) -> bool {
    let first = stem.chars().next();
    first.is_some_and(|c| !crate::script::is_mark(c))
        && !stem.ends_with(HASANTA)
        && stem.chars().filter(|&c| c != NUKTA && c != HASANTA).nth(1).is_some()
}
