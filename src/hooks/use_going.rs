//! The address that is shown, and ways to another.
//!
//! The address is the truth. Only while one types faster than browsers let an address be rewritten
//! (see [`Pace`]) does it lag behind, and what was typed counts meanwhile.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;
use yew_router::hooks::{use_location, use_navigator, use_route};
use yew_router::navigator::Navigator;
use yew_router::query::Raw;

use crate::browser::time::{self, Wait};
use crate::browser::view;
use crate::route::Route;
use crate::state::{Address, Pace, Places};

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

/// The address that is shown, and ways to another. To be used once, inside the router.
#[hook]
pub fn use_going() -> Going {
    let navigator = use_navigator();
    let location = use_location();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let draft = use_state(|| None::<String>);
    let pace = use_mut_ref(Pace::default);
    let wait = use_mut_ref(|| None::<Wait>);
    let places = use_mut_ref(Places::default);

    let entry = location.as_ref().and_then(yew_router::history::Location::id);
    let from_list = location.as_ref().is_some_and(|at| at.state::<FromList>().is_some());
    let search = location.as_ref().map_or("", |location| location.query_str());
    let mut address = Address::parse(route, search);
    if let Some(draft) = &*draft {
        address = address.with_query(draft);
    }
    {
        let (draft, wait) = (draft.clone(), wait.clone());
        // Another entry is shown: what was being typed on the last one is over.
        use_effect_with(entry, move |_| {
            wait.borrow_mut().take();
            if draft.is_some() {
                draft.set(None);
            }
        });
    }
    let Some(navigator) = navigator else {
        return Going { address, entry, places, ..Going::default() };
    };

    let typed = {
        let (navigator, draft, on_list) =
            (navigator.clone(), draft.clone(), address.route == Route::List);
        Callback::from(move |text: String| {
            let to = Address::list(&text);
            if !on_list {
                push(&navigator, &to);
                return;
            }
            let taken = pace.borrow_mut().take(time::now());
            let later = match taken {
                Ok(()) => {
                    draft.set(None);
                    replace(&navigator, &to);
                    None
                }
                Err(milliseconds) => {
                    draft.set(Some(text));
                    let (navigator, draft, pace) = (navigator.clone(), draft.clone(), pace.clone());
                    Some(time::after(milliseconds, move || {
                        let _ = pace.borrow_mut().take(time::now());
                        draft.set(None);
                        replace(&navigator, &to);
                    }))
                }
            };
            *wait.borrow_mut() = later;
        })
    };
    let open = {
        let (navigator, address, places) = (navigator.clone(), address.clone(), places.clone());
        Callback::from(move |to: Address| match to.article_id() {
            Some(id) if address.route == Route::List => {
                if draft.is_some() {
                    replace(&navigator, &address);
                }
                places.borrow_mut().opening(id, view::scrolled());
                let Ok(()) =
                    navigator.push_with_query_and_state(&to.route, Raw(to.search()), FromList);
            }
            _ => push(&navigator, &to),
        })
    };
    let back = {
        let (navigator, query) = (navigator.clone(), address.query.clone());
        Callback::from(move |()| {
            if from_list { navigator.back() } else { push(&navigator, &Address::list(&query)) }
        })
    };
    let replace = Callback::from(move |to: Address| replace(&navigator, &to));
    Going { address, entry, typed, open, replace, back, places }
}

fn push(navigator: &Navigator, to: &Address) {
    let Ok(()) = navigator.push_with_query(&to.route, Raw(to.search()));
}

fn replace(navigator: &Navigator, to: &Address) {
    let Ok(()) = navigator.replace_with_query(&to.route, Raw(to.search()));
}
