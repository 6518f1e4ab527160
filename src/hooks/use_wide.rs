//! Whether there is room for the list beside what is read.

use yew::prelude::*;

use super::{lasting, use_once};
use crate::browser::view;

/// Whether there is room for the list beside an article. Not known before the page is in a browser: no.
#[hook]
pub fn use_wide() -> bool {
    let wide = use_state(|| false);
    {
        let wide = wide.clone();
        use_once(lasting(move || view::watch_wide(move |now| wide.set(now))));
    }
    *wide
}
