//! Which line is the headline.
//!
//! Enter at [`find`]. Every plain line before the body is weighed by what surrounds headlines on
//! pages of newspapers: the writer and the time come right after it (or right before), it stands at
//! the end of the menu's block, and often it is on the page twice.

use std::collections::HashMap;

use crate::credits;
use crate::papers;
use crate::seen::Seen;

/// The least weight of a headline: a line with room around it, long enough.
const LEAST: i32 = 2;

/// The weight that only a line right above the writer and the time has.
const SURE: i32 = 5;

/// The headline among the lines before the body, if there is one. Cost: linear in the page.
pub(crate) fn find(seen: &[Seen<'_>], body: usize) -> Option<usize> {
    let mut times: HashMap<&str, usize> = HashMap::new();
    for line in seen.iter().filter(|s| !s.line.key.is_empty()) {
        *times.entry(&line.line.key).or_default() += 1;
    }
    let titled: Vec<&str> = seen.iter().take(body).filter_map(|s| titles(s.line.text)).collect();
    let titled: Vec<String> = titled.into_iter().map(crate::lines::key).collect();
    let cluster = seen[..body].iter().position(Seen::is_cluster).unwrap_or(body);
    let mut best: Option<(i32, usize)> = None;
    for at in (0..body).filter(|&at| is_candidate(seen, at)) {
        let key = seen[at].line.key.as_str();
        let mut weight = around(seen, at, body);
        // Between the writer's line and the text, lists may repeat themselves.
        let settled = at > cluster && best.is_some_and(|(most, _)| most >= SURE);
        let again =
            times.get(key).is_some_and(|&n| n > 1) || titled.iter().any(|title| title == key);
        if again && !settled {
            weight += 4;
        }
        if weight >= LEAST && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, at));
        }
    }
    best.map(|(_, at)| at)
}

/// Whether `line` is the browser's title of the page: the headline, a mark, the site's name.
pub(crate) fn is_title_of(line: &str, headline: &str) -> bool {
    titles(line).is_some_and(|title| crate::lines::key(title) == headline)
}

/// What stands before the site's name in a browser's title.
pub(crate) fn titles(line: &str) -> Option<&str> {
    let at = [" | ", " - ", " – ", " — ", " :: ", " || ", " » "]
        .iter()
        .filter_map(|mark| line.rfind(mark))
        .max()?;
    (line[at..].split_whitespace().count() <= 6).then(|| line[..at].trim())
}

fn is_candidate(seen: &[Seen<'_>], at: usize) -> bool {
    let line = &seen[at].line;
    seen[at].is_plain()
        && !seen[at].is_prose()
        && !seen[at].is_signoff()
        && (2..=30).contains(&line.words)
        && (8..=200).contains(&line.chars)
        && !line.key.is_empty()
        && !line.text.ends_with(['।', ':', '৷'])
        && papers::named(line.text).is_none()
        // The words over a picture's credit are its caption.
        && !seen.get(at + 1).is_some_and(|next| next.picture.is_some() && !next.line.gap && starts_with_credit(next))
}

fn starts_with_credit(seen: &Seen<'_>) -> bool {
    seen.picture == Some(crate::model::Role::PhotoCredit)
}

fn around(seen: &[Seen<'_>], at: usize, body: usize) -> i32 {
    let line = &seen[at].line;
    let mut weight = 0;
    // Between headline and byline stand a deck, a town, a button; never more.
    let after = seen[at + 1..body].iter().take(4).position(Seen::is_cluster);
    weight += match after {
        Some(_) => 3,
        // A day alone is less of a sign: mastheads have one too.
        None => i32::from(seen[at + 1..body].iter().take(2).any(Seen::is_time)),
    };
    let before = seen[at.saturating_sub(4)..at]
        .iter()
        .rev()
        .take_while(|s| !s.is_plain() || s.line.words == 1);
    if before.into_iter().any(Seen::is_cluster) {
        weight += 2;
    }
    let next = seen.get(at + 1).filter(|_| at + 1 < body);
    let last_of_block =
        next.is_none_or(|next| next.line.gap || !next.is_plain() || may_be_name(seen, at + 1));
    // In a block of several plain lines the last is the headline, the others kickers and tickers.
    weight += if last_of_block { 1 } else { -2 };
    weight += i32::from(line.chars >= 20) + i32::from(line.words >= 4);
    if line.chars > 130 || may_be_name(seen, at) {
        weight -= 2;
    }
    weight
}

/// Whether a line is as likely its writer's name: a few words of letters right before a time or a desk.
fn may_be_name(seen: &[Seen<'_>], at: usize) -> bool {
    let line = &seen[at].line;
    let next = seen.get(at + 1).filter(|next| next.is_cluster() || next.is_time());
    line.words <= 4
        && line.chars <= 30
        && credits::is_name(line.text)
        && next
            .is_some_and(|next| next.credit.as_ref().is_none_or(|credit| credit.person.is_none()))
}
