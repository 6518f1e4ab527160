//! The words of an index in byte order, each with its ordinal.

use fst::{IntoStreamer, Streamer};

use crate::index::Bytes;
use crate::near::Near;

/// The words of an open index. An ordinal is a word's place among them.
pub(crate) enum Dictionary {
    /// As a file brings them.
    File(fst::Map<Bytes>),
    /// As they were made.
    Made(Vec<String>),
}

impl Dictionary {
    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::File(map) => map.len(),
            Self::Made(words) => words.len(),
        }
    }

    /// The ordinal of a word, if it is one of them.
    pub(crate) fn ordinal(&self, word: &str) -> Option<u32> {
        match self {
            Self::File(map) => map.get(word).map(|ordinal| ordinal as u32),
            Self::Made(words) => {
                let at = words.partition_point(|known| known.as_str() < word);
                (words.get(at)? == word).then_some(at as u32)
            }
        }
    }

    /// The word of an ordinal. Cost: its length.
    pub(crate) fn word(&self, ordinal: u32) -> Option<String> {
        match self {
            Self::File(map) => String::from_utf8(map.as_fst().get_key(u64::from(ordinal))?).ok(),
            Self::Made(words) => words.get(ordinal as usize).cloned(),
        }
    }

    /// The words that start with `prefix`, as ordinals, at most `limit`.
    pub(crate) fn completions(&self, prefix: &str, limit: usize) -> Vec<u32> {
        let mut found = Vec::new();
        match self {
            Self::File(map) => {
                let mut stream = map.range().ge(prefix).into_stream();
                while let Some((word, ordinal)) = stream.next() {
                    if !word.starts_with(prefix.as_bytes()) || found.len() >= limit {
                        break;
                    }
                    found.push(ordinal as u32);
                }
            }
            Self::Made(words) => {
                let first = words.partition_point(|known| known.as_str() < prefix);
                let rest = words[first..].iter().take(limit);
                let count = rest.take_while(|word| word.starts_with(prefix)).count();
                found.extend(first as u32..(first + count) as u32);
            }
        }
        found
    }

    /// The words that an automaton accepts, each with its ordinal.
    pub(crate) fn near(&self, near: Near) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        match self {
            Self::File(map) => {
                let mut stream = map.search(near).into_stream();
                while let Some((word, ordinal)) = stream.next() {
                    if let Ok(word) = std::str::from_utf8(word) {
                        found.push((ordinal as u32, word.to_owned()));
                    }
                }
            }
            Self::Made(words) => {
                let all = words.iter().enumerate();
                let accepted = all.filter(|(_, word)| near.accepts(word.as_bytes()));
                found.extend(accepted.map(|(at, word)| (at as u32, word.clone())));
            }
        }
        found
    }
}
