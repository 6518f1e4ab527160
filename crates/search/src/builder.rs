//! Documents in, an index out: as files, or in memory.

use std::fmt;

use bangla::dates::Date;
use bangla::inflection::Vocabulary;
use bangla::order::sort_by_text;
use bangla::table::Table;
use bangla::words::words;

use crate::concept::{self, is_concept, keys_of_day};
use crate::dictionary::Dictionary;
use crate::format::{MAGIC, put};
use crate::index::Index;
use crate::keys::{self, Groups, Keys};

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
    /// The days on which it was published or changed, the first one its own: dates in its text that
    /// name no year are read by it.
    pub days: Vec<Date>,
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

/// Collects documents, then gives the index. The same documents give the same bytes.
#[derive(Debug, Default)]
pub struct Builder {
    /// Each term's occurrences.
    lists: Table<List>,
    lengths: Vec<u32>,
    /// The occurrences in the document at hand; kept between documents for its memory.
    found: Vec<Occurrence>,
}

/// A word's occurrences so far.
#[derive(Debug, Default)]
struct List {
    last: Option<u32>,
    count: u32,
    bytes: Vec<u8>,
}

/// A term at one place of the document at hand, as one number, so that the one sort of all numbers puts
/// them in order: the term, the position, and whether it stands in the headline.
type Occurrence = u128;

fn occurrence(term: u32, position: u32, field: Field) -> Occurrence {
    u128::from(term) << 64 | u128::from(position) << 1 | u128::from(field == Field::Headline)
}

fn term(occurrence: Occurrence) -> u32 {
    (occurrence >> 64) as u32
}

fn position(occurrence: Occurrence) -> u32 {
    (occurrence as u64 >> 1) as u32
}

impl Builder {
    /// An index without documents.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document; its number is how many were added before it. Cost: linear in its text.
    pub fn add(&mut self, document: &Document<'_>) {
        for day in &document.days {
            for key in keys_of_day(*day) {
                self.find(&key, 0, Field::Body);
            }
        }
        let (mut position, mut length) = (0, 0);
        for &(field, text) in &document.passages {
            let first = position;
            let mut starts = Vec::new();
            for word in words(text) {
                self.find(&word.normal_form(), position, field);
                starts.push(word.start);
                position += 1;
                length += 1;
            }
            for concept in concept::find(text, document.days.first().copied()) {
                let word = starts.partition_point(|&start| start < concept.range.start);
                for key in concept.keys {
                    self.find(&key, first + word as u32, field);
                }
            }
            // An empty position between passages keeps phrases from spanning them.
            position += 1;
        }
        let number = self.lengths.len() as u32;
        self.lengths.push(length);
        self.found.sort_unstable();
        for occurrences in self.found.chunk_by(|&a, &b| term(a) == term(b)) {
            if let Some(list) = self.lists.at_mut(term(occurrences[0])) {
                list.push(number, occurrences);
            }
        }
        self.found.clear();
    }

    fn find(&mut self, term: &str, position: u32, field: Field) {
        let number = self.lists.place_or_insert_with(term, List::default);
        self.found.push(occurrence(number, position, field));
    }

    /// How many different words, numbers and dates there are so far.
    pub fn words(&self) -> usize {
        self.lists.len()
    }

    /// All terms with their occurrences, in byte order.
    fn terms(&self) -> Vec<(&str, &List)> {
        let mut terms: Vec<_> = self.lists.iter().collect();
        sort_by_text(&mut terms, |&(term, _)| term);
        terms
    }

