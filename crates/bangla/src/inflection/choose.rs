//! Which of the ways to read a word are likely enough to keep, best first.

use super::evidence::Evidence;
use super::nouns::{self, Candidate};
use super::verbs;

/// What a stem of the lexicon is worth: more than any ending.
const KNOWN: i32 = 100;
/// What each different form of a stem that the texts hold is worth.
const FORM: i32 = 10;
/// The forms that count; beyond them a paradigm is beyond doubt.
const MOST_FORMS: i32 = 6;
/// A reading this much below the best is dropped.
const MARGIN: i32 = 70;

/// A stem key and how likely it is.
#[derive(Debug)]
pub(super) struct Scored {
    pub(super) key: String,
    pub(super) score: i32,
}

/// The readings of a folded word that is on no closed list, best first, at least one, at most `most`.
pub(super) fn choose(word: &str, evidence: &dyn Evidence, most: usize) -> Vec<Scored> {
    let mut scored = Vec::new();
    let candidates = nouns::stems(word);
    for candidate in &candidates {
        let key = match verbs::verbal_noun(candidate.stem) {
            Some(noun) if !evidence.is_word(candidate.stem) => noun.to_owned(),
            _ => candidate.stem.to_owned(),
        };
        add(&mut scored, key, noun_score(word, candidate, evidence));
        if candidate.bare && !(candidate.stem == word && evidence.is_word(word)) {
            for reading in verbs::readings(candidate.stem) {
                add(&mut scored, reading.verb.to_owned(), reading.weight + candidate.sureness);
            }
        }
    }
    for negative in ["নি", "না"] {
        let Some(form) = word.strip_suffix(negative) else { continue };
        for reading in verbs::readings(form) {
            add(&mut scored, reading.verb.to_owned(), reading.weight);
        }
    }
    scored.sort_by_key(|s| -s.score);
    let best = scored[0].score;
    scored.retain(|s| s.score + MARGIN > best);
    scored.truncate(most);
    scored
}

fn add(scored: &mut Vec<Scored>, key: String, score: i32) {
    match scored.iter_mut().find(|s| s.key == key) {
        Some(old) => old.score = old.score.max(score),
        None => scored.push(Scored { key, score }),
    }
}

fn noun_score(word: &str, candidate: &Candidate<'_>, evidence: &dyn Evidence) -> i32 {
    let stem = candidate.stem;
    let itself = stem == word;
    let known = evidence.is_word(stem) || verbs::verbal_noun(stem).is_some();
    let mut score = candidate.sureness;
    if known {
        score += if itself { 3 * KNOWN } else { KNOWN };
    } else if super::letters::letters(stem) < 2 {
        // মা, পা, গা stand as stems only because they are known.
        return i32::MIN / 2;
    }
    let mut form = String::with_capacity(stem.len() + 24);
    form.push_str(stem);
    let mut forms = i32::from(!itself && evidence.count(stem) > 0);
    for ending in nouns::paradigm(stem) {
        form.truncate(stem.len());
        form.push_str(ending);
        forms += i32::from(form != word && evidence.count(&form) > 0);
    }
    score + FORM * forms.min(MOST_FORMS)
}
