//! The keys that words share, and how the words of a key are found.
//!
//! Enter at [`Groups::add_term`] and [`Keys`]. An index that was written brings them as files; one that was made in
//! memory holds them as they were made.

use std::borrow::Cow;
use std::collections::BTreeMap;

use bangla::fold::{fold, loose};
use bangla::inflection::{Evidence, stems};
use bangla::sound::key_of;
use bangla::table::Table;

use crate::concept::is_concept;
use crate::format::{Cursor, Key, put};
use crate::near::Near;
use crate::walk::walk;

/// Each key and the ordinals of its words, ascending. In no order, because a tree would be five
/// kilobytes more to download.
#[derive(Default)]
pub(crate) struct Groups {
    words: Table<Vec<u32>>,
    /// The keys that begin with a sound and go on with a stem, under the sound.
    stems: Table<Vec<String>>,
}

impl Groups {
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

    fn get(&self, key: &str) -> Vec<u32> {
        self.words.get(key).cloned().unwrap_or_default()
    }
}

/// The keys of an open index.
pub(crate) enum Keys {
    /// As they came.
    Files {
        /// Keys → where their group starts in `groups`.
        map: fst::Map<Cow<'static, [u8]>>,
        /// The groups.
        groups: Cow<'static, [u8]>,
    },
    /// As they were made.
    Made(Groups),
}

impl Keys {
    /// The words that share a key, as ordinals, ascending.
    pub(crate) fn group(&self, kind: Key, key: &str) -> Vec<u32> {
        let key = kind.text(key);
        match self {
            Self::Files { map, groups } => {
                map.get(key).map_or_else(Vec::new, |at| read(groups, at))
            }
            Self::Made(made) => made.get(&key),
        }
    }

    /// The stems at most two characters away from `stem`, in no order, each with its words as ordinals.
    pub(crate) fn near_stems(&self, stem: &str) -> Vec<(String, Vec<u32>)> {
        let Some(near) = Near::new(stem) else { return Vec::new() };
        // The kind of key is its first byte.
        let kind = Key::Stem as u8;
        let mut found = Vec::new();
        let mut add = |key: &[u8], group: Vec<u32>| {
            if let Ok(key) = std::str::from_utf8(&key[1..]) {
                found.push((key.to_owned(), group));
            }
        };
        match self {
            Self::Files { map, groups } => {
                near.walk(map.as_fst(), &[kind], |key, at| add(key, read(groups, at)));
            }
            Self::Made(made) => {
                let stems = made.words.iter().filter(|(key, _)| key.starts_with(char::from(kind)));
                for (key, group) in stems.filter(|(key, _)| near.accepts(&key.as_bytes()[1..])) {
                    add(key.as_bytes(), group.clone());
                }
            }
        }
        found
    }
}

impl Keys {
    /// Calls `found` with the words or the stems of a sound, each with its ordinals. Cost: linear in what is
    /// found.
    pub(crate) fn of_sound(&self, kind: Key, sound: &str, found: &mut dyn FnMut(&str, &[u32])) {
        let sound = kind.text(sound);
        let start = sound.len() + 1;
        match self {
            Self::Files { map, groups } => {
                let prefix = format!("{sound}\0");
                walk(
                    map.as_fst(),
                    prefix.as_bytes(),
                    (),
                    |(), _| Some(()),
                    |key, at, ()| {
                        if let Ok(word) = std::str::from_utf8(&key[start..]) {
                            found(word, &read(groups, at));
                        }
                    },
                );
            }
            Self::Made(made) => {
                for key in made.stems.get(&sound).into_iter().flatten() {
                    let ordinals = made.words.get(key).map_or(&[][..], Vec::as_slice);
                    found(&key[start..], ordinals);
                }
            }
        }
    }
}

/// The group at an offset; it ends where the bytes end or make no sense.
fn read(groups: &[u8], at: u64) -> Vec<u32> {
    let Some(bytes) = groups.get(at as usize..) else { return Vec::new() };
    let mut cursor = Cursor::new(bytes);
    let count = cursor.take().unwrap_or_default();
    let mut last = 0u32;
    let ordinals = std::iter::from_fn(|| {
        last = last.checked_add(cursor.take()?)?;
        Some(last)
    });
    ordinals.take(count as usize).collect()
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
}

/// The files `keys` and `groups`.
pub(crate) fn write(made: &Groups) -> (Vec<u8>, Vec<u8>) {
    let mut keys = fst::MapBuilder::memory();
    let mut bytes = Vec::new();
    // A tree iterates in order and without doubles, all that the fst builder asks for.
    for (key, ordinals) in made.words.iter().collect::<BTreeMap<_, _>>() {
        let _ = keys.insert(key, bytes.len() as u64);
        put(&mut bytes, ordinals.len() as u32);
        let mut last = 0;
        for &ordinal in ordinals {
            put(&mut bytes, ordinal - last);
            last = ordinal;
        }
    }
    (keys.into_inner().unwrap_or_default(), bytes)
}

/// All keys of a word, as `keys` holds them.
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
