//! Which line is the headline.
//!
//! Enter at [`find`]. Every plain line before the body is weighed by what surrounds headlines on
//! pages of newspapers: the writer and the time come right after it (or right before), it stands at
//! the end of the menu's block, and often it is on the page twice.

use std::collections::HashMap;

use bangla::dates::Calendar;

use crate::captions;
use crate::credits;
use crate::decks::{asks_below, has_deck, in_list, in_ticker};
use crate::head::is_summary;
use crate::label_words::PLACES;
use crate::leads;
use crate::lines::Line;
use crate::model::Role;
use crate::names;
use crate::paper_names;
use crate::papers;
use crate::phrases::{self, Phrase};
use crate::related::is_cut;
use crate::seen::{Kind, Seen};
use crate::signatures::{is_office, is_signature, is_signature_line, may_be_name, right_above};
use crate::stamps::Of;

/// The least weight of a headline: a line with room around it, long enough.
const LEAST: i32 = 2;

/// What tickers and lists have before their titles.
const BULLETS: [char; 12] = ['◈', '»', '•', '●', '▪', '■', '➤', '►', '▶', '◆', '✪', '★'];

/// The weight that only a line right above the writer and the time has.
const SURE: i32 = 5;

/// The headline among the lines before the body, if there is one. Cost: linear in the page.
pub(crate) fn find(seen: &[Seen<'_>], body: usize) -> Option<usize> {
    let mut times: HashMap<&str, usize> = HashMap::with_capacity(seen.len());
    for line in seen.iter().filter(|s| !s.line.key.is_empty()) {
        *times.entry(&line.line.key).or_default() += 1;
    }
    let titled: Vec<&str> = seen.iter().take(body).filter_map(|s| titles(s.line.text)).collect();
    let titled: Vec<String> = titled.into_iter().map(crate::lines::key).collect();
    let cluster = seen[..body].iter().position(Seen::is_cluster).unwrap_or(body);
    let signed = |at: usize| is_signature(seen[at].line.text);
    let mut best: Option<(i32, usize)> = None;
    // What reads as its writer's name is the headline only of a page that has no other.
    let mut name: Option<(i32, usize)> = None;
    for at in (0..body).filter(|&at| is_candidate(seen, at)) {
        let key = seen[at].line.key.as_str();
        // The browser's title of a page that has its headline too.
        if titles(seen[at].line.text)
            .filter(|title| title.contains(' '))
            .is_some_and(|title| times.contains_key(crate::lines::key(title).as_str()))
        {
            continue;
        }
        // A writer and a time belong to the line above them, where there is one.
        let taken = best.is_some_and(|(_, above)| above < cluster && cluster - above <= 4);
        let mut weight = around(seen, at, body, taken && at > cluster);
        // Under who and when, and a line above them, a whole sentence opens the text.
        weight -= if taken && at > cluster && leads::reports(&seen[at]) { 2 } else { 0 };
        // Between the writer's line and the text, lists may repeat themselves.
        let settled = at > cluster && best.is_some_and(|(most, _)| most >= SURE);
        let again =
            times.get(key).is_some_and(|&n| n > 1) || titled.iter().any(|title| title == key);
        // A theme prints its writer's name twice in a row, under the headline.
        let twice = [at.checked_sub(1), Some(at + 1)]
            .into_iter()
            .flatten()
            .any(|near| near < body && seen[near].line.key == key);
        let doubled = twice && seen[at].line.words <= 3 && credits::is_name(seen[at].line.text);
        if again && !settled && !doubled {
            // A ticker's headlines are repeated in the lists below.
            let close = seen[at + 1..body].iter().take(5);
            let mut close = close.take_while(|s| !s.is_plain() || s.line.words < 4);
            let signed = close.any(|s| s.is_cluster() || s.is_time());
            weight += if signed || best.is_none() && cluster >= body { 4 } else { 2 };
        }
        // A poem's headline stands above its writer.
        weight += if at + 1 < body && over_verse(seen, at + 1, body) { SURE } else { 0 };
        // Above a writer's name stands the headline, even one that closes with a name.
        let titles_name = || at + 1 < body && is_signature_line(seen, at + 1);
        let under_title = || {
            at > 0
                && seen[at - 1].is_plain()
                && (at + 1 == body && names::has_town(seen[at].line.text)
                    || over_verse(seen, at, body))
        };
        let signs = (right_above(seen, at, body) || under_title()) && signed(at) && !titles_name();
        let best = if signs { &mut name } else { &mut best };
        // Of a ticker's line and the headline right below it, the same, the second.
        let next = |above: usize| above + 1 == at && seen[above].line.key == key;
        if weight >= LEAST
            && best.is_none_or(|(most, above)| {
                // A word or two are a section's name that no table has.
                let short = seen[above].line.words <= 3 && seen[above].line.chars < 20;
                let longer = seen[at].line.words > seen[above].line.words && above + 1 == at;
                weight > most || weight == most && (next(above) || short && longer)
            })
        {
            *best = Some((weight, at));
        }
    }
    // Over a writer's name stands a story's headline of one word.
    let story = |at: usize| {
        let above = at.checked_sub(1).filter(|&above| is_word(seen, above));
        let writer = names::of_writer(seen[at].line.text) && right_above(seen, at, body);
        above.filter(|_| writer).unwrap_or(at)
    };
    let dated = (0..body).find(|&at| is_dated_title(seen, at, body));
    if let Some(at) = dated.filter(|&at| best.is_none_or(|(_, best)| best > at)) {
        return Some(at);
    }
    best.map(|(_, at)| story(at))
        .or_else(|| {
            let (_, name) = name?;
            let above = name.checked_sub(1).filter(|&above| is_word(seen, above));
            above.filter(|_| names::is_all_name(seen[name].line.text)).or(Some(name))
        })
        .or_else(|| {
            // A title with the day that it is for, where no other line is one.
            (0..body).find(|&at| names_day(&seen[at]) && is_right_above(seen, at, body))
        })
        .or_else(|| {
            // A story or a poem may be called by one word.
            let cluster = seen[..body].iter().position(|s| s.is_cluster() || s.is_time())?;
            let above = cluster.checked_sub(1)?;
            // Between the two stands the writer's name.
            let named = || above.checked_sub(1).filter(|_| may_be_name(seen, above));
            let above = if is_word(seen, above) { Some(above) } else { named() };
            above.filter(|&above| is_word(seen, above))
        })
}

/// Whether a line is a headline that closes with a day, `আজকের স্বর্ণের দাম: ১৬ ডিসেম্বর ২০২৫`: who or when stands right
/// below it, and no other line that can be the headline right above.
fn is_dated_title(seen: &[Seen<'_>], at: usize, body: usize) -> bool {
    const FEWEST_WORDS: usize = 5;
    let alone = at.checked_sub(1).is_none_or(|above| !seen[above].is_plain());
    let long = seen[at].line.words >= FEWEST_WORDS;
    seen[at].is_event() && long && alone && is_right_above(seen, at, body)
}

/// Whether a person's name stands right above a text that opens with no sentence, a day at most between them: a poet's.
fn over_verse(seen: &[Seen<'_>], at: usize, body: usize) -> bool {
    let verse = seen.get(body).is_some_and(|text| !text.is_text());
    verse
        && names::of_person(seen[at].line.text)
        && seen[at + 1..body].iter().all(|s| s.stamp.is_some())
}

/// Whether who or when stands right below a line.
fn is_right_above(seen: &[Seen<'_>], at: usize, body: usize) -> bool {
    let below = at + 1;
    below < body
        && (seen[below].is_cluster() || seen[below].is_time() || is_signature_line(seen, below))
}

/// Whether a line has two words or more, no paper's name, and a day without a weekday behind them:
/// `নামাজের সময়সূচি, ২২ নভেম্বর ২০২৫`. Mastheads say the weekday, the town, or another calendar.
fn names_day(seen: &Seen<'_>) -> bool {
    const FEWEST: usize = 2;
    let Some(stamp) = &seen.stamp else { return false };
    let [(Of::Unlabelled, day)] = stamp.dates.as_slice() else { return false };
    let words = seen.line.text[..day.start].trim_end_matches([' ', ',', '-', ':', '|']);
    day.calendar == Calendar::Gregorian
        && day.weekday.is_none()
        && day.clock.is_none()
        && day.end == seen.line.text.len()
        && words.split_whitespace().count() >= FEWEST
        && papers::named(words).is_none()
        && !words.split_whitespace().any(phrases::is_town_name)
}

/// Whether a line is one word that no menu has.
fn is_word(seen: &[Seen<'_>], at: usize) -> bool {
    let line = &seen[at].line;
    seen[at].is_plain() && line.words == 1 && line.chars >= 2 && papers::named(line.text).is_none()
}

/// What stands before the site's name where `line` is the browser's title of the page: the headline, a mark, the site's
/// name.
pub(crate) fn title_of<'t>(line: &Line<'t>, headline: &str) -> Option<&'t str> {
    // The key of its beginning is the beginning of its key.
    if !line.key.starts_with(headline) {
        return None;
    }
    titles(line.text).filter(|title| crate::lines::key(title) == headline)
}

/// What stands before the site's name in a browser's title.
pub(crate) fn titles(line: &str) -> Option<&str> {
    const MARKS: [&str; 7] = [" | ", " - ", " – ", " — ", " :: ", " || ", " » "];
    // No title of a browser is a paragraph.
    if line.len() > 900 {
        return None;
    }
    let bytes = line.as_bytes();
    let is_mark = |at: &usize| {
        let rest = &bytes[*at..];
        rest[0] == b' ' && MARKS.iter().any(|mark| rest.starts_with(mark.as_bytes()))
    };
    let at = (0..bytes.len()).rev().find(is_mark)?;
    (line[at..].split_whitespace().count() <= 6).then(|| line[..at].trim())
}

/// Whether a line says where an event is: `স্থান: …`.
fn names_place(line: &Line<'_>) -> bool {
    phrases::label_of(line).is_some_and(|label| PLACES.has_key(&label))
}

fn is_candidate(seen: &[Seen<'_>], at: usize) -> bool {
    let line = &seen[at].line;
    seen[at].is_plain()
        && !matches!(seen[at].kind, Kind::Prose | Kind::Signoff | Kind::Part)
        && (2..=30).contains(&line.words)
        && (8..=200).contains(&line.chars)
        && !line.key.is_empty()
        && !line.is_sentence()
        && !line.text.ends_with(['।', ':', '৷'])
        && !line.text.starts_with(BULLETS)
        && !names::is_from(line.text)
        && !is_office(seen, at)
        && papers::named(line.text).is_none()
        && !line.foreign
        && !names_place(line)
        // The beginning of another article, cut off.
        && !(is_cut(line.text) && line.text.contains("। "))
}

/// Whether a picture's credit stands right below: the words above it are most likely its caption.
fn may_be_caption(seen: &[Seen<'_>], at: usize) -> bool {
    seen.get(at + 1).is_some_and(|next| !next.line.gap && next.picture == Some(Role::PhotoCredit))
}

/// The lines on which a page names itself.
const TOP: usize = 3;

fn around(seen: &[Seen<'_>], at: usize, body: usize, taken: bool) -> i32 {
    let line = &seen[at].line;
    let mut weight = 0;
    // Between headline and byline stand a deck, a town, a button; never a menu.
    let menu = |s: &&Seen<'_>| s.phrase == Some(Phrase::Menu) && !phrases::is_town(&s.line);
    // Bars alone on a line part the others.
    let worded = seen[at + 1..body].iter().filter(|s| !s.line.key.is_empty());
    let after = worded.take(4).take_while(|s| !menu(s)).position(Seen::is_cluster);
    // Some sites put the section's name between the headline and its writer.
    let section = || {
        line.words >= 4
            && at + 2 < body
            && menu(&&seen[at + 1])
            && may_be_name(seen, at + 2)
            && !in_list(seen, at)
    };
    // Deck, caption and writer, and right above the day the paper's own name.
    let beside_paper = || {
        let day = at + 5;
        day < body
            && seen[day].is_cluster()
            && !seen[at + 1..day].iter().any(|s| menu(&s))
            && papers::named(seen[day - 1].line.text).is_some()
    };
    weight += if after.is_some() || beside_paper() || section() {
        3
    } else {
        // A day alone is less of a sign: mastheads have one too.
        let next = seen[at + 1..body].iter().take(4).take_while(|s| !s.is_prose());
        let when = |s: &Seen<'_>| {
            s.is_time() || s.stamp.as_ref().is_some_and(|stamp| stamp.relative || stamp.is_timed())
        };
        i32::from(next.take_while(|s| !menu(s)).any(when))
    };
    let before = seen[at.saturating_sub(4)..at]
        .iter()
        .rev()
        .take_while(|s| !s.is_plain() || s.line.words <= 2 && s.line.chars < 20);
    let mut before = before;
    let signed = before.any(Seen::is_cluster);
    weight += match signed {
        true if taken => 1,
        true => 2,
        false => 0,
    };
    if at.checked_sub(1).is_some_and(|above| seen[above].phrase == Some(Phrase::More)) {
        weight -= 3;
    }
    let next = seen.get(at + 1).filter(|_| at + 1 < body);
    let last_of_block = next.is_none_or(|next| {
        next.line.gap
            || !next.is_plain()
            || next.line.foreign
            || captions::closes_with_day(next.line.text)
            || names_place(&next.line)
            || may_be_name(seen, at + 1)
            || papers::named(next.line.text).is_some()
    });
    // In a block of several plain lines the last is the headline, the others kickers and tickers.
    weight += match last_of_block {
        true => 1,
        // Under the time stand headline and caption.
        false if signed && line.words >= 4 && seen[at - 1].is_cluster() => 0,
        false => -2,
    };
    // What sums an article up stands right below its headline.
    weight += if next.is_some_and(is_summary) { SURE } else { 0 };
    // Under a list's heading no line is another's deck.
    let listed = in_ticker(seen, at);
    if has_deck(seen, at) && !listed {
        weight += 5;
    }
    // A page without a head has its headline right above the text, or for its first line.
    weight += i32::from(at + 1 == body);
    let bare = |s: &Seen<'_>| s.is_plain();
    weight += if at == 0 && seen[..body].iter().all(bare) { 3 } else { 0 };
    weight += i32::from(line.chars >= 20) + i32::from(line.words >= 4);
    if line.chars > 130 || may_be_name(seen, at) {
        weight -= 2;
    }
    if may_be_caption(seen, at) {
        weight -= 2;
    }
    // Nothing but names stands above a masthead.
    if at < TOP && paper_names::of_paper(line.text).is_some() && line.chars < 20 {
        weight -= 4;
    }
    // Under a line that may be the headline, what shows a picture is its caption.
    let titled = at > 0 && seen[at - 1].is_plain() && seen[at - 1].line.words >= 4;
    if captions::closes_with_day(line.text) || titled && captions::shows_persons(line) {
        weight -= 3;
    }
    // A day and a name under it are no list's.
    let dated = || {
        at + 2 < body && seen[at + 1].is_time() && seen[at + 2].is_plain() && {
            let name = names::signature(seen[at + 2].line.text);
            name.is_some_and(names::can_be_writer)
        }
    };
    // Nor is the one line under a heading that the text follows, or the last of several with a time behind it only.
    let first = at.checked_sub(1).is_some_and(|above| !seen[above].is_plain());
    let alone = || {
        let after = &seen[at + 1..body];
        after.iter().all(|s| !s.is_plain()) && (first || after.iter().any(Seen::is_time))
    };
    let on_top = at + 1 < body
        && (seen[at + 1].is_cluster() || is_signature_line(seen, at + 1) || dated())
        || alone();
    if (in_list(seen, at) || listed) && !on_top || !listed && asks_below(seen, at) {
        weight -= 3;
    }
    if at + 1 < body && !listed && asks_below(seen, at + 1) {
        weight += 3;
    }
    weight
}
