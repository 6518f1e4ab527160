//! An index's files in, verified; words, their documents and positions out.

use std::borrow::Cow;
use std::fmt;

use bangla::inflection::{Evidence, Lexicon};
use bangla::sound::{self, KeyIndex};

use crate::builder::Files;
use crate::dictionary::Dictionary;
use crate::format::{Cursor, Key, MAGIC, at};
use crate::keys::Keys;
use crate::near::Near;

/// Bytes that are embedded in the program or were fetched.
pub(crate) type Bytes = Cow<'static, [u8]>;

/// An index, open for reading: one that was written holds its files' bytes and little else.
pub struct Index {
    dictionary: Dictionary,
    keys: Keys,
    postings: Bytes,
    /// Each document's length in words.
    lengths: Vec<u32>,
    /// The mean of `lengths`, at least 1.
    mean_length: f32,
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

/// A word's occurrences in one document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting<'b> {
    pub(crate) document: u32,
    /// How often, all fields together.
    pub(crate) count: u32,
    /// How often in the headline.
    pub(crate) headline: u32,
    positions: &'b [u8],
}

impl Posting<'_> {
    /// The places in the document, in words from its start, ascending.
    pub(crate) fn positions(&self) -> impl Iterator<Item = u32> {
        let mut cursor = Cursor::new(self.positions);
        let mut last = 0u32;
        std::iter::from_fn(move || {
            last = last.checked_add(cursor.take()?)?;
            Some(last)
        })
    }
}

impl Index {
    /// Opens an index after checking its maps. Cost: linear in their bytes.
    ///
    /// # Errors
    /// [`Damaged`] when a file is not what its checksum or its header says.
    pub fn open(files: Files<impl Into<Bytes>>) -> Result<Self, Damaged> {
        let files = Files {
            dictionary: files.dictionary.into(),
            keys: files.keys.into(),
            groups: files.groups.into(),
            postings: files.postings.into(),
            documents: files.documents.into(),
        };
        verify("dictionary", &files.dictionary)?;
        verify("keys", &files.keys)?;
        Self::open_checked(files)
    }

    /// Opens an index whose files are known to be as they were written, from a hash of all their bytes:
    /// a damaged map that was not checked panics or answers wrongly.
    ///
    /// # Errors
    /// [`Damaged`] when the files are of another version, or do not belong together.
    pub fn open_checked(files: Files<Bytes>) -> Result<Self, Damaged> {
        let lengths = read_lengths(&files.documents)?;
        let dictionary = map("dictionary", files.dictionary)?;
        let count = table(&files.postings, "postings")?.0;
        if count != dictionary.len() {
            return Err(damaged("postings", "it belongs to another dictionary"));
        }
        let keys = Keys::Files { map: map("keys", files.keys)?, groups: files.groups };
        Ok(Self::of(Dictionary::File(dictionary), keys, files.postings, lengths))
    }

