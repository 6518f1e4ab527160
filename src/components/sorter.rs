//! The choice of an order: links, because each order is an address.

use super::{Element, el, link};
use crate::hooks::View;
use crate::route::Route;
use crate::state::{Address, Sort};
use crate::text::Strings;

/// The orders that the page has, as links; the one that is shown is the current one.
pub fn sorter(view: &View) -> Element {
    let (strings, here) = (view.strings(), &view.going.address);
    // Without a query the usual order is by day.
    let whole = here.route == Route::List && here.query.trim().is_empty();
    let orders = Sort::of_page(&here.route).iter().filter(|sort| !whole || **sort != Sort::Newest);
    let orders = orders.map(|sort| {
        let to = Address { sort: *sort, odd: false, ..here.clone() };
        let mut order = link(view, to).class("sorter__order");
        if *sort == here.sort {
            order = order.attr("aria-current", "true");
        }
        el("li").child(order.text(name(strings, here, whole, *sort)))
    });
    el("nav")
        .class("sorter")
        .attr("aria-label", strings.sort)
        .child(el("ul").class("sorter__orders").children(orders))
}

fn name(strings: &Strings, here: &Address, whole: bool, sort: Sort) -> &'static str {
    match sort {
        Sort::Usual if here.route == Route::Context => strings.sort_text,
        Sort::Usual if whole => strings.sort_newest,
        Sort::Usual => strings.sort_best,
        Sort::Newest => strings.sort_newest,
        Sort::Oldest => strings.sort_oldest,
        Sort::Paper => strings.sort_paper,
        Sort::Left => strings.sort_left,
        Sort::Right => strings.sort_right,
    }
}
