//! An archive's files → [`Archive`].

use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

use article::{Article, Role};
use search::{Builder, Columns, Highlighter, Index, Making, Snippet};

use crate::catalogue::Entry;
use crate::document::document;
use crate::manifest::{FORMAT, FileEntry, Manifest, NAME};
use crate::write::{Files, name};

/// Something that brings an archive's files.
pub trait Carrier {
    /// Whether it may bring an index. A carrier that never does says so, and a program that has no other is spared
    /// what reads one.
    const INDEX: bool = true;

    /// The bytes of a file, or `None` where there is none of that name.
    fn file(&self, name: &str) -> Option<Cow<'static, [u8]>>;

    /// The manifest. Carriers that hold it in another form than `manifest.json` say so here.
    ///
    /// # Errors
    /// [`OpenError`] where there is none, or it is damaged.
    fn manifest(&self) -> Result<Manifest, OpenError> {
        let bytes = self.file(NAME).ok_or_else(|| missing(NAME))?;
        serde_json::from_slice(&bytes).map_err(|error| damaged(NAME, error.to_string()))
    }
}

impl Carrier for Files {
    fn file(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        self.get(name).map(|bytes| Cow::Owned(bytes.clone()))
    }
}

/// An archive in a folder on disk.
#[derive(Clone, Debug)]
pub struct DirectoryCarrier(
    /// The folder.
    pub PathBuf,
);

impl Carrier for DirectoryCarrier {
    fn file(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        std::fs::read(self.0.join(name)).ok().map(Cow::Owned)
    }
}

/// Why an archive could not be opened or read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// A file is not there.
    Missing {
        /// Its name.
        file: String,
    },
    /// A file is not what was written.
    Damaged {
        /// Its name.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The archive was written in another version of the format.
    Version {
        /// The version that was found.
        found: u32,
    },
}

impl OpenError {
    /// The name of the file that the error is about.
    pub fn file(&self) -> &str {
        match self {
            Self::Missing { file } | Self::Damaged { file, .. } => file,
            Self::Version { .. } => NAME,
        }
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { file } => {
                write!(
                    f,
                    "the archive has no file `{file}`; build it again, or copy all of its files"
                )
            }
            Self::Damaged { file, reason } => {
                write!(
                    f,
                    "the archive's file `{file}` is damaged: {reason}; build it again, or load it anew"
                )
            }
            Self::Version { found } => {
                write!(
                    f,
                    "the archive has format {found}, and this program reads format {FORMAT}; build it again"
                )
            }
        }
    }
}

impl std::error::Error for OpenError {}

/// An open archive.
#[derive(Debug)]
pub struct Archive {
    manifest: Manifest,
    pub(crate) entries: Vec<Entry>,
    texts: Cow<'static, [u8]>,
    index: OnceLock<Index>,
    /// What there is of it before it is first asked for, where it is made from the articles.
    under_way: Mutex<Option<UnderWay>>,
    /// What filters, orders and counts ask for, made when it is first asked for.
    pub(crate) columns: OnceLock<Columns>,
}

/// An index that is being made from an archive's articles.
#[derive(Debug)]
enum UnderWay {
    /// So many articles were added.
    Articles(Builder, usize),
    /// All were.
    Keys(Making),
}

/// How many words get their keys in one step.
const WORDS: usize = 64;

/// A passage of an article that is shown for a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The whole paragraph or caption.
    pub text: String,
    /// The piece of it to show, and what to mark there.
    pub snippet: Snippet,
}

impl Archive {
    /// Opens an archive. Every file's length and hash are checked before a byte of it is parsed. An index that
    /// has to be made is made when it is first asked for, or before, by [`Archive::prepare`].
    /// Cost: linear in the archive's size.
    ///
    /// # Errors
    /// [`OpenError`] names the file that is missing or damaged.
    pub fn open<C: Carrier>(carrier: &C) -> Result<Self, OpenError> {
        let manifest = carrier.manifest()?;
        if manifest.format != FORMAT {
            return Err(OpenError::Version { found: manifest.format });
        }
        let mut files = Vec::new();
        for entry in &manifest.files {
            let bytes = carrier.file(&entry.name).ok_or_else(|| missing(&entry.name))?;
            entry.check(&bytes).map_err(|reason| damaged(&entry.name, reason))?;
            files.push((entry.name.as_str(), bytes));
        }
        let mut optional = |name: &str| {
            let at = files.iter().position(|(file, _)| *file == name)?;
            Some(files.swap_remove(at).1)
        };
        let mut take = |name: &str| optional(name).ok_or_else(|| missing(name));
        let entries: Vec<Entry> = parse(name::CATALOGUE, &take(name::CATALOGUE)?)?;
        let texts = take(name::ARTICLES)?;
        if manifest.articles != entries.len() {
            return Err(unlike());
        }
        // Without any file of an index, it is made from the articles.
        let index = |file: &FileEntry| file.name.starts_with(name::INDEX);
        let under_way = if C::INDEX && manifest.files.iter().any(index) {
            None
        } else {
            for entry in &entries {
                read(&texts, entry)?;
            }
            Some(UnderWay::Articles(Builder::new(), 0))
        };
        let index = OnceLock::new();
        if C::INDEX && under_way.is_none() {
            let files = search::Files {
                terms: take(name::TERMS)?,
                keys: take(name::KEYS)?,
                postings: take(name::POSTINGS)?,
                positions: take(name::POSITIONS)?,
                documents: take(name::DOCUMENTS)?,
            };
            let opened = Index::open(files).map_err(|error| {
                damaged(&format!("{}{}", name::INDEX, error.file), error.reason)
            })?;
            if opened.documents() as usize != entries.len() {
                return Err(unlike());
            }
            let _ = index.set(opened);
        }
        let (under_way, columns) = (Mutex::new(under_way), OnceLock::new());
        Ok(Self { manifest, entries, texts, index, under_way, columns })
    }

