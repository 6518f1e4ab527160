//! The article's text: paragraphs, then what its pictures show.

use std::ops::Range;

use super::outline::section;
use crate::components::{Element, el, marked, named};
use crate::state::{Paragraph, Piece, Place, Reading};
use crate::text::More;

/// The article's text; `current` is the number of the mark that was stepped to, and `place` the passage
/// that the address is about.
pub(super) fn text(
    strings: &More,
    reading: &Reading,
    current: Option<usize>,
    place: Option<&Place>,
) -> Element {
    let inside = |element: Element, paragraph: &Paragraph| {
        marked(element, &paragraph.piece, paragraph.first_mark, current)
    };
    let pieces: &[(usize, Range<usize>)] = match place {
        Some(Place::Found(pieces) | Place::Changed(pieces)) => pieces,
        _ => &[],
    };
    let mut sections = 0;
    let paragraphs = reading.paragraphs.iter().enumerate().map(|(at, it)| {
        let element = if it.subhead {
            sections += 1;
            el("h2")
                .attr("tabindex", "-1")
                .attr_string("id", section(sections - 1))
                .attr_string("data-section", (sections - 1).to_string())
        } else {
            el("p")
        };
        match pieces.iter().find(|(paragraph, _)| *paragraph == at) {
            Some((_, range)) => with_passage(element, it, range, current),
            None => inside(element, it),
        }
    });
    let text = el("div").attr("lang", "bn").attr("data-text", "").children(paragraphs);
    let prose = el("div").class("prose").child(text);
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

/// A paragraph in which a passage is marked, as a whole around what is marked in it.
fn with_passage(
    element: Element,
    paragraph: &Paragraph,
    range: &Range<usize>,
    current: Option<usize>,
) -> Element {
    let Piece { text, marks, .. } = &paragraph.piece;
    // A marked word is not divided: the passage takes it in.
    let over = marks.iter().filter(|mark| mark.start < range.end && range.start < mark.end);
    let (start, end) = over.fold((range.start, range.end), |(start, end), mark| {
        (start.min(mark.start), end.max(mark.end))
    });
    let mut first = paragraph.first_mark;
    let mut part = |element: Element, from: usize, to: usize| {
        let cut = Piece::cut(text, &(from..to), marks);
        let piece = Piece { cut_before: false, cut_after: false, ..cut };
        let at = first;
        first += piece.marks.len();
        marked(element, &piece, at, current)
    };
    let before = part(element, 0, start);
    let passage = part(el("mark").class("passage"), start, end);
    let after = part(el("span"), end, text.len());
    before.child(passage).child(after)
}
