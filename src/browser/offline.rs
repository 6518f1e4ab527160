//! Whether the page works offline: what `static/start.js`, which speaks with the service worker, found out.

use gloo::events::EventListener;

use super::{root, window};
use crate::state::Offline;

/// Listens while it lives.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watch")] EventListener);

/// What this build of the page is called.
pub fn build() -> String {
    root().and_then(|root| root.get_attribute("data-build")).unwrap_or_default()
}

/// Tells whether the page works offline, now and whenever that changes.
pub fn watch(tell: impl Fn(Offline) + 'static) -> Option<Watch> {
    let read = || root().and_then(|root| root.get_attribute("data-offline"));
    let say = move || tell(read().map_or(Offline::Unknown, |word| Offline::read(&word)));
    say();
    let window = window()?;
    Some(Watch(EventListener::new(&window, "offline-state", move |_| say())))
}
