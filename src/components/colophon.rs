//! What stands at the foot of every page.

use super::{Element, el, link, offline};
use crate::hooks::View;
use crate::state::{Address, Offline};

/// The program's version.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The foot of the page. `build` is what this build is called, `kept` whether it works offline.
pub fn colophon(view: &View, build: &str, kept: Offline) -> Element {
    let strings = view.strings();
    let facts = el("p")
        .child(link(view, Address::about()).text(strings.about))
        .text(" · ")
        .text(strings.about_rights)
        .text(" · ")
        .text(strings.version)
        .text(" ")
        .child(
            el("span").class("colophon__version").text(VERSION).text(" ").string(build.to_owned()),
        );
    // The app is a script.
    let note = (!cfg!(target_arch = "wasm32")).then(|| {
        let note = el("p").class("colophon__note").text(view.more().no_script);
        el("noscript").child(note)
    });
    el("footer")
        .class("colophon")
        .child(el("p").text(strings.tagline))
        .child(facts)
        // Always there, so that what changes in it is spoken.
        .child(
            el("div")
                .attr("role", "status")
                .maybe((kept != Offline::Unknown).then(|| offline(view, kept))),
        )
        .maybe(note)
}
