//! The only glue between state, pages and browser. Each hook may be used where there is no browser:
//! it then gives the state of a page that was just opened.
//!
//! | hook | gives |
//! | --- | --- |
//! | [`use_going`] | the address that is shown, and ways to another |
//! | [`use_choices`] | language, theme and keys, and a way to change them |
//! | [`use_later`] | whether the part of the program that comes later is there |
//! | [`use_arrival`] | scroll and focus where they belong after a change of page |
//! | [`use_shortcuts`] | keys |
//! | [`use_offline`] | whether the page works offline |
//! | [`use_columns`] | for how many columns there is room |
//! | [`use_growing`] | how much of a list to show, so that its beginning is painted sooner |
//! | [`use_once`] | what begins with a component and ends with it |
//! | [`use_rested`] | a value once it has not changed for a while |

mod use_arrival;
mod use_choices;
mod use_columns;
mod use_going;
mod use_growing;
mod use_later;
mod use_offline;
mod use_once;
mod use_rested;
mod use_shortcuts;

pub use use_arrival::use_arrival;
pub use use_choices::{Choices, use_choices};
pub use use_columns::use_columns;
pub use use_going::{Going, Way, use_going};
pub use use_growing::use_growing;
pub use use_later::use_later;
pub use use_offline::use_offline;
pub use use_once::{Begin, lasting, use_once};
pub use use_rested::use_rested;
pub use use_shortcuts::use_shortcuts;

use crate::text::{Language, More, Strings};

/// What every page and component is given: how the reader wants it, and where they are.
#[derive(Clone, Default, PartialEq)]
pub struct View {
    /// The reader's choices.
    pub choices: Choices,
    /// The address that is shown, and ways to another.
    pub going: Going,
}

impl View {
    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.choices.settings.language
    }

    /// Its strings.
    pub fn strings(&self) -> &'static Strings {
        self.language().strings()
    }

    /// The same with the strings of what comes later.
    pub fn more(&self) -> &'static More {
        self.language().more()
    }
}
