//! Where the article's text begins and ends, and what inside it is not text.
//!
//! Enter at [`begin`], then [`walk`]. Between its two ends every line that nothing else claims is
//! body: a lost paragraph is worse than a line of furniture kept. The middle may hold blocks of other
//! headlines (`আরও পড়ুন`), advertisements, captions; the end is where tags, comments or lists begin.

use crate::cards;
use crate::chronicles;
use crate::forms;
use crate::model::Role;
use crate::nexts;
use crate::phrases::{self, Phrase};
use crate::related::{goes_on, interrupts, related, speech_follows, text_follows};
use crate::rules::{Rule, Verdict};
use crate::seen::{Kind, Seen};
use crate::sidebars;
use crate::trims::{drop_next, drop_strays, name_captions, trim_tags, trim_titles};

/// The roles of the lines from `first` to the end of the article, and where that is: the line at
/// which what follows the article opens. Cost: linear.
pub(crate) fn walk(
    seen: &[Seen<'_>],
    first: usize,
    headline: Option<&str>,
) -> (Vec<Verdict>, usize) {
    let mut roles: Vec<Verdict> = Vec::new();
    let mut at = first;
    let certain = seen[first].is_prose();
    // Nothing closes an article before its first certain line.
    let prose = seen[first..].iter().position(Seen::is_prose).map_or(first, |prose| first + prose);
    while at < seen.len() {
        if ends_at(seen, first, at) {
            break;
        }
        if seen[at].phrase == Some(Phrase::More) && seen[at].related {
            roles.push(Verdict::furniture(Rule::ListHeading));
            at += 1;
            continue;
        }
        if seen[at].phrase == Some(Phrase::More) || at > first && interrupted(seen, first, at) {
            let next = related(seen, at);
            if next >= seen.len()
                || ends_at(seen, first, next) && next > at + 1 && !seen[next].is_prose()
            {
                break;
            }
            roles.push(Verdict::furniture(Rule::ListHeading));
            roles.extend(std::iter::repeat_n(Verdict::furniture(Rule::InList), next - at - 1));
            at = next;
            continue;
        }
        let card = at > first + 1 && cards::is_card(seen, first, at);
        if let Some(title) = roles.last_mut().filter(|_| card) {
            *title = Verdict::furniture(Rule::StrayTitle);
        }
        roles.push(if card || at > first && cards::is_entry_time(seen, first, at) {
            Verdict::furniture(Rule::ListTime)
        } else if heads_text(seen, first, at) {
            Verdict::new(Role::Subhead, Rule::ChronicleDay)
        } else if at > first && cards::is_topic(seen, at) {
            Verdict::new(Role::Subhead, Rule::ShortInText)
        } else {
            role(&seen[at], headline)
        });
        at += 1;
        let closed = match roles.last().map(|last| last.role) {
            Some(Role::Agency | Role::Signoff) => !goes_on(seen, at, 2),
            Some(Role::Byline) => !goes_on(seen, at, 1),
            _ => false,
        };
        if closed && at > prose && !is_misled(seen, first, at) {
            break;
        }
    }
    name_captions(seen, first, &mut roles);
    drop_next(seen, first, at, &mut roles);
    if certain {
        trim_titles(seen, first, &mut roles);
        trim_tags(seen, first, &mut roles);
        drop_strays(seen, first, &mut roles);
    }
    forms::restore(&seen[first..], &mut roles);
    (roles, at)
}

/// Whether what closed the text has hardly any above it and far more below, with no title of another article and no
/// heading of the page between: days, credits and pictures stand over texts too. Cost: bounded.
fn is_misled(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    const MOST_BEFORE: usize = 2;
    const MOST_LINES: usize = 8;
    const FEWEST_BEHIND: usize = 3;
    const FAR: usize = 20;
    let before = seen[first..at].iter().take(FAR).filter(|s| s.is_prose()).count();
    let told = |s: &Seen<'_>| {
        let lists = s.is_end() || s.phrase == Some(Phrase::More) || s.kind == Kind::Number;
        !lists && !s.is_prose() && (!s.is_plain() || s.line.ends)
    };
    let head = seen[at..].iter().take(MOST_LINES).take_while(|s| told(s)).count();
    let text = seen[at + head..].iter().take(FAR);
    let behind = text.take_while(|s| s.is_prose()).count();
    before <= MOST_BEFORE && behind >= FEWEST_BEHIND && behind > before
}

/// Whether text goes on behind a list that a heading opens.
fn interrupted(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    interrupts(seen, at) || sidebars::interrupts(seen, first, at)
}

