//! Lines in a page's head that are a writer's bare name: by what stands beside them.
//!
//! Enter at [`is_bare_name`] for one above the time, at [`signs_below`] for one under it, at [`mark_over_text`] for one with its
//! colon, at [`person`] for whom it names.

use crate::credits::{self, Credit};
use crate::desks;
use crate::lines::{Line, key};
use crate::model::Role;
use crate::names;
use crate::offices;
use crate::paper_names;
use crate::papers;
use crate::phrases::{self, Phrase};
use crate::rules::Verdict;
use crate::seen::Seen;
use crate::signatures::is_of_writers;

/// The lines on which a page says its own name first.
const FIRST: usize = 4;

/// Whether a plain line between headline and stamp is its writer's name: two to four words, right
/// before the time or the rank, a town at most between them.
pub(crate) fn is_bare_name(seen: &[Seen<'_>], roles: &[Verdict], at: usize) -> bool {
    let place = |s: &Seen<'_>| {
        let office = s.is_plain() && offices::under_name(&s.line);
        s.line.words == 1 || names::is_from(s.line.text) || office
    };
    let town = |at: usize| seen.get(at).is_some_and(place);
    let said =
        |at: usize| roles.get(at).is_some_and(|is| matches!(is.role, Role::Stamp | Role::Byline));
    // A caption above its gap stands as close to the headline.
    let apart = seen.get(at + 1).is_some_and(|next| next.line.gap) && !seen[at].line.gap;
    let line = &seen[at].line;
    let text = names::without_place(line.text);
    let proven = names::of_person(text)
        || names::of_persons(text)
        || names::of_writer(text)
        || names::has_town(line.text);
    // The page's own name, once more.
    if seen[..at].iter().take(FIRST).any(|s| s.line.key == line.key) {
        return false;
    }
    let newsroom = seen.get(at + 1).and_then(|next| next.credit.as_ref());
    if !proven && newsroom.is_some_and(Credit::is_newsroom) {
        return false;
    }
    let others = seen[at + 1..].iter().take_while(|s| is_of_writers(s)).count();
    if proven && (said(at + 1) || said(at + 2) || said(at + 1 + others))
        || names::may_be_persons(text) && said(at + 1)
    {
        return true;
    }
    // A name, the town, the day: so papers in English have it.
    let dated = roles.get(at + 2).is_some_and(|is| is.role == Role::Stamp);
    let placed = town(at + 1) && credits::is_latin(seen[at + 1].line.text);
    if dated && placed && is_capitalised(line.text) && papers::named(text).is_none() {
        return true;
    }
    is_person(line) && !(apart && line.words > 2) && (said(at + 1) || town(at + 1) && said(at + 2))
}

/// Whether a line is two to four words in Latin letters, each with a capital: a name, in English.
fn is_capitalised(text: &str) -> bool {
    let word = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '.' | '-' | '\''))
    };
    (2..=4).contains(&text.split_whitespace().count()) && text.split_whitespace().all(word)
}

