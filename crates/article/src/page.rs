//! The whole page: every line's role, and what the article is.
//!
//! Enter at [`read`]. The order is: look at each line alone, find where the text begins, choose the
//! headline above it, give roles to the head, walk the text to its end, give roles to the rest; then
//! the paper, and with its clock the dates.

use std::collections::HashSet;

use crate::blocks;
use crate::body;
use crate::credits::{self, Credit};
use crate::dates::{self, Clockwork};
use crate::headline;
use crate::known::{Given, Known};
use crate::lines::{self, Line};
use crate::model::{Article, Part, Role, Stamp, Unreadable};
use crate::names;
use crate::papers::{self, Place};
use crate::phrases::{self, Phrase};
use crate::pieces;
use crate::rules::{Origin, Rule, Value, Verdict};
use crate::seen::{self, Seen};
use crate::source;
use crate::stamps::{self, StampLine};

/// No article credits more; a page that does is a list.
const MOST_AGENCIES: usize = 32;

/// The longest headline that is given, in bytes: of a longer one it is doubtful that it is one.
const LONGEST_HEADLINE: usize = 900;

/// The article that `text` holds, with what is known of it.
pub(crate) fn read(file: &str, text: &str, known: &Known) -> Result<Article, Unreadable> {
    if known.is_body && has_head(text) {
        return read(file, text, &Known { is_body: false, ..known.clone() });
    }
    let given = known.headline.as_ref().map(|given| {
        let words: Vec<&str> = given.value.split_whitespace().collect();
        Given::new(words.join(" "), given.origin)
    });
    let given = given.filter(|given| {
        given.value.len() < LONGEST_HEADLINE && !lines::key(&given.value).is_empty()
    });
    let seen = look(text, known);
    let Some(given) = given else { return walk(file, text, seen, None, None, known) };
    // Of a body alone, only its first line can be the headline: what says it again is text.
    let said = says(&seen, &given.value);
    if let Some(at) = said.filter(|&at| !known.is_body || at == 0) {
        return walk(file, text, seen, Some(at), None, known);
    }
    // No line says it: it becomes one, and what the page itself calls the article is another name of it.
    let named = known.names.iter().find_map(|name| says(&seen, name));
    let found = || headline::find(&seen, body::begin(&seen)?);
    let own = named.or_else(found).filter(|_| !known.is_body).map(|at| at + 1);
    let mut known = known.clone();
    let (text, shift) = (format!("{}\n\n{text}", given.value), given.value.len() + 2);
    if let Some(main) = &mut known.main {
        for range in main.iter_mut() {
            *range = range.start + shift..range.end + shift;
        }
        main.insert(0, 0..given.value.len());
    }
    if !known.front.is_empty() {
        known.front = known.front.start + shift..known.front.end + shift;
    }
    let seen = look(&text, &known);
    walk(file, &text, seen, Some(0), own, &known)
}

/// Whether what was given as a body has a page's head above its text: who wrote, and when.
fn has_head(text: &str) -> bool {
    const LINES: usize = 12;
    let mut lines = pieces::cut(text, lines::split(text));
    lines.truncate(LINES);
    let seen = seen::look(lines, |_| None);
    let text = seen.iter().position(Seen::is_prose).unwrap_or(seen.len());
    seen[..text].iter().any(Seen::is_cluster)
}

/// The article of these lines, the headline being line `given` where that is known. `own`: what the page has
/// in its place where a line was made of the one that was given.
fn walk(
    file: &str,
    text: &str,
    mut seen: Vec<Seen<'_>>,
    given: Option<usize>,
    own: Option<usize>,
    known: &Known,
) -> Result<Article, Unreadable> {
    let inside = |s: &Seen<'_>| s.outside.is_none();
    let first = if known.is_body {
        let after = given.map_or(0, |at| at + 1);
        seen[after..].iter().position(inside).map(|at| after + at)
    } else {
        body::begin(&seen)
    };
    let mut first = first.ok_or(Unreadable::NoBody)?;
    let headline = match given {
        None if !known.is_body => headline::find(&seen, first),
        given => own.or(given),
    };
    if headline.is_none() && !seen[first].is_prose() && !known.is_body {
        return Err(Unreadable::NoBody);
    }
    if let Some(at) = headline.filter(|&at| at >= first) {
        // What looks like text above its headline is a teaser or a notice.
        let after = &seen[at + 1..];
        let next = after.iter().position(Seen::is_prose);
        let next = next.or_else(|| after.iter().position(Seen::is_plain));
        first = at + 1 + next.ok_or(Unreadable::NoBody)?;
    }
    if !known.is_body {
        first = body::reach_back(&seen, first, headline);
    }
    let key = headline.map(|at| seen[at].line.key.clone());
    let key = key.as_deref();

    let mut roles = head(&mut seen, first, headline);
    if let Some(at) = own {
        roles[at] = Verdict::new(Role::HeadlineRepeat, Rule::HeadlinePlace);
    }
    if let Some(at) = given {
        roles[at] = Verdict::new(Role::Headline, Rule::HeadlineGiven);
    }
    let (text_roles, end) = body::walk(&seen, first, key);
    roles.extend(text_roles);
    tail(&seen, end, &mut roles);
    if let Some(key) = key {
        mark_repeats(&seen, key, &mut roles);
    }
    mark_signatures(&seen, &mut roles);
    let text_left = roles.iter().any(|is| matches!(is.role, Role::Body | Role::Subhead));
    if !text_left {
        return Err(Unreadable::NoBody);
    }
    Ok(assemble(file, text, &seen, &roles, known))
}

