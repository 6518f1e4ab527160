//! Looks that two pages or more share: values in, callbacks out. Each has a block of its name in
//! `static/styles/components.css`.
//!
//! They are functions, not Yew components: each of those would add some kilobytes to the program, and
//! none of these has a state of its own. They give elements (see [`el`]), to which a page may add.

mod bar;
mod button;
mod colophon;
mod element;
mod facets;
mod help;
mod icon;
mod keep;
mod link;
mod marked;
mod masthead;
mod moment;
mod offline;
mod search_field;
mod skip_link;
mod sorter;
mod source;
mod suggestions;

pub use bar::bar;
pub use button::{button, tool};
pub use colophon::colophon;
pub use element::{Element, el, several};
pub use facets::{Facets, chips};
pub use help::{Help, tips};
pub use icon::{Shape, drawing, icon};
pub use link::{back_link, link};
pub use marked::marked;
pub use masthead::masthead;
pub use moment::{both_calendars, dated, day, moment};
pub use offline::offline;
pub use search_field::search_field;
pub use skip_link::skip_link;
pub use sorter::sorter;
pub use source::{named, source};
pub use suggestions::Suggestions;
