//! What an archive says of itself.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::OpenError;
use crate::facts::Facts;
use crate::write::Files;

/// The format version that this build writes, and the only one that it reads.
pub const FORMAT: u32 = 6;

/// The name of the manifest among an archive's files.
pub(crate) const NAME: &str = "manifest.json";

/// The contents of `manifest.json`. It names every other file, so it is written last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format version.
    pub format: u32,
    /// The collection's title, in its own language.
    pub title: String,
    /// What it is about, if whoever made it says so.
    pub description: Option<String>,
    /// The language of its articles as BCP 47 writes it, if whoever made it says so.
    pub language: Option<String>,
    /// What is known of all articles together.
    pub facts: Facts,
    /// How many different words they have.
    pub words: usize,
    /// Every other file, by name.
    pub files: Vec<FileEntry>,
    /// In a program that the files are a part of: their sums, by name.
    #[serde(skip)]
    pub(crate) sums: Vec<(String, usize)>,
}

/// One file of an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its name.
    pub name: String,
    /// Its length in bytes.
    pub length: usize,
    /// Its SHA-256 in hexadecimal: what browsers check too when they fetch with `integrity`.
    pub sha256: String,
}

/// What is kept of a manifest in a program that its files are a part of.
#[derive(Serialize, Deserialize)]
struct Sealed {
    format: u32,
    title: String,
    description: Option<String>,
    language: Option<String>,
    facts: Facts,
    words: usize,
    sums: Vec<(String, usize)>,
}

impl Manifest {
    /// The manifest of these files, in the compact form that [`Manifest::unseal`] reads: they are checked by a sum of each.
    pub fn seal(self, files: &Files) -> Vec<u8> {
        let Self { format, title, description, language, facts, words, files: _, sums: _ } = self;
        let sums = files.iter().map(|(name, bytes)| (name.clone(), sum(bytes))).collect();
        // Writing strings and numbers into memory cannot fail.
        postcard::to_allocvec(&Sealed { format, title, description, language, facts, words, sums })
            .unwrap_or_default()
    }

    /// Reads what [`Manifest::seal`] wrote.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where the bytes are no manifest.
    pub fn unseal(bytes: &[u8]) -> Result<Self, OpenError> {
        let sealed: Sealed = postcard::from_bytes(bytes)
            .map_err(|error| OpenError::damaged(NAME, &error.to_string()))?;
        let Sealed { format, title, description, language, facts, words, sums } = sealed;
        let files = Vec::new();
        Ok(Self { format, title, description, language, facts, words, files, sums })
    }
}

impl FileEntry {
    /// The entry of a file with these bytes.
    pub(crate) fn of(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), length: bytes.len(), sha256: sha256(bytes) }
    }

    /// Whether `bytes` are the file that this entry names; otherwise what is wrong with them.
    pub(crate) fn check(&self, bytes: &[u8]) -> Result<(), String> {
        if bytes.len() != self.length {
            return Err(format!("it has {} bytes instead of {}", bytes.len(), self.length));
        }
        if sha256(bytes) != self.sha256 {
            return Err("its contents are not what was written".to_owned());
        }
        Ok(())
    }
}

/// What tells damage in what is a part of the program: FNV-1a of 32 bits. SHA-256 would be two kilobytes more to load.
pub(crate) fn sum(bytes: &[u8]) -> usize {
    let mix = |sum: u32, &byte: &u8| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    bytes.iter().fold(0x811c_9dc5, mix) as usize
}

fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut hex = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
