//! Language, theme and keys, and a way to change them.

use yew::prelude::*;

use crate::browser::settings;
use crate::state::{Change, Settings};

/// A reader's choices, and a way to change them.
#[derive(Clone, Default, PartialEq)]
pub struct Choices {
    /// The choices.
    pub settings: Settings,
    /// Whether the browser refused to keep one.
    pub refused: bool,
    /// Changes one.
    pub change: Callback<Change>,
}

/// The reader's choices, `first` those that were kept. To be used once.
#[hook]
pub fn use_choices(first: Settings) -> Choices {
    let state = use_state(|| (first, false));
    let (settings, refused) = *state;
    use_effect_with(settings, settings::apply);
    let change = Callback::from(move |change: Change| {
        let (settings, _) = *state;
        state.set((settings.with(change), settings::keep(change).is_err()));
    });
    Choices { settings, refused, change }
}