/// The role of one line inside the text.
fn role(seen: &Seen<'_>, headline: Option<&str>) -> Verdict {
    if let Some(verdict) = seen.own() {
        return verdict;
    }
    if seen.is_signoff() {
        return Verdict::new(Role::Signoff, Rule::Initials);
    }
    if let Some(rule) = seen.furniture() {
        return Verdict::furniture(rule);
    }
    if seen.stamp.is_some() && !seen.is_event() {
        return Verdict::furniture(Rule::ListTime);
    }
    let again = !seen.line.key.is_empty() && headline == Some(seen.line.key.as_str());
    if again && !seen.line.is_sentence() {
        return Verdict::new(Role::HeadlineRepeat, Rule::HeadlineAgain);
    }
    let title = !seen.line.ends && !seen.line.announces() && seen.line.chars < 90;
    // Seven lines of 1,083 articles had no letter of their own script, none of them short words.
    if title && seen.line.foreign && !seen.item && !seen.line.text.contains('=') {
        return Verdict::furniture(Rule::Foreign);
    }
    match seen {
        _ if seen.is_event() => {
            Verdict::new(if title { Role::Subhead } else { Role::Body }, Rule::EventDate)
        }
        _ if title => Verdict::new(Role::Subhead, Rule::ShortInText),
        _ if seen.is_prose() => Verdict::new(Role::Body, Rule::Prose),
        _ => Verdict::new(Role::Body, Rule::InText),
    }
}

/// Whether a line is a day over a paragraph of a chronicle, or an hour over a part.
fn heads_text(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let over_text = seen.get(at + 1).is_some_and(Seen::is_prose);
    let day = seen[at].stamp.as_ref().is_some_and(|s| {
        let plain = || s.is_plain_day() && !s.relative;
        s.is_history() || over_text && plain() || chronicles::is_day(seen, first, at)
    });
    let hour = seen[at].kind == Kind::Number && seen[at].line.text.contains(':');
    day || hour && at > first && seen[at - 1].is_text() && heads_part(seen, at)
        || at > first && heads_year(seen, at)
}

/// Whether a line is a year and nothing else, over a sentence: a chronicle's.
fn heads_year(seen: &[Seen<'_>], at: usize) -> bool {
    let digits: String = seen[at].line.text.chars().map(bangla::digits::ascii_digit).collect();
    let year =
        || digits.len() == 4 && digits.parse().is_ok_and(|year| (1700..2100).contains(&year));
    let told = seen.get(at + 1).is_some_and(|s| s.is_text() && s.line.ends);
    seen[at].kind == Kind::Number && told && year()
}

/// Whether a number or an hour alone stands over a sub-headline and its text, a paragraph above it. Over an hour a button
/// and a picture may stand between: parts of a report of a day as it goes can be shared one by one.
fn heads_part(seen: &[Seen<'_>], at: usize) -> bool {
    const LONGEST_NAME: usize = 8;
    const MOST_BETWEEN: usize = 5;
    let name = |s: &Seen<'_>| s.is_plain() && !s.line.ends && s.line.words <= LONGEST_NAME;
    let hour = seen[at].line.text.contains(':');
    let between = |s: &&Seen<'_>| {
        let button = s.phrase == Some(Phrase::Button) && s.outside.is_none();
        hour && (button || s.picture.is_some())
    };
    let above = seen[..at].iter().rev().take(MOST_BETWEEN).find(|s| !between(s));
    let above = above.is_some_and(Seen::is_text);
    above && seen.get(at + 1).is_some_and(name) && seen.get(at + 2).is_some_and(Seen::is_text)
}

/// Whether the article is over at this line.
fn ends_at(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let before_text = seen.get(at + 1).is_some_and(Seen::is_prose);
    // A chronicle has days over its paragraphs; times stand in lists and over comments.
    let list = || match &seen[at].stamp {
        Some(stamp) if stamp.is_history() || stamp.is_event() => false,
        Some(_) if chronicles::is_day(seen, first, at) => false,
        _ if cards::goes_on(seen, first, at) => false,
        Some(stamp) if stamp.relative || stamp.is_labelled() && stamp.is_timed() => true,
        Some(stamp) if stamp.is_timed() => !text_follows(seen, at + 1),
        Some(_) => !before_text,
        None if heads_year(seen, at) => false,
        None => seen[at].kind == Kind::Number && !before_text && !heads_part(seen, at),
    };
    if at > first && nexts::opens(seen, first, at) && !cards::is_close_card(seen, first, at) {
        return true;
    }
    // A list that the page offers to skip closes the article only where no text comes behind it.
    let skipped = seen[at].outside == Some(Rule::InList) && phrases::opens_list(&seen[at].line);
    if skipped && at > first && !speech_follows(seen, at + 1) {
        return true;
    }
    if at == first || !(seen[at].is_end() || list()) || interrupted(seen, first, at) {
        return false;
    }
    // A heading that misleads has far more text after it than before, and no other article's head.
    let before = seen[first..at].iter().filter(|s| s.is_prose()).count();
    let after = seen[at + 1..]
        .iter()
        .skip_while(|s| !s.is_prose() && !s.is_cluster())
        .take_while(|s| s.is_prose())
        .count();
    if after < 3 || after < 2 * before {
        return true;
    }
    // Of little text one cannot tell what it is about.
    let text: Vec<&str> =
        seen[at + 1..].iter().filter(|s| s.is_prose()).map(|s| s.line.text).take(4).collect();
    before >= 3 && !sidebars::speaks_of(&seen[first..at], &text)
}
