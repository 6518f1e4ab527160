//! Documents in, an index's files out.

use std::collections::BTreeMap;

use bangla::fold::{fold, loose};
use bangla::words::words;

use crate::format::{Key, MAGIC, put};

/// Which part of a document a passage belongs to; it decides how much a match there counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The headline.
    Headline,
    /// A paragraph of the body, or a caption that describes.
    Body,
}

/// One document to index.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// Its passages in reading order, headline first. A phrase never spans two of them.
    pub passages: Vec<(Field, &'t str)>,
}

/// The files of one index, as [`Builder::finish`] gives them and `Index::open` takes them.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Files<Bytes = Vec<u8>> {
    /// Every word of the index → its ordinal (an `fst::Map`).
    pub dictionary: Bytes,
    /// Keys that several words share → where their group starts in `groups` (an `fst::Map`).
    pub keys: Bytes,
    /// The groups: ordinals of words that share a key.
    pub groups: Bytes,
    /// For each ordinal, the documents and positions of its word.
    pub postings: Bytes,
    /// For each document, its length in words.
    pub documents: Bytes,
}

/// Collects documents, then writes the index. The same documents give the same bytes.
#[derive(Debug, Default)]
pub struct Builder {
    terms: BTreeMap<String, List>,
    lengths: Vec<u32>,
}

/// A word's occurrences so far.
#[derive(Debug, Default)]
struct List {
    last: Option<u32>,
    count: u32,
    bytes: Vec<u8>,
}

/// A word's occurrences in the document at hand.
#[derive(Debug, Default)]
struct Occurrences {
    headline: u32,
    positions: Vec<u32>,
}

impl Builder {
    /// An index without documents.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document; its number is how many were added before it. Cost: linear in its text.
    pub fn add(&mut self, document: &Document<'_>) {
        let number = self.lengths.len() as u32;
        let mut found: BTreeMap<String, Occurrences> = BTreeMap::new();
        let (mut position, mut length) = (0, 0);
        for (field, text) in &document.passages {
            for word in words(text) {
                let occurrences = found.entry(word.normal_form()).or_default();
                occurrences.headline += u32::from(*field == Field::Headline);
                occurrences.positions.push(position);
                position += 1;
                length += 1;
            }
            // An empty position between passages keeps phrases from spanning them.
            position += 1;
        }
        self.lengths.push(length);
        for (word, occurrences) in found {
            self.terms.entry(word).or_default().push(number, &occurrences);
        }
    }

    /// How many different words there are so far.
    pub fn words(&self) -> usize {
        self.terms.len()
    }

    /// The finished index. Cost: linear in all that was added.
    pub fn finish(self) -> Files {
        let mut groups: BTreeMap<Vec<u8>, Vec<u32>> = BTreeMap::new();
        let mut offsets = Vec::with_capacity(self.terms.len() * 4);
        let mut lists = Vec::new();
        let mut dictionary = fst::MapBuilder::memory();
        for (ordinal, (word, list)) in self.terms.iter().enumerate() {
            // BTreeMap iterates in order and without doubles, all that the fst builder asks for.
            let _ = dictionary.insert(word, ordinal as u64);
            offsets.extend_from_slice(&(lists.len() as u32).to_le_bytes());
            put(&mut lists, list.count);
            lists.extend_from_slice(&list.bytes);
            let folded = fold(word);
            for key in [Key::Loose.bytes(&loose(&folded)), Key::Fold.bytes(&folded)] {
                groups.entry(key).or_default().push(ordinal as u32);
            }
        }
        let mut postings = MAGIC.to_vec();
        postings.extend_from_slice(&(self.terms.len() as u32).to_le_bytes());
        postings.extend_from_slice(&offsets);
        postings.extend_from_slice(&lists);

        let (keys, groups) = write_groups(groups);
        let mut documents = MAGIC.to_vec();
        documents.extend_from_slice(&(self.lengths.len() as u32).to_le_bytes());
        for length in &self.lengths {
            documents.extend_from_slice(&length.to_le_bytes());
        }
        Files {
            dictionary: dictionary.into_inner().unwrap_or_default(),
            keys,
            groups,
            postings,
            documents,
        }
    }
}

impl List {
    fn push(&mut self, document: u32, occurrences: &Occurrences) {
        let step = self.last.map_or(document, |last| document - last - 1);
        let in_headline = u32::from(occurrences.headline > 0);
        put(&mut self.bytes, step << 1 | in_headline);
        put(&mut self.bytes, occurrences.positions.len() as u32);
        if occurrences.headline > 0 {
            put(&mut self.bytes, occurrences.headline);
        }
        let mut positions = Vec::with_capacity(occurrences.positions.len());
        let mut last = 0;
        for &position in &occurrences.positions {
            put(&mut positions, position - last);
            last = position;
        }
        put(&mut self.bytes, positions.len() as u32);
        self.bytes.extend_from_slice(&positions);
        self.last = Some(document);
        self.count += 1;
    }
}

/// Writes groups of words; a group of one is left out where its key is the word itself, since the
/// dictionary finds that.
fn write_groups(groups: BTreeMap<Vec<u8>, Vec<u32>>) -> (Vec<u8>, Vec<u8>) {
    let mut keys = fst::MapBuilder::memory();
    let mut bytes = Vec::new();
    for (key, ordinals) in groups {
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
