//! Cards of videos inside a text: `ভিডিও`, a title, its day, how long it runs.
//!
//! Enter at [`mark`]. Behind a card the text goes on; lists of videos below a text have no text behind them.

use std::ops::Range;

use crate::model::Role;
use crate::phrases::Phrase;
use crate::rules::Rule;
use crate::seen::{Kind, Seen};
use crate::vocabulary::Vocabulary;

/// What stands over such a card.
static HEADINGS: Vocabulary = Vocabulary::new(&[
    "ভিডিও",
    "ভিডিও দেখুন",
    "দেখুন ভিডিও",
    "ভিডিও প্রতিবেদন",
    "অডিও",
    "পডকাস্ট",
    "video",
    "watch",
    "watch video",
    "podcast",
]);

/// Gives the cards inside the text that opens at `first` to the page. Cost: linear.
pub(crate) fn mark(seen: &mut [Seen<'_>], first: usize) {
    let alone = seen.iter().filter(|s| is_length(s)).take(2).count() == 1;
    let mut at = first + 1;
    while at < seen.len() {
        let card = headed(seen, at).or_else(|| timed(seen, first, at).filter(|_| alone));
        let Some(card) = card.filter(|card| goes_on(seen, card.end)) else {
            at += 1;
            continue;
        };
        at = card.end;
        for here in &mut seen[card] {
            (here.phrase, here.outside) = (Some(Phrase::Button), Some(Rule::InList));
            (here.stamp, here.credit, here.picture) = (None, None, None);
            here.kind = Kind::Words;
        }
    }
}

/// The card under a heading: a title, a day and a length, each once at most and in any order, the title with one of
/// the others.
fn headed(seen: &[Seen<'_>], at: usize) -> Option<Range<usize>> {
    const PARTS: usize = 3;
    if !HEADINGS.has_key(&seen[at].line.key) || seen[at].outside.is_some() {
        return None;
    }
    let mut parts = [false; PARTS];
    let mut end = at + 1;
    while let Some(part) = seen.get(end).and_then(part) {
        if std::mem::replace(&mut parts[part], true) {
            break;
        }
        end += 1;
    }
    (parts[0] && (parts[1] || parts[2])).then_some(at..end)
}

/// Which part of a card a line can be: its title, its day, its length.
fn part(seen: &Seen<'_>) -> Option<usize> {
    let day = || seen.stamp.as_ref().is_some_and(|stamp| !stamp.is_event());
    match seen {
        _ if seen.outside.is_some() || seen.is_end() => None,
        _ if is_length(seen) => Some(2),
        _ if day() => Some(1),
        _ => (seen.is_plain() && !seen.is_text() && !seen.line.announces()).then_some(0),
    }
}

/// The card that only its length shows, right under its title and behind a paragraph. It must be the only one of its
/// page: reports of a day have several times.
fn timed(seen: &[Seen<'_>], first: usize, at: usize) -> Option<Range<usize>> {
    const FEWEST_WORDS: usize = 4;
    if at < first + 2 || !is_length(&seen[at]) {
        return None;
    }
    let (text, title) = (&seen[at - 2], &seen[at - 1]);
    let titled = part(title) == Some(0) && title.line.words >= FEWEST_WORDS && !title.line.ends;
    let below = seen.get(at + 1).is_some_and(Seen::is_text);
    (titled && text.is_text() && below).then_some(at - 1..at + 1)
}

/// Whether text stands behind a card, under a question or a sub-headline at most.
fn goes_on(seen: &[Seen<'_>], at: usize) -> bool {
    let words = |s: &Seen<'_>| s.is_plain() || s.picture == Some(Role::Caption);
    let text = |at: usize| seen.get(at).is_some_and(Seen::is_text);
    text(at) || seen.get(at).is_some_and(words) && text(at + 1)
}

/// `০৪:১২` · `১:০৪:১২` · `৪ মিনিট ১২ সেকেন্ড`
fn is_length(seen: &Seen<'_>) -> bool {
    const LONGEST: usize = 30;
    let text = seen.line.text;
    if seen.line.chars > LONGEST || seen.outside.is_some() {
        return false;
    }
    if seen.kind == Kind::Number {
        return text.contains(':');
    }
    let unit = |word: &str| matches!(word, "ঘণ্টা" | "মিনিট" | "সেকেন্ড" | "মি." | "সে.");
    let number = |word: &str| word.chars().all(bangla::script::is_digit);
    text.contains("সে")
        && text.split_whitespace().any(number)
        && text.split_whitespace().any(unit)
        && text.split_whitespace().all(|word| number(word) || unit(word))
}
