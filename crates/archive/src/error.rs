//! Why an archive could not be opened or read.

use std::fmt;

use crate::manifest::{FORMAT, NAME};

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
    /// A part of a file is elsewhere: it was asked for, and may be here later.
    Away {
        /// The file's name.
        file: String,
    },
    /// The archive was written in another version of the format.
    Version {
        /// The version that was found.
        found: u32,
    },
}

impl OpenError {
    pub(crate) fn missing(file: &str) -> Self {
        Self::Missing { file: file.to_owned() }
    }

    pub(crate) fn damaged(file: &str, reason: &str) -> Self {
        Self::Damaged { file: file.to_owned(), reason: reason.to_owned() }
    }

    /// The name of the file that the error is about.
    pub fn file(&self) -> &str {
        match self {
            Self::Missing { file } | Self::Away { file } | Self::Damaged { file, .. } => file,
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
            Self::Away { file } => {
                write!(
                    f,
                    "a part of the archive's file `{file}` has not come yet; wait, or ask again"
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

/// One of our own types from its bytes.
pub(crate) fn parse<T: serde::de::DeserializeOwned>(
    file: &str,
    bytes: &[u8],
) -> Result<T, OpenError> {
    postcard::from_bytes(bytes).map_err(|error| OpenError::damaged(file, &error.to_string()))
}
