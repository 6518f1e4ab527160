//! Text → the numbers in it.

use super::table::{Fraction, is_share};
use super::token::{Part, Token};
use super::{Number, ONE, Value};
use crate::script::is_digit;
use crate::words::words;

/// The numbers of `text`, in order, without overlap. Cost: linear.
///
/// `প্রায় ৪ হাজার ৭০০ জন` has one, 4700.
pub fn find(text: &str) -> Vec<Number> {
    let mut before = 0;
    let tokens = words(text).map(|word| {
        let between = &text[std::mem::replace(&mut before, word.end)..word.start];
        Token::read(between, word)
    });
    let tokens: Vec<Token<'_>> = tokens.collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some((micros, used)) = number(&tokens[at..]) else {
            at += 1;
            continue;
        };
        let number = complete(text, &tokens[at..], micros, used);
        at += number.words;
        found.push(number);
    }
    found
}

/// The number of the first `used` tokens, with what belongs to it: a percent sign or word, or জন.
fn complete(text: &str, tokens: &[Token<'_>], micros: u128, used: usize) -> Number {
    let last = &tokens[used - 1];
    let next = tokens.get(used).filter(|next| next.near);
    let mut end = last.word.end;
    let mut words = used;
    let sign = text[end..].trim_start_matches([' ', '\u{A0}']).starts_with('%');
    // ৮০ ভাগ is of a hundred; দুই ভাগ are two parts.
    let share = |next: &Token<'_>| micros >= 10 * ONE && is_share(next.word.surface);
    let percent = sign || next.is_some_and(|next| next.percent || share(next));
    let people = last.people || next.is_some_and(|next| next.people && next.part == Part::None);
    if sign {
        end += text[end..].find('%').map_or(0, |sign| sign + 1);
    } else if let Some(next) = next.filter(|_| percent || (people && !last.people)) {
        end = next.word.end;
        words += 1;
    }
    let range = tokens[0].word.start..end;
    Number { range, words, value: Value { micros, percent }, people: people && !percent }
}

/// The number that `tokens` start with, in millionths, and how many of them it takes.
fn number(tokens: &[Token<'_>]) -> Option<(u128, usize)> {
    let mut total: u128 = 0;
    let mut smallest = u128::MAX;
    let mut used = 0;
    while let Some(segment) = segment(&tokens[used..], used > 0) {
        let Segment { micros, scale, tokens: count, closed } = segment;
        if used > 0 {
            // Scales go down (৪ হাজার ৭০০); what does not fit below the last one is another number.
            let fits = micros < smallest.saturating_mul(ONE) && scale < smallest;
            if !fits {
                break;
            }
        }
        total = total.checked_add(micros)?;
        smallest = scale;
        used += count;
        // ৫ লাখ কোটি: a larger scale right after a smaller one multiplies all so far.
        while let Some(Token {
            near: true,
            part: Part::Scale { before: None, scale: next, closed: end },
            ..
        }) = tokens.get(used).filter(|_| !closed)
        {
            if u128::from(*next) <= smallest || smallest == 1 {
                break;
            }
            total = total.checked_mul(u128::from(*next))?;
            smallest = u128::from(*next);
            used += 1;
            if *end {
                return Some((total, used));
            }
        }
        if closed || smallest == 1 {
            break;
        }
    }
    (used > 0).then_some((total, used))
}

/// A count and its scale: `সাড়ে ৩ লাখ`, `তিনশ`, `৭০০`.
struct Segment {
    /// In millionths, scale included.
    micros: u128,
    /// 1 where there is none.
    scale: u128,
    tokens: usize,
    /// Whether an ending closes the number.
    closed: bool,
}

fn segment(tokens: &[Token<'_>], joined: bool) -> Option<Segment> {
    let first = tokens.first().filter(|first| first.near || !joined)?;
    let next = tokens.get(1).filter(|next| next.near);
    let next_scale = |at: usize| match tokens.get(at) {
        Some(Token { near: true, part: Part::Scale { before: None, scale, closed }, .. }) => {
            Some((u128::from(*scale), *closed))
        }
        _ => None,
    };
    let scaled = |micros: u128, at: usize, closed: bool| {
        let (scale, closed, tokens) = match next_scale(at).filter(|_| !closed) {
            Some((scale, closed)) => (scale, closed, at + 1),
            None => (1, closed, at),
        };
        Some(Segment { micros: micros.checked_mul(scale)?, scale, tokens, closed })
    };
    if let Some((micros, closed)) = with_point(tokens) {
        return scaled(micros, 3, closed);
    }
    match first.part {
        Part::Digits { micros, closed } => scaled(micros, 1, closed),
        Part::Name { value, closed } => {
            let english = first.word.surface.is_ascii();
            let counts = closed || next.is_some_and(|next| next.counted) || next_scale(1).is_some();
            // নয় is also "is not", এক an article, ছ and দু hardly ever stand alone.
            let sure = match value {
                1 => next_scale(1).is_some(),
                9 | 2 | 6 if !english => {
                    counts || (value != 9 && first.word.surface.chars().count() > 2)
                }
                _ => true,
            };
            if !sure && !joined {
                return None;
            }
            scaled(u128::from(value) * ONE, 1, closed)
        }
        Part::Scale { before: Some(before), scale, closed } => {
            // দেড়শ, 15হাজার: the scale is there; another one multiplies (তিনশ কোটি), in `number`.
            Some(Segment {
                micros: before * u128::from(scale),
                scale: u128::from(scale),
                tokens: 1,
                closed,
            })
        }
        Part::Fraction(fraction) => with_fraction(fraction, tokens, &scaled),
        Part::Scale { before: None, .. } | Part::None => None,
    }
}

/// A number with its point in words, in millionths, and whether an ending closes it: ৩ দশমিক ২৫.
#[inline(never)]
fn with_point(tokens: &[Token<'_>]) -> Option<(u128, bool)> {
    let [whole, point, fraction, ..] = tokens else { return None };
    if !(point.near && fraction.near && point.word.surface == "দশমিক") {
        return None;
    }
    let plain = |token: &Token<'_>| match token.part {
        Part::Digits { micros, closed } if micros % ONE == 0 => {
            Some(((micros / ONE) as u64, closed))
        }
        Part::Name { value, closed } => Some((value, closed)),
        _ => None,
    };
    let ((whole, false), (value, closed)) = (plain(whole)?, plain(fraction)?) else { return None };
    // ০৫ is five hundredths.
    let digits = match fraction.part {
        Part::Digits { .. } => fraction.word.surface.chars().take_while(|&c| is_digit(c)).count(),
        _ => 1 + usize::from(value > 9),
    };
    // All of them as millionths.
    let value = value * *[100_000, 10_000, 1000, 100, 10, 1].get(digits.checked_sub(1)?)?;
    Some((u128::from(whole) * ONE + u128::from(value), closed))
}

/// What a half is added to in digits that no scale follows: সাড়ে ৬০০ is 650.
fn unit_of(micros: u128) -> u128 {
    if !micros.is_multiple_of(ONE) {
        return 1;
    }
    let whole = (micros / ONE) as u64;
    let round = |unit: &u64| whole.is_multiple_of(*unit) && whole / unit >= 3;
    [10_000_000, 100_000, 1000, 100].into_iter().find(round).unwrap_or(1).into()
}

fn with_fraction(
    fraction: Fraction,
    tokens: &[Token<'_>],
    scaled: &dyn Fn(u128, usize, bool) -> Option<Segment>,
) -> Option<Segment> {
    let quarter = ONE / 4;
    let next = tokens.get(1).filter(|next| next.near);
    let quarters = match fraction {
        Fraction::Alone(quarters) => return scaled(u128::from(quarters) * quarter, 1, false),
        Fraction::Plus(quarters) => i64::try_from(quarters).ok()?,
        Fraction::Minus => -1,
    };
    let shift = |micros: u128, unit: u128| {
        let shift = quarter * u128::from(quarters.unsigned_abs()) * unit;
        if quarters < 0 { micros.checked_sub(shift) } else { micros.checked_add(shift) }
    };
    match next?.part {
        Part::Digits { micros, closed } => {
            let followed = matches!(
                tokens.get(2),
                Some(Token { near: true, part: Part::Scale { before: None, .. }, .. })
            );
            let unit = if followed { 1 } else { unit_of(micros) };
            scaled(shift(micros, unit)?, 2, closed)
        }
        Part::Name { value, closed } => scaled(shift(u128::from(value) * ONE, 1)?, 2, closed),
        // সাড়ে পাঁচশ is 550.
        Part::Scale { before: Some(before), scale, closed } => {
            let scale = u128::from(scale);
            Some(Segment { micros: shift(before * scale, scale)?, scale, tokens: 2, closed })
        }
        // সোয়া লাখ is 1¼ lakh, পৌনে লাখ ¾.
        Part::Scale { before: None, .. } if quarters != 2 => scaled(shift(ONE, 1)?, 1, false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = find(text).into_iter().map(|number| number.value.key()).collect();
        assert_eq!(found, expected, "numbers of {text:?}");
    }

    #[test]
    fn one_number_in_all_its_writings() {
        for text in [
            "15000",
            "১৫০০০",
            "১৫,০০০",
            "১৫ হাজার",
            "15 হাজার",
            "পনেরো হাজার",
            "15 thousand",
            "15k",
            "fifteen thousand",
            "১৫ হাজারের",
        ] {
            check(text, &["15000"]);
        }
        let shares = ["20%", "২০%", "২০ %", "২০ শতাংশ", "বিশ শতাংশ", "20 percent", "২০ শতাংশের"];
        for text in shares.into_iter().chain(["২০ ভাগ", "২০ পারসেন্ট"])
        {
            check(text, &["20%"]);
        }
    }

    #[test]
    fn both_groupings() {
        check("৩,২১,০০,০০০", &["32100000"]);
        check("৩২,১০০,০০০", &["32100000"]);
        check("৩.৫ এবং ২.২৫", &["3.5", "2.25"]);
        check("১,২,৩", &[]);
    }

    #[test]
    fn scales_add_downwards_and_multiply_upwards() {
        check("প্রায় ৪ হাজার ৭০০ হতাহত", &["4700"]);
        check("১ কোটি ২০ লাখ ৩৫ হাজার ৫০০", &["12035500"]);
        check("৫ লাখ কোটি টাকা", &["5000000000000"]);
        check("তিনশ কোটি", &["3000000000"]);
        check("৩ হাজার কোটি", &["30000000000"]);
        check("৭ হাজার, ৮ হাজার", &["7000", "8000"]);
        check("১৫ হাজার, ৬০০ জন", &["15000", "600"]);
        check("১৫ হাজার | ৬০০", &["15000", "600"]);
        check("১৫-হাজার  সেনা", &["15000"]);
        check("দুই হাজার সেনা", &["2000"]);
        check("দুই ডজন", &["24"]);
    }

    #[test]
    fn fractions() {
        check("সাড়ে ৩ লাখ", &["350000"]);
        check("সাড়ে তিন", &["3.5"]);
        check("দেড় হাজার", &["1500"]);
        check("দেড়শ", &["150"]);
        check("আড়াই কোটি", &["25000000"]);
        check("পৌনে দুই লাখ", &["175000"]);
        check("সোয়া লাখ", &["125000"]);
        check("সাড়ে পাঁচশ", &["550"]);
        check("সাড়ে ৬০০ জন", &["650"]);
        check("সাড়ে ৬০০ কোটি", &["6005000000"]);
        check("সাড়ে ১০০০০", &["10500"]);
        check("৩ দশমিক ৫ শতাংশ", &["3.5%"]);
        check("তিন দশমিক ২৫ কোটি", &["32500000"]);
        check("৭ দশমিক ০৫", &["7.05"]);
        check("৩ দশমিক", &["3"]);
    }

    #[test]
    fn endings_are_glued_on() {
        check("৭০০টি", &["700"]);
        check("১০টার", &["10"]);
        check("১৫ই", &["15"]);
        check("নয়জন", &["9"]);
        check("তিনজনের", &["3"]);
        check("২০২৪ সালে", &["2024"]);
        check("দু’বার ২ বার", &["2"]);
        check("দু'হাজার ছ’শ দুলাখ", &["2600", "200000"]);
        check("সোমবার একবার আবার", &[]);
    }

    #[test]
    fn people_are_counted_with_or_without_a_space() {
        for (text, people) in [
            ("৯ জন", true),
            ("নয়জন", true),
            ("নয় জনের", true),
            ("৯জনকে", true),
            ("nine people", true),
            ("৯ মাস", false),
            ("৯ জনগণ", false),
            ("৯", false),
        ] {
            let found = find(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((found[0].value.key().as_str(), found[0].people), ("9", people), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_none() {
        check("দুই ভাগে", &["2"]);
        check("৫০ ভাগ্যবান, ৮০ ভাগেরও", &["50", "80%"]);
        check("১৬তম ৪র্থ 5th ১ম ২য়", &[]);
        check("এটা সত্য নয়", &[]);
        check("সামরিক দিকেই নয়, কূটনৈতিক", &[]);
        check("এক বৈঠকে একটি একাধিক একজন", &[]);
        check("হাজার হাজার সেনা", &[]);
        check("অন্তত নয় জন", &["9"]);
        check("এক হাজার", &["1000"]);
        check("", &[]);
    }
}
