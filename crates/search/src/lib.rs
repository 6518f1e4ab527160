//! An index over Bangla articles: writer and reader over one format.
//!
//! Enter at [`Builder`] to write and at [`Index::open`] to read, [`Query::parse`] to ask.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `builder` | documents in, [`Files`] or an [`Index`] out |
//! | `complete` | the start of a word → the words that go on from it |
//! | `concept` | numbers and dates as terms of their own |
//! | `facets` | what is known of documents: filters, orders, counts |
//! | `pages` | a file in pages, some of which may still be elsewhere |
//! | `terms` | the words, with what is said of each |
//! | `documents` | how long documents are |
//! | `sorted` | texts in byte order: the words of an index, and its keys |
//! | `postings` | where each word stands |
//! | `parallel` | work on all cores |
//! | `interpolative`, `bits` | ascending numbers in few bits |
//! | `format` | the bytes: the one definition that writer and reader share |
//! | `index` | [`Files`] in, verified; words, their documents and positions out |
//! | `borders` | one word ↔ two, written solid or open |
//! | `phrase` | words side by side, each as it may be written |
//! | `near` | a typed word → the words of the index at most a slip away |
//! | `query` | what a reader typed → a tree |
//! | `keys` | the keys that words share, made or read |
//! | `lookup` | texts, each with a number |
//! | `ladder` | a typed word → the words of the index that it may mean, each with its rung |
//! | `search` | the tree over the index → ranked hits, each with its reasons |
//! | `highlight` | hits → marked ranges and snippets of the original text |
//!
//! It knows nothing of newspapers, pages or files on disk, and never alters shown text.

mod bits;
mod borders;
mod builder;
mod complete;
mod concept;
mod documents;
mod facets;
mod format;
mod highlight;
mod index;
mod interpolative;
mod keys;
mod ladder;
mod lookup;
mod near;
mod pages;
pub mod parallel;
mod phrase;
mod postings;
mod query;
mod search;
mod sorted;
mod terms;

pub use builder::{Builder, Document, Field, Files, Making};
pub use complete::{Completion, Meant};
pub use facets::{Columns, Count, Facets, Known, Sort};
pub use highlight::{Highlighter, Snippet};
pub use index::{Damaged, Index};
pub use ladder::Rung;
pub use lookup::Lookup;
pub use pages::{Asked, File, Need, PageId, Paged, Pages};
pub use query::{Concept, Facet, Filter, Node, Query, Term, TypedFilter, Wanted};
pub use search::{Answer, Hit, Why};
