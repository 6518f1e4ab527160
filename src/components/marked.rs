//! A text with its marks.

use super::{Element, el};
use crate::state::Piece;

/// `element` with `piece` in it as text, and `<mark>` around what is marked. `first` is the number of
/// its first mark among all marks of the page, and `current` the number of the one that a reader has
/// stepped to.
///
/// Text enters as text only. A danda keeps to its word: a line must not begin with one.
pub fn marked(
    mut element: Element,
    piece: &Piece,
    first: usize,
    current: Option<usize>,
) -> Element {
    let mut at = first;
    if piece.cut_before {
        element = element.text("… ");
    }
    for (text, is_marked) in piece.stretches() {
        let text = text.replace(" ।", "\u{a0}।");
        element = if is_marked {
            let mut mark = el("mark");
            if current == Some(at) {
                mark = mark.attr("aria-current", "true");
            }
            at += 1;
            element.child(mark.string(text))
        } else {
            element.string(text)
        };
    }
    if piece.cut_after {
        element = element.text(" …");
    }
    element
}
