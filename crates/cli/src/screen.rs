//! The terminal: how wide it is, how wide text is on it, and its colours.

use std::env;
use std::io::{self, IsTerminal};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// How many columns a table takes where nobody says how many there are.
const USUAL: usize = 100;

/// How many columns the screen has: `COLUMNS`, else what the terminal says, else a hundred.
pub(crate) fn columns() -> usize {
    let said = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let asked = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    said.or_else(asked).filter(|columns| *columns >= 40).unwrap_or(USUAL)
}

/// How many columns a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// `text` cut or filled up to so many columns.
pub(crate) fn fit(text: &str, columns: usize) -> String {
    let whole = width(text);
    if whole <= columns {
        return format!("{text}{}", " ".repeat(columns - whole));
    }
    let mut out = String::new();
    let mut used = 0;
    for letter in text.chars() {
        let width = letter.width().unwrap_or(0);
        if used + width > columns.saturating_sub(1) {
            break;
        }
        used += width;
        out.push(letter);
    }
    out.push('…');
    out.push_str(&" ".repeat(columns.saturating_sub(used + 1)));
    out
}

/// Colours, where they are wanted.
#[derive(Clone, Copy)]
pub(crate) struct Paint {
    colours: bool,
}

impl Paint {
    /// Colours on a terminal; `NO_COLOR` takes them away, `CLICOLOR_FORCE` keeps them in a file.
    pub(crate) fn for_stdout() -> Self {
        let set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        let forced =
            set("CLICOLOR_FORCE") && env::var_os("CLICOLOR_FORCE").is_some_and(|v| v != "0");
        Self { colours: !set("NO_COLOR") && (forced || io::stdout().is_terminal()) }
    }

    pub(crate) fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    pub(crate) fn kept(self, text: &str) -> String {
        self.with("32", text)
    }

    pub(crate) fn cut(self, text: &str) -> String {
        self.with("31", text)
    }

    pub(crate) fn about(self, text: &str) -> String {
        self.with("33", text)
    }

    pub(crate) fn faint(self, text: &str) -> String {
        self.with("2", text)
    }

    fn with(self, code: &str, text: &str) -> String {
        if self.colours { format!("\u{1B}[{code}m{text}\u{1B}[0m") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::{fit, width};

    #[test]
    fn cells_are_as_wide_as_they_are_said_to_be() {
        for text in ["", "abc", "খালের ওপর নতুন সেতু", "a very long headline in English"]
        {
            assert_eq!(width(&fit(text, 12)), 12, "{text}");
        }
    }
}
