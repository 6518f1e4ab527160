//! A day of the Gregorian calendar.

use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, years 1 to 9999. Ordered by time; shown and parsed as ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(time::Date);

impl Date {
    /// The day, or `None` where the calendar has none: 31 February, month 13, year 0.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(i32::from(year), month, day).ok().map(Self)
    }

    /// The year, 1 to 9999.
    pub fn year(self) -> u16 {
        // Always within 1 to 9999.
        u16::try_from(self.0.year()).unwrap_or_default()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[usize::from(self.0.weekday().number_days_from_monday())]
    }

    /// The day so many days later (or earlier), or `None` outside the years 1 to 9999.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let date = time::Date::from_julian_day(self.0.to_julian_day().checked_add(days)?).ok()?;
        (1..=9999).contains(&date.year()).then_some(Self(date))
    }

    /// How many days `other` comes after this one; negative where it comes before.
    pub fn days_until(self, other: Self) -> i32 {
        other.0.to_julian_day() - self.0.to_julian_day()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Date {
    type Err = ();

    /// Reads `2025-11-17` and nothing else.
    fn from_str(text: &str) -> Result<Self, ()> {
        let [year, month, day] = numbers(text, '-', [4, 2, 2]).ok_or(())?;
        Self::new(year, month as u8, day as u8).ok_or(())
    }
}

/// Exactly `N` numbers of the given widths, in ASCII digits.
pub(super) fn numbers<const N: usize>(
    text: &str,
    by: char,
    widths: [usize; N],
) -> Option<[u16; N]> {
    let mut out = [0; N];
    let mut pieces = text.split(by);
    for (slot, width) in out.iter_mut().zip(widths) {
        let piece = pieces.next()?;
        if piece.len() != width || !piece.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        *slot = piece.parse().ok()?;
    }
    pieces.next().is_none().then_some(out)
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// সোমবার
    Monday,
    /// মঙ্গলবার
    Tuesday,
    /// বুধবার
    Wednesday,
    /// বৃহস্পতিবার
    Thursday,
    /// শুক্রবার
    Friday,
    /// শনিবার
    Saturday,
    /// রবিবার, রোববার
    Sunday,
}

impl Weekday {
    /// The seven days, Monday first as in ISO 8601.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// How many days after this one `other` comes next, 0 to 6.
    pub fn days_until(self, other: Self) -> i32 {
        (other as i32 - self as i32).rem_euclid(7)
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Weekday};

    #[test]
    fn only_days_of_the_calendar_exist() {
        for (y, m, d) in
            [(2025, 2, 31), (2023, 2, 29), (2025, 13, 1), (2025, 0, 1), (0, 1, 1), (2025, 1, 0)]
        {
            assert_eq!(Date::new(y, m, d), None, "{y}-{m}-{d}");
        }
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(9999, 12, 31).is_some_and(|d| d.plus_days(1).is_none()));
    }

    #[test]
    fn days_are_counted_and_named() {
        let day = Date::new(2025, 11, 17).unwrap();
        assert_eq!(day.weekday(), Weekday::Monday);
        assert_eq!(day.plus_days(14), Date::new(2025, 12, 1));
        assert_eq!(day.days_until(Date::new(2025, 12, 1).unwrap()), 14);
        assert_eq!(Weekday::Friday.days_until(Weekday::Monday), 3);
    }

    #[test]
    fn iso_goes_both_ways() {
        let day = Date::new(987, 3, 4).unwrap();
        assert_eq!(day.to_string(), "0987-03-04");
        assert_eq!("0987-03-04".parse(), Ok(day));
        for wrong in ["", "2025-3-4", "2025-03-04-", "2025-02-30", "+025-03-04", "২০২৫-০৩-০৪"]
        {
            assert_eq!(wrong.parse::<Date>(), Err(()), "{wrong}");
        }
    }
}
