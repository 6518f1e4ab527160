//! The sub-headlines of an article, as a way to them.

use crate::browser::page;
use crate::components::{Element, el};
use crate::hooks::View;
use crate::state::Reading;

/// From how many sub-headlines on there is an outline.
const FEWEST: usize = 2;

/// The outline of an article; none where it has too few sub-headlines.
pub(super) fn outline(view: &View, reading: &Reading) -> Option<Element> {
    let heads = reading.paragraphs.iter().filter(|paragraph| paragraph.subhead);
    let items = heads.enumerate().map(|(at, head)| {
        // Ahead of the app it is a plain link within the page's file.
        let href = format!("{}#{}", view.going.address.href(), section(at));
        let link = el("a").attr_string("href", href).onclick(move |event| {
            event.prevent_default();
            page::show_section(at);
        });
        el("li").child(link.child(el("bdi").attr("lang", "bn").string(head.piece.text.clone())))
    });
    let items: Vec<Element> = items.collect();
    (items.len() >= FEWEST).then(|| {
        el("nav")
            .class("outline")
            .attr("aria-label", view.more().outline)
            .child(el("p").class("outline__name").text(view.more().outline))
            .child(el("ol").children(items))
    })
}

/// The name of a section's heading.
pub(super) fn section(at: usize) -> String {
    format!("section-{at}")
}
