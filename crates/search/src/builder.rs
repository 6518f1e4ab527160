//! Documents in, an index out: as files, or in memory.

use std::fmt;

use bangla::dates::Date;
use bangla::inflection::Vocabulary;
use bangla::order::sort_by_text;
use bangla::table::Table;
use bangla::words::words;

use crate::concept::{self, is_concept, keys_of_day};
use crate::documents::{self, Documents};
use crate::format::{Cursor, put};
use crate::index::Index;
use crate::keys::{self, Groups, Keys};
use crate::pages::{File, Paged};
use crate::parallel;
use crate::postings::{Posting, Postings, PostingsWriter};
use crate::terms::{self, Terms};

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
pub struct Files<F = Paged> {
    /// Every word of the index, in byte order.
    pub terms: F,
    /// What is said of the list of each.
    pub heads: F,
    /// The keys that several words share: spellings.
    pub folds: F,
    /// Stems that do not follow from their words.
    pub stems: F,
    /// Loose spellings.
    pub loose: F,
    /// Sounds.
    pub sounds: F,
    /// For each word, its documents and how often it stands in them.
    pub postings: F,
    /// How many bits the places of each word take.
    pub lengths: F,
    /// The places of each word in each document; only words side by side ask for them.
    pub positions: F,
    /// For each document, its length.
    pub documents: F,
}

impl<F> Files<F> {
    /// What each file is called.
    pub const NAMES: [&'static str; 10] = [
        "terms",
        "heads",
        "folds",
        "stems",
        "loose",
        "sounds",
        "postings",
        "lengths",
        "positions",
        "documents",
    ];

    /// The files in the order of their names.
    pub fn into_array(self) -> [F; 10] {
        let Self {
            terms,
            heads,
            folds,
            stems,
            loose,
            sounds,
            postings,
            lengths,
            positions,
            documents,
        } = self;
        [terms, heads, folds, stems, loose, sounds, postings, lengths, positions, documents]
    }

    /// The files, of which each is made by its name.
    ///
    /// # Errors
    /// That of the first that cannot be made.
    pub fn of<E>(mut make: impl FnMut(&'static str) -> Result<F, E>) -> Result<Self, E> {
        let [terms, heads, folds, stems, loose, sounds, postings, lengths, positions, documents] =
            Self::NAMES;
        Ok(Self {
            terms: make(terms)?,
            heads: make(heads)?,
            folds: make(folds)?,
            stems: make(stems)?,
            loose: make(loose)?,
            sounds: make(sounds)?,
            postings: make(postings)?,
            lengths: make(lengths)?,
            positions: make(positions)?,
            documents: make(documents)?,
        })
    }
}

impl From<Files> for Files<File> {
    fn from(files: Files) -> Self {
        let mut files = files.into_array().map(File::from).into_iter();
        // There are as many as names.
        let of = Self::of(|_| Ok::<_, std::convert::Infallible>(files.next().unwrap_or_default()));
        of.unwrap_or_else(|never| match never {})
    }
}

/// Collects documents, then gives the index. The same documents give the same bytes.
#[derive(Debug, Default)]
pub struct Builder {
    /// Each term's occurrences.
    lists: Table<List>,
    /// How long each document is, in words and in places.
    lengths: Vec<u32>,
    spans: Vec<u32>,
    /// The occurrences in the document at hand; kept between documents for its memory.
    found: Vec<Occurrence>,
    /// The document at hand: its first day, its next place, and its words so far.
    day: Option<Date>,
    position: u32,
    length: u32,
}

/// A word's occurrences so far.
#[derive(Debug, Default)]
struct List {
    last: u32,
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

/// The fewest documents that are worth a thread.
const FEWEST: usize = 16;

impl Builder {
    /// An index without documents.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document; its number is how many were added before it. Cost: linear in its text.
    pub fn add(&mut self, document: &Document<'_>) {
        self.begin(document.days.iter().copied());
        for &(field, text) in &document.passages {
            self.passage(field, text);
        }
        self.end();
    }

    /// Begins a document of these days, as in [`Document::days`]. Its passages follow, then its [`Builder::end`]:
    /// that is [`Builder::add`] in steps.
    pub fn begin(&mut self, days: impl IntoIterator<Item = Date>) {
        (self.day, self.position, self.length) = (None, 0, 0);
        for day in days {
            self.day.get_or_insert(day);
            for key in keys_of_day(day) {
                self.find(&key, 0, Field::Body);
            }
        }
    }

    /// Adds the next passage of the document that was begun. Cost: linear in its text.
    pub fn passage(&mut self, field: Field, text: &str) {
        let first = self.position;
        let mut starts = Vec::new();
        for word in words(text) {
            self.find(&word.normal_form(), self.position, field);
            starts.push(word.start);
            self.position += 1;
            self.length += 1;
        }
        for concept in concept::find(text, self.day) {
            let word = starts.partition_point(|&start| start < concept.range.start);
            for key in concept.keys {
                self.find(&key, first + word as u32, field);
            }
        }
        // An empty position between passages keeps phrases from spanning them.
        self.position += 1;
    }

