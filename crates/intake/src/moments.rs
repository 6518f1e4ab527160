//! Dates as programs write them: ISO 8601, seconds since 1970, or any way that a page prints them.

use article::{Stamp, Value};
use bangla::dates::{Clock, Date, Moment, Offset, find};

/// The first year in which a newspaper had a site that could be saved, and the last that is believed.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2040;

/// The stamp that `printed` is, at the clock of `here` where it names no other: a time in UTC is shown
/// as that clock shows it. `None` for what is no date, or one without a year, or of an unlikely year.
pub(crate) fn stamp(printed: &str, here: Offset) -> Option<Stamp> {
    let printed = printed.trim();
    if printed.len() > 200 {
        return None;
    }
    let written = day_of_digits(printed);
    let printed_day = written.as_deref().unwrap_or(printed);
    let moment = seconds(printed, here).or_else(|| {
        let printed = printed_day;
        let mention = *find(printed).first()?;
        let date = mention.date()?;
        let Some(clock) = mention.clock else { return Some(Moment { date, time: None }) };
        let offset = match mention.offset.map_or_else(|| zone(printed), Zone::Known) {
            Zone::None => here,
            Zone::Known(offset) => offset,
            // What a clock far away shows is no time of this one.
            Zone::Unknown => return Some(Moment { date, time: None }),
        };
        Some(at(Moment { date, time: Some((clock, offset)) }, here))
    })?;
    YEARS
        .contains(&moment.date.year())
        .then(|| Stamp { iso: moment.to_string(), printed: printed.to_owned() })
}

/// `20250104`, with its marks.
fn day_of_digits(printed: &str) -> Option<String> {
    let digits = printed.len() == 8 && printed.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| format!("{}-{}-{}", &printed[..4], &printed[4..6], &printed[6..]))
}

/// What to tell of a value that [`stamp`] finds no date in.
pub(crate) fn refused(value: Value, printed: &str) -> String {
    const LONGEST: usize = 60;
    let shown: String = printed.chars().take(LONGEST).collect();
    let said = find(&shown).first().map(|said| (said.day, said.month, said.year));
    let why = match said {
        Some((None, Some(_), Some(_))) => "says no day".to_owned(),
        Some((Some(_), Some(_), None)) => "says no year".to_owned(),
        _ => format!(
            "is no day of the calendar with a year from {} to {}",
            YEARS.start(),
            YEARS.end()
        ),
    };
    let (value, shown) = (value.name(), shown.trim());
    format!(
        "{value} is given as `{shown}`, which {why}, so it is left out; write it whole, as 2025-05-05."
    )
}

/// Whether a day is more than one after another: clocks of two places differ by less.
pub(crate) fn is_after(stamp: &Stamp, other: &Stamp) -> bool {
    let day = |stamp: &Stamp| stamp.iso.get(..10)?.parse::<Moment>().ok().map(|moment| moment.date);
    match (day(stamp), day(other).and_then(|day| day.plus_days(1))) {
        (Some(day), Some(last)) => day > last,
        _ => false,
    }
}

/// What to tell of a day that comes after its page was read.
pub(crate) fn too_late(value: Value, stamp: &Stamp, read: &Stamp) -> String {
    let (value, printed, read) = (value.name(), &stamp.printed, &read.printed);
    format!(
        "{value} is given as `{printed}`, which is after the page was read ({read}), so it is left out; write {value} for this file in corpus.toml."
    )
}

/// Whose clock a time is by.
enum Zone {
    None,
    Known(Offset),
    Unknown,
}

/// The zone that stands beside a time as a word of its own: `GMT`, `+0600`, `UTC+06:00`, `BST`. In this country's
/// papers `BST` is its own time and `IST` India's; of any other name only the day can be used.
fn zone(printed: &str) -> Zone {
    const NO_ZONES: [&str; 20] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon",
        "tue", "wed", "thu", "fri", "sat", "sun", "bs",
    ];
    for word in printed.split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '|')) {
        let (name, ahead) = word.split_at(word.find(['+', '-']).unwrap_or(word.len()));
        let utc = matches!(name, "GMT" | "UTC" | "UT" | "Z" | "gmt" | "utc" | "z");
        if (utc || name.is_empty()) && !ahead.is_empty() {
            if let Some(offset) = ahead_of_utc(ahead) {
                return Zone::Known(offset);
            }
            // A dash alone only divides.
            if ahead[1..].starts_with(|c: char| c.is_ascii_digit()) {
                return Zone::Unknown;
            }
        } else if utc {
            return Zone::Known(Offset::UTC);
        } else if matches!(word, "BST" | "BDT") {
            return Zone::Known(Offset::DHAKA);
        } else if word == "IST" {
            return Zone::Known(Offset::KOLKATA);
        } else if (2..=5).contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_uppercase())
            && !matches!(word, "AM" | "PM" | "AT" | "ON")
            && !NO_ZONES.iter().any(|name| word.to_ascii_lowercase().starts_with(name))
        {
            return Zone::Unknown;
        }
    }
    Zone::None
}

