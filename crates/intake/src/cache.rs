//! What was read of a folder's files before, so that a second run reads only those that changed.
//!
//! Enter at [`Cache::open`]. What was found in each file lies in a file of its own, whose name is a hash of all that it was
//! made of: the program, what a person wrote of the folder, the file's path and its bytes. So none of them is ever
//! out of date, and what no longer belongs to a file is dropped at the end. A cache that cannot be read or written is
//! no error: then files are read.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use crate::file::Found;
use crate::limits;

/// The end of its files' names, and of those that are being written: no other file is ever removed.
const END: &str = ".json.gz";
const PART: &str = ".json.part";

/// Articles by what they were made of.
pub(crate) struct Cache {
    folder: PathBuf,
    /// The program, and what a person wrote.
    made_of: Sha256,
    used: Mutex<HashSet<String>>,
}

impl Cache {
    /// The cache in `folder`, which is made where there is none; none where that cannot be. Cost: the bytes of the
    /// program that runs, which are hashed.
    pub(crate) fn open(folder: &Path, corrections: Option<&Path>) -> Option<Self> {
        fs::create_dir_all(folder).ok()?;
        let (folder, made_of) = (folder.to_owned(), made_of(corrections)?);
        Some(Self { folder, made_of, used: Mutex::default() })
    }

    /// Whether what a person wrote is still what it was when the cache was opened.
    pub(crate) fn is_of(&self, corrections: Option<&Path>) -> bool {
        made_of(corrections).is_some_and(|now| now.finalize() == self.made_of.clone().finalize())
    }

    /// What a file holds, and whether it had to be `read`.
    pub(crate) fn of(
        &self,
        path: &Path,
        file: &str,
        read: impl FnOnce() -> Vec<Found>,
    ) -> (Vec<Found>, bool) {
        let Some(name) = self.name(path, file) else { return (read(), true) };
        let at = self.folder.join(&name);
        self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(name.clone());
        if let Some(found) = load(&at) {
            return (found, false);
        }
        let found = read();
        // Without it the file is read once more: where the system failed, which cannot be written, or where somebody
        // changed the file meanwhile.
        if self.name(path, file) == Some(name) && save(&at, &found).is_err() {
            let _ = fs::remove_file(part_of(&at));
        }
        (found, true)
    }

    /// Drops what no file of this run is made of.
    pub(crate) fn tidy(self) {
        let used = self.used.into_inner().unwrap_or_else(PoisonError::into_inner);
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            // Another run that is still writing one has to read that file again, no more.
            if name.ends_with(PART) || name.ends_with(END) && !used.contains(&*name) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn name(&self, path: &Path, file: &str) -> Option<String> {
        let mut made_of = self.made_of.clone();
        made_of.update((file.len() as u64).to_le_bytes());
        made_of.update(file);
        add(&mut made_of, path)?;
        Some(format!("{:x}{END}", made_of.finalize()))
    }
}

/// The program, and what a person wrote.
fn made_of(corrections: Option<&Path>) -> Option<Sha256> {
    let mut made_of = Sha256::new();
    add(&mut made_of, &std::env::current_exe().ok()?)?;
    if let Some(corrections) = corrections {
        add(&mut made_of, corrections)?;
    }
    Some(made_of)
}

/// Adds a file's length and bytes; not of one that is longer than any that is read.
fn add(hash: &mut Sha256, path: &Path) -> Option<()> {
    let mut file = File::open(path).ok()?;
    let length = file.metadata().ok()?.len();
    hash.update(length.to_le_bytes());
    (length <= limits::MANY && io::copy(&mut file, hash).ok()? == length).then_some(())
}

fn load(path: &Path) -> Option<Vec<Found>> {
    let file = BufReader::new(GzDecoder::new(File::open(path).ok()?));
    serde_json::from_reader(file).ok()
}

/// Whoever reads meanwhile, or after an interruption, finds all of it or nothing.
fn save(path: &Path, found: &[Found]) -> io::Result<()> {
    let part = part_of(path);
    let mut file = BufWriter::new(GzEncoder::new(File::create(&part)?, Compression::fast()));
    serde_json::to_writer(&mut file, found)?;
    file.flush()?;
    file.into_inner()?.finish()?;
    fs::rename(&part, path)
}

/// Where a file is written before it has its name: no two runs write into one.
fn part_of(path: &Path) -> PathBuf {
    path.with_extension(format!("{}{PART}", std::process::id()))
}
