//! Poems on pages that say neither who wrote nor when: short lines in stanzas, somebody speaking in them.
//!
//! Enter at [`begin`]. Menus and lists of headlines have short lines in blocks as well, but nobody says `আমি` there line
//! after line.

use std::ops::Range;

use crate::leavings::speaks;
use crate::lines::{Line, key};
use crate::names;
use crate::seen::Seen;

/// The fewest lines of a poem, and the fewest in which somebody speaks.
const FEWEST_LINES: usize = 6;
const FEWEST_VOICES: usize = 2;
/// The longest lines of a poem, in characters: on average, and any.
const MEAN: usize = 46;
const LONGEST: usize = 70;
/// How far above its first line the name of a poem's section stands.
const CLOSE: usize = 5;

/// The first line of a poem that has a line above it for its headline. Cost: linear.
pub(crate) fn begin(seen: &[Seen<'_>]) -> Option<usize> {
    let mut at = 0;
    while at < seen.len() {
        let lines = seen[at..].iter().take_while(|s| s.is_plain() && !s.is_prose()).count();
        let first = in_run(seen, at..at + lines);
        if first.is_some() {
            return first;
        }
        at += lines + 1;
    }
    None
}

/// The first line of the poem among lines of which nothing is known but their words.
fn in_run(seen: &[Seen<'_>], run: Range<usize>) -> Option<usize> {
    let mut stanzas = stanzas(seen, run.clone());
    let opens = stanzas.iter().position(|stanza| is_stanza(&seen[stanza.clone()]))?;
    stanzas.drain(..opens);
    let mut first = stanzas.first()?.start;
    // Headline and writer may stand close above the first verse, but for those that a day parts from it.
    let dated = run.start.checked_sub(1).is_some_and(|above| seen[above].stamp.is_some());
    if first == run.start && !dated {
        first += 1 + usize::from(names_writer(&seen[first + 1]));
    }
    let named = seen[first.saturating_sub(CLOSE)..first].iter().any(|s| names_poems(&s.line));
    let lines = &seen[first.min(run.end)..run.end];
    let is = if named { is_verse(lines) } else { stanzas.len() >= 2 && is_poem(lines) };
    is.then_some(first)
}

/// The blocks that blank lines part.
fn stanzas(seen: &[Seen<'_>], run: Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in run {
        match out.last_mut() {
            Some(last) if !seen[at].line.gap => last.end = at + 1,
            _ => out.push(at..at + 1),
        }
    }
    out
}

/// Whether a block can be the first of a poem: no headline with its writer, no menu's words.
fn is_stanza(lines: &[Seen<'_>]) -> bool {
    let words: usize = lines.iter().map(|s| s.line.words).sum();
    let titled = lines.len() == 2 && names_writer(&lines[1]);
    lines.len() >= 2 && !titled && (words * 2 >= lines.len() * 5 || voices(lines) > 0)
}

fn names_writer(seen: &Seen<'_>) -> bool {
    names::of_person(seen.line.text) || names::of_writer(seen.line.text)
}

/// Whether a line is the name of the section in which poems stand.
fn names_poems(line: &Line<'_>) -> bool {
    let last = line.text.split_whitespace().next_back().unwrap_or_default();
    line.words <= 3 && matches!(last, "কবিতা" | "কবিতাগুচ্ছ" | "পদ্য") || line.key == key("ছড়া")
}

/// Whether lines under such a name are verses: short, none of them a word or two alone, and somebody speaks.
fn is_verse(lines: &[Seen<'_>]) -> bool {
    const FEWEST_WORDS: usize = 3;
    let words: usize = lines.iter().map(|s| s.line.words).sum();
    let long = words >= FEWEST_WORDS * lines.len();
    lines.len() > FEWEST_LINES / 2 && are_short(lines) && long && voices(lines) > 0
}

fn are_short(lines: &[Seen<'_>]) -> bool {
    let chars: usize = lines.iter().map(|s| s.line.chars).sum();
    chars <= MEAN * lines.len() && lines.iter().all(|s| s.line.chars <= LONGEST)
}

/// Whether lines are verses: short, and somebody speaks in some of them, or they close as only verses do.
fn is_poem(lines: &[Seen<'_>]) -> bool {
    const SHARE: usize = 5;
    let stops = lines.iter().filter(|s| s.line.text.ends_with([',', ';', '—', '–', '।'])).count();
    let voices = voices(lines);
    let said = voices >= FEWEST_VOICES && (voices + stops) * SHARE >= lines.len();
    lines.len() >= FEWEST_LINES && are_short(lines) && said
}

/// In how many lines somebody speaks. Sections are called `আমাদের কথা`.
fn voices(lines: &[Seen<'_>]) -> usize {
    const FEWEST_WORDS: usize = 3;
    lines.iter().filter(|s| s.line.words >= FEWEST_WORDS && speaks(s.line.text)).count()
}
