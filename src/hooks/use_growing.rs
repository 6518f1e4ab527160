//! A list that grows to its length, so that its beginning is painted sooner.

use yew::prelude::*;

use crate::browser::time::{self, Wait};
use crate::state::EntryId;

/// How many are there at once, and how many more each time.
const STEP: usize = 4;
/// How long the beginning stands alone, in milliseconds: who types on does not wait for the rest.
const PAUSE: u32 = 100;

/// How far a list has grown.
#[derive(Default)]
struct Growth {
    page: Option<EntryId>,
    query: String,
    shown: usize,
    wait: Option<Wait>,
}

/// How many of the `length` items that a query finds to show now: their beginning at first, then more step by step until
/// all are there. All are at once on another `page`: one that a reader comes back to is as it was.
#[hook]
pub fn use_growing(page: EntryId, query: &str, length: usize) -> usize {
    let renew = use_force_update();
    let growth = use_mut_ref(Growth::default);
    let mut here = growth.borrow_mut();
    if here.page.replace(page) != Some(page) {
        here.shown = length;
    } else if here.query != query {
        here.shown = STEP;
    }
    query.clone_into(&mut here.query);
    let (shown, growth) = (here.shown, growth.clone());
    here.wait = (shown < length).then(|| {
        let grow = move || {
            growth.borrow_mut().shown += STEP;
            renew.force_update();
        };
        time::after(if shown == STEP { PAUSE } else { 0 }, grow)
    });
    shown.min(length)
}
