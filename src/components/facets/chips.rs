//! What was chosen, each with a way to take it off.

use super::{name, shown};
use crate::components::{Element, Shape, el, icon, link};
use crate::hooks::View;
use crate::state::{Field, Filters};
use crate::text::{day, month};

/// The conditions of the query, each as a link to the query without it.
#[inline(never)]
pub fn chips(view: &View) -> Element {
    let (strings, address) = (view.more(), &view.going.address);
    let (filters, _) = Filters::split(&address.query);
    let chips = filters.0.iter().map(|filter| {
        let value = match filter.field {
            Field::Date => span(view, &filter.value),
            field => shown(strings, field, &filter.value),
        };
        let label = format!("{}: {value}", name(strings, filter.field));
        let to = address.clone().with_query(&filter.without(&address.query));
        let mut chip = link(view, to).class("chip");
        if filter.exclude {
            chip = chip.child(el("span").class("chip__not").text(strings.not));
        }
        let off = el("span").class("visually-hidden").text(", ").text(strings.take_off);
        el("li").child(chip.child(el("bdi").string(label)).child(off).child(icon(Shape::Cross)))
    });
    el("ul").class("chips").attr("aria-label", strings.chosen).children(chips)
}

/// A day, a month or a span of them, as people write it.
fn span(view: &View, value: &str) -> String {
    let (language, strings) = (view.language(), view.more());
    let one = |iso: &str| match iso.len() {
        0 => String::new(),
        7 => month(language, iso).unwrap_or_else(|| iso.to_owned()),
        _ => day(language, iso),
    };
    match value.split_once("..") {
        _ if value == crate::state::UNKNOWN => strings.unknown.to_owned(),
        None => one(value),
        Some((from, to)) if from == to => one(from),
        Some((from, to)) => format!("{} – {}", one(from), one(to)),
    }
}
