//! The address that is shown, and ways to another.
//!
//! The address is the truth. Only while one types faster than browsers let an address be rewritten,
//! or than pages are drawn, does it lag behind, and what was typed counts meanwhile (see [`Typing`]).

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;
use yew_router::history::{AnyHistory, History as _, Location};
use yew_router::hooks::{use_location, use_navigator, use_route};
use yew_router::navigator::Navigator;
use yew_router::query::Raw;

use crate::browser::time::{self, Wait};
use crate::browser::view;
use crate::route::Route;
use crate::state::{Address, Pace, Places, Typing};

/// The address that is shown, and ways to another.
#[derive(Clone, Default)]
pub struct Going {
    /// The address that is shown.
    pub address: Address,
    /// The number of its history entry.
    pub entry: Option<u32>,
    /// Searches for what was typed: in place on the list, as a new page from elsewhere.
    pub typed: Callback<String>,
    /// Opens another page.
    pub open: Callback<Address>,
    /// Shows the same page in another way.
    pub replace: Callback<Address>,
    /// Goes back to the list from where the page was opened.
    pub back: Callback<()>,
    /// Where the reader was on each visited page.
    pub places: Rc<RefCell<Places>>,
}

impl PartialEq for Going {
    fn eq(&self, other: &Self) -> bool {
        // The ways differ only where the address does; comparing them would render every page anew.
        self.address == other.address && self.entry == other.entry
    }
}

/// A mark on history entries that were opened from a list: one step back leads there.
struct FromList;

/// The address that is shown, and ways to another. To be used once, inside the router of `history`.
#[hook]
pub fn use_going(history: &AnyHistory) -> Going {
    let navigator = use_navigator();
    let location = use_location();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let typing = use_mut_ref(Typing::default);
    let places = use_mut_ref(Places::default);
    let pace = use_mut_ref(Pace::default);
    let wait = use_mut_ref(|| None::<Wait>);
    let renew = use_force_update();

    let entry = location.as_ref().and_then(Location::id);
    let from_list = location.as_ref().is_some_and(|at| at.state::<FromList>().is_some());
    let search = location.as_ref().map_or("", |location| location.query_str());
    let address = typing.borrow_mut().address(entry);
    let address = address.unwrap_or_else(|| Address::parse(route, search));
    let Some(navigator) = navigator else {
        return Going { address, entry, places, ..Going::default() };
    };
    let write = {
        let (navigator, history, typing) = (navigator.clone(), history.clone(), typing.clone());
        move || {
            let unwritten = typing.borrow().unwritten();
            if let Some(to) = unwritten {
                replace(&navigator, &to);
                typing.borrow_mut().wrote(history.location().id());
            }
        }
    };
    Going {
        typed: {
            let (navigator, history, write) = (navigator.clone(), history.clone(), write.clone());
            let (typing, places) = (typing.clone(), places.clone());
            let on_list = address.route == Route::List;
            Callback::from(move |text: String| {
                let goes_on = typing.borrow().goes_on();
                let to = Address::list(&text);
                typing.borrow_mut().take(text, entry);
                if !on_list && !goes_on {
                    push(&navigator, &to);
                    let entry = history.location().id();
                    typing.borrow_mut().wrote(entry);
                    places.borrow_mut().moved(entry, &to);
                    view::scroll_to(0.0);
                    return;
                }
                let taken = pace.borrow_mut().take(time::now());
                *wait.borrow_mut() = taken.err().map(|milliseconds| {
                    let (pace, write) = (pace.clone(), write.clone());
                    time::after(milliseconds, move || {
                        let _ = pace.borrow_mut().take(time::now());
                        write();
                    })
                });
                if taken.is_ok() {
                    write();
                }
                renew.force_update();
            })
        },
        open: {
            let (navigator, typing, places) = (navigator.clone(), typing, places.clone());
            let on_list = address.route == Route::List;
            Callback::from(move |to: Address| {
                write();
                typing.borrow_mut().end();
                match to.article_id().filter(|_| on_list) {
                    Some(id) => {
                        places.borrow_mut().opening(id, view::scrolled());
                        push_from_list(&navigator, &to);
                    }
                    None => push(&navigator, &to),
                }
            })
        },
        back: {
            let (navigator, query) = (navigator.clone(), address.query.clone());
            Callback::from(move |()| {
                if from_list { navigator.back() } else { push(&navigator, &Address::list(&query)) }
            })
        },
        replace: Callback::from(move |to: Address| replace(&navigator, &to)),
        address,
        entry,
        places,
    }
}

fn push_from_list(navigator: &Navigator, to: &Address) {
    let Ok(()) = navigator.push_with_query_and_state(&to.route, Raw(to.search()), FromList);
}

fn push(navigator: &Navigator, to: &Address) {
    let Ok(()) = navigator.push_with_query(&to.route, Raw(to.search()));
}

fn replace(navigator: &Navigator, to: &Address) {
    let Ok(()) = navigator.replace_with_query(&to.route, Raw(to.search()));
}
