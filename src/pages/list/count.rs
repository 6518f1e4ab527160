//! How many articles the list has: seen at once, spoken once a reader pauses.

use yew::prelude::*;

use crate::hooks::{use_language, use_rested};
use crate::state::Asked;
use crate::text::fill;

/// How long typing must rest before the count is spoken, in milliseconds.
const REST: u32 = 700;

/// What is counted.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CountProps {
    pub(super) total: usize,
    pub(super) all: usize,
    pub(super) asked: Asked,
}

/// How many articles the list has.
#[component]
pub(super) fn Count(props: &CountProps) -> Html {
    let language = use_language();
    let strings = language.strings();
    let shown = match props.asked {
        Asked::Nothing | Asked::NoWords => {
            language.count(strings.article_one, strings.article_many, props.total)
        }
        Asked::All | Asked::Beginning => fill(
            strings.found,
            &[("n", &language.number(props.total)), ("total", &language.number(props.all))],
        ),
    };
    let spoken = use_rested(shown.clone(), REST);
    html! {
        <div class="count">
            <p class="count__shown" aria-hidden="true">{ shown }</p>
            <p class="visually-hidden" role="status">{ spoken }</p>
        </div>
    }
}
