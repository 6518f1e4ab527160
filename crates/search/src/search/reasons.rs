//! Why each hit is one: what stands in it for every typed word.

use crate::index::Index;
use crate::ladder::{Candidate, Rung};
use crate::search::Why;

/// How many different words a hit names for one typed word.
const MOST: usize = 3;

/// What was found for each typed word, in the order of the query.
#[derive(Clone, Debug, Default)]
pub(super) struct Reasons {
    terms: Vec<(String, Vec<Match>)>,
}

/// What stands in the index for a typed word.
#[derive(Clone, Debug)]
struct Match {
    matched: Matched,
    by: Rung,
}

#[derive(Clone, Debug)]
enum Matched {
    /// A word, by its ordinal, in the headline or anywhere.
    Word(u32, bool),
    /// Words side by side, and their documents, ascending.
    Row(String, Vec<u32>),
}

impl Reasons {
    /// Remembers the words that a typed word may mean, best first, where they stand in the headline or
    /// anywhere.
    pub(super) fn words(&mut self, typed: &str, candidates: &[Candidate], headline: bool) {
        let matches = candidates
            .iter()
            .map(|c| Match { matched: Matched::Word(c.ordinal, headline), by: c.rung });
        self.terms.push((typed.to_owned(), matches.collect()));
    }

    /// Remembers words side by side that a typed word means, and their documents, ascending.
    pub(super) fn row(&mut self, typed: &str, matched: String, by: Rung, mut documents: Vec<u32>) {
        documents.dedup();
        let found = Match { matched: Matched::Row(matched, documents), by };
        self.terms.push((typed.to_owned(), vec![found]));
    }

    /// The reasons for a document. Cost: linear in a block of postings for each word that was meant.
    pub(super) fn of(&self, index: &Index, document: u32) -> Vec<Why> {
        let mut why: Vec<Why> = Vec::new();
        for (typed, matches) in &self.terms {
            let matching = matches.iter().filter(|m| match &m.matched {
                Matched::Word(ordinal, headline) => index
                    .posting(*ordinal, document)
                    .is_some_and(|posting| !headline || posting.headline > 0),
                Matched::Row(_, documents) => documents.binary_search(&document).is_ok(),
            });
            for Match { matched, by } in matching.take(MOST) {
                let matched = match matched {
                    Matched::Word(ordinal, _) => index.word(*ordinal).unwrap_or_default(),
                    Matched::Row(row, _) => row.clone(),
                };
                let matched = matched.trim_start_matches(['#', '@']).to_owned();
                // The same word by a lower rung says nothing new.
                if !why.iter().any(|w| w.term == *typed && w.matched == matched) {
                    why.push(Why { term: typed.clone(), matched, by: *by });
                }
            }
        }
        why
    }
}
