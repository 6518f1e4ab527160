//! One word written open, solid or with a hyphen: কিম জং-উন, কিম জংউন; সংবাদ মাধ্যম, সংবাদমাধ্যম.
//!
//! Enter at [`solid`] and [`open`]. Bangla writes compounds either way, often both in one paper. Both
//! readings are tried; only what stands in the index in that way is found.

use bangla::graphemes::clusters;
use bangla::sound::{Cost, Spelt};

use crate::index::Index;
use crate::ladder::{
    self, Candidate, Reading, Rung, climb, forms, is_latin, letters, matches_within,
};
use crate::query::Term;

/// The longest word that is taken apart, in grapheme clusters.
const LONGEST: usize = 24;

/// The words that two typed words may be when written as one.
pub(crate) fn solid(index: &Index, first: &Term, second: &Term) -> Vec<Candidate> {
    let joined = Term {
        typed: format!("{}{}", first.typed, second.typed),
        normal: format!("{}{}", first.normal, second.normal),
        unfinished: false,
    };
    let found = as_spelling(climb(index, &joined, Reading::Forms));
    if !found.is_empty()
        || index.is_waiting()
        || !is_latin(&first.normal)
        || !is_latin(&second.normal)
    {
        return found;
    }
    heard(index, &joined.normal)
}

/// The words that two in Latin letters (gola barud) sound like as one: closely, since two words are long, and say much.
#[inline(never)]
fn heard(index: &Index, typed: &str) -> Vec<Candidate> {
    let limit = CLOSE * typed.len() as Cost;
    let near = matches_within(limit, index, &mut Spelt::new(typed));
    forms(index, near.into_iter().map(|found| found.word))
}

/// What a letter of two words that are written as one may cost.
const CLOSE: Cost = 6;

/// The pairs of words, to stand side by side, that a typed word may be when written open.
pub(crate) fn open(index: &Index, term: &Term) -> Vec<[Vec<Candidate>; 2]> {
    let mut found = Vec::new();
    if term.normal.len() > ladder::LONGEST {
        return found;
    }
    let mut cut = 0;
    for cluster in clusters(&term.normal).take(LONGEST) {
        cut += cluster.len();
        let (left, right) = term.normal.split_at(cut);
        // Fewer are no word that a compound is made of.
        if letters(left) < 2 || letters(right) < 2 {
            continue;
        }
        let part = |normal: &str, reading| {
            let term =
                Term { typed: normal.to_owned(), normal: normal.to_owned(), unfinished: false };
            as_spelling(climb(index, &term, reading))
        };
        let left = part(left, Reading::Strict);
        if left.is_empty() {
            continue;
        }
        let right = part(right, Reading::Forms);
        if !right.is_empty() {
            found.push([left, right]);
        }
    }
    found
}

fn as_spelling(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let weight = Rung::Spelling.weight();
    candidates.into_iter().map(|c| Candidate { rung: Rung::Spelling, weight, ..c }).collect()
}
