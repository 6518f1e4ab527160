//! A typed word → the words of the index that it may mean, each with the rung that found it.
//!
//! Enter at [`climb`]. Rungs that are the same word to a reader are always searched together and
//! weighted in their order; the others are tried only where those found nothing.

use bangla::fold::{fold, loose};
use bangla::inflection::stems;
use bangla::order::{pair, sort_by_key};
use bangla::script::is_digit;
use bangla::slips::{Slip, distance};
use bangla::sound::{self, KeyIndex};
use serde::{Deserialize, Serialize};

use crate::complete;
use crate::format::Key;
use crate::index::Index;
use crate::query::{Concept, Term};

/// How a word of the index came to be a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// The same word.
    Exact,
    /// The same number, written otherwise.
    Number,
    /// The same date, written otherwise, or that of the article.
    Date,
    /// Another form of the word.
    Inflection,
    /// The same word in another spelling.
    Spelling,
    /// A word that sounds like what was typed.
    Sound,
    /// A word that starts with what was typed last.
    Prefix,
    /// A word that is one slip away from what was typed.
    Typo,
}

impl Rung {
    /// How much a match on this rung counts, beside 1 for an exact one.
    pub(crate) fn weight(self) -> f32 {
        match self {
            Self::Exact | Self::Number | Self::Date => 1.0,
            Self::Inflection => 0.9,
            Self::Spelling => 0.8,
            Self::Sound => 0.6,
            Self::Prefix => 0.4,
            Self::Typo => 0.3,
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

/// What a letter of a name may cost in a word that only sounds like it: india is ইন্ডিয়া too.
const NAMED: sound::Cost = 2;

/// How freely a word is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// The word itself and its spellings: inside quotes.
    Strict,
    /// Its forms too: at the end of a quoted phrase, where an ending says nothing.
    Forms,
    /// Every rung.
    Free,
}

/// The words that `term` may mean, best rung first, none twice.
pub(crate) fn climb(index: &Index, term: &Term, reading: Reading) -> Vec<Candidate> {
    let mut found = Found::default();
    found.add(Rung::Exact, index.ordinal(&term.normal));
    let folded = fold(&term.normal);
    if reading == Reading::Strict {
        found.add(Rung::Spelling, index.group(Key::Fold, &folded));
        found.add(Rung::Spelling, index.group(Key::Loose, &loose(&folded)));
        return found.candidates;
    }
    let stems = stems(&term.normal, index);
    // No form of a verb is written with a long vowel: নীল is not নিল, a form of নেওয়া.
    let noun = term.normal.contains(['ী', 'ূ']);
    for stem in stems.keys().iter().filter(|stem| !noun || folded.starts_with(stem.as_str())) {
        found.add(Rung::Inflection, index.group(Key::Stem, stem));
    }
    let mut spelt = index.group(Key::Fold, &folded);
    spelt.extend(index.group(Key::Loose, &loose(&folded)));
    if !noun || folded.starts_with(stems.primary()) {
        spelt.extend(index.group(Key::Loose, &loose(stems.primary())));
    }
    spelt.retain(|&other| !noun || !index.word(other).is_some_and(|word| is_verb(index, &word)));
    found.add(Rung::Spelling, spelt);
    if reading == Reading::Free {
        let mut heard = None;
        if is_latin(&term.normal) {
            let mut matches = matches(index, &term.normal);
            heard = matches.iter().map(|c| c.cost).min();
            if matches.is_empty() && found.candidates.is_empty() {
                matches = inflected(index, &term.normal);
            }
            found.heard(index, matches.into_iter().map(|c| c.word));
        } else if found.candidates.is_empty() {
            found.heard(index, renderings(index, &term.normal));
        }
        // A word that stands in the index as typed is taken to be whole.
        let whole = found
            .candidates
            .iter()
            .any(|c| fold(&index.word(c.ordinal).unwrap_or_default()) == folded);
        if !whole && term.unfinished {
            found.add(Rung::Prefix, complete::unfinished(index, &term.normal, heard));
        }
        // Another digit is another number, not a slip.
        if found.candidates.is_empty() && !term.normal.contains(is_digit) {
            found.slips(index, &term.normal);
        }
    }
    found.candidates
}

/// Whether a word is likeliest a form of a verb: its stem is not its own beginning.
fn is_verb(index: &Index, word: &str) -> bool {
    !word.contains(['ী', 'ূ']) && !fold(word).starts_with(stems(word, index).primary())
}

/// The words that sound like what was typed in Latin letters, no common word being nearer to it.
pub(crate) fn matches(index: &Index, typed: &str) -> Vec<sound::Candidate> {
    matches_within(sound::Cost::MAX, index, typed)
}

/// Those that cost no more than `most`.
pub(crate) fn matches_within(
    most: sound::Cost,
    index: &Index,
    typed: &str,
) -> Vec<sound::Candidate> {
    let mut matches = sound::matches_within(most, typed, index);
    if matches.is_empty() {
        return matches;
    }
    let mut most = sound::common(typed).unwrap_or(sound::Cost::MAX);
    // What Bangla has a name for is that: chile is চিলি, and not ছিল where চিলি is absent.
    if sound::exonyms(typed).next().is_some() {
        most = most.min(NAMED * typed.len() as sound::Cost);
    }
    matches.retain(|found| found.cost <= most);
    matches
}

/// The words that sound like what was typed in Latin letters without its Bangla endings, where no common
/// word sounds like the whole.
fn inflected(index: &Index, typed: &str) -> Vec<sound::Candidate> {
    if sound::common(typed).is_some() {
        return Vec::new();
    }
    for rest in sound::without_endings(typed) {
        // The ending is a guess already: the rest has to sound right.
        let limit = sound::typed::match_limit(rest.len()) / 2;
        let found = matches_within(limit, index, rest);
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Whether a word is typed in Latin letters.
pub(crate) fn is_latin(normal: &str) -> bool {
    normal.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// The words that render the same foreign name as `typed`, likeliest first.
fn renderings(index: &Index, typed: &str) -> Vec<u32> {
    let mut found: Vec<(sound::Cost, u32)> = Vec::new();
    let stems = stems(typed, index);
    for text in [typed, stems.primary()] {
        index.words_with(sound::key_of(text), &mut |ordinal, word, _| {
            found.extend(sound::renderings(text, word).map(|cost| (cost, ordinal)));
        });
    }
    sort_by_key(&mut found, |&(cost, ordinal)| pair(u32::from(cost), ordinal));
    found.into_iter().map(|(_, ordinal)| ordinal).collect()
}

/// The terms of the index that a typed number or date may mean.
pub(crate) fn climb_concept(index: &Index, concept: &Concept) -> Vec<Candidate> {
    let mut found = Found::default();
    let rung = if concept.date { Rung::Date } else { Rung::Number };
    if let Some(word) = &concept.word {
        found.add(Rung::Exact, index.ordinal(&word.normal));
    }
    found.add(rung, index.ordinal(&concept.key));
    // Plain digits stand in the index as words only; a share of a hundred never does.
    found.add(rung, concept.key.strip_prefix('#').and_then(|digits| index.ordinal(digits)));
    found.candidates
}

/// Words that were heard, with all their forms.
pub(crate) fn forms(index: &Index, heard: impl IntoIterator<Item = u32>) -> Vec<Candidate> {
    let mut found = Found::default();
    found.heard(index, heard);
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

    /// Adds words that sound like what was typed, with all their forms.
    fn heard(&mut self, index: &Index, ordinals: impl IntoIterator<Item = u32>) {
        for ordinal in ordinals {
            self.forms(Rung::Sound, index, ordinal);
        }
    }

    /// Adds a word with all its forms and spellings.
    fn forms(&mut self, rung: Rung, index: &Index, ordinal: u32) {
        self.add(rung, [ordinal]);
        let Some(word) = index.word(ordinal) else { return };
        let stems = stems(&word, index);
        for stem in stems.keys() {
            self.add(rung, index.group(Key::Stem, stem));
        }
        for looser in [loose(&fold(&word)), loose(stems.primary())] {
            self.add(rung, index.group(Key::Loose, &looser));
        }
    }

    /// Adds the words one slip away with all their forms, likeliest slips first; where there are
    /// likely ones, no others.
    fn slips(&mut self, index: &Index, typed: &str) {
        let mut near: Vec<(Slip, u32)> = Vec::new();
        for (ordinal, word) in index.near_words(typed) {
            near.extend(distance(typed, &word).map(|slip| (slip, ordinal)));
        }
        // Latin words have no stems but themselves.
        let stems = stems(typed, index);
        let found = if is_latin(typed) { Vec::new() } else { index.near_stems(stems.primary()) };
        for (stem, ordinals) in found {
            let slip = distance(stems.primary(), &stem);
            near.extend(slip.into_iter().flat_map(|slip| ordinals.iter().map(move |&o| (slip, o))));
        }
        let Some(&(least, _)) = near.iter().min() else { return };
        near.retain(|&(slip, _)| slip == least);
        sort_by_key(&mut near, |&(_, ordinal)| u64::from(ordinal));
        for (_, ordinal) in near {
            self.forms(Rung::Typo, index, ordinal);
        }
    }
}
