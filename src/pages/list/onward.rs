//! Words to go on with.

use crate::components::{Element, el, link};
use crate::hooks::View;
use crate::state::{Address, Library, Onward, completed};

/// The words that the last word of the query may become, as links; an empty row where there are none, so
/// that what stands below keeps its place while one types.
pub(super) fn completions(view: &View, library: &Library) -> Element {
    let query = &view.going.address.query;
    let words = completed(library, query);
    let row = if words.is_empty() { el("div") } else { el("nav") };
    let row = row.class("onward").flag("hidden", query.trim().is_empty());
    if words.is_empty() {
        return row;
    }
    let words = words.into_iter().map(|onward| chip(view, onward));
    row.attr("aria-label", view.strings().completions).children(words)
}

/// A query to go on with, as a link.
pub(super) fn chip(view: &View, onward: Onward) -> Element {
    let word = el("bdi").attr("lang", "bn").string(onward.word);
    link(view, Address::list(&onward.query)).class("chip").child(word)
}