    /// The finished index as files. Cost: linear in all that was added.
    pub fn finish(self) -> Files {
        let terms = self.terms();
        let mut dictionary = fst::MapBuilder::memory();
        for (ordinal, &(word, _)) in terms.iter().enumerate() {
            // The terms are in order and without doubles, all that the fst builder asks for.
            let _ = dictionary.insert(word, ordinal as u64);
        }
        let (evidence, mut made) = (evidence(&terms), Groups::default());
        for (ordinal, &(term, _)) in terms.iter().enumerate() {
            made.add_term(term, ordinal as u32, &evidence);
        }
        let (keys, groups) = keys::write(&made);
        let mut documents = MAGIC.to_vec();
        documents.extend_from_slice(&(self.lengths.len() as u32).to_le_bytes());
        for length in &self.lengths {
            documents.extend_from_slice(&length.to_le_bytes());
        }
        Files {
            dictionary: dictionary.into_inner().unwrap_or_default(),
            keys,
            groups,
            postings: postings(&terms),
            documents,
        }
    }

    /// The finished index, open: for so few documents that making it anew takes a page less time than
    /// loading its files. It answers as they do. Cost: linear in all that was added.
    pub fn index(self) -> Index {
        self.making().index()
    }

    /// The rest of [`Builder::index`], to be done in steps. Cost: linear in all that was added, a small part of
    /// the whole.
    pub fn making(self) -> Making {
        let terms = self.terms();
        let (postings, evidence) = (postings(&terms), evidence(&terms));
        let words = terms.into_iter().map(|(word, _)| word.to_owned()).collect();
        Making {
            words,
            evidence,
            keys: Groups::default(),
            next: 0,
            postings,
            lengths: self.lengths,
        }
    }
}

/// An index that is being made: where it is made while somebody reads, no step may be felt.
pub struct Making {
    words: Vec<String>,
    evidence: Vocabulary,
    keys: Groups,
    /// The first word whose keys are not made yet.
    next: usize,
    postings: Vec<u8>,
    lengths: Vec<u32>,
}

impl Making {
    /// Makes the keys of so many more words; whether there are more.
    pub fn step(&mut self, words: usize) -> bool {
        for word in self.words.iter().skip(self.next).take(words) {
            self.keys.add_term(word, self.next as u32, &self.evidence);
            self.next += 1;
        }
        self.next < self.words.len()
    }

    /// The finished index; what is left is done at once.
    pub fn index(mut self) -> Index {
        self.step(usize::MAX);
        Index::of(
            Dictionary::Made(self.words),
            Keys::Made(self.keys),
            self.postings.into(),
            self.lengths,
        )
    }
}

impl fmt::Debug for Making {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Making({} of {} words)", self.next, self.words.len())
    }
}

/// The file `postings`.
fn postings(terms: &[(&str, &List)]) -> Vec<u8> {
    let mut offsets = Vec::with_capacity(terms.len() * 4);
    let mut lists = Vec::new();
    for (_, list) in terms {
        offsets.extend_from_slice(&(lists.len() as u32).to_le_bytes());
        put(&mut lists, list.count);
        lists.extend_from_slice(&list.bytes);
    }
    let mut postings = MAGIC.to_vec();
    postings.extend_from_slice(&(terms.len() as u32).to_le_bytes());
    postings.extend_from_slice(&offsets);
    postings.extend_from_slice(&lists);
    postings
}

impl List {
    fn push(&mut self, document: u32, occurrences: &[Occurrence]) {
        let step = self.last.map_or(document, |last| document - last - 1);
        let headline = occurrences.iter().filter(|&occurrence| occurrence & 1 == 1).count() as u32;
        put(&mut self.bytes, step << 1 | u32::from(headline > 0));
        put(&mut self.bytes, occurrences.len() as u32);
        if headline > 0 {
            put(&mut self.bytes, headline);
        }
        let mut positions = Vec::with_capacity(occurrences.len());
        let mut last = 0;
        for position in occurrences.iter().map(|&occurrence| position(occurrence)) {
            put(&mut positions, position - last);
            last = position;
        }
        put(&mut self.bytes, positions.len() as u32);
        self.bytes.extend_from_slice(&positions);
        self.last = Some(document);
        self.count += 1;
    }
}

/// What the words at hand say of their forms: in how many documents each stands.
fn evidence(terms: &[(&str, &List)]) -> Vocabulary {
    let words = terms.iter().filter(|(term, _)| !is_concept(term));
    words.map(|&(word, list)| (word, list.count)).collect()
}