    /// Ends the document that was begun.
    pub fn end(&mut self) {
        let number = self.lengths.len() as u32;
        self.lengths.push(self.length);
        self.spans.push(self.position.max(1));
        self.found.sort_unstable();
        // A term stands once at a place, in the headline if it is there.
        self.found.dedup_by(|next, here| {
            let same = *next >> 1 == *here >> 1;
            *here |= if same { *next } else { 0 };
            same
        });
        for occurrences in self.found.chunk_by(|&a, &b| term(a) == term(b)) {
            if let Some(list) = self.lists.at_mut(term(occurrences[0])) {
                list.push(number, occurrences);
            }
        }
        self.found.clear();
    }

    /// An index of what `add` adds for each of some things, in their order; they are read on all cores. Cost: linear in
    /// what is added.
    pub fn of<T: Sync>(things: &[T], add: impl Fn(&mut Self, &T) + Sync) -> Self {
        let parts = parallel::parts(things, FEWEST, |part| {
            let mut builder = Self::new();
            for thing in part {
                add(&mut builder, thing);
            }
            builder
        });
        let mut parts = parts.into_iter();
        let mut whole = parts.next().unwrap_or_default();
        for part in parts {
            whole.append(&part);
        }
        whole
    }

    /// Adds the documents of another builder after its own, which gives the bytes of one that had them all. Cost: linear
    /// in what the other has.
    pub fn append(&mut self, other: &Self) {
        let first = self.lengths.len() as u32;
        self.lengths.extend_from_slice(&other.lengths);
        self.spans.extend_from_slice(&other.spans);
        for (term, list) in other.lists.iter() {
            self.lists.get_or_insert_with(term, List::default).append(list, first);
        }
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
        let evidence = evidence(&terms);
        let words: Vec<&str> = terms.iter().map(|&(word, _)| word).collect();
        let [heads, postings, lengths, positions] = self.postings(&terms);
        let (ends, [folds, stems, loose, sounds]) = keys::write(&words, &evidence);
        let terms = terms::write(&words, &ends);
        let documents = documents::write(&self.lengths, &self.spans);
        Files { terms, heads, folds, stems, loose, sounds, postings, lengths, positions, documents }
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
        let (postings, evidence) = (self.postings(&terms), evidence(&terms));
        let words = terms.into_iter().map(|(word, _)| word.to_owned()).collect();
        let documents = documents::write(&self.lengths, &self.spans);
        Making { words, evidence, keys: Groups::default(), next: 0, postings, documents }
    }

    /// The files `heads`, `postings`, `lengths` and `positions`.
    fn postings(&self, terms: &[(&str, &List)]) -> [Paged; 4] {
        let mut writer = PostingsWriter::default();
        let (mut postings, mut places) = (Vec::new(), Vec::new());
        for (_, list) in terms {
            postings.clear();
            places.clear();
            list.read(&mut postings, &mut places);
            writer.push(&postings, &places, &self.spans);
        }
        writer.finish()
    }
}

/// An index that is being made: where it is made while somebody reads, no step may be felt.
pub struct Making {
    words: Vec<String>,
    evidence: Vocabulary,
    keys: Groups,
    /// The first word whose keys are not made yet.
    next: usize,
    postings: [Paged; 4],
    documents: Paged,
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
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let [heads, postings, lengths, positions] = self.postings.map(File::from);
        // What was written just now is whole.
        let terms = Terms::open(terms::write(&words, &[]).into(), heads).unwrap_or_default();
        let postings = Postings::open(postings, lengths, positions);
        let documents = Documents::open(self.documents.into()).unwrap_or_default();
        Index::of(terms, Keys::Made(self.keys), postings.unwrap_or_default(), documents)
    }
}

impl fmt::Debug for Making {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Making({} of {} words)", self.next, self.words.len())
    }
}

impl List {
    /// Adds a document: a step from the last one, how often, how often in the headline, and the places' steps.
    fn push(&mut self, document: u32, occurrences: &[Occurrence]) {
        let headline = occurrences.iter().filter(|&occurrence| occurrence & 1 == 1).count() as u32;
        put(&mut self.bytes, document - self.last);
        put(&mut self.bytes, occurrences.len() as u32);
        put(&mut self.bytes, headline);
        let mut last = 0;
        for position in occurrences.iter().map(|&occurrence| position(occurrence)) {
            put(&mut self.bytes, position - last);
            last = position;
        }
        self.last = document;
        self.count += 1;
    }

    /// Adds the documents of another list, which are numbered from `first` on.
    fn append(&mut self, other: &Self, first: u32) {
        let mut cursor = Cursor::new(&other.bytes);
        let step = cursor.take().unwrap_or_default();
        put(&mut self.bytes, first + step - self.last);
        self.bytes.extend_from_slice(&other.bytes[other.bytes.len() - cursor.left()..]);
        self.last = first + other.last;
        self.count += other.count;
    }

    fn read(&self, postings: &mut Vec<Posting>, places: &mut Vec<u32>) {
        let mut cursor = Cursor::new(&self.bytes);
        let mut document = 0;
        while let Some(step) = cursor.take() {
            document += step;
            let mut take = || cursor.take().unwrap_or_default();
            let (count, headline) = (take(), take());
            postings.push(Posting { document, count, headline });
            let mut place = 0;
            for _ in 0..count {
                place += take();
                places.push(place);
            }
        }
    }
}

/// What the words at hand say of their forms: in how many documents each stands.
fn evidence(terms: &[(&str, &List)]) -> Vocabulary {
    let words = terms.iter().filter(|(term, _)| !is_concept(term));
    words.map(|&(word, list)| (word, list.count)).collect()
}
