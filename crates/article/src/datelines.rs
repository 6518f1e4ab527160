//! Datelines: where and when a wire wrote, at the head of a text: `ঢাকা, ২৫ নভেম্বর, ২০২৪ (বাসস) : …`.
//!
//! Enter at [`read`] for a text, at [`of`] for an article's first paragraph.

use bangla::dates::{Calendar, Mention, find};

use crate::credits::is_name;
use crate::letters::is_letter;
use crate::model::Role;
use crate::papers;
use crate::rules::Verdict;
use crate::seen::Seen;

/// What a dateline says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dateline<'t> {
    /// The agencies, as they are printed.
    pub(crate) agencies: Vec<&'t str>,
    /// The day, where it is said with its year.
    pub(crate) day: Option<Mention>,
}

/// The longest dateline, in bytes.
const LONGEST: usize = 240;

/// The dateline that a text opens with: a place, a day, and the wire in brackets or behind a dash. Cost: that of its
/// first words.
pub(crate) fn read(text: &str) -> Option<Dateline<'_>> {
    let head = &text[..text.floor_char_boundary(LONGEST)];
    let (before, rest) = head.split_once('(')?;
    let (wire, rest) = rest.split_once(')')?;
    // What follows is parted from it.
    let rest = rest.trim_start();
    let parted = rest.is_empty() || rest.starts_with([':', 'ঃ', '-', '–', '—', '।', '|', '॥']);
    let agencies: Vec<&str> = wire
        .split(['/', ',', '&'])
        .flat_map(|name| name.split(" ও "))
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect();
    let known = |name: &&str| papers::agency(name) || papers::named(name).is_some();
    if !parted || agencies.is_empty() || !agencies.iter().all(known) {
        return None;
    }
    let mentions = find(before);
    let day = mentions.first().filter(|day| day.month.is_some() && day.day.is_some());
    let place = day.map_or(before, |day| &before[..day.start]);
    let place = place.trim().trim_end_matches([',', ':', '-', '–', ' ']);
    let after = day.map_or("", |day| &before[day.end..]);
    let placed = place.split(',').all(|part| part.split_whitespace().count() <= 3 && is_name(part));
    // Only a day stands between the place and the wire.
    if !placed || mentions.len() > 1 || after.contains(is_letter) {
        return None;
    }
    let whole = |day: &&Mention| {
        day.calendar == Calendar::Gregorian && day.date().is_some() && day.relative.is_none()
    };
    Some(Dateline { agencies, day: day.filter(whole).copied() })
}

/// The dateline of an article, with the paragraph that it opens or the line that it is.
pub(crate) fn of<'t>(seen: &[Seen<'t>], roles: &[Verdict]) -> Option<(&'t str, Dateline<'t>)> {
    /// A deck or a summary may stand above the first paragraph.
    const FIRST: usize = 3;
    let lines = |role| {
        let of = seen.iter().zip(roles).filter(move |(_, is)| is.role == role);
        of.map(|(seen, _)| seen.line.text).take(FIRST)
    };
    let mut texts = lines(Role::Body).chain(lines(Role::Stamp));
    texts.find_map(|text| Some((text, read(text)?)))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn check(text: &str, expected: Option<(&[&str], Option<&str>)>) {
        let found = read(text);
        let day = found.as_ref().and_then(|found| found.day?.date());
        let day = day.map(|day| day.to_string());
        let found = found.as_ref().map(|found| (found.agencies.as_slice(), day.as_deref()));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_dateline_names_its_wire_and_its_day() {
        check("ঢাকা, ২৫ নভেম্বর, ২০২৪ (বাসস) : চারা লাগাবে।", Some((&["বাসস"], Some("2024-11-25"))));
        check("ঢাকা, ২৫ নভেম্বর ২০২৪ (বাসস/এএফপি): চারা", Some((&["বাসস", "এএফপি"], Some("2024-11-25"))));
        check("জেনেভা, ১২ ডিসেম্বর (রয়টার্স) – তুষার", Some((&["রয়টার্স"], None)));
        check("নিউইয়র্ক (এপি) — শহরে", Some((&["এপি"], None)));
        check("চকরিয়া, কক্সবাজার, ৩ মে, ২০২৫ (ইউএনবি)- হাতি", Some((&["ইউএনবি"], Some("2025-05-03"))));
        check(
            "LONDON, Dec 12, 2024 (Reuters) - Snow fell",
            Some((&["Reuters"], Some("2024-12-12"))),
        );
    }

    #[test]
    fn a_bracket_in_a_sentence_is_no_dateline() {
        for text in [
            "বার্তা সংস্থা (বাসস) জানিয়েছে",
            "ঢাকা, ২৫ নভেম্বর, ২০২৪ (সোমবার) : চারা",
            "তিনি ২৫ নভেম্বর, ২০২৪ তারিখে (বাসস) : চারা",
            "তথ্যমন্ত্রী গতকাল সচিবালয়ে এক সভায় বলেন (বাসস) : চারা",
            "ঢাকা, ২৫ নভেম্বর ২০২৪",
        ] {
            check(text, None);
        }
    }
}
