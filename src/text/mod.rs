//! The words of the interface: two languages, digits, dates.
//!
//! Enter at [`Language`]. Strings live in two files a language: `bn.rs` and `en.rs` are what the first answer
//! needs, fields of one struct, so that a missing one does not compile; `bn_more.txt` and `en_more.txt` come
//! later, and a test says which is missing. What articles say is never translated.

mod bn;
mod dates;
mod decisions;
mod en;
mod fill;
mod more;
mod strings;

pub use dates::{bangla_day, date, day, moment, month, span};
pub use decisions::{Decisions, decisions, origin, rule, value};
pub use fill::fill;
pub use more::More;
pub use strings::Strings;

/// The texts of what comes later, as they stand in the program.
pub const TABLES: [&str; 4] = {
    let ([bn, en], [bn_decisions, en_decisions]) = (more::TABLES, decisions::TABLES);
    [bn, en, bn_decisions, en_decisions]
};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Bangla, which comes first here.
    #[default]
    Bangla,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Bangla, Self::English];

    /// Its code in HTML and in storage.
    pub fn code(self) -> &'static str {
        match self {
            Self::Bangla => "bn",
            Self::English => "en",
        }
    }

    /// The language of a tag such as `bn-BD`, if it is one of ours.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The one that a switch leads to.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Bangla => Self::English,
            Self::English => Self::Bangla,
        }
    }

    /// Its strings.
    pub fn strings(self) -> &'static Strings {
        match self {
            Self::Bangla => &bn::STRINGS,
            Self::English => &en::STRINGS,
        }
    }

    /// The same with the strings of what comes later.
    pub fn more(self) -> &'static More {
        more::more(self)
    }

    /// A whole number in its digits and grouping: `1,00,000` in Bangla digits, or `100,000`.
    pub fn number(self, number: usize) -> String {
        match self {
            Self::Bangla => bangla::digits::to_bangla(&bangla::digits::group(number as u64)),
            Self::English => thousands(number),
        }
    }

    /// A template with `{n}` for a number that has a form of its own for one.
    pub fn count(self, one: &str, many: &str, number: usize) -> String {
        let template = if number == 1 { one } else { many };
        fill(template, &[("n", &self.number(number))])
    }
}

fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn numbers_have_the_digits_and_grouping_of_the_language() {
        assert_eq!(Language::Bangla.number(123_456), "১,২৩,৪৫৬");
        assert_eq!(Language::English.number(123_456), "123,456");
        assert_eq!(Language::English.number(5), "5");
    }

    #[test]
    fn a_tag_names_its_language() {
        assert_eq!(Language::of_tag("bn-BD"), Some(Language::Bangla));
        assert_eq!(Language::of_tag("EN_us"), Some(Language::English));
        assert_eq!(Language::of_tag("fr"), None);
        assert_eq!(Language::of_tag(""), None);
    }
}
