//! What brings an archive's files whole.

use std::borrow::Cow;
use std::path::PathBuf;

use crate::error::OpenError;
use crate::manifest::{Manifest, NAME};
use crate::write::Files;

/// Something that brings an archive's files.
pub trait Carrier {
    /// Whether it may bring an index. A carrier that never does says so, and a program that has no other is spared
    /// what reads one.
    const INDEX: bool = true;

    /// Whether its files are a part of the program that reads them: whoever has the one whole has the others, and they are
    /// checked by a short sum, not by length and hash.
    const SEALED: bool = false;

    /// The bytes of a file, or `None` where there is none of that name.
    fn file(&self, name: &str) -> Option<Cow<'static, [u8]>>;

    /// The manifest. Carriers that hold it in another form than `manifest.json` say so here.
    ///
    /// # Errors
    /// [`OpenError`] where there is none, or it is damaged.
    fn manifest(&self) -> Result<Manifest, OpenError> {
        let bytes = self.file(NAME).ok_or_else(|| OpenError::missing(NAME))?;
        serde_json::from_slice(&bytes).map_err(|error| OpenError::damaged(NAME, &error.to_string()))
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
