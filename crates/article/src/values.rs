//! What is known of an article when every line has its role, and where each value comes from.
//!
//! Enter at [`assemble`].

use crate::credits::{self, Credit};
use crate::dates::{self, Clockwork};
use crate::desks;
use crate::known::{Given, Known};
use crate::lines::{self, Line};
use crate::model::{Article, Part, Role, Stamp};
use crate::names;
use crate::papers::{self, Place};
use crate::phrases;
use crate::rules::{Origin, Rule, Value, Verdict};
use crate::seen::Seen;
use crate::source;
use crate::stamps::StampLine;

/// No article credits more; a page that does is a list.
const MOST_AGENCIES: usize = 32;

/// What is known of the article when every line has its role.
pub(crate) fn assemble(
    file: &str,
    text: &str,
    seen: &[Seen<'_>],
    roles: &[Verdict],
    known: &Known,
) -> Article {
    let key = roles.iter().position(|is| is.role == Role::Headline);
    let key = key.map(|at| seen[at].line.key.as_str());
    let paper = |given: &Given<String>| {
        let known = papers::named(&given.value);
        // Of a paper's several names the usual one is shown, unless a person chose another.
        let shown =
            known.filter(|_| given.origin != Origin::ByHand).map(|paper| paper.name.to_owned());
        (shown.unwrap_or_else(|| given.value.clone()), known)
    };
    let source =
        known.source.as_ref().map(paper).or_else(|| {
            source::find(seen, roles, key).or_else(|| taught(seen, roles, &known.papers))
        });
    let paper = source.as_ref().and_then(|(_, paper)| *paper);
    // A page in English is of the paper's edition in English.
    let by_hand = known.source.as_ref().is_some_and(|given| given.origin == Origin::ByHand);
    let english =
        paper.and_then(|paper| paper.english).filter(|_| !by_hand && is_latin(seen, roles));
    let source = source.map(|(name, _)| english.map_or(name, str::to_owned));
    let place = paper.map_or(Place::Bangladesh, |paper| paper.place);
    let at = Clockwork { offset: place.offset(), bangladesh: place != Place::India };
    let stamped: Vec<(&Line<'_>, &StampLine, bool)> = seen
        .iter()
        .zip(roles)
        .filter(|(_, is)| matches!(is.role, Role::Stamp | Role::PageDate))
        .filter_map(|(seen, is)| Some((&seen.line, seen.stamp.as_ref()?, is.role == Role::Stamp)))
        .collect();
    let dates = dates::choose(&stamped, at);
    let mut who = who(seen, roles);
    if who.person.is_none() && who.desk.is_none() {
        who.person = opening(seen, roles).map(str::to_owned);
    }
    // An agency's own site credits nobody.
    if let Some(paper) = paper {
        who.agencies.retain(|agency| papers::named(agency) != Some(paper));
    }
    let written = written(known);
    let article_day = dates.published.clone();
    let mut origins = Origins(Vec::new());
    let parts = seen.iter().zip(roles).map(|(seen, is)| part(&seen.line, is.role)).collect();
    let mut article = Article {
        id: stem(file).to_owned(),
        file: name(file).to_owned(),
        text: text.to_owned(),
        parts,
        published: origins.one(Value::Published, known.published.as_ref(), dates.published),
        updated: origins.one(Value::Updated, known.updated.as_ref(), dates.updated),
        page_date: origins.one(Value::PageDate, None, dates.page),
        source: origins.from(Value::Source, known.source.as_ref(), source),
        byline: origins.one(Value::Byline, written.person.as_ref(), who.person),
        desk: origins.one(Value::Desk, written.desk.as_ref(), who.desk),
        agencies: who.agencies,
        warnings: Vec::new(),
        rules: roles.iter().map(|is| is.rule).collect(),
        origins: Vec::new(),
        also: Vec::new(),
    };
    let writer = known.byline.as_ref().filter(|given| given.origin != Origin::ByHand);
    let as_writer = writer
        .and_then(|given| Some(Given::new(credits::agencies_in(&given.value)?, given.origin)));
    let agencies = known.agencies.as_ref().or(as_writer.as_ref());
    if let Some(given) = agencies {
        article.agencies.clone_from(&given.value);
    }
    if !article.agencies.is_empty() {
        let origin = agencies.map_or(Origin::Page, |given| given.origin);
        origins.0.push((Value::Agencies, origin));
    }
    if article.headline().is_some() {
        let origin = known.headline.as_ref().map_or(Origin::Page, |given| given.origin);
        origins.0.push((Value::Headline, origin));
    }
    origins.0.sort_unstable();
    article.origins = origins.0;
    article.warnings = warnings(&article);
    article.warnings.extend(refused(known));
    for warning in unread(seen, roles) {
        if !article.warnings.contains(&warning) {
            article.warnings.push(warning);
        }
    }
    let day = |stamp: &Stamp| stamp.iso.get(..10).map(str::to_owned);
    if let (Some(given), Some(read)) = (&known.published, &article_day)
        && given.origin != Origin::ByHand
        && day(&given.value) != day(read)
    {
        let (given, read) = (&given.value.iso, &read.printed);
        article.warnings.push(format!("The page's text has another day of publication ({read}) than what comes with it ({given})."));
    }
    article
}

/// Whether a page's text opens without a Bangla letter.
fn is_latin(seen: &[Seen<'_>], roles: &[Verdict]) -> bool {
    let text = seen.iter().zip(roles).find(|(_, is)| is.role == Role::Body);
    text.is_some_and(|(seen, _)| !seen.line.text.chars().any(bangla::script::is_bangla))
}

/// Who wrote, as it was given. Systems put a desk or the paper's own name where a person's belongs.
struct Written {
    person: Option<Given<String>>,
    desk: Option<Given<String>>,
}

fn written(known: &Known) -> Written {
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
fn without_town(given: Given<String>) -> Given<String> {
    let named = names::has_town(&given.value) || names::of_persons(&given.value);
    let value = if named { names::without_place(&given.value).to_owned() } else { given.value };
    Given { value, ..given }
}

/// Where values come from, as they are chosen.
struct Origins(Vec<(Value, Origin)>);

impl Origins {
    /// What was chosen already, with where it comes from.
    fn from<T, G>(
        &mut self,
        value: Value,
        given: Option<&Given<G>>,
        chosen: Option<T>,
    ) -> Option<T> {
        if chosen.is_some() {
            self.0.push((value, given.map_or(Origin::Page, |given| given.origin)));
        }
        chosen
    }

    /// What was given, else what the page says.
    fn one<T: Clone>(
        &mut self,
        value: Value,
        given: Option<&Given<T>>,
        read: Option<T>,
    ) -> Option<T> {
        let (found, origin) = match given {
            Some(given) => (Some(given.value.clone()), given.origin),
            None => (read, Origin::Page),
        };
        if found.is_some() {
            self.0.push((value, origin));
        }
        found
    }
}

/// The first paper among those that a person taught whose name stands outside of the text.
fn taught(
    seen: &[Seen<'_>],
    roles: &[Verdict],
    papers: &[Vec<String>],
) -> Option<(String, Option<papers::Paper>)> {
    let taught: Vec<(String, &String)> = papers
        .iter()
        .flat_map(|names| names.iter().map(|name| (lines::key(name), &names[0])))
        .filter(|(key, _)| !key.is_empty())
        .collect();
    let text = |role| matches!(role, Role::Body | Role::Subhead | Role::Headline | Role::Caption);
    let around = seen.iter().zip(roles).filter(|(_, is)| !text(is.role)).map(|(seen, _)| seen);
    let says = |line: &Line<'_>, name: &str| {
        let padded = format!(" {} ", line.key);
        line.chars < 200 && padded.contains(&format!(" {name} "))
    };
    let mut lines = around.filter(|_| !taught.is_empty());
    lines.find_map(|seen| {
        let (_, shown) = taught.iter().find(|(key, _)| says(&seen.line, key))?;
        Some(((*shown).clone(), None))
    })
}

/// All credits of the page as one: the first person, the first desk, every agency.
fn who(seen: &[Seen<'_>], roles: &[Verdict]) -> Credit {
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
fn joins(seen: &[Seen<'_>], roles: &[Verdict], first: usize, at: usize) -> bool {
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
    label(first).is_some_and(|of| credits::is_person_label(&of) && label(at) == Some(of))
}

/// The writer whose name the first paragraph opens with: `নাম: …`. Where several paragraphs do, people talk; and
/// whom the article names once more it is about.
fn opening<'t>(seen: &[Seen<'t>], roles: &[Verdict]) -> Option<&'t str> {
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

fn warnings(article: &Article) -> Vec<String> {
    let mut out = Vec::new();
    if article.headline().is_none() {
        out.push("The page has no headline; the first sentence stands in for it.".to_owned());
    }
    if article.published.is_none() && article.updated.is_none() {
        out.push("The page does not say when the article was published.".to_owned());
    }
    if let (Some(published), Some(updated)) = (&article.published, &article.updated)
        && updated.iso < published.iso
    {
        out.push("The page says that the article was updated before it was published.".to_owned());
    }
    let day =
        |stamp: &Option<Stamp>| stamp.as_ref().and_then(|s| s.iso.get(..10)).map(str::to_owned);
    if let (Some(published), Some(page)) = (day(&article.published), day(&article.page_date))
        && page < published
    {
        out.push("The page is dated before the article.".to_owned());
    }
    out
}

/// What came with the page and cannot be used, but for what a person has said instead.
fn refused(known: &Known) -> impl Iterator<Item = String> {
    let by_hand = |given: &Option<Given<Stamp>>| {
        given.as_ref().is_some_and(|given| given.origin == Origin::ByHand)
    };
    let published = by_hand(&known.published);
    let updated = by_hand(&known.updated);
    let said = move |value: &Option<Value>| match value {
        Some(Value::Published) => published,
        Some(Value::Updated) => updated,
        _ => false,
    };
    known.refused.iter().filter(move |(value, _)| !said(value)).map(|(_, why)| why.clone())
}

/// The dates of the page that are none, where no list has them.
fn unread(seen: &[Seen<'_>], roles: &[Verdict]) -> impl Iterator<Item = String> {
    let dated = |(seen, is): &(&Seen<'_>, &Verdict)| {
        let stamp = seen.stamp.as_ref();
        matches!(is.role, Role::Stamp | Role::PageDate)
            && stamp.is_some_and(|stamp| stamp.is_unread(seen.line.text))
    };
    seen.iter().zip(roles).filter(dated).map(|(seen, _)| {
        format!(
            "The page's date `{}` is no day of the calendar with its year, so it is left out; write published or updated for this file in corpus.toml.",
            seen.line.text
        )
    })
}

/// The part of a page that a line is.
pub(crate) fn part(line: &Line<'_>, role: Role) -> Part {
    Part { start: line.start as u32, end: line.end as u32, role }
}

/// The file's name, without its folder.
fn name(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

/// The file's name without its extension.
fn stem(file: &str) -> &str {
    let name = name(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}
