//! Whether the page works offline.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::browser::{later, offline};
use crate::state::Offline;

/// Whether the page works offline, as far as it is known. To be used once.
#[hook]
pub fn use_offline() -> Offline {
    let state = use_state_eq(Offline::default);
    {
        let state = state.clone();
        use_effect_with((), move |()| {
            let watch = Rc::new(RefCell::new(None));
            let kept = Rc::clone(&watch);
            // What shows it comes later; where that did not come, nobody waits for it.
            later::then(move || {
                if later::is_there() {
                    *kept.borrow_mut() = offline::watch(move |now| state.set(now));
                }
            });
            move || drop(watch)
        });
    }
    *state
}
