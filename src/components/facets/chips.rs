//! What was chosen, each with a way to take it off.

use archive::{Facet, Wanted};
use bangla::digits::to_ascii;

use super::{name, shown};
use crate::browser::page;
use crate::components::{Element, Shape, el, icon, link};
use crate::hooks::View;
use crate::state::{Found, without};
use crate::text::span;

/// The filters of the query, each as a link to the query without it. One that could not be read says so.
#[inline(never)]
pub fn chips(view: &View, found: &Found) -> Element {
    let (strings, address) = (view.more(), &view.going.address);
    let chips = found.filters.iter().map(|filter| {
        let value = filter.value.as_str();
        let value = match (&filter.wanted, filter.facet) {
            (Some(Wanted::Unknown), facet) => shown(strings, facet, None),
            (Some(Wanted::Between(..)), Facet::Date) => span(view.language(), &to_ascii(value)),
            (_, facet) => shown(strings, facet, Some(value)),
        };
        let label = [name(strings, filter.facet), ": ", &value].concat();
        let to = address.clone().with_query(&without(&address.query, &filter.range));
        let mut chip = link(view, to).class("chip");
        if filter.exclude {
            chip = chip.child(el("span").class("chip__not").text(strings.not));
        }
        chip = chip.child(el("bdi").string(label));
        if filter.wanted.is_none() {
            chip = chip.child(el("span").class("chip__not").text(strings.unread));
        }
        let off = el("span").class("visually-hidden").text(", ").text(strings.take_off);
        el("li").child(chip.child(off).child(icon(Shape::Cross)))
    });
    el("ul")
        .class("chips")
        .attr("aria-label", strings.chosen)
        .onclick(|_| page::keep_focus())
        .children(chips)
}
