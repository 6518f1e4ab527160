//! A folder → its articles, and what could not be used.
//!
//! Enter at [`read_folder`]. Every file is either read or named with the reason why not: nothing is passed over in
//! silence but what a name with a dot in front hides. Order, ids and everything else depend on names only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use article::Article;
use rayon::prelude::*;

use crate::cache::Cache;
use crate::copies;
use crate::corrections::{self, Corrections};
use crate::file::{Found, Reader};
use crate::kind::{self, Loaded};
use crate::limits;
use crate::skipped::Skipped;

/// How many files are read before the next are begun: all cores have work, and progress can be told.
const BATCH: usize = 128;

/// What a folder held.
#[derive(Debug, Default)]
pub struct Collection {
    /// The articles, in the order of their files' names; of several copies the first of all.
    pub articles: Vec<Article>,
    /// What could not be used, in the same order: the file, the part of it, and why.
    pub skipped: Vec<(String, Skipped)>,
    /// The copies that are listed with another article, and its file.
    pub copies: Vec<(String, String)>,
    /// What a person wrote of the folder.
    pub corrections: Corrections,
    /// Every file and folder that was looked at, so that a build can watch them.
    pub seen: Vec<PathBuf>,
    /// How many files were read, and not taken from a cache.
    pub read: usize,
}

impl Collection {
    /// Names the files that a person corrected and that are not here.
    fn name_absent(&mut self, corrections: &Corrections) {
        let here: BTreeSet<&str> = self
            .articles
            .iter()
            .map(|article| article.file.as_str())
            .chain(self.skipped.iter().map(|(file, _)| file.as_str()))
            .collect();
        let holds = |named: &str| {
            here.iter().any(|file| {
                file.strip_prefix(named)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(['#', '/']))
            })
        };
        let absent: Vec<String> =
            corrections.files().filter(|named| !holds(named)).map(str::to_owned).collect();
        for file in absent {
            self.skipped.push((corrections::NAME.to_owned(), Skipped::Absent { file }));
        }
    }
}

/// Reads all that `folder` and its sub-folders hold.
///
/// # Errors
/// Only where the folder itself cannot be listed.
pub fn read_folder(folder: &Path) -> io::Result<Collection> {
    read_folder_with(folder, None, |_, _| {})
}

/// The same, saying now and then how many files of how many are done. What was read is kept in the folder `cache`, where one is
/// named, and only what has changed is read another time. Files are read on all cores; what is found does not depend on
/// their number.
///
/// # Errors
/// As [`read_folder`].
pub fn read_folder_with(
    folder: &Path,
    cache: Option<&Path>,
    mut progress: impl FnMut(usize, usize),
) -> io::Result<Collection> {
    let mut found = Collection::default();
    let files = Walk::files(folder, &mut found)?;
    let mut reader = Reader::default();
    let by_hand = files.iter().find(|(_, file)| file == corrections::NAME).map(|(path, _)| path);
    let cache = cache.and_then(|cache| Cache::open(cache, by_hand.map(PathBuf::as_path)));
    if let Some(path) = by_hand {
        match Corrections::open(path) {
            Ok(corrections) => reader.corrections = corrections,
            Err(why) => found.skipped.push((corrections::NAME.to_owned(), why)),
        }
    }
    let cache = cache.filter(|cache| cache.is_of(by_hand.map(PathBuf::as_path)));
    for why in &reader.corrections.left_out {
        let why = Skipped::Setting { why: why.clone() };
        found.skipped.push((corrections::NAME.to_owned(), why));
    }
    // Hosts and file systems that do not tell cases apart would mix two ids that differ in nothing else.
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let count = files.len();
    // What browsers save beside a page, by the folder.
    let mut loaded: BTreeMap<String, Loaded> = BTreeMap::new();
    let mut done = 0;
    for batch in files.chunks(BATCH) {
        let read = of_files(&reader, cache.as_ref(), batch);
        for (_, file) in batch.iter().filter(|(_, file)| is_beside_a_page(file)) {
            if let Some(((folder, _), kind)) = file.rsplit_once('/').zip(kind::loaded(file)) {
                loaded.entry(folder.to_owned()).or_default().add(kind, file);
            }
        }
        found.read += read.iter().filter(|(_, anew)| *anew).count();
        for Found { file, read } in read.into_iter().flat_map(|(found, _)| found) {
            match read {
                Ok(article) => {
                    if let Some(first) = ids.get(&article.id.to_lowercase()) {
                        found.skipped.push((file, Skipped::SameId { first: first.clone() }));
                    } else {
                        ids.insert(article.id.to_lowercase(), file);
                        found.articles.push(article);
                    }
                }
                Err(why) => found.skipped.push((file, why)),
            }
        }
        done += batch.len();
        progress(done, count);
    }
    for (folder, loaded) in loaded {
        found.skipped.extend(loaded.told(&folder));
    }
    if let Some(cache) = cache {
        cache.tidy();
    }
    found.name_absent(&reader.corrections);
    (found.articles, found.copies) = copies::joined(std::mem::take(&mut found.articles));
    found.corrections = reader.corrections;
    Ok(found)
}

