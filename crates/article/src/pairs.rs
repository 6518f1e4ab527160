//! Lists of other articles above a text or within it: titles with their days or numbers, and no heading.
//!
//! Enter at [`mark`]. A list and the article's own headline with its day look alike: what tells them apart is how the
//! lines alternate. Where a title more than days stands right above the text, the article has no day of its own.

use std::ops::Range;

use crate::model::Role;
use crate::phrases::Phrase;
use crate::related::is_cut;
use crate::rules::Rule;
use crate::seen::{Kind, Seen};
use crate::signatures::is_signature;

/// Two articles with their days are a list; below that a page is read as before.
const FEWEST: usize = 2;

/// Gives the lines of such lists, above the first paragraph or between two, to the page, titles and days, with the
/// beginnings of articles among them. Cost: linear.
pub(crate) fn mark(seen: &mut [Seen<'_>]) {
    if !seen.iter().any(|s| is_day(s) || s.kind == Kind::Number) {
        return;
    }
    let lines = units(seen);
    let page: Vec<&Seen<'_>> = lines.iter().map(|lines| &seen[lines.start]).collect();
    let Some(text) = page.iter().position(|s| s.is_prose()) else { return };
    let mut listed = Vec::new();
    let mut at = 0;
    while at < page.len() {
        let end = run(&page[..if at < text { text } else { page.len() }], at);
        let others = if at < text { others(&page, at..end) } else { between(&page, at..end) };
        if !others.is_empty() {
            listed.push(lines[others.start].start..lines[others.end - 1].end);
        }
        at = end.max(at + 1);
    }
    listed.extend(ranks(seen));
    for line in listed.into_iter().flatten() {
        let here = &mut seen[line];
        (here.phrase, here.outside) = (Some(Phrase::Button), Some(Rule::InList));
        (here.stamp, here.credit, here.kind) = (None, None, Kind::Words);
    }
}

/// Titles above the first paragraph that are counted, from one on, each under its number.
fn ranks(seen: &[Seen<'_>]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let text = seen.iter().position(Seen::is_prose).unwrap_or(0);
    let rank = |at: usize, number: usize| {
        at + 1 < text
            && seen[at].kind == Kind::Number
            && seen[at].line.key.parse() == Ok(number)
            && is_words(&seen[at + 1])
    };
    let mut at = 0;
    while at < text {
        let count = (1..=text).take_while(|&number| rank(at + 2 * (number - 1), number)).count();
        if count >= FEWEST {
            out.push(at..at + 2 * count);
        }
        at += (2 * count).max(1);
    }
    out
}

/// The lines of a page that count here: without the beginnings of articles, and a title that is broken in two as one,
/// where titles stand above their days.
fn units(seen: &[Seen<'_>]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let lines: Vec<usize> = (0..seen.len()).filter(|&at| !is_teaser(&seen[at])).collect();
    let is =
        |n: usize, kind: fn(&Seen<'_>) -> bool| lines.get(n).is_some_and(|&at| kind(&seen[at]));
    let mut n = 0;
    let mut titles_first = true;
    while n < lines.len() {
        let after_day = n > 0 && is(n - 1, is_day);
        // Where the turns begin anew.
        if !(is(n, is_title) && after_day || is(n, is_day) && n > 0 && is(n - 1, is_words)) {
            titles_first = !is(n, is_day);
        }
        let broken = titles_first
            && (after_day || n > 0 && is(n - 1, is_text))
            && is(n, is_title)
            && is(n + 1, is_words)
            && is(n + 2, is_day);
        let last = n + usize::from(broken);
        out.push(lines[n]..lines[last] + 1);
        n = last + 1;
    }
    out
}

/// Whether a line is the beginning of an article, cut off.
fn is_teaser(seen: &Seen<'_>) -> bool {
    seen.is_plain() && is_cut(seen.line.text) && seen.line.text.contains(['।', '৷'])
}

/// The end of the lines from `at` on that are titles and days by turns.
fn run(seen: &[&Seen<'_>], at: usize) -> usize {
    let turns = |end: &usize| {
        let day = is_day(seen[*end]);
        (day || is_title(seen[*end])) && (*end == at || day != is_day(seen[end - 1]))
    };
    (at..seen.len()).take_while(turns).last().map_or(at, |last| last + 1)
}

/// The lines of a run that are of other articles.
fn others(seen: &[&Seen<'_>], run: Range<usize>) -> Range<usize> {
    let Range { start, end } = run;
    let none = start..start;
    if end - start < 2 * FEWEST {
        return none;
    }
    let next = seen.get(end);
    let day_first = is_day(seen[start]);
    let day_last = is_day(seen[end - 1]);
    let pairs = (end - start) / 2;
    match (day_first, day_last) {
        // The masthead's day, and below it titles first.
        (true, true) => others(seen, start + 1..end),
        // The last title has no day under it.
        (false, false) => start..end - 1,
        // Further down stands another head.
        _ if heads_below(seen, end) => start..end,
        // A line more without a day.
        (true, false) if pairs > FEWEST && next.is_some_and(|next| is_title(next)) => start..end,
        (false, true)
            if pairs > FEWEST && heads(seen, start) && next.is_some_and(|next| next.is_prose()) =>
        {
            start..end
        }
        _ => {
            let own = own(seen, start, pairs);
            // The article's own is the last, or the first where it alone is dated otherwise.
            let of_others = if own == 0 { start + 2..end } else { start..end - 2 };
            if pairs > FEWEST && (own == 0 || own + 1 == pairs) { of_others } else { none }
        }
    }
}

/// The same of a run inside a text: titles first, a paragraph right above and right below.
fn between(seen: &[&Seen<'_>], run: Range<usize>) -> Range<usize> {
    let Range { start, end } = run;
    let text = |at: usize| seen.get(at).is_some_and(|s| is_text(s));
    let pairs = end - start >= 2 * FEWEST && !is_day(seen[start]) && is_day(seen[end - 1]);
    if pairs && text(start - 1) && text(end) { run } else { start..start }
}

/// Which pair is the article's: the only one whose day is written in another form than all others, else the last.
fn own(seen: &[&Seen<'_>], start: usize, pairs: usize) -> usize {
    let form = |pair: usize| {
        let lines = &seen[start + 2 * pair..start + 2 * pair + 2];
        let stamp = lines.iter().find_map(|s| s.stamp.as_ref());
        stamp.map(|stamp| (stamp.is_labelled(), stamp.is_timed(), stamp.relative))
    };
    let differs =
        |pair: &usize| (0..pairs).filter(|&other| form(other) == form(*pair)).count() == 1;
    let mut single = (0..pairs).filter(differs);
    match (single.next(), single.next()) {
        (Some(one), None) => one,
        _ => pairs - 1,
    }
}

/// Whether a title stands below a run and above the text, who or when or a section's name between.
fn heads_below(seen: &[&Seen<'_>], end: usize) -> bool {
    const MOST_LINES: usize = 8;
    let head = seen[end..].iter().take(MOST_LINES).take_while(|s| !s.is_text());
    let mut head = head.skip_while(|s| is_title(s));
    let parted = head.next().is_some_and(|s| {
        s.stamp.is_some() || s.credit.is_some() || matches!(s.phrase, Some(Phrase::Menu))
    });
    parted && head.any(|s| is_title(s) && s.line.words >= 4)
}

/// Whether a title stands right above a run: the article's own headline, over the list.
fn heads(seen: &[&Seen<'_>], start: usize) -> bool {
    const FEWEST_WORDS: usize = 4;
    let above = start.checked_sub(1).map(|above| seen[above]);
    above.is_some_and(|above| is_title(above) && above.line.words >= FEWEST_WORDS)
}

/// Whether a line can be the title of an article in a list.
fn is_title(seen: &Seen<'_>) -> bool {
    let line = &seen.line;
    seen.is_plain()
        && !seen.is_prose()
        && (3..=30).contains(&line.words)
        && (8..=200).contains(&line.chars)
        && !line.is_sentence()
        && !line.announces()
        && !line.foreign
        && !((line.words <= 3 || line.words <= 5 && line.text.contains(','))
            && is_signature(line.text))
        && seen.picture != Some(Role::Caption)
}

/// Whether a line can be the rest of a title.
fn is_words(seen: &Seen<'_>) -> bool {
    seen.is_plain() && !seen.is_text()
}

fn is_text(seen: &Seen<'_>) -> bool {
    seen.is_text()
}

/// Whether a line is a day or a time as lists have them: no masthead's, and of no event.
fn is_day(seen: &Seen<'_>) -> bool {
    seen.stamp.as_ref().is_some_and(|stamp| {
        let told = stamp.is_event() || stamp.is_history() || stamp.unread.is_some();
        !told && !stamp.is_masthead() && !stamp.is_update()
    })
}
