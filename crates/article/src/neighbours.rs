//! What a line is by the lines beside it: a label above its date, a day under its headline, one of a list.
//!
//! Enter at [`settle`].

use crate::bylines;
use crate::glued;
use crate::label_words::{self, BARE, PLACES};
use crate::lines;
use crate::names;
use crate::paper_names;
use crate::papers;
use crate::phrases::{self, Phrase};
use crate::seen::{Kind, Seen};
use crate::stamps::Of;

/// Looks at all lines of a page once more, each with those beside it. Cost: linear.
pub(crate) fn settle(seen: &mut [Seen<'_>]) {
    join_labels(seen);
    join_credits(seen);
    part_desks(seen);
    settle_days(seen);
    settle_events(seen);
    find_lists(seen);
    find_paths(seen);
}

/// Marks where the page stands in its site by the headline that such a line closes with, and that stands right below:
/// `জেলার খবর / নগরপুর / শিরোনাম`, then `শিরোনাম`.
fn find_paths(seen: &mut [Seen<'_>]) {
    const MARKS: [char; 6] = ['/', '>', '›', '»', '→', '•'];
    const SHORTEST: usize = 10;
    for at in 1..seen.len() {
        let (above, here) = seen.split_at_mut(at);
        let (path, title) = (&mut above[at - 1], &here[0].line);
        let last = path.line.text.rsplit_once(MARKS).map(|(_, last)| last);
        let long = !title.key.is_empty() && title.chars >= SHORTEST;
        let says = |last: &str| last.len() <= 2 * title.text.len() && lines::key(last) == title.key;
        if path.outside.is_none() && path.phrase.is_none() && long && last.is_some_and(says) {
            (path.phrase, path.row, path.kind) = (Some(Phrase::Menu), true, Kind::Words);
            (path.stamp, path.credit, path.picture) = (None, None, None);
        }
    }
}

/// Gives a date the label that stands alone on the line above it: `Published :`, then the day.
fn join_labels(seen: &mut [Seen<'_>]) {
    for at in 1..seen.len() {
        let (above, here) = seen.split_at_mut(at);
        let above = &mut above[at - 1];
        let unread = above.stamp.as_ref().and_then(|stamp| stamp.unread);
        if let Some(stamp) = &mut here[0].stamp
            && let Some((of @ Of::Unlabelled, _)) = stamp.dates.first_mut()
            && !above.line.text.contains(bangla::script::is_digit)
            && let Some(label) = unread.or_else(|| label_words::whole(&above.line.key))
        {
            *of = label;
            above.phrase = above.phrase.or(unread.is_none().then_some(Phrase::Button));
        }
    }
}

/// Takes a day with its weekday for the article's, where a line that may be a headline or a writer stands right above it
/// and the text close below, no menu between: no masthead is there.
fn settle_days(seen: &mut [Seen<'_>]) {
    const CLOSE: usize = 4;
    for at in 1..seen.len() {
        let (above, here) = seen.split_at_mut(at);
        let (above, [here, below @ ..]) = (&above[at - 1], here) else { return };
        let Some(stamp) = &mut here.stamp else { continue };
        let text = above.line.text;
        let paper = || papers::named(text).is_some() || paper_names::of_paper(text).is_some();
        let named = above.credit.is_some() || above.is_plain() && above.line.words >= 2 && !paper();
        let close = below.iter().take(CLOSE);
        let mut close = close.take_while(|s| s.phrase != Some(Phrase::Menu) && !s.is_end());
        if named && close.any(Seen::is_text) {
            stamp.forget_weekday(here.line.text);
        }
    }
}

/// Gives a name the label that stands alone on the line above it: `Author,`, then the writer; `Role,`, then what the
/// writer is.
fn join_credits(seen: &mut [Seen<'_>]) {
    for at in 1..seen.len() {
        let (above, here) = seen.split_at_mut(at);
        let (above, here) = (&mut above[at - 1], &mut here[0]);
        let free = above.outside.is_none()
            && here.outside.is_none()
            && here.phrase.is_none()
            && here.stamp.is_none()
            && !here.is_prose();
        if free && let Some(credit) = bylines::under_label(&above.line, &here.line) {
            (above.phrase, above.credit) = (Some(Phrase::Button), None);
            (here.credit, here.picture) = (Some(credit), None);
        }
    }
}

/// Reads the desk that the page's own name is glued to, as one of the first lines says it.
fn part_desks(seen: &mut [Seen<'_>]) {
    const FIRST: usize = 4;
    const FEWEST_WORDS: usize = 2;
    const MOST_WORDS: usize = 7;
    let names = seen.iter().take(FIRST).filter(|s| s.line.words >= FEWEST_WORDS && !s.line.ends);
    let names: Vec<&str> = names.map(|s| s.line.text).collect();
    for here in &mut seen[names.len()..] {
        let (text, free) = (here.line.text, here.is_plain() && here.line.words <= MOST_WORDS);
        if free && let Some(credit) = names.iter().find_map(|own| glued::desk_of(text, own)) {
            here.credit = Some(credit);
        }
    }
}

/// Marks the items of lists. A dash before one line signs what stands above it; before several lines it counts them,
/// and what menus are called by may be among them.
fn find_lists(seen: &mut [Seen<'_>]) {
    let sign = |s: &Seen<'_>| s.line.sign().filter(|_| s.outside.is_none());
    for run in seen.chunk_by_mut(|a, b| sign(a).is_some() && sign(a) == sign(b)) {
        let words = run.iter().filter(|s| s.phrase.is_none()).count();
        // Writers may sign one below the other, each right behind a dash.
        let signs = |s: &Seen<'_>| {
            let name = &s.line.text[sign(s).map_or(0, char::len_utf8)..];
            !name.starts_with(' ') && names::of_person(name)
        };
        if run.len() < 2 || words * 2 < run.len() || run.iter().all(signs) {
            continue;
        }
        for here in run {
            here.item = true;
            here.credit.take_if(|credit| credit.is_signature);
            here.phrase.take_if(|phrase| *phrase == Phrase::Menu);
        }
    }
}

/// Takes a date whose label says no more than that it is one for that of an event, where the place of the event
/// stands right beside it: `স্থান: …`, then `সময়: …`.
fn settle_events(seen: &mut [Seen<'_>]) {
    let placed =
        |s: &Seen<'_>| phrases::label_of(&s.line).is_some_and(|label| PLACES.has_key(&label));
    for at in 0..seen.len() {
        let bare = || phrases::label_of(&seen[at].line).is_some_and(|label| BARE.has_key(&label));
        if seen[at].stamp.is_none() || !bare() {
            continue;
        }
        let above = at.checked_sub(1).is_some_and(|above| placed(&seen[above]));
        let below = seen.get(at + 1).is_some_and(placed);
        if let Some(stamp) = seen[at].stamp.as_mut().filter(|_| above || below) {
            stamp.dates.iter_mut().for_each(|(of, _)| *of = Of::Event);
        }
    }
}
