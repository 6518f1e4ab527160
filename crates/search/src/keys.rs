//! The keys that words share: which of them, and their files.
//!
//! Enter at [`write`]. An index of few words does without the files: they are made anew when it is opened,
//! which takes some milliseconds, while the files would double its size.

use std::collections::BTreeMap;

use bangla::fold::{fold, loose};
use bangla::inflection::{Evidence, stems};
use bangla::sound::key_of;

use crate::concept::is_concept;
use crate::format::{Key, put};

/// The files `keys` and `groups` of these terms, which are in byte order; `evidence` is what they say of
/// their own forms. Cost: linear, some microseconds a word.
pub(crate) fn write<'t>(
    terms: impl Iterator<Item = &'t str>,
    evidence: &dyn Evidence,
) -> (Vec<u8>, Vec<u8>) {
    let mut groups: BTreeMap<Vec<u8>, Vec<u32>> = BTreeMap::new();
    for (ordinal, word) in terms.enumerate() {
        if !is_concept(word) {
            for key in of(word, evidence) {
                let group = groups.entry(key).or_default();
                // Two keys of one word may be the same.
                if group.last() != Some(&(ordinal as u32)) {
                    group.push(ordinal as u32);
                }
            }
        }
    }
    let mut keys = fst::MapBuilder::memory();
    let mut bytes = Vec::new();
    for (key, ordinals) in groups {
        // The map iterates in order and without doubles, all that the fst builder asks for.
        let _ = keys.insert(key, bytes.len() as u64);
        put(&mut bytes, ordinals.len() as u32);
        let mut last = 0;
        for ordinal in ordinals {
            put(&mut bytes, ordinal - last);
            last = ordinal;
        }
    }
    (keys.into_inner().unwrap_or_default(), bytes)
}

/// All keys of a word, as `keys` holds them.
fn of(word: &str, evidence: &dyn Evidence) -> Vec<Vec<u8>> {
    let folded = fold(word);
    let stems = stems(word, evidence);
    // Loosely as it stands, and as its stem: কুরস্কে meets কুর্স্ক too.
    let mut keys = vec![
        Key::Fold.bytes(&folded),
        Key::Loose.bytes(&loose(&folded)),
        Key::Loose.bytes(&loose(stems.primary())),
    ];
    keys.extend(stems.keys().iter().map(|stem| Key::Stem.bytes(stem)));
    for (kind, text) in [(Key::Sound, word), (Key::StemSound, stems.primary())] {
        let sound = key_of(text);
        if !sound.is_empty() {
            keys.push(kind.bytes(&sound.to_string()));
        }
    }
    keys
}
