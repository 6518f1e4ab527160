//! The open archive that the pages share.

use std::borrow::Cow;
use std::rc::Rc;

use archive::{Answer, Archive, Article, Carrier, Entry, Manifest, OpenError, Search};
use include_dir::{Dir, include_dir};

use super::results::FIRST;
use super::{Address, Results, Sort};
use crate::route::Route;

/// Whether the archive lies beside the page and comes in pieces, because it is too large to be in the program.
pub const BESIDE: bool = cfg!(beside);

static FILES: Dir<'_> = include_dir!("$OUT_DIR/archive");
static MANIFEST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/manifest.bin"));

/// The archive that was built into the program.
#[derive(Clone, Copy, Debug)]
pub struct Embedded;

impl Carrier for Embedded {
    const INDEX: bool = cfg!(index);
    const SEALED: bool = true;

    fn file(&self, name: &str) -> Option<Cow<'static, [u8]>> {
        // All files lie side by side: no paths are taken apart, which would be two kilobytes more.
        let file = FILES.files().find(|file| file.path().as_os_str() == name)?;
        Some(Cow::Borrowed(file.contents()))
    }

    /// The manifest as it was embedded: without JSON, whose reader is larger than the archive.
    fn manifest(&self) -> Result<Manifest, OpenError> {
        Manifest::unseal(MANIFEST)
    }
}

/// The archive of this build, whole: where it lies beside the page, that is where the page was built.
///
/// # Errors
/// [`OpenError`] names the file that is missing or damaged.
#[cfg(not(target_arch = "wasm32"))]
pub fn whole() -> Result<Library, OpenError> {
    if BESIDE {
        let folder = concat!(env!("OUT_DIR"), "/whole");
        Library::open(&archive::DirectoryCarrier(folder.into()))
    } else {
        Library::open(&Embedded)
    }
}

/// What several parts of a page show. Copies share it, and two are equal if they are the same one, as often renewed.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>, u32);

/// An open archive.
pub type Library = Shared<Archive>;

/// What a query found.
pub type Found = Shared<Answer>;

impl<T> Shared<T> {
    /// Something that several parts of a page will show.
    pub fn new(it: T) -> Self {
        Self(Rc::new(it), 0)
    }

    /// The same, of which there is more now: it is equal to no earlier one.
    #[must_use]
    pub fn renewed(&self) -> Self {
        Self(Rc::clone(&self.0), self.1 + 1)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0), self.1)
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) && self.1 == other.1
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl Found {
    /// The articles, by their places in the catalogue, in the order that was asked for.
    pub fn documents(&self) -> impl Iterator<Item = usize> {
        self.hits.iter().map(|hit| hit.document as usize)
    }
}

impl Library {
    /// Opens the archive that `carrier` brings; every file is verified first.
    ///
    /// # Errors
    /// [`OpenError`] names the file that is missing or damaged.
    pub fn open(carrier: &impl Carrier) -> Result<Self, OpenError> {
        Archive::open(carrier).map(Self::new)
    }

    /// What a query finds, in an order; all articles where it asks for nothing.
    pub fn found(&self, query: &str, sort: Sort) -> Found {
        Shared::new(self.find(&Search { query, sort: sort.of_found() }))
    }

    /// Asks for what an address shows first.
    pub fn warm(&self, address: &Address) {
        let found = self.found(&address.query, address.sort);
        match &address.route {
            Route::Article { id } => drop(self.read(id)),
            _ => drop(Results::of(self, &address.query, &found, FIRST)),
        }
    }

    /// The entry and the whole article of an id; `None` where there is none of that id.
    ///
    /// # Errors
    /// [`OpenError::Damaged`] where the entry points at no article, [`OpenError::Away`] where it has not come yet.
    pub fn read(&self, id: &str) -> Option<Result<(&Entry, Article), OpenError>> {
        let Some(entry) = self.with_id(id) else {
            return (BESIDE && self.is_waiting())
                .then(|| Err(OpenError::Away { file: id.to_owned() }));
        };
        Some(self.article(entry).map(|article| (entry, article)))
    }
}
