//! Looks that two pages or more share: properties in, callbacks out. Each has a block of its name in
//! `static/styles/components.css`.

mod colophon;
mod help;
mod icon;
mod link;
mod marked;
mod masthead;
mod moment;
mod search_field;
mod skip_link;

pub use colophon::Colophon;
pub use help::{Help, Tips};
pub use icon::{Icon, Shape};
pub use link::Link;
pub use marked::marked;
pub use masthead::Masthead;
pub use moment::{Dated, Moment};
pub use search_field::SearchField;
pub use skip_link::SkipLink;
