//! Language, theme, keys and letters: what a reader chose, and how it is kept.

use super::Letters;
use crate::text::{Language, Strings};

/// A reader's choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// Whether single keys do something.
    pub keys: bool,
    /// How articles are set.
    pub letters: Letters,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Brown on cream.
    Sepia,
    /// Light on dark.
    Dark,
    /// Black on white and nothing grey, for displays of electronic paper.
    Paper,
}

/// A change of one choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// To this language.
    Language(Language),
    /// To this theme.
    Theme(Theme),
    /// Single keys on or off.
    Keys(bool),
    /// To this size of letters, or to the usual one.
    Size(Option<u8>),
    /// To this height of lines.
    Leading(u8),
    /// To this width of lines.
    Width(u8),
    /// With serifs or without.
    Serif(bool),
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            keys: true,
            letters: Letters::default(),
        }
    }
}

impl Settings {
    /// The choices that were kept under `name`s, where `kept` finds any; the language is otherwise the
    /// first of the browser's `languages` that is one of ours. What is not understood is passed over.
    pub fn read<'l>(
        kept: impl Fn(&str) -> Option<String>,
        mut languages: impl Iterator<Item = &'l str>,
    ) -> Self {
        let language = kept("language").and_then(|code| Language::of_tag(&code));
        let theme = kept("theme").and_then(|name| Theme::of_name(&name));
        Self {
            language: language.or_else(|| languages.find_map(Language::of_tag)).unwrap_or_default(),
            theme: theme.unwrap_or_default(),
            keys: kept("keys").as_deref() != Some("off"),
            letters: Letters::read(kept),
        }
    }

    /// The choices after a change.
    #[must_use]
    pub fn with(mut self, change: Change) -> Self {
        match change {
            Change::Language(language) => self.language = language,
            Change::Theme(theme) => self.theme = theme,
            Change::Keys(keys) => self.keys = keys,
            Change::Size(size) => self.letters.size = size,
            Change::Leading(leading) => self.letters.leading = leading,
            Change::Width(width) => self.letters.width = width,
            Change::Serif(serif) => self.letters.serif = serif,
        }
        self
    }
}

impl Change {
    /// The name and value under which it is kept.
    pub fn kept(self) -> (&'static str, String) {
        let switch = |on: bool| if on { "on" } else { "off" }.to_owned();
        match self {
            Self::Language(language) => ("language", language.code().to_owned()),
            Self::Theme(theme) => ("theme", theme.name().to_owned()),
            Self::Keys(on) => ("keys", switch(on)),
            Self::Size(size) => ("size", size.map(|size| size.to_string()).unwrap_or_default()),
            Self::Leading(leading) => ("leading", leading.to_string()),
            Self::Width(width) => ("width", width.to_string()),
            Self::Serif(on) => ("serif", switch(on)),
        }
    }
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 5] = [Self::System, Self::Light, Self::Sepia, Self::Dark, Self::Paper];

    /// Its name in the style sheets and in storage.
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Sepia => "sepia",
            Self::Dark => "dark",
            Self::Paper => "paper",
        }
    }

    /// The theme of a name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// The one that the button leads to, on a device that is set to `dark` or not: always one that looks
    /// different, by way of sepia back to the device's own.
    #[must_use]
    pub fn next(self, dark: bool) -> Self {
        let other = if dark { Self::Light } else { Self::Dark };
        match self {
            Self::Sepia => Self::System,
            theme if theme == other => Self::Sepia,
            _ => other,
        }
    }

    /// What it is called.
    pub fn label(self, strings: &Strings) -> &'static str {
        match self {
            Self::System => strings.theme_system,
            Self::Light => strings.theme_light,
            Self::Sepia => strings.theme_sepia,
            Self::Dark => strings.theme_dark,
            Self::Paper => strings.theme_paper,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Settings, Theme};
    use crate::text::Language;

    #[test]
    fn the_browsers_first_known_language_counts_unless_one_was_kept() {
        let read = |kept: Option<&str>, languages: &[&str]| {
            let kept = kept.map(str::to_owned);
            Settings::read(
                |name| kept.clone().filter(|_| name == "language"),
                languages.iter().copied(),
            )
            .language
        };
        assert_eq!(read(None, &["fr", "en-GB", "bn"]), Language::English);
        assert_eq!(read(None, &["bn-BD", "en"]), Language::Bangla);
        assert_eq!(read(None, &["fr"]), Language::Bangla);
        assert_eq!(read(None, &[]), Language::Bangla);
        assert_eq!(read(Some("bn"), &["en"]), Language::Bangla);
        assert_eq!(read(Some("{}"), &["en"]), Language::English);
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let mut settings = Settings::default();
        for change in [
            Change::Language(Language::English),
            Change::Theme(Theme::Sepia),
            Change::Keys(false),
            Change::Size(Some(24)),
            Change::Leading(22),
            Change::Width(28),
            Change::Serif(true),
        ] {
            settings = settings.with(change);
            let (name, value) = change.kept();
            let again =
                Settings::read(|asked| (asked == name).then(|| value.clone()), [].into_iter());
            assert_eq!(again, Settings::default().with(change));
        }
    }

    #[test]
    fn the_button_always_leads_to_another_look() {
        for (dark, same, other) in
            [(false, Theme::Light, Theme::Dark), (true, Theme::Dark, Theme::Light)]
        {
            assert_eq!(Theme::System.next(dark), other);
            assert_eq!(same.next(dark), other);
            assert_eq!(other.next(dark), Theme::Sepia);
            assert_eq!(Theme::Sepia.next(dark), Theme::System);
        }
    }
}
