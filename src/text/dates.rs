//! ISO 8601 → a date as people write it, in both calendars and both languages.
//!
//! Enter at [`day`], [`moment`] and [`bangla_day`]. Only the two forms that archives hold are read; anything else is
//! shown as it stands. A time is shown as the page gave it, in the zone where it was printed: what the
//! reader's own clock says changes nothing.

use bangla::dates::{BanglaDate, Date};

use super::{Language, fill};

const MONTHS_BN: [&str; 12] = [
    "জানুয়ারি",
    "ফেব্রুয়ারি",
    "মার্চ",
    "এপ্রিল",
    "মে",
    "জুন",
    "জুলাই",
    "আগস্ট",
    "সেপ্টেম্বর",
    "অক্টোবর",
    "নভেম্বর",
    "ডিসেম্বর",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const BANGLA_MONTHS_BN: [&str; 12] = [
    "বৈশাখ",
    "জ্যৈষ্ঠ",
    "আষাঢ়",
    "শ্রাবণ",
    "ভাদ্র",
    "আশ্বিন",
    "কার্তিক",
    "অগ্রহায়ণ",
    "পৌষ",
    "মাঘ",
    "ফাল্গুন",
    "চৈত্র",
];
const BANGLA_MONTHS_EN: [&str; 12] = [
    "Boishakh",
    "Joishtho",
    "Asharh",
    "Srabon",
    "Bhadro",
    "Ashwin",
    "Kartik",
    "Ogrohayon",
    "Poush",
    "Magh",
    "Falgun",
    "Choitro",
];

/// The same day in the civil Bangla calendar of Bangladesh: `2025-09-03` → ১৯ ভাদ্র ১৪৩২. `None` for what
/// is no day.
pub fn bangla_day(language: Language, iso: &str) -> Option<String> {
    let date = BanglaDate::from_gregorian(date(iso)?)?;
    let names = match language {
        Language::Bangla => &BANGLA_MONTHS_BN,
        Language::English => &BANGLA_MONTHS_EN,
    };
    let month = names.get(usize::from(date.month()).checked_sub(1)?)?;
    let written = format!("{} {month} {}", date.day(), date.year());
    Some(match language {
        Language::Bangla => bangla::digits::to_bangla(&written),
        Language::English => written,
    })
}

/// A month: `2025-09` → সেপ্টেম্বর ২০২৫. `None` for what is no month.
pub fn month(language: Language, iso: &str) -> Option<String> {
    let (year, month, _) = read_day(&[iso.get(..7)?, "-01"].concat())?;
    Some(match language {
        Language::Bangla => bangla::digits::to_bangla(&format!("{} {year}", MONTHS_BN[month - 1])),
        Language::English => format!("{} {year}", MONTHS_EN[month - 1]),
    })
}

/// A year, a month, a day, or a span of them: `2025-09..2025-12` → সেপ্টেম্বর ২০২৫ – ডিসেম্বর ২০২৫.
#[inline(never)]
pub fn span(language: Language, iso: &str) -> String {
    let one = |iso: &str| {
        let month = || month(language, iso).filter(|_| iso.len() == 7);
        match iso.len() {
            0 => "…".to_owned(),
            4 if language == Language::Bangla => bangla::digits::to_bangla(iso),
            _ => month().unwrap_or_else(|| day(language, iso)),
        }
    };
    match iso.split_once("..") {
        Some((from, to)) if from != to => [one(from), one(to)].join(" – "),
        Some((day, _)) => one(day),
        None => one(iso),
    }
}

/// The day of an ISO date or time, where there is such a day.
pub fn date(iso: &str) -> Option<Date> {
    let (year, month, day) = read_day(iso)?;
    Date::new(u16::try_from(year).ok()?, month as u8, day as u8)
}

/// The day of an ISO date or time: `2025-09-03T19:22:00+06:00` → ৩ সেপ্টেম্বর ২০২৫.
pub fn day(language: Language, iso: &str) -> String {
    read_day(iso).map_or_else(|| iso.to_owned(), |day| write_day(language, day))
}

/// The day and, where it is known, the time: ৩ সেপ্টেম্বর ২০২৫, সন্ধ্যা ৭:২২.
pub fn moment(language: Language, iso: &str) -> String {
    let day = day(language, iso);
    let Some((hour, minute)) = read_time(iso) else { return day };
    let clock = format!("{}:{minute:02}", if hour % 12 == 0 { 12 } else { hour % 12 });
    match language {
        Language::Bangla => {
            let clock = bangla::digits::to_bangla(&clock);
            fill("{day}, {part} {clock}", &[("day", &day), ("part", part(hour)), ("clock", &clock)])
        }
        Language::English => format!("{day}, {clock} {}", if hour < 12 { "am" } else { "pm" }),
    }
}

/// The part of the day that Bangla names beside a twelve-hour clock.
fn part(hour: u32) -> &'static str {
    match hour {
        4..=5 => "ভোর",
        6..=11 => "সকাল",
        12..=14 => "দুপুর",
        15..=17 => "বিকেল",
        18..=19 => "সন্ধ্যা",
        _ => "রাত",
    }
}

