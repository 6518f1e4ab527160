//! The list: the whole collection, newest first, or what was found.

mod card;
mod nothing;

use std::rc::Rc;

use yew::prelude::*;

use self::card::card;
use self::nothing::nothing;
use crate::components::tips;
use crate::hooks::{View, use_rested};
use crate::state::{Asked, Facts, Library, PAGE, Results};
use crate::text::{Language, fill};

/// How long typing must rest before the count is spoken, in milliseconds.
const REST: u32 = 700;
/// How many papers are named beside the list.
const MOST_PAPERS: usize = 12;

/// What the list is of.
#[derive(Clone, PartialEq, Properties)]
pub struct ListPageProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
    /// What there is in it.
    pub facts: Rc<Facts>,
}

/// The list, with search.
#[component]
pub fn ListPage(props: &ListPageProps) -> Html {
    let ListPageProps { view, library, facts } = props;
    let (language, strings, going) = (view.language(), view.strings(), &view.going);
    let query = going.address.query.clone();
    let shown = going.way.places.borrow().shown(&query);
    let results = use_memo((library.clone(), query.clone(), shown), |(library, query, shown)| {
        Results::of(library, query, *shown)
    });
    let counted = count(language, &results, facts);
    let spoken = use_rested(counted.clone(), REST);
    let renew = use_force_update();
    let more = {
        let way = going.way.clone();
        Callback::from(move |_: MouseEvent| {
            way.places.borrow_mut().show_more(&query);
            renew.force_update();
        })
    };
    let left = results.total.saturating_sub(results.items.len()).min(PAGE);
    let notice = match results.asked {
        Asked::NoWords => Some(strings.no_words),
        Asked::Beginning => Some(strings.cut),
        Asked::Nothing | Asked::All => None,
    };
    let entries = library.entries();
    let cards = results.items.iter().filter_map(|item| Some((item, entries.get(item.document)?)));
    html! {
        <div class="list-page" data-page="list">
            <div class="list-page__results">
                // Seen at once, spoken when a reader pauses.
                <p class="count" aria-hidden="true">{ counted }</p>
                <p class="visually-hidden" role="status">{ spoken }</p>
                <div class="list-page__notice">
                    { for notice.map(|notice| html! { <p class="notice">{ notice }</p> }) }
                    if results.total == 0 {
                        { nothing(view, library) }
                    }
                </div>
                <ol
                    class={classes!("list-page__cards", (results.asked == Asked::Nothing).then_some("list-page__cards--front"))}
                    hidden={results.items.is_empty()}
                >
                    { for cards.map(|(item, entry)| html! {
                        <li key={item.id.clone()}>{ card(view, entry, item) }</li>
                    }) }
                </ol>
                if left > 0 {
                    <button class="button" type="button" data-action="more" onclick={more}>
                        { fill(strings.more, &[("n", &language.number(left))]) }
                    </button>
                }
            </div>
            <aside class="list-page__aside" aria-label={strings.tips_heading}>
                { papers(language, facts) }
                <section class="panel">
                    <h2 class="panel__heading">{ strings.tips_heading }</h2>
                    { tips(strings) }
                </section>
            </aside>
        </div>
    }
}

/// How many articles the list has.
fn count(language: Language, results: &Results, facts: &Facts) -> String {
    let strings = language.strings();
    match results.asked {
        Asked::Nothing | Asked::NoWords => {
            language.count(strings.article_one, strings.article_many, results.total)
        }
        Asked::All | Asked::Beginning if results.total == 0 => strings.found_none.to_owned(),
        Asked::All | Asked::Beginning => fill(
            strings.found,
            &[("n", &language.number(results.total)), ("total", &language.number(facts.articles))],
        ),
    }
}

/// Whose articles these are.
fn papers(language: Language, facts: &Facts) -> Html {
    let strings = language.strings();
    let row = |name: Html, count: usize| {
        html! { <li>{ name }<span class="panel__number">{ language.number(count) }</span></li> }
    };
    html! {
        <section class="panel" hidden={facts.papers.is_empty()}>
            <h2 class="panel__heading">{ strings.papers_heading }</h2>
            <ul class="panel__rows">
                { for facts.papers.iter().take(MOST_PAPERS).map(|(name, count)| {
                    row(html! { <bdi lang="bn">{ name.clone() }</bdi> }, *count)
                }) }
                if facts.unnamed > 0 {
                    { row(html! { <span class="unknown">{ strings.source_unknown }</span> }, facts.unnamed) }
                }
            </ul>
        </section>
    }
}
