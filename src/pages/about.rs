//! What this is.

use crate::components::{Element, el, tips};
use crate::text::More;

/// The page about this.
#[inline(never)]
pub fn about(strings: &More) -> Element {
    let mut page = plain_page("about")
        .child(el("h1").attr("tabindex", "-1").text(strings.about))
        .child(el("p").text(strings.about_what))
        .child(el("h2").text(strings.tips_heading))
        .child(tips(strings));
    for (heading, text) in [
        (strings.about_truth_heading, strings.about_truth),
        (strings.about_privacy_heading, strings.about_privacy),
        (strings.about_rights_heading, strings.about_rights),
    ] {
        page = page.child(el("h2").text(heading)).child(el("p").text(text));
    }
    // A file of the build, not a page of the app.
    let licences = el("a").attr("href", "licences.txt").text(strings.licences);
    page.child(el("p").child(licences))
}

/// A page of headings and paragraphs.
pub(super) fn plain_page(name: &'static str) -> Element {
    el("div").class("plain-page").attr("data-page", name)
}
