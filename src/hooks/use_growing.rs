//! A list that grows to its length, so that its beginning is painted sooner.

use yew::prelude::*;

use crate::browser::time;
use crate::state::EntryId;

/// How many are there at once, and how many more each time.
const STEP: usize = 6;
/// How long the beginning stands alone, in milliseconds: who types on does not wait for the rest.
const PAUSE: u32 = 100;

/// How many of the `length` items of a list to show now: its beginning at first, then more step by step until all are
/// there. All are at once on another `page`: one that a reader comes back to is as it was.
#[hook]
pub fn use_growing<T: Clone + PartialEq + 'static>(page: EntryId, list: T, length: usize) -> usize {
    let renew = use_force_update();
    let known = use_mut_ref(|| None::<(EntryId, T, usize)>);
    let shown = {
        let mut known = known.borrow_mut();
        let shown = match &*known {
            Some((before, same, shown)) if *before == page => {
                if *same == list { *shown } else { STEP }
            }
            _ => length,
        };
        *known = Some((page, list.clone(), shown));
        shown
    };
    use_effect_with((list, shown, length), move |&(_, shown, length)| {
        let wait = (shown < length).then(|| {
            let grow = move || {
                if let Some((.., shown)) = &mut *known.borrow_mut() {
                    *shown += STEP;
                }
                renew.force_update();
            };
            time::after(if shown == STEP { PAUSE } else { 0 }, grow)
        });
        move || drop(wait)
    });
    shown.min(length)
}
