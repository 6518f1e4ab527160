//! Narrowing a list: its values with how many have each, to be chosen or left out; days as a chart; and what
//! was chosen, to be taken off again.

mod chart;
mod chips;

use yew::prelude::*;

pub use self::chips::chips;

use self::chart::Chart;
use super::{Element, Shape, el, icon, link};
use crate::hooks::View;
use crate::state::{Address, Counts, Field, Filters, Library, UNKNOWN, with_filter};
use crate::text::{More, fill};

/// Of what list.
#[derive(Clone, PartialEq, Properties)]
pub struct FacetsProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
}

/// The values of all fields.
#[component]
pub fn Facets(props: &FacetsProps) -> Html {
    let FacetsProps { view, library } = props;
    let query = view.going.address.query.clone();
    let counts =
        use_memo((library.clone(), query.clone()), |(library, query)| Counts::of(library, query));
    let (filters, _) = Filters::split(&query);
    let fields = counts.fields.iter().map(|(field, values)| {
        // A field of which nothing is known tells nothing.
        let told = values.iter().any(|(value, _)| value != UNKNOWN);
        let rows = values.iter().map(|(value, count)| row(view, &filters, *field, value, *count));
        el("section")
            .class("facets__field")
            .flag("hidden", !told)
            .child(el("h2").class("facets__name").text(name(view.more(), *field)))
            .child(el("ul").class("facets__rows").children(rows))
    });
    let fields: Vec<Element> = fields.collect();
    el("div")
        .class("facets")
        .child(html! { <Chart view={view.clone()} days={counts.days.clone()} /> })
        .children(fields)
        .into()
}

/// One value: a link that chooses it, or no longer; and one that leaves it out.
fn row(view: &View, filters: &Filters, field: Field, value: &str, count: usize) -> Element {
    let (language, strings, address) = (view.language(), view.more(), &view.going.address);
    let set = |exclude: bool| {
        let same = |it: &&crate::state::Filter| it.field == field && it.is(value);
        let there = filters.0.iter().find(same);
        let chosen = there.is_some_and(|filter| filter.exclude == exclude);
        let bare = there.map_or_else(|| address.query.clone(), |it| it.without(&address.query));
        let query = if chosen { bare } else { with_filter(&bare, field, value, exclude) };
        (chosen, Address { odd: false, ..address.clone() }.with_query(&query))
    };
    let label = shown(strings, field, value);
    let (chosen, to) = set(false);
    let (left_out, out) = set(true);
    let state = |on: bool| if on { "true" } else { "false" };
    let mark = icon(if chosen { Shape::Ticked } else { Shape::Box });
    let count = language.number(count);
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

/// What a field is called.
fn name(strings: &More, field: Field) -> &'static str {
    match field {
        Field::Paper => strings.field_paper,
        Field::Date => strings.field_date,
        Field::Byline => strings.byline,
        Field::Agency => strings.agencies,
        Field::Length => strings.field_length,
    }
}

/// A value as it is shown.
fn shown(strings: &More, field: Field, value: &str) -> String {
    match (field, value) {
        (_, UNKNOWN) => strings.unknown.to_owned(),
        (Field::Length, "short") => strings.length_short.to_owned(),
        (Field::Length, "medium") => strings.length_medium.to_owned(),
        (Field::Length, "long") => strings.length_long.to_owned(),
        _ => value.to_owned(),
    }
}
