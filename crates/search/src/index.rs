//! An index's files in, verified; words, their documents and positions out.

use std::borrow::Cow;
use std::fmt;

use bangla::inflection::{Evidence, Lexicon};
use bangla::sound::{self, KeyIndex};

use std::sync::Arc;

use crate::builder::Files;
use crate::documents::Documents;
use crate::format::Key;
use crate::keys::{Keys, Written};
use crate::near::Near;
use crate::pages::{Asked, Elsewhere, File};
use crate::postings::{Posting, Postings};
use crate::sorted::Sorted;
use crate::terms::Terms;

/// Bytes that are embedded in the program or were fetched.
pub(crate) type Bytes = Cow<'static, [u8]>;

/// An index, open for reading: one that was written holds its files' bytes and little else.
pub struct Index {
    terms: Terms,
    keys: Keys,
    postings: Postings,
    documents: Documents,
    /// The mean length of a document in words, at least 1.
    mean_length: f32,
    /// Where pages are noted that are elsewhere.
    asked: Option<Arc<dyn Elsewhere>>,
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
    pub fn open(files: impl Into<Files<File>>) -> Result<Self, Damaged> {
        let files = files.into();
        let damaged = |file| Damaged { file, reason: "it is cut short, or another's".to_owned() };
        let terms = Terms::open(files.terms, files.heads).ok_or_else(|| damaged("terms"))?;
        let tables = [files.folds, files.stems, files.loose, files.sounds];
        let keys = Written::open(tables).ok_or_else(|| damaged("keys"))?;
        let pages = terms.sorted().pages().len();
        if files.lengths.pages.len() != pages {
            return Err(damaged("lengths"));
        }
        let postings = Postings::open(files.postings, files.lengths, files.positions);
        let postings = postings.ok_or_else(|| damaged("postings"))?;
        let documents = Documents::open(files.documents).ok_or_else(|| damaged("documents"))?;
        Ok(Self::of(terms, Keys::Written(Box::new(keys)), postings, documents))
    }

    /// Where its pages are noted that are elsewhere: what answers only look for to be wider is then told apart.
    #[must_use]
    pub fn asking(self, asked: &Arc<Asked>) -> Self {
        let asked: Arc<dyn Elsewhere> = Arc::<Asked>::clone(asked);
        Self { asked: Some(asked), ..self }
    }

    /// An index of parts that belong together.
    pub(crate) fn of(terms: Terms, keys: Keys, postings: Postings, documents: Documents) -> Self {
        let mean_length = documents.mean();
        Self { terms, keys, postings, documents, mean_length, asked: None }
    }

    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.documents.len()
    }

    /// How many different words there are.
    pub fn words(&self) -> usize {
        self.terms.sorted().len() as usize
    }

    /// The ordinal of a normal form, if it is in the index.
    pub(crate) fn ordinal(&self, word: &str) -> Option<u32> {
        self.terms.sorted().get(word)
    }

    /// The word of an ordinal. Cost: its length.
    pub(crate) fn word(&self, ordinal: u32) -> Option<String> {
        self.terms.sorted().text(ordinal)
    }

    /// The words that share a key, as ordinals, ascending.
    pub(crate) fn group(&self, kind: Key, key: &str) -> Vec<u32> {
        self.keys.group(self, kind, key)
    }

    /// All terms with their ordinals.
    pub(crate) fn terms(&self) -> &Sorted {
        self.terms.sorted()
    }

    /// The byte that says where a word ends as a stem; none where its page is elsewhere.
    pub(crate) fn end(&self, ordinal: u32) -> Option<u8> {
        self.terms.end(ordinal)
    }

    #[cfg(test)]
    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// How many documents have a word.
    pub(crate) fn document_count(&self, ordinal: u32) -> u32 {
        self.terms.documents(ordinal)
    }

    /// The words at most two characters away from `word`, as ordinals, each with its spelling.
    #[inline(never)]
    pub(crate) fn near_words(&self, word: &str) -> Vec<(u32, String)> {
        let mut found = Vec::new();
        if let Some(near) = Near::new(word) {
            self.wider(&mut || {
                near.walk(self.terms(), false, &mut |ordinal, word, rows| {
                    if rows.accept(word.len()) {
                        found.push((ordinal, word.to_owned()));
                    }
                });
            });
        }
        found
    }

    /// The stems at most two characters away from `stem`, each with its words as ordinals.
    #[inline(never)]
    pub(crate) fn near_stems(&self, stem: &str) -> Vec<(String, Vec<u32>)> {
        let mut found = Vec::new();
        self.wider(&mut || found = self.keys.near_stems(self, stem));
        found
    }

    /// Whether an answer needs pages that are elsewhere: what is tried only where nothing is found is not tried before they
    /// are here.
    pub(crate) fn is_waiting(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| asked.is_waiting())
    }

    /// Asks for what makes an answer wider.
    fn wider(&self, ask: &mut dyn FnMut()) {
        match &self.asked {
            Some(asked) => {
                let before = asked.set_wider(true);
                ask();
                asked.set_wider(before);
            }
            None => ask(),
        }
    }

    /// A word's documents, ascending. Cost: linear in them.
    pub(crate) fn postings(&self, ordinal: u32) -> Vec<Posting> {
        self.postings.list(&self.terms, ordinal, self.documents())
    }

    /// What a word has in one document.
    pub(crate) fn posting(&self, ordinal: u32, document: u32) -> Option<Posting> {
        self.postings.find(&self.terms, ordinal, document, self.documents())
    }

    /// Calls `found` with a word's documents and its places in each, ascending, in words from its start; only some of them
    /// where no document of a range is `wanted`. Cost: linear in the places.
    pub(crate) fn places(
        &self,
        ordinal: u32,
        wanted: &dyn Fn(u32, u32) -> bool,
        found: &mut dyn FnMut(Posting, &[u32]),
    ) {
        self.postings.places(&self.terms, ordinal, &self.documents, wanted, found);
    }

    /// A document's length relative to the mean.
    pub(crate) fn relative_length(&self, document: u32) -> f32 {
        self.documents.length(document).map_or(1.0, |length| length as f32 / self.mean_length)
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
