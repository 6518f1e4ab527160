//! The keys of words, as they are made and kept in memory.

use bangla::fold::{fold, loose};
use bangla::inflection::{Evidence, stems};
use bangla::sound::key_of;
use bangla::table::Table;

use super::Heard;
use crate::concept::is_concept;
use crate::format::Key;
use crate::near::Near;

/// Each key and the ordinals of its words, ascending. In no order, because a tree would be five
/// kilobytes more to download.
#[derive(Default)]
pub(crate) struct Groups {
    words: Table<Vec<u32>>,
    /// The keys that begin with a sound and go on with a stem, under the sound.
    stems: Table<Vec<String>>,
}

impl Groups {
    /// Adds the keys of a term; terms come in the order of their ordinals. `evidence` is what all of them say of
    /// their own forms. Cost: some microseconds.
    pub(crate) fn add_term(&mut self, term: &str, ordinal: u32, evidence: &dyn Evidence) {
        if is_concept(term) {
            return;
        }
        for key in of(term, evidence) {
            self.add(&key, ordinal);
        }
    }

    fn add(&mut self, key: &str, ordinal: u32) {
        let Self { words, stems } = self;
        let group = words.get_or_insert_with(key, || {
            if let Some((sound, _)) = key.split_once('\0') {
                stems.get_or_insert_with(sound, Vec::new).push(key.to_owned());
            }
            Vec::new()
        });
        // Two keys of one word may be the same.
        if group.last() != Some(&ordinal) {
            group.push(ordinal);
        }
    }

    pub(super) fn group(&self, kind: Key, key: &str) -> Vec<u32> {
        self.words.get(&kind.text(key)).cloned().unwrap_or_default()
    }

    pub(super) fn near_stems(&self, stem: &str) -> Vec<(String, Vec<u32>)> {
        let Some(near) = Near::new(stem) else { return Vec::new() };
        // The kind of key is its first byte.
        let kind = char::from(Key::Stem as u8);
        let stems =
            self.words.iter().filter_map(|(key, group)| Some((key.strip_prefix(kind)?, group)));
        let stems = stems.filter(|(stem, _)| near.accepts(stem));
        stems.map(|(stem, group)| (stem.to_owned(), group.clone())).collect()
    }

    pub(super) fn of_sound(&self, kind: Key, sound: &str, found: &mut Heard<'_>) {
        let sound = kind.text(sound);
        for key in self.stems.get(&sound).into_iter().flatten() {
            let ordinals = self.words.get(key).map_or(&[][..], Vec::as_slice);
            if let Some(&first) = ordinals.first() {
                found(first, &key[sound.len() + 1..], &|| ordinals.to_vec());
            }
        }
    }
}

/// All keys of a word.
fn of(word: &str, evidence: &dyn Evidence) -> Vec<String> {
    let folded = fold(word);
    let stems = stems(word, evidence);
    // Loosely as it stands, and as its stem: কুরস্কে meets কুর্স্ক too.
    let mut keys = vec![
        Key::Fold.text(&folded),
        Key::Loose.text(&loose(&folded)),
        Key::Loose.text(&loose(stems.primary())),
    ];
    keys.extend(stems.keys().iter().map(|stem| Key::Stem.text(stem)));
    let stem = stems.primary();
    for (kind, text) in [(Key::Sound, word), (Key::StemSound, stem)] {
        let sound = key_of(text);
        if !sound.is_empty() {
            keys.push(kind.text(&format!("{sound}\0{text}")));
        }
    }
    keys
}
