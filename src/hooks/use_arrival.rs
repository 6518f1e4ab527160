//! Scroll and focus where they belong after a change of page.

use yew::prelude::*;

use super::{Going, lasting, use_once};
use crate::browser::{page, view};
use crate::route::Route;
use crate::state::Arrival;

/// Puts the reader in place whenever another page is shown: to the top with the focus on the heading,
/// or back to where they were. To be used once.
#[hook]
pub fn use_arrival(going: &Going) {
    {
        let way = going.way.clone();
        use_once(lasting(move || {
            view::watch_scroll(move |to| way.places.borrow_mut().scrolled(to))
        }));
    }
    let way = going.way.clone();
    use_effect_with((going.entry, going.address.clone()), move |(entry, address)| {
        let arrival = way.places.borrow_mut().arrive(*entry, address);
        match arrival {
            Arrival::Stay => {}
            Arrival::Fresh => {
                view::scroll_to(0.0);
                // The list is reached by typing, too: the focus then stays in the search field.
                if address.route != Route::List || address.query.is_empty() {
                    page::focus_heading();
                }
            }
            Arrival::Return { scroll, card } => {
                view::scroll_to(scroll);
                if !card.is_some_and(|card| page::focus_card(&card)) {
                    page::focus_heading();
                }
            }
        }
    });
}
