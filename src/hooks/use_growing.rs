//! A list that grows to its length, so that its beginning is painted sooner.

use yew::prelude::*;

use crate::browser::time::{self, Wait};
use crate::state::EntryId;

/// How long the beginning stands alone, in milliseconds: who types on does not wait for the rest.
const PAUSE: u32 = 100;
/// How long what is in sight stands alone after that: who types slowly does not wait for the rest either.
const LONG_PAUSE: u32 = 800;

/// How far a list has grown.
#[derive(Default)]
struct Growth {
    page: Option<EntryId>,
    query: String,
    shown: usize,
    grown: bool,
    wait: Option<Wait>,
}

/// How many of the `length` items that a query finds to show now: `step` of them at first, then as many more each time until
/// all are there; and whether they came so. All are at once on another `page`: one that a reader comes back to is as it was.
#[hook]
pub fn use_growing(page: EntryId, query: &str, length: usize, step: usize) -> (usize, bool) {
    let renew = use_force_update();
    let growth = use_mut_ref(Growth::default);
    let mut here = growth.borrow_mut();
    if here.page.replace(page) != Some(page) {
        (here.shown, here.grown) = (length, false);
    } else if here.query != query {
        (here.shown, here.grown) = (step, true);
    }
    query.clone_into(&mut here.query);
    let (shown, growth) = (here.shown, growth.clone());
    here.wait = (shown < length).then(|| {
        let grow = move || {
            growth.borrow_mut().shown += step;
            renew.force_update();
        };
        let pause = match shown / step {
            1 => PAUSE,
            2 => LONG_PAUSE,
            _ => 0,
        };
        time::after(pause, grow)
    });
    (shown.min(length), here.grown)
}
