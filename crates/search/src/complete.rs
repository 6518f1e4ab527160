//! The start of a word, in either script → the words of the index that go on from it.
//!
//! Enter at [`Index::completions`] for what to offer a reader, at [`unfinished`] for what to search. The
//! dictionary is walked letter by letter, and a branch is left as soon as no word on it can be meant. In
//! Bangla a start is compared by its spelling key (পুতী is the start of পুতিন), in Latin letters by sound.

use bangla::fold::fold;
use bangla::inflection::stems;
use bangla::normal::normal_form;
use bangla::order::{pair, sort_by_key};
use bangla::script::{is_bangla, is_digit};
use bangla::sound::acronyms::spelt_out;
use bangla::sound::typed::{match_limit, start_limit};
use bangla::sound::{self, Cost, Heard, Spelt, Typed};
use bangla::words::words;

use crate::format::Key;
use crate::index::Index;
use crate::ladder::{Reading, Rung, climb, is_latin, matches};
use crate::query::{Query, Term};

/// A word to go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The normal form of the word, in the form in which most documents have it.
    pub word: String,
    /// How many documents have it, in any of the forms that go on from what was typed.
    pub documents: u32,
    /// How it goes on from what was typed: [`Rung::Prefix`] by its letters, [`Rung::Sound`] by its sound.
    pub rung: Rung,
}

/// What a word that found nothing may have been meant to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// The word as typed.
    pub typed: String,
    /// The normal form of the nearest word of the index.
    pub word: String,
    /// How many documents have it, as it stands.
    pub documents: u32,
}

/// How many words are looked at closely: the most frequent ones of those that a start is heard in.
const POOL: usize = 256;
/// Words this much dearer than the best are not meant.
const MARGIN: Cost = 12;
/// What another spelling of the letters typed costs.
const RESPELT: Cost = 4;
/// What twice as many documents are worth: a start says little, so that frequency says much.
const TWICE: i32 = 3;
/// How many completions are searched, in documents that have them: beyond that, a start says nothing.
const MOST_POSTINGS: u32 = 8_000;
/// The fewest Latin letters that are searched as the start of a Bangla word.
const FEWEST: usize = 2;

impl Index {
    /// The words that the last word of `text` may become, likeliest first, at most `top`: those that go on
    /// from it, in Bangla or by the sound of its Latin letters. The forms of one word are one. Empty where
    /// `text` ends in no word, or in a number.
    ///
    /// `পুতি` and `puti` give পুতিন. Cost: linear in the words that start so, and in `top`.
    pub fn completions(&self, text: &str, top: usize) -> Vec<Completion> {
        let last = words(text).last().filter(|word| word.end == text.len());
        let Some(typed) = last.map(|word| word.normal_form()) else { return Vec::new() };
        if typed.starts_with(|c: char| c.is_ascii_digit()) {
            return Vec::new();
        }
        let mut likely = likely(self, &typed, Some(Cost::MAX));
        if is_latin(&typed) {
            // It may be whole already.
            let whole = matches(self, &mut Spelt::new(&typed))
                .into_iter()
                .map(|found| (found.cost, found.word));
            likely.extend(whole.filter(|_| typed.len() > FEWEST));
            by_likelihood(self, &mut likely);
        }
        let mut left: Vec<u32> = Vec::new();
        for (_, ordinal) in likely {
            if !left.contains(&ordinal) {
                left.push(ordinal);
            }
        }
        let mut found = Vec::new();
        while found.len() < top && !left.is_empty() {
            let (forms, others) = self.forms_among(&left);
            left = others;
            found.extend(self.completion(&typed, &forms));
        }
        found
    }

    /// What to ask a reader whose query found nothing: for its first word that no rung of the ladder finds,
    /// the nearest word of the index, however far. A guess, which a search never follows by itself.
    ///
    /// `pyongyng` may have been পিয়ংইয়ং. Cost: that of the search, and of a walk for near words.
    pub fn meant(&self, query: &Query) -> Option<Meant> {
        if query.is_empty() || !self.search(query).hits.is_empty() {
            return None;
        }
        let lost = |term: &&Term| climb(self, term, Reading::Free).is_empty();
        let term = query.positive_terms().into_iter().find(lost)?;
        let nearest = if is_latin(&term.normal) {
            let far = 2 * match_limit(term.normal.len());
            let heard = sound::candidates(&term.normal, 1, self).into_iter();
            heard.filter(|found| found.cost <= far).map(|found| found.word).next()
        } else {
            let near = self.near_words(&term.normal).into_iter();
            let alike = near.filter(|(_, word)| word.chars().next() == term.normal.chars().next());
            alike.map(|(at, _)| at).max_by_key(|&at| pair(self.document_count(at), !at))
        }?;
        let word = self.word(nearest)?;
        Some(Meant { typed: term.typed.clone(), word, documents: self.document_count(nearest) })
    }

    /// The forms of the first of these words, and the others.
    fn forms_among(&self, words: &[u32]) -> (Vec<u32>, Vec<u32>) {
        let first = self.word(words[0]).unwrap_or_default();
        let group = self.group(Key::Stem, stems(&first, self).primary());
        words.iter().partition(|&word| *word == words[0] || group.binary_search(word).is_ok())
    }

