//! Narrowing a list: its values with how many have each, to be chosen or left out; days as a chart; and what
//! was chosen, to be taken off again.

mod chart;
mod chips;

use std::rc::Rc;

use archive::{Count, Facet, TypedFilter};
use yew::prelude::*;

pub use self::chips::chips;

use self::chart::Chart;
use super::{Element, Shape, el, icon, link};
use crate::hooks::{View, use_rested};
use crate::state::{Address, BESIDE, Found, Library, with_filter, without};
use crate::text::{More, fill};

/// How many values of a facet are shown.
const MOST: usize = 12;
/// How long typing must rest before they are counted anew, in milliseconds.
const PAUSE: u32 = 100;

/// Of what list.
#[derive(Clone, PartialEq, Properties)]
pub struct FacetsProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
    /// What the list shows.
    pub found: Found,
}

/// The values of all facets. While one types they rest, so that what is found is painted sooner.
#[component]
pub fn Facets(props: &FacetsProps) -> Html {
    let rested = use_rested(props.clone(), PAUSE);
    let (now, before) = (&props.view, &rested.view);
    let typing = now.going.entry == before.going.entry && now.choices == before.choices;
    let FacetsProps { view, library, found } = if typing { rested } else { props.clone() };
    // What they count by has not come yet.
    if BESIDE && !library.has_columns() {
        return Html::default();
    }
    html! { <Values {view} {library} {found} /> }
}

#[component]
fn Values(props: &FacetsProps) -> Html {
    let FacetsProps { view, library, found } = props;
    let counts = use_memo((library.clone(), found.clone()), |(library, found)| {
        let mut counts = library.facets(found);
        let undated = counts.dates.pop_if(|date| date.name.is_none());
        (
            Rc::new(counts.dates),
            undated,
            [
                (Facet::Paper, counts.papers),
                (Facet::By, counts.by),
                (Facet::Agency, counts.agencies),
                (Facet::Length, counts.lengths),
            ],
        )
    });
    let (dates, undated, facets) = &*counts;
    let facets = facets.iter().map(|(facet, values)| {
        // A facet of which nothing is known tells nothing.
        let told = values.iter().any(|value| value.name.is_some());
        let rows = values.iter().take(MOST).map(|value| row(view, &found.filters, *facet, value));
        el("section")
            .class("facets__field")
            .flag("hidden", !told)
            .child(el("h2").class("facets__name").text(name(view.more(), *facet)))
            .child(el("ul").class("facets__rows").children(rows))
    });
    let facets: Vec<Element> = facets.collect();
    let undated = undated.as_ref().filter(|_| !dates.is_empty());
    let undated = undated.map(|value| {
        let row = row(view, &found.filters, Facet::Date, value);
        el("ul").class("facets__rows").child(row)
    });
    let (dates, found) = (dates.clone(), found.clone());
    el("div")
        .class("facets")
        .child(html! { <Chart view={view.clone()} {dates} {found} /> })
        .maybe(undated)
        .children(facets)
        .into()
}

/// One value: a link that chooses it, or no longer; and one that leaves it out.
fn row(view: &View, filters: &[TypedFilter], facet: Facet, value: &Count) -> Element {
    let (language, strings, address) = (view.language(), view.more(), &view.going.address);
    let met = |it: &&TypedFilter| {
        let wanted = it.wanted.as_ref().filter(|_| it.facet == facet);
        wanted.is_some_and(|wanted| wanted.is_met(value.name.as_deref()))
    };
    let there = filters.iter().find(met);
    let set = |exclude: bool| {
        let chosen = there.is_some_and(|filter| filter.exclude == exclude);
        let query = &address.query;
        let bare = there.map_or_else(|| query.clone(), |it| without(query, &it.range));
        let query = if chosen { bare } else { with_filter(&bare, &value.filter, exclude) };
        (chosen, Address { odd: false, ..address.clone() }.with_query(&query))
    };
    let label = shown(strings, facet, value.name.as_deref());
    let (chosen, to) = set(false);
    let (left_out, out) = set(true);
    let state = |on: bool| if on { "true" } else { "false" };
    let mark = icon(if chosen { Shape::Ticked } else { Shape::Box });
    let count = language.number(value.documents as usize);
    el("li")
        .class("facets__row")
        .child(
            link(view, to)
                .class("facets__value")
                .attr("aria-current", state(chosen))
                .child(mark)
                .child(el("bdi").string(label.clone()))
                .child(el("span").class("facets__count").string(count)),
        )
        .child(
            link(view, out)
                .class("facets__out")
                .attr("aria-current", state(left_out))
                .attr_string("aria-label", fill(strings.leave_out, &[("value", &label)]))
                .attr_string("title", fill(strings.leave_out, &[("value", &label)]))
                .child(icon(Shape::Minus)),
        )
}

/// What a facet is called.
fn name(strings: &More, facet: Facet) -> &'static str {
    match facet {
        Facet::Paper => strings.field_paper,
        Facet::Date => strings.field_date,
        Facet::By => strings.byline,
        Facet::Agency => strings.agencies,
        Facet::Length => strings.field_length,
    }
}

/// A value as it is shown; `None` is what is not known.
fn shown(strings: &More, facet: Facet, value: Option<&str>) -> String {
    let text = match (facet, value) {
        (_, None) => strings.unknown,
        (Facet::Length, Some("short")) => strings.length_short,
        (Facet::Length, Some("medium")) => strings.length_medium,
        (Facet::Length, Some("long")) => strings.length_long,
        (_, Some(value)) => value,
    };
    text.to_owned()
}
