//! The civil Bangla calendar of Bangladesh.
//!
//! As fixed by the Bangla Academy for the year 1426 (2019): six months of 31 days, then months of 30,
//! except that ফাল্গুন has 29, and 30 in a Gregorian leap year. 1 বৈশাখ is always 14 April.
//! West Bengal's calendar is another, sidereal one, and the rule before 2019 made one month shorter:
//! neither is here. Papers are sometimes a day off; what is printed stays what was said.

use super::date::Date;

/// A day of the Bangla calendar of Bangladesh: `২ অগ্রহায়ণ ১৪৩২`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BanglaDate {
    year: u16,
    month: u8,
    day: u8,
}

/// What lies between the numbers of the years: 1 Boishakh 1432 is in 2025.
const YEARS_APART: u16 = 593;

impl BanglaDate {
    /// The day, or `None` where the calendar has none. Month 1 is বৈশাখ.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real = (1..=9999 - YEARS_APART).contains(&year)
            && (1..=12).contains(&month)
            && (1..=length(year, month)).contains(&day);
        real.then_some(Self { year, month, day })
    }

    /// The same day in the Gregorian calendar; `None` past the year 9999.
    pub fn to_gregorian(self) -> Option<Date> {
        let months: i32 = (1..self.month).map(|m| i32::from(length(self.year, m))).sum();
        new_year(self.year)?.plus_days(months + i32::from(self.day) - 1)
    }

    /// The Bangla day of a Gregorian one; `None` before the year 594.
    pub fn from_gregorian(date: Date) -> Option<Self> {
        let this = date.year().checked_sub(YEARS_APART)?;
        let year = if date < new_year(this)? { this.checked_sub(1)? } else { this };
        let mut left = u16::try_from(new_year(year)?.days_until(date)).ok()?;
        for month in 1..=12 {
            let days = u16::from(length(year, month));
            if left < days {
                return Self::new(year, month, left as u8 + 1);
            }
            left -= days;
        }
        None
    }

    /// The year, from 1.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month: 1 is বৈশাখ, 12 is চৈত্র.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// 1 Boishakh.
fn new_year(year: u16) -> Option<Date> {
    Date::new(year.checked_add(YEARS_APART)?, 4, 14)
}

/// The days of a month.
fn length(year: u16, month: u8) -> u8 {
    match month {
        1..=6 => 31,
        // ফাল্গুন begins in the February of the next Gregorian year.
        11 if Date::new(year.saturating_add(YEARS_APART + 1), 2, 29).is_none() => 29,
        _ => 30,
    }
}

#[cfg(test)]
mod tests {
    use super::{BanglaDate, Date};

    #[track_caller]
    fn check(bangla: (u16, u8, u8), gregorian: (u16, u8, u8)) {
        let date = Date::new(gregorian.0, gregorian.1, gregorian.2).unwrap();
        let expected = BanglaDate::new(bangla.0, bangla.1, bangla.2).unwrap();
        assert_eq!(BanglaDate::from_gregorian(date), Some(expected));
        assert_eq!(expected.to_gregorian(), Some(date));
    }

    #[test]
    fn known_days_agree() {
        check((1432, 1, 1), (2025, 4, 14));
        check((1432, 8, 2), (2025, 11, 17));
        check((1431, 12, 30), (2025, 4, 13));
        check((1430, 11, 8), (2024, 2, 21));
        check((1430, 11, 30), (2024, 3, 14));
        check((1431, 11, 29), (2025, 3, 14));
        check((1432, 9, 1), (2025, 12, 16));
    }

    #[test]
    fn every_day_of_forty_years_comes_back() {
        let mut day = Date::new(2000, 1, 1).unwrap();
        for _ in 0..365 * 40 {
            let bangla = BanglaDate::from_gregorian(day).unwrap();
            assert_eq!(bangla.to_gregorian(), Some(day), "{bangla:?}");
            day = day.plus_days(1).unwrap();
        }
    }

    #[test]
    fn days_that_do_not_exist_are_none() {
        assert_eq!(BanglaDate::new(1432, 7, 31), None);
        assert_eq!(BanglaDate::new(1431, 11, 30), None);
        assert_eq!(BanglaDate::new(1432, 13, 1), None);
        assert_eq!(BanglaDate::from_gregorian(Date::new(593, 1, 1).unwrap()), None);
    }
}
