//! A table of words or phrases that lines are compared with.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::lines::key;

/// Words and phrases, compared by [`key`]; the keys are made once.
pub(crate) struct Vocabulary {
    entries: &'static [&'static str],
    text: &'static str,
    keys: OnceLock<HashSet<String>>,
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
        // No entry is longer; making a key of a paragraph would be for nothing.
        words.len() < 256 && self.has_key(&key(words))
    }

    /// Whether the words of this key are an entry.
    pub(crate) fn has_key(&self, key: &str) -> bool {
        self.keys().contains(key)
    }

    /// Whether the last words of this key are an entry; `most` is the longest entry's number of words.
    pub(crate) fn ends(&self, key: &str, most: usize) -> bool {
        let borders = key.match_indices(' ').map(|(at, _)| at + 1);
        let starts = std::iter::once(key.len()).chain(borders.rev()).skip(1).take(most);
        self.has_key(key) || starts.into_iter().any(|at| self.has_key(&key[at..]))
    }

    fn keys(&self) -> &HashSet<String> {
        self.keys.get_or_init(|| {
            self.entries.iter().copied().chain(entries(self.text)).map(key).collect()
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
