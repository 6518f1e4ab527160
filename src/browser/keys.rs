//! Keys pressed anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::{dialog, document};
use crate::state::Key;

/// Listens while it lives.
#[derive(Debug)]
pub struct Listener(#[expect(dead_code, reason = "dropping it ends the listening")] EventListener);

/// Calls `pressed` for each key; where that returns true, the key does nothing else.
/// Keys are left alone while a dialog is open: it has its own.
pub fn listen(pressed: impl Fn(&Key) -> bool + 'static) -> Option<Listener> {
    let options = EventListenerOptions::enable_prevent_default();
    let document = document()?;
    Some(Listener(EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if !event.default_prevented() && !dialog::any_open() && pressed(&read(event)) {
            event.prevent_default();
        }
    })))
}

/// The key that was pressed in a field; none while a word is being composed, when Esc and Enter belong
/// to the keyboard.
pub fn code_in_field(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    (!event.is_composing()).then(|| event.code())
}

/// Whether Control or Command is held, Alt, and Shift, at a key or a click.
pub(super) fn held(event: &Event) -> (bool, bool, bool) {
    // Both kinds of events have them under the same names; asking each by its type is twice the glue.
    let event = event.unchecked_ref::<KeyboardEvent>();
    (event.ctrl_key() || event.meta_key(), event.alt_key(), event.shift_key())
}

fn read(event: &KeyboardEvent) -> Key {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let field = target.is_some_and(|element| {
        element.is_content_editable()
            || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    });
    let (command, alt, shift) = held(event);
    Key { code: event.code(), command, alt, shift, typing: field || event.is_composing() }
}