/// What each of some files holds, and whether it was read anew.
fn of_files(
    reader: &Reader,
    cache: Option<&Cache>,
    files: &[(PathBuf, String)],
) -> Vec<(Vec<Found>, bool)> {
    let of_file = |(path, file): &(PathBuf, String)| {
        if file == corrections::NAME || is_beside_a_page(file) {
            return (Vec::new(), false);
        }
        let read = || {
            let mut found = Vec::new();
            reader.read(path, file, |it| found.push(it));
            found
        };
        let known = Reader::knows(file);
        match cache.filter(|_| known) {
            Some(cache) => cache.of(path, file, read),
            None => (read(), known),
        }
    };
    files.par_iter().map(of_file).collect()
}

/// Whether a file is what a browser saved beside a page, to be loaded by it.
fn is_beside_a_page(file: &str) -> bool {
    let saved = |folder: &str| folder.split('/').any(|name| name.ends_with("_files"));
    file.rsplit_once('/').is_some_and(|(folder, _)| saved(folder)) && kind::loaded(file).is_some()
}

/// The files of a folder, found before any is read.
struct Walk<'f> {
    root: PathBuf,
    /// The folders that were entered, by their real paths.
    entered: BTreeSet<PathBuf>,
    files: Vec<(PathBuf, String)>,
    found: &'f mut Collection,
}

impl Walk<'_> {
    /// Each file with its path below the folder, in the order of those.
    fn files(folder: &Path, found: &mut Collection) -> io::Result<Vec<(PathBuf, String)>> {
        let root = fs::canonicalize(folder)?;
        let entered = BTreeSet::from([root.clone()]);
        let mut walk = Walk { root, entered, files: Vec::new(), found };
        walk.folder(folder, "", 0)?;
        let mut files = walk.files;
        files.sort_by(|(_, a), (_, b)| a.cmp(b));
        found.seen.sort();
        found.skipped.sort_by(|(a, _), (b, _)| a.cmp(b));
        Ok(files)
    }

    fn folder(&mut self, folder: &Path, below: &str, depth: usize) -> io::Result<()> {
        self.found.seen.push(folder.to_owned());
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let file = if below.is_empty() { name } else { format!("{below}/{name}") };
            if let Err(why) = self.entry(&path, &file, depth) {
                self.found.skipped.push((file, why));
            }
        }
        Ok(())
    }

    fn entry(&mut self, path: &Path, file: &str, depth: usize) -> Result<(), Skipped> {
        let real = fs::canonicalize(path).map_err(|_| Skipped::Outside)?;
        if !real.starts_with(&self.root) {
            return Err(Skipped::Outside);
        }
        let meta = fs::metadata(&real).map_err(Skipped::Io)?;
        if meta.is_dir() {
            if depth >= limits::DEPTH {
                return Err(Skipped::Deep);
            }
            if !self.entered.insert(real) {
                return Err(Skipped::Loop);
            }
            if file == corrections::NAME {
                self.found.skipped.push((file.to_owned(), Skipped::SettingsFolder));
            }
            return self.folder(path, file, depth + 1).map_err(Skipped::Io);
        }
        // A pipe or a device would hang whoever reads it.
        if !meta.is_file() {
            return Err(Skipped::NotRegular);
        }
        self.found.seen.push(path.to_owned());
        self.files.push((path.to_owned(), file.to_owned()));
        Ok(())
    }
}
