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
        let text = with_danda(text);
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

/// A text whose dandas are not torn from their words. Letter by letter: a search for texts is a kilobyte of the page.
fn with_danda(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '।' && out.ends_with(' ') {
            out.pop();
            out.push('\u{a0}');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::with_danda;

    #[test]
    fn a_danda_keeps_to_its_word() {
        assert_eq!(with_danda("তিনি বলেন । পরে ।"), "তিনি বলেন\u{a0}। পরে\u{a0}।");
        assert_eq!(with_danda("। শেষ।"), "। শেষ।");
    }
}
