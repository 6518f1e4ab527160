//! For how many columns there is room.

use yew::prelude::*;

use super::{lasting, use_once};
use crate::browser::view;

/// For how many columns there is room: two are the list and an article, three have the filters besides. Not known before
/// the page is in a browser: one.
#[hook]
pub fn use_columns() -> usize {
    let renew = use_force_update();
    let columns = use_mut_ref(|| 1);
    {
        let columns = columns.clone();
        let tell = move |now| {
            if columns.replace(now) != now {
                renew.force_update();
            }
        };
        use_once(lasting(move || view::watch_columns(tell)));
    }
    let columns = columns.borrow();
    *columns
}
