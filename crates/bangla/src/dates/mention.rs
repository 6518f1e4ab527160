//! What a text says of a date, and what can be made of it.

use super::bangla::BanglaDate;
use super::clock::{Clock, Moment, Offset};
use super::date::{Date, Weekday};

/// A date, or a part of one, as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it starts in the text, in bytes.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// Whose year, month and day they are.
    pub calendar: Calendar,
    /// The year, where it was said.
    pub year: Option<u16>,
    /// The month, where it was said; 1 is the first month of its calendar.
    pub month: Option<u8>,
    /// The day of the month, where it was said.
    pub day: Option<u8>,
    /// The weekday, where it was said.
    pub weekday: Option<Weekday>,
    /// The time of day, where it was said.
    pub clock: Option<Clock>,
    /// The offset from UTC, where it was said.
    pub offset: Option<Offset>,
    /// What ties it to the day of writing: `গত`, `আজ`, `৩ দিন আগে`.
    pub relative: Option<Relative>,
}

/// A calendar that newspapers print dates in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// ১৭ নভেম্বর ২০২৫
    Gregorian,
    /// ২ অগ্রহায়ণ ১৪৩২
    Bangla,
    /// ৭ রমজান ১৪৪৭: recognised, never converted.
    Hijri,
}

/// A date said from where the writer stands in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relative {
    /// The latest one before: গত শুক্রবার, গত ১৮ ডিসেম্বর.
    Last,
    /// The next one: আগামী সোমবার.
    Next,
    /// So many days from the day of writing: আজ is 0, গতকাল −1, আগামীকাল 1.
    Day(i8),
    /// In the year so many years from that of writing: গত বছরের আগস্টে is −1.
    Year(i8),
    /// So long before: ৪ ঘণ্টা আগে.
    Ago(u16, Unit),
    /// So long after: ৩ দিন পর.
    Later(u16, Unit),
}

/// What [`Relative::Ago`] and [`Relative::Later`] count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// সেকেন্ড
    Second,
    /// মিনিট
    Minute,
    /// ঘণ্টা
    Hour,
    /// দিন
    Day,
    /// সপ্তাহ
    Week,
    /// মাস
    Month,
    /// বছর
    Year,
}

impl Mention {
    /// A mention of nothing yet.
    pub(super) fn empty(start: usize) -> Self {
        Self {
            start,
            end: start,
            calendar: Calendar::Gregorian,
            year: None,
            month: None,
            day: None,
            weekday: None,
            clock: None,
            offset: None,
            relative: None,
        }
    }

    /// The day that was said in full: year, month and day, in a calendar that converts.
    pub fn date(&self) -> Option<Date> {
        self.in_year(self.year?)
    }

    /// The moment that was said in full: the day, and the time in its own offset or else in `here`'s.
    pub fn moment(&self, here: Offset) -> Option<Moment> {
        let time = self.clock.map(|clock| (clock, self.offset.unwrap_or(here)));
        Some(Moment { date: self.date()?, time })
    }

    /// The day meant by somebody who wrote on `anchor`, where that is beyond doubt.
    ///
    /// A date without a year is the one nearest to the anchor, or the last or next one where the text
    /// says so; a weekday is the last one, the day of writing included, unless the text says otherwise.
    /// `None` where a month or a year is all that was said, and for hours, months and years ago.
    pub fn resolve(&self, anchor: Date) -> Option<Date> {
        if self.year.is_some() {
            return self.date();
        }
        let found = match (self.relative, self.weekday) {
            _ if self.month.is_some() => return self.resolve_year(anchor),
            (Some(Relative::Day(days)), _) => anchor.plus_days(i32::from(days))?,
            (Some(Relative::Ago(n, Unit::Day)), _) => anchor.plus_days(-i32::from(n))?,
            (Some(Relative::Ago(n, Unit::Week)), _) => anchor.plus_days(-7 * i32::from(n))?,
            (Some(Relative::Later(n, Unit::Day)), _) => anchor.plus_days(i32::from(n))?,
            (Some(Relative::Later(n, Unit::Week)), _) => anchor.plus_days(7 * i32::from(n))?,
            (Some(Relative::Next), Some(weekday)) => {
                let tomorrow = anchor.plus_days(1)?;
                tomorrow.plus_days(tomorrow.weekday().days_until(weekday))?
            }
            (Some(Relative::Last), Some(weekday)) => {
                let yesterday = anchor.plus_days(-1)?;
                yesterday.plus_days(-weekday.days_until(yesterday.weekday()))?
            }
            (None, Some(weekday)) => anchor.plus_days(-weekday.days_until(anchor.weekday()))?,
            _ => return None,
        };
        self.weekday.is_none_or(|said| said == found.weekday()).then_some(found)
    }

    /// Whether everything that was said is true of `day`: `আগস্ট ২০২৫` of each day of that month.
    /// A weekday that depends on the day of writing (গত শুক্রবার) is true of no day here.
    pub fn covers(&self, day: Date) -> bool {
        let (year, month, date) = match self.calendar {
            Calendar::Gregorian => (day.year(), day.month(), day.day()),
            Calendar::Bangla => match BanglaDate::from_gregorian(day) {
                Some(bangla) => (bangla.year(), bangla.month(), bangla.day()),
                None => return false,
            },
            Calendar::Hijri => return false,
        };
        let said = self.year.is_some()
            || self.month.is_some()
            || self.day.is_some()
            || self.weekday.is_some();
        said && (self.relative.is_none() || self.month.is_some())
            && self.year.is_none_or(|y| y == year)
            && self.month.is_none_or(|m| m == month)
            && self.day.is_none_or(|d| d == date)
            && self.weekday.is_none_or(|w| w == day.weekday())
    }

    /// The month and day that were said, in one year of their calendar.
    fn in_year(&self, year: u16) -> Option<Date> {
        let (month, day) = (self.month?, self.day?);
        match self.calendar {
            Calendar::Gregorian => Date::new(year, month, day),
            Calendar::Bangla => BanglaDate::new(year, month, day)?.to_gregorian(),
            Calendar::Hijri => None,
        }
    }

    /// The year that a month and day without one belong to.
    fn resolve_year(&self, anchor: Date) -> Option<Date> {
        let here = match self.calendar {
            Calendar::Gregorian => anchor.year(),
            Calendar::Bangla => BanglaDate::from_gregorian(anchor)?.year(),
            Calendar::Hijri => return None,
        };
        let year = |by: i8| self.in_year(here.checked_add_signed(i16::from(by))?);
        let near = [-1, 0, 1].into_iter().filter_map(year);
        let found = match self.relative {
            Some(Relative::Year(by)) => year(by),
            Some(Relative::Last) => near.filter(|&d| d <= anchor).max(),
            Some(Relative::Next) => near.filter(|&d| d >= anchor).min(),
            _ => near.min_by_key(|&d| anchor.days_until(d).abs()),
        }?;
        // A weekday that does not fit means that the guess of the year is wrong.
        self.weekday.is_none_or(|said| said == found.weekday()).then_some(found)
    }
}
