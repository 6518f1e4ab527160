//! How times of day are written, and which hour of the day they mean.

use super::clock::{Clock, Offset};
use super::grammar::Cursor;
use super::lexicon::{DayPart, Word};
use super::mention::Unit;
use super::tokens::Kind;

impl Cursor<'_> {
    /// A time of day: `১০:২১:১৬`, `০৭:২২ পিএম`, `রাত ৮টা ৩০ মিনিট`, `২১ টা ৫ মিনিট`, `8 PM`.
    pub(super) fn clock(&mut self) -> Option<(Clock, Option<Offset>)> {
        let back = *self;
        let found = self.read_clock();
        if found.is_none() {
            *self = back;
        }
        found
    }

    /// `১৪৩২ ঘণ্টা`: hours and minutes of a 24-hour clock in four digits.
    fn four_digits(&mut self) -> Option<Clock> {
        let number = self.number(4..=4)?;
        let clock = Clock::new((number / 100) as u8, (number % 100) as u8, 0)?;
        self.eat(|w| w == Word::Unit(Unit::Hour)).then_some(clock)
    }

    fn read_clock(&mut self) -> Option<(Clock, Option<Offset>)> {
        let start = *self;
        if let Some(clock) = self.four_digits() {
            return Some((clock, None));
        }
        *self = start;
        // `পূর্বাহ্ণ ১০টা`
        let before = match self.word() {
            Word::Meridiem(after) => Some(after),
            _ => None,
        };
        self.at += usize::from(before.is_some());
        let mut part = self.part();
        let half = self.eat(|w| w == Word::Half);
        let hour = self.number(1..=2).filter(|&hour| hour < 24)?;
        let (mut minute, mut second) = (if half { 30 } else { 0 }, 0);
        let mut certain = false;
        let separator = *self;
        if self.mark(&[':', '.']).is_some()
            && let Some(number) = self.number(2..=2)
        {
            certain = self.tokens[separator.at].kind == Kind::Mark(':');
            minute = number;
            let before_second = *self;
            match self.mark(&[':']).and_then(|_| self.number(2..=2)) {
                Some(number) => {
                    second = number;
                    self.fraction();
                }
                None => *self = before_second,
            }
            let _ = self.eat(|w| w == Word::Unit(Unit::Minute));
        } else {
            *self = separator;
            let at_hour = self.eat(|w| w == Word::AtHour);
            if at_hour || self.eat(|w| w == Word::Hour) {
                let before_minute = *self;
                match self.number(1..=2).filter(|_| self.word() == Word::Unit(Unit::Minute)) {
                    Some(number) => {
                        self.at += 1;
                        minute = number;
                        certain = true;
                    }
                    None => *self = before_minute,
                }
                // `৮টা` alone may be eight of anything.
                certain |= at_hour || part.is_some();
            } else if part.is_some() {
                // `রাত ৮` is no time until টা or a colon says so.
                return None;
            }
        }
        let meridiem = before.or_else(|| self.meridiem());
        if part.is_none() && meridiem.is_none() && self.eat_closing_part(&mut part) {
            certain = true;
        }
        if !certain && meridiem.is_none() && part.is_none() {
            return None;
        }
        let hour = hour_of_day(hour as u8, part, meridiem)?;
        let clock = Clock::new(hour, minute as u8, second as u8)?;
        Some((clock, self.offset()))
    }

    fn part(&mut self) -> Option<DayPart> {
        let Word::Part(part) = self.word() else { return None };
        self.at += 1;
        let _ = self.mark(&[',']);
        Some(part)
    }

    /// `০৮:৩০ রাত`
    fn eat_closing_part(&mut self, part: &mut Option<DayPart>) -> bool {
        if let Word::Part(found) = self.word() {
            self.at += 1;
            *part = Some(found);
            return true;
        }
        false
    }

    /// The fraction of a second that programs print: `10:21:16.123`.
    fn fraction(&mut self) {
        let back = *self;
        let fraction = self.tight()
            && self.mark(&['.']).is_some()
            && self.tight()
            && matches!(self.peek().map(|t| t.kind), Some(Kind::Number(..) | Kind::Amount));
        if fraction {
            self.at += 1;
        } else {
            *self = back;
        }
    }

    /// `পিএম`, `PM`, `p.m.`: whether after noon.
    fn meridiem(&mut self) -> Option<bool> {
        match self.word() {
            Word::Meridiem(after) => {
                self.at += 1;
                Some(after)
            }
            Word::MeridiemHead(_) | Word::Link => {
                let back = *self;
                // The এ of এ.এম. is a common word, and so a link in the table.
                let after = self.word() == Word::MeridiemHead(true);
                self.at += 1;
                let _ = self.mark(&['.']);
                if self.eat(|w| w == Word::MeridiemTail) {
                    let _ = self.mark(&['.']);
                    return Some(after);
                }
                *self = back;
                None
            }
            _ => None,
        }
    }

    /// `+06:00`, `+0600`, `Z`.
    fn offset(&mut self) -> Option<Offset> {
        if self.tight() && self.eat(|w| w == Word::IsoZ) {
            return Some(Offset::UTC);
        }
        let back = *self;
        let sign = self.tight().then(|| self.mark(&['+', '-'])).flatten();
        let found = sign.filter(|_| self.tight()).and_then(|sign| {
            let minutes = match self.peek()?.kind {
                Kind::Number(value, 4) => value / 100 * 60 + value % 100,
                Kind::Number(hours, 2) => {
                    let after_hours = Self { at: self.at + 1, ..*self };
                    let mut c = after_hours;
                    let minutes = c.mark(&[':']).and_then(|_| c.number(2..=2));
                    self.at = if minutes.is_some() { c.at - 1 } else { self.at };
                    hours * 60 + minutes.unwrap_or(0)
                }
                _ => return None,
            };
            self.at += 1;
            let minutes = i16::try_from(minutes).ok()?;
            Offset::minutes(if sign == '-' { -minutes } else { minutes })
        });
        if found.is_none() {
            *self = back;
        }
        found
    }
}

/// The hour of a 24-hour clock, or `None` where the words contradict the number (১৫টা এএম).
fn hour_of_day(hour: u8, part: Option<DayPart>, after_noon: Option<bool>) -> Option<u8> {
    match (after_noon, part) {
        (Some(true), _) if hour <= 12 => Some(hour % 12 + 12),
        (Some(false), _) if hour <= 12 => Some(hour % 12),
        (Some(false), _) => None,
        (None, Some(DayPart::Morning)) => (hour < 12).then_some(hour),
        (None, Some(DayPart::Noon)) if hour < 6 => Some(hour + 12),
        (None, Some(DayPart::Evening)) if hour < 12 => Some(hour + 12),
        (None, Some(DayPart::Night)) if (5..12).contains(&hour) => Some(hour + 12),
        (None, Some(DayPart::Night)) if hour == 12 => Some(0),
        _ => Some(hour),
    }
}
