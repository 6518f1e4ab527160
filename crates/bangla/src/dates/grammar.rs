//! How dates are written: one function per form, each looking a few tokens ahead. Times are in
//! `times`.
//!
//! A form that does not fit leaves the cursor where it was. Looking ahead is bounded, so that reading
//! a whole text is linear.

use super::date::Date;
use super::lexicon::{self, MonthWord, Word};
use super::mention::{Calendar, Mention};
use super::tokens::{Kind, Token};

/// A place among the tokens of a text.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) at: usize,
}

/// What a form found: nothing of its kind, or a day that no calendar has.
pub(super) enum Form {
    Found,
    Impossible,
    None,
}

impl Cursor<'_> {
    pub(super) fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    pub(super) fn word(&self) -> Word {
        match self.peek() {
            Some(Token { kind: Kind::Word(word), .. }) => *word,
            _ => Word::Other,
        }
    }

    /// Whether the next token touches the one before it.
    pub(super) fn tight(&self) -> bool {
        self.at > 0 && self.peek().is_some_and(|t| !t.spaced)
    }

    /// Steps over one of these marks.
    pub(super) fn mark(&mut self, marks: &[char]) -> Option<char> {
        match self.peek()?.kind {
            Kind::Mark(c) if marks.contains(&c) => {
                self.at += 1;
                Some(c)
            }
            _ => None,
        }
    }

    /// Steps over a word that `wanted` accepts.
    pub(super) fn eat(&mut self, wanted: impl Fn(Word) -> bool) -> bool {
        let found = wanted(self.word());
        self.at += usize::from(found);
        found
    }

    /// Steps over a number of so many digits.
    pub(super) fn number(&mut self, digits: std::ops::RangeInclusive<u8>) -> Option<u16> {
        match self.peek()?.kind {
            Kind::Number(value, count) if digits.contains(&count) => {
                self.at += 1;
                Some(value)
            }
            _ => None,
        }
    }

    /// `১৭`, `১৭ই`, `17th`, `পহেলা`: the day of a month.
    fn day(&mut self) -> Option<u8> {
        if let Word::NamedDay(day) = self.word() {
            self.at += 1;
            return Some(day);
        }
        let back = *self;
        let day = self.number(1..=2).filter(|day| (1..=31).contains(day));
        let Some(day) = day else {
            *self = back;
            return None;
        };
        let dashed = *self;
        if !(self.mark(&['-', '–']).is_some() && self.tight() && self.eat(|w| w == Word::Ordinal))
        {
            *self = dashed;
            let _ = self.eat(|w| w == Word::Ordinal);
        }
        Some(day as u8)
    }

    /// A month's name of one word or two, and মাস after it.
    fn month(&mut self) -> Option<MonthWord> {
        if let Word::Month(mut month) = self.word() {
            self.at += 1;
            if self.eat(|w| w == Word::Mas) {
                month.doubtful = month.calendar == Calendar::Hijri;
                month.inflected = true;
            }
            return Some(month);
        }
        let [first, second] = self.tokens.get(self.at..self.at + 2)? else { return None };
        let number = match (first.kind, second.kind) {
            (Kind::Word(Word::HijriHead), Kind::Word(_)) => lexicon::hijri_month(
                &self.text[first.start..first.end],
                &self.text[second.start..second.end],
            ),
            _ => None,
        }?;
        self.at += 2;
        Some(MonthWord {
            calendar: Calendar::Hijri,
            number,
            inflected: false,
            genitive: false,
            doubtful: true,
        })
    }

    /// The year after a month: `২০২৫`, `, ২০২৫`, `-২০২৫`. A number that counts something is none.
    fn year(&mut self, calendar: Calendar) -> Option<u16> {
        let back = *self;
        // `জানু., ২০২৬`
        if self.mark(&[',', '-', '/', '।', '\'', '’', '.']) == Some('.') {
            let _ = self.mark(&[',']);
        }
        let _ = self.eat(|w| w == Word::Link);
        let year = self.number(4..=4).filter(|year| years(calendar).contains(year));
        if year.is_none() || self.word() == Word::Counted {
            *self = back;
            return None;
        }
        let _ = self.eat(|w| matches!(w, Word::Sal(_)));
        year
    }

    /// Three numbers with one mark between them: 2025-11-17, ১৭/১১/২০২৫, 17.11.2025.
    pub(super) fn numeric(&mut self, mention: &mut Mention) -> Form {
        let glued = self.tight()
            && matches!(
                self.tokens[self.at - 1].kind,
                Kind::Mark('-' | '/' | '.') | Kind::Number(..)
            );
        let mut c = *self;
        let Some((year, month, day)) = c.three_numbers() else {
            return if glued { Form::None } else { self.year_and_month(mention) };
        };
        if glued || c.goes_on() {
            // A part of something longer: a telephone number, a file's name.
            return Form::None;
        }
        self.at += 5;
        mention.year = Some(year);
        mention.month = Some(month as u8);
        mention.day = Some(day as u8);
        if mention.date().is_some() { Form::Found } else { Form::Impossible }
    }

    /// `2024-06`. Two years in a row (২০১১-১২) are a season.
    fn year_and_month(&mut self, mention: &mut Mention) -> Form {
        let mut c = *self;
        let Some(year) = c.number(4..=4).filter(|year| (1900..=2099).contains(year)) else {
            return Form::None;
        };
        let dashed = c.tight() && c.mark(&['-']).is_some() && c.tight();
        let Some(month) = c.number(2..=2).filter(|month| dashed && (1..=12).contains(month)) else {
            return Form::None;
        };
        let word = c.tight() && matches!(c.peek().map(|t| t.kind), Some(Kind::Word(_)));
        if month == year % 100 + 1 || c.goes_on() || word {
            return Form::None;
        }
        self.at = c.at;
        mention.year = Some(year);
        mention.month = Some(month as u8);
        Form::Found
    }

    /// Whether a mark and more digits follow at once.
    fn goes_on(&self) -> bool {
        let mut c = *self;
        c.tight() && c.mark(&['-', '/']).is_some() && c.tight() && c.number(1..=4).is_some()
    }

    /// Year, month and day from five tokens.
    fn three_numbers(&mut self) -> Option<(u16, u16, u16)> {
        let first = self.peek()?.kind;
        self.at += 1;
        let spaced = self.peek()?.spaced;
        let mark = self.mark(&['-', '/', '.'])?;
        let even =
            |c: &Self| c.peek().is_some_and(|t| t.spaced == spaced) && (mark == '/' || !spaced);
        let month = even(self).then(|| self.number(1..=2)).flatten()?;
        let _ = even(self).then(|| self.mark(&[mark])).flatten()?;
        let last = even(self).then(|| self.peek()).flatten()?.kind;
        self.at += 1;
        match (first, last) {
            (Kind::Number(year, 4), Kind::Number(day, 1..=2))
            | (Kind::Number(day, 1..=2), Kind::Number(year, 4)) => Some((year, month, day)),
            _ => None,
        }
    }

    /// A date with a month's name, in any order.
    pub(super) fn named(&mut self, mention: &mut Mention) -> Form {
        let start = *self;
        let found = self.year_first(mention)
            || {
                *self = start;
                self.day_first(mention)
            }
            || {
                *self = start;
                self.month_first(mention)
            };
        if !found {
            *self = start;
            return Form::None;
        }
        if exists(mention) { Form::Found } else { Form::Impossible }
    }

    /// `২০২৫ জুলাই ১৩`, `২০২৪ সালের ১৭ নভেম্বর`, `২০২৪-এর জুনে`, `২০২২ সালের ফেব্রুয়ারিতে`, `২০২৪ সালে`.
    fn year_first(&mut self, mention: &mut Mention) -> bool {
        let Some(year) = self.number(4..=4).filter(|y| (1000..=2999).contains(y)) else {
            return false;
        };
        mention.year = Some(year);
        let spoken = matches!(self.word(), Word::Sal(_));
        let genitive = self.word() == Word::Sal(true);
        self.at += usize::from(spoken);
        let after_year = *self;
        if !spoken {
            let mut of = *self;
            let _ = of.mark(&['-', '’', '\'']);
            if of.eat(|w| w == Word::Of) {
                *self = of;
            }
        }
        if !spoken {
            let _ = self.mark(&['-', '/', ',']);
        }
        let after_mark = *self;
        if !spoken || genitive {
            if let (Some(day), Some(month)) = (self.day(), self.month()) {
                return mention.set(month, Some(day));
            }
            *self = after_mark;
            if let Some(month) = self.month() {
                let after_month = *self;
                let day = if month.inflected { None } else { self.following_day() };
                if day.is_none() {
                    *self = after_month;
                }
                return mention.set(month, day);
            }
        }
        *self = after_year;
        spoken
    }

    /// `১৭ নভেম্বর ২০২৫`, `১৭ই নভেম্বর`, `13th of July 2025`.
    fn day_first(&mut self, mention: &mut Mention) -> bool {
        let Some(day) = self.day() else { return false };
        let _ = self.mark(&['-', '/', ',', '.']);
        let _ = self.eat(|w| w == Word::Link);
        let Some(month) = self.month() else { return false };
        mention.year = self.year(month.calendar);
        // `সফর` and the like are too common as words to trust them without a year.
        (month.calendar != Calendar::Hijri || mention.year.is_some())
            && mention.set(month, Some(day))
    }

    /// `নভেম্বর ১৭, ২০২৫`, `নভেম্বরের ১৭ তারিখ`, `জুন ২০২৪`, `নভেম্বরে`.
    fn month_first(&mut self, mention: &mut Mention) -> bool {
        let Some(month) = self.month() else { return false };
        let after_month = *self;
        if let Some(year) = self.year(month.calendar) {
            mention.year = Some(year);
            return month.calendar != Calendar::Hijri && mention.set(month, None);
        }
        if month.genitive
            && let Some(day) = self.day()
            && self.eat(|w| w == Word::Tarikh)
        {
            return mention.set(month, Some(day));
        }
        *self = after_month;
        if !month.inflected
            && month.calendar != Calendar::Hijri
            && let Some(day) = self.following_day()
        {
            mention.year = self.year(month.calendar);
            return mention.set(month, Some(day));
        }
        *self = after_month;
        !month.doubtful && mention.set(month, None)
    }

    /// The day after a month's name, unless the number counts something or is a time.
    fn following_day(&mut self) -> Option<u8> {
        let day = self.day()?;
        let counted = match self.peek().map(|t| t.kind) {
            Some(Kind::Word(
                Word::Counted | Word::Hour | Word::AtHour | Word::Unit(_) | Word::Month(_),
            )) => true,
            Some(Kind::Word(Word::Other)) => self.tight(),
            _ => false,
        };
        let time = matches!(self.peek(), Some(Token { kind: Kind::Mark(':'), .. }));
        (!counted && !time).then_some(day)
    }
}

impl Mention {
    fn set(&mut self, month: MonthWord, day: Option<u8>) -> bool {
        self.calendar = month.calendar;
        self.month = Some(month.number);
        self.day = day;
        // `২০২৫, ৭ অগ্রহায়ণ ১৪৩২`: the year is that of the date before.
        self.year.is_none_or(|year| years(month.calendar).contains(&year))
    }
}

/// The years that papers write of a calendar, long ago as they may be.
fn years(calendar: Calendar) -> std::ops::RangeInclusive<u16> {
    if calendar == Calendar::Gregorian { 1000..=2999 } else { 1000..=1799 }
}

/// Whether some year has the day that was said, or the year that was said has it.
fn exists(mention: &Mention) -> bool {
    let (Some(month), Some(day)) = (mention.month, mention.day) else { return true };
    match (mention.calendar, mention.year) {
        (Calendar::Gregorian, year) => Date::new(year.unwrap_or(2024), month, day).is_some(),
        // The older rule gave some months a day more, and papers are sometimes a day off.
        (Calendar::Bangla, _) => day <= 32,
        (Calendar::Hijri, _) => day <= 30,
    }
}
