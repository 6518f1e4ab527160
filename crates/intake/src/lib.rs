//! From the files that people have to articles.
//!
//! Enter at [`read_folder`], or at [`Reader::read`] for one file. A folder holds what was saved: text copied from a
//! page, saved HTML, Markdown with front matter, exports of scrapers, zip files of all that, and
//! perhaps a `corpus.toml` in which a person corrects them. Each file becomes pages, each page a text
//! and what is known of it beside the text; what a page's lines are is decided by the crate `article`.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `folder` | a folder → its files, sub-folders and links within |
//! | `cache` | what was read of them before |
//! | `file` | one file → pages, by its kind |
//! | `html`, `render`, `main_text`, `metadata`, `linked` | markup → lines, where the article is, what the page says of itself |
//! | `front`, `flat` | the block before a text: YAML or TOML, or its lines where it is neither |
//! | `fields`, `field_names` | names with their values |
//! | `markdown`, `slanted` | Markdown → lines, captions among them |
//! | `record`, `nested`, `many` | JSON, JSON Lines, CSV → pages |
//! | `archives` | zip → files |
//! | `corrections`, `one_file` | `corpus.toml` |
//! | `moments` | dates as programs write them |
//! | `copies` | the same text twice |
//! | `skipped` | why something was not used |
//!
//! Every limit is a constant of [`limits`]. Native only: the page carries none of this.

mod archives;
mod cache;
mod copies;
mod corrections;
mod field_names;
mod fields;
mod file;
mod flat;
mod folder;
mod front;
mod html;
mod kind;
pub mod limits;
mod linked;
mod main_text;
mod many;
mod markdown;
mod metadata;
mod moments;
mod nearest;
mod nested;
mod one_file;
mod record;
mod render;
mod skipped;
mod slanted;
mod tangled;

pub use copies::{NEAR, similarity};
pub use corrections::{Corrections, NAME as CORRECTIONS};
pub use file::{Found, Reader};
pub use folder::{Collection, read_folder, read_folder_with};
pub use skipped::Skipped;
