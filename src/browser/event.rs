//! What an event says.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement, MouseEvent};

/// Whether a click is for the page: with a modifier the browser opens a tab, a window or a download,
/// which is its affair.
pub fn is_plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_none_or(|click| {
        !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
    })
}

/// What stands in the field where it happened.
pub fn text(event: &Event) -> String {
    field(event).map(|field| field.value()).unwrap_or_default()
}

/// Whether the box where it happened is ticked.
pub fn checked(event: &Event) -> bool {
    field(event).is_none_or(|field| field.checked())
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}