    /// Forms of one word as a completion.
    fn completion(&self, typed: &str, forms: &[u32]) -> Option<Completion> {
        // The shortest of equally frequent ones is most likely the bare word.
        let words = forms.iter().filter_map(|&form| Some((form, self.word(form)?)));
        let often = |form: u32, word: &str| pair(self.document_count(form), !(word.len() as u32));
        let (_, word) = words.max_by_key(|(form, word)| often(*form, word))?;
        let having = |&form: &u32| self.postings(form).into_iter().map(|posting| posting.document);
        let mut documents: Vec<u32> = forms.iter().flat_map(having).collect();
        sort_by_key(&mut documents, |&document| u64::from(document));
        documents.dedup();
        let rung = if is_latin(typed) && !word.is_ascii() { Rung::Sound } else { Rung::Prefix };
        Some(Completion { word, documents: documents.len() as u32, rung })
    }
}

/// The words to search for an unfinished word, likeliest first, whose start costs no more than `most`;
/// without that, those of Latin letters.
pub(crate) fn unfinished(index: &Index, typed: &str, most: Option<Cost>) -> Vec<u32> {
    let latin = is_latin(typed);
    // Digits in it are no sound.
    if latin && (typed.len() < FEWEST || typed.contains(is_digit)) {
        return Vec::new();
    }
    let found = likely(index, typed, most);
    let mut left = MOST_POSTINGS;
    let spend = |&ordinal: &u32| {
        let spent = left > 0;
        left = left.saturating_sub(index.document_count(ordinal));
        spent
    };
    found.into_iter().map(|(_, ordinal)| ordinal).take_while(spend).collect()
}

/// How near the start of a word must be to what was typed, where a whole word costs `heard`, and one of the
/// language's own vocabulary `common`: a start that is no nearer is not meant.
pub(crate) fn nearer_than(typed: &str, heard: Option<Cost>, common: Option<Cost>) -> Option<Cost> {
    // Two letters are hardly ever a word (un, ko), whatever they sound like.
    if typed.len() <= FEWEST {
        return Some(Cost::MAX);
    }
    let heard = heard.map_or(Some(Cost::MAX), |heard| heard.checked_sub(1));
    heard.map(|heard| heard.min(common.unwrap_or(Cost::MAX)))
}

/// The words that go on from `typed`, likeliest first, each with how far its start is from it: no more than
/// `most`; without that, those of Latin letters.
fn likely(index: &Index, typed: &str, most: Option<Cost>) -> Vec<(Cost, u32)> {
    // Only Latin letters have to be heard; what hears them may not even be loaded otherwise.
    let mut heard = is_latin(typed).then(|| Typed::unfinished(typed));
    let limit =
        heard.as_ref().map_or(0, |heard| start_limit(heard.letters().len()).min(most.unwrap_or(0)));
    let mut pool: Vec<(u32, Cost)> = Vec::new();
    let mut walk = |judge: &mut dyn FnMut(&str) -> Heard| {
        for (ordinals, cost) in index.terms().walk(judge) {
            pool.extend(ordinals.map(|ordinal| (ordinal, cost)));
        }
    };
    if let Some(heard) = &mut heard {
        walk(&mut |start| match start.chars().next() {
            Some(c) if is_bangla(c) && most.is_some() => heard.heard(start, limit),
            Some(c) if is_bangla(c) => Heard::Not,
            _ => starts(start, typed),
        });
        let names = sound::exonyms_from(typed).map(normal_form);
        let acronym = spelt_out(typed).filter(|_| typed.len() >= sound::exonyms::FEWEST);
        let names = names.chain(acronym).filter(|name| most.is_some() && !name.contains(' '));
        for name in names {
            walk(&mut |start| starts(start, &name));
        }
    } else {
        let folded = fold(typed);
        walk(&mut |start| starts(&fold(start), &folded));
    }
    // Short starts are those of thousands of words: leave the rare ones out before anything is sorted.
    let mut least = 2;
    while pool.len() > 4 * POOL {
        let often = |&(ordinal, _): &(u32, Cost)| index.document_count(ordinal) >= least;
        if pool.iter().filter(|word| often(word)).count() < POOL {
            break;
        }
        pool.retain(often);
        least *= 2;
    }
    sort_by_key(&mut pool, |&(ordinal, _)| pair(u32::MAX - index.document_count(ordinal), ordinal));
    pool.dedup_by_key(|&mut (ordinal, _)| ordinal);
    pool.truncate(POOL);
    let mut found = Vec::new();
    for (ordinal, cost) in pool {
        let Some(word) = index.word(ordinal) else { continue };
        let cost = match (cost, &mut heard) {
            // How the start is spelt depends on what follows it: now that is known.
            (1.., Some(heard)) => heard.start_cost(&word, limit),
            (0, None) if !word.starts_with(typed) => Some(RESPELT),
            _ => Some(cost),
        };
        found.extend(cost.map(|cost| (cost, ordinal)));
    }
    let least = found.iter().map(|&(cost, _)| cost).min().unwrap_or_default();
    found.retain(|&(cost, _)| cost <= least + MARGIN);
    by_likelihood(index, &mut found);
    found
}

fn by_likelihood(index: &Index, found: &mut Vec<(Cost, u32)>) {
    sort_by_key(found, |&(cost, ordinal)| {
        let often = index.document_count(ordinal).max(1).ilog2().cast_signed();
        pair((1000 + i32::from(cost) - TWICE * often).cast_unsigned(), ordinal)
    });
}

/// Whether a start of words has all the letters that were typed, or only the first of them.
fn starts(start: &str, typed: &str) -> Heard {
    match (start.starts_with(typed), typed.starts_with(start)) {
        (true, _) => Heard::Whole(0),
        (_, true) => Heard::Partly,
        _ => Heard::Not,
    }
}