fn write_day(language: Language, (year, month, day): (u32, usize, u32)) -> String {
    match language {
        Language::Bangla => {
            bangla::digits::to_bangla(&format!("{day} {} {year}", MONTHS_BN[month - 1]))
        }
        Language::English => format!("{day} {} {year}", MONTHS_EN[month - 1]),
    }
}

fn read_day(iso: &str) -> Option<(u32, usize, u32)> {
    let mut fields = iso.get(..10)?.split('-');
    let year = fields.next()?.parse().ok()?;
    let month = fields.next()?.parse().ok()?;
    let day = fields.next()?.parse().ok()?;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, month, day))
}

fn read_time(iso: &str) -> Option<(u32, u32)> {
    read_day(iso)?;
    let (hour, minute) = iso.get(10..16)?.strip_prefix('T')?.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::{bangla_day, day, moment, span};
    use crate::text::Language::{Bangla, English};

    #[track_caller]
    fn check(iso: &str, bangla: &str, english: &str) {
        assert_eq!(moment(Bangla, iso), bangla);
        assert_eq!(moment(English, iso), english);
    }

    #[test]
    fn days_and_times_are_written_in_each_language() {
        check("2025-09-03", "৩ সেপ্টেম্বর ২০২৫", "3 September 2025");
        let evening = "2025-09-03T19:22:00+06:00";
        check(evening, "৩ সেপ্টেম্বর ২০২৫, সন্ধ্যা ৭:২২", "3 September 2025, 7:22 pm");
        check(
            "2025-12-27T00:05:00+06:00",
            "২৭ ডিসেম্বর ২০২৫, রাত ১২:০৫",
            "27 December 2025, 12:05 am",
        );
        assert_eq!(day(Bangla, evening), "৩ সেপ্টেম্বর ২০২৫");
    }

    #[test]
    fn days_have_their_name_in_the_bangla_calendar() {
        let both = |iso: &str| (bangla_day(Bangla, iso), bangla_day(English, iso));
        let expected =
            |bangla: &str, english: &str| (Some(bangla.to_owned()), Some(english.to_owned()));
        assert_eq!(both("2025-04-14"), expected("১ বৈশাখ ১৪৩২", "1 Boishakh 1432"));
        assert_eq!(both("2025-09-03T19:22:00+06:00"), expected("১৯ ভাদ্র ১৪৩২", "19 Bhadro 1432"));
        assert_eq!(both("2025-02-31"), (None, None));
    }

    #[test]
    fn spans_are_named_by_their_ends() {
        for (iso, bangla, english) in [
            ("2025", "২০২৫", "2025"),
            ("2025-09", "সেপ্টেম্বর ২০২৫", "September 2025"),
            ("2025-09..2025-09", "সেপ্টেম্বর ২০২৫", "September 2025"),
            ("2025-09-03..2026", "৩ সেপ্টেম্বর ২০২৫ – ২০২৬", "3 September 2025 – 2026"),
            ("..2024", "… – ২০২৪", "… – 2024"),
        ] {
            assert_eq!(
                (span(Bangla, iso), span(English, iso)),
                (bangla.to_owned(), english.to_owned())
            );
        }
    }

    #[test]
    fn what_is_no_date_is_shown_as_it_stands() {
        for odd in ["", "গতকাল", "2025-13-01", "2025-00-10", "2025-1-1", "২০২৫-০১-০১"]
        {
            check(odd, odd, odd);
        }
        check("2025-09-03T99:99", "৩ সেপ্টেম্বর ২০২৫", "3 September 2025");
    }
}
