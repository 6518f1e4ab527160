//! The lines before the text: which of them say who and when, and what belongs to a picture.
//!
//! Enter at [`head`].

use crate::body;
use crate::captions;
use crate::clocks;
use crate::credits::{self, Credit};
use crate::datelines;
use crate::desks;
use crate::leads;
use crate::lines::{Line, key};
use crate::model::Role;
use crate::names;
use crate::offices;
use crate::paper_names;
use crate::papers;
use crate::phrases::{self, Phrase};
use crate::rules::{Rule, Verdict};
use crate::seen::Seen;
use crate::signatures::is_of_writers;
use crate::stamps::{self, StampLine};

/// The lines on which a page says its own name first.
const FIRST: usize = 4;

/// The roles of the lines before the text.
pub(crate) fn head(seen: &mut [Seen<'_>], first: usize, headline: Option<usize>) -> Vec<Verdict> {
    let mut roles: Vec<Verdict> =
        (0..first).map(|at| head_role(seen, at, first, headline)).collect();
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
            && !(in_list && matches!(roles[at - 1].rule, Rule::ListHeading | Rule::EndHeading));
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
            Some(last) if !above && signs_below(seen, &roles, last, at, headline) => {
                Verdict::new(Role::Byline, Rule::NamePlace)
            }
            None if at == headline + 1 && is_person(line) => {
                Verdict::new(Role::Byline, Rule::NamePlace)
            }
            // Whom a letter is to: no caption ends in a comma.
            _ if line.text.ends_with(',') && at + 1 == first && !above => {
                Verdict::new(Role::Body, Rule::InText)
            }
            Some(_) if above && !again && captions::closes_with_day(line.text) => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            // Of two lines before the writer the second belongs to a picture.
            Some(_) if above && in_list => Verdict::furniture(Rule::InList),
            Some(_) if above && line.words >= 3 && roles[at - 1].rule == Rule::Deck => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            // A deck without a full stop.
            Some(_) if above && line.words >= 4 => Verdict::new(Role::Subhead, Rule::Deck),
            Some(_) if above => Verdict::furniture(Rule::AboveText),
            // No caption is as long, and one that ends in a danda stands beside its picture.
            _ if seen[at].is_text()
                && !in_list
                && (!line.is_sentence()
                    || !again
                        && !body::touches_picture(seen, at)
                        && !body::of_picture(line.text)) =>
            {
                Verdict::new(Role::Body, Rule::InText)
            }
            _ if !in_list && !again && leads::is_lead(seen, at) => {
                Verdict::new(Role::Body, Rule::InText)
            }
            _ if line.words >= 2 && !in_list && !seen[at].is_signoff() => {
                Verdict::new(Role::Caption, Rule::CaptionPlace)
            }
            _ => Verdict::furniture(if in_list { Rule::InList } else { Rule::AboveText }),
        };
        if is.role == Role::Byline {
            let own = masthead(seen, at);
            seen[at].credit = Some(person(&seen[at].line, own.as_deref()));
        }
        roles[at] = is;
    }
    sign_above(seen, &mut roles, headline);
    roles
}

