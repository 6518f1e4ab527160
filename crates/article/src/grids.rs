//! Tables of a text as they come out of a copy: rows with a tab or a bar between their cells, or each cell on its own line.
//!
//! Enter at [`mark`]. Behind a text they look like what pages leave there: counted titles, tags, menus. A table's names are
//! short, each with its values, and no heading of the page stands above.

use bangla::inflection::{Lexicon, is_verb};
use bangla::script::is_digit;

use crate::lines::Line;
use crate::phrases::Phrase;
use crate::rules::Rule;
use crate::seen::{Kind, Seen};
use crate::signs::COLONS;

/// Rows of fewer are no table.
const FEWEST_ROWS: usize = 2;
/// How far to look.
const MOST_LINES: usize = 300;
/// The longest name or value, in words.
const LONGEST_CELL: usize = 5;

/// Marks the lines of the tables of the text that opens at `first`. Cost: linear.
pub(crate) fn mark(seen: &mut [Seen<'_>], first: usize) {
    let end = first + seen[first..].iter().take_while(|s| !s.is_end()).count();
    let mut at = first + 1;
    while at < end {
        let headings = headings(&seen[first + 1..at]);
        let near = &seen[at..end.min(at + MOST_LINES)];
        let (rows, table) = rows(near);
        let lines = if table { rows } else { columns(near, headings > 0) };
        if lines == 0 || !told(&seen[first..at]) {
            // What is no table from its first row on is none from its second: long ones would be read again from each.
            at += rows.max(1);
            continue;
        }
        let from = at - headings;
        for here in &mut seen[from..at + lines] {
            (here.phrase, here.credit, here.stamp) = (None, None, None);
            here.kind = Kind::Field;
        }
        at += lines;
        if let Some(source) = source(seen, at) {
            // It credits nobody of the article.
            (source.credit, source.phrase) = (None, Some(Phrase::Button));
            source.outside = Some(Rule::AgencyWords);
        }
    }
}

/// The line at `at`, where it says under a table whose numbers they are and the text goes on below: at its end it would
/// be the article's.
fn source<'s, 't>(seen: &'s mut [Seen<'t>], at: usize) -> Option<&'s mut Seen<'t>> {
    const NEAR: usize = 2;
    let mut below = seen.get(at + 1..)?.iter().take(NEAR).take_while(|s| s.is_plain());
    let goes_on = below.any(Seen::is_text);
    let credits = |s: &&mut Seen<'_>| s.credit.as_ref().is_some_and(|credit| credit.is_agency);
    seen.get_mut(at).filter(credits).filter(|_| goes_on)
}

