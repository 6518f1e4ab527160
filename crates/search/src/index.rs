//! An index's files in, verified; words, their documents and positions out.

use std::borrow::Cow;
use std::fmt;

use bangla::inflection::{Evidence, Lexicon};
use bangla::sound::{self, KeyIndex};

use crate::builder::Files;
use crate::format::{Cursor, Key, MAGIC, at};
use crate::keys::{Keys, Written};
use crate::near::Near;
use crate::postings::{Posting, Postings};
use crate::sorted::Sorted;

/// Bytes that are embedded in the program or were fetched.
pub(crate) type Bytes = Cow<'static, [u8]>;

/// An index, open for reading: one that was written holds its files' bytes and little else.
pub struct Index {
    terms: Sorted,
    keys: Keys,
    postings: Postings,
    documents: Documents,
    /// The mean length of a document in words, at least 1.
    mean_length: f32,
}

/// How long documents are.
#[derive(Debug, Default)]
pub(crate) struct Documents {
    /// In words.
    pub(crate) lengths: Vec<u32>,
    /// In places, those between two passages counted.
    pub(crate) spans: Vec<u32>,
}

/// Why an index could not be opened: which file is damaged, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damaged {
    /// The file, as named in [`Files`].
    pub file: &'static str,
    /// What is wrong with it.
    pub reason: String,
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the index file `{}` is damaged ({}); build the archive again",
            self.file, self.reason
        )
    }
}

impl std::error::Error for Damaged {}

impl Index {
    /// Opens an index. Whatever its bytes are, opening and asking end, with an error or with answers; that they are
    /// those that were written only a hash of the files can tell. Cost: linear in the words and documents.
    ///
    /// # Errors
    /// [`Damaged`] when the files are of another version, cut short, or do not belong together.
    pub fn open(files: Files<impl Into<Bytes>>) -> Result<Self, Damaged> {
        let terms = Sorted::open(files.terms.into()).ok_or_else(|| damaged("terms", UNREADABLE))?;
        let keys = Written::open(&files.keys.into(), terms.len());
        let keys = keys.ok_or_else(|| damaged("keys", UNREADABLE))?;
        let postings = Postings::open(files.postings.into(), files.positions.into());
        let postings = postings.map_err(|reason| damaged("postings", reason))?;
        if postings.len() != terms.len() as usize {
            return Err(damaged("postings", "it belongs to other words"));
        }
        let documents = read_documents(&files.documents.into())?;
        Ok(Self::of(terms, Keys::Written(Box::new(keys)), postings, documents))
    }

    /// An index of parts that belong together.
    pub(crate) fn of(terms: Sorted, keys: Keys, postings: Postings, documents: Documents) -> Self {
        let total: u64 = documents.lengths.iter().map(|&length| u64::from(length)).sum();
        let mean_length = (total as f32 / documents.lengths.len().max(1) as f32).max(1.0);
        Self { terms, keys, postings, documents, mean_length }
    }

    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.documents.lengths.len() as u32
    }

    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.terms.len() as usize
    }

    /// The ordinal of a normal form, if it is in the index.
    pub(crate) fn ordinal(&self, word: &str) -> Option<u32> {
        self.terms.get(word)
    }

    /// The word of an ordinal. Cost: its length.
    pub(crate) fn word(&self, ordinal: u32) -> Option<String> {
        self.terms.text(ordinal)
    }

    /// The words that share a key, as ordinals, ascending.
    pub(crate) fn group(&self, kind: Key, key: &str) -> Vec<u32> {
        self.keys.group(self, kind, key)
    }

    /// All terms with their ordinals.
    pub(crate) fn terms(&self) -> &Sorted {
        &self.terms
    }

    #[cfg(test)]
    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// How many documents have a word.
    pub(crate) fn document_count(&self, ordinal: u32) -> u32 {
        self.postings.documents(ordinal)
    }

    /// The words at most two characters away from `word`, as ordinals, each with its spelling.
    pub(crate) fn near_words(&self, word: &str) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        if let Some(near) = Near::new(word) {
            near.walk(&self.terms, false, &mut |ordinal, word, rows| {
                if rows.accept(word.len()) {
                    found.push((ordinal, word.to_owned()));
                }
            });
        }
        found
    }

    /// The stems at most two characters away from `stem`, each with its words as ordinals.
    pub(crate) fn near_stems(&self, stem: &str) -> Vec<(String, Vec<u32>)> {
        self.keys.near_stems(self, stem)
    }

    /// A word's documents, ascending. Cost: linear in them.
    pub(crate) fn postings(&self, ordinal: u32) -> Vec<Posting> {
        self.postings.list(ordinal, self.documents())
    }

    /// What a word has in one document.
    pub(crate) fn posting(&self, ordinal: u32, document: u32) -> Option<Posting> {
        self.postings.find(ordinal, document, self.documents())
    }

    /// Calls `found` with a word's documents and its places in each, ascending, in words from its start; only some of them
    /// where no document of a range is `wanted`. Cost: linear in the places.
    pub(crate) fn places(
        &self,
        ordinal: u32,
        wanted: &dyn Fn(u32, u32) -> bool,
        found: &mut dyn FnMut(Posting, &[u32]),
    ) {
        self.postings.places(ordinal, &self.documents.spans, wanted, found);
    }

    /// A document's length relative to the mean.
    pub(crate) fn relative_length(&self, document: u32) -> f32 {
        let lengths = &self.documents.lengths;
        lengths.get(document as usize).map_or(1.0, |&length| length as f32 / self.mean_length)
    }
}

impl Evidence for Index {
    fn count(&self, folded: &str) -> u32 {
        let words = self.group(Key::Fold, folded).into_iter();
        words.map(|ordinal| self.document_count(ordinal)).sum()
    }

    fn is_word(&self, folded: &str) -> bool {
        Lexicon.is_word(folded)
    }
}

/// A word has its own sound, and is heard in the sound of its stem too.
impl KeyIndex for Index {
    fn words_with(&self, key: sound::Key, found: &mut sound::Found<'_>) {
        let key = key.to_string();
        for kind in [Key::Sound, Key::StemSound] {
            // One word stands for all that share its stem.
            self.keys.of_sound(self, kind, &key, &mut |first, text, all| {
                found(first, text, &|| all().iter().map(|&word| self.document_count(word)).sum());
            });
        }
    }
}

impl fmt::Debug for Index {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Index")
            .field("documents", &self.documents())
            .field("words", &self.words())
            .finish()
    }
}

/// What is said of a file that is no file of an index.
const UNREADABLE: &str = "it is of another version, or cut short";

fn damaged(file: &'static str, reason: &str) -> Damaged {
    Damaged { file, reason: reason.to_owned() }
}

fn read_documents(bytes: &[u8]) -> Result<Documents, Damaged> {
    let rest = bytes.strip_prefix(&MAGIC).ok_or_else(|| damaged("documents", UNREADABLE))?;
    let mut cursor = Cursor::new(rest.get(4..).unwrap_or_default());
    let mut documents = Documents { lengths: Vec::new(), spans: Vec::new() };
    for _ in 0..at(rest, 0).unwrap_or_default() {
        let (Some(length), Some(more)) = (cursor.take(), cursor.take()) else {
            return Err(damaged("documents", UNREADABLE));
        };
        documents.lengths.push(length);
        documents.spans.push(length.saturating_add(more));
    }
    Ok(documents)
}
