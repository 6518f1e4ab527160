//! Text → words, with byte offsets into the original.
//!
//! Enter at [`words`]. A word is what a reader would look for: a run of letters, marks and digits
//! of one script. This follows UAX #29 where that serves Bangla (`১৫,০০০`, `৩.৫` and `দু’বার` are one
//! word each, hyphens divide) and leaves it where it does not: a full stop between letters divides
//! (`উ.কোরিয়া`), and so does the border between Bangla and Latin letters (`Googleএ`).
//! It deliberately does not interpret: numbers and dates of several words are found later.

use crate::normal::write_normal_form;
use crate::script::{is_apostrophe, is_bangla, is_digit, is_mark, is_word};

/// One word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// The word as it stands in the text.
    pub surface: &'t str,
    /// Where it starts, in bytes from the start of the text.
    pub start: usize,
    /// Where it ends, in bytes, exclusive.
    pub end: usize,
}

impl Word<'_> {
    /// The word's normal form; never empty. An English genitive is that of its word: Putin's is putin.
    pub fn normal_form(&self) -> String {
        let mut out = String::with_capacity(self.surface.len());
        self.write_normal_form(&mut out);
        out
    }

    /// Writes the normal form in the place of what `out` holds: for a whole text's words, with one buffer.
    pub fn write_normal_form(&self, out: &mut String) {
        out.clear();
        let genitive = self.surface.strip_suffix(['s', 'S']).and_then(|owner| {
            owner.strip_suffix(is_apostrophe).filter(|owner| owner.is_ascii() && !owner.is_empty())
        });
        write_normal_form(genitive.unwrap_or(self.surface), out);
    }
}

/// The words of `text`, in order and without overlap. Cost: one pass.
///
/// `কিম জং-উনকে` has three: কিম, জং, উনকে.
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// The iterator that [`words`] gives.
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Words<'t> {
    type Item = Word<'t>;

    fn next(&mut self) -> Option<Word<'t>> {
        loop {
            let rest = self.text.get(self.at..)?;
            let skipped = rest.find(is_word)?;
            let start = self.at + skipped;
            let (length, counts) = first_word(&rest[skipped..]);
            self.at = start + length;
            if counts {
                let surface = &self.text[start..self.at];
                return Some(Word { surface, start, end: self.at });
            }
        }
    }
}

/// The length in bytes of the word that `text` starts with, and whether it has anything but marks.
fn first_word(text: &str) -> (usize, bool) {
    let mut counts = false;
    let mut previous = '\0';
    let mut script = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_word(c) {
            if is_ideograph(c) {
                // Each is a word by itself.
                return if at == 0 { (c.len_utf8(), true) } else { (at, counts) };
            }
            if let Some(here) = script_of(c) {
                if script.is_some_and(|s| s != here) {
                    return (at, counts);
                }
                script = Some(here);
            }
            counts |= !is_mark(c);
        } else {
            let next = chars.peek().map_or('\0', |&(_, c)| c);
            let between_digits = matches!(c, ',' | '.') && is_digit(previous) && is_digit(next);
            let between_letters = is_apostrophe(c)
                && c != '‘'
                && script_of(previous).is_some_and(|s| script_of(next) == Some(s));
            let goes_on = || {
                let other =
                    script_of(next).is_some_and(|s| script.is_some_and(|script| script != s));
                is_word(next) && !other && !is_ideograph(next)
            };
            let within = is_invisible(c) && goes_on();
            if !between_digits && !between_letters && !within {
                return (at, counts);
            }
        }
        previous = c;
    }
    (text.len(), counts)
}

/// Whether `c` is nothing that a reader sees, and left inside words by word processors: a soft hyphen, a place to break a
/// line, a joiner of words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// Which of the two scripts that people mix a letter or sign belongs to; digits belong to neither.
fn script_of(c: char) -> Option<bool> {
    match c {
        'a'..='z' | 'A'..='Z' => Some(false),
        _ if is_digit(c) => None,
        _ if is_bangla(c) && is_word(c) => Some(true),
        _ => None,
    }
}

/// Whether `c` is written without spaces around words, so that each character is its own word.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::words;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = words(text).map(|w| w.surface).collect();
        assert_eq!(found, expected, "words of {text:?}");
    }

    #[test]
    fn spaces_punctuation_and_hyphens_divide() {
        check("কিম জং-উনকে, পুতিন।", &["কিম", "জং", "উনকে", "পুতিন"]);
        check("রাশিয়া–ইউক্রেন", &["রাশিয়া", "ইউক্রেন"]);
        check("উ.কোরিয়া", &["উ", "কোরিয়া"]);
        check("‘যৌথ লড়াইয়ে’ অংশ", &["যৌথ", "লড়াইয়ে", "অংশ"]);
    }

    #[test]
    fn numbers_and_apostrophes_hold_together() {
        check("১৫,০০০ জন ৩.৫%", &["১৫,০০০", "জন", "৩.৫"]);
        check("৭০০টি", &["৭০০টি"]);
        check("দু’বার don't", &["দু’বার", "don't"]);
        check("শেষ ১৫, ২০", &["শেষ", "১৫", "২০"]);
        check("রাশি\u{200B}য়া পুতি\u{AD}ন\u{200B} ।", &["রাশি\u{200B}য়া", "পুতি\u{AD}ন"]);
        check("17/11/2025", &["17", "11", "2025"]);
    }

    #[test]
    fn scripts_divide_but_digits_belong_to_both() {
        check("Googleএ 5G ১ম", &["Google", "এ", "5G", "১ম"]);
        check("北京に", &["北", "京", "に"]);
    }

    #[test]
    fn marks_alone_are_no_word() {
        check("\u{09CD}\u{200D} ্ \u{301}", &[]);
        check("", &[]);
        check("a\u{301}", &["a\u{301}"]);
    }
}
