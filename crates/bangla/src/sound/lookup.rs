//! From typed Latin letters to the words of a vocabulary.
//!
//! Enter at [`Lookup`] for a vocabulary in memory; at [`candidates`] (what may be meant, for a
//! person to choose from) or [`matches()`] (what is meant, for a search) with an index of one's own.
//! Both look up the keys that the letters may have, and rank what they find by the weighted
//! alignment. An inflected vocabulary is asked for bare words (putin, where only পুতিনের occurs) by
//! putting the stems into the index beside the words: a stem is a word number like any other.

use std::cell::OnceCell;
use std::sync::LazyLock;

use super::acronyms::spelt_out;
use super::exonyms::exonyms;
use super::key::{Key, key_of};
use super::readings::query_keys;
use super::typed::{Cost, Typed, final_vowel, match_limit};
use crate::fold::fold;
use crate::inflection::{Lexicon, stems};
use crate::normal::normal_form;
use crate::order::sort_by_key;
use crate::script::{HASANTA, NUKTA, is_consonant};

/// Takes a word that was found: its number, its normal form, and what counts it.
pub type Found<'f> = dyn FnMut(u32, &str, &dyn Fn() -> u32) + 'f;

/// Where the words with a sound key are found: an index file, or a sorted table.
pub trait KeyIndex {
    /// Calls `found` with every word that has the key: its number, its normal form, and what counts it;
    /// most words that share a key are too far from what was typed for their count to matter.
    fn words_with(&self, key: Key, found: &mut Found<'_>);
}

impl KeyIndex for Lookup<'_> {
    fn words_with(&self, key: Key, found: &mut Found<'_>) {
        let start = self.keys.partition_point(|&(k, _)| k < key);
        for &(_, number) in self.keys[start..].iter().take_while(|&&(k, _)| k == key) {
            let (word, count) = self.word(number);
            found(number, word, &|| count);
        }
    }
}

/// A word that may have been meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The number of the word in the vocabulary.
    pub word: u32,
    /// How far it is from what was typed; 0 for a name from the tables.
    pub cost: Cost,
    /// The cost less what its frequency is worth: candidates are in this order.
    pub rank: i32,
}

/// How many keys of a query are looked up: more find hardly anything, and cost time.
pub const KEYS: usize = 40;

/// Words this much dearer than the best are not looked at further.
const HOPELESS: Cost = 120;

/// Words this much dearer than the best are not what was meant, when searching.
const MARGIN: Cost = 20;

/// Names from the tables come before anything that only sounds like what was typed.
const NAMED: i32 = -1000;

/// A vocabulary that can be asked by sound.
#[derive(Debug)]
pub struct Lookup<'v> {
    words: Vec<(&'v str, u32)>,
    keys: Vec<(Key, u32)>,
}

impl<'v> Lookup<'v> {
    /// A lookup over words in normal form with their counts. Cost: n log n.
    pub fn new(words: impl IntoIterator<Item = (&'v str, u32)>) -> Self {
        let words: Vec<_> = words.into_iter().collect();
        let mut keys: Vec<_> =
            words.iter().enumerate().map(|(at, (word, _))| (key_of(word), at as u32)).collect();
        keys.retain(|(key, _)| !key.is_empty());
        sort_by_key(&mut keys, |(key, _)| key.bits());
        Self { words, keys }
    }

    /// The word with a number, and its count.
    pub fn word(&self, number: u32) -> (&'v str, u32) {
        self.words[number as usize]
    }

    /// See [`candidates`].
    pub fn candidates(&self, typed: &str, top: usize) -> Vec<Candidate> {
        candidates(typed, top, self)
    }

    /// See [`matches()`].
    pub fn matches(&self, typed: &str) -> Vec<Candidate> {
        matches(typed, self)
    }
}

/// The words that `typed` most likely means, best first, at most `top`, however unlike they are:
/// for suggestions.
///
/// Cost: [`KEYS`] lookups and one alignment for each word found, some hundreds at 80,000 words.
pub fn candidates(typed: &str, top: usize, index: &(impl KeyIndex + ?Sized)) -> Vec<Candidate> {
    let mut found = Spelt::new(typed).ranked(None, index);
    found.truncate(top);
    found
}

/// The words that `typed` means, best first: those whose cost is below [`match_limit`] and near the
/// best. None for a word that the vocabulary lacks ("cricket" does not find কুরস্ক), so that a search
/// can rely on them. A name of several words is not found here: see [`exonyms`].
pub fn matches(typed: &str, index: &(impl KeyIndex + ?Sized)) -> Vec<Candidate> {
    matches_within(Cost::MAX, typed, index)
}

/// As [`matches()`], but nothing that costs more than `most`. Cost: the less, the lower that is.
pub fn matches_within(most: Cost, typed: &str, index: &(impl KeyIndex + ?Sized)) -> Vec<Candidate> {
    Spelt::new(typed).matches_within(most, index)
}

/// What the best word of the language's own vocabulary costs for `typed`, if one is meant: a word of some
/// texts that costs more is not what was typed (chele is ছেলে, where the texts have only ছিল).
pub fn common(typed: &str) -> Option<Cost> {
    Spelt::new(typed).common()
}

/// A word typed in Latin letters with all that it may sound like: read once, asked of several vocabularies.
#[derive(Debug)]
pub struct Spelt<'t> {
    text: &'t str,
    typed: Typed,
    keys: Vec<(Key, Cost)>,
    /// What [`Spelt::common`] gave.
    common: OnceCell<Option<Cost>>,
}

