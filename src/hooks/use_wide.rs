//! Whether there is room for two columns.

use yew::prelude::*;

use crate::browser::view;

/// Whether there is room for the list beside an article. Not known before the page is in a browser: no.
#[hook]
pub fn use_wide() -> bool {
    let wide = use_state(|| false);
    {
        let wide = wide.clone();
        use_effect_with((), move |()| {
            let watch = view::watch_wide(move |now| wide.set(now));
            move || drop(watch)
        });
    }
    *wide
}
