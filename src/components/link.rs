//! Links to pages of the app. They are plain links, relative to the page's base, so that they work in
//! the files that are written without the app; in the app they open without loading.

use std::rc::Rc;

use super::{Element, el};
use crate::browser::{event, later};
use crate::hooks::{View, Way};
use crate::state::Address;

/// A link to an address. Where what shows it has not arrived yet, the browser opens the page's file.
pub fn link(view: &View, to: Address) -> Element {
    going(view, to.href(), move |way| way.open(to.clone()))
}

/// A link to the list that goes back in history to it where that is one step.
pub fn back_link(view: &View) -> Element {
    going(view, view.going.address.to_list().href(), |way| way.back())
}

fn going(view: &View, href: String, go: impl Fn(&Rc<Way>) + 'static) -> Element {
    let way = view.going.way.clone();
    el("a").attr_string("href", href).onclick(move |event| {
        if event::is_plain_click(&event) && later::is_there() {
            event.prevent_default();
            go(&way);
        }
    })
}