/// The lines of a page, each looked at; those that are known to be furniture are not asked.
fn look<'t>(text: &'t str, known: &Known) -> Vec<Seen<'t>> {
    let mut lines = lines::split(text);
    if !known.is_body {
        lines = pieces::cut(text, lines);
    }
    let listed: HashSet<String> = known.furniture.iter().map(|line| lines::key(line)).collect();
    let blocks = blocks::to_skip(&lines);
    let mut main = known.main.iter().flatten().peekable();
    seen::look(lines, |line| {
        while main.next_if(|range| range.end <= line.start).is_some() {}
        let is_main = known.main.is_none() || main.peek().is_some_and(|r| r.start < line.end);
        match line {
            _ if known.front.contains(&line.start) => Some(Rule::FrontMatter),
            _ if !line.key.is_empty() && listed.contains(&line.key) => Some(Rule::ByHand),
            _ if !is_main => Some(Rule::OutsideMain),
            _ if blocks.iter().any(|block| block.contains(&line.start)) => Some(Rule::InList),
            _ => None,
        }
    })
}

/// The line that says this headline; one that is furniture for certain only where no other does.
fn says(seen: &[Seen<'_>], headline: &str) -> Option<usize> {
    let key = lines::key(headline);
    let said = |s: &Seen<'_>| s.line.key == key && s.outside != Some(Rule::FrontMatter);
    let inside = seen.iter().position(|s| said(s) && s.outside.is_none());
    inside.or_else(|| seen.iter().position(said))
}

/// What is known of the article when every line has its role.
fn assemble(
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
        source: origins.from(Value::Source, known.source.as_ref(), source.map(|(name, _)| name)),
        byline: origins.one(Value::Byline, written.person.as_ref(), who.person),
        desk: origins.one(Value::Desk, written.desk.as_ref(), who.desk),
        agencies: who.agencies,
        warnings: Vec::new(),
        rules: roles.iter().map(|is| is.rule).collect(),
        origins: Vec::new(),
        also: Vec::new(),
    };
    if let Some(given) = &known.agencies {
        article.agencies.clone_from(&given.value);
    }
    if !article.agencies.is_empty() {
        let origin = known.agencies.as_ref().map_or(Origin::Page, |given| given.origin);
        origins.0.push((Value::Agencies, origin));
    }
    if article.headline().is_some() {
        let origin = known.headline.as_ref().map_or(Origin::Page, |given| given.origin);
        origins.0.push((Value::Headline, origin));
    }
    origins.0.sort_unstable();
    article.origins = origins.0;
    article.warnings = warnings(&article);
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
    if credits::is_desk(&given.value) || credits::is_report(&given.value) {
        return Written { person: None, desk: known.desk.clone().or(Some(given)) };
    }
    let person = papers::named(&given.value).is_none().then_some(given);
    Written { person, desk: known.desk.clone() }
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

/// The roles of the lines before the text.
fn head(seen: &mut [Seen<'_>], first: usize, headline: Option<usize>) -> Vec<Verdict> {
    let mut roles: Vec<Verdict> = (0..first).map(|at| head_role(seen, at, headline)).collect();
    let Some(headline) = headline else { return roles };
    // The last line that says who or when: what stands between it and the text are captions.
    let last =
        (headline..first).rev().find(|&at| matches!(roles[at].role, Role::Stamp | Role::Byline));
    let mut in_list = false;
    for at in headline + 1..first {
        // Headlines of other articles may stand between this one and its text.
        in_list = match seen[at].phrase {
            Some(Phrase::More) => true,
            Some(_) => seen[at].is_end(),
            None => in_list && roles[at].role == Role::Furniture,
        };
        if roles[at].role != Role::Furniture || !seen[at].is_plain() {
            continue;
        }
        let line = &seen[at].line;
        let credited = roles.get(at + 1).is_some_and(|next| next.role == Role::PhotoCredit)
            && !(in_list && roles[at - 1].rule == Rule::ListHeading);
        let above = last.is_some_and(|last| at < last);
        let again = line.key == seen[headline].line.key;
        let named = above && !again && is_bare_name(seen, &roles, at);
        let is = match last {
            _ if papers::named(line.text).is_some() => Verdict::furniture(Rule::AboveText),
            _ if credited => Verdict::new(Role::Caption, Rule::CaptionPlace),
            // A deck that is a paragraph, as it stands on some pages.
            _ if seen[at].is_prose() && above => Verdict::new(Role::Body, Rule::Deck),
            _ if seen[at].is_prose() => Verdict::new(Role::Body, Rule::Prose),
            Some(_) if named => Verdict::new(Role::Byline, Rule::NamePlace),
            None if at == headline + 1 && is_person(line) => {
                Verdict::new(Role::Byline, Rule::NamePlace)
            }
            // Of two lines before the writer the second belongs to a picture.
            Some(_) if above && line.words >= 3 && roles[at - 1].rule == Rule::Deck => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            // A deck without a full stop.
            Some(_) if above && line.words >= 4 => Verdict::new(Role::Subhead, Rule::Deck),
            Some(_) if above => Verdict::furniture(Rule::AboveText),
            // No caption is as long.
            _ if seen[at].is_text() && !line.is_sentence() && !in_list => {
                Verdict::new(Role::Body, Rule::InText)
            }
            _ if line.words >= 2 && !in_list && !seen[at].is_signoff() => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            _ => Verdict::furniture(if in_list { Rule::InList } else { Rule::AboveText }),
        };
        if is.role == Role::Byline {
            seen[at].credit = Some(person(&seen[at].line));
        }
        roles[at] = is;
    }
    roles
}

fn head_role(seen: &[Seen<'_>], at: usize, headline: Option<usize>) -> Verdict {
    let here = &seen[at];
    if headline == Some(at) {
        return Verdict::new(Role::Headline, Rule::HeadlinePlace);
    }
    if let Some(stamp) = &here.stamp {
        let is = stamp_role(seen, at, stamp, headline);
        let rule = match is {
            _ if stamp.relative => Rule::StampRelative,
            _ if stamp.is_history() => Rule::ChronicleDay,
            _ if stamp.is_event() => Rule::EventDate,
            Role::Stamp if stamp.is_labelled() => Rule::StampLabel,
            Role::Stamp => Rule::StampPlace,
            Role::PageDate => Rule::PageDay,
            _ => Rule::ListTime,
        };
        return Verdict::new(is, rule);
    }
    let own = here.own();
    own.unwrap_or_else(|| Verdict::furniture(here.furniture().unwrap_or(Rule::AboveText)))
}

/// Whether a date in the head is the article's or the page's.
fn stamp_role(seen: &[Seen<'_>], at: usize, stamp: &StampLine, headline: Option<usize>) -> Role {
    let below = headline.is_some_and(|headline| at > headline);
    if stamp.relative {
        return if below { Role::Stamp } else { Role::Furniture };
    }
    // What the article tells: when its event is, or the day of a chronicle.
    if stamp.is_event() || stamp.is_history() {
        let listed = headline.is_some_and(|headline| listed(seen, headline, at));
        return if below && !listed { Role::Subhead } else { Role::Furniture };
    }
    let labelled = stamp.is_labelled();
    let timed = stamp.dates.first().is_some_and(|(_, mention)| mention.clock.is_some());
    let near = || {
        let around = at.saturating_sub(2)..(at + 3).min(seen.len());
        seen[around].iter().any(|s| s.credit.as_ref().is_some_and(|credit| !credit.is_agency))
    };
    // A masthead's clock has the menu under it.
    let above = headline.is_some_and(|headline| {
        (at + 1..=at + 2).contains(&headline)
            && seen[at..headline].iter().all(|s| s.phrase != Some(Phrase::Menu))
    });
    if !labelled && headline.is_some_and(|headline| listed(seen, headline, at)) {
        return Role::Furniture;
    }
    // Of the whole site, where its menu comes between.
    let menu = |s: &&Seen<'_>| s.phrase == Some(Phrase::Menu) && !phrases::is_town(&s.line);
    if stamp.is_update()
        && headline.is_some_and(|headline| {
            at < headline && seen[at..headline].iter().filter(menu).count() >= 2
        })
    {
        return Role::PageDate;
    }
    // Some papers print the weekday with the day, right under the reporter's line.
    let signed = || {
        let above = at.checked_sub(1).and_then(|at| seen.get(at));
        let credited = above.is_some_and(|above| {
            above.credit.as_ref().is_some_and(|credit| !credit.is_agency)
                || papers::named(above.line.text).is_some()
        });
        credited && stamp.is_plain_day()
    };
    let article = labelled
        || below && signed()
        || !stamp.is_masthead() && (below || timed && (above || near()))
        || timed
            && (below || above && near())
            && stamp.dates.iter().all(|(of, _)| *of == stamps::Of::Unlabelled);
    if article { Role::Stamp } else { Role::PageDate }
}

/// Whether a list of other articles opens between the headline and this line.
fn listed(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    let opens = |s: &Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen[(headline + 1).min(at)..at].iter().any(opens)
}

/// Whether a plain line between headline and stamp is its writer's name: two to four words, right
/// before the time or the rank, a town at most between them.
fn is_bare_name(seen: &[Seen<'_>], roles: &[Verdict], at: usize) -> bool {
    let town = |at: usize| seen.get(at).is_some_and(|s| s.line.words == 1);
    let said =
        |at: usize| roles.get(at).is_some_and(|is| matches!(is.role, Role::Stamp | Role::Byline));
    // A caption above its gap stands as close to the headline.
    let apart = seen.get(at + 1).is_some_and(|next| next.line.gap) && !seen[at].line.gap;
    let line = &seen[at].line;
    let proven = names::of_person(line.text) || names::of_persons(line.text);
    if proven && (said(at + 1) || said(at + 2)) {
        return true;
    }
    is_person(line) && !(apart && line.words > 2) && (said(at + 1) || town(at + 1) && said(at + 2))
}

/// Whether a line can be a person's name: two to four words of letters.
fn is_person(line: &Line<'_>) -> bool {
    (2..=4).contains(&line.words)
        && line.chars <= 40
        && credits::is_name(line.text)
        && !phrases::is_menu(line.text)
        && papers::named(line.text).is_none()
}

/// Whether what stands behind a name and its comma is where it was written from: one word, and a
/// district in brackets at most. A second writer has two names.
fn is_place(name: &str, place: &str) -> bool {
    let (town, district) = place.split_once('(').unwrap_or((place, ""));
    name.split_whitespace().count() >= 2
        && town.split_whitespace().count() == 1
        && district.split_whitespace().count() <= 1
}

fn person(line: &Line<'_>) -> Credit {
    let name = match line.text.split_once(',') {
        Some((name, town)) if phrases::is_town_name(town) || is_place(name, town) => name.trim(),
        _ => match line.text.rsplit_once(' ') {
            Some((name, town)) if phrases::is_town_name(town) && names::of_person(name) => {
                name.trim()
            }
            _ => line.text,
        },
    };
    if credits::is_report(name) {
        return Credit { desk: Some(name.to_owned()), ..Credit::default() };
    }
    Credit { person: Some(name.to_owned()), ..Credit::default() }
}

/// The roles of the lines from the end of the text on.
fn tail(seen: &[Seen<'_>], end: usize, roles: &mut Vec<Verdict>) {
    let mut over = false;
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

/// Names the lines that say the headline once more, the browser's title among them.
fn mark_repeats(seen: &[Seen<'_>], key: &str, roles: &mut [Verdict]) {
    for (seen, is) in seen.iter().zip(roles) {
        let free = matches!(is.role, Role::Furniture | Role::Caption | Role::Subhead);
        if free && (seen.line.key == key || headline::is_title_of(seen.line.text, key)) {
            *is = Verdict::new(Role::HeadlineRepeat, Rule::HeadlineAgain);
        }
    }
}

/// Names the line under a text that says once more who wrote it.
fn mark_signatures(seen: &[Seen<'_>], roles: &mut [Verdict]) {
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

/// All credits of the page as one: the first person, the first desk, every agency.
fn who(seen: &[Seen<'_>], roles: &[Verdict]) -> Credit {
    let mut out = Credit::default();
    let mut after_name = false;
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
        if out.person.is_none() {
            out.person.clone_from(&credit.person);
        }
        for agency in &credit.agencies {
            if out.agencies.len() < MOST_AGENCIES && !out.agencies.contains(agency) {
                out.agencies.push(agency.clone());
            }
        }
    }
    out
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

fn part(line: &Line<'_>, role: Role) -> Part {
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