    /// An index of parts that belong together.
    pub(crate) fn of(
        dictionary: Dictionary,
        keys: Keys,
        postings: Bytes,
        lengths: Vec<u32>,
    ) -> Self {
        let total: u64 = lengths.iter().map(|&length| u64::from(length)).sum();
        let mean_length = (total as f32 / lengths.len().max(1) as f32).max(1.0);
        Self { dictionary, keys, postings, lengths, mean_length }
    }

    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.lengths.len() as u32
    }

    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.dictionary.len()
    }

    /// The ordinal of a normal form, if it is in the index.
    pub(crate) fn ordinal(&self, word: &str) -> Option<u32> {
        self.dictionary.ordinal(word)
    }

    /// The word of an ordinal. Cost: its length.
    pub(crate) fn word(&self, ordinal: u32) -> Option<String> {
        self.dictionary.word(ordinal)
    }

    /// The words that share a key, as ordinals, ascending.
    pub(crate) fn group(&self, kind: Key, key: &str) -> Vec<u32> {
        self.keys.group(kind, key)
    }

    /// All terms with their ordinals.
    pub(crate) fn dictionary(&self) -> &Dictionary {
        &self.dictionary
    }

    /// How many documents have a word.
    pub(crate) fn document_count(&self, ordinal: u32) -> u32 {
        self.list(ordinal).and_then(|mut cursor| cursor.take()).unwrap_or_default()
    }

    /// The words at most two characters away from `word`, as ordinals, each with its spelling.
    pub(crate) fn near_words(&self, word: &str) -> Vec<(u32, String)> {
        Near::new(word).map_or_else(Vec::new, |near| self.dictionary.near(&near))
    }

    /// The stems at most two characters away from `stem`, each with its words as ordinals.
    pub(crate) fn near_stems(&self, stem: &str) -> Vec<(String, Vec<u32>)> {
        self.keys.near_stems(stem)
    }

    /// A word's documents, ascending.
    pub(crate) fn postings(&self, ordinal: u32) -> impl Iterator<Item = Posting<'_>> {
        let mut cursor = self.list(ordinal).unwrap_or(Cursor::new(&[]));
        let count = cursor.take().unwrap_or_default();
        let documents = self.documents();
        let mut next = 0u32;
        std::iter::from_fn(move || {
            let head = cursor.take()?;
            let document = next.checked_add(head >> 1).filter(|&document| document < documents)?;
            next = document + 1;
            let count = cursor.take()?;
            let headline = if head & 1 == 1 { cursor.take()? } else { 0 };
            let length = cursor.take()?;
            Some(Posting { document, count, headline, positions: cursor.slice(length)? })
        })
        .take(count as usize)
    }

    /// A document's length relative to the mean.
    pub(crate) fn relative_length(&self, document: u32) -> f32 {
        self.lengths.get(document as usize).map_or(1.0, |&length| length as f32 / self.mean_length)
    }

    fn list(&self, ordinal: u32) -> Option<Cursor<'_>> {
        list(&self.postings, ordinal)
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
            self.keys.of_sound(kind, &key, &mut |text, ordinals| {
                // One word stands for all that share its stem.
                if let Some(&ordinal) = ordinals.first() {
                    let count = |&ordinal: &u32| self.document_count(ordinal);
                    found(ordinal, text, &|| ordinals.iter().map(count).sum());
                }
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

/// A word's list in the postings.
fn list(postings: &[u8], ordinal: u32) -> Option<Cursor<'_>> {
    let (count, table) = table(postings, "postings").ok()?;
    let offset = at(table, ordinal as usize).filter(|_| (ordinal as usize) < count)? as usize;
    Some(Cursor::new(table.get(count * 4 + offset..)?))
}

fn damaged(file: &'static str, reason: impl fmt::Display) -> Damaged {
    Damaged { file, reason: reason.to_string() }
}

fn map(file: &'static str, bytes: Bytes) -> Result<fst::Map<Bytes>, Damaged> {
    fst::Map::new(bytes).map_err(|error| damaged(file, error))
}

/// Checks a map against its own checksum.
fn verify(file: &'static str, bytes: &[u8]) -> Result<(), Damaged> {
    let map = fst::Map::new(bytes).map_err(|error| damaged(file, error))?;
    map.as_fst().verify().map_err(|error| damaged(file, error))
}

/// The entry count of a file's table, and the bytes from the table on.
fn table<'b>(bytes: &'b [u8], file: &'static str) -> Result<(usize, &'b [u8]), Damaged> {
    let rest = bytes
        .strip_prefix(&MAGIC)
        .ok_or_else(|| damaged(file, "it is no index file of this version"))?;
    let count = at(rest, 0).ok_or_else(|| damaged(file, "it is cut short"))? as usize;
    if rest.len() / 4 <= count {
        return Err(damaged(file, "it is cut short"));
    }
    Ok((count, &rest[4..]))
}

fn read_lengths(bytes: &[u8]) -> Result<Vec<u32>, Damaged> {
    let (count, table) = table(bytes, "documents")?;
    Ok((0..count).filter_map(|document| at(table, document)).collect())
}