/// Whether a line right under the time is its writer's name, where nobody else is said to have written: it has
/// a name's words, or a town, or the page's buttons right under it. A caption has its picture there.
pub(crate) fn signs_below(
    seen: &[Seen<'_>],
    roles: &[Verdict],
    last: usize,
    at: usize,
    headline: usize,
) -> bool {
    let credited = roles[headline..at].iter().any(|is| is.role == Role::Byline);
    let line = &seen[at].line;
    let stamped = roles[last].role == Role::Stamp;
    let twice = last + 2 == at && is_in_latin(&seen[last + 1].line, line);
    if credited || !stamped || last + 1 != at && !twice || told_of(seen, headline, at) {
        return false;
    }
    if twice {
        return is_person(line);
    }
    let next = seen.get(at + 1);
    let button = next.is_some_and(|next| next.phrase == Some(Phrase::Button));
    let town = next.is_some_and(|next| phrases::is_town(&next.line));
    let text = names::without_place(line.text);
    if line.gap {
        return is_person(line) && button;
    }
    names::of_persons(text)
        || is_person(line) && (names::of_writer(text) || names::has_town(line.text))
        || (is_person(line) || names::may_be_persons(text)) && (button || town)
}

/// Credits the writer whose name, town and colon stand right over the text that opens at `first`, below who or when, or
/// right below the headline: `নাম, শহর:`. With a town that is known any words may be the name there.
pub(crate) fn mark_over_text(seen: &mut [Seen<'_>], first: usize, headline: Option<usize>) {
    let from = headline.map_or(0, |at| at + 1);
    let text = seen[..first].iter().rev().take_while(|s| s.is_text()).count();
    let Some(at) = (first - text).checked_sub(1).filter(|&at| at >= from) else { return };
    let stated = |s: &Seen<'_>| s.is_cluster() || s.is_time();
    let line = &seen[at].line;
    let over = at == from && headline.is_some() || seen[from..at].iter().any(stated);
    let said = line.text.trim_end_matches([':', 'ঃ', ' ']);
    let placed = said.split_once(',').is_some_and(|(name, place)| {
        names::has_town(said) || names::of_writer(name) && is_person(line) && !place.contains(',')
    });
    if over && line.announces() && seen[at].is_plain() && placed {
        seen[at].credit = Some(person(line, None));
    }
}

/// Whether a line is the name of the one below it in Latin letters, by its look: as many words, each with its capital.
fn is_in_latin(above: &Line<'_>, name: &Line<'_>) -> bool {
    (2..=4).contains(&name.words)
        && above.words == name.words
        && !name.foreign
        && above.text.is_ascii()
        && credits::is_name(above.text)
}

/// Whether the headline or the first paragraphs name whom a line names: a picture shows that person.
fn told_of(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    const LINES: usize = 8;
    let name = names::without_place(seen[at].line.text);
    let words = name.split_whitespace();
    let title = seen[headline].line.text;
    let text = seen[at + 1..].iter().take(LINES).filter(|s| s.is_prose());
    words.filter(|word| word.chars().count() > 2).any(|word| title.contains(word))
        || text.map(|s| s.line.text).any(|text| text.contains(name))
}

/// Whether the headline or the first paragraphs say any word of a line, in whatever form: it is what they are about.
pub(crate) fn is_topic(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    const LINES: usize = 12;
    const SHORTEST: usize = 3;
    let stem = |word: &str| {
        let endings = ["ের", "র", "কে"];
        let bare = endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        let stem = if bare.chars().count() < SHORTEST { word } else { bare };
        (stem.chars().count() >= SHORTEST).then(|| stem.to_owned())
    };
    let words: Vec<String> = seen[at].line.text.split_whitespace().filter_map(stem).collect();
    let told = seen[headline..].iter().take(LINES);
    told.map(|s| s.line.text).any(|text| words.iter().any(|word| text.contains(word.as_str())))
}

/// Whether a line can be a person's name: two to four words of letters.
pub(crate) fn is_person(line: &Line<'_>) -> bool {
    names::signature(names::without_place(line.text)).is_some_and(names::can_be_writer)
        && !phrases::is_menu(line.text)
        && papers::named(line.text).is_none()
}

/// The paper behind a writer's comma that one of the page's first lines is.
pub(crate) fn masthead(seen: &[Seen<'_>], at: usize) -> Option<String> {
    let (_, paper) = seen[at].line.text.rsplit_once([',', '|', '॥'])?;
    let paper = key(paper);
    seen[..at].iter().take(FIRST).any(|s| s.line.key == paper).then_some(paper)
}

/// Who a writer's line names; `own` is how the page calls itself on it.
pub(crate) fn person(line: &Line<'_>, own: Option<&str>) -> Credit {
    let text = match line.text.rsplit_once([',', '|', '॥']) {
        Some((who, paper)) if own == Some(key(paper).as_str()) => who.trim(),
        _ => line.text,
    };
    let source = beside(text);
    let line = names::without_place(text);
    let name = match line.split_once([',', '|', '॥']) {
        // Several writers.
        Some((name, paper)) if paper_names::of_paper(paper).is_some() || papers::agency(paper) => {
            name.trim()
        }
        Some(_) if names::of_persons(line) => line,
        Some(_) if line.contains(" ও ") && names::may_be_persons(line) => line,
        Some((name, _)) if names::of_writer(name) || !line.contains(',') => name.trim(),
        Some(_) => line,
        None if names::of_persons(line) || names::may_be_persons(line) => line,
        None => names::signature(line).unwrap_or(line),
    };
    if desks::is_report(name) {
        return Credit { desk: Some(name.to_owned()), ..Credit::default() };
    }
    Credit { person: Some(name.to_owned()), source, ..Credit::default() }
}

/// The paper that a page names behind a bar beside its writer: `নাম | নগর কণ্ঠ`.
fn beside(line: &str) -> Option<String> {
    let (_, paper) = line.split_once(['|', '॥'])?;
    let paper = paper.trim();
    let is = (2..=3).contains(&paper.split_whitespace().count())
        && credits::is_name(paper_names::without_number(paper))
        && !names::of_writer(paper)
        && !names::is_from(paper)
        && !desks::is_desk(paper)
        && !phrases::is_known(paper);
    is.then(|| paper.to_owned())
}
