//! The keys of words, as an index's file has them.
//!
//! Most words are their own keys, and most stems are starts of their words. So of a word one byte is kept, which says
//! where its stem ends; the tables hold only what does not follow from that. `FORMAT.md` draws them.

use std::collections::BTreeSet;

use bangla::fold::{fold, loose};
use bangla::inflection::{Stems, Vocabulary, stems};
use bangla::sound::key_of;

use super::table::{self, Rows, Table};
use super::{Heard, Shared};
use crate::concept::is_concept;
use crate::format::Key;
use crate::index::Index;
use crate::near::Near;
use crate::pages::{File, Paged};
use crate::parallel;

/// Stands for the number of bytes that a stem leaves out of its folded word, where the stem is no start of the word.
const ELSEWHERE: u8 = 127;

/// The tables of a file, in its order.
const FOLDS: usize = 0;
const STEMS: usize = 1;
const LOOSE: usize = 2;
const SOUNDS: usize = 3;
pub(crate) const TABLES: usize = 4;

/// What is written of the keys of words in byte order: the byte of each word, and the tables. Cost: some microseconds a
/// word, on all cores.
pub(crate) fn write(words: &[&str], evidence: &Vocabulary) -> (Vec<u8>, [Paged; TABLES]) {
    let mut writer = Writer::default();
    let mut ends = Vec::with_capacity(words.len());
    // They are what takes the time.
    let part = |part: &[&str]| part.iter().map(|word| stems(word, evidence)).collect::<Vec<_>>();
    let stems = parallel::parts(words, FEWEST, part).concat();
    for ((ordinal, &word), stems) in (0u32..).zip(words).zip(&stems) {
        ends.push(if is_concept(word) { ELSEWHERE << 1 } else { writer.add(ordinal, word, stems) });
    }
    (ends, writer.tables.map(|rows| table::write(&rows)))
}

/// Collects the tables.
#[derive(Default)]
struct Writer {
    tables: [Rows; TABLES],
    /// The likeliest stems so far.
    stems: BTreeSet<String>,
}

impl Writer {
    /// Adds the keys of a word that do not follow from it; its byte of `ends`.
    fn add(&mut self, ordinal: u32, word: &str, stems: &Stems) -> u8 {
        let (folded, primary) = (fold(word), stems.primary());
        let cut = folded.strip_prefix(primary).map_or(usize::MAX, str::len);
        let cut = u8::try_from(cut).unwrap_or(ELSEWHERE).min(ELSEWHERE);
        for stem in stems.keys() {
            let likeliest = stem == primary;
            if !likeliest || cut == ELSEWHERE {
                self.put(STEMS, 0, stem, ordinal << 1 | u32::from(likeliest));
            }
        }
        // The first word of a stem stands for all of them.
        let first = self.stems.insert(primary.to_owned());
        if first {
            self.sound(1, primary, ordinal);
            if loose(primary) != primary {
                self.put(LOOSE, 1, &loose(primary), ordinal);
            }
        }
        let changed = folded != word;
        // A bare word is found with its stem.
        if !(first && cut == 0) || changed {
            self.sound(0, word, ordinal);
        }
        if cut > 0 && loose(&folded) != folded {
            self.put(LOOSE, 0, &loose(&folded), ordinal);
        }
        if changed {
            self.put(FOLDS, 0, &folded, ordinal);
        }
        cut << 1 | u8::from(changed)
    }

    fn put(&mut self, table: usize, list: usize, key: &str, value: u32) {
        self.tables[table].entry(key.to_owned()).or_default()[list].push(value);
    }

    fn sound(&mut self, list: usize, text: &str, ordinal: u32) {
        let sound = key_of(text);
        if !sound.is_empty() {
            self.put(SOUNDS, list, &sound.to_string(), ordinal);
        }
    }
}

/// The fewest words that are worth a thread.
const FEWEST: usize = 1000;

/// Ascending, each once.
fn in_order(mut words: Vec<u32>) -> Vec<u32> {
    words.sort_unstable();
    words.dedup();
    words
}

/// The tables of an index.
pub(crate) struct Written([Table; TABLES]);

impl Written {
    /// Opens the tables, in their order; `None` where one is cut short.
    pub(crate) fn open(files: [File; TABLES]) -> Option<Self> {
        let [folds, stems, loose, sounds] = files.map(Table::open);
        Some(Self([folds?, stems?, loose?, sounds?]))
    }

    /// The words that are folded so.
    fn folded(&self, index: &Index, key: &str) -> Vec<u32> {
        let [mut words, _] = self.0[FOLDS].get(key);
        let same = index.ordinal(key).filter(|&word| !is_concept(key) && !end(index, word).1);
        words.extend(same);
        words
    }

