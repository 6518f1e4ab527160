//! Whether the page works offline.

use yew::prelude::*;

use super::{lasting, use_once};
use crate::browser::offline;
use crate::state::Offline;

/// Whether the page works offline, as far as it is known. To be used once.
#[hook]
pub fn use_offline() -> Offline {
    let state = use_state_eq(Offline::default);
    {
        let state = state.clone();
        use_once(lasting(move || offline::watch(move |now| state.set(now))));
    }
    *state
}
