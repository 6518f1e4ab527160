//! Which piece beside the page holds what, and an archive whose pieces are elsewhere.
//!
//! Enter at [`Beside::read`]. Pieces are files of their own, named by what is in them, so that any static host has them and
//! any cache may keep them for ever. The *root* is the piece that lists all others: who has it can open the archive, ask
//! it, fetch the pieces that it asked for ([`Archive::asked`]), bring them, and ask again.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Arc, OnceLock};

use search::{Asked, File, Need, PageId, Pages};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::articles::Articles;
use crate::catalogue::Entry;
use crate::error::{OpenError, parse};
use crate::manifest::{FORMAT, Manifest};
use crate::open::Archive;

/// The name of a piece: the first bytes of its SHA-256, which are enough to tell damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name([u8; 8]);

/// How many pieces the root names itself of one file.
pub(crate) const NAMED: usize = 256;
/// How many of those of a file with more pieces a list names.
pub(crate) const GROUP: usize = 64;

/// What the root holds.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Root {
    pub(crate) manifest: Manifest,
    /// What articles are unpacked with.
    pub(crate) dictionary: Option<Name>,
    pub(crate) files: Vec<Listed>,
}

/// A file of the archive.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Listed {
    pub(crate) name: String,
    pub(crate) head: Vec<u8>,
    pub(crate) pages: usize,
    /// The pieces of its pages; or, where there are more than [`NAMED`], those that list so many each.
    pub(crate) names: Vec<Name>,
}

/// Which piece to fetch for a page, and what it brings: the page, or the list that names its piece.
pub type Place = (PageId, Name);

/// The pieces of an archive, as far as they are here.
#[derive(Debug)]
pub struct Beside {
    root: Root,
    asked: Arc<Asked>,
    files: Vec<Pages>,
    /// The lists of those files whose pieces the root does not name.
    lists: Vec<Pages>,
}

/// What an archive knows of its parts that are elsewhere. A program that has all of an archive has no code that does.
pub(crate) trait Away: fmt::Debug + Send + Sync {
    /// Where is noted what was asked for.
    fn asked(&self) -> &Arc<Asked>;
    /// The entry of an article, if its page is there; else that is asked for.
    fn entry(&self, articles: &Articles, number: usize) -> Option<&Entry>;
}

#[derive(Debug)]
struct Parts {
    asked: Arc<Asked>,
    /// The entries of the articles of each page, made of the articles.
    entries: Vec<OnceLock<Vec<Entry>>>,
}

/// What the root is called in errors.
const ROOT: &str = "root";

impl Name {
    /// The name of a piece with these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut name = [0; 8];
        name.copy_from_slice(&Sha256::digest(bytes)[..8]);
        Self(name)
    }

    /// Reads what is written of a name; `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let whole = text.len() == 16 && text.bytes().all(|c| c.is_ascii_hexdigit());
        let number = u64::from_str_radix(text, 16).ok().filter(|_| whole)?;
        Some(Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", u64::from_be_bytes(self.0))
    }
}

/// How a piece is packed, which its first byte says: not at all, by DEFLATE (RFC 1951), or so that it goes on behind the
/// dictionary.
pub(crate) const STORED: u8 = 0;
pub(crate) const DEFLATED: u8 = 1;
pub(crate) const BEHIND: u8 = 2;

/// How to unpack a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpack<'p> {
    /// It is not packed.
    Stored(&'p [u8]),
    /// These bytes are to be inflated; of what they give, that much stands before the piece.
    Inflate {
        /// What DEFLATE packed.
        bytes: Cow<'p, [u8]>,
        /// The length of what stands before it.
        behind: usize,
    },
}

impl<'p> Unpack<'p> {
    /// How to unpack a piece; `None` where it is none. A dictionary is put before it as a block of DEFLATE that is not
    /// packed, so that any program that inflates will do.
    pub fn of(piece: &'p [u8], dictionary: &[u8]) -> Option<Self> {
        let (&kind, packed) = piece.split_first()?;
        match kind {
            STORED => Some(Self::Stored(packed)),
            DEFLATED => Some(Self::Inflate { bytes: packed.into(), behind: 0 }),
            BEHIND => {
                let length = u16::try_from(dictionary.len()).ok()?;
                let mut bytes = vec![0];
                bytes.extend_from_slice(&length.to_le_bytes());
                bytes.extend_from_slice(&(!length).to_le_bytes());
                bytes.extend_from_slice(dictionary);
                bytes.extend_from_slice(packed);
                Some(Self::Inflate { bytes: bytes.into(), behind: dictionary.len() })
            }
            _ => None,
        }
    }
}

