//! A link past the masthead, shown when it has the focus.

use super::{Element, el};
use crate::browser::page;
use crate::hooks::View;

/// Leads to the main part of the page.
pub fn skip_link(view: &View) -> Element {
    // A bare fragment would be resolved against the page's base and lead to the list.
    let href = view.going.address.href() + "#main";
    let link = el("a").class("skip-link").attr_string("href", href).text(view.strings().skip);
    link.onclick(|event| {
        event.prevent_default();
        page::focus_main();
    })
}
