//! How many articles each month has, as bars that one drags over to choose a span. The same by keyboard: two
//! fields, first and last month. The numbers stand in a table behind it.

use yew::prelude::*;

use super::super::{Element, el};
use crate::browser::event;
use crate::hooks::View;
use crate::state::{Address, Field, Filters, with_filter};
use crate::text::month;

/// The height of the drawing, in its own units; a bar is ten wide.
const HEIGHT: usize = 60;

/// Of what.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ChartProps {
    /// How and where.
    pub(super) view: View,
    /// The months in order, each with its number of articles.
    pub(super) days: Vec<(String, usize)>,
}

/// The chart with its fields and its table; hidden where there is nothing to choose from.
#[component]
pub(super) fn Chart(props: &ChartProps) -> Html {
    let ChartProps { view, days } = props;
    let strings = view.more();
    // From where and to where is being dragged.
    let drag = use_state(|| None::<(usize, usize)>);
    let chosen = chosen(view, days);
    let shown = drag.map(|(from, to)| (from.min(to), from.max(to))).or(chosen);
    let choose = {
        let (view, days) = (view.clone(), days.clone());
        Callback::from(move |(from, to): (usize, usize)| {
            let (from, to) = (from.min(to), from.max(to));
            let (Some((from, _)), Some((to, _))) = (days.get(from), days.get(to)) else { return };
            view.going.way.open(dated(&view.going.address, Some((from, to))));
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

/// The months that the query's condition names, as places.
fn chosen(view: &View, days: &[(String, usize)]) -> Option<(usize, usize)> {
    let (filters, _) = Filters::split(&view.going.address.query);
    let filter = filters.0.iter().find(|it| it.field == Field::Date && !it.exclude)?;
    let inside = |(month, _): &(String, usize)| filter.is(month);
    let from = days.iter().position(inside)?;
    Some((from, days.iter().rposition(inside)?))
}

/// The page with another span of days, or with none.
fn dated(address: &Address, span: Option<(&str, &str)>) -> Address {
    let (filters, _) = Filters::split(&address.query);
    let mut query = address.query.clone();
    for filter in filters.0.iter().rev().filter(|it| it.field == Field::Date && !it.exclude) {
        query = filter.without(&query);
    }
    if let Some((from, to)) = span {
        let value = if from == to { from.to_owned() } else { [from, "..", to].concat() };
        query = with_filter(&query, Field::Date, &value, false);
    }
    Address { odd: false, ..address.clone() }.with_query(&query)
}

fn bars(days: &[(String, usize)], shown: Option<(usize, usize)>) -> Element {
    let most = days.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let bars = days.iter().enumerate().map(|(at, (_, count))| {
        // One article can still be seen beside a thousand.
        let height = if *count == 0 { 1 } else { (count * (HEIGHT - 4) / most).max(3) };
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
    days: &[(String, usize)],
    chosen: Option<(usize, usize)>,
    choose: &Callback<(usize, usize)>,
) -> Element {
    let (language, strings) = (view.language(), view.more());
    let last = days.len().saturating_sub(1);
    let now = chosen.unwrap_or((0, last));
    let field = |label: &'static str, present: usize, then: Callback<usize>| {
        let options = days.iter().enumerate().map(|(at, (iso, _))| {
            el("option")
                .attr_string("value", at.to_string())
                .flag("selected", at == present)
                .string(month(language, iso).unwrap_or_else(|| iso.clone()))
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

fn table(view: &View, days: &[(String, usize)]) -> Element {
    let (language, strings) = (view.language(), view.more());
    let head = el("tr")
        .child(el("th").attr("scope", "col").text(strings.field_date))
        .child(el("th").attr("scope", "col").text(strings.list_heading));
    let rows = days.iter().filter(|(_, count)| *count > 0).map(|(iso, count)| {
        let name = month(language, iso).unwrap_or_else(|| iso.clone());
        el("tr")
            .child(el("th").attr("scope", "row").string(name))
            .child(el("td").string(language.number(*count)))
    });
    el("details")
        .class("chart__table")
        .child(el("summary").text(strings.chart_table))
        .child(el("table").child(el("thead").child(head)).child(el("tbody").children(rows)))
}
