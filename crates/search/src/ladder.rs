//! A typed word → the words of the index that it may mean, each with the rung that found it.
//!
//! Enter at [`climb`]. Rungs that are the same word to a reader are always searched together and
//! weighted in their order; the others are tried only where those found nothing.

use bangla::fold::{fold, loose};
use serde::{Deserialize, Serialize};

use crate::format::Key;
use crate::index::Index;
use crate::query::Term;

/// How a word of the index came to be a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// The same word.
    Exact,
    /// The same word in another spelling.
    Spelling,
    /// A word that starts with what was typed last.
    Prefix,
}

impl Rung {
    /// How much a match on this rung counts, beside 1 for an exact one.
    fn weight(self) -> f32 {
        match self {
            Self::Exact => 1.0,
            Self::Spelling => 0.8,
            Self::Prefix => 0.4,
        }
    }
}

/// A word of the index that a typed word may mean.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) ordinal: u32,
    pub(crate) rung: Rung,
    pub(crate) weight: f32,
}

/// How many completions of one word are searched: more would say nothing about what was meant.
const MOST_COMPLETIONS: usize = 256;

/// The words that `term` may mean, best rung first, none twice.
/// `strict` keeps to the word itself and its spellings, as inside quotes.
pub(crate) fn climb(index: &Index, term: &Term, strict: bool) -> Vec<Candidate> {
    let mut found = Found::default();
    found.add(Rung::Exact, index.ordinal(&term.normal));
    let folded = fold(&term.normal);
    found.add(Rung::Spelling, index.group(Key::Fold, &folded));
    if found.candidates.is_empty() || !strict {
        found.add(Rung::Spelling, index.group(Key::Loose, &loose(&folded)));
    }
    if found.candidates.is_empty() && term.unfinished && !strict {
        found.add(Rung::Prefix, index.completions(&term.normal, MOST_COMPLETIONS));
    }
    found.candidates
}

#[derive(Default)]
struct Found {
    candidates: Vec<Candidate>,
}

impl Found {
    fn add(&mut self, rung: Rung, ordinals: impl IntoIterator<Item = u32>) {
        for ordinal in ordinals {
            if self.candidates.iter().all(|candidate| candidate.ordinal != ordinal) {
                self.candidates.push(Candidate { ordinal, rung, weight: rung.weight() });
            }
        }
    }
}
