//! What there is in the collection, and the searches that a reader made and kept.

use yew::prelude::*;

use crate::browser::searches::{self, List};
use crate::components::{Element, Shape, both_calendars, button, el, link, named, tool};
use crate::hooks::View;
use crate::state::{Address, Facts, Library, Searches};
use crate::text::fill;

/// Of what.
#[derive(Clone, PartialEq, Properties)]
pub struct CollectionPageProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
}

/// The searches as they are shown, and whether the browser keeps them.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    recent: Searches,
    saved: Searches,
    refused: bool,
}

impl Shown {
    fn read(refused: bool) -> Self {
        Self { recent: searches::read(List::Recent), saved: searches::read(List::Saved), refused }
    }
}

/// The page.
#[component]
pub fn CollectionPage(props: &CollectionPageProps) -> Html {
    let CollectionPageProps { view, library } = props;
    let facts = &library.manifest().facts;
    let strings = view.more();
    let shown = use_state(Shown::default);
    {
        let shown = shown.clone();
        use_effect_with((), move |()| {
            // To keep what is there tells whether the browser lets it be kept.
            let refused = searches::change(List::Saved, |same| same).is_err();
            shown.set(Shown::read(refused));
        });
    }
    let change = {
        let shown = shown.clone();
        Callback::from(move |(list, query): (List, Option<String>)| {
            let without = |searches: Searches| match &query {
                Some(query) => searches.without(query),
                None => Searches::default(),
            };
            let refused = searches::change(list, without).is_err();
            shown.set(Shown::read(refused));
        })
    };
    let forget_all = {
        let change = change.clone();
        button("button").onclick(move |_| change.emit((List::Recent, None)))
    };
    let section = |heading: &'static str, list: List, searches: &Searches| {
        el("section")
            .class("panel")
            .child(el("h2").class("panel__heading").text(heading))
            .child(rows(view, list, searches, &change))
    };
    let none = shown.recent.0.is_empty() && shown.saved.0.is_empty();
    el("div")
        .class("collection")
        .attr("data-page", "collection")
        .child(
            el("h1").class("finds-page__title").attr("tabindex", "-1").text(strings.nav_collection),
        )
        .child(holds(view, facts))
        .maybe(shown.refused.then(|| el("p").class("notice").text(strings.searches_not_kept)))
        .child(section(strings.saved_searches, List::Saved, &shown.saved))
        .child(section(strings.recent_searches, List::Recent, &shown.recent))
        .maybe(none.then(|| el("p").text(strings.no_searches)))
        .maybe((!shown.recent.0.is_empty()).then(|| forget_all.text(strings.forget_all)))
        .into()
}

/// How much there is, from when to when, and of which papers.
fn holds(view: &View, facts: &Facts) -> Element {
    let (language, strings) = (view.language(), view.more());
    let row = |name: Element, count: usize| {
        el("li").child(name).child(el("span").class("panel__number").string(language.number(count)))
    };
    let mut says = el("p").class("collection__facts").string(language.count(
        strings.article_one,
        strings.article_many,
        facts.articles,
    ));
    if let Some((from, to)) = &facts.span {
        says = says.text(" · ").child(both_calendars(language, from));
        if from != to {
            says = says.text(" – ").child(both_calendars(language, to));
        }
    }
    if facts.undated > 0 {
        let undated = fill(strings.undated, &[("n", &language.number(facts.undated))]);
        says = says.text(" · ").string(undated);
    }
    let unnamed = || el("span").class("unknown").text(strings.also_named);
    let papers = facts.papers.iter().map(|(name, count)| row(named(name), *count));
    el("section")
        .class("panel")
        .child(el("h2").class("panel__heading").text(strings.collection_what))
        .child(says)
        .child(
            el("ul")
                .class("panel__rows")
                .children(papers)
                .maybe((facts.unnamed > 0).then(|| row(unnamed(), facts.unnamed))),
        )
}

/// Searches, each with a way to take it off.
fn rows(
    view: &View,
    list: List,
    searches: &Searches,
    change: &Callback<(List, Option<String>)>,
) -> Element {
    let rows = searches.0.iter().map(|query| {
        let forget = fill(view.more().forget, &[("query", query)]);
        let (change, gone) = (change.clone(), query.clone());
        el("li")
            .key(query)
            .child(link(view, Address::list(query)).child(el("bdi").string(query.clone())))
            .child(
                tool(forget, Shape::Cross)
                    .onclick(move |_| change.emit((list, Some(gone.clone())))),
            )
    });
    el("ul")
        .class("panel__rows panel__rows--searches")
        .flag("hidden", searches.0.is_empty())
        .children(rows)
}
