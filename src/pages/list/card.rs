//! One article in the list.

use std::rc::Rc;

use archive::Entry;
use yew::prelude::*;

use crate::components::{Dated, Link, marked};
use crate::hooks::use_language;
use crate::state::{Address, Item, Library};
use crate::text::{Strings, fill};

/// What a card shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CardProps {
    pub(super) library: Library,
    pub(super) item: Rc<Item>,
    pub(super) query: AttrValue,
}

/// One article in the list: headline, paper, date, what shows why it is here.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let CardProps { library, item, query } = props;
    let strings = use_language().strings();
    let Some(entry) = library.entries().get(item.document) else {
        return html! { <article hidden=true></article> };
    };
    html! {
        <article class="article-card" data-article={item.id.clone()}>
            <h2 class="article-card__title" lang="bn">
                <Link to={Address::article(&item.id, query)}>
                    <bdi>{ marked(&item.title, 0, None) }</bdi>
                </Link>
            </h2>
            <p class="article-card__facts">{ facts(entry, strings) }</p>
            <p class="article-card__excerpt" lang="bn">{ marked(&item.excerpt, 0, None) }</p>
            if !item.why.is_empty() {
                <ul class="article-card__why">
                    { for item.why.iter().map(|(rung, matched)| html! {
                        <li>{ fill(reason(strings, rung), &[("matched", matched)]) }</li>
                    }) }
                </ul>
            }
        </article>
    }
}

/// Paper, date, and a mark on a title that is none.
fn facts(entry: &Entry, strings: &Strings) -> Html {
    let source = match &entry.source {
        Some(name) => html! { <bdi class="source" lang="bn">{ name.clone() }</bdi> },
        None => html! { <span class="source unknown">{ strings.source_unknown }</span> },
    };
    html! {
        <>
            { source }
            <Dated
                published={entry.published.clone()}
                updated={entry.updated.clone()}
                page_date={entry.page_date.clone()}
            />
            if entry.title.derived {
                <span class="derived">{ strings.derived }</span>
            }
        </>
    }
}

/// The words for a rung of the ladder, by the name that the ladder gives it.
fn reason(strings: &Strings, rung: &str) -> &'static str {
    match rung {
        "inflection" => strings.why_inflection,
        "spelling" => strings.why_spelling,
        "sound" => strings.why_sound,
        "number" => strings.why_number,
        "date" => strings.why_date,
        "prefix" => strings.why_prefix,
        "typo" => strings.why_typo,
        _ => strings.why_other,
    }
}
