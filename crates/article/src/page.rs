//! The whole page: every line's role, and what the article is.
//!
//! Enter at [`read`]. The order is: look at each line alone, find where the text begins, choose the
//! headline above it, give roles to the head, walk the text to its end, give roles to the rest; then
//! the paper, and with its clock the dates.

use std::collections::HashSet;

use crate::begins;
use crate::blocks;
use crate::body;
use crate::clocks;
use crate::forms;
use crate::grids;
use crate::head;
use crate::headline;
use crate::known::{Given, Known};
use crate::lines;
use crate::model::{Article, Part, Role, Unreadable};
use crate::pairs;
use crate::phrases::Phrase;
use crate::pieces;
use crate::related;
use crate::rules::{Rule, Verdict};
use crate::seen::{self, Kind, Seen};
use crate::sidebars;
use crate::signed;
use crate::tail;
use crate::values;
use crate::videos;

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
    let found = || headline::find(&seen, begins::begin(&seen)?);
    let own = named.or_else(found).filter(|_| !known.is_body).map(|at| at + 1);
    let mut known = known.clone();
    let (text, shift) = (format!("{}\n\n{text}", given.value), given.value.len() + 2);
    if let Some(main) = &mut known.main {
        for range in main.iter_mut() {
            *range = range.start + shift..range.end + shift;
        }
        main.insert(0, 0..given.value.len());
    }
    let marked = known.pictures.iter_mut().chain(&mut known.captions).chain(&mut known.parts);
    for range in marked {
        *range = range.start + shift..range.end + shift;
    }
    if !known.front.is_empty() {
        known.front = known.front.start + shift..known.front.end + shift;
    }
    let seen = look(&text, &known);
    walk(file, &text, seen, Some(0), own, &known)
}

/// What each line of a page is by its own words.
pub(crate) fn lines_of(text: &str, known: &Known) -> Vec<(Part, Rule)> {
    let is = |seen: &Seen<'_>| match (&seen.stamp, seen.own(), seen.furniture()) {
        (Some(_), ..) => Verdict::new(Role::Stamp, Rule::StampPlace),
        (_, Some(own), _) => own,
        (.., rule) => Verdict::furniture(rule.unwrap_or(Rule::AboveText)),
    };
    let seen = look(text, known);
    seen.iter().map(|seen| (values::part(&seen.line, is(seen).role), is(seen).rule)).collect()
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
    if !known.is_body {
        pairs::mark(&mut seen);
    }
    let inside = |s: &Seen<'_>| s.outside.is_none();
    let first = if known.is_body {
        let after = given.map_or(0, |at| at + 1);
        seen[after..].iter().position(inside).map(|at| after + at)
    } else {
        begins::begin(&seen)
    };
    let mut first = first.ok_or(Unreadable::NoBody)?;
    clocks::mark(&mut seen, first);
    let headline = match given {
        None if !known.is_body => headline::find(&seen, first),
        given => own.or(given),
    };
    // Without a headline, a paragraph is an article, and so are two sentences.
    let is_text = || seen[first].is_prose() || begins::is_sentences(&seen, first);
    if headline.is_none() && !known.is_body && !is_text() {
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
        signed::mark_over_text(&mut seen, first, headline);
        first = begins::reach_back(&seen, first, headline);
    }
    let key = headline.map(|at| seen[at].line.key.clone());
    let key = key.as_deref();

    let mut roles = head::head(&mut seen, first, headline);
    if let Some(at) = own {
        roles[at] = Verdict::new(Role::HeadlineRepeat, Rule::HeadlinePlace);
    }
    if let Some(at) = given {
        roles[at] = Verdict::new(Role::Headline, Rule::HeadlineGiven);
    }
    forms::mark(&mut seen, first);
    related::name_bare(&mut seen, first);
    videos::mark(&mut seen, first);
    grids::mark(&mut seen, first);
    let (text_roles, end) = body::walk(&seen, first, key);
    roles.extend(text_roles);
    tail::tail(&seen, end, &mut roles);
    if let Some(key) = key {
        tail::mark_repeats(&seen, key, &mut roles);
    }
    tail::mark_signatures(&mut seen, &mut roles);
    let text_left = roles.iter().any(|is| matches!(is.role, Role::Body | Role::Subhead));
    if !text_left {
        return Err(Unreadable::NoBody);
    }
    let mut article = values::assemble(file, text, &seen, &roles, known);
    article.warnings.extend(sidebars::doubtful(&seen, end));
    Ok(article)
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
    let mut pictures = known.pictures.iter().peekable();
    let mut captions = known.captions.iter().peekable();
    let mut seen = seen::look(lines, |line| {
        while captions.next_if(|range| range.end <= line.start).is_some() {}
        let is_caption =
            captions.peek().is_some_and(|r| r.start <= line.start && line.start < r.end);
        while pictures.next_if(|range| range.end <= line.start).is_some() {}
        let is_picture =
            pictures.peek().is_some_and(|r| r.start <= line.start && line.end <= r.end);
        while main.next_if(|range| range.end <= line.start).is_some() {}
        let is_main = known.main.is_none() || main.peek().is_some_and(|r| r.start < line.end);
        match line {
            _ if known.front.contains(&line.start) => Some(Rule::FrontMatter),
            _ if !line.key.is_empty() && listed.contains(&line.key) => Some(Rule::ByHand),
            _ if is_picture => Some(Rule::PictureName),
            _ if !is_main => Some(Rule::OutsideMain),
            _ if is_caption => Some(Rule::CaptionPlace),
            _ if blocks.iter().any(|block| block.contains(&line.start)) => Some(Rule::InList),
            _ => None,
        }
    });
    let mut parts = known.parts.iter().peekable();
    for at in 0..seen.len() {
        let (line, next) = (&seen[at].line, seen.get(at + 1));
        while parts.next_if(|range| range.end <= line.start).is_some() {}
        let is_part = parts.peek().is_some_and(|r| r.start < line.end) && !line.ends;
        let opens_text = next.is_some_and(Seen::is_text);
        let here = &mut seen[at];
        // What menus are called by heads parts too.
        here.phrase.take_if(|phrase| is_part && opens_text && *phrase == Phrase::Menu);
        if is_part && here.is_plain() {
            here.kind = Kind::Part;
        }
    }
    seen
}

/// The line that says this headline; one that is furniture for certain only where no other does.
fn says(seen: &[Seen<'_>], headline: &str) -> Option<usize> {
    let key = lines::key(headline);
    // A first paragraph may say the headline; a sentence of the text it is all the same.
    let sentence = headline.trim_end().ends_with(['।', '৷']);
    let said = |s: &Seen<'_>| {
        s.line.key == key
            && s.outside != Some(Rule::FrontMatter)
            && (sentence || !s.line.is_sentence())
    };
    let inside = seen.iter().position(|s| said(s) && s.outside.is_none());
    inside.or_else(|| seen.iter().position(said))
}