impl<'t> Spelt<'t> {
    /// Reads what was typed. Cost: see [`super::readings::query_keys`].
    pub fn new(text: &'t str) -> Self {
        let typed = Typed::new(text);
        let keys = query_keys(typed.letters(), KEYS);
        Self { text, typed, keys, common: OnceCell::new() }
    }

    /// What was typed.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// As [`super::typed::distance`].
    pub fn distance(&mut self, word: &str) -> Option<Cost> {
        let limit = match_limit(self.typed.letters().len());
        self.typed.cost(word, limit)
    }

    /// See [`matches_within`].
    pub fn matches_within(
        &mut self,
        most: Cost,
        index: &(impl KeyIndex + ?Sized),
    ) -> Vec<Candidate> {
        let mut found = self.ranked(Some(most), index);
        let least = found.iter().map(|c| c.cost).min().unwrap_or(0);
        found.retain(|c| c.cost <= least + MARGIN);
        found
    }

    /// See [`common`]. Cost: that of a lookup, once.
    pub fn common(&mut self) -> Option<Cost> {
        static COMMON: LazyLock<Lookup<'static>> =
            LazyLock::new(|| Lookup::new(Lexicon::words().map(|word| (word, 1))));
        if let Some(&common) = self.common.get() {
            return common;
        }
        let found = self.matches_within(Cost::MAX, &*COMMON);
        let common = found.into_iter().map(|c| c.cost).min();
        *self.common.get_or_init(|| common)
    }

    /// What the tables and the sound find, in order. With a most, only what costs no more, and is below the
    /// limit of a match.
    fn ranked(&mut self, most: Option<Cost>, index: &(impl KeyIndex + ?Sized)) -> Vec<Candidate> {
        let mut found = named(self.text, index);
        let names = found.len();
        let Self { typed, keys, .. } = self;
        let (mut limit, margin) = match most {
            Some(most) => (match_limit(typed.letters().len()).min(most), MARGIN),
            None => (Cost::MAX / 4, HOPELESS),
        };
        let mut least = Cost::MAX - ENDED;
        // Who chooses may mean it all the same.
        let silent = most.map_or(0, |_| Cost::from(final_vowel(typed.letters())));
        for &(key, _) in keys.iter() {
            index.words_with(key, &mut |number, text, count| {
                let cost =
                    typed.cost(text, limit).map(|cost| cost + silent * Cost::from(closed(text)));
                if let Some(cost) = cost.filter(|&cost| cost <= limit)
                    && found[..names].iter().all(|name| name.word != number)
                {
                    // Who searches has no margin to fill, and no time.
                    let ended = most.is_none() && cost <= least + ENDED && is_ended(text);
                    least = least.min(cost);
                    let rank = i32::from(cost + ENDED * Cost::from(ended)) - bonus(count());
                    found.push(Candidate { word: number, cost, rank });
                    limit = limit.min(cost + margin);
                }
            });
        }
        sort(&mut found);
        found
    }
}

