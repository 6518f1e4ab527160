//! The search field: one for the whole app, so that typing goes on while pages change under it.

use std::sync::Once;

use yew::prelude::*;

use super::{Element, Shape, button, el, icon};
use crate::browser::{event, keys, page, time};
use crate::hooks::{Going, View};
use crate::route::Route;
use crate::state::{Address, BESIDE, Library};

/// What is searched for before a reader does: any word.
const ANY: &str = "কথা";

/// The search field.
pub fn search_field(view: &View, library: &Library) -> Element {
    let strings = view.strings();
    let Going { address, way, .. } = view.going.clone();
    let query = address.query.clone();
    let label = el("span").class("visually-hidden").text(strings.search_label);
    let field = el("input")
        .class("search-field__input")
        .attr("type", "search")
        .attr("name", "q")
        .value(query.clone())
        .attr("placeholder", strings.search_placeholder)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .on("focus", {
            let library = library.clone();
            Callback::from(move |_| prepare(&library))
        })
        .on("input", {
            let way = way.clone();
            Callback::from(move |event| way.typed(&event::text(&event)))
        })
        .on("keydown", onkeydown(&view.going));
    let clear = button("search-field__clear")
        .attr("aria-label", strings.search_clear)
        .flag("hidden", query.is_empty())
        .onclick({
            let way = way.clone();
            move |_| {
                way.typed("");
                page::focus_search();
            }
        })
        .child(icon(Shape::Cross));
    let onsubmit = Callback::from(move |event: Event| {
        event.prevent_default();
        if address.route.shows_finds() {
            page::leave_search();
        } else {
            way.open(address.to_list());
        }
    });
    el("form")
        .class("search-field")
        .attr("role", "search")
        .attr("action", "./")
        .on("submit", onsubmit)
        .child(
            el("label")
                .class("search-field__label")
                .child(label)
                .child(icon(Shape::Search))
                .child(field),
        )
        .child(clear)
}

/// Answers once while a reader is about to type: browsers compile a function when it is first called, so that the first
/// answer takes longer than others.
fn prepare(library: &Library) {
    static ONCE: Once = Once::new();
    // Of an archive that lies beside the page, this would fetch what nobody asked for.
    if !BESIDE {
        ONCE.call_once(|| {
            let library = library.clone();
            time::after(0, move || library.warm(&Address::default().with_query(ANY))).forget();
        });
    }
}

/// The keys that mean something else here than on the rest of the page.
fn onkeydown(going: &Going) -> Callback<Event> {
    let Going { address, way, .. } = going.clone();
    Callback::from(move |event: Event| match keys::code_in_field(&event).as_deref() {
        _ if event::shows_list(&event) => {}
        Some("Escape") => {
            event.prevent_default();
            if address.query.is_empty() {
                page::leave_search();
            } else {
                way.typed("");
            }
        }
        Some("ArrowDown") if address.route == Route::List => {
            event.prevent_default();
            page::step_card(true);
        }
        _ => {}
    })
}