/// Names the writer whose bare name stands right above the headline, as columns have it, where nobody else is said
/// to have written and the article is not about that person.
fn sign_above(seen: &mut [Seen<'_>], roles: &mut [Verdict], headline: usize) {
    let Some(at) = headline.checked_sub(1) else { return };
    let text = seen[at].line.text;
    let free = seen[at].is_plain() && roles[at].rule == Rule::AboveText;
    let credited = roles.iter().any(|is| is.role == Role::Byline);
    let named = names::of_person(text) || names::of_persons(text);
    if free && named && !credited && is_person(&seen[at].line) && !is_topic(seen, headline, at) {
        seen[at].credit = Some(person(&seen[at].line, None));
        roles[at] = Verdict::new(Role::Byline, Rule::NamePlace);
    }
}

fn head_role(seen: &[Seen<'_>], at: usize, first: usize, headline: Option<usize>) -> Verdict {
    let here = &seen[at];
    if headline == Some(at) {
        return Verdict::new(Role::Headline, Rule::HeadlinePlace);
    }
    // A town and a day right above a picture's credit are of the picture.
    let credited = seen.get(at + 1).filter(|next| !next.line.gap);
    let pictured = credited.is_some_and(|next| next.picture == Some(Role::PhotoCredit));
    let bare = |stamp: &&StampLine| stamp.before > 0 && stamp.is_plain_day() && !stamp.is_timed();
    if pictured && here.stamp.as_ref().filter(bare).is_some() {
        return Verdict::new(Role::Caption, Rule::CaptionPlace);
    }
    if let Some(stamp) = &here.stamp {
        let clock = headline.is_some_and(|headline| clocks::is_clock(seen, at, headline, first));
        let is = stamp_role(seen, at, stamp, headline);
        let another =
            headline.is_some_and(|headline| clocks::is_of_another(seen, at, headline, first));
        let is = match is {
            Role::Stamp if another => Role::Furniture,
            Role::Stamp if clock => Role::PageDate,
            _ => is,
        };
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
    // A wire's place, day and name, over its headline.
    if datelines::read(seen[at].line.text).is_some() {
        return Role::Stamp;
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
    let place = |s: &Seen<'_>| {
        let office = s.is_plain() && offices::under_name(&s.line);
        s.line.words == 1 || names::is_from(s.line.text) || office
    };
    let town = |at: usize| seen.get(at).is_some_and(place);
    let said =
        |at: usize| roles.get(at).is_some_and(|is| matches!(is.role, Role::Stamp | Role::Byline));
    // A caption above its gap stands as close to the headline.
    let apart = seen.get(at + 1).is_some_and(|next| next.line.gap) && !seen[at].line.gap;
    let line = &seen[at].line;
    let text = names::without_place(line.text);
    let proven = names::of_person(text)
        || names::of_persons(text)
        || names::of_writer(text)
        || names::has_town(line.text);
    // The page's own name, once more.
    if seen[..at].iter().take(FIRST).any(|s| s.line.key == line.key) {
        return false;
    }
    let newsroom = seen.get(at + 1).and_then(|next| next.credit.as_ref());
    if !proven && newsroom.is_some_and(Credit::is_newsroom) {
        return false;
    }
    let others = seen[at + 1..].iter().take_while(|s| is_of_writers(s)).count();
    if proven && (said(at + 1) || said(at + 2) || said(at + 1 + others))
        || names::may_be_persons(text) && said(at + 1)
    {
        return true;
    }
    is_person(line) && !(apart && line.words > 2) && (said(at + 1) || town(at + 1) && said(at + 2))
}

/// Whether a line right under the time is its writer's name, where nobody else is said to have written: it has
/// a name's words, or a town, or the page's buttons right under it. A caption has its picture there.
fn signs_below(
    seen: &[Seen<'_>],
    roles: &[Verdict],
    last: usize,
    at: usize,
    headline: usize,
) -> bool {
    let credited = roles[headline..at].iter().any(|is| is.role == Role::Byline);
    let line = &seen[at].line;
    if credited || last + 1 != at || roles[last].role != Role::Stamp || told_of(seen, headline, at)
    {
        return false;
    }
    let next = seen.get(at + 1);
    let button = next.is_some_and(|next| next.phrase == Some(Phrase::Button));
    let town = next.is_some_and(|next| phrases::is_town(&next.line));
    let text = names::without_place(line.text);
    if line.gap {
        return is_person(line) && button;
    }
    names::of_persons(text)
        || is_person(line) && (names::of_writer(text) || names::has_town(line.text))
        || (is_person(line) || names::may_be_persons(text)) && (button || town)
}

/// Whether the headline or the first paragraphs name whom a line names: a picture shows that person.
fn told_of(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    const LINES: usize = 8;
    let name = names::without_place(seen[at].line.text);
    let words = name.split_whitespace();
    let title = seen[headline].line.text;
    let text = seen[at + 1..].iter().take(LINES).filter(|s| s.is_prose());
    words.filter(|word| word.chars().count() > 2).any(|word| title.contains(word))
        || text.map(|s| s.line.text).any(|text| text.contains(name))
}

/// Whether the headline or the first paragraphs say any word of a line, in whatever form: it is what they are about.
fn is_topic(seen: &[Seen<'_>], headline: usize, at: usize) -> bool {
    const LINES: usize = 12;
    const SHORTEST: usize = 3;
    let stem = |word: &str| {
        let endings = ["ের", "র", "কে"];
        let bare = endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
        let stem = if bare.chars().count() < SHORTEST { word } else { bare };
        (stem.chars().count() >= SHORTEST).then(|| stem.to_owned())
    };
    let words: Vec<String> = seen[at].line.text.split_whitespace().filter_map(stem).collect();
    let told = seen[headline..].iter().take(LINES);
    told.map(|s| s.line.text).any(|text| words.iter().any(|word| text.contains(word.as_str())))
}

/// Whether a line can be a person's name: two to four words of letters.
fn is_person(line: &Line<'_>) -> bool {
    names::signature(names::without_place(line.text)).is_some_and(names::can_be_writer)
        && !phrases::is_menu(line.text)
        && papers::named(line.text).is_none()
}

/// The paper behind a writer's comma that one of the page's first lines is.
fn masthead(seen: &[Seen<'_>], at: usize) -> Option<String> {
    let (_, paper) = seen[at].line.text.rsplit_once([',', '|', '॥'])?;
    let paper = key(paper);
    seen[..at].iter().take(FIRST).any(|s| s.line.key == paper).then_some(paper)
}

/// Who a writer's line names; `own` is how the page calls itself on it.
fn person(line: &Line<'_>, own: Option<&str>) -> Credit {
    let text = match line.text.rsplit_once([',', '|', '॥']) {
        Some((who, paper)) if own == Some(key(paper).as_str()) => who.trim(),
        _ => line.text,
    };
    let source = beside(text);
    let line = names::without_place(text);
    let name = match line.split_once([',', '|', '॥']) {
        // Several writers.
        Some((name, paper)) if paper_names::of_paper(paper).is_some() || papers::agency(paper) => {
            name.trim()
        }
        Some(_) if names::of_persons(line) => line,
        Some(_) if line.contains(" ও ") && names::may_be_persons(line) => line,
        Some((name, _)) if names::of_writer(name) || !line.contains(',') => name.trim(),
        Some(_) => line,
        None if names::of_persons(line) || names::may_be_persons(line) => line,
        None => names::signature(line).unwrap_or(line),
    };
    if desks::is_report(name) {
        return Credit { desk: Some(name.to_owned()), ..Credit::default() };
    }
    Credit { person: Some(name.to_owned()), source, ..Credit::default() }
}

/// The paper that a page names behind a bar beside its writer: `নাম | নগর কণ্ঠ`.
fn beside(line: &str) -> Option<String> {
    let (_, paper) = line.split_once(['|', '॥'])?;
    let paper = paper.trim();
    let is = (2..=3).contains(&paper.split_whitespace().count())
        && credits::is_name(paper_names::without_number(paper))
        && !names::of_writer(paper)
        && !names::is_from(paper)
        && !desks::is_desk(paper)
        && !phrases::is_known(paper);
    is.then(|| paper.to_owned())
}