    /// Does a part of what a search will need, a few milliseconds' worth in a browser; whether there is more to
    /// do. Nobody has to call it: what is left is done by the first search.
    pub fn prepare(&self) -> bool {
        let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(now) = under_way.take().filter(|_| self.index.get().is_none()) else {
            return false;
        };
        *under_way = match now {
            UnderWay::Articles(builder, done) => Some(self.add(builder, done)),
            UnderWay::Keys(mut making) => {
                if making.step(WORDS) {
                    Some(UnderWay::Keys(making))
                } else {
                    let _ = self.index.set(making.index());
                    None
                }
            }
        };
        under_way.is_some()
    }

    /// The index, finished if it was not.
    #[inline(never)]
    pub(crate) fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut under_way = self.under_way.lock().unwrap_or_else(PoisonError::into_inner);
            let mut now = under_way.take().unwrap_or(UnderWay::Articles(Builder::new(), 0));
            loop {
                now = match now {
                    UnderWay::Articles(builder, done) => self.add(builder, done),
                    UnderWay::Keys(making) => break making.index(),
                }
            }
        })
    }

    /// Adds the next article, or goes on to the keys after the last.
    fn add(&self, mut builder: Builder, done: usize) -> UnderWay {
        let Some(entry) = self.entries.get(done) else { return UnderWay::Keys(builder.making()) };
        // That it can be read was seen when the archive was opened.
        let article = read(&self.texts, entry).unwrap_or_default();
        builder.add(&document(&article));
        UnderWay::Articles(builder, done + 1)
    }

    /// What the archive says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// All articles, newest first, those without a date last. A hit's `document` is a place in here.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of an id. Cost: linear in the number of articles.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// The whole article of an entry. Cost: linear in the article.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where the entry points at no article.
    pub fn article(&self, entry: &Entry) -> Result<Article, OpenError> {
        read(&self.texts, entry)
    }

    /// The passage of an article that shows best what was found in it, cut to about `length` bytes;
    /// `None` where only the headline has it.
    pub fn passage(
        &self,
        entry: &Entry,
        highlighter: &Highlighter,
        length: usize,
    ) -> Option<Passage> {
        let article = self.article(entry).ok()?;
        let passages = article
            .parts
            .iter()
            .filter(|part| matches!(part.role, Role::Body | Role::Subhead | Role::Caption));
        let mut best: Option<(usize, Passage)> = None;
        for text in passages.map(|part| article.slice(part)) {
            let Some(snippet) = highlighter.snippet(text, length) else { continue };
            let different = snippet.different(text);
            if best.as_ref().is_none_or(|(most, _)| different > *most) {
                best = Some((different, Passage { text: text.to_owned(), snippet }));
            }
        }
        best.map(|(_, passage)| passage)
    }
}

fn read(texts: &[u8], entry: &Entry) -> Result<Article, OpenError> {
    let range = entry.start as usize..entry.end as usize;
    let bytes = texts
        .get(range)
        .ok_or_else(|| damaged(name::ARTICLES, format!("it has no article at {}", entry.start)))?;
    parse(name::ARTICLES, bytes)
}

fn unlike() -> OpenError {
    damaged(name::CATALOGUE, "it lists other articles than the index".to_owned())
}

fn missing(file: &str) -> OpenError {
    OpenError::Missing { file: file.to_owned() }
}

fn damaged(file: &str, reason: String) -> OpenError {
    OpenError::Damaged { file: file.to_owned(), reason }
}

fn parse<T: serde::de::DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, OpenError> {
    postcard::from_bytes(bytes).map_err(|error| damaged(file, error.to_string()))
}
