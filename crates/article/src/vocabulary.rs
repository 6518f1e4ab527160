//! A table of words or phrases that lines are compared with.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use crate::lines::key;

/// Words and phrases, compared by [`key`]; the keys are made once.
pub(crate) struct Vocabulary {
    entries: &'static [&'static str],
    text: &'static str,
    keys: OnceLock<(HashSet<String, Quick>, usize)>,
}

/// Hashes the keys of our own tables: nobody else adds to them, so speed is all that counts.
pub(crate) type Quick = BuildHasherDefault<QuickHasher>;
/// A map whose keys are those of a table.
pub(crate) type QuickMap<V> = HashMap<String, V, Quick>;

/// See [`Quick`]: eight bytes at a time.
#[derive(Default)]
pub(crate) struct QuickHasher(u64);

impl QuickHasher {
    fn add(&mut self, eight: u64) {
        let sum = self.0.rotate_left(5) ^ eight;
        self.0 = sum.wrapping_mul(0x517C_C1B7_2722_0A95);
    }
}

impl Hasher for QuickHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for &eight in eights {
            self.add(u64::from_le_bytes(eight));
        }
        if !rest.is_empty() {
            self.add(rest.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

impl Vocabulary {
    pub(crate) const fn new(entries: &'static [&'static str]) -> Self {
        Self { entries, text: "", keys: OnceLock::new() }
    }

    /// The entries of a text file, one a line; `#` starts a comment.
    pub(crate) const fn of_text(text: &'static str) -> Self {
        Self { entries: &[], text, keys: OnceLock::new() }
    }

    /// Whether these words are an entry.
    pub(crate) fn has(&self, words: &str) -> bool {
        // Making a key of what is far longer than any entry would be for nothing.
        words.len() <= self.keys().1 * 2 + 24 && self.has_key(&key(words))
    }

    /// Whether the words of this key are an entry.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        let (keys, longest) = self.keys();
        key.len() <= *longest && keys.contains(key)
    }

    /// Whether the last words of this key are an entry; `most` is the longest entry's number of words.
    pub(crate) fn ends(&self, key: &str, most: usize) -> bool {
        let borders = key.match_indices(' ').map(|(at, _)| at + 1);
        let starts = std::iter::once(key.len()).chain(borders.rev()).skip(1).take(most);
        self.has_key(key) || starts.into_iter().any(|at| self.has_key(&key[at..]))
    }

    /// The keys, and the length of the longest.
    fn keys(&self) -> &(HashSet<String, Quick>, usize) {
        self.keys.get_or_init(|| {
            let all = self.entries.iter().copied().chain(entries(self.text));
            let keys: HashSet<String, Quick> = all.map(key).collect();
            let longest = keys.iter().map(String::len).max().unwrap_or(0);
            (keys, longest)
        })
    }
}

/// The entries of a table's text.
pub(crate) fn entries(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;

    #[test]
    fn entries_are_met_in_any_spelling_and_at_the_end() {
        static DESKS: Vocabulary = Vocabulary::new(&["ডেস্ক", "ডেস্ক রিপোর্ট"]);
        assert!(DESKS.has("ডেস্ক:") && !DESKS.has("খেলা ডেস্ক") && !DESKS.has(""));
        for (key, expected) in [
            ("খেলা ডেস্ক", true),
            ("খেলা ডেস্ক রিপোর্ট", true),
            ("ডেস্ক", true),
            ("ডেস্ক নতুন", false),
            ("", false),
        ] {
            assert_eq!(DESKS.ends(key, 2), expected, "{key}");
        }
    }
}
