//! An address without a page.

use super::about::plain_page;
use crate::components::{Element, el, link};
use crate::hooks::View;
use crate::state::Address;

/// The page for an address without one.
#[inline(never)]
pub fn not_found(view: &View) -> Element {
    let strings = view.more();
    let home = link(view, Address::default()).class("button").text(strings.show_all);
    let what = view
        .going
        .address
        .article_id()
        .map(|id| el("p").class("plain-page__what").child(el("bdi").string(id.to_owned())));
    plain_page("not-found")
        .child(el("h1").attr("tabindex", "-1").text(strings.not_found))
        .maybe(what)
        .child(el("p").text(strings.not_found_advice))
        .child(el("p").child(home))
}
