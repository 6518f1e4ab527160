//! The address that is shown, and ways to another.
//!
//! What is shown is kept here, and written to the browser's address bar. While one types that lags behind:
//! what was found is painted first, and browsers limit how often an address is rewritten (see [`Pace`]).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::{lasting, use_once};
use crate::browser::time::{self, Wait};
use crate::browser::{column, history, searches, view};
use crate::state::{Address, EntryId, Pace, Places, Stop};

/// How long typing must rest before the address bar shows it, in milliseconds: that takes longer than a search.
const REST: u32 = 200;

/// The address that is shown, and the way from there.
#[derive(Clone, Default)]
pub struct Going {
    /// The address that is shown.
    pub address: Address,
    /// The number of its history entry.
    pub entry: EntryId,
    /// Ways to another.
    pub way: Rc<Way>,
}

impl PartialEq for Going {
    fn eq(&self, other: &Self) -> bool {
        // There is one way for all.
        self.address == other.address && self.entry == other.entry
    }
}

/// Ways from page to page: one for the whole app, whatever page is shown.
#[derive(Default)]
pub struct Way {
    here: RefCell<Stop>,
    /// The highest number of an entry so far.
    last: Cell<EntryId>,
    /// Where the reader was on each visited page.
    pub places: RefCell<Places>,
    pace: RefCell<Pace>,
    /// Whether the address bar lags behind, and the wait until it may be written.
    unwritten: Cell<bool>,
    wait: RefCell<Option<Wait>>,
    renew: Callback<()>,
}

impl Way {
    /// Searches for what was typed: in place where the page shows what is found, as a new list from
    /// elsewhere.
    pub fn typed(self: &Rc<Self>, text: &str) {
        let here = self.here.borrow().address.clone();
        let stays = here.route.shows_finds();
        let to = if stays { Address { odd: false, ..here } } else { Address::default() };
        let to = to.with_query(text);
        if !stays {
            self.push(to.clone(), false);
            self.places.borrow_mut().moved(self.last.get(), &to);
            view::scroll_to(0.0);
            return;
        }
        self.here.borrow_mut().address = to;
        self.unwritten.set(true);
        self.write_in(REST);
        self.renew.emit(());
    }

    /// Opens another page.
    pub fn open(&self, to: Address) {
        self.write();
        let from_list = to.article_id().is_some() && self.shows_finds();
        if let Some(id) = to.article_id().filter(|_| from_list) {
            self.places.borrow_mut().opening(id, view::scrolled());
            searches::made(&to.query);
        }
        self.push(to, from_list);
    }

    /// Shows the same page in another way.
    pub fn replace(&self, to: Address) {
        self.here.borrow_mut().address = to;
        self.unwritten.set(true);
        self.write();
        self.renew.emit(());
    }

    /// Goes back to the list from where the page was opened.
    #[inline(never)]
    pub fn back(&self) {
        let Stop { address, from_list, .. } = self.here.borrow().clone();
        if from_list {
            history::back();
        } else {
            if let Some(id) = address.article_id().filter(|id| column::has(id)) {
                self.places.borrow_mut().closing(&address.query, id);
            }
            self.push(address.to_list(), false);
        }
    }

    /// Takes note that the browser went to another entry.
    fn came(&self, to: Stop) {
        // What was typed elsewhere must not be written here.
        self.unwritten.set(false);
        self.last.set(self.last.get().max(to.entry));
        *self.here.borrow_mut() = to;
        self.renew.emit(());
    }

    fn shows_finds(&self) -> bool {
        self.here.borrow().address.route.shows_finds()
    }

    fn push(&self, address: Address, from_list: bool) {
        let entry = self.last.get() + 1;
        self.last.set(entry);
        let stop = Stop { address, entry, from_list };
        history::push(&stop);
        *self.here.borrow_mut() = stop;
        self.renew.emit(());
    }

    /// Writes the address after so many milliseconds, or once browsers allow it.
    fn write_in(self: &Rc<Self>, milliseconds: u32) {
        let way = self.clone();
        let wait = time::after(milliseconds, move || {
            let taken = way.pace.borrow_mut().take(time::now());
            match taken {
                Ok(()) => way.write(),
                Err(milliseconds) => way.write_in(milliseconds),
            }
        });
        *self.wait.borrow_mut() = Some(wait);
    }

    fn write(&self) {
        if self.unwritten.replace(false) {
            history::replace(&self.here.borrow());
        }
    }
}

/// The address that is shown, at first that of `start`, and the way from there. To be used once.
#[hook]
pub fn use_going(start: &Stop) -> Going {
    let renew = use_force_update();
    let way = use_memo((), |()| Way {
        here: RefCell::new(start.clone()),
        last: Cell::new(start.entry),
        renew: Callback::from(move |()| renew.force_update()),
        ..Way::default()
    });
    {
        let way = way.clone();
        use_once(lasting(move || {
            let renew = way.renew.clone();
            let shown = history::watch_shown(move || {
                let renew = renew.clone();
                // The field is emptied only after the page was told.
                time::after(0, move || renew.emit(())).forget();
            });
            let came = history::watch(move |stop| way.came(stop));
            (shown, came)
        }));
    }
    let Stop { address, entry, .. } = way.here.borrow().clone();
    Going { address, entry, way }
}
