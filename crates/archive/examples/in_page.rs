//! The search as a page has it, without the page: what `cargo xtask bench speed` measures in a browser.
//!
//! [`Whole`] has all of an index at once, [`Pieces`] fetches of an archive what it is asked for. It is built as the
//! page's program is; `crates/cli/benches/speed/page/` calls it.

use std::collections::BTreeMap;

use archive::{Archive, Asked, Beside, Name, PageId, Unpack};
use search::{File, Files, Index, Query};
use wasm_bindgen::prelude::wasm_bindgen;

#[path = "../../cli/benches/speed/show.rs"]
mod show;

/// The page's allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The names of an index's files, in the order in which [`Whole::add`] takes them.
#[wasm_bindgen]
pub fn names() -> Vec<String> {
    Files::<File>::NAMES.map(str::to_owned).into()
}

/// An index all of which is here.
#[wasm_bindgen]
#[derive(Default)]
pub struct Whole {
    files: Vec<File>,
    index: Option<Index>,
}

#[wasm_bindgen]
impl Whole {
    /// One without files.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next file. It stays as long as the page, as what is a part of the program does.
    pub fn add(&mut self, bytes: Vec<u8>) {
        let bytes: &'static [u8] = bytes.leak();
        self.files.extend(File::of(&bytes.into()));
    }

    /// Opens the index; whether it could be opened.
    pub fn open(&mut self) -> bool {
        let mut files = std::mem::take(&mut self.files).into_iter();
        let files = Files::of(|_| files.next().ok_or(()));
        self.index = files.ok().and_then(|files| Index::open(files).ok());
        self.index.is_some()
    }

    /// How many texts are found.
    pub fn search(&self, query: &str) -> usize {
        self.index.as_ref().map_or(0, |index| index.search(&Query::parse(query)).hits.len())
    }
}

/// An archive that lies beside the page.
#[wasm_bindgen]
pub struct Pieces {
    beside: Beside,
    archive: Archive,
    dictionary: Vec<u8>,
    /// What was asked for and has not come.
    missing: BTreeMap<Name, PageId>,
}

#[wasm_bindgen]
impl Pieces {
    /// Opens an archive by its root, unpacked; none where that is no root.
    pub fn open(root: &[u8]) -> Option<Pieces> {
        let beside = Beside::read(root).ok()?;
        let archive = beside.archive().ok()?;
        Some(Self { beside, archive, dictionary: Vec::new(), missing: BTreeMap::new() })
    }

    /// The name of the dictionary's piece.
    pub fn dictionary(&self) -> Option<String> {
        self.beside.dictionary().map(|name| name.to_string())
    }

    /// Takes the dictionary, unpacked.
    pub fn learn(&mut self, dictionary: Vec<u8>) {
        self.dictionary = dictionary;
    }

    /// How many texts are found, once all that the first cards need is here; until then none, and [`Self::asked`]
    /// says what is missing.
    pub fn search(&self, query: &str) -> Option<usize> {
        let found = show::show(&self.archive, query)?;
        (!self.archive.is_waiting()).then_some(found)
    }

    /// The names of the pieces that the answer lacks; where it lacks none but found nothing, of those that may widen it.
    pub fn asked(&mut self) -> Vec<String> {
        let asked = self.archive.asked().map(Asked::take).unwrap_or_default();
        let (_, places) = self.beside.missing(&asked);
        self.missing = places.into_iter().map(|(page, name)| (name, page)).collect();
        self.missing.keys().map(Name::to_string).collect()
    }

    /// Puts a piece, unpacked, where it belongs.
    pub fn bring(&self, name: &str, bytes: Vec<u8>) {
        if let Some(page) = Name::parse(name).and_then(|name| self.missing.get(&name)) {
            self.beside.bring(*page, bytes);
        }
    }

    /// How to unpack a piece; none where it is not the one of this name.
    pub fn packed(&self, name: &str, piece: &[u8]) -> Option<Packed> {
        Packed::of(name, piece, &self.dictionary)
    }
}

/// A piece as it was fetched.
#[wasm_bindgen]
pub struct Packed {
    bytes: Vec<u8>,
    behind: Option<usize>,
}

#[wasm_bindgen]
impl Packed {
    /// How to unpack a piece; none where it is not the one of this name.
    pub fn of(name: &str, piece: &[u8], dictionary: &[u8]) -> Option<Packed> {
        if Name::parse(name) != Some(Name::of(piece)) {
            return None;
        }
        Some(match Unpack::of(piece, dictionary)? {
            Unpack::Stored(bytes) => Self { bytes: bytes.to_vec(), behind: None },
            Unpack::Inflate { bytes, behind } => {
                Self { bytes: bytes.into_owned(), behind: Some(behind) }
            }
        })
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }

    /// Where they are to be inflated, how much of what they give stands before the piece.
    pub fn behind(&self) -> Option<usize> {
        self.behind
    }
}
