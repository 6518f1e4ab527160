//! The verb: a form in any tense, person or mood → its verbal noun, by tables.
//!
//! Enter at [`readings`]. A form is a stem and an ending; [`roots`] says which stems a verb has (থাক-, থেক-)
//! and [`endings`] which endings each takes, so no list of forms is kept: some 500 verbs and 170 endings
//! stand for about 60,000 forms. Verbal nouns are declined by `nouns`, not here.

mod endings;
mod roots;
mod stems;

use std::sync::LazyLock;

use endings::Slots;
use stems::{Stem, Verb};

use crate::table::Table;

/// One way to read a word as a verb form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    /// The verbal noun, folded: করা.
    pub(super) verb: &'static str,
    /// How likely the reading is beside others of the same word.
    pub(super) weight: i32,
}

/// The longest ending in bytes, and so how far back a stem may end.
const LONGEST: usize = 10 * 3;

/// Stems and endings, each under its letters, folded as words are.
struct Tables {
    verbs: Vec<Verb>,
    stems: Table<Vec<Stem>>,
    endings: Table<Slots>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let (verbs, stems) = stems::build();
    Tables { verbs, stems, endings: stems::endings() }
});

/// Every reading of a folded word as a verb form, in no order. Cost: one look-up for each of its
/// last letters.
///
/// `করেছিলেন` → করা; `জানান` → জানানো; `নেতা` → none.
pub(super) fn readings(word: &str) -> Vec<Reading> {
    find(word, Slots::MAX)
}

/// The one spelling that stands for a verbal noun: `উঠা` → ওঠা, `দেয়া` → দেওয়া; none if `word` is no
/// verbal noun.
pub(super) fn verbal_noun(word: &str) -> Option<&'static str> {
    let tables = &*TABLES;
    let by_table = find(word, endings::NOUN).into_iter().max_by_key(|r| r.weight).map(|r| r.verb);
    by_table.or_else(|| {
        let root = word.strip_suffix('া')?;
        let stems = tables.stems.get(root)?;
        let stem = stems.iter().find(|s| s.slots & endings::LOW != 0)?;
        Some(tables.verbs[stem.verb as usize].name.as_str())
    })
}

fn find(word: &str, slots: Slots) -> Vec<Reading> {
    let tables = &*TABLES;
    let mut found: Vec<Reading> = Vec::new();
    let splits = word.char_indices().rev().map(|(at, _)| at).chain([word.len()]);
    for at in splits.filter(|&at| at > 0 && word.len() - at <= LONGEST) {
        let (root, ending) = word.split_at(at);
        let Some(&takes) = tables.endings.get(ending) else { continue };
        let Some(stems) = tables.stems.get(root) else { continue };
        for stem in stems.iter().filter(|s| s.slots & takes & slots != 0) {
            let verb = &tables.verbs[stem.verb as usize];
            let weight = verb.weight + plainness(ending);
            match found.iter_mut().find(|r| r.verb == verb.name) {
                Some(reading) => reading.weight = reading.weight.max(weight),
                None => found.push(Reading { verb: &verb.name, weight }),
            }
        }
    }
    found
}

/// How little an ending looks like anything but a verb's: -েছিলেন much, -ে not at all.
fn plainness(ending: &str) -> i32 {
    match ending {
        // Few verbs in -ি or -ো are met in print, and many nouns are: বাড়ি, হাসি, ছোটো.
        "ি" | "ো" => -120,
        // Half the nouns take -ে, and those in -ি take -তে.
        "ে" | "িতে" => -35,
        _ => match ending.chars().filter(|&c| c != crate::script::NUKTA).count() {
            0 | 3.. => 60,
            2 => 25,
            _ => 0,
        },
    }
}

#[cfg(test)]
mod tests;
