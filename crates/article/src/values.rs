//! What is known of an article when every line has its role, and where each value comes from.
//!
//! Enter at [`assemble`].

use crate::credits;
use crate::datelines;
use crate::dates::Clockwork;
use crate::known::{Given, Known};
use crate::lines::{self, Line};
use crate::model::{Article, Part, Role};
use crate::papers::{self, Place};
use crate::rules::{Origin, Value, Verdict};
use crate::seen::Seen;
use crate::source;
use crate::warnings::{refused, unread, warnings};
use crate::when::when;
use crate::writers::{MOST_AGENCIES, opening, who, written};

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
    let place = paper.map_or_else(|| place_of_sections(seen, roles), |paper| paper.place);
    let at = Clockwork { offset: place.offset(), bangladesh: place != Place::India };
    let mut when = when(seen, roles, known, at);
    let disagreement = when.disagreement();
    let mut who = who(seen, roles);
    if let Some((text, dateline)) = datelines::of(seen, roles) {
        when.fill(text, &dateline);
        credit(&mut who.agencies, dateline.agencies);
    }
    if who.person.is_none() && who.desk.is_none() {
        who.person = opening(seen, roles).map(str::to_owned);
    }
    // An agency's own site credits nobody.
    if let Some(paper) = paper {
        who.agencies.retain(|agency| papers::named(agency) != Some(paper));
    }
    let written = written(known);
    let mut origins = Origins(Vec::new());
    let parts = seen.iter().zip(roles).map(|(seen, is)| part(&seen.line, is.role)).collect();
    let mut article = Article {
        id: stem(file).to_owned(),
        file: name(file).to_owned(),
        text: text.to_owned(),
        parts,
        published: origins.one(Value::Published, when.published.as_ref(), when.read.published),
        updated: origins.one(Value::Updated, when.updated.as_ref(), when.read.updated),
        page_date: origins.one(Value::PageDate, None, when.read.page),
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
    article.warnings.extend(when.told);
    for warning in unread(seen, roles) {
        if !article.warnings.contains(&warning) {
            article.warnings.push(warning);
        }
    }
    article.warnings.extend(disagreement);
    article
}

/// Where a paper that no table knows is read, by the sections above its text: only papers of West Bengal have both the
/// state and its town as sections of their own.
fn place_of_sections(seen: &[Seen<'_>], roles: &[Verdict]) -> Place {
    let text = roles.iter().position(|is| is.role == Role::Body).unwrap_or(0);
    let (mut state, mut town) = (false, false);
    for line in seen[..text].iter().map(|s| &s.line).filter(|line| line.words <= 2) {
        state |= matches!(line.key.as_str(), "পশ্চিমবঙ্গ" | "west bengal");
        town |= line.key.split(' ').any(|word| matches!(word, "কলকাতা" | "kolkata"));
    }
    if state && town { Place::India } else { Place::Bangladesh }
}

/// Adds agencies that are not credited yet.
fn credit(all: &mut Vec<String>, agencies: Vec<&str>) {
    for agency in agencies {
        if all.len() < MOST_AGENCIES && !all.iter().any(|own| own == agency) {
            all.push(agency.to_owned());
        }
    }
}

/// Whether a page's text opens without a Bangla letter.
fn is_latin(seen: &[Seen<'_>], roles: &[Verdict]) -> bool {
    let text = seen.iter().zip(roles).find(|(_, is)| is.role == Role::Body);
    text.is_some_and(|(seen, _)| !seen.line.text.chars().any(bangla::script::is_bangla))
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
