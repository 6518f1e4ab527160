//! The lines behind the text, and those that repeat what the head has said.
//!
//! Enter at [`tail`], [`mark_repeats`] and [`mark_signatures`].

use crate::credits::Credit;
use crate::headline;
use crate::lines;
use crate::model::Role;
use crate::names;
use crate::offices;
use crate::phrases::{self, Phrase};
use crate::rules::{Rule, Verdict};
use crate::seen::{Kind, Seen};
use crate::signatures;
use crate::stamps::StampLine;
use crate::vocabulary::Vocabulary;

/// The roles of the lines from the end of the text on.
pub(crate) fn tail(seen: &[Seen<'_>], end: usize, roles: &mut Vec<Verdict>) {
    // Behind another article's headline, who and when are that article's.
    let another = roles.last().is_some_and(|is| is.rule == Rule::StrayTitle);
    let mut over = another || opens_another(seen, end);
    for here in &seen[end.min(seen.len())..] {
        over |= here.is_end() || here.phrase == Some(Phrase::More) || here.is_list_time();
        let stamp = here.stamp.as_ref().filter(|_| !over);
        let own = here.own().filter(|_| !over);
        roles.push(match own {
            Some(own) => own,
            None if stamp.is_some_and(StampLine::is_labelled) => {
                Verdict::new(Role::Stamp, Rule::StampLabel)
            }
            None if !over && here.is_signoff() => Verdict::new(Role::Signoff, Rule::Initials),
            None => Verdict::furniture(here.furniture().unwrap_or(Rule::AfterEnd)),
        });
    }
}

/// Whether the first stamp behind a text stands between a title and text of its own.
fn opens_another(seen: &[Seen<'_>], end: usize) -> bool {
    let lines = &seen[end.min(seen.len())..];
    let inside = lines.iter().take_while(|s| !s.is_end() && s.phrase != Some(Phrase::More)).count();
    let Some(stamp) = lines[..inside].iter().position(|s| s.stamp.is_some()) else { return false };
    let above = lines[..stamp].iter().rposition(|s| s.credit.is_none());
    let title = |s: &Seen<'_>| s.is_plain() && s.line.words >= 3;
    above.is_some_and(|at| title(&lines[at])) && lines[stamp..inside].iter().any(Seen::is_prose)
}

/// Names the lines that say the headline once more, the browser's title among them.
pub(crate) fn mark_repeats(seen: &[Seen<'_>], key: &str, roles: &mut [Verdict]) {
    for (seen, is) in seen.iter().zip(roles) {
        let free = matches!(is.role, Role::Furniture | Role::Caption | Role::Subhead);
        if free && (seen.line.key == key || headline::title_of(&seen.line, key).is_some()) {
            *is = Verdict::new(Role::HeadlineRepeat, Rule::HeadlineAgain);
        }
    }
}

/// Names the line under a text that says once more who wrote it.
pub(crate) fn mark_signatures(seen: &mut [Seen<'_>], roles: &mut [Verdict]) {
    sign(seen, roles);
    let credits = seen.iter().zip(roles.iter()).filter(|(_, is)| is.role == Role::Byline);
    let names: Vec<String> = credits
        .filter_map(|(seen, _)| seen.credit.as_ref()?.person.as_deref())
        .map(lines::key)
        .collect();
    let Some(last) = roles.iter().rposition(|is| is.role == Role::Body) else { return };
    // The writer's office may stand below the name.
    for at in last.saturating_sub(1)..roles.len() {
        if roles[at].role == Role::Subhead && names.contains(&seen[at].line.key) {
            roles[at] = Verdict::new(Role::Byline, Rule::NamePlace);
        }
    }
}

/// What letters close with, above the name.
static CLOSINGS: Vocabulary =
    Vocabulary::new(&["বিনীত", "নিবেদক", "বিনীত নিবেদক", "ইতি", "ধন্যবাদান্তে", "ধন্যবাদসহ", "শুভেচ্ছান্তে"]);

/// Names the writer whose bare name closes a text that nobody else is said to have written, with an office, a
/// town or an address under it: so letters are signed.
fn sign(seen: &mut [Seen<'_>], roles: &mut [Verdict]) {
    if roles.iter().any(|is| is.role == Role::Byline) {
        return;
    }
    if let Some(at) = signatures::of_poem(seen, roles) {
        let person = Some(seen[at].line.text.to_owned());
        seen[at].credit = Some(Credit { person, ..Credit::default() });
        roles[at] = Verdict::new(Role::Byline, Rule::NamePlace);
    }
    let Some(last) = roles.iter().rposition(|is| is.role == Role::Body) else { return };
    // `বিনীত`, and below it the name.
    let closed = seen.get(last + 1).is_some_and(|s| CLOSINGS.has_key(&s.line.key));
    let at = last + 1 + usize::from(closed);
    let below = at + 1;
    let (Some(name), Some(under)) = (seen.get(at), seen.get(below)) else { return };
    let text = name.line.text.trim_matches([' ', ',', '-', '–', '—']);
    let free = matches!(roles[at].role, Role::Subhead) || roles[at].rule == Rule::Tags;
    let placed = offices::opens(under.line.text)
        || under.kind == Kind::Address
        || names::without_from(under.line.text).split(',').any(phrases::is_town_name)
        || signatures::is_alone(seen, roles, at);
    if free && placed && (names::of_person(text) || names::of_writer(text)) {
        let person = Some(text.to_owned());
        seen[at].credit = Some(Credit { person, ..Credit::default() });
        roles[at] = Verdict::new(Role::Byline, Rule::NamePlace);
    }
}
