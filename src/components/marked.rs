//! A text with its marks.

use yew::prelude::*;

use crate::state::Piece;

/// `piece` as text, with `<mark>` around what is marked. `first` is the number of its first mark among
/// all marks of the page, and `current` the number of the one that a reader has stepped to.
///
/// Text enters as text only. A danda keeps to its word: a line must not begin with one.
pub fn marked(piece: &Piece, first: usize, current: Option<usize>) -> Html {
    let mut at = first;
    let mut stretches: Vec<Html> = Vec::new();
    if piece.cut_before {
        stretches.push(html! { "… " });
    }
    for (text, is_marked) in piece.stretches() {
        let text = text.replace(" ।", "\u{a0}।");
        stretches.push(if is_marked {
            let here = current == Some(at);
            at += 1;
            html! { <mark aria-current={here.then_some("true")}>{ text }</mark> }
        } else {
            html! { text }
        });
    }
    if piece.cut_after {
        stretches.push(html! { " …" });
    }
    stretches.into_iter().collect()
}
