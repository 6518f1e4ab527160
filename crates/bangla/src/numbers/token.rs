//! One word → what it may be in a number.

use super::ONE;
use super::table::{
    Fraction, Name, can_start, counts_people, fraction, is_counted, is_percent, name, scale, small,
    without_ending,
};
use crate::script::is_digit;
use crate::words::Word;

/// One word of the text and what it may be in a number.
#[allow(clippy::struct_excessive_bools, reason = "a word may be several of these at once")]
pub(super) struct Token<'t> {
    pub(super) word: Word<'t>,
    /// Whether only spaces lie between it and the word before.
    pub(super) near: bool,
    pub(super) part: Part,
    /// Whether it says "percent".
    pub(super) percent: bool,
    /// Whether it is জন or ends in it: people are counted.
    pub(super) people: bool,
    /// Whether it is something that is counted.
    pub(super) counted: bool,
}

/// What a word is in a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Digits, in millionths; whether something is glued to them.
    Digits {
        micros: u128,
        closed: bool,
    },
    /// A number word; `closed` as above.
    Name {
        value: u64,
        closed: bool,
    },
    /// A scale with an optional number glued before it (দেড়শ, তিনশ); `closed` as above.
    Scale {
        before: Option<u128>,
        scale: u64,
        closed: bool,
    },
    Fraction(Fraction),
    None,
}

impl<'t> Token<'t> {
    pub(super) fn read(between: &str, word: Word<'t>) -> Self {
        let near =
            !between.is_empty() && between.chars().all(|c| matches!(c, ' ' | '\u{A0}' | '-'));
        if !can_start(word.surface) {
            return Self {
                word,
                near,
                part: Part::None,
                percent: false,
                people: false,
                counted: false,
            };
        }
        let normal = word.normal_form();
        Self {
            part: Part::read(&normal),
            percent: is_percent(&normal),
            people: counts_people(&normal),
            counted: is_counted(&normal),
            word,
            near,
        }
    }
}

impl Part {
    fn read(normal: &str) -> Self {
        if normal.starts_with(is_digit) {
            return digits(normal);
        }
        if let Some(fraction) = fraction(normal) {
            return Self::Fraction(fraction);
        }
        Self::bare(normal, false)
            .or_else(|| without_ending(normal).find_map(|rest| Self::bare(rest, true)))
            .unwrap_or(Self::None)
    }

    fn bare(word: &str, closed: bool) -> Option<Self> {
        match name(word) {
            Some(Name::Small(value)) => return Some(Self::Name { value, closed }),
            Some(Name::Scale(scale)) => return Some(Self::Scale { before: None, scale, closed }),
            None => {}
        }
        // A number glued to its scale: তিনশ, দেড়শ, পাঁচশত, দু’হাজার.
        let name = GLUED.iter().find(|name| word.ends_with(**name))?;
        let (number, scale) = (&word[..word.len() - name.len()], scale(name)?);
        let before = match fraction(number) {
            Some(Fraction::Alone(quarters)) => u128::from(quarters) * ONE / 4,
            Some(_) => return None,
            None => u128::from(small(number)?) * ONE,
        };
        Some(Self::Scale { before: Some(before), scale, closed })
    }
}

/// The scales that number words are glued to.
const GLUED: [&str; 7] = ["শত", "শো", "শ", "হাজার", "লাখ", "লক্ষ", "কোটি"];

/// Digits with grouping or a fraction, and what is glued to them: an ending or a scale.
fn digits(normal: &str) -> Part {
    let end =
        normal.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(normal.len());
    let (number, rest) = normal.split_at(end);
    let Some(micros) = decimal(number) else { return Part::None };
    if rest.is_empty() {
        return Part::Digits { micros, closed: false };
    }
    let thousand = (rest == "k").then_some(1000);
    if let Some(scale) = thousand.or_else(|| scale(rest)) {
        return Part::Scale { before: Some(micros), scale, closed: false };
    }
    // ৭০০টি: the rest is one ending, with nothing before it.
    let ending = without_ending(&format!("0{rest}")).any(|left| left == "0");
    if ending { Part::Digits { micros, closed: true } } else { Part::None }
}

/// Digits as millionths; `None` where the groups are none that people write, or it is too large.
fn decimal(number: &str) -> Option<u128> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    let grouped = groups.iter().all(|group| matches!(group.len(), 2 | 3))
        && groups.last().is_none_or(|last| last.len() == 3)
        && (groups.is_empty() || first.len() <= 3);
    if !grouped || first.is_empty() || fraction.contains(['.', ',']) || fraction.len() > 6 {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if whole.len() > 18 {
        return None;
    }
    let whole: u128 = whole.parse().ok()?;
    let fraction: u128 = format!("{fraction:0<6}").parse().ok()?;
    Some(whole * ONE + fraction)
}
