//! Numbers and dates as terms of their own, so that one thing is one term however it is written.
//!
//! Enter at [`find`]. A concept's key starts with a sign that no word can have: `#15000`, `#20%`,
//! `#9জন` so many people, `@2025-12-27` a day, `@2025-12` a month, `@--12-27` a day of any year, `@--12` a month of any year;
//! `@b--09-02`, `@b1432-09` and `@b--09` those of the Bangla calendar. A day said in full has all the keys that it answers to.

use std::ops::Range;

use bangla::dates::{self, BanglaDate, Calendar, Date, Mention};
use bangla::numbers;
use bangla::order::sort_by_key;

/// A number or a date that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Concept {
    /// Where, in bytes.
    pub(crate) range: Range<usize>,
    /// What it answers to, most exact first; at least one.
    pub(crate) keys: Vec<String>,
}

impl Concept {
    /// Whether it is a date; otherwise it is a number.
    pub(crate) fn is_date(&self) -> bool {
        self.keys.iter().any(|key| key.starts_with('@'))
    }
}

/// The numbers and dates of `text`, in order, without overlap. `anchor` is the day on which it was
/// written, where that is known: without it a date that has no year keeps none. Cost: linear.
pub(crate) fn find(text: &str, anchor: Option<Date>) -> Vec<Concept> {
    let mut found: Vec<Concept> = dates::find(text)
        .into_iter()
        .map(|mention| Concept {
            keys: keys_of(&mention, anchor),
            range: mention.start..mention.end,
        })
        .filter(|concept| !concept.keys.is_empty())
        .collect();
    let dated = found.len();
    for number in numbers::find(text) {
        let after = found[..dated].partition_point(|date| date.range.end <= number.range.start);
        // What is part of a date is no number.
        if after == dated || found[after].range.start >= number.range.end {
            let mut keys = vec![format!("#{}", number.value.key())];
            if number.people {
                keys.insert(0, format!("{}জন", keys[0]));
            }
            found.push(Concept { range: number.range, keys });
        }
    }
    sort_by_key(&mut found, |concept| concept.range.start as u64);
    found
}

/// The keys of a day that is known in full.
pub(crate) fn keys_of_day(day: Date) -> Vec<String> {
    let (year, month, date) = (day.year(), day.month(), day.day());
    let mut keys = vec![
        format!("@{year:04}-{month:02}-{date:02}"),
        format!("@--{month:02}-{date:02}"),
        format!("@{year:04}-{month:02}"),
        format!("@--{month:02}"),
    ];
    if let Some(day) = BanglaDate::from_gregorian(day) {
        let (year, month, day) = (day.year(), day.month(), day.day());
        keys.push(format!("@b--{month:02}-{day:02}"));
        keys.push(format!("@b{year:04}-{month:02}"));
        keys.push(format!("@b--{month:02}"));
    }
    keys
}

/// Whether a term of the index is a concept's key and no word.
pub(crate) fn is_concept(term: &str) -> bool {
    term.starts_with(['#', '@'])
}

/// The key to ask for, of all those that a concept answers to.
pub(crate) fn asked(concept: &Concept) -> Option<&str> {
    concept.keys.first().map(String::as_str)
}

/// Whether a mention with these keys is what was asked for: one that names no year is, where its
/// day and month are right.
pub(crate) fn answers(keys: &[String], asked: &str) -> bool {
    // A year is three letters more.
    let bare = keys.first().filter(|key| {
        key.starts_with("@--") && !asked.starts_with("@b") && asked.len() == key.len() + 3
    });
    keys.iter().any(|key| key == asked)
        || bare.is_some_and(|key| asked.ends_with(&key["@-".len()..]))
}

fn keys_of(mention: &Mention, anchor: Option<Date>) -> Vec<String> {
    let said = mention.month.is_some() && mention.day.is_some();
    let day = match anchor {
        Some(anchor) if said => mention.resolve(anchor),
        _ => mention.date(),
    };
    if let Some(day) = day {
        return keys_of_day(day);
    }
    let calendar = match mention.calendar {
        Calendar::Gregorian => "",
        Calendar::Bangla => "b",
        Calendar::Hijri => return Vec::new(),
    };
    let Some(month) = mention.month else { return Vec::new() };
    let any = format!("@{calendar}--{month:02}");
    match (mention.year, mention.day) {
        (None, Some(day)) => vec![format!("{any}-{day:02}"), any],
        (Some(year), None) => vec![format!("@{calendar}{year:04}-{month:02}"), any],
        (None, None) => vec![any],
        // No calendar has that day in that year.
        (Some(_), Some(_)) => Vec::new(),
    }
}

/// What a date is asked for by that is typed as no text has it: `২৭/১২`, a month's name alone.
pub(crate) fn typed(text: &str) -> Option<String> {
    keys_of(&dates::typed(text)?, None).into_iter().next()
}

#[cfg(test)]
mod tests {
    use bangla::dates::Date;

    use super::{answers, find};

    #[track_caller]
    fn check(text: &str, anchor: Option<Date>, expected: &[&str]) {
        let keys: Vec<_> =
            find(text, anchor).into_iter().flat_map(|concept| concept.keys).collect();
        assert_eq!(keys, expected, "concepts of {text:?}");
    }

    #[test]
    fn one_day_has_one_key_however_written() {
        let day =
            ["@2025-11-17", "@--11-17", "@2025-11", "@--11", "@b--08-02", "@b1432-08", "@b--08"];
        for text in
            ["১৭ নভেম্বর ২০২৫", "17 November 2025", "2025-11-17", "১৭/১১/২০২৫", "২ অগ্রহায়ণ ১৪৩২"]
        {
            check(text, None, &day);
        }
        check("১৭ নভেম্বর", Date::new(2025, 11, 20), &day);
    }

    #[test]
    fn a_day_without_ground_keeps_no_year() {
        check("১৭ নভেম্বর", None, &["@--11-17", "@--11"]);
        check("গত শুক্রবার", None, &[]);
        check("জুলাইয়ে ও পৌষ মাসে", None, &["@--07", "@b--09"]);
        check("নভেম্বর ২০২৫", None, &["@2025-11", "@--11"]);
        check("পৌষ ১৪৩২", None, &["@b1432-09", "@b--09"]);
    }

    #[test]
    fn people_are_more_than_a_number() {
        check("নয়জন নিহত", None, &["#9জন", "#9"]);
        check("৯ মাস", None, &["#9"]);
    }

    #[test]
    fn parts_of_dates_are_no_numbers() {
        check("২৭ ডিসেম্বর ১৫ হাজার", None, &["@--12-27", "@--12", "#15000"]);
    }

    #[test]
    fn a_mention_without_a_year_answers_any_year() {
        assert!(answers(&["@--12-27".to_owned()], "@2025-12-27"));
        assert!(!answers(&["@--12-27".to_owned()], "@2025-12-26"));
        assert!(!answers(&["@2024-12-27".to_owned(), "@--12-27".to_owned()], "@2025-12-27"));
        assert!(answers(&["@2024-12-27".to_owned(), "@--12-27".to_owned()], "@--12-27"));
        assert!(!answers(&["@--12-27".to_owned()], "@b--12-27"));
        assert!(answers(&["@--12".to_owned()], "@2025-12"));
        assert!(!answers(&["@--12".to_owned()], "@2025-07-12"));
    }
}
