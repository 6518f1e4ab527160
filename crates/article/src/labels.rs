//! What a date on a line is of: labels, and words that name an event.
//!
//! Enter at [`owner`] for the words before a date, at [`is_aside`] for those behind it.

use bangla::dates::{Calendar, Mention};

use crate::bylines;
use crate::captions;
use crate::credits;
use crate::desks;
use crate::label_words::{BARE, CALENDARS, CLOCKS, LABELS, THINGS};
use crate::letters::is_letter_or_number;
use crate::lines::{Line, key};
use crate::names;
use crate::paper_names;
use crate::papers;
use crate::phrases;
use crate::stamps::Of;

/// What a date is of by the words between it and the one before it, and those that are no label.
///
/// A label is all that its segment says, after a credit at most. Other words with a colon, or right
/// before a day, name an event.
pub(crate) fn owner<'t>(words: &'t str, mention: &Mention, first: bool) -> (Of, &'t str) {
    let words = without_town(words);
    let (of, before) = label(words);
    let segment = last_segment(before);
    // `Posted by Name on May 5, 2025`
    let who = key(words);
    for (label, of) in
        [("posted by", Of::Published), ("published by", Of::Published), ("updated by", Of::Updated)]
    {
        if who.starts_with(label) && who.ends_with(" on") {
            return (of, words);
        }
    }
    // `স্থান: ঢাকা, তারিখ: …`: what has a place has a date too.
    let bare =
        of != Of::Unlabelled && BARE.has(words[before.len()..].trim_matches([':', ' ', 'ঃ']));
    let other = phrases::label(before).filter(|_| bare);
    if other.is_some_and(|other| !bylines::is_person_label(&other)) {
        return (Of::Event, words);
    }
    if of != Of::Unlabelled {
        let credits = segment.is_empty() || is_credit(segment) || {
            let last = segment.split_whitespace().next_back().unwrap_or_default();
            is_full_name(segment) && !THINGS.has(last)
        };
        return if credits { (of, before) } else { (Of::Event, words) };
    }
    let said = words.trim_end().trim_end_matches([',', ';', ' ']);
    let colon = said.ends_with([':', 'ঃ', '：']);
    let named = last_segment(said.trim_end_matches([':', 'ঃ', '：', ' ']));
    // A masthead says its town and its weekday in many ways.
    let day = mention.weekday.is_none() && mention.calendar == Calendar::Gregorian;
    let known = named.is_empty()
        || is_credit(named)
        || CALENDARS.has(named)
        || !colon && mention.clock.is_some() && is_full_name(named);
    let event = !known && (colon || first && day) || is_of_something(words);
    (if event { Of::Event } else { of }, words)
}

/// Words before a date without the town between a label and it: `আপডেট: ঢাকা,`.
fn without_town(words: &str) -> &str {
    let said = words.trim_end_matches([',', ' ']);
    let town = said.rfind([':', 'ঃ']).filter(|&at| {
        let town = said[at..].trim_start_matches([':', 'ঃ', ' ']);
        phrases::is_town_name(town) && label(&said[..at]).0 != Of::Unlabelled
    });
    town.map_or(words, |at| &said[..at])
}

/// Whether what stands behind the dates of a line is of the page and not of an event: a town, a
/// credit, a button, a label whose date is elsewhere, nothing.
pub(crate) fn is_aside(words: &str) -> bool {
    words
        .split(['|', '•', '·', '●', ',', ';', '(', ')', '/', '\t', '।'])
        .flat_map(|piece| piece.split(" - "))
        .map(|piece| piece.trim().trim_matches(['-', '–', '—', '.', ' ']))
        .all(|piece| {
            let words = key(piece);
            let words = words.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
            words.is_empty()
                || CLOCKS.has_key(words)
                || is_of_calendar(words)
                || is_credit(piece)
                || CALENDARS.has(piece)
                || phrases::is_known(piece)
                || label(piece).0 != Of::Unlabelled
                || is_full_name(piece) && credits::is_latin(piece)
        })
}

