//! What a word means that nothing else finds, or hardly any text has: the words that are one slip away.

use bangla::fold::fold;
use bangla::inflection::{is_noun, is_verb, stems};
use bangla::normal::normal_form;
use bangla::order::sort_by_key;
use bangla::slips::{Slip, distance, is_long_enough};
use bangla::sound;

use super::{Found, Rung, is_known, is_latin};
use crate::format::Key;
use crate::index::Index;

impl Found {
    /// Adds the words one slip away that at least so many texts have.
    #[inline(never)]
    pub(super) fn misprint(&mut self, index: &Index, typed: &str, texts: u32) {
        if !is_long_enough(typed) {
            return;
        }
        for (ordinal, word) in index.near_words(typed) {
            if distance(typed, &word).is_some() && index.document_count(ordinal) >= texts {
                self.forms(Rung::Typo, index, ordinal);
            }
        }
    }

    /// Adds the words one slip away with all their forms, likeliest slips first; where there are
    /// likely ones, no others.
    #[inline(never)]
    pub(super) fn slips(&mut self, index: &Index, typed: &str) {
        let mut near: Vec<(Slip, u32)> = Vec::new();
        if is_long_enough(typed) {
            for (ordinal, word) in index.near_words(typed) {
                near.extend(distance(typed, &word).map(|slip| (slip, ordinal)));
            }
        }
        // Latin words have no stems but themselves.
        let stems = stems(typed, index);
        let own = !is_latin(typed) && (!is_noun(typed) || fold(typed).starts_with(stems.primary()));
        let own = own && is_long_enough(stems.primary());
        let found = if own { index.near_stems(stems.primary()) } else { Vec::new() };
        for (stem, ordinals) in found {
            let slip = distance(stems.primary(), &stem);
            near.extend(slip.into_iter().flat_map(|slip| ordinals.iter().map(move |&o| (slip, o))));
        }
        let (noun, known) = (is_noun(typed), is_known(index, typed));
        let other = |word: &str| known && is_known(index, word) || noun && is_verb(word, index);
        near.retain(|&(_, at)| !index.word(at).is_some_and(|word| other(&word)));
        let Some(&(least, _)) = near.iter().min() else {
            if is_latin(typed) {
                for name in swapped(index, typed) {
                    self.forms(Rung::Typo, index, name);
                }
            }
            return;
        };
        near.retain(|&(slip, _)| slip == least);
        sort_by_key(&mut near, |&(_, ordinal)| u64::from(ordinal));
        for (_, ordinal) in near {
            self.forms(Rung::Typo, index, ordinal);
        }
    }
}

/// What Bangla calls the name that is typed once two letters in each other's place are put back: russai.
fn swapped(index: &Index, typed: &str) -> Vec<u32> {
    let mut found = Vec::new();
    if !(FEWEST_SWAPPED..=LONGEST_SWAPPED).contains(&typed.len()) || !typed.is_ascii() {
        return found;
    }
    // The first letter is where one looks.
    for at in 1..typed.len() - 1 {
        let mut letters = typed.as_bytes().to_vec();
        letters.swap(at, at + 1);
        for name in sound::exonyms(&String::from_utf8(letters).unwrap_or_default()) {
            found.extend(index.group(Key::Stem, &fold(&normal_form(name))));
        }
    }
    found
}

/// How many letters such a name has: in a shorter one, two letters are too much of it.
const FEWEST_SWAPPED: usize = 5;
const LONGEST_SWAPPED: usize = 16;
