//! The words of an index in byte order, each with its ordinal.

use std::ops::Range;

use bangla::sound::{Cost, Heard};
use fst::raw::{Fst, Node};

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

    /// The words whose start is heard, as ranges of ordinals with what the start costs. `judge` is asked
    /// about ever longer starts; below one that is not heard nothing more is asked. Cost: linear in the
    /// starts that are heard partly.
    pub(crate) fn walk(&self, judge: &mut dyn FnMut(&str) -> Heard) -> Vec<(Range<u32>, Cost)> {
        let mut found = Vec::new();
        let all = 0..self.len() as u32;
        match self {
            Self::File(map) => {
                let fst = map.as_fst();
                nodes(fst, &fst.root(), &mut Vec::new(), all, judge, &mut found);
            }
            Self::Made(words) => starts(words, 0, all, judge, &mut found),
        }
        found
    }

    /// The words that are accepted, each with its ordinal.
    pub(crate) fn near(&self, near: &Near) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        match self {
            Self::File(map) => {
                near.walk(map.as_fst(), b"", |word, ordinal| {
                    if let Ok(word) = std::str::from_utf8(word) {
                        found.push((ordinal as u32, word.to_owned()));
                    }
                });
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

/// The longest start that is walked, in bytes.
const LONGEST: usize = 96;

/// Goes on from a node, below which lie the words of these ordinals. They are in order, and the sum of
/// the outputs on the way to a node is the first of them.
fn nodes(
    fst: &Fst<Bytes>,
    node: &Node<'_>,
    start: &mut Vec<u8>,
    ordinals: Range<u32>,
    judge: &mut dyn FnMut(&str) -> Heard,
    found: &mut Vec<(Range<u32>, Cost)>,
) {
    let first = |at: usize| {
        let next = (at < node.len()).then(|| node.transition(at).out.value() as u32);
        // A map that was made wrongly gives other words, never words that are not there.
        next.map_or(ordinals.end, |next| ordinals.start.saturating_add(next).min(ordinals.end))
    };
    for at in 0..node.len() {
        let step = node.transition(at);
        let below = first(at)..first(at + 1);
        start.push(step.inp);
        // Between the bytes of one letter there is nothing to judge.
        match std::str::from_utf8(start).map_or(Heard::Partly, &mut *judge) {
            Heard::Whole(cost) => found.push((below, cost)),
            Heard::Partly if start.len() < LONGEST => {
                nodes(fst, &fst.node(step.addr), start, below, judge, found);
            }
            _ => {}
        }
        start.pop();
    }
}

/// Goes on from the first `length` bytes, which these words have in common.
fn starts(
    words: &[String],
    length: usize,
    ordinals: Range<u32>,
    judge: &mut dyn FnMut(&str) -> Heard,
    found: &mut Vec<(Range<u32>, Cost)>,
) {
    let mut at = ordinals.start;
    while at < ordinals.end {
        let here = &words[at as usize..ordinals.end as usize];
        let Some(c) = here[0].get(length..).and_then(|rest| rest.chars().next()) else {
            at += 1;
            continue;
        };
        let start = &here[0][..length + c.len_utf8()];
        let below = at..at + here.partition_point(|word| word.starts_with(start)) as u32;
        at = below.end;
        match judge(start) {
            Heard::Whole(cost) => found.push((below, cost)),
            Heard::Partly if start.len() < LONGEST => {
                starts(words, start.len(), below, judge, found);
            }
            _ => {}
        }
    }
}
