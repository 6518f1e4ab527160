//! Times of day, and moments: a day, or a day with a time and its offset from UTC.

use std::fmt;
use std::str::FromStr;

use super::date::{Date, numbers};

/// A time of day to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock {
    hour: u8,
    minute: u8,
    second: u8,
}

impl Clock {
    /// The time, or `None` where no clock shows it (24:00, 10:60).
    pub fn new(hour: u8, minute: u8, second: u8) -> Option<Self> {
        (hour < 24 && minute < 60 && second < 60).then_some(Self { hour, minute, second })
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// The second, 0 to 59; 0 where none was said.
    pub fn second(self) -> u8 {
        self.second
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.hour, self.minute, self.second)
    }
}

/// How far a clock is ahead of UTC, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Offset(i16);

impl Offset {
    /// Bangladesh, all year: +06:00.
    pub const DHAKA: Self = Self(360);
    /// India, all year: +05:30.
    pub const KOLKATA: Self = Self(330);
    /// UTC itself.
    pub const UTC: Self = Self(0);

    /// An offset in minutes, or `None` beyond what any country has (18 hours).
    pub fn minutes(minutes: i16) -> Option<Self> {
        (minutes.abs() <= 18 * 60).then_some(Self(minutes))
    }
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", self.0.abs() / 60, self.0.abs() % 60)
    }
}

/// A day, or a time of a day. Shown and parsed as ISO 8601: `2025-09-03`, `2025-09-03T19:22:00+06:00`.
///
/// Ordered by what the calendar and the clock show, a day without a time before its times: the order
/// of one paper's articles. Offsets only decide between equal times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time and its offset, where they are known.
    pub time: Option<(Clock, Offset)>,
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.date)?;
        self.time.map_or(Ok(()), |(clock, offset)| write!(f, "T{clock}{offset}"))
    }
}

impl FromStr for Moment {
    type Err = ();

    /// Reads what `Display` writes, with `Z` for UTC as well; a time without an offset is none.
    fn from_str(text: &str) -> Result<Self, ()> {
        let Some((date, rest)) = text.split_once('T') else {
            return Ok(Self { date: text.parse()?, time: None });
        };
        let (clock, offset) = rest.split_at_checked(8).ok_or(())?;
        let [hour, minute, second] = numbers(clock, ':', [2, 2, 2]).ok_or(())?;
        let clock = Clock::new(hour as u8, minute as u8, second as u8).ok_or(())?;
        Ok(Self { date: date.parse()?, time: Some((clock, parse_offset(offset).ok_or(())?)) })
    }
}

fn parse_offset(text: &str) -> Option<Offset> {
    if text == "Z" {
        return Some(Offset::UTC);
    }
    let (sign, rest) = text.split_at_checked(1)?;
    let [hours, minutes] = numbers(rest, ':', [2, 2])?;
    let minutes = i16::try_from(hours * 60 + minutes).ok()?;
    match sign {
        "+" => Offset::minutes(minutes),
        "-" => Offset::minutes(-minutes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock, Date, Moment, Offset};

    #[test]
    fn iso_goes_both_ways() {
        for text in [
            "2025-09-03",
            "2025-09-03T19:22:00+06:00",
            "2024-01-02T19:57:10+05:30",
            "2024-01-02T19:57:10-00:30",
        ] {
            assert_eq!(text.parse::<Moment>().map(|m| m.to_string()).as_deref(), Ok(text));
        }
        assert_eq!(
            "2025-01-01T00:00:00Z".parse::<Moment>().unwrap().to_string(),
            "2025-01-01T00:00:00+00:00"
        );
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "T",
            "2025-09-03T",
            "2025-09-03T19:22",
            "2025-09-03T25:00:00+06:00",
            "2025-09-03T19:22:00+6",
            "2025-09-03Tবাংলা",
        ] {
            assert_eq!(text.parse::<Moment>(), Err(()), "{text}");
        }
    }

    #[test]
    fn a_day_comes_before_its_times() {
        let date = Date::new(2025, 9, 3).unwrap();
        let noon = Moment { date, time: Some((Clock::new(12, 0, 0).unwrap(), Offset::DHAKA)) };
        assert!(Moment { date, time: None } < noon);
    }
}
