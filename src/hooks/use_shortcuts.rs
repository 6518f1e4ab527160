//! Keys.

use yew::prelude::*;

use super::View;
use crate::browser::{dialog, keys, page};
use crate::route::Route;
use crate::state::{Address, Shortcut};

/// Listens to the keys that work on every page; those for marks are the reading view's own.
/// To be used once.
#[hook]
pub fn use_shortcuts(view: &View, help: NodeRef) {
    let (going, single) = (view.going.clone(), view.choices.settings.keys);
    use_effect_with((going, single), move |(going, single)| {
        let (going, single) = (going.clone(), *single);
        let listener = keys::listen(move |key| match Shortcut::of(key, single) {
            Some(Shortcut::Search) => {
                page::focus_search();
                true
            }
            Some(Shortcut::NextCard) => {
                page::step_card(true);
                true
            }
            Some(Shortcut::PreviousCard) => {
                page::step_card(false);
                true
            }
            Some(Shortcut::Help) => {
                dialog::open(&help);
                true
            }
            Some(Shortcut::Back) => {
                match going.address.route {
                    Route::List if going.address.query.is_empty() => return false,
                    _ if going.address.route.shows_finds() && !going.address.query.is_empty() => {
                        going.way.typed("");
                    }
                    Route::Article { .. } => going.way.back(),
                    _ => going.way.open(Address::default()),
                }
                true
            }
            Some(Shortcut::NextMark | Shortcut::PreviousMark) | None => false,
        });
        move || drop(listener)
    });
}
