//! Dates as people type them into a search field, which in a text would be something else.

use super::date::Date;
use super::lexicon::{self, MonthWord, Word};
use super::mention::{Calendar, Mention};
use crate::digits::ascii_digit;
use crate::script::is_digit;

/// Years of two digits from here on are of the last century.
const LAST_CENTURY: u16 = 70;

/// The date that `typed` is from its first letter to its last: `২৭/১২` (day and month), `27-12-25`, `20251227`, `02/2022`;
/// a month's name alone, where it is no other word: `জুলাই`, `december`, `পৌষ`. `None` for anything else, and
/// for a day that no calendar has. Where a text has one of these, it may be a fraction or a part number, so
/// that [`super::find`] leaves them alone. Cost: one look-up.
pub fn typed(typed: &str) -> Option<Mention> {
    if typed.starts_with(is_digit) {
        return in_digits(typed);
    }
    let Word::Month(month) = lexicon::word(typed) else { return None };
    let mention = Mention {
        end: typed.len(),
        calendar: month.calendar,
        month: Some(month.number),
        ..Mention::empty(0)
    };
    names_a_month(month).then_some(mention)
}

/// A day in digits. It stands alone, so that a page may load it later.
#[inline(never)]
fn in_digits(typed: &str) -> Option<Mention> {
    let text: String = typed.chars().map(ascii_digit).collect();
    let number = |digits: &str| {
        let sound = matches!(digits.len(), 1..=2) && digits.bytes().all(|b| b.is_ascii_digit());
        digits.parse::<u8>().ok().filter(|_| sound)
    };
    let whole = |digits: &str| digits.parse().ok().filter(|year| (1900..2100).contains(year));
    let (year, month, day) = match text.split(['/', '-', '.']).collect::<Vec<_>>()[..] {
        [month, year] if year.len() == 4 => (Some(whole(year)?), number(month)?, None),
        [year, month] if year.len() == 4 => {
            let (year, month) = (whole(year)?, number(month)?);
            // ২০১১-১২ is a season.
            if u16::from(month) == year % 100 + 1 {
                return None;
            }
            (Some(year), month, None)
        }
        // A difference of goals has no thirteen.
        [day, month] if text.contains('/') || day > "12" && day.len() == 2 && month.len() == 2 => {
            (None, number(month)?, Some(number(day)?))
        }
        [day, month, year] if year.len() == 2 => {
            let year = u16::from(number(year)?);
            let century = if year < LAST_CENTURY { 2000 } else { 1900 };
            (Some(century + year), number(month)?, Some(number(day)?))
        }
        [all] if all.len() == 8 && matches!(all.get(..2)?, "19" | "20") => {
            let (month, day) = (number(all.get(4..6)?)?, number(all.get(6..)?)?);
            (Some(all.get(..4)?.parse().ok()?), month, Some(day))
        }
        _ => return None,
    };
    // Any leap year has every day, and every month a first.
    Date::new(year.unwrap_or(2024), month, day.unwrap_or(1))?;
    Some(Mention { end: typed.len(), year, month: Some(month), day, ..Mention::empty(0) })
}

/// Whether a month's name, standing alone, is hardly anything else: মে and march are; among the Bangla months only
/// কার্তিক is a man's name first.
fn names_a_month(month: MonthWord) -> bool {
    match month.calendar {
        Calendar::Gregorian => !month.doubtful,
        Calendar::Bangla => month.number != KARTIK,
        Calendar::Hijri => false,
    }
}

const KARTIK: u8 = 7;

#[cfg(test)]
mod tests {
    use super::{Calendar, typed};

    #[track_caller]
    fn check(text: &str, expected: (Option<u16>, Option<u8>, Option<u8>)) {
        let mention = typed(text).unwrap_or_else(|| panic!("{text} is a date"));
        assert_eq!((mention.year, mention.month, mention.day), expected, "{text}");
        assert_eq!((mention.start, mention.end), (0, text.len()));
    }

    #[test]
    fn days_in_digits() {
        check("২৭/১২", (None, Some(12), Some(27)));
        check("15/8", (None, Some(8), Some(15)));
        check("27/12/25", (Some(2025), Some(12), Some(27)));
        check("২৭-১২-২৫", (Some(2025), Some(12), Some(27)));
        check("1.2.99", (Some(1999), Some(2), Some(1)));
        check("20251227", (Some(2025), Some(12), Some(27)));
        check("২৯/২", (None, Some(2), Some(29)));
        check("27-12", (None, Some(12), Some(27)));
        check("02/2022", (Some(2022), Some(2), None));
        check("12/2011", (Some(2011), Some(12), None));
        check("২০২৪/৬", (Some(2024), Some(6), None));
    }

    #[test]
    fn months_by_name() {
        check("জুলাই", (None, Some(7), None));
        check("July", (None, Some(7), None));
        check("অগাস্ট", (None, Some(8), None));
        check("জুলাইয়ে", (None, Some(7), None));
        check("পৌষ", (None, Some(9), None));
        check("poush", (None, Some(9), None));
        assert_eq!(typed("পৌষ").map(|month| month.calendar), Some(Calendar::Bangla));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "/",
            "৩১/২",
            "২৭/১৩",
            "০/১",
            "১০-২০",
            "3-1",
            "13/2022",
            "২০১১-১২",
            "1.5",
            "27/12/",
            "/27/12",
            "27/12/2025/1",
            "20251327",
            "12345678",
            "99991231",
            "31/2/25",
            "মে",
            "march",
            "কার্তিক",
            "রজব",
            "ঢাকা",
            "২৭",
            "২০২৫",
            "27/12x",
            "১/২/৩",
            "২০টি",
            "20ab1227",
            "2025ক",
        ] {
            assert_eq!(typed(text), None, "{text}");
        }
    }
}
