//! A typed word → the words of the index that it may mean, each with the rung that found it.
//!
//! Enter at [`climb`]. Rungs that are the same word to a reader are always searched together and
//! weighted in their order; the others are tried only where those found nothing.

mod latin;
mod slips;

pub(crate) use latin::{matches, matches_within};

use bangla::dates;
use bangla::fold::{fold, loose};
use bangla::inflection::{Evidence, Lexicon, is_noun, is_verb, stems};
use bangla::normal::normal_form;
use bangla::order::{pair, sort_by_key};
use bangla::script::{HASANTA, NUKTA, is_digit, is_vowel_sign};
use bangla::sound::{self, Cost, KeyIndex, Spelt};
use bangla::variants::variants;
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

/// How many times as many texts must have what a word of the texts is the start of, or is one slip away from, for it to
/// be taken as unfinished or as a misprint.
const OUTNUMBERED: u32 = 100;
/// The most texts in which a word is taken as a misprint: of names there are more, and a walk for each takes a
/// millisecond.
const MISPRINTS: u32 = 2;

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

/// Longer words, in bytes, are looked for as they stand only: they are none.
pub(crate) const LONGEST: usize = 192;

/// The words that `term` may mean, best rung first, none twice.
pub(crate) fn climb(index: &Index, term: &Term, reading: Reading) -> Vec<Candidate> {
    let typed = term.normal.as_str();
    let mut found = Found::default();
    found.add(Rung::Exact, index.ordinal(typed));
    let folded = fold(typed);
    if reading == Reading::Strict || typed.len() > LONGEST {
        found.add(Rung::Spelling, index.group(Key::Fold, &folded));
        found.add(Rung::Spelling, index.group(Key::Loose, &loose(&folded)));
        return found.candidates;
    }
    let stems = stems(typed, index);
    let noun = is_noun(typed);
    let fitting = |mut words: Vec<u32>| {
        words.retain(|&word| !noun || !index.word(word).is_some_and(|word| is_verb(&word, index)));
        words
    };
    for stem in stems.keys().iter().filter(|stem| !noun || folded.starts_with(stem.as_str())) {
        found.add(Rung::Inflection, fitting(index.group(Key::Stem, stem)));
    }
    let mut spelt = index.group(Key::Fold, &folded);
    spelt.extend(index.group(Key::Loose, &loose(&folded)));
    // A bare word is its own stem.
    if folded != stems.primary() && (!noun || folded.starts_with(stems.primary())) {
        spelt.extend(index.group(Key::Loose, &loose(stems.primary())));
    }
    found.add(Rung::Spelling, fitting(spelt));
    for name in dates::names(typed) {
        found.add(Rung::Spelling, index.group(Key::Stem, &fold(&normal_form(name))));
    }
    found.variants(Rung::Spelling, index, stems.primary());
    // The other rungs depend on what was found so far.
    if reading == Reading::Free && !index.is_waiting() {
        let mut nearer = Some(Cost::MAX);
        if is_latin(typed) {
            nearer = found.latin(index, term);
        } else if found.candidates.is_empty() {
            found.heard(index, renderings(index, typed));
        }
        if index.is_waiting() {
            return found.candidates;
        }
        // A word that stands in the index as typed is taken to be whole.
        let whole = found
            .candidates
            .iter()
            .any(|c| fold(&index.word(c.ordinal).unwrap_or_default()) == folded);
        let counts = found.candidates.iter().map(|c| index.document_count(c.ordinal));
        let own = counts.max().unwrap_or_default();
        // Unless hardly any text has it, and very many what it is the start of, or nearly is.
        let most = own.saturating_mul(OUTNUMBERED);
        let rare = most <= index.documents();
        if term.unfinished && (!whole || rare) {
            let mut begun = complete::unfinished(index, typed, nearer);
            begun.retain(|&word| !whole || index.document_count(word) >= most);
            found.add(Rung::Prefix, begun);
        }
        if index.is_waiting() {
            return found.candidates;
        }
        if (1..=MISPRINTS).contains(&own) && rare && !is_latin(typed) && !typed.contains(is_digit) {
            found.misprint(index, typed, most);
        }
        // Another digit is another number, not a slip.
        if found.candidates.is_empty() && !typed.contains(is_digit) {
            found.slips(index, typed);
        }
    }
    found.candidates
}

