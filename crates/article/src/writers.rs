//! Who wrote an article: as it was given, as its lines say.
//!
//! Enter at [`written`] for what was given, at [`who`] for the page's credits, at [`opening`] for a name at the text's head.

use crate::bylines;
use crate::credits::{self, Credit};
use crate::desks;
use crate::known::{Given, Known};
use crate::lines;
use crate::model::Role;
use crate::names;
use crate::papers;
use crate::phrases;
use crate::rules::{Origin, Rule, Verdict};
use crate::seen::Seen;

/// No article credits more; a page that does is a list.
pub(crate) const MOST_AGENCIES: usize = 32;

/// Who wrote, as it was given. Systems put a desk or the paper's own name where a person's belongs.
pub(crate) struct Written {
    pub(crate) person: Option<Given<String>>,
    pub(crate) desk: Option<Given<String>>,
}

pub(crate) fn written(known: &Known) -> Written {
    let person = known.byline.clone();
    let by_machine = person.as_ref().is_some_and(|given| given.origin != Origin::ByHand);
    let Some(given) = person.clone().filter(|_| by_machine) else {
        return Written { person, desk: known.desk.clone() };
    };
    if credits::agencies_in(&given.value).is_some() {
        return Written { person: None, desk: known.desk.clone() };
    }
    if desks::is_desk(&given.value) || desks::is_report(&given.value) {
        return Written { person: None, desk: known.desk.clone().or(Some(given)) };
    }
    let person = papers::named(&given.value).is_none().then(|| without_town(given));
    Written { person, desk: known.desk.clone() }
}

/// A writer without the town that a system keeps with the name: `নাম, সিলেট`.
pub(crate) fn without_town(given: Given<String>) -> Given<String> {
    let named = names::has_town(&given.value) || names::of_persons(&given.value);
    let value = if named { names::without_place(&given.value).to_owned() } else { given.value };
    Given { value, ..given }
}

/// All credits of the page as one: the first person, the first desk, every agency.
pub(crate) fn who(seen: &[Seen<'_>], roles: &[Verdict]) -> Credit {
    let mut out = Credit::default();
    let mut after_name = false;
    let (all, mut first) = (seen, 0);
    let headline = roles.iter().position(|is| is.role == Role::Headline).unwrap_or(0);
    for (at, (seen, is)) in seen.iter().zip(roles).enumerate() {
        let Some(credit) = seen
            .credit
            .as_ref()
            .filter(|_| matches!(is.role, Role::Byline | Role::Agency | Role::Stamp))
        else {
            after_name = false;
            continue;
        };
        // The line after a name is that person's rank.
        if out.desk.is_none() && !after_name {
            out.desk.clone_from(&credit.desk);
        }
        if credit.is_agency && at < headline {
            // In the masthead it is the paper's own name.
            continue;
        }
        after_name = credit.person.is_some() && !credit.is_signature;
        match (&mut out.person, &credit.person) {
            (None, person) => {
                out.person.clone_from(person);
                first = at;
            }
            (Some(writers), Some(other))
                if !writers.contains(other.as_str()) && joins(all, roles, first, at) =>
            {
                *writers = format!("{writers}, {other}");
            }
            _ => {}
        }
        for agency in &credit.agencies {
            if out.agencies.len() < MOST_AGENCIES && !out.agencies.contains(agency) {
                out.agencies.push(agency.clone());
            }
        }
    }
    out
}

/// Whether line `at` names one more writer, as line `first` names the first: right under it and its town, or behind
/// the same label, or signing as that one does.
pub(crate) fn joins(seen: &[Seen<'_>], roles: &[Verdict], first: usize, at: usize) -> bool {
    /// How many lines about one writer stand before the next.
    const FEW: usize = 4;
    if roles[at].rule != roles[first].rule || at - first > FEW {
        return false;
    }
    let name = |at: usize| seen[at].credit.as_ref().and_then(|credit| credit.person.as_deref());
    let signs = |at: usize| seen[at].credit.as_ref().is_some_and(|credit| credit.is_signature);
    if at == first + 1 && signs(at) && signs(first) {
        return true;
    }
    if roles[at].rule == Rule::NamePlace {
        let proven = |name: &str| names::of_person(name) || names::of_writer(name);
        let towns = seen[first + 1..at].iter().all(|s| phrases::is_town(&s.line));
        return towns && name(at).is_some_and(proven) && name(first).is_some_and(proven);
    }
    let label = |at: usize| {
        let line = seen[at].line.text;
        match line.find(name(at)?)? {
            0 => Some(seen[at.checked_sub(1)?].line.key.clone()),
            before => Some(lines::key(&line[..before])),
        }
    };
    label(first).is_some_and(|of| bylines::is_person_label(&of) && label(at) == Some(of))
}

/// The writer whose name the first paragraph opens with: `নাম: …`. Where several paragraphs do, people talk; and
/// whom the article names once more it is about.
pub(crate) fn opening<'t>(seen: &[Seen<'t>], roles: &[Verdict]) -> Option<&'t str> {
    const MOST_WORDS: usize = 5;
    let said = |text: &'t str| {
        let (who, rest) = text.split_once([':', 'ঃ'])?;
        let few = who.split_whitespace().count() <= MOST_WORDS && rest.starts_with(' ');
        few.then_some(who.trim())
    };
    let body = |(_, is): &(&Seen<'t>, &Verdict)| matches!(is.role, Role::Body | Role::Subhead);
    let mut lines = seen.iter().zip(roles).filter(body).map(|(seen, _)| seen);
    let first = lines.next().filter(|s| s.is_prose())?.line.text;
    let name = names::without_place(said(first)?);
    // A caption may stand glued to its credit: `… নামছবি: …`.
    let pictured = name.ends_with("ছবি") || name.ends_with("ফটো");
    let last = name.rsplit(' ').next().unwrap_or(name);
    let headline = seen.iter().zip(roles).find(|(_, is)| is.role == Role::Headline);
    let named = |text: &str| text.contains(last);
    let about = headline.is_some_and(|(seen, _)| named(seen.line.text))
        || first.split_once([':', 'ঃ']).is_some_and(|(_, rest)| named(rest));
    let alone =
        !pictured && !about && !lines.any(|s| said(s.line.text).is_some() || named(s.line.text));
    (alone && !desks::is_desk(name) && (names::of_person(name) || names::of_writer(name)))
        .then_some(name)
}
