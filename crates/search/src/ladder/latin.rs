//! What a word typed in Latin letters means: the words that sound like it.

use bangla::fold::loose;
use bangla::inflection::{is_verb, stems};
use bangla::sound::{self, Cost, Spelt};

use super::{Found, Rung, letters};
use crate::complete;
use crate::format::Key;
use crate::index::Index;
use crate::query::Term;

/// What a letter of a name may cost in a word that only sounds like it: india is ইন্ডিয়া too.
const NAMED: Cost = 2;

/// What a letter may cost in a form of a word that brings the word's other forms.
const CLOSE: Cost = 4;

impl Found {
    /// Adds the words that sound like what was typed in Latin letters; gives the cost under which a word that
    /// it may be the start of has to stay.
    #[inline(never)]
    pub(super) fn latin(&mut self, index: &Index, term: &Term) -> Option<Cost> {
        let typed = term.normal.as_str();
        let mut spelt = Spelt::new(typed);
        let mut matches = matches(index, &mut spelt);
        if index.is_waiting() {
            return None;
        }
        let heard = matches.iter().map(|c| c.cost).min();
        let nearer = if term.unfinished {
            let named = sound::exonyms(typed).next().map(|_| 1);
            complete::nearer_than(typed, heard.or(named), spelt.common())
        } else {
            Some(Cost::MAX)
        };
        if matches.is_empty() && self.candidates.is_empty() {
            matches = inflected(index, &mut spelt);
        }
        self.meant(index, &mut spelt, &matches);
        nearer
    }

    /// Adds what sounds like a word in Latin letters. A lemma that does brings all its forms; a form whose
    /// lemma does not (হচ্ছেন for hossen) is not meant where a lemma is nearer, and brings the others only where
    /// it is the nearest and close.
    #[inline(never)]
    fn meant(&mut self, index: &Index, spelt: &mut Spelt<'_>, matches: &[sound::Candidate]) {
        let mut heard = |found: &sound::Candidate| {
            let word = index.word(found.word).unwrap_or_default();
            let mut lemmas = stems(&word, index).keys().to_vec();
            lemmas.retain(|lemma| spelt.distance(lemma).is_some());
            lemmas
        };
        let heard: Vec<_> = matches.iter().map(|found| (found, heard(found))).collect();
        let least = heard.iter().map(|(found, _)| found.cost).min().unwrap_or_default();
        let lemma =
            heard.iter().filter(|(_, lemmas)| !lemmas.is_empty()).map(|(c, _)| c.cost).min();
        for (found, lemmas) in &heard {
            let near = found.cost <= CLOSE * spelt.text().len() as Cost;
            let close = lemmas.is_empty()
                && found.cost == least
                && (near || is_long_noun(index, found.word));
            // A name from the tables sounds like nothing.
            if found.cost == 0 || close && lemma.is_none_or(|lemma| lemma > found.cost) {
                self.forms(Rung::Sound, index, found.word);
            } else if !lemmas.is_empty() || lemma.is_none_or(|lemma| lemma >= found.cost) {
                self.add(Rung::Sound, [found.word]);
                for lemma in lemmas {
                    self.add(Rung::Sound, index.group(Key::Stem, lemma));
                    self.add(Rung::Sound, index.group(Key::Loose, &loose(lemma)));
                    self.variants(Rung::Sound, index, lemma);
                }
            }
        }
    }
}

/// The words that sound like what was typed in Latin letters, no common word being nearer to it.
pub(crate) fn matches(index: &Index, typed: &mut Spelt<'_>) -> Vec<sound::Candidate> {
    matches_within(Cost::MAX, index, typed)
}

/// Those that cost no more than `most`.
pub(crate) fn matches_within(
    most: Cost,
    index: &Index,
    typed: &mut Spelt<'_>,
) -> Vec<sound::Candidate> {
    let mut matches = typed.matches_within(most, index);
    if matches.is_empty() {
        return matches;
    }
    let mut most = typed.common().unwrap_or(Cost::MAX);
    // What Bangla has a name for is that: chile is চিলি, and not ছিল where চিলি is absent.
    let text = typed.text();
    if sound::exonyms(text).next().is_some() {
        most = most.min(NAMED * text.len() as Cost);
    }
    // More texts may have another word that is near: sangsad is সাংসদ, and সংসদ.
    let texts = |found: &sound::Candidate| index.document_count(found.word);
    let nearest = matches.iter().filter(|found| found.cost <= most).map(texts).max();
    matches.retain(|found| found.cost <= most || nearest.is_some_and(|most| texts(found) > most));
    matches
}

/// The words that sound like what was typed in Latin letters without its Bangla endings, where no common
/// word sounds like the whole.
fn inflected(index: &Index, typed: &mut Spelt<'_>) -> Vec<sound::Candidate> {
    if typed.common().is_some() {
        return Vec::new();
    }
    for rest in sound::without_endings(typed.text()) {
        // The ending is a guess already: the rest has to sound right.
        let limit = sound::typed::match_limit(rest.len()) / 2;
        let found = matches_within(limit, index, &mut Spelt::new(rest));
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Whether a word is likeliest a form of a noun that is too long to sound like another word by chance.
#[inline(never)]
fn is_long_noun(index: &Index, ordinal: u32) -> bool {
    let word = index.word(ordinal).unwrap_or_default();
    !is_verb(&word, index) && letters(stems(&word, index).primary()) >= FEWEST_LETTERS
}

/// How many letters such a noun has.
const FEWEST_LETTERS: usize = 3;
