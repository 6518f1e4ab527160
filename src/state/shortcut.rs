//! A key → what it does.
//!
//! Keys are told apart by where they lie (`event.code`), since a Bangla layout changes what they
//! write. While one types only the search chord counts.

/// A key that was pressed.
#[allow(
    clippy::struct_excessive_bools,
    reason = "four keys that are held or not, as browsers tell them"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// Where it lies: `KeyJ`, `Slash`, `Escape`.
    pub code: String,
    /// Control or Command is held.
    pub command: bool,
    /// Alt is held.
    pub alt: bool,
    /// Shift is held.
    pub shift: bool,
    /// The focus is where one types, or a word is being composed.
    pub typing: bool,
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// To the search field.
    Search,
    /// To the next card.
    NextCard,
    /// To the previous card.
    PreviousCard,
    /// To the next marked place.
    NextMark,
    /// To the previous marked place.
    PreviousMark,
    /// Clears, or goes back.
    Back,
    /// Shows the help.
    Help,
}

impl Shortcut {
    /// What `key` does, if anything; `single` says whether keys without a modifier may do something.
    pub fn of(key: &Key, single: bool) -> Option<Self> {
        if key.alt {
            return None;
        }
        if key.command {
            return (key.code == "KeyK" && !key.shift).then_some(Self::Search);
        }
        if key.typing {
            return None;
        }
        if key.code == "Escape" {
            return Some(Self::Back);
        }
        if !single {
            return None;
        }
        Some(match (key.code.as_str(), key.shift) {
            ("Slash", false) => Self::Search,
            ("Slash", true) => Self::Help,
            ("KeyJ", false) => Self::NextCard,
            ("KeyK", false) => Self::PreviousCard,
            ("KeyN", false) => Self::NextMark,
            ("KeyP", false) => Self::PreviousMark,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, Shortcut};

    fn key(code: &str) -> Key {
        Key { code: code.to_owned(), ..Key::default() }
    }

    #[test]
    fn keys_do_what_the_help_says() {
        assert_eq!(Shortcut::of(&key("Slash"), true), Some(Shortcut::Search));
        assert_eq!(Shortcut::of(&Key { shift: true, ..key("Slash") }, true), Some(Shortcut::Help));
        assert_eq!(Shortcut::of(&key("KeyJ"), true), Some(Shortcut::NextCard));
        assert_eq!(Shortcut::of(&key("KeyQ"), true), None);
    }

    #[test]
    fn typing_is_never_disturbed_and_single_keys_can_be_off() {
        let chord = Key { command: true, typing: true, ..key("KeyK") };
        assert_eq!(Shortcut::of(&chord, false), Some(Shortcut::Search));
        assert_eq!(Shortcut::of(&Key { typing: true, ..key("KeyJ") }, true), None);
        assert_eq!(Shortcut::of(&key("KeyJ"), false), None);
        assert_eq!(Shortcut::of(&key("Escape"), false), Some(Shortcut::Back));
        assert_eq!(Shortcut::of(&Key { alt: true, ..key("KeyJ") }, true), None);
    }
}
