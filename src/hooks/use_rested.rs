//! A value once it has not changed for a while.

use yew::prelude::*;

use crate::browser::time;

/// `value` as it was when it last stood still for so many milliseconds. What is spoken aloud on each
/// change waits so until a reader pauses; and what is not looked at while typing.
#[hook]
pub fn use_rested<T: Clone + PartialEq + 'static>(value: T, milliseconds: u32) -> T {
    let rested = use_state(|| value.clone());
    {
        let rested = rested.clone();
        use_effect_with(value, move |value| {
            let value = value.clone();
            let wait =
                (*rested != value).then(|| time::after(milliseconds, move || rested.set(value)));
            move || drop(wait)
        });
    }
    (*rested).clone()
}