/// The words that `term` may mean inside quotes, where it is the last or not. In Latin letters it is heard, as
/// the bare word or in the form that was typed.
pub(crate) fn climb_quoted(index: &Index, term: &Term, last: bool) -> Vec<Candidate> {
    let strict = climb(index, term, if last { Reading::Forms } else { Reading::Strict });
    if !is_latin(&term.normal) {
        return strict;
    }
    let mut found = Found { candidates: strict };
    let strict = found.candidates.len();
    let mut spelt = Spelt::new(&term.normal);
    let heard = matches(index, &mut spelt);
    found.heard(index, heard.into_iter().map(|found| found.word));
    let heard = found.candidates.split_off(strict);
    let said = |candidate: &Candidate| {
        let Some(word) = index.word(candidate.ordinal) else { return false };
        let bare = || fold(&word) == stems(&word, index).primary();
        last || bare() || spelt.distance(&word).is_some()
    };
    found.candidates.extend(heard.into_iter().filter(said));
    found.candidates
}

/// How many letters a word has, signs that only change one left out.
pub(crate) fn letters(word: &str) -> usize {
    word.chars().filter(|&c| !is_vowel_sign(c) && !matches!(c, HASANTA | NUKTA)).count()
}

/// Whether the language's own vocabulary has a word, in any form: it is no other word, misspelt.
fn is_known(index: &Index, word: &str) -> bool {
    Lexicon.is_word(&fold(word)) || Lexicon.is_word(stems(word, index).primary())
}

/// Whether a word is typed in Latin letters.
pub(crate) fn is_latin(normal: &str) -> bool {
    normal.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// The words that render the same foreign name as `typed`, likeliest first.
#[inline(never)]
fn renderings(index: &Index, typed: &str) -> Vec<u32> {
    let mut found: Vec<(Cost, u32)> = Vec::new();
    let (stems, folded) = (stems(typed, index), fold(typed));
    let (noun, known) = (is_noun(typed), is_known(index, typed));
    let other =
        |word: &str| known && is_known(index, word) || (known || noun) && is_verb(word, index);
    let stem = Some(stems.primary()).filter(|stem| !noun || folded.starts_with(*stem));
    for text in [Some(typed), stem].into_iter().flatten() {
        index.words_with(sound::key_of(text), &mut |ordinal, word, _| {
            let cost = sound::renderings(text, word).filter(|_| !other(word));
            found.extend(cost.map(|cost| (cost, ordinal)));
        });
    }
    sort_by_key(&mut found, |&(cost, ordinal)| pair(u32::from(cost), ordinal));
    found.into_iter().map(|(_, ordinal)| ordinal).collect()
}

/// The terms of the index that a typed number or date may mean.
pub(crate) fn climb_concept(index: &Index, concept: &Concept) -> Vec<Candidate> {
    let mut found = Found::default();
    let rung = if concept.date { Rung::Date } else { Rung::Number };
    let this = index.ordinal(&concept.key);
    match &concept.word {
        // A month's name is a word, too, in all its forms; where nothing is of that month, it may be heard.
        Some(word) if concept.date => {
            let reading = if this.is_some() { Reading::Forms } else { Reading::Free };
            found.candidates = climb(index, word, reading);
        }
        Some(word) => found.add(Rung::Exact, index.ordinal(&word.normal)),
        None => {}
    }
    found.add(rung, this);
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
        self.variants(rung, index, stems.primary());
    }

    /// Adds the other ways to write a word.
    fn variants(&mut self, rung: Rung, index: &Index, stem: &str) {
        for other in variants(stem) {
            self.add(rung, index.group(Key::Stem, other));
        }
    }
}
