//! Text → the tokens that dates are made of: numbers, words with their meaning, single marks.

use super::lexicon::{self, Word};
use crate::digits::ascii_digit;
use crate::script::{is_digit, is_word};

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    pub(super) kind: Kind,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A run of digits of either script: its value, and how many digits it has.
    Number(u16, u8),
    /// A number too long or too grouped (১৫,০০০) to be part of a date.
    Amount,
    /// A run of letters and marks.
    Word(Word),
    /// Any other character.
    Mark(char),
}

/// The tokens of `text`, in order. Cost: one pass.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let mut spaced = false;
    while let Some(&(start, c)) = chars.peek() {
        if c.is_whitespace() || is_invisible(c) {
            spaced |= c.is_whitespace();
            chars.next();
            continue;
        }
        let run: fn(char) -> bool = match c {
            _ if is_digit(c) => is_digit,
            // Typed for a colon: ১০ঃ২১.
            'ঃ' if out.last().is_some_and(|t| !spaced && matches!(t.kind, Kind::Number(..))) => {
                |_| false
            }
            _ if is_word(c) => |c| is_word(c) && !is_digit(c),
            _ => |_| false,
        };
        chars.next();
        while chars.next_if(|&(_, c)| run(c)).is_some() {}
        let end = chars.peek().map_or(text.len(), |&(at, _)| at);
        let kind = match c {
            _ if is_digit(c) => number(&text[start..end]),
            'ঃ' if end - start == c.len_utf8() => Kind::Mark(':'),
            _ if is_word(c) => Kind::Word(lexicon::word(&text[start..end])),
            _ => Kind::Mark(c),
        };
        let token = Token { start, end, spaced, kind };
        spaced = false;
        if !join_group(&mut out, token) {
            out.push(token);
        }
    }
    out
}

/// Joins a group of digits to the number that it continues: ১৫ , ০০০. Four digits after a comma are a
/// year (জানুয়ারি 30,2026), one is something else.
fn join_group(out: &mut Vec<Token>, token: Token) -> bool {
    let Kind::Number(_, 2 | 3) = token.kind else { return false };
    let [.., number, comma] = out.as_slice() else { return false };
    let joined = matches!(number.kind, Kind::Number(_, 1..=3) | Kind::Amount)
        && comma.kind == Kind::Mark(',')
        && !comma.spaced
        && !token.spaced;
    if joined {
        out.pop();
        if let Some(number) = out.last_mut() {
            number.end = token.end;
            number.kind = Kind::Amount;
        }
    }
    joined
}

fn number(digits: &str) -> Kind {
    let count = digits.chars().take(5).count();
    if count > 4 {
        return Kind::Amount;
    }
    let value =
        digits.chars().filter_map(|c| ascii_digit(c).to_digit(10)).fold(0, |n, d| n * 10 + d);
    Kind::Number(value as u16, count as u8)
}

/// Direction marks and the like, which browsers leave between words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{Kind, tokens};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = tokens(text).iter().map(|t| &text[t.start..t.end]).collect();
        assert_eq!(found, expected, "tokens of {text:?}");
    }

    #[test]
    fn digits_part_from_letters() {
        check("১৭ই নভেম্বর", &["১৭", "ই", "নভেম্বর"]);
        check("১৮:৩৫আপডেট", &["১৮", ":", "৩৫", "আপডেট"]);
        check("১০ঃ২১", &["১০", "ঃ", "২১"]);
    }

    #[test]
    fn grouped_numbers_stay_whole() {
        check("১৫,০০০ জন, ৩,২১,০০,০০০", &["১৫,০০০", "জন", ",", "৩,২১,০০,০০০"]);
        check("30,2026", &["30", ",", "2026"]);
        assert_eq!(tokens("১২৩৪৫৬")[0].kind, Kind::Amount);
    }
}