/// Whether a word ends in a consonant after a vowel.
fn closed(word: &str) -> bool {
    let mut last = word.chars().rev().filter(|&c| c != NUKTA);
    last.next().is_some_and(is_consonant) && last.next() != Some(HASANTA)
}

/// How much later a word with an ending comes than one without, in a list to choose from: what people type in
/// Latin letters is mostly a name, and mostly bare (mather is ম্যাথার rather than মাঠের).
const ENDED: Cost = 8;

fn is_ended(word: &str) -> bool {
    stems(word, &Lexicon).primary() != fold(word)
}

/// Puts candidates in order. Through integers, because [`super::readings`] sorts those too: a second
/// sort would be two kilobytes more to download.
fn sort(found: &mut Vec<Candidate>) {
    let pack = |c: &Candidate| {
        let rank = u128::from(c.rank.cast_unsigned() ^ 1 << 31);
        rank << 64 | u128::from(c.word) << 32 | u128::from(c.cost)
    };
    let mut packed: Vec<u128> = found.iter().map(pack).collect();
    packed.sort_unstable();
    found.clear();
    found.extend(packed.into_iter().map(|packed| Candidate {
        word: (packed >> 32) as u32,
        cost: packed as Cost,
        rank: ((packed >> 64) as u32 ^ 1 << 31).cast_signed(),
    }));
}

/// The words of the vocabulary that the tables name: exonyms, and acronyms spelt out.
fn named(typed: &str, index: &(impl KeyIndex + ?Sized)) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let names = exonyms(typed).map(normal_form).chain(spelt_out(typed));
    for (place, name) in (0..).zip(names) {
        let wanted = fold(&name);
        index.words_with(key_of(&name), &mut |number, text, _| {
            if fold(text) == wanted && found.iter().all(|c| c.word != number) {
                found.push(Candidate { word: number, cost: 0, rank: NAMED + place });
            }
        });
    }
    found
}

/// What a word's frequency is worth: one eighth of a logarithm for each power of e. A higher worth
/// would put common words before the one that was spelt.
fn bonus(count: u32) -> i32 {
    f64::from(count.max(1)).ln() as i32
}

#[cfg(test)]
mod tests {
    use super::Lookup;
    use crate::normal::normal_form;

    const WORDS: &str = "পুতিন পাঠান কুরস্ক কুর্স্ক ক্ষেপণাস্ত্র নববর্ষ যুদ্ধ রাশিয়া রুশ বেইজিং বাড়ানো করা \
                         চীন কেসিএনএ জাতিসংঘ মিশর";

    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let words: Vec<String> = WORDS.split(' ').map(normal_form).collect();
        let lookup = Lookup::new(words.iter().map(|word| (word.as_str(), 1)));
        let found: Vec<_> =
            lookup.matches(typed).into_iter().map(|c| lookup.word(c.word).0).collect();
        let expected: Vec<_> = expected.iter().map(|word| normal_form(word)).collect();
        assert_eq!(found, expected, "what {typed} means");
    }

    #[test]
    fn english_and_banglish_spellings_find_the_word() {
        check("putin", &["পুতিন"]);
        check("Kursk", &["কুর্স্ক", "কুরস্ক"]);
        check("kheponastro", &["ক্ষেপণাস্ত্র"]);
        check("noboborsho", &["নববর্ষ"]);
        check("juddho", &["যুদ্ধ"]);
        check("rashiya", &["রাশিয়া"]);
        check("russia", &["রাশিয়া"]);
        check("beijing", &["বেইজিং"]);
    }

    #[test]
    fn names_of_their_own_and_acronyms_do_too() {
        check("china", &["চীন"]);
        check("kcna", &["কেসিএনএ"]);
        check("UN", &["জাতিসংঘ"]);
        check("egypt", &["মিশর"]);
    }

    #[test]
    fn absent_words_find_nothing() {
        for typed in ["cricket", "biden", "messi", "korea", "", "15", "পুতিন", "....."] {
            check(typed, &[]);
        }
    }
}
