//! The list: the whole collection, newest first, or what was found.

mod card;
mod count;
mod nothing;

use std::rc::Rc;

use yew::prelude::*;

use self::card::Card;
use self::count::Count;
use self::nothing::Nothing;
use super::use_title;
use crate::components::Tips;
use crate::hooks::{use_going, use_language};
use crate::state::{Asked, Facts, Library, PAGE, Results};
use crate::text::fill;

/// What the list is of.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ListPageProps {
    /// The archive.
    pub library: Library,
    /// What there is in it.
    pub facts: Rc<Facts>,
}

/// The list, with search.
#[component]
pub fn ListPage(props: &ListPageProps) -> Html {
    let ListPageProps { library, facts } = props;
    let language = use_language();
    let strings = language.strings();
    let going = use_going();
    let query = going.address.query.clone();
    let shown = going.places.borrow().shown(&query);
    let results = use_memo((library.clone(), query.clone(), shown), |(library, query, shown)| {
        Results::of(library, query, *shown)
    });
    let renew = use_force_update();
    let more = {
        let (places, query) = (going.places.clone(), query.clone());
        Callback::from(move |_: MouseEvent| {
            places.borrow_mut().show_more(&query);
            renew.force_update();
        })
    };
    let collection = library.manifest().title.clone();
    use_title(match query.trim() {
        "" => collection,
        asked => format!("{asked}{}{collection}", strings.title_join),
    });
    let left = (results.total - results.items.len().min(results.total)).min(PAGE);
    html! {
        <div class="list-page" data-page="list">
            <div class="list-page__results">
                <Count total={results.total} all={facts.articles} asked={results.asked} />
                <div class="list-page__notice">
                    {
                        match results.asked {
                            Asked::NoWords => html! { <p class="notice">{ strings.no_words }</p> },
                            Asked::Beginning => html! { <p class="notice">{ strings.cut }</p> },
                            Asked::Nothing | Asked::All => html! {},
                        }
                    }
                </div>
                if results.total == 0 {
                    <Nothing library={library.clone()} query={query.clone()} />
                }
                <ol class="list-page__cards" hidden={results.items.is_empty()}>
                    { for results.items.iter().map(|item| html! {
                        <li key={item.id.clone()}>
                            <Card
                                library={library.clone()}
                                item={Rc::new(item.clone())}
                                query={query.clone()}
                            />
                        </li>
                    }) }
                </ol>
                if left > 0 {
                    <button class="button" type="button" data-action="more" onclick={more}>
                        { fill(strings.more, &[("n", &language.number(left))]) }
                    </button>
                }
            </div>
            <aside class="list-page__aside" aria-label={strings.tips_heading}>
                <Papers facts={facts.clone()} />
                <section class="panel">
                    <h2 class="panel__heading">{ strings.tips_heading }</h2>
                    <Tips />
                </section>
            </aside>
        </div>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct PapersProps {
    facts: Rc<Facts>,
}

/// Whose articles these are.
#[component]
fn Papers(props: &PapersProps) -> Html {
    /// How many papers are named; more would be a page of their own.
    const MOST: usize = 12;
    let language = use_language();
    let strings = language.strings();
    let facts = &props.facts;
    if facts.papers.is_empty() {
        return html! { <section class="panel" hidden=true></section> };
    }
    let row = |name: Html, count: usize| html! { <li>{ name }<span>{ language.number(count) }</span></li> };
    html! {
        <section class="panel">
            <h2 class="panel__heading">{ strings.papers_heading }</h2>
            <ul class="panel__rows">
                { for facts.papers.iter().take(MOST).map(|(name, count)| {
                    row(html! { <bdi lang="bn">{ name.clone() }</bdi> }, *count)
                }) }
                if facts.unnamed > 0 {
                    { row(html! { <span class="unknown">{ strings.source_unknown }</span> }, facts.unnamed) }
                }
            </ul>
        </section>
    }
}
