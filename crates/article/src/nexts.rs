//! The next article of a page that goes on with it: a title, a day, text of its own, and no heading above.
//!
//! Enter at [`opens`]. Chronicles and reports of a day as it goes have times over their paragraphs too: what they tell is
//! one thing.

use crate::seen::Seen;
use crate::sidebars::speaks_of;
use crate::signatures::is_signature;

/// Whether a date inside a text, with a title above and text below, is that of a next article: who wrote stands beside
/// it, or it is the only one of its kind and what follows tells of other things. Cost: linear in the text, and only for
/// such a date.
pub(crate) fn opens(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let dated = |s: &Seen<'_>| {
        let stamp = s.stamp.as_ref().filter(|stamp| !stamp.is_event() && !stamp.is_history());
        stamp.is_some_and(|stamp| !stamp.dates.is_empty())
    };
    if !dated(&seen[at]) {
        return false;
    }
    let signed =
        |at: usize| seen[at].is_plain() && !seen[at].is_text() && is_signature(seen[at].line.text);
    let credited = |at: usize| seen[at].stamp.is_none() && seen[at].is_cluster();
    let by = at > first + 1 && (credited(at - 1) || signed(at - 1));
    let above = at - usize::from(by);
    if above < first + 2 || !is_title(&seen[above - 1]) || !seen[above - 2].is_text() {
        return false;
    }
    let below = at + 1 < seen.len() && (credited(at + 1) || signed(at + 1));
    let text: Vec<&str> = seen[at + 1 + usize::from(below)..]
        .iter()
        .take_while(|s| s.is_text())
        .map(|s| s.line.text)
        .take(4)
        .collect();
    let alone = || !seen[at + 1..].iter().take_while(|s| !s.is_end()).any(dated);
    !text.is_empty()
        && (by && (credited(at - 1) || seen[at].is_cluster())
            || below && credited(at + 1)
            || alone() && !speaks_of(&seen[first..above - 1], &text))
}

/// Whether a line can be an article's title.
fn is_title(seen: &Seen<'_>) -> bool {
    seen.is_plain() && !seen.is_text() && seen.line.words >= 3
}
