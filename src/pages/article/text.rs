//! The article's text: paragraphs, then what its pictures show.

use crate::components::{Element, el, marked, named};
use crate::state::{Paragraph, Reading};
use crate::text::Strings;

/// The article's text; `current` is the number of the mark that was stepped to.
pub(super) fn text(strings: &Strings, reading: &Reading, current: Option<usize>) -> Element {
    let inside = |element: Element, paragraph: &Paragraph| {
        marked(element, &paragraph.piece, paragraph.first_mark, current)
    };
    let paragraphs = reading.paragraphs.iter();
    let paragraphs = paragraphs.map(|it| inside(if it.subhead { el("h2") } else { el("p") }, it));
    let prose = el("div").class("prose").child(el("div").attr("lang", "bn").children(paragraphs));
    if reading.captions.is_empty() && reading.credits.is_empty() {
        return prose;
    }
    let captions = reading.captions.iter().map(|it| inside(el("p").attr("lang", "bn"), it));
    let credits = reading.credits.iter().map(|credit| {
        let label = el("p").class("pictures__credit").text(strings.photo_credit).text(": ");
        label.child(named(credit))
    });
    let pictures = el("section")
        .class("pictures")
        .child(el("h2").class("pictures__heading").text(strings.captions))
        .children(captions)
        .children(credits);
    prose.child(pictures)
}
