//! The archive, or one article of it, cannot be shown. In both languages at once: whoever runs the
//! page may read another one than its readers do.

use archive::OpenError;

use super::about::plain_page;
use crate::browser::page;
use crate::components::{Element, button, el};
use crate::text::Language;

/// The page that names the damaged file and the remedy, in the reader's language `first`.
#[inline(never)]
pub fn damaged(first: Language, error: &OpenError) -> Element {
    let part = |language: Language| {
        let strings = language.more();
        let heading = if language == first { el("h1").attr("tabindex", "-1") } else { el("h2") };
        let file = el("code").string(error.file().to_owned());
        el("section")
            .attr("lang", language.code())
            .child(heading.text(strings.error))
            .child(el("p").text(strings.error_file).text(": ").child(file))
            .child(el("p").text(strings.error_remedy))
    };
    let retry = button("button")
        .attr("data-action", "retry")
        .onclick(|_| page::reload())
        .text(first.more().error_retry);
    let what = el("p")
        .class("plain-page__what")
        .attr("lang", "en")
        .string(error.to_string())
        .text(concat!(" · Nothi ", env!("CARGO_PKG_VERSION")));
    plain_page("error")
        .attr("role", "alert")
        .child(part(first))
        .child(el("p").child(retry))
        .child(part(first.other()))
        .child(what)
}
