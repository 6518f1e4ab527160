//! The whole page: every line's role, and what the article is.
//!
//! Enter at [`read`]. The order is: look at each line alone, find where the text begins, choose the
//! headline above it, give roles to the head, walk the text to its end, give roles to the rest; then
//! the paper, and with its clock the dates.

use bangla::dates::Offset;

use crate::body;
use crate::credits::{self, Credit};
use crate::dates::{self, Clockwork};
use crate::headline;
use crate::lines::Line;
use crate::model::{Article, Part, Role, Stamp, Unreadable};
use crate::papers::{self, Place};
use crate::phrases::{self, Phrase};
use crate::seen::{self, Seen};
use crate::source;
use crate::stamps::{self, StampLine};

/// No article credits more; a page that does is a list.
const MOST_AGENCIES: usize = 32;

/// The article that these lines of `text` hold.
pub(crate) fn read(file: &str, text: &str, lines: Vec<Line<'_>>) -> Result<Article, Unreadable> {
    let mut seen = seen::look(lines);
    let first = body::begin(&seen).ok_or(Unreadable::NoBody)?;
    let headline = headline::find(&seen, first);
    if headline.is_none() && !seen[first].is_prose() {
        return Err(Unreadable::NoBody);
    }
    let first = body::reach_back(&seen, first, headline);
    let key = headline.map(|at| seen[at].line.key.clone());
    let key = key.as_deref();

    let mut roles = head(&mut seen, first, headline);
    let (text_roles, end) = body::walk(&seen, first, key);
    roles.extend(text_roles);
    tail(&seen, end, &mut roles);
    if let Some(key) = key {
        mark_repeats(&seen, key, &mut roles);
    }

    let source = source::find(&seen, &roles, key);
    let paper = source.as_ref().and_then(|(_, paper)| *paper);
    let place = paper.map_or(Place::Bangladesh, |paper| paper.place);
    let offset = match place {
        Place::Bangladesh => Some(Offset::DHAKA),
        Place::India => Some(Offset::KOLKATA),
        Place::Far => None,
    };
    let at = Clockwork { offset, bangladesh: place != Place::India };
    let stamped: Vec<(&Line<'_>, &StampLine, bool)> = seen
        .iter()
        .zip(&roles)
        .filter(|(_, role)| matches!(role, Role::Stamp | Role::PageDate))
        .filter_map(|(seen, &role)| Some((&seen.line, seen.stamp.as_ref()?, role == Role::Stamp)))
        .collect();
    let dates = dates::choose(&stamped, at);
    let who = who(&seen, &roles);
    let parts = seen.iter().zip(&roles).map(|(seen, &role)| part(&seen.line, role)).collect();
    let mut article = Article {
        id: stem(file).to_owned(),
        file: name(file).to_owned(),
        text: text.to_owned(),
        parts,
        published: dates.published,
        updated: dates.updated,
        page_date: dates.page,
        source: source.map(|(name, _)| name),
        byline: who.person,
        desk: who.desk,
        agencies: who.agencies,
        warnings: Vec::new(),
    };
    article.warnings = warnings(&article);
    Ok(article)
}

/// The roles of the lines before the text.
fn head(seen: &mut [Seen<'_>], first: usize, headline: Option<usize>) -> Vec<Role> {
    let mut roles: Vec<Role> = (0..first).map(|at| head_role(seen, at, headline)).collect();
    let Some(headline) = headline else { return roles };
    // The last line that says who or when: what stands between it and the text are captions.
    let last = (headline..first).rev().find(|&at| matches!(roles[at], Role::Stamp | Role::Byline));
    let mut in_list = false;
    for at in headline + 1..first {
        // Headlines of other articles may stand between this one and its text.
        in_list = match seen[at].phrase {
            Some(Phrase::More) => true,
            Some(_) => seen[at].is_end(),
            None => in_list && roles[at] == Role::Furniture,
        };
        if roles[at] != Role::Furniture || !seen[at].is_plain() {
            continue;
        }
        let line = &seen[at].line;
        let credited = roles.get(at + 1) == Some(&Role::PhotoCredit);
        roles[at] = match last {
            _ if credited => Role::Caption,
            _ if seen[at].is_prose() => Role::Body,
            Some(last) if at < last && is_bare_name(seen, &roles, at) => {
                seen[at].credit = Some(person(line));
                Role::Byline
            }
            None if at == headline + 1 && is_person(line) => {
                seen[at].credit = Some(person(line));
                Role::Byline
            }
            // A deck without a full stop.
            Some(last) if at < last && line.words >= 4 => Role::Subhead,
            Some(last) if at < last => Role::Furniture,
            _ if line.words >= 2 && !in_list && !seen[at].is_signoff() => Role::Caption,
            _ => Role::Furniture,
        };
    }
    roles
}

fn head_role(seen: &[Seen<'_>], at: usize, headline: Option<usize>) -> Role {
    let here = &seen[at];
    if headline == Some(at) {
        return Role::Headline;
    }
    if let Some(stamp) = &here.stamp {
        return stamp_role(seen, at, stamp, headline);
    }
    if let Some(credit) = &here.credit {
        return if credit.is_agency { Role::Agency } else { Role::Byline };
    }
    here.picture.unwrap_or(Role::Furniture)
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
        let credited =
            above.and_then(|s| s.credit.as_ref()).is_some_and(|credit| !credit.is_agency);
        credited && stamp.is_plain_day()
    };
    let article = labelled
        || below && signed()
        || !stamp.is_masthead() && (below || timed && (above || near()))
        || below && timed && stamp.dates.iter().all(|(of, _)| *of == stamps::Of::Unlabelled);
    if article { Role::Stamp } else { Role::PageDate }
}

/// Whether a list of other articles opens between the headline and this line.
fn listed(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    let opens = |s: &Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen[(headline + 1).min(at)..at].iter().any(opens)
}

/// Whether a plain line between headline and stamp is its writer's name: two to four words, right
/// before the time or the rank, a town at most between them.
fn is_bare_name(seen: &[Seen<'_>], roles: &[Role], at: usize) -> bool {
    let town = |at: usize| seen.get(at).is_some_and(|s| s.line.words == 1);
    let said = |at: usize| matches!(roles.get(at), Some(Role::Stamp | Role::Byline));
    is_person(&seen[at].line) && (said(at + 1) || town(at + 1) && said(at + 2))
}

/// Whether a line can be a person's name: two to four words of letters.
fn is_person(line: &Line<'_>) -> bool {
    (2..=4).contains(&line.words)
        && line.chars <= 40
        && credits::is_name(line.text)
        && !phrases::is_menu(line.text)
        && papers::named(line.text).is_none()
}

fn person(line: &Line<'_>) -> Credit {
    Credit { person: Some(line.text.to_owned()), ..Credit::default() }
}

/// The roles of the lines from the end of the text on.
fn tail(seen: &[Seen<'_>], end: usize, roles: &mut Vec<Role>) {
    let mut over = false;
    for here in &seen[end.min(seen.len())..] {
        over |= here.is_end() || here.phrase == Some(Phrase::More) || here.is_list_time();
        let credit = here.credit.as_ref();
        roles.push(match here.picture {
            _ if over => Role::Furniture,
            Some(picture) => picture,
            None if credit.is_some_and(|credit| credit.is_agency) => Role::Agency,
            None if credit.is_some() => Role::Byline,
            None if here.stamp.as_ref().is_some_and(StampLine::is_labelled) => Role::Stamp,
            None if here.is_signoff() => Role::Signoff,
            None => Role::Furniture,
        });
    }
}

/// Names the lines that say the headline once more, the browser's title among them.
fn mark_repeats(seen: &[Seen<'_>], key: &str, roles: &mut [Role]) {
    for (seen, role) in seen.iter().zip(roles) {
        let free = matches!(role, Role::Furniture | Role::Caption | Role::Subhead);
        if free && (seen.line.key == key || headline::is_title_of(seen.line.text, key)) {
            *role = Role::HeadlineRepeat;
        }
    }
}

/// All credits of the page as one: the first person, the first desk, every agency.
fn who(seen: &[Seen<'_>], roles: &[Role]) -> Credit {
    let mut out = Credit::default();
    let mut after_name = false;
    for (seen, role) in seen.iter().zip(roles) {
        let Some(credit) = seen
            .credit
            .as_ref()
            .filter(|_| matches!(role, Role::Byline | Role::Agency | Role::Stamp))
        else {
            after_name = false;
            continue;
        };
        // The line after a name is that person's rank.
        if out.desk.is_none() && !after_name {
            out.desk.clone_from(&credit.desk);
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
