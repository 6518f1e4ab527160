//! The paper that an article is from.

use archive::Entry;

use super::{Element, el};
use crate::text::Language;

/// The name of an article's paper, or that the page does not say it.
pub fn source(language: Language, entry: &Entry) -> Element {
    match &entry.source {
        Some(name) => named(name).class("source"),
        None => el("span").class("source unknown").text(language.strings().source_unknown),
    }
}

/// A name from an article, kept from turning the line that it stands in.
pub fn named(name: &str) -> Element {
    el("bdi").attr("lang", "bn").string(name.to_owned())
}
