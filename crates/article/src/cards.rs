//! Dates, times and counters inside a text that do not end it: over the entries of a report of a day as it goes, over
//! pictures, on the card of another article; and sections' names that are sub-headlines.
//!
//! Enter at [`goes_on`], [`is_entry_time`], [`is_card`] and [`is_topic`]. Lists of other articles have them too, but theirs stand under
//! titles or behind teasers, and no text comes behind the last.

use crate::phrases::Phrase;
use crate::seen::{Kind, Seen};
use crate::sidebars::speaks_of;
use crate::trims::is_part_of_day;

/// How far to look.
const MOST_LINES: usize = 300;

/// Whether the text goes on behind a counter of pictures, or behind how long ago an entry was.
pub(crate) fn goes_on(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    if is_counter(&seen[at]) {
        return ends_series(seen, first, at);
    }
    is_ago(&seen[at]) && is_report(seen, first, at, is_ago) && is_of_text(seen, first, at)
}

/// Whether the pictures that are counted here are the first ones, all of them are there, and text comes behind the last.
/// Those of other articles are counted below the text, and end the page.
fn ends_series(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    const FEWEST_TEXTS: usize = 2;
    let Some((_, all)) = counter(&seen[at]) else { return false };
    let counters = || seen[first..].iter().filter_map(counter);
    let one_series = counters().zip(1..).take(all).all(|(here, nth)| here == (nth, all));
    let mut behind = inside(seen, at);
    let last = behind.any(|s| counter(s) == Some((all, all)));
    let texts = || behind.filter(|s| s.is_text() && s.line.ends).count();
    counters().count() == all && one_series && last && texts() >= FEWEST_TEXTS
}

/// Whether some entries have no title, or speak of what the text has spoken of: in a list of articles all have one.
fn is_of_text(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    const FEW: usize = 4;
    let entries = at..at + inside(seen, at).count();
    let mut over = entries.filter(|&at| is_ago(&seen[at])).filter_map(|at| seen.get(at + 1));
    let text = || {
        let text = inside(seen, at).filter(|s| s.is_text());
        text.take(FEW).map(|s| s.line.text).collect::<Vec<&str>>()
    };
    over.any(Seen::is_text) || speaks_of(&seen[first..at], &text())
}

/// Whether a line is the time of an entry, and nothing else, in a report that has several.
pub(crate) fn is_entry_time(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    is_time(&seen[at]) && is_report(seen, first, at, is_time)
}

/// Whether a day is on the card of another article between two paragraphs: under its title, over text, and no other
/// day is so.
pub(crate) fn is_card(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let card = |at: usize| {
        is_day(&seen[at])
            && at >= first + 2
            && seen[at - 1].is_plain()
            && !seen[at - 1].is_text()
            && !seen[at - 1].line.announces()
            && seen[at - 1].line.words >= 3
            && seen[at - 2].is_text()
            && seen.get(at + 1).is_some_and(|s| s.is_text() && s.line.ends)
    };
    let far = seen.len().min(at + MOST_LINES);
    card(at) && !(first..at).chain(at + 1..far).any(|at| is_day(&seen[at]))
}

/// The same where no blank line parts it from the text, and what stands below does not speak of its title, as a next
/// article does.
pub(crate) fn is_close_card(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    is_card(seen, first, at)
        && !seen[at - 1..=at + 1].iter().any(|s| s.line.gap)
        && !speaks_of_title(seen[at - 1].line.text, &seen[at + 1..])
}

