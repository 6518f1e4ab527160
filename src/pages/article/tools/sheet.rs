//! A sheet over the page: from below on a phone, in the middle of a wide window.

use yew::NodeRef;

use crate::browser::dialog;
use crate::components::{Element, Shape, el, tool};
use crate::text::More;

/// An empty sheet with its name, closed by a cross, by Esc, and by the browser's own ways.
pub(super) fn sheet(strings: &More, node: &NodeRef, name: &'static str) -> Element {
    let held = node.clone();
    el("dialog").class("sheet").node(node).attr("aria-label", name).child(
        el("div")
            .class("sheet__bar")
            .child(el("h2").class("sheet__title").text(name))
            .child(tool(strings.close, Shape::Cross).onclick(move |_| dialog::close(&held))),
    )
}
