//! Words to go on with.

use crate::components::{Element, el, link};
use crate::hooks::View;
use crate::state::{Address, Onward};

/// A query to go on with, as a link.
pub(super) fn chip(view: &View, onward: Onward) -> Element {
    let word = el("bdi").attr("lang", "bn").string(onward.word);
    link(view, Address::list(&onward.query)).class("chip").child(word)
}
