//! The words that start as it was typed: রাশি*.
//!
//! Few queries ask for starts: the function stands alone, so that a page may load it later.

use bangla::fold::fold;
use bangla::sound::{Cost, Heard};

use super::Search;
use super::score::{Scored, evidence, score};
use crate::complete::unfinished;
use crate::ladder::{Candidate, Rung, is_latin};
use crate::query::Term;

impl Search<'_> {
    /// All words that start so: by their letters, and in Latin letters by what is heard in them too.
    #[inline(never)]
    pub(super) fn prefix(&mut self, term: &Term, positive: bool) -> Scored {
        let start = fold(&term.normal);
        let mut ordinals: Vec<u32> = self.index.ordinal(&term.normal).into_iter().collect();
        let mut judge = |word: &str| {
            let word = fold(word);
            match (word.starts_with(&start), start.starts_with(&word)) {
                (true, _) => Heard::Whole(0),
                (_, true) => Heard::Partly,
                _ => Heard::Not,
            }
        };
        let found = self.index.terms().walk(&mut judge);
        ordinals.extend(found.into_iter().flat_map(|(ordinals, _)| ordinals));
        if is_latin(&term.normal) {
            ordinals.extend(unfinished(self.index, &term.normal, Some(Cost::MAX)));
        }
        let mut known = vec![false; self.index.words()];
        let mut candidates = Vec::new();
        for (at, ordinal) in ordinals.into_iter().enumerate() {
            let Some(known @ false) = known.get_mut(ordinal as usize) else { continue };
            *known = true;
            let documents = self.index.document_count(ordinal);
            if self.left < documents {
                self.cut = true;
                break;
            }
            self.left -= documents;
            let exact = at == 0 && self.index.word(ordinal).is_some_and(|w| w == term.normal);
            let rung = if exact { Rung::Exact } else { Rung::Prefix };
            candidates.push(Candidate { ordinal, rung, weight: rung.weight() });
        }
        if positive {
            self.reasons.words(&term.typed, &candidates, self.headline);
            self.highlighter.words(&self.spellings(&candidates));
        }
        score(self.index, evidence(self.index, &candidates, self.headline))
    }
}
