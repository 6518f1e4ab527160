//! A folder of scraped pages → articles, and what could not be used.
//!
//! Enter at [`read_folder`]. Every file of the folder is either read or named with the reason why not:
//! nothing is passed over in silence.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use article::{Article, Unreadable};

/// What a folder held.
#[derive(Debug, Default)]
pub struct Folder {
    /// The articles, in the order of their files' names.
    pub articles: Vec<Article>,
    /// The files that could not be used, in the same order.
    pub skipped: Vec<(PathBuf, Skipped)>,
}

impl Folder {
    /// The largest file that is read, in bytes; the longest articles have a hundredth of it.
    pub const LARGEST_FILE: u64 = 16 << 20;
}

/// Why a file of a folder was not used.
#[derive(Debug)]
pub enum Skipped {
    /// It holds no article.
    Unreadable(Unreadable),
    /// It is of a kind that is not read.
    Kind,
    /// It is a folder.
    SubFolder,
    /// It is a pipe, a socket or a device.
    NotRegular,
    /// It is larger than any article.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// It is a link to somewhere outside the folder, or to nothing.
    Outside,
    /// Another file has the same stem, and so the same id.
    SameId {
        /// The file that was used.
        first: String,
    },
    /// Another file has the same text.
    SameText {
        /// The file that was used.
        first: String,
    },
    /// The system could not read it.
    Io(io::Error),
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => why.fmt(f),
            Self::Kind => f.write_str("not a text file; save the page as .txt"),
            Self::SubFolder => {
                f.write_str("a folder; sub-folders are not entered, move its files up")
            }
            Self::NotRegular => f.write_str("not a regular file; save what it gives as .txt"),
            Self::TooLarge { bytes } => write!(
                f,
                "{} MB is more than any article; give each article a file of its own",
                bytes >> 20
            ),
            Self::Outside => f.write_str(
                "a link that leads out of the folder or nowhere; copy the file itself here",
            ),
            Self::SameId { first } => {
                write!(f, "has the same name as {first}, before the dot; rename one of them")
            }
            Self::SameText { first } => {
                write!(f, "has the same text as {first}; it is listed once")
            }
            Self::Io(error) => write!(f, "cannot be read ({error}); check its permissions"),
        }
    }
}

/// Reads the text files of `folder`, in the order of their names; sub-folders are not entered.
///
/// # Errors
/// Only where the folder itself cannot be listed.
pub fn read_folder(folder: &Path) -> io::Result<Folder> {
    let root = fs::canonicalize(folder)?;
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    let mut found = Folder::default();
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for path in paths {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if file.starts_with('.') {
            continue;
        }
        let used = load(&root, &path, &file).and_then(|article| {
            if let Some(first) = ids.get(&article.id) {
                return Err(Skipped::SameId { first: first.clone() });
            }
            if let Some(first) = texts.get(&article.text) {
                return Err(Skipped::SameText { first: first.clone() });
            }
            Ok(article)
        });
        match used {
            Ok(article) => {
                ids.insert(article.id.clone(), file.clone());
                texts.insert(article.text.clone(), file);
                found.articles.push(article);
            }
            Err(why) => found.skipped.push((path, why)),
        }
    }
    Ok(found)
}

fn load(root: &Path, path: &Path, file: &str) -> Result<Article, Skipped> {
    let real = fs::canonicalize(path).map_err(|_| Skipped::Outside)?;
    if !real.starts_with(root) {
        return Err(Skipped::Outside);
    }
    let meta = fs::metadata(&real).map_err(Skipped::Io)?;
    if meta.is_dir() {
        return Err(Skipped::SubFolder);
    }
    // A pipe or a device would hang whoever reads it.
    if !meta.is_file() {
        return Err(Skipped::NotRegular);
    }
    let text = path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("txt"));
    if !text {
        return Err(Skipped::Kind);
    }
    if meta.len() > Folder::LARGEST_FILE {
        return Err(Skipped::TooLarge { bytes: meta.len() });
    }
    let bytes = fs::read(&real).map_err(Skipped::Io)?;
    article::read(file, &bytes).map_err(Skipped::Unreadable)
}
