//! The bar that leads to the main pages: at the foot of a phone's screen, in the masthead of a wide one.

use super::{Element, Shape, button, el, icon, link};
use crate::browser::page;
use crate::hooks::View;
use crate::route::Route;
use crate::state::Address;

/// The bar. Pages that show what was found keep the query.
pub fn bar(view: &View) -> Element {
    let strings = view.strings();
    let here = &view.going.address;
    let place = |to: Address, shape: Shape, name: &'static str| {
        let mut place = link(view, to.clone()).class("bar__place");
        if to.route == here.route {
            place = place.attr("aria-current", "page");
        }
        place.child(icon(shape)).child(el("span").text(name))
    };
    let search = button("bar__place bar__place--search")
        .attr("data-action", "search")
        .onclick(|_| page::focus_search())
        .child(icon(Shape::Search))
        .child(el("span").text(strings.nav_search));
    el("nav")
        .class("bar")
        .attr("aria-label", strings.nav)
        .child(search)
        .child(place(here.to_list(), Shape::List, strings.nav_list))
        .child(place(Address::on(Route::Timeline, &here.query), Shape::Days, strings.nav_timeline))
        .child(place(Address::on(Route::Collection, ""), Shape::Shelf, strings.nav_collection))
}
