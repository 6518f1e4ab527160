//! The address bar, and the browser's history behind it.
//!
//! Addresses are written as links are: relative to the page's base. What a browser refuses to write is
//! not written; the page goes on without.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

use super::{base, window};
use crate::state::{Address, Stop};

/// Listens while it lives.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watch")] EventListener);

/// The entry of the history that is shown.
pub fn here() -> Stop {
    let read = || {
        let window = window()?;
        let (url, root) = (window.location().href().ok()?, base::root()?);
        let address = if is_single() {
            let (_, inner) = url.split_once('#').unwrap_or_default();
            Address::of_url(&format!("{root}{}", inner.strip_prefix("./").unwrap_or(inner)), &root)
        } else {
            Address::of_url(&url, &root)
        };
        let kept = window.history().ok()?.state().ok()?.as_f64().unwrap_or_default();
        #[allow(clippy::cast_sign_loss, reason = "what is no number of ours becomes one")]
        Some(Stop::of(address, kept as u32))
    };
    read().unwrap_or_default()
}

/// Whether the page is one file that stands for all: its addresses then are in its fragment, which is all
/// that browsers let a file change.
fn is_single() -> bool {
    super::root().is_some_and(|root| root.has_attribute("data-single"))
}

/// An address as it is written.
fn href(address: &Address) -> String {
    let sign = if is_single() { "#" } else { "" };
    [sign, &address.href()].concat()
}

/// Adds an entry after the one that is shown.
pub fn push(stop: &Stop) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let state = JsValue::from(stop.kept());
        let _ = history.push_state_with_url(&state, "", Some(&href(&stop.address)));
    }
}

/// Puts another address in the place of the one that is shown.
pub fn replace(stop: &Stop) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let state = JsValue::from(stop.kept());
        let _ = history.replace_state_with_url(&state, "", Some(&href(&stop.address)));
    }
}

/// Goes one entry back.
pub fn back() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Tells which entry is shown whenever the browser itself goes to another.
pub fn watch(came: impl Fn(Stop) + 'static) -> Option<Watch> {
    let window = window()?;
    Some(Watch(EventListener::new(&window, "popstate", move |_| came(here()))))
}

/// Tells that the page is shown, be it once more: a browser that kept it whole while the reader was elsewhere
/// may bring it back with its field emptied (`WebKit` does).
pub fn watch_shown(shown: impl Fn() + 'static) -> Option<Watch> {
    let window = window()?;
    Some(Watch(EventListener::new(&window, "pageshow", move |_| shown())))
}
