//! Whether the page works offline, and the offer of a newer version.
//!
//! Not needed for the first answer: that is why it is a room of its own, which may come later.

use yew::prelude::*;

use super::keep::Keep;
use super::{Element, button, el};
use crate::hooks::View;
use crate::state::{BESIDE, Offline};

/// What there is to say. The button is heard by `static/start.js`.
#[inline(never)]
pub fn offline(view: &View, state: Offline) -> Element {
    let strings = view.strings();
    match state {
        Offline::Unknown => el("p"),
        Offline::Ready if BESIDE => el("div").child(html! { <Keep view={view.clone()} /> }),
        Offline::Ready => el("p").class("offline").text(strings.offline_ready),
        Offline::New => el("p")
            .class("offline offline--new")
            .text(strings.offline_new)
            .text(" ")
            .child(button("button").attr("data-action", "take").text(strings.offline_take)),
        Offline::Quota => not(strings.offline_not, strings.offline_quota),
        Offline::Network => not(strings.offline_not, strings.offline_network),
        Offline::Blocked => not(strings.offline_not, strings.offline_blocked),
    }
}

fn not(first: &'static str, why: &'static str) -> Element {
    el("p").class("offline").text(first).text(" ").text(why)
}
