//! The search field as a combobox: what happens in it before the page hears of it, and what it says of the
//! list that belongs to it.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::page::FIELD;
use super::{document, keys};

/// Listens while it lives.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "dropping them ends the watch")] [EventListener; 4]);

/// What happens in the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// It has the focus.
    Entered,
    /// It has lost the focus.
    Left,
    /// What stands in it has changed.
    Typed,
    /// A key was pressed, by where it lies.
    Key(String),
}

/// Tells what happens in the field. Where `tell` returns true for a key, nobody else hears of it.
pub fn watch(tell: impl Fn(Happening) -> bool + Clone + 'static) -> Option<Watch> {
    let field = field()?;
    if super::page::in_search() {
        tell(Happening::Entered);
    }
    let plain = |event: &'static str, happening: Happening| {
        let tell = tell.clone();
        EventListener::new(&field, event, move |_| {
            tell(happening.clone());
        })
    };
    let (entered, left) = (plain("focus", Happening::Entered), plain("blur", Happening::Left));
    let typed = plain("input", Happening::Typed);
    let options = EventListenerOptions::enable_prevent_default();
    let key = EventListener::new_with_options(&field, "keydown", options, move |event| {
        let Some(code) = keys::code_in_field(event) else { return };
        if tell(Happening::Key(code)) {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    Some(Watch([entered, left, typed, key]))
}

/// Says of the field whether its list is shown, and which of its options is the present one.
pub fn describe(list: &str, shown: bool, present: Option<&str>) {
    let Some(field) = field() else { return };
    let present = present.unwrap_or_default();
    for (name, value) in [
        ("role", "combobox"),
        ("aria-autocomplete", "list"),
        ("aria-controls", list),
        ("aria-expanded", if shown { "true" } else { "false" }),
        ("aria-activedescendant", present),
    ] {
        let _ = if value.is_empty() {
            field.remove_attribute(name)
        } else {
            field.set_attribute(name, value)
        };
    }
    // A long row scrolls along.
    let option = document().and_then(|document| document.get_element_by_id(present));
    if let Some(option) = option {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        option
            .unchecked_into::<HtmlElement>()
            .scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn field() -> Option<Element> {
    document()?.query_selector(FIELD).ok()?
}
