//! One article in the list.

use archive::{Entry, Rung};
use yew::prelude::*;

use crate::components::{Link, dated, marked};
use crate::hooks::View;
use crate::state::{Address, Item};
use crate::text::{Strings, fill};

/// One article in the list: headline, paper, date, what shows why it is here.
pub(super) fn card(view: &View, entry: &Entry, item: &Item) -> Html {
    let strings = view.strings();
    let link = Link::new(Address::article(&item.id, &view.going.address.query), "");
    html! {
        <article class="article-card" data-article={item.id.clone()}>
            <h2 class="article-card__title" lang="bn">
                { link.html(view, html! { <bdi>{ marked(&item.title, 0, None) }</bdi> }) }
            </h2>
            <p class="article-card__facts">{ facts(view, entry) }</p>
            <p class="article-card__excerpt" lang="bn">{ marked(&item.excerpt, 0, None) }</p>
            if !item.why.is_empty() {
                <ul class="article-card__why">
                    { for item.why.iter().map(|(rung, matched)| html! {
                        <li>{ fill(reason(strings, *rung), &[("matched", matched)]) }</li>
                    }) }
                </ul>
            }
        </article>
    }
}

/// Paper, date, and a mark on a title that is none.
fn facts(view: &View, entry: &Entry) -> Html {
    let strings = view.strings();
    let source = match &entry.source {
        Some(name) => html! { <bdi class="source" lang="bn">{ name.clone() }</bdi> },
        None => html! { <span class="source unknown">{ strings.source_unknown }</span> },
    };
    html! {
        <>
            { source }
            { dated(view.language(), entry) }
            if entry.title.derived {
                <span class="derived">{ strings.derived }</span>
            }
        </>
    }
}

/// The words for a match that is not exact.
fn reason(strings: &Strings, rung: Rung) -> &'static str {
    match rung {
        Rung::Exact => strings.why_other,
        Rung::Inflection => strings.why_inflection,
        Rung::Spelling => strings.why_spelling,
        Rung::Sound => strings.why_sound,
        Rung::Number => strings.why_number,
        Rung::Date => strings.why_date,
        Rung::Prefix => strings.why_prefix,
        Rung::Typo => strings.why_typo,
    }
}
