//! An archive's files → [`Archive`].

use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;
use std::sync::OnceLock;

use article::{Article, Role};
use search::{Builder, Columns, Highlighter, Index, Snippet};

use crate::catalogue::Entry;
use crate::document::document;
use crate::manifest::{FORMAT, Manifest, NAME};
use crate::write::{Files, name};

/// Something that brings an archive's files.
pub trait Carrier {
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
    pub(crate) index: Index,
    /// What filters, orders and counts ask for, made when it is first asked for.
    pub(crate) columns: OnceLock<Columns>,
}

/// A passage of an article that is shown for a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The whole paragraph or caption.
    pub text: String,
    /// The piece of it to show, and what to mark there.
    pub snippet: Snippet,
}

impl Archive {
    /// Opens an archive. Every file's length and hash are checked before a byte of it is parsed.
    /// Cost: linear in the archive's size.
    ///
    /// # Errors
    /// [`OpenError`] names the file that is missing or damaged.
    pub fn open(carrier: &impl Carrier) -> Result<Self, OpenError> {
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
        // Without any file of an index, it is made from the articles.
        let index = if manifest.files.iter().any(|file| file.name.starts_with(name::INDEX)) {
            let files = search::Files {
                dictionary: take(name::DICTIONARY)?,
                keys: take(name::KEYS)?,
                groups: take(name::GROUPS)?,
                postings: take(name::POSTINGS)?,
                documents: take(name::DOCUMENTS)?,
            };
            Index::open_checked(files)
                .map_err(|error| damaged(&format!("{}{}", name::INDEX, error.file), error.reason))?
        } else {
            let mut builder = Builder::new();
            for entry in &entries {
                builder.add(&document(&read(&texts, entry)?));
            }
            builder.index()
        };
        if index.documents() as usize != entries.len() || manifest.articles != entries.len() {
            return Err(damaged(
                name::CATALOGUE,
                "it lists other articles than the index".to_owned(),
            ));
        }
        Ok(Self { manifest, entries, texts, index, columns: OnceLock::new() })
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

fn missing(file: &str) -> OpenError {
    OpenError::Missing { file: file.to_owned() }
}

fn damaged(file: &str, reason: String) -> OpenError {
    OpenError::Damaged { file: file.to_owned(), reason }
}

fn parse<T: serde::de::DeserializeOwned>(file: &str, bytes: &[u8]) -> Result<T, OpenError> {
    postcard::from_bytes(bytes).map_err(|error| damaged(file, error.to_string()))
}
