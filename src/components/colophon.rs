//! What stands at the foot of every page.

use super::{Element, el, link};
use crate::hooks::View;
use crate::state::Address;

/// The program's version.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The foot of the page.
pub fn colophon(view: &View) -> Element {
    let strings = view.strings();
    let facts = el("p")
        .child(link(view, Address::about()).text(strings.about))
        .text(" · ")
        .text(strings.about_rights)
        .text(" · ")
        .text(strings.version)
        .text(" ")
        .child(el("span").class("colophon__version").text(VERSION));
    let note = el("p").class("colophon__note").text(strings.no_script);
    el("footer")
        .class("colophon")
        .child(el("p").text(strings.tagline))
        .child(facts)
        .child(el("noscript").child(note))
}
