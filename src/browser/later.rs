//! Whether the part of the program that comes later is there (see `src/bin/prerender/split/`).
//!
//! What is needed for the first answer is loaded first; the rest follows by itself. Nothing has to ask
//! for it: a function that is called too early is fetched while the page waits. These are for those who
//! can do something better than wait.

use gloo::events::EventListener;

use super::{document, root};

/// The root's mark once it is there.
const THERE: &str = "data-later";
/// What the document is told once it is there.
const EVENT: &str = "later";

/// Whether it is there.
pub fn is_there() -> bool {
    root().is_some_and(|root| root.has_attribute(THERE))
}

/// Does something once it is there; never, where it cannot be had.
pub fn then(doing: impl FnOnce() + 'static) {
    match document() {
        Some(document) if !is_there() => {
            EventListener::once(&document, EVENT, move |_| doing()).forget();
        }
        _ => doing(),
    }
}
