//! Lines near a headline that may be their writer's name.
//!
//! Enter at [`may_be_name`] and [`is_signature`].

use crate::model::Role;
use crate::names;
use crate::offices;
use crate::phrases;
use crate::rules::{Rule, Verdict};
use crate::seen::Seen;

/// Whether who or when stands right below a line, a rank or towns and other writers at most between them.
pub(crate) fn right_above(seen: &[Seen<'_>], at: usize, body: usize) -> bool {
    let below = seen[at + 1..body].iter().skip_while(|s| is_of_writers(s));
    below.take(2).any(|s| s.is_cluster() || s.is_time())
}

/// Whether a line is a writer's name or the town that a writer is in.
pub(crate) fn is_of_writers(seen: &Seen<'_>) -> bool {
    phrases::is_town(&seen.line) || seen.is_plain() && names::of_person(seen.line.text)
}

/// Whether words name persons, with a town at most.
pub(crate) fn is_signature(line: &str) -> bool {
    let words = names::without_place(line);
    let name = words.split([',', '|']).next().unwrap_or_default().trim();
    names::of_person(name) || names::of_persons(words) || names::has_town(line)
}

/// Whether a line under a writer's name says what the writer is.
pub(crate) fn is_office(seen: &[Seen<'_>], at: usize) -> bool {
    let above = at.checked_sub(1).map(|above| &seen[above]);
    above.is_some_and(|above| above.is_plain() && names::of_writer(above.line.text))
        && offices::under_name(&seen[at].line)
}

/// Whether a name is all that stands behind a text that never says it: a tag is what the text is about.
pub(crate) fn is_alone(seen: &[Seen<'_>], roles: &[Verdict], at: usize) -> bool {
    let name = seen[at].line.text;
    let text = |is: &Verdict| matches!(is.role, Role::Body | Role::Subhead | Role::Headline);
    let listed = |is: &Verdict| text(is) || is.rule == Rule::Tags;
    let said = |line: &str| name.split_whitespace().any(|word| line.contains(word));
    let above = || seen[..at].iter().zip(roles).filter(|(_, is)| text(is));
    names::of_person(name)
        && !roles[at + 1..].iter().any(listed)
        && !above().any(|(s, _)| said(s.line.text))
}

/// The line of a poet's name: apart from verses and below them, where nothing on the page is a paragraph.
pub(crate) fn of_poem(seen: &[Seen<'_>], roles: &[Verdict]) -> Option<usize> {
    const FEWEST_VERSES: usize = 4;
    let verses = roles.iter().filter(|is| is.role == Role::Subhead).count();
    let prose = roles.iter().any(|is| is.role == Role::Body);
    let last = roles.iter().rposition(|is| is.role == Role::Subhead)?;
    let here = &seen[last];
    let signs = !prose && verses > FEWEST_VERSES && here.is_plain() && here.line.gap;
    (signs && is_alone(seen, roles, last)).then_some(last)
}

/// Whether a plain line is a name and who or when stands right below it.
pub(crate) fn is_signature_line(seen: &[Seen<'_>], at: usize) -> bool {
    seen[at].is_plain() && may_be_name(seen, at)
}

/// Whether a line is as likely its writer's name: a few words of letters right before a time or a desk.
pub(crate) fn may_be_name(seen: &[Seen<'_>], at: usize) -> bool {
    /// Several writers with their towns are no longer.
    const LONGEST: usize = 16;
    let line = &seen[at].line;
    if line.words > LONGEST {
        return false;
    }
    // What stands around is asked before what the words are: it costs far less.
    if seen[at].is_plain()
        && may_sign(seen, at)
        && is_signature(line.text)
        && right_above(seen, at, seen.len())
    {
        return true;
    }
    let is_town = |s: &Seen<'_>| {
        s.line.words == 1 && (s.is_plain() || phrases::is_town(&s.line))
            || names::is_from(s.line.text)
            || s.is_plain() && offices::under_name(&s.line)
    };
    let town = usize::from(seen.get(at + 1).is_some_and(is_town));
    let timed =
        |s: &Seen<'_>| s.stamp.as_ref().is_some_and(|stamp| stamp.is_timed() && !stamp.is_event());
    let next = seen.get(at + 1 + town);
    let ago = |s: &Seen<'_>| s.stamp.as_ref().is_some_and(|stamp| stamp.relative);
    let next = next.filter(|next| next.is_cluster() || next.is_time() || timed(next) || ago(next));
    let signs = |next: &Seen<'_>| {
        next.credit.as_ref().is_none_or(|c| c.person.is_none() && !c.is_newsroom())
    };
    // Or right above the text, under a longer line.
    let under_title = || {
        let above = at.checked_sub(1).map(|above| &seen[above]);
        above.is_some_and(|above| above.is_plain() && above.line.words > line.words)
            && seen[at + 1..]
                .iter()
                .take(3)
                .find(|s| s.phrase.is_none())
                .is_some_and(|next| next.is_prose() || next.picture.is_some() || next.is_time())
    };
    let longer = at
        .checked_sub(1)
        .is_some_and(|above| seen[above].is_plain() && seen[above].line.words > line.words);
    let name = || {
        let text = names::without_place(line.text);
        names::signature(text).is_some_and(|name| longer || names::can_be_writer(name))
            || names::may_be_persons(text)
    };
    (next.is_some_and(signs) || under_title()) && name()
}

/// Whether who or when stands below a line, however many writers and towns between.
fn may_sign(seen: &[Seen<'_>], at: usize) -> bool {
    let head = |s: &&Seen<'_>| s.is_plain() || phrases::is_town(&s.line);
    let between = seen[at + 1..].iter().take_while(head).count();
    seen[at + 1 + between..].iter().take(2).any(|s| s.is_cluster() || s.is_time())
        || seen[at + 1..].iter().take(2).any(|s| s.is_cluster() || s.is_time())
}
