//! What an event says.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement};

use super::keys;

/// Whether a click is for the page: with a modifier the browser opens a tab, a window or a download,
/// which is its affair.
pub fn is_plain_click(event: &Event) -> bool {
    let (command, alt, shift) = keys::held(event);
    !(command || alt || shift)
}

/// How far along an element it happened, from 0 at its left to 1 at its right; `element` is the nearest one
/// around of that name.
pub fn fraction(event: &Event, element: &str) -> Option<f64> {
    let target: web_sys::Element = event.target()?.unchecked_into();
    let around = target.closest(element).ok()??.get_bounding_client_rect();
    // Every pointer event is one of a mouse, too.
    let x = f64::from(event.unchecked_ref::<web_sys::MouseEvent>().client_x());
    (around.width() > 0.0).then(|| (x - around.left()) / around.width())
}

/// What stands in the field where it happened.
pub fn text(event: &Event) -> String {
    field(event).map(|field| field.value()).unwrap_or_default()
}

/// Whether the box where it happened is ticked.
pub fn checked(event: &Event) -> bool {
    field(event).is_none_or(|field| field.checked())
}

/// Whether the field where it happened shows a list of its own, which has the keys first.
pub fn shows_list(event: &Event) -> bool {
    field(event)
        .is_some_and(|field| field.get_attribute("aria-expanded").as_deref() == Some("true"))
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    // Only fields are asked.
    Some(event.target()?.unchecked_into())
}
