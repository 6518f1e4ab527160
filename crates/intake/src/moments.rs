//! Dates as programs write them: ISO 8601, seconds since 1970, or any way that a page prints them.

use article::{Stamp, Value};
use bangla::dates::{Clock, Date, Moment, Offset, find};

/// The first year in which a newspaper had a site that could be saved, and the last that is believed.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;

/// The stamp that `printed` is, at the clock of `here` where it names no other: a time in UTC is shown
/// as that clock shows it. `None` for what is no date, or one without a year, or of an unlikely year.
pub(crate) fn stamp(printed: &str, here: Offset) -> Option<Stamp> {
    let printed = printed.trim();
    if printed.len() > 200 {
        return None;
    }
    let moment = seconds(printed, here).or_else(|| {
        let mention = *find(printed).first()?;
        let date = mention.date()?;
        let Some(clock) = mention.clock else { return Some(Moment { date, time: None }) };
        let offset = mention.offset.unwrap_or(here);
        Some(at(Moment { date, time: Some((clock, offset)) }, here))
    })?;
    YEARS
        .contains(&moment.date.year())
        .then(|| Stamp { iso: moment.to_string(), printed: printed.to_owned() })
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
        check("1746454440", Some("2025-05-05T20:14:00+06:00"));
        check("1746454440000", Some("2025-05-05T20:14:00+06:00"));
        check("০৫ মে ২০২৫, ০৮:১৪ পিএম", Some("2025-05-05T20:14:00+06:00"));
        check("Mon, 05 May 2025 20:14:00 +0600", Some("2025-05-05T20:14:00+06:00"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for printed in [
            "",
            "2025-02-31",
            "31 February 2025",
            "9999-01-01",
            "yesterday",
            "5",
            "0001-01-01",
            "৫ মে",
        ] {
            check(printed, None);
        }
    }
}