impl Beside {
    /// Reads the root.
    ///
    /// # Errors
    /// [`OpenError`] where it is none, or of another version of the format.
    pub fn read(root: &[u8]) -> Result<Self, OpenError> {
        // The version stands first, whatever follows.
        let (format, _): (u32, _) = postcard::take_from_bytes(root)
            .map_err(|error| OpenError::damaged(ROOT, &error.to_string()))?;
        if format != FORMAT {
            return Err(OpenError::Version { found: format });
        }
        let root: Root = parse(ROOT, root)?;
        let asked = Arc::new(Asked::default());
        let (mut files, mut lists) = (Vec::new(), Vec::new());
        let count = root.files.len() as u32;
        for (number, file) in (0..).zip(&root.files) {
            let grouped = file.pages > NAMED;
            let listed = if grouped { file.pages.div_ceil(GROUP) } else { file.pages };
            if file.names.len() != listed {
                return Err(OpenError::damaged(ROOT, "it lists fewer pieces than there are"));
            }
            files.push(Pages::absent(file.pages, number, &asked));
            lists.push(Pages::absent(if grouped { listed } else { 0 }, count + number, &asked));
        }
        Ok(Self { root, asked, files, lists })
    }

    /// The archive. Copies of it share what was brought.
    ///
    /// # Errors
    /// [`OpenError`] where what the root says does not belong together.
    pub fn archive(&self) -> Result<Archive, OpenError> {
        let mut take = |name: &str| {
            let at = self.root.files.iter().position(|file| file.name == name);
            let at = at.ok_or_else(|| OpenError::missing(name))?;
            let head = self.root.files[at].head.clone().into();
            Ok(File { head, pages: self.files[at].clone() })
        };
        let mut archive = Archive::of(self.root.manifest.clone(), &mut take)?;
        archive.parts = Some(Box::new(Parts {
            asked: Arc::clone(&self.asked),
            entries: (0..archive.pages_of_articles()).map(|_| OnceLock::new()).collect(),
        }));
        archive.open_index(&mut take)?;
        Ok(archive)
    }

    /// The piece that articles are unpacked with.
    pub fn dictionary(&self) -> Option<Name> {
        self.root.dictionary
    }

    /// What to fetch of what was asked for, each once, and what that is needed for. What only makes an answer wider is
    /// left out as long as the answer itself lacks anything: then ask again, and it is asked for again. What has come
    /// since it was asked for is not lacking.
    pub fn missing(&self, asked: &BTreeMap<PageId, Need>) -> (Need, BTreeSet<Place>) {
        let of = |wanted: Need| -> BTreeSet<Place> {
            let pages = asked.iter().filter(|(_, need)| **need == wanted);
            pages.filter_map(|(&page, _)| self.place(page)).collect()
        };
        let answer = of(Need::Answer);
        if answer.is_empty() { (Need::Wider, of(Need::Wider)) } else { (Need::Answer, answer) }
    }

    /// What to fetch for a page that was asked for; `None` where it is here, or there is none.
    pub fn place(&self, page: PageId) -> Option<Place> {
        let (file, number) = (page.0 as usize, page.1 as usize);
        let listed = self.root.files.get(file)?;
        if self.files[file].there(number).is_some() || number >= listed.pages {
            return None;
        }
        if listed.pages <= NAMED {
            return listed.names.get(number).map(|&name| (page, name));
        }
        let group = number / GROUP;
        let Some(list) = self.lists[file].there(group) else {
            let id = (self.root.files.len() as u32 + page.0, group as u32);
            return listed.names.get(group).map(|&name| (id, name));
        };
        let name = list.chunks_exact(8).nth(number % GROUP)?.first_chunk()?;
        Some((page, Name(*name)))
    }

    /// Brings what a place named, unpacked.
    pub fn bring(&self, page: PageId, bytes: Vec<u8>) {
        let (file, number) = (page.0 as usize, page.1 as usize);
        let lists = file.checked_sub(self.files.len());
        let pages = lists.map_or_else(|| self.files.get(file), |list| self.lists.get(list));
        if let Some(pages) = pages {
            pages.bring(number, bytes);
        }
    }

    /// The name of the archive's file that a page is of.
    pub fn file(&self, page: PageId) -> &str {
        let files = &self.root.files;
        files.get(page.0 as usize % files.len().max(1)).map_or(ROOT, |file| file.name.as_str())
    }
}

impl Away for Parts {
    fn asked(&self) -> &Arc<Asked> {
        &self.asked
    }

    fn entry(&self, articles: &Articles, number: usize) -> Option<&Entry> {
        let page = articles.page_of(number as u32);
        let here = articles.of_page(page);
        let known = self.entries.get(page)?;
        let place = number.checked_sub(here.start as usize)?;
        if known.get().is_none() {
            let read = |number| articles.read(number).map(|article| Entry::of(&article, number));
            let entries: Result<Vec<_>, _> = here.map(read).collect();
            let _ = known.set(entries.ok()?);
        }
        known.get()?.get(place)
    }
}

impl Archive {
    /// Where it is noted what of it was asked for and is elsewhere; `None` where all of it is here.
    pub fn asked(&self) -> Option<&Asked> {
        self.parts.as_ref().map(|parts| &**parts.asked())
    }

    /// Begins a question: whether it waits does not depend on those before it.
    pub(crate) fn begin(&self) {
        if let Some(asked) = self.asked() {
            asked.begin();
        }
    }

    /// Whether the last question asked for something that is elsewhere and that its answer needs.
    pub fn is_waiting(&self) -> bool {
        self.asked().is_some_and(Asked::is_waiting)
    }
}