/// Whether text stands close above, or the rows above of a long table.
fn told(above: &[Seen<'_>]) -> bool {
    const NEAR: usize = 8;
    above
        .iter()
        .rev()
        .take(NEAR)
        .any(|s| s.is_text() || s.line.announces() || s.kind == Kind::Field)
}

/// How many rows with as many cells each stand here, one below the other, and whether they are a table.
fn rows(seen: &[Seen<'_>]) -> (usize, bool) {
    let Some(count) = seen.first().and_then(cells) else { return (0, false) };
    let rows = seen.iter().take_while(|s| cells(s).or_else(|| row(s)) == Some(count));
    let rows: Vec<&Seen<'_>> = rows.collect();
    let counted = rows.iter().filter(|s| s.line.text.contains(is_digit)).count() * 2 >= rows.len();
    let few = || rows.iter().all(|s| s.line.words <= 3 * count);
    (rows.len(), rows.len() >= FEWEST_ROWS && (counted || few()))
}

/// How many cells a line has, two or more, a mark between each.
fn cells(seen: &Seen<'_>) -> Option<usize> {
    if seen.is_plain() && !seen.is_text() { cells_of(&seen.line) } else { None }
}

/// The same of a row below the first: its label may be one of dates and addresses too, which need a colon elsewhere.
fn row(seen: &Seen<'_>) -> Option<usize> {
    let dated = seen.stamp.is_some() || seen.kind == Kind::Address || seen.credit.is_some();
    let free = seen.phrase.is_none() && seen.outside.is_none() && !seen.line.text.contains(COLONS);
    if dated && free || seen.kind == Kind::Address { cells_of(&seen.line) } else { None }
}

fn cells_of(line: &Line<'_>) -> Option<usize> {
    if !line.may_have(&['\t', '|']) {
        return None;
    }
    let mark = if line.text.contains('\t') { '\t' } else { '|' };
    let cells = line.text.split(mark).map(str::trim);
    let short = cells.clone().all(|cell| cell.split_whitespace().count() <= LONGEST_CELL);
    let count = cells.clone().filter(|cell| !cell.is_empty()).count();
    (count >= 2 && short && count == cells.count()).then_some(count)
}

/// How many lines of a table stand here whose cells are a line each: names, each with as many numbers below.
/// Under no heading a number alone has its unit.
fn columns(seen: &[Seen<'_>], headed: bool) -> usize {
    const MOST_VALUES: usize = 6;
    if !seen.first().is_some_and(is_name) {
        return 0;
    }
    let values = seen[1..].iter().take_while(|s| is_value(s)).count();
    if values == 0 || values > MOST_VALUES {
        return 0;
    }
    let group = |group: &&[Seen<'_>]| is_name(&group[0]) && group[1..].iter().all(is_value);
    let groups = seen.chunks_exact(values + 1).take_while(group).count();
    let lines = groups * (values + 1);
    let fewest = if values == 1 { 3 } else { FEWEST_ROWS };
    // Sections of a site are counted too.
    let sections = seen[..lines].iter().filter(|s| s.phrase.is_some()).count();
    let united = || seen[1..lines].iter().any(|s| is_value(s) && s.kind != Kind::Number);
    let told = || seen[..lines].iter().any(|s| is_name(s) && tells(&s.line));
    let single =
        || sections * 2 <= groups && are_data(&seen[..lines]) && (headed || united()) && !told();
    let is = groups >= fewest && (values > 1 || single());
    if is { lines } else { 0 }
}

/// Whether the numbers count neither titles nor readers' clicks: some have two digits or a unit, and none is a nought.
fn are_data(lines: &[Seen<'_>]) -> bool {
    let values = || lines.iter().filter(|s| is_value(s)).map(|s| s.line.text);
    let digits = |text: &str| text.chars().filter(|&c| is_digit(c)).count();
    let nought = |text: &str| matches!(text.trim(), "0" | "০");
    let counts = values().enumerate().all(|(at, text)| {
        let number: String = text.chars().map(bangla::digits::ascii_digit).collect();
        number.trim().parse() == Ok(at + 1)
    });
    values().any(|text| digits(text) >= 2) && !values().any(nought) && !counts
}

/// What stands over the columns: a few words each, up to the text.
fn headings(above: &[Seen<'_>]) -> usize {
    const MOST: usize = 6;
    let count = above.iter().rev().take(MOST + 1).take_while(|s| is_name(s)).count();
    if count <= MOST { count } else { 0 }
}

/// Whether words say what somebody felt or did, as readers' reactions do: `ভালো লেগেছে`.
fn tells(line: &Line<'_>) -> bool {
    let mut words = bangla::words::words(line.text).map(|word| word.normal_form());
    words.any(|word| is_verb(&word, &Lexicon))
}

fn is_name(seen: &Seen<'_>) -> bool {
    let line = &seen.line;
    let section = seen.phrase == Some(Phrase::Menu) && !seen.row && seen.outside.is_none();
    (seen.is_plain() || section)
        && line.ours
        && !line.ends
        && !line.announces()
        && line.words < LONGEST_CELL
        && !line.text.contains(is_digit)
}

/// A number, with its unit or alone.
fn is_value(seen: &Seen<'_>) -> bool {
    let number = seen.kind == Kind::Number && !seen.line.text.contains([':', '/']);
    let counted =
        || seen.is_plain() && seen.line.words <= 3 && seen.line.text.starts_with(is_digit);
    seen.outside.is_none() && (number || counted())
}
