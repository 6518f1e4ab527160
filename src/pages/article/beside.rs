//! The list beside the article, where there is room for both.

use crate::components::{Element, dated, el, link, named};
use crate::hooks::View;
use crate::state::Library;

/// The list that an article was found in, `documents` its places in the catalogue. The column is kept
/// free from the start, so that the text does not move when the list comes.
pub(super) fn beside(view: &View, library: &Library, id: &str, documents: &[usize]) -> Element {
    let strings = view.more();
    let column = el("nav").class("beside").attr("aria-label", strings.beside);
    if documents.is_empty() {
        return column;
    }
    let entries = documents.iter().filter_map(|at| library.entry_at(*at));
    let items = entries.map(|entry| {
        let to = view.going.address.opening(&entry.id);
        let mut link = link(view, to).class("beside__link");
        if entry.id == id {
            link = link.attr("aria-current", "page");
        }
        let source = entry.source.as_ref().map(|source| named(source).class("source"));
        let facts = el("p").class("beside__facts").maybe(source);
        el("li")
            .key(&entry.id)
            .class("beside__item")
            .child(link.child(named(&entry.title.text)))
            .child(facts.child(dated(view.language(), entry)))
    });
    column
        .child(el("h2").class("beside__heading").text(strings.beside))
        .child(el("ol").class("beside__list").children(items))
}
