//! Which of the ways to read a word are likely enough to keep, best first.
//!
//! Enter at [`choose`]. Each reading has a score, and scores are comparable: an ending brings how sure it
//! is one (see `nouns`), a verb form how common the verb is and how plain the ending (see `verbs`), a stem
//! of the lexicon [`KNOWN`]. The texts vote by paradigm: every other form of a stem that they hold is
//! worth [`FORM`], so that সরকার, met with -ের and -কে, outvotes সরকা, met with nothing.

use super::evidence::Evidence;
use super::letters::letters;
use super::nouns::{self, Candidate};
use super::verbs;
use crate::script::{HASANTA, is_mark};

/// What a stem of the lexicon is worth: more than any ending.
const KNOWN: i32 = 100;
/// What a word of the lexicon is worth as itself: it is not taken apart.
const KNOWN_ITSELF: i32 = 300;
/// More than the characters of any ending: what of it a known stem leaves over is added.
const LONGEST_ENDING: i32 = 14;
/// What a stem that ends in a word of the lexicon is worth: a compound, likely (বাণিজ্য-কেন্দ্র).
const COMPOUND: i32 = 25;
/// The letters that a word must have to be recognised as the end of a compound.
const COMPOUND_TAIL: usize = 3;
/// What each different form of a stem that the texts hold is worth.
const FORM: i32 = 10;
/// The forms that count; beyond them a paradigm is beyond doubt.
const MOST_FORMS: i32 = 6;
/// What a negative particle after a verb form is worth (ভাবিনি): it shows the form.
const NEGATED: i32 = 60;
/// A reading this much below the best is dropped, where there is evidence …
const MARGIN: i32 = 50;
/// … and where there are only rules, whose scores lie closer.
const NARROW_MARGIN: i32 = 12;
/// The classifiers that a word of the lexicon may end in by chance: it is a word of its own, then.
const CLASSIFIERS: [&str; 2] = ["টি", "টা"];
/// How often a stem is taken for a word and stemmed again.
const MOST_STEPS: usize = 4;

/// A stem key and how likely it is.
struct Scored {
    key: String,
    score: i32,
}

/// The keys of a folded word that is on no closed list, best first, one to `most`.
///
/// The first is stemmed again until nothing comes off: what the rules would take off a lemma, rightly
/// or not, they also take off where an ending shows the lemma beneath (পেসার-দের and পেসার).
pub(super) fn choose(word: &str, evidence: &dyn Evidence, most: usize) -> Vec<String> {
    let readings = likely(with_verbs(word, evidence, as_nouns(word, evidence)));
    let mut keys: Vec<String> = readings.into_iter().take(most).map(|s| s.key).collect();
    for _ in 0..MOST_STEPS {
        let Some(next) = likely(as_nouns(&keys[0], evidence)).into_iter().next().map(|s| s.key)
        else {
            break;
        };
        if next == keys[0] {
            break;
        }
        keys.retain(|key| *key != next);
        keys.insert(0, next);
    }
    keys.truncate(most);
    keys
}

/// The readings of a word as a noun, at least one.
fn as_nouns(word: &str, evidence: &dyn Evidence) -> Vec<Scored> {
    let mut scored = Vec::new();
    for candidate in &nouns::stems(word) {
        let listed = evidence.is_word(candidate.stem);
        let verb = if listed { None } else { verbs::verbal_noun(candidate.stem) };
        if let Some(score) = noun_score(word, candidate, listed || verb.is_some(), evidence) {
            add(&mut scored, verb.unwrap_or(candidate.stem), score);
        }
    }
    scored
}

/// Its readings as a verb besides, with an emphatic or negative particle too.
fn with_verbs(word: &str, evidence: &dyn Evidence, mut scored: Vec<Scored>) -> Vec<Scored> {
    let bare = nouns::stems(word).into_iter().filter(|c| c.bare);
    for candidate in bare.filter(|c| !evidence.is_word(c.stem)) {
        for reading in verbs::readings(candidate.stem) {
            add(&mut scored, reading.verb, reading.weight + candidate.sureness);
        }
    }
    for negative in ["নি", "না", "তো"] {
        let Some(form) = word.strip_suffix(negative).filter(|_| !evidence.is_word(word)) else {
            continue;
        };
        for reading in verbs::readings(form) {
            add(&mut scored, reading.verb, reading.weight + NEGATED);
        }
    }
    scored
}

/// Those that are near the best, best first.
fn likely(mut scored: Vec<Scored>) -> Vec<Scored> {
    // By insertion: they are few, and a sort of their own would be two kilobytes of the page.
    for end in 1..scored.len() {
        let mut at = end;
        while at > 0 && scored[at - 1].score < scored[at].score {
            scored.swap(at - 1, at);
            at -= 1;
        }
    }
    let best = scored.first().map_or(0, |s| s.score);
    let margin = if best < MARGIN { NARROW_MARGIN } else { MARGIN };
    scored.retain(|s| s.score + margin > best);
    scored
}

fn add(scored: &mut Vec<Scored>, key: &str, score: i32) {
    match scored.iter_mut().find(|s| s.key == key) {
        Some(old) => old.score = old.score.max(score),
        None => scored.push(Scored { key: key.to_owned(), score }),
    }
}

/// How likely a word is a form of a nominal stem; none for a stem that nothing makes a word.
fn noun_score(
    word: &str,
    candidate: &Candidate<'_>,
    known: bool,
    evidence: &dyn Evidence,
) -> Option<i32> {
    let stem = candidate.stem;
    let itself = stem == word;
    let knowledge = match known {
        true if itself => KNOWN_ITSELF,
        true => KNOWN,
        // মা, পা, গা stand as stems only because they are known.
        false if letters(stem) < 2 && !itself => return None,
        false if ends_a_compound(stem, evidence) => COMPOUND,
        false => 0,
    };
    let ending = &word[stem.len()..];
    // মাটিতে is soil, not a mother.
    let named = |classifier: &str| {
        ending.starts_with(classifier) && evidence.is_word(&word[..stem.len() + classifier.len()])
    };
    if CLASSIFIERS.iter().any(|classifier| named(classifier)) {
        return None;
    }
    // Of two known stems the longer: জনগণের is জনগণ, not জন.
    let taken_off = ending.chars().count();
    let sureness = match i32::try_from(taken_off) {
        Ok(taken_off) if known => LONGEST_ENDING - taken_off,
        _ => candidate.sureness,
    };
    Some(sureness + knowledge + FORM * forms(word, stem, evidence).min(MOST_FORMS))
}

/// How many other forms of a stem the texts hold, the stem itself among them.
fn forms(word: &str, stem: &str, evidence: &dyn Evidence) -> i32 {
    let mut form = String::with_capacity(stem.len() + 24);
    form.push_str(stem);
    let mut forms = i32::from(stem != word && evidence.count(stem) > 0);
    for ending in nouns::paradigm(stem) {
        form.truncate(stem.len());
        form.push_str(ending);
        forms += i32::from(form != word && evidence.count(&form) > 0);
    }
    forms
}

/// Whether a stem has at least two letters and then a word of the lexicon.
fn ends_a_compound(stem: &str, evidence: &dyn Evidence) -> bool {
    let mut starts = stem.char_indices().filter(|&(_, c)| !is_mark(c)).map(|(at, _)| at);
    starts.by_ref().nth(1);
    // A conjunct is not cut: তপস্যা has no স্যা.
    starts
        .filter(|&at| !stem[..at].ends_with(HASANTA))
        .map(|at| &stem[at..])
        .take_while(|tail| letters(tail) >= COMPOUND_TAIL)
        .any(|tail| evidence.is_word(tail))
}