/// `+0600`, `+06:00`, `-5`
fn ahead_of_utc(text: &str) -> Option<Offset> {
    let (sign, digits) = text.split_at_checked(1)?;
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "00"),
    };
    let few = (1..=2).contains(&hours.len()) && minutes.len() == 2;
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok());
    let (hours, minutes): (i16, i16) = (number(hours)??, number(minutes)??);
    let ahead = hours * 60 + minutes;
    let is = few && minutes < 60 && ahead <= 14 * 60;
    if is { Offset::minutes(if sign == "-" { -ahead } else { ahead }) } else { None }
}

/// A time in UTC, by the clock of `here`. Others are kept as their writer saw them.
fn at(moment: Moment, here: Offset) -> Moment {
    let Some((clock, Offset::UTC)) = moment.time else { return moment };
    let hours = |offset: Offset| if offset == Offset::KOLKATA { 330 } else { 360 };
    let minutes = u32::from(clock.hour()) * 60 + u32::from(clock.minute()) + hours(here);
    let (days, minutes) = (minutes / 1440, minutes % 1440);
    let date = moment.date.plus_days(i32::try_from(days).unwrap_or_default());
    let clock = Clock::new((minutes / 60) as u8, (minutes % 60) as u8, clock.second());
    match (date, clock) {
        (Some(date), Some(clock)) => Moment { date, time: Some((clock, here)) },
        _ => moment,
    }
}

/// Seconds or milliseconds since the first of January 1970, UTC.
fn seconds(printed: &str, here: Offset) -> Option<Moment> {
    // Some programs write parts of a second behind a point.
    let whole = printed.split_once('.').filter(|(whole, _)| whole.len() >= 9);
    let printed = whole.map_or(printed, |(whole, _)| whole);
    if !(9..=13).contains(&printed.len()) || !printed.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: u64 = printed.parse().ok()?;
    let seconds = if printed.len() == 13 { number / 1000 } else { number };
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let date = Date::new(1970, 1, 1)?.plus_days(i32::try_from(days).ok()?)?;
    let clock = Clock::new((rest / 3600) as u8, (rest / 60 % 60) as u8, (rest % 60) as u8)?;
    Some(at(Moment { date, time: Some((clock, Offset::UTC)) }, here))
}

#[cfg(test)]
mod tests {
    use super::stamp;
    use bangla::dates::Offset;

    #[track_caller]
    fn check(printed: &str, expected: Option<&str>) {
        let found = stamp(printed, Offset::DHAKA).map(|stamp| stamp.iso);
        assert_eq!(found.as_deref(), expected, "{printed}");
    }

    #[test]
    fn programs_write_dates_in_many_ways() {
        check("2025-05-05", Some("2025-05-05"));
        check("2025-05-05T20:14:00+06:00", Some("2025-05-05T20:14:00+06:00"));
        check("2025-05-05T20:30:00Z", Some("2025-05-06T02:30:00+06:00"));
        check("2025-05-05T20:30:00.000Z", Some("2025-05-06T02:30:00+06:00"));
        check("2025-05-05T10:00:00+05:30", Some("2025-05-05T10:00:00+05:30"));
        check("2025-05-05 20:14:00", Some("2025-05-05T20:14:00+06:00"));
        check("20250505", Some("2025-05-05"));
        check("1746454440", Some("2025-05-05T20:14:00+06:00"));
        check("1746454440.25", Some("2025-05-05T20:14:00+06:00"));
        check("1746454440000", Some("2025-05-05T20:14:00+06:00"));
        check("০৫ মে ২০২৫, ০৮:১৪ পিএম", Some("2025-05-05T20:14:00+06:00"));
        check("Mon, 05 May 2025 20:14:00 +0600", Some("2025-05-05T20:14:00+06:00"));
        check("MON, 05 MAY 2025 08:14 PM", Some("2025-05-05T20:14:00+06:00"));
    }

    #[test]
    fn a_zone_in_words_counts() {
        check("Sat, 05 Oct 2024 09:30:00 GMT", Some("2024-10-05T15:30:00+06:00"));
        check("Sat, 05 Oct 2024 20:30:00 +0000", Some("2024-10-06T02:30:00+06:00"));
        check("2024-10-05 09:30:00 UTC", Some("2024-10-05T15:30:00+06:00"));
        check("2024-10-05 09:30:00 Z", Some("2024-10-05T15:30:00+06:00"));
        check("2024-10-05 09:30:00 +00:00", Some("2024-10-05T15:30:00+06:00"));
        check("2024-10-05 09:30 AM GMT+6", Some("2024-10-05T09:30:00+06:00"));
        check(
            "Sat Oct 05 2024 09:30:00 GMT+0600 (Bangladesh Standard Time)",
            Some("2024-10-05T09:30:00+06:00"),
        );
        check("2024-10-05 09:30 +0530", Some("2024-10-05T09:30:00+05:30"));
        check("Oct 5, 2024 9:30 AM BST", Some("2024-10-05T09:30:00+06:00"));
        check("Oct 5, 2024 9:30 AM EST", Some("2024-10-05"));
        check("Oct 5, 2024 9:30 AM +99", Some("2024-10-05"));
        check("Oct 5, 2024 - 9:30 AM", Some("2024-10-05T09:30:00+06:00"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for printed in [
            "",
            "2025-02-31",
            "31 February 2025",
            "9999-01-01",
            "2052-05-05",
            "20251305",
            "yesterday",
            "5",
            "0001-01-01",
            "৫ মে",
        ] {
            check(printed, None);
        }
    }
}
