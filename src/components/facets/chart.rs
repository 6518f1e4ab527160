//! How many articles each month has, as bars that one drags over to choose a span. The same by keyboard: two
//! fields, first and last month. The numbers stand in a table behind it.

use std::rc::Rc;

use archive::{Count, Facet};
use yew::prelude::*;

use super::super::{Element, el};
use crate::browser::event;
use crate::hooks::View;
use crate::state::{Address, Found, with_filter, without};
use crate::text::span;

/// The height of the drawing, in its own units; a bar is ten wide.
const HEIGHT: usize = 60;

/// Of what.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    /// How and where.
    pub(super) view: View,
    /// The months, or years, in order, each with its number of articles; what is not known last.
    pub(super) dates: Rc<Vec<Count>>,
    /// What the list shows.
    pub(super) found: Found,
}

/// The chart with its fields and its table; hidden where there is nothing to choose from.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let ChartProps { view, dates, found } = props;
    let days = dates;
    let strings = view.more();
    // From where and to where is being dragged.
    let drag = use_state(|| None::<(usize, usize)>);
    let chosen = chosen(found, days);
    let shown = drag.map(|(from, to)| (from.min(to), from.max(to))).or(chosen);
    let choose = {
        let (view, days, found) = (view.clone(), days.clone(), found.clone());
        Callback::from(move |(from, to): (usize, usize)| {
            let name = |at: usize| days.get(at).and_then(|count| count.name.as_deref());
            if let (Some(from), Some(to)) = (name(from.min(to)), name(from.max(to))) {
                view.going.way.open(dated(&view.going.address, &found, from, to));
            }
        })
    };
    let count = days.len();
    let at = move |event: &Event| {
        let fraction = event::fraction(event, "svg")?;
        let bar = (fraction * count as f64).floor();
        #[allow(clippy::cast_sign_loss, reason = "it is made positive first")]
        Some((bar.max(0.0) as usize).min(count.saturating_sub(1)))
    };
    let (down, moved, up) = (drag.clone(), drag.clone(), drag.clone());
    let drawing = bars(days, shown)
        .on("pointerdown", Callback::from(move |event: Event| down.set(at(&event).map(|x| (x, x)))))
        .on(
            "pointermove",
            Callback::from(move |event: Event| {
                if let (Some((from, to)), Some(now)) = (*moved, at(&event))
                    && now != to
                {
                    moved.set(Some((from, now)));
                }
            }),
        )
        .on("pointerup", {
            let choose = choose.clone();
            Callback::from(move |_| {
                if let Some(span) = *up {
                    choose.emit(span);
                }
                up.set(None);
            })
        })
        .on("pointerleave", Callback::from(move |_| drag.set(None)));
    el("section")
        .class("chart")
        .flag("hidden", count == 0 || (count == 1 && chosen.is_none()))
        .child(el("h2").class("facets__name").text(strings.field_date))
        .child(drawing)
        .child(fields(view, days, chosen, &choose))
        .child(table(view, days))
        .into()
}

/// The months that the query's filter names, as places.
fn chosen(found: &Found, days: &[Count]) -> Option<(usize, usize)> {
    let wanted = found.filters.iter().find(|it| it.facet == Facet::Date && !it.exclude)?;
    let wanted = wanted.wanted.as_ref()?;
    let inside = |count: &Count| count.name.is_some() && wanted.is_met(count.name.as_deref());
    let from = days.iter().position(inside)?;
    Some((from, days.iter().rposition(inside)?))
}

/// The page with another span of days.
fn dated(address: &Address, found: &Found, from: &str, to: &str) -> Address {
    let mut query = address.query.clone();
    for filter in found.filters.iter().rev().filter(|it| it.facet == Facet::Date && !it.exclude) {
        query = without(&query, &filter.range);
    }
    let span = if from == to { from.to_owned() } else { [from, "..", to].concat() };
    let query = with_filter(&query, &Facet::Date.filter(Some(&span)), false);
    Address { odd: false, ..address.clone() }.with_query(&query)
}

fn bars(days: &[Count], shown: Option<(usize, usize)>) -> Element {
    let most = days.iter().map(|count| count.documents as usize).max().unwrap_or(0).max(1);
    let bars = days.iter().enumerate().map(|(at, count)| {
        let count = count.documents as usize;
        // One article can still be seen beside a thousand.
        let height = if count == 0 { 1 } else { (count * (HEIGHT - 4) / most).max(3) };
        let inside = shown.is_none_or(|(from, to)| from <= at && at <= to);
        el("rect")
            .class(if inside { "chart__bar" } else { "chart__bar chart__bar--out" })
            .attr_string("x", (at * 10 + 1).to_string())
            .attr_string("y", (HEIGHT - height).to_string())
            .attr("width", "8")
            .attr_string("height", height.to_string())
    });
    el("svg")
        .class("chart__drawing")
        .attr_string("viewBox", format!("0 0 {} {HEIGHT}", days.len().max(1) * 10))
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .children(bars)
}

/// First and last month, to be chosen by keyboard.
fn fields(
    view: &View,
    days: &[Count],
    chosen: Option<(usize, usize)>,
    choose: &Callback<(usize, usize)>,
) -> Element {
    let (language, strings) = (view.language(), view.more());
    let last = days.len().saturating_sub(1);
    let now = chosen.unwrap_or((0, last));
    let field = |label: &'static str, present: usize, then: Callback<usize>| {
        let options = days.iter().enumerate().map(|(at, count)| {
            el("option")
                .attr_string("value", at.to_string())
                .flag("selected", at == present)
                .string(count.name.as_deref().map_or_else(String::new, |iso| span(language, iso)))
        });
        let onchange = Callback::from(move |event: Event| {
            if let Ok(at) = event::text(&event).parse() {
                then.emit(at);
            }
        });
        let select = el("select").class("chart__field").on("change", onchange).children(options);
        el("label").class("chart__label").text(label).child(select)
    };
    let from = choose.reform(move |at: usize| (at, now.1.max(at)));
    let to = choose.reform(move |at: usize| (now.0.min(at), at));
    el("div").class("chart__fields").child(field(strings.date_from, now.0, from)).child(field(
        strings.date_to,
        now.1,
        to,
    ))
}

fn table(view: &View, days: &[Count]) -> Element {
    let (language, strings) = (view.language(), view.more());
    let head = el("tr")
        .child(el("th").attr("scope", "col").text(strings.field_date))
        .child(el("th").attr("scope", "col").text(strings.list_heading));
    let rows = days.iter().filter(|count| count.documents > 0).filter_map(|count| {
        let name = span(language, count.name.as_deref()?);
        let count = language.number(count.documents as usize);
        Some(
            el("tr")
                .child(el("th").attr("scope", "row").string(name))
                .child(el("td").string(count)),
        )
    });
    el("details")
        .class("chart__table")
        .child(el("summary").text(strings.chart_table))
        .child(el("table").child(el("thead").child(head)).child(el("tbody").children(rows)))
}
