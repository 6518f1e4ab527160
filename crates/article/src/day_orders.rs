//! Days of digits alone, which do not say whether the day or the month comes first: `03/04/2024`.
//!
//! Enter at [`settle`]. Bangla papers print the day first, and what is in Bangla digits is theirs. Systems print Latin
//! digits in either order: there the page has to show which one, or the reader is told.

use bangla::dates::{Date, Mention, find};
use bangla::digits::ascii_digit;

use crate::lines::Line;
use crate::model::{Role, Stamp};
use crate::rules::{Value, Verdict};
use crate::seen::Seen;

/// A day that can be read in two orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct TwoWays {
    day_first: Date,
    month_first: Date,
}

/// How a page orders its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    DayFirst,
    MonthFirst,
}

/// Reads a stamp in the order that the page shows; where it shows none the day is first, and what to tell is given.
/// Cost: linear in the page, and only for a stamp of digits.
pub(crate) fn settle(
    value: Value,
    stamp: &mut Stamp,
    seen: &[Seen<'_>],
    roles: &[Verdict],
) -> Option<String> {
    let two = two_ways(&stamp.printed)?;
    let around = seen.iter().zip(roles).filter(|(_, is)| is.role != Role::Body);
    let lines = around.map(|(seen, _)| &seen.line).filter(|line| line.chars <= 200);
    match by_itself(&stamp.printed, two).or_else(|| shown(two, lines)) {
        Some(Order::DayFirst) => None,
        Some(Order::MonthFirst) => {
            stamp.iso = format!("{}{}", two.month_first, stamp.iso.get(10..).unwrap_or_default());
            None
        }
        None => Some(warning(value, &stamp.printed)?),
    }
}

/// What to tell of a date that is given in digits alone and can be read in two orders; `None` for any other.
fn warning(value: Value, printed: &str) -> Option<String> {
    let two = two_ways(printed).filter(|&two| by_itself(printed, two).is_none())?;
    let (value, printed) = (value.name(), printed.trim());
    Some(format!(
        "{value} is `{printed}`, which is {} with the day first and {} with the month first; it is read with the day first, as Bangla papers print it, so write {value} for this file in corpus.toml if that is wrong.",
        two.day_first, two.month_first
    ))
}

/// The two days that three numbers can be, the year last.
fn two_ways(printed: &str) -> Option<TwoWays> {
    let [first, second, year] = numbers(printed).next()?;
    let day_first = Date::new(year, u8::try_from(second).ok()?, u8::try_from(first).ok()?)?;
    let month_first = Date::new(year, u8::try_from(first).ok()?, u8::try_from(second).ok()?)?;
    (day_first != month_first).then_some(TwoWays { day_first, month_first })
}

/// What a date says of its own order: by its digits, by its weekday.
fn by_itself(printed: &str, two: TwoWays) -> Option<Order> {
    if printed.chars().any(|c| ('০'..='৯').contains(&c)) {
        return Some(Order::DayFirst);
    }
    let weekday = find(printed).first()?.weekday?;
    one_of(two, |day| day.weekday() == weekday)
}

/// The order that fits where the other does not.
fn one_of(two: TwoWays, fits: impl Fn(Date) -> bool) -> Option<Order> {
    match (fits(two.day_first), fits(two.month_first)) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// The order that the lines of a page show: by a day of digits that has one order only, else by the same day in words.
fn shown<'l>(two: TwoWays, lines: impl Iterator<Item = &'l Line<'l>>) -> Option<Order> {
    let (mut orders, mut days) = ([false; 2], Vec::new());
    for line in lines {
        for [first, second, _] in numbers(line.text) {
            orders[0] |= first > 12 && second <= 12;
            orders[1] |= second > 12 && first <= 12;
        }
        let named =
            |mention: &Mention| numbers(&line.text[mention.start..mention.end]).next().is_none();
        days.extend(find(line.text).iter().filter(|m| named(m)).filter_map(Mention::date));
    }
    match orders {
        [true, false] => Some(Order::DayFirst),
        [false, true] => Some(Order::MonthFirst),
        _ => one_of(two, |day| days.contains(&day)),
    }
}

/// Three numbers with one mark between them, the last of four digits.
fn numbers(text: &str) -> impl Iterator<Item = [u16; 3]> {
    let digit = |c: char| ascii_digit(c).to_digit(10);
    let word = move |c: char| digit(c).is_some() || matches!(c, '/' | '-' | '.');
    let pieces = text.split(move |c| !word(c));
    pieces.filter_map(move |piece| {
        let piece = piece.trim_matches(['-', '/', '.']);
        let mark = piece.chars().find(|&c| digit(c).is_none())?;
        let mut out = [0; 3];
        let mut parts = piece.split(mark);
        for (at, most) in [2, 2, 4].into_iter().enumerate() {
            let part = parts.next()?;
            let count = part.chars().count();
            let fits = if most == 4 { count == 4 } else { (1..=most).contains(&count) };
            if !fits {
                return None;
            }
            let mut digits = part.chars().map(digit);
            out[at] = digits.try_fold(0_u16, |sum, digit| Some(sum * 10 + digit? as u16))?;
        }
        parts.next().is_none().then_some(out)
    })
}

#[cfg(test)]
mod tests {
    use super::{numbers, warning};
    use crate::rules::Value;

    #[test]
    fn three_numbers_are_a_day() {
        for (text, expected) in [
            ("03/04/2024, 10:20", Some([3, 4, 2024])),
            ("০৩-০৪-২০২৪", Some([3, 4, 2024])),
            ("25.3.2024", Some([25, 3, 2024])),
            ("2024-04-03", None),
            ("880-2-1234", None),
            ("1746454440.5.2", None),
            ("3 April 2024", None),
        ] {
            assert_eq!(numbers(text).next(), expected, "{text}");
        }
    }

    #[test]
    fn only_what_has_two_orders_is_told() {
        let told = warning(Value::Published, "03/04/2024").expect("it has two");
        assert!(told.contains("2024-04-03") && told.contains("2024-03-04"), "{told}");
        for printed in
            ["13/04/2024", "04/04/2024", "০৩/০৪/২০২৪", "Wednesday, 03/04/2024", "2024-04-03"]
        {
            assert_eq!(warning(Value::Published, printed), None, "{printed}");
        }
    }
}
