//! From typed Latin letters to the words of a vocabulary.
//!
//! Enter at [`Lookup::candidates`].

use super::key::{Key, key_of};
use super::readings::query_keys;
use super::typed::{Cost, Typed};

/// Where the words with a sound key are found: an index file, or a [`Lookup`]'s own table.
pub trait KeyIndex {
    /// Calls `found` with the number of every word that has the key.
    fn words_with(&self, key: Key, found: &mut dyn FnMut(u32));
}

/// Pairs of key and word number, sorted.
impl KeyIndex for [(Key, u32)] {
    fn words_with(&self, key: Key, found: &mut dyn FnMut(u32)) {
        let start = self.partition_point(|&(k, _)| k < key);
        self[start..].iter().take_while(|&&(k, _)| k == key).for_each(|&(_, word)| found(word));
    }
}

/// A word that may have been meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The number of the word in the vocabulary.
    pub word: u32,
    /// How far it is from what was typed.
    pub cost: Cost,
    /// The cost less what its frequency is worth: candidates are in this order.
    pub rank: i32,
}

/// How many keys of a query are looked up.
const KEYS: usize = 40;

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
        keys.sort_unstable();
        Self { words, keys }
    }

    /// The word with a number, and its count.
    pub fn word(&self, number: u32) -> (&'v str, u32) {
        self.words[number as usize]
    }

    /// The words that `typed` most likely means, best first, at most `top`.
    pub fn candidates(&self, typed: &str, top: usize) -> Vec<Candidate> {
        candidates(typed, top, self.keys.as_slice(), |word| self.word(word))
    }
}

/// The words that `typed` most likely means, best first, at most `top`, from a caller's index:
/// `word` gives the normal form and the count of a word's number.
pub fn candidates<'v>(
    typed: &str,
    top: usize,
    index: &(impl KeyIndex + ?Sized),
    word: impl Fn(u32) -> (&'v str, u32),
) -> Vec<Candidate> {
    let mut typed = Typed::new(typed);
    let mut found = Vec::new();
    let mut limit = 400;
    for (key, _) in query_keys(typed.letters(), KEYS) {
        index.words_with(key, &mut |number| {
            let (text, count) = word(number);
            if let Some(cost) = typed.cost(text, limit) {
                let rank = i32::from(cost) - bonus(count);
                found.push(Candidate { word: number, cost, rank });
                limit = limit.min(cost + 120);
            }
        });
    }
    found.sort_unstable_by_key(|c| (c.rank, c.word));
    found.truncate(top);
    found
}

/// What a word's frequency is worth.
fn bonus(count: u32) -> i32 {
    (f64::from(count.max(1)).ln() * alpha()) as i32
}
fn alpha() -> f64 {
    static A: std::sync::OnceLock<f64> = std::sync::OnceLock::new();
    *A.get_or_init(|| std::env::var("ALPHA").ok().and_then(|a| a.parse().ok()).unwrap_or(1.0))
}
