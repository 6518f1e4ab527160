//! Whether the part of the program that comes later is there.

use yew::prelude::*;

use crate::browser::later;

/// Whether it is there; what is shown by it waits for that, and the first answer does not wait for it. Where
/// pages are written as files it is not: they hold what is needed to read.
#[hook]
pub fn use_later() -> bool {
    let there = use_state(|| false);
    {
        let there = there.clone();
        use_effect_with((), move |()| later::then(move || there.set(true)));
    }
    *there
}