/// Whether the next two paragraphs have a word of a title: its first letters, as endings differ.
fn speaks_of_title(title: &str, text: &[Seen<'_>]) -> bool {
    const LETTERS: usize = 4;
    let stems = title.split_whitespace().filter_map(|word| {
        let (last, c) = word.char_indices().nth(LETTERS - 1)?;
        Some(&word[..last + c.len_utf8()])
    });
    let stems: Vec<&str> = stems.collect();
    let mut words = text.iter().take(2).flat_map(|s| s.line.text.split_whitespace());
    words.any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}

/// Whether a section's name, alone right behind a paragraph, is a sub-headline: right over the next paragraph, or over
/// a schedule.
pub(crate) fn is_topic(seen: &[Seen<'_>], at: usize) -> bool {
    const FEW_WORDS: usize = 2;
    const CLOSE: usize = 4;
    let here = &seen[at];
    let name = here.phrase == Some(Phrase::Menu) && !here.row && here.outside.is_none();
    if !name || here.line.words > FEW_WORDS || here.is_end() {
        return false;
    }
    let behind = seen[at + 1..].iter().take(CLOSE).take_while(|s| s.is_plain());
    let timed =
        |s: &Seen<'_>| is_clock(s.line.text.split([',', '–', '—']).next().unwrap_or_default());
    let parts = |at: usize| {
        let name = seen[at].phrase == Some(Phrase::Menu) && seen[at].line.words <= FEW_WORDS;
        let above = at.checked_sub(1).is_some_and(|at| seen[at].is_text());
        name && above && seen.get(at + 1).is_some_and(Seen::is_text)
    };
    // One alone is what a page puts between paragraphs.
    let others = || {
        let near = at.saturating_sub(MOST_LINES)..seen.len().min(at + MOST_LINES);
        near.filter(|&other| other != at).any(parts)
    };
    parts(at) && others() || seen[at - 1].is_plain() && behind.clone().any(timed)
}

fn is_day(seen: &Seen<'_>) -> bool {
    seen.stamp.as_ref().is_some_and(|stamp| {
        stamp.is_plain_day() && !stamp.relative && !stamp.is_timed() && !stamp.is_history()
    })
}

/// Whether all lines of a kind from this one to the end of the text stand behind text and over text, one title between
/// at most, and it is not the only one.
fn is_report(seen: &[Seen<'_>], first: usize, at: usize, is: fn(&Seen<'_>) -> bool) -> bool {
    let heads = |at: usize| {
        let title = |s: &Seen<'_>| s.is_plain() && !s.is_text();
        let text = |at: usize| seen.get(at).is_some_and(|s| s.is_text() && s.line.ends);
        let above = at.checked_sub(1).is_some_and(|at| seen[at].is_text() || seen[at].is_signoff());
        let over = text(at + 1) || seen.get(at + 1).is_some_and(title) && text(at + 2);
        above && over
    };
    let lines = inside(seen, at).count();
    let mut entries = (at..at + lines).filter(|&at| is(&seen[at])).peekable();
    let several = seen[first..at].iter().any(is) || entries.clone().nth(1).is_some();
    several && entries.peek().is_some() && entries.all(heads)
}

/// The lines up to what follows an article, or to who wrote another one.
fn inside<'s, 't>(seen: &'s [Seen<'t>], from: usize) -> impl Iterator<Item = &'s Seen<'t>> {
    let other = |s: &Seen<'_>| {
        let labelled = s.stamp.as_ref().is_some_and(crate::stamps::StampLine::is_labelled);
        s.is_end() || s.phrase == Some(Phrase::More) || labelled || s.credit.is_some()
    };
    seen[from..].iter().take(MOST_LINES).take_while(move |s| !other(s))
}

/// How long ago.
fn is_ago(seen: &Seen<'_>) -> bool {
    seen.stamp.as_ref().is_some_and(|stamp| stamp.relative)
}

/// Whether a line is `২ / ৩`.
pub(crate) fn is_counter(seen: &Seen<'_>) -> bool {
    counter(seen).is_some()
}

/// Which picture of how many: `২ / ৩`.
fn counter(seen: &Seen<'_>) -> Option<(usize, usize)> {
    let number = |text: &str| {
        let digits: String = text.trim().chars().map(bangla::digits::ascii_digit).collect();
        digits.parse().ok().filter(|number| (1..1000).contains(number))
    };
    let (at, of) = seen.line.text.split_once('/').filter(|_| seen.kind == Kind::Number)?;
    Some((number(at)?, number(of)?))
}

/// A time of day and no other word, or one with its day.
fn is_time(seen: &Seen<'_>) -> bool {
    const LONGEST: usize = 40;
    let free = seen.phrase.is_none() && seen.credit.is_none() && seen.outside.is_none();
    if !free || seen.line.chars > LONGEST || !seen.line.text.contains(bangla::script::is_digit) {
        return false;
    }
    let dated = || {
        let found = bangla::dates::find(seen.line.text);
        matches!(found.as_slice(), [only] if only.clock.is_some() && only.start == 0 && only.end == seen.line.text.len())
    };
    is_clock(seen.line.text) || dated()
}

/// `১৬:৩৩` · `০৪:৩৩ পিএম` · `বিকেল ৪টা ১০ মিনিট`
fn is_clock(text: &str) -> bool {
    const HALVES: [&str; 6] = ["am", "pm", "এএম", "পিএম", "a.m.", "p.m."];
    const OTHERS: [&str; 2] = ["মিনিট", "মিনিটে"];
    let digits = |text: &str| {
        (1..=2).contains(&text.chars().count()) && text.chars().all(bangla::script::is_digit)
    };
    let colon = |word: &str| word.split_once(':').is_some_and(|(h, m)| digits(h) && digits(m));
    let oclock = |word: &str| {
        let hour = word.strip_suffix("টায়").or_else(|| word.strip_suffix("টা"));
        hour.is_some_and(digits)
    };
    let hour = |word: &str| colon(word) || oclock(word);
    let belongs = |word: &str| {
        hour(word)
            || digits(word)
            || is_part_of_day(word)
            || OTHERS.contains(&word)
            || HALVES.contains(&word.to_lowercase().as_str())
    };
    text.split_whitespace().any(hour) && text.split_whitespace().all(belongs)
}
