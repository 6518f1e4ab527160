//! Stamps that are written oddly: half a day glued to the next label, a label between a day and its time, a day that no
//! month has, a label without its date.
//!
//! Enter at [`with_half`], [`with_time`], [`with_zone`], [`impossible`] and [`unread`].

use bangla::dates::{Clock, Mention, Offset, find};
use bangla::script::is_digit;

use crate::label_words::{self, LABELS};
use crate::lines::{Line, key};
use crate::phrases;
use crate::signs::COLONS;
use crate::stamps::{OTHER_WORDS, StampLine, dated};
use crate::vocabulary::Vocabulary;

/// What stands before the time of a day.
static TIMES: Vocabulary = Vocabulary::new(&["সময়", "time"]);
/// What may stand behind a year.
static ERAS: Vocabulary = Vocabulary::new(&["খ্রিস্টাব্দ", "খ্রিষ্টাব্দ", "খ্রি", "ইং"]);

/// A time with the zone that is named behind it, which belongs to it: `22:00 UTC`, `২০:১০ (জিএমটি)`. Of other zones nothing
/// is known here.
pub(crate) fn with_zone(mention: &Mention, text: &str) -> Mention {
    // Systems write offsets, in Latin digits; `৯:৩০-১১:৩০` is from one time to another.
    let said = text.get(mention.start..mention.end).unwrap_or_default();
    let system = said.ends_with(|c: char| c.is_ascii());
    let offset = mention.offset.filter(|_| system);
    let mention = &Mention { offset, ..*mention };
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | '.' | '|');
    let rest = text[mention.end..].trim_start_matches(between);
    let word = rest.split(between).next();
    let offset = match word {
        Some("GMT" | "UTC" | "gmt" | "utc" | "জিএমটি" | "ইউটিসি") => {
            Some(Offset::UTC)
        }
        Some("IST") => Some(Offset::KOLKATA),
        _ => None,
    };
    let named = mention.clock.is_some() && mention.offset.is_none() && offset.is_some();
    if !named {
        return *mention;
    }
    let after = &rest[word.map_or(0, str::len)..];
    let end = text.len() - after.strip_prefix(')').unwrap_or(after).len();
    Mention { offset, end, ..*mention }
}

/// A day whose time stands behind a label of its own: `৬ জানুয়ারি ২০২৬; সময়: ৭:০৮ অপরাহ্ণ`.
pub(crate) fn with_time(mention: &Mention, text: &str) -> Mention {
    const DAY: &str = "১ মে ২০২৫ ";
    let whole = mention.date().is_some() && mention.clock.is_none();
    let labelled = text[mention.end..].split_once(COLONS).filter(|_| whole);
    let Some((label, rest)) = labelled else { return *mention };
    let label = key(label);
    let mut words = label.split(' ').filter(|word| !ERAS.has_key(word));
    let timed = words.next().is_some_and(|word| TIMES.has_key(word)) && words.next().is_none();
    // An event has its day under `তারিখ` and its time under `সময়`.
    let event = || label_words::BARE.has_key(&phrases::label(text).unwrap_or_default());
    if !timed || event() {
        return *mention;
    }
    // A time is read behind its day only.
    let time = find(&[DAY, rest.trim_start()].concat()).first().copied();
    let Some(time) = time.filter(|time| time.clock.is_some()) else { return *mention };
    let end = text.len() + time.end - DAY.len() - rest.trim_start().len();
    Mention { clock: time.clock, offset: time.offset, end, ..*mention }
}

