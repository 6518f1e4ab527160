//! The article's text: paragraphs, then what its pictures show.

use yew::prelude::*;

use crate::components::marked;
use crate::state::{Paragraph, Reading};
use crate::text::Strings;

/// The article's text; `current` is the number of the mark that was stepped to.
pub(super) fn text(strings: &Strings, reading: &Reading, current: Option<usize>) -> Html {
    let inside = |paragraph: &Paragraph| marked(&paragraph.piece, paragraph.first_mark, current);
    html! {
        <div class="prose">
            <div lang="bn">
                { for reading.paragraphs.iter().map(|paragraph| if paragraph.subhead {
                    html! { <h2>{ inside(paragraph) }</h2> }
                } else {
                    html! { <p>{ inside(paragraph) }</p> }
                }) }
            </div>
            if !reading.captions.is_empty() || !reading.credits.is_empty() {
                <section class="pictures">
                    <h2 class="pictures__heading">{ strings.captions }</h2>
                    { for reading.captions.iter().map(|caption| html! {
                        <p lang="bn">{ inside(caption) }</p>
                    }) }
                    { for reading.credits.iter().map(|credit| html! {
                        <p class="pictures__credit">
                            { strings.photo_credit }{ ": " }<bdi lang="bn">{ credit.clone() }</bdi>
                        </p>
                    }) }
                </section>
            }
        </div>
    }
}
