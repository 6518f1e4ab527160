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
//! | `document` | an article → what of it can be found |
//! | `write` | articles → files |
//! | `find` | questions to an archive |
//! | `open` | files → [`Archive`], checked before a byte is parsed |

mod catalogue;
mod columns;
mod document;
mod find;
mod manifest;
mod open;
mod write;

pub use article::{Article, Copy, Origin, Part, Role, Rule, Stamp, Value};
pub use catalogue::{Entry, Title};
pub use find::Search;
pub use manifest::{FORMAT, FileEntry, Manifest};
pub use open::{Archive, Carrier, DirectoryCarrier, OpenError, Passage};
pub use search::{
    Answer, Completion, Count, Facet, Facets, Highlighter, Hit, Meant, Query, Rung, Snippet, Sort,
    TypedFilter, Wanted, Why,
};
pub use write::{About, FEW_WORDS, Files, write, write_about, write_with};