/// A date whose half of the day stands glued to the next label: `০৫:৪৪ পিএমআপডেট`.
pub(crate) fn with_half(mention: &Mention, text: &str) -> Mention {
    const HALVES: [(&str, bool); 12] = [
        ("এএম", false),
        ("পিএম", true),
        ("পূর্বাহ্ণ", false),
        ("পূর্বাহ্ন", false),
        ("অপরাহ্ণ", true),
        ("অপরাহ্ন", true),
        ("AM", false),
        ("PM", true),
        ("am", false),
        ("pm", true),
        ("a.m.", false),
        ("p.m.", true),
    ];
    let rest = text[mention.end..].trim_start();
    let found = HALVES.iter().find_map(|&(half, later)| {
        let label = rest.strip_prefix(half)?;
        LABELS
            .iter()
            .any(|(_, labels)| {
                label.split([':', 'ঃ', '|']).next().is_some_and(|label| labels.has(label.trim()))
            })
            .then_some((text.len() - label.len(), later))
    });
    let (Some((end, later)), Some(clock)) = (found, mention.clock) else { return *mention };
    let hour = clock.hour();
    let hour = if hour <= 12 { hour % 12 + if later { 12 } else { 0 } } else { hour };
    let clock = Clock::new(hour, clock.minute(), clock.second());
    Mention { end, clock: clock.or(mention.clock), ..*mention }
}

/// A line that were a date if its month had that day: `৩১ ফেব্রুয়ারি ২০২৫, ১০:২০`.
pub(crate) fn impossible(line: &Line<'_>) -> Option<StampLine> {
    const LONGEST: usize = 60;
    if line.chars > LONGEST || !line.text.contains(is_digit) {
        return None;
    }
    // Of the same length in bytes, so that the rest of the line stays where it is.
    let mut text = line.text.to_owned();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_digit).map(|found| at + found) {
        let number = &text[start..];
        let end = start + number.find(|c| !is_digit(c)).unwrap_or(number.len());
        let digits: Vec<char> = text[start..end].chars().collect();
        let late = matches!(digits.as_slice(), ['3' | '৩', _] | ['2' | '২', '9' | '৯']);
        if late {
            // Each in its own script: a number may have both.
            let ones = digits.iter().map(|digit| if digit.is_ascii() { '1' } else { '১' });
            text.replace_range(start..end, &ones.collect::<String>());
        }
        at = end;
    }
    if text == line.text || !find(line.text).is_empty() {
        return None;
    }
    let other = crate::lines::line(&text, 0, text.len(), line.gap)?;
    let found = dated(&other).filter(|found| !found.dates.is_empty() && !found.is_event())?;
    let (of, _) = found.dates.first()?;
    Some(StampLine { dates: Vec::new(), unread: Some(*of), ..found })
}

/// A line with a label and its colon, whatever is left of the date after them.
pub(crate) fn unread(line: &Line<'_>) -> Option<StampLine> {
    if !line.may_have(&COLONS) {
        return None;
    }
    let mut start = 0;
    for segment in line.text.split_inclusive(['|', '•', '·', '\t']) {
        let label = phrases::label(segment);
        let of =
            LABELS.iter().find(|(_, labels)| label.as_ref().is_some_and(|l| labels.has_key(l)));
        let (_, date) = segment.split_once(COLONS).unwrap_or_default();
        let date = date.trim();
        let few = date.split_whitespace().count() <= OTHER_WORDS;
        if let Some(&(of, _)) = of
            && few
            && (date.is_empty() || date.contains(is_digit))
        {
            let unread = Some(of);
            return Some(StampLine { dates: Vec::new(), relative: false, unread, before: start });
        }
        start += segment.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::impossible;
    use crate::lines::split;

    #[test]
    fn a_day_that_no_month_has_is_no_date_in_whatever_digits() {
        for text in
            ["৩১ ফেব্রুয়ারি ২০২৫, ১০:২০", "৩0 ফেব্রুয়ারি ২০২৫", "2৯ ফেব্রুয়ারি ২০২৫", "31 ফেব্রুয়ারি 2025"]
        {
            assert!(impossible(&split(text)[0]).is_some(), "{text}");
        }
        for text in ["২9", "৩1 টাকা", "2৯", "৩০", "৩ ৩৩ 2৯৯", "২৮ ফেব্রুয়ারি ২০২৫"]
        {
            assert!(impossible(&split(text)[0]).is_none(), "{text}");
        }
    }
}
