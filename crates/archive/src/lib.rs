//! Articles and their index as one directory of verified files.
//!
//! Enter at [`write()`] and [`Archive::open`]. An archive's files are the same bytes for the same
//! articles, always; four carriers bring them to the same reader (embedded in the program, beside
//! the page, kept in the browser, inside one HTML file), each by implementing [`Carrier`].
//!
//! | module | what lives there |
//! | --- | --- |
//! | `manifest` | what an archive says of itself: version, title, the length and hash of each file |
//! | `catalogue` | one entry an article: what lists show without opening it |
//! | `columns` | what search filters, orders and counts by |
//! | `articles` | the articles themselves, some in a page |
//! | `facts` | what is known of all articles together |
//! | `carrier` | what brings the files whole |
//! | `pieces` | files → pieces beside a page, each fetched when it is needed |
//! | `beside` | which piece holds what; an archive whose pieces are elsewhere |
//! | `error` | why an archive could not be opened or read |
//! | `document` | an article → what of it can be found |
//! | `write` | articles → files |
//! | `find` | questions to an archive |
//! | `open` | files → [`Archive`], checked before a byte is parsed |

mod articles;
mod beside;
mod carrier;
mod catalogue;
mod columns;
mod document;
mod error;
mod facts;
mod find;
mod making;
mod manifest;
mod open;
#[cfg(not(target_arch = "wasm32"))]
mod pieces;
mod write;

pub use article::{Article, Copy, Origin, Part, Role, Rule, Stamp, Value};
pub use beside::{Beside, Name, Place, Unpack};
pub use carrier::{Carrier, DirectoryCarrier};
pub use catalogue::{Entry, Title};
pub use error::OpenError;
pub use facts::Facts;
pub use find::Search;
pub use manifest::{FORMAT, FileEntry, Manifest};
pub use open::{Archive, Passage};
#[cfg(not(target_arch = "wasm32"))]
pub use pieces::{Pieces, pieces, unpack};
pub use search::{
    Answer, Asked, Completion, Count, Facet, Facets, Highlighter, Hit, Meant, Need, PageId, Query,
    Rung, Snippet, Sort, TypedFilter, Wanted, Why,
};
pub use write::{About, FEW_WORDS, Files, write, write_about, write_telling, write_with};
