//! Why something was not used, in words that say what to do.

use std::borrow::Cow;
use std::fmt;
use std::io;

use article::Unreadable;
use serde::{Deserialize, Serialize};

/// Why a file, or a part of one, was not used.
#[derive(Debug, Serialize, Deserialize)]
pub enum Skipped {
    /// It holds no article.
    Unreadable(Unreadable),
    /// It is of a kind that is not read.
    Kind {
        /// What to do with a file of this kind.
        remedy: Cow<'static, str>,
    },
    /// It holds what pages load, beside the pages: scripts, styles, pictures.
    Loaded {
        /// How many files.
        files: usize,
        /// Their kinds, as `.css, .js`.
        kinds: String,
    },
    /// It is a folder too deep to enter.
    Deep,
    /// It is a folder without any file.
    NoFiles,
    /// It is a pipe, a socket or a device.
    NotRegular,
    /// It is a named pipe, and waits for a writer.
    Waits,
    /// It is larger than what is read of its kind.
    TooLarge {
        /// The most that is read, in bytes.
        most: u64,
    },
    /// It has more articles than are read of one file.
    TooMany {
        /// The most that are read.
        most: usize,
    },
    /// It is a link to somewhere outside the folder, or to nothing.
    Outside,
    /// It is a link to a folder that is read anyway, or to itself.
    Loop,
    /// Another file has the same id.
    SameId {
        /// The file that was used.
        first: String,
    },
    /// It is not what its name says: broken JSON, CSV or zip.
    Broken {
        /// What the parser said.
        why: String,
    },
    /// A record without any field that holds an article's text.
    NoText,
    /// A file for many articles that has none: only its first row with the names, an empty list.
    NoRecords,
    /// A row of CSV that has other values than the first row has names for.
    Row {
        /// How many values it has.
        values: usize,
        /// How many names there are.
        names: usize,
    },
    /// A quote in CSV that is never closed, so that the rows behind it were taken for one text.
    Quote {
        /// The line that its row begins on, from 1.
        line: u64,
    },
    /// Something in `corpus.toml` that is left out.
    Setting {
        /// What, where, and what to write instead.
        why: String,
    },
    /// A folder that is called `corpus.toml`.
    SettingsFolder,
    /// Markup nested too deep, or with too many attributes, to be parsed in time.
    Tangled,
    /// A zip that would unpack to far more than it holds.
    Bomb,
    /// A file in a zip whose path leads out of it.
    Escape,
    /// A file in a zip that needs a password.
    Locked,
    /// A person wrote `skip = true`.
    ByHand,
    /// A person corrected a file that is not in the folder.
    Absent {
        /// The file that `corpus.toml` names.
        file: String,
    },
    /// The system could not read it. That may be otherwise the next time, so it is never kept.
    #[serde(skip)]
    Io(io::Error),
}

impl Skipped {
    /// The name in `inspect`'s `outcome`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unreadable(why) => why.name(),
            Self::Kind { .. } | Self::Loaded { .. } => "unknown_kind",
            Self::Deep => "too_deep",
            Self::NotRegular
            | Self::Waits
            | Self::Io(_)
            | Self::Outside
            | Self::Loop
            | Self::SettingsFolder => "unreadable",
            Self::TooLarge { .. } => "too_large",
            Self::TooMany { .. } => "too_many",
            Self::SameId { .. } => "same_id",
            Self::Broken { .. } | Self::Row { .. } | Self::Quote { .. } => "broken",
            Self::NoRecords | Self::NoFiles => "empty",
            Self::Setting { .. } => "setting",
            Self::NoText => "no_body",
            Self::Tangled => "tangled",
            Self::Bomb => "zip_bomb",
            Self::Escape => "path_escape",
            Self::Locked => "locked",
            Self::ByHand => "skipped",
            Self::Absent { .. } => "no_such_file",
        }
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(why) => why.fmt(f),
            Self::Kind { remedy } => write!(f, "not a kind that is read; {remedy}"),
            Self::Loaded { files, kinds } => write!(
                f,
                "holds {files} files that pages load ({kinds}); they have no text and are left out, nothing is to be done"
            ),
            Self::Deep => f.write_str("a folder too deep inside of others; move its files up"),
            Self::NotRegular => f.write_str("not a regular file; save what it gives as .txt"),
            Self::Waits => f.write_str(
                "a named pipe waits for whoever writes into it; name a file, or use <(…)",
            ),
            Self::TooLarge { most } => write!(
                f,
                "more than {} MB is more than any article; give each article a file of its own",
                most >> 20
            ),
            Self::TooMany { most } => {
                write!(f, "has more than {most} articles; the rest needs a file of its own")
            }
            Self::Outside => f.write_str(
                "a link that leads out of the folder or nowhere; copy the file itself here",
            ),
            Self::Loop => {
                f.write_str("a link to a folder that is read already; remove it")
            }
            Self::SameId { first } if first.contains('#') => {
                write!(f, "has the id of {first}; give each record an id of its own, or none")
            }
            Self::SameId { first } => {
                write!(f, "has the same name as {first}, before the dot; rename one of them")
            }
            Self::Broken { why } => write!(f, "is broken ({why}); export or save it again"),
            Self::NoText => f.write_str(
                "has no field with an article's text; name the field under [fields] in corpus.toml",
            ),
            Self::NoFiles => f.write_str(
                "holds no file that is read; name a folder with articles, files whose names begin with a dot are left out",
            ),
            Self::NoRecords => {
                f.write_str("holds no article, only names or an empty list; export it again, or remove it")
            }
            Self::Row { values, names } if values > names => write!(
                f,
                "has {values} values where the first row has {names} names; put texts with commas or line ends in quotes (\"…\")"
            ),
            Self::Row { values, names } => write!(
                f,
                "has {values} of the {names} values that the first row names, and no text among them; a line end in a text needs quotes around it (\"…\")"
            ),
            Self::Quote { line } => write!(
                f,
                "has a quote (\") that is never closed in the row that begins on line {line}, so no row behind it is read; close it at the end of its text, and write a quote within a text twice (\"\")"
            ),
            Self::Setting { why } => f.write_str(why),
            Self::SettingsFolder => f.write_str(
                "is a folder, and should be the file with what you say of the articles; rename the folder",
            ),
            Self::Tangled => f.write_str(
                "its markup is nested too deep to be any page's; save the page's text as .txt",
            ),
            Self::Bomb => f.write_str(
                "would unpack to far more than any articles hold; unpack it by hand and look",
            ),
            Self::Escape => {
                f.write_str("its path leads out of the zip; pack the folder again")
            }
            Self::Locked => f.write_str("needs a password; unpack it by hand"),
            Self::ByHand => f.write_str("is left out by corpus.toml"),
            Self::Absent { file } => {
                write!(f, "corrects \"{file}\", which is not in this folder; check its name")
            }
            Self::Io(error) => match error.kind() {
                io::ErrorKind::NotFound => f.write_str("is not there; check how its path is written"),
                io::ErrorKind::PermissionDenied => {
                    f.write_str("may not be read by you; change its permissions")
                }
                _ => write!(f, "cannot be read ({error}); copy it to another place and try again"),
            },
        }
    }
}

impl std::error::Error for Skipped {}

impl From<Unreadable> for Skipped {
    fn from(why: Unreadable) -> Self {
        Self::Unreadable(why)
    }
}