/// Whether words are a day of a calendar that is named behind its year, however its month is written: `৬ শা'বান ১৪৪৭ হিঃ`.
fn is_of_calendar(words: &str) -> bool {
    const MOST_WORDS: usize = 5;
    let digit = |c: char| c.is_ascii_digit();
    let (day, calendar) = words.rsplit_once(' ').unwrap_or_default();
    CLOCKS.has_key(calendar) && day.ends_with(digit) && day.split(' ').count() < MOST_WORDS
}

/// Whether words end in `তারিখ` and say before it of what: `নির্বাচনের তারিখ -`.
pub(crate) fn is_of_something(words: &str) -> bool {
    let words = key(words);
    let of = words.rsplit_once(' ').is_some_and(|(_, last)| BARE.has_key(last));
    of && label(&words).0 == Of::Unlabelled
}

/// Whether a line opens with a label that says when and not of what: `Date : …`.
pub(crate) fn is_bare(line: &Line<'_>) -> bool {
    phrases::label_of(line).is_some_and(|label| BARE.has_key(&label))
}

/// The words after the last mark that parts one thing on a line from the next.
fn last_segment(words: &str) -> &str {
    let marks = |c: char| {
        matches!(c, '|' | '•' | '·' | '●' | ',' | ';' | '।' | '\t' | '(' | '/' | '-' | '–' | '—')
    };
    words.rsplit(marks).next().unwrap_or_default().trim()
}

/// Whether these words say who or where on a line that says when.
pub(crate) fn is_credit(words: &str) -> bool {
    desks::is_desk(words)
        || phrases::is_town_name(words)
        || phrases::is_menu(words)
        || papers::named(words).is_some()
        || papers::agency(words)
        || credits::before_stamp(words).is_some()
}

/// Whether these words can be a person's first and last name.
fn is_full_name(words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or_default();
    (2..=4).contains(&words.split_whitespace().count())
        && credits::is_name(words)
        && !captions::is_label(first)
}

/// What the label at the end of `words` says, and the words before it.
pub(crate) fn label(words: &str) -> (Of, &str) {
    let bare = words.trim_end_matches(|c: char| {
        !is_letter_or_number(c) && !bangla::script::is_mark(c) || c == 'ঃ'
    });
    // The longest label wins: শেষ আপডেট before আপডেট.
    let mut found = (Of::Unlabelled, words);
    for (at, _) in bare.char_indices().rev().filter(|&(at, _)| starts_word(bare, at)).take(4) {
        let tail = key(&bare[at..]);
        let before = last_segment(&words[..at]);
        if BARE.has_key(&tail) && !(before.is_empty() || is_credit(before)) {
            continue;
        }
        for (of, labels) in &LABELS {
            if labels.has_key(&tail) {
                found = (*of, &words[..at]);
            }
        }
    }
    if found.0 == Of::Unlabelled { glued(words, bare).unwrap_or(found) } else { found }
}

/// A label with its colon that stands glued to who wrote: `নিজস্ব প্রতিবেদকপ্রকাশ : …`.
fn glued<'t>(words: &'t str, bare: &str) -> Option<(Of, &'t str)> {
    const LABELS: [(&str, Of); 6] = [
        ("প্রকাশিত", Of::Published),
        ("প্রকাশ", Of::Published),
        ("Published", Of::Published),
        ("সর্বশেষ আপডেট", Of::Updated),
        ("আপডেট", Of::Updated),
        ("Updated", Of::Updated),
    ];
    let colon = words[bare.len()..].contains([':', 'ঃ']);
    let (before, of) = LABELS.iter().filter(|_| colon).find_map(|(label, of)| {
        let before = bare.strip_suffix(label)?;
        let last = last_segment(before);
        let desk = || before.split([',', '|', '।']).any(|piece| desks::is_desk(piece.trim()));
        let named = || names::of_person(last) && before.trim() == last;
        (is_credit(last) || named() || paper_names::of_paper(last).is_some() && desk())
            .then_some((before.len(), *of))
    })?;
    Some((of, &words[..before]))
}

fn starts_word(text: &str, at: usize) -> bool {
    !text[at..].starts_with(char::is_whitespace)
        && text[..at].chars().next_back().is_none_or(|c| !bangla::script::is_word(c))
}