    /// The words of a stem, or those of which it is the likeliest.
    fn stem(&self, index: &Index, stem: &str, primary: bool) -> Vec<u32> {
        let mut words = Vec::new();
        let is_end = |word: u32, text: &[u8]| {
            end(index, word).0.is_some_and(|cut| text.len() == stem.len() + cut)
        };
        index.terms().beginning(stem, &mut |word, text| {
            if is_end(word, text) && !end(index, word).1 {
                words.push(word);
            }
        });
        let folds = &self.0[FOLDS];
        folds.keys().beginning(stem, &mut |key, text| {
            let [folded, _] = folds.lists(key);
            words.extend(folded.into_iter().filter(|&word| is_end(word, text)));
        });
        let [others, _] = self.0[STEMS].get(stem);
        let others = others.into_iter().filter(|word| !primary || word & 1 == 1);
        words.extend(others.map(|word| word >> 1));
        in_order(words)
    }
}

/// The likeliest stem of a word; empty where the word's page is elsewhere.
fn primary(index: &Index, word: u32) -> String {
    let Some((cut, _)) = known_end(index, word) else { return String::new() };
    let text = index.word(word).unwrap_or_default();
    let Some(cut) = cut else { return stems(&text, index).primary().to_owned() };
    let folded = fold(&text);
    let stem = folded.len().checked_sub(cut).and_then(|end| folded.get(..end));
    stem.unwrap_or_default().to_owned()
}

/// How many bytes of a folded word are no part of its stem, if it begins with that, and whether folding changed it.
type End = (Option<usize>, bool);

/// That of a word; none where its page is elsewhere.
fn known_end(index: &Index, ordinal: u32) -> Option<End> {
    let end = index.end(ordinal)?;
    let cut = usize::from(end >> 1);
    Some(((cut != usize::from(ELSEWHERE)).then_some(cut), end & 1 == 1))
}

fn end(index: &Index, ordinal: u32) -> End {
    known_end(index, ordinal).unwrap_or_default()
}

impl Shared for Written {
    fn group(&self, index: &Index, kind: Key, key: &str) -> Vec<u32> {
        let group = match kind {
            Key::Fold => self.folded(index, key),
            Key::Stem => self.stem(index, key, false),
            Key::Loose => {
                let [mut words, stems] = self.0[LOOSE].get(key);
                if loose(key) == key {
                    words.extend(self.folded(index, key));
                    words.extend(self.stem(index, key, true));
                }
                let stems = stems.into_iter().map(|first| primary(index, first));
                for stem in stems.filter(|stem| !stem.is_empty()) {
                    words.extend(self.stem(index, &stem, true));
                }
                words
            }
            Key::Sound | Key::StemSound => Vec::new(),
        };
        in_order(group)
    }

    fn near_stems(&self, index: &Index, stem: &str) -> Vec<(String, Vec<u32>)> {
        let Some(near) = Near::new(stem) else { return Vec::new() };
        let mut stems: BTreeSet<String> = BTreeSet::new();
        let mut add = |text: &str, cut: Option<usize>, accept: &dyn Fn(usize) -> bool| {
            let end = cut.and_then(|cut| text.len().checked_sub(cut));
            if let Some(stem) = end.filter(|&end| accept(end)).and_then(|end| text.get(..end)) {
                stems.insert(stem.to_owned());
            }
        };
        near.walk(index.terms(), true, &mut |word, text, rows| {
            let (cut, changed) = end(index, word);
            add(text, cut.filter(|_| !changed), &|end| rows.accept(end));
        });
        let folds = &self.0[FOLDS];
        near.walk(folds.keys(), true, &mut |key, text, rows| {
            for word in folds.lists(key).into_iter().flatten() {
                add(text, end(index, word).0, &|end| rows.accept(end));
            }
        });
        near.walk(self.0[STEMS].keys(), false, &mut |_, text, rows| {
            add(text, Some(0), &|end| rows.accept(end));
        });
        let words = |stem: String| (self.stem(index, &stem, false), stem);
        stems.into_iter().map(words).map(|(words, stem)| (stem, words)).collect()
    }

    fn of_sound(&self, index: &Index, kind: Key, sound: &str, found: &mut Heard<'_>) {
        let [words, stems] = self.0[SOUNDS].get(sound);
        if kind == Key::Sound {
            // A stem that is a word was written once for both.
            let bare = stems.into_iter().filter(|&first| end(index, first) == (Some(0), false));
            for word in words.into_iter().chain(bare) {
                found(word, &index.word(word).unwrap_or_default(), &|| vec![word]);
            }
        } else {
            for first in stems {
                let stem = primary(index, first);
                if stem.is_empty() {
                    continue;
                }
                found(first, &stem, &|| self.stem(index, &stem, true));
            }
        }
    }
}
