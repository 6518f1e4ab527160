//! Numbers in text, however they are written: `১৫,০০০`, `15000`, `১৫ হাজার`, `পনেরো হাজার`, `15 thousand`.
//!
//! Enter at [`find`]. A number is digits of either script in either grouping, a number word, or either
//! with a scale (হাজার, লাখ, কোটি …), a fraction word (সাড়ে, দেড়, আড়াই, পৌনে, সোয়া) and glued endings (৭০০টি).
//! Scales add up downwards (`১ কোটি ২০ লাখ`, `৪ হাজার ৭০০`) and multiply upwards (`৫ লাখ কোটি`).
//! It deliberately leaves alone what only looks like a number: নয় as "is not", এক as an article,
//! হাজার হাজার as "thousands".

mod read;
mod table;
mod token;

use std::ops::Range;

pub use read::find;
pub(crate) use table::under_hundred;

/// A number that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// Where it stands, in bytes: from its first word to the end of its last, or of its percent sign.
    pub range: Range<usize>,
    /// How many words (see [`crate::words::words`]) it has.
    pub words: usize,
    /// What it says.
    pub value: Value,
    /// Whether it counts people: নয়জন, ৯ জন.
    pub people: bool,
}

/// What a number says, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Value {
    /// In millionths, so that `৩.৫` and `সোয়া লাখ` are exact.
    micros: u128,
    /// Whether it is a share of a hundred.
    pub percent: bool,
}

/// Millionths in one.
const ONE: u128 = 1_000_000;

impl Value {
    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self { micros: u128::from(number) * ONE, percent: false }
    }

    /// The number in ASCII decimal digits, without grouping, with `%` where it is a share: `15000`,
    /// `3.5`, `20%`. Two numbers are one thing exactly where their keys are equal.
    pub fn key(self) -> String {
        let mut key = (self.micros / ONE).to_string();
        let fraction = self.micros % ONE;
        if fraction > 0 {
            key.push('.');
            key.push_str(format!("{fraction:06}").trim_end_matches('0'));
        }
        if self.percent {
            key.push('%');
        }
        key
    }
}
