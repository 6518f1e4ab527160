//! Language, theme and keys, and a way to change them.

use yew::prelude::*;

use crate::browser::settings;
use crate::state::{Change, Settings};
use crate::text::Language;

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

/// The reader's choices.
#[hook]
pub fn use_choices() -> Choices {
    use_context::<Choices>().unwrap_or_default()
}

/// The language of the interface.
#[hook]
pub fn use_language() -> Language {
    use_choices().settings.language
}

/// What [`use_choices`] gives to all pages. To be used once.
#[hook]
pub fn use_choices_provider(first: Settings) -> Choices {
    let state = use_state(|| (first, false));
    let (settings, refused) = *state;
    use_effect_with(settings, |settings| settings::apply(settings));
    let change = Callback::from(move |change: Change| {
        let (settings, _) = *state;
        state.set((settings.with(change), settings::keep(change).is_err()));
    });
    Choices { settings, refused, change }
}
