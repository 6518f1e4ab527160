//! Where the article's text begins and ends, and what inside it is not text.
//!
//! Enter at [`begin`], then [`walk`]. Between its two ends every line that nothing else claims is
//! body: a lost paragraph is worse than a line of furniture kept. The middle may hold blocks of other
//! headlines (`আরও পড়ুন`), advertisements, captions; the end is where tags, comments or lists begin.

use crate::model::Role;
use crate::phrases::{self, Phrase};
use crate::rules::{Rule, Verdict};
use crate::seen::{Kind, Seen};

/// The first line of running text after the page's head, or, where no line is long enough to be
/// certain (a poem, a list), the first line after the stamps. `None`: the page has no article.
pub(crate) fn begin(seen: &[Seen<'_>]) -> Option<usize> {
    let Some(first) = seen.iter().position(Seen::is_prose) else {
        let long = || seen.iter().position(Seen::is_text);
        return short_sentences(seen).or_else(|| after_head(seen)).or_else(long);
    };
    // A deck stands above the byline. What follows the byline is the text then.
    if !seen[..first].iter().any(Seen::is_cluster) {
        let head = &seen[first + 1..];
        let second = head.iter().position(|s| s.is_prose() || s.is_end());
        if let Some(second) = second.filter(|&at| head[at].is_prose())
            && head[..second].iter().any(Seen::is_cluster)
        {
            return Some(first + 1 + second);
        }
    }
    Some(first)
}

/// The first of two short sentences that follow each other.
fn short_sentences(seen: &[Seen<'_>]) -> Option<usize> {
    let sentence =
        |s: &Seen<'_>| s.is_plain() && s.line.chars >= 25 && s.line.text.ends_with(['।', '৷']);
    seen.windows(2).position(|pair| pair.iter().all(sentence))
}

/// The first line after the group of stamps, credits and captions, if lines of text follow it.
fn after_head(seen: &[Seen<'_>]) -> Option<usize> {
    let head = seen.iter().position(Seen::is_cluster)?;
    let belongs = |at: usize| {
        !seen[at].is_plain()
            || seen.get(at + 1).is_some_and(|next| next.picture == Some(Role::PhotoCredit))
    };
    let first = (head..seen.len()).find(|&at| !belongs(at))?;
    let text = seen[first..].iter().take(8).take_while(|s| s.is_plain()).count();
    (text >= 3).then_some(first)
}

/// How far back the text reaches before its first certain line: short sentences and announcements.
pub(crate) fn reach_back(seen: &[Seen<'_>], first: usize, headline: Option<usize>) -> usize {
    let limit = headline.map_or(0, |at| at + 1);
    let first = over_interruptions(seen, first, limit.min(first));
    let before = &seen[limit.min(first)..first];
    // Captions come in ones and twos; more lines than that are a list that opens the text.
    let last = before.iter().rposition(|s| !s.is_plain() || !s.line.ours);
    let lines = before.len() - last.map_or(0, |at| at + 1);
    let in_list =
        last.is_some_and(|at| before[at].is_end() || before[at].phrase == Some(Phrase::More));
    let after_head = before[..before.len() - lines].iter().any(Seen::is_cluster);
    if lines >= 3 && !in_list && after_head {
        return first - lines;
    }
    let text = |s: &&Seen<'_>| s.is_plain() && (s.line.ends || s.line.announces());
    let count = before.iter().rev().take_while(text).count();
    // A question under other headlines is one of them.
    let (above, run) = before.split_at(before.len() - count);
    let titled = above.last().is_some_and(|s| s.is_plain() && s.line.words >= 4);
    let asks = run.iter().all(|s| s.line.text.ends_with(['?', '!']));
    // Of 1,083 articles none opens with one short sentence by itself; captions may end as one.
    let caption = || {
        let [one] = run else { return false };
        let pictured = above.last().is_some_and(|s| s.picture.is_some());
        one.line.is_sentence()
            && one.line.chars <= 60
            && !pictured
            && above.iter().any(|s| s.is_cluster() || s.is_time())
    };
    if titled && asks || caption() { first } else { first - count }
}

/// The first of the short sentences that open a text before its first certain line, advertisements and lists
/// of related articles between them. One alone may be a caption, unless a picture's credit stands above it.
fn over_interruptions(seen: &[Seen<'_>], first: usize, limit: usize) -> usize {
    const MOST_TITLES: usize = 4;
    let (mut at, mut earliest, mut count) = (first, first, 0);
    while at > limit {
        let here = &seen[at - 1];
        let opens = here.phrase == Some(Phrase::More);
        if here.is_plain() && here.line.ours && (here.line.is_sentence() || here.is_text()) {
            earliest = at - 1;
            count += 1;
        } else if here.is_plain() {
            let titles = seen[limit..at].iter().rev().take(MOST_TITLES);
            let titles = titles.take_while(|s| s.is_plain() && !s.is_text()).count();
            let heading = (at - titles).checked_sub(1).filter(|&heading| heading >= limit);
            match heading.filter(|&heading| seen[heading].phrase == Some(Phrase::More)) {
                Some(heading) => at = heading + 1,
                None => break,
            }
        } else if !opens && here.phrase != Some(Phrase::Button) {
            break;
        }
        at -= 1;
    }
    let credited =
        earliest > limit && seen[earliest - 1].picture.is_some_and(|role| role != Role::ImageName);
    if count >= 2 || count == 1 && credited { earliest } else { first }
}

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
        if seen[at].phrase == Some(Phrase::More) || at > first && interrupts(seen, at) {
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
        let over_text = seen.get(at + 1).is_some_and(Seen::is_prose);
        let day = seen[at]
            .stamp
            .as_ref()
            .is_some_and(|s| s.is_history() || over_text && s.is_plain_day());
        // A day over a paragraph of a chronicle.
        roles.push(if day {
            Verdict::new(Role::Subhead, Rule::ChronicleDay)
        } else {
            role(&seen[at], headline)
        });
        at += 1;
        let closed = match roles.last().map(|last| last.role) {
            Some(Role::Agency | Role::Signoff) => !goes_on(seen, at, 2),
            Some(Role::Byline) => !goes_on(seen, at, 1),
            _ => false,
        };
        if closed && at > prose {
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
    (roles, at)
}

/// Takes the headline of the next article, where a page goes on with it: right above who wrote it and when.
fn drop_next(seen: &[Seen<'_>], first: usize, end: usize, roles: &mut [Verdict]) {
    let next = seen.get(end).is_some_and(Seen::is_cluster);
    let titled = |at: usize| roles[at].role == Role::Subhead && seen[first + at].line.words >= 3;
    if let Some(last) = roles.len().checked_sub(1).filter(|&last| next && titled(last)) {
        roles[last] = Verdict::furniture(Rule::StrayTitle);
    }
}

/// A few words right above a picture's credit are its caption.
fn name_captions(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    for at in 1..roles.len() {
        if roles[at].role == Role::PhotoCredit
            && roles[at - 1].role == Role::Subhead
            && !seen[first + at].line.gap
        {
            roles[at - 1] = Verdict::new(Role::Caption, Rule::CaptionPlace);
        }
    }
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
    if !seen.line.key.is_empty() && headline == Some(seen.line.key.as_str()) {
        return Verdict::new(Role::HeadlineRepeat, Rule::HeadlineAgain);
    }
    let title = !seen.line.ends && !seen.line.announces() && seen.line.chars < 90;
    // Seven lines of 1,083 articles had no letter of their own script, none of them short words.
    if title && seen.line.foreign && !seen.line.text.contains('=') {
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

/// Whether the article is over at this line.
fn ends_at(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let before_text = seen.get(at + 1).is_some_and(Seen::is_prose);
    // A chronicle has days over its paragraphs; times stand in lists and over comments.
    let list = || match &seen[at].stamp {
        Some(stamp) if stamp.is_history() || stamp.is_event() => false,
        Some(stamp) if stamp.relative || stamp.is_labelled() && stamp.is_timed() => true,
        Some(stamp) if stamp.is_timed() => !text_follows(seen, at + 1),
        Some(_) => !before_text,
        None => seen[at].kind == Kind::Number && !before_text,
    };
    // A list that the page offers to skip closes the article only where no text comes behind it.
    let skipped = seen[at].outside == Some(Rule::InList) && phrases::opens_list(&seen[at].line);
    if skipped && at > first && !speech_follows(seen, at + 1) {
        return true;
    }
    if at == first || !(seen[at].is_end() || list()) || interrupts(seen, at) {
        return false;
    }
    // A heading that misleads has far more text after it than before, and no other article's head.
    let before = seen[first..at].iter().filter(|s| s.is_prose()).count();
    let after = seen[at + 1..]
        .iter()
        .skip_while(|s| !s.is_prose() && !s.is_cluster())
        .take_while(|s| s.is_prose())
        .count();
    after < 3 || after < 2 * before
}

/// Whether a heading of related articles stands inside the text: a few titles, then two paragraphs in a
/// row. Where every title has a teaser, no two paragraphs follow each other.
fn interrupts(seen: &[Seen<'_>], at: usize) -> bool {
    const RELATED: [&str; 4] = ["related", "সম্পর্কিত", "এ সম্পর্কিত", "সংশ্লিষ্ট"];
    const MOST_TITLES: usize = 4;
    let key = &seen[at].line.key;
    if seen[at].phrase != Some(Phrase::End) || !RELATED.iter().any(|word| key.starts_with(word)) {
        return false;
    }
    let rest = &seen[at + 1..];
    let titles = rest.iter().take_while(|s| s.is_plain() && !s.is_prose()).count();
    let text = rest[titles..].iter().take(3).take_while(|s| s.is_prose()).count();
    (1..=MOST_TITLES).contains(&titles) && text >= 2
}

/// Whether a paragraph comes before the next heading of a list.
fn text_follows(seen: &[Seen<'_>], from: usize) -> bool {
    let opens = |s: &&Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen[from..].iter().take_while(|s| !opens(s)).any(Seen::is_prose)
}

/// The same where a page says itself that its list is over: one short sentence is enough.
fn speech_follows(seen: &[Seen<'_>], from: usize) -> bool {
    let closed = |s: &&Seen<'_>| s.outside == Some(Rule::InList);
    let opens = |s: &&Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen[from..].iter().skip_while(closed).take_while(|s| !opens(s)).any(Seen::is_text)
}

/// Whether text goes on after a line that usually closes it: so many paragraphs right after it.
fn goes_on(seen: &[Seen<'_>], at: usize, paragraphs: usize) -> bool {
    let close = seen[at..].iter().take(paragraphs + 1).take_while(|s| s.is_plain());
    close.filter(|s| s.is_prose()).count() >= paragraphs
}

/// The end of a block of related headlines that opens at `at`.
fn related(seen: &[Seen<'_>], at: usize) -> usize {
    let spaced = seen.get(at + 1).is_none_or(|next| next.line.gap);
    let mut next = at + 1;
    while let Some(here) = seen.get(next) {
        if here.is_end() && !here.is_list_time() || here.credit.is_some() || here.is_signoff() {
            break;
        }
        // A block that stands close together ends with it.
        if !spaced && here.line.gap && next > at + 1 {
            break;
        }
        if here.is_text() && !is_teaser(seen, at, next, spaced) {
            break;
        }
        next += 1;
    }
    next
}

/// Whether a paragraph in a block of related headlines is the beginning of one of those articles:
/// cut off, or closed by a date, or the last of a block that a blank line closes.
fn is_teaser(seen: &[Seen<'_>], open: usize, at: usize, spaced: bool) -> bool {
    let next = seen.get(at + 1);
    // A Bangla sentence ends in a danda: a full stop is what is left of three.
    let text = seen[at].line.text;
    let stop = text.ends_with('.') && text.chars().any(bangla::script::is_bangla);
    let cut = stop || text.ends_with('…') || text.ends_with("..");
    let dated = next.is_some_and(|next| !next.line.gap && next.is_list_time());
    let closed = !spaced && at > open + 1 && next.is_some_and(|next| next.line.gap);
    // Where no line has a gap, a block cannot be closed by one.
    cut || dated || closed && seen[open].line.gap
}

/// Takes the tags that stand unannounced after the text: a last block of a few words each.
fn trim_tags(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    let is_tag = |at: usize| {
        let s = &seen[first + at];
        s.is_plain()
            && s.line.words <= 4
            && s.line.chars <= 40
            && !s.line.ends
            && !s.line.text.contains([':', '‘', '“'])
    };
    let last = roles.iter().rposition(|is| !matches!(is.role, Role::Furniture | Role::Signoff));
    let Some(last) = last.filter(|&at| matches!(roles[at].role, Role::Body | Role::Subhead)) else {
        return;
    };
    let tags = roles[..=last]
        .iter()
        .enumerate()
        .rev()
        .take_while(|&(at, is)| is.role == Role::Subhead && is_tag(at));
    let from = last + 1 - tags.count();
    // Close to the text they may be a list that belongs to it.
    let apart = from > last
        || seen[first + from].line.gap
        || !seen[first..].iter().skip(1).any(|s| s.line.gap);
    if apart && from > 0 {
        roles[from..=last].fill(Verdict::furniture(Rule::Tags));
    }
}

/// Takes a list of other headlines that stands unannounced after the text: three lines or more, each as
/// long as a headline, after a sentence that announces nothing. Of 1,083 articles none ends so; what ends
/// in several short lines are questions with their answers, poems, a writer's office.
fn trim_titles(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    let is_text = |is: &Verdict| matches!(is.role, Role::Body | Role::Subhead);
    let Some(prose) = roles.iter().enumerate().rposition(|(at, is)| {
        is_text(is) && (seen[first + at].is_prose() || seen[first + at].line.ends)
    }) else {
        return;
    };
    let line = |at: usize| &seen[first + at].line;
    let is_long = |at: usize| {
        let line = line(at);
        (4..=18).contains(&line.words)
            && line.chars >= 16
            && !line.text.starts_with(bangla::script::is_digit)
            && !line.text.starts_with(['•', '-', '–', '*', '●', '‘', '“'])
            && !is_numbered(line.text)
            && !seen[first + at].is_event()
    };
    let titles: Vec<usize> = (prose + 1..roles.len()).filter(|&at| is_text(&roles[at])).collect();
    let long = titles.iter().filter(|&&at| is_long(at)).count();
    // A heading or two of a few words each may be among them.
    let headings = titles.len() - long;
    let headed =
        titles.iter().all(|&at| is_long(at) || line(at).words <= 3 && !line(at).announces());
    if long >= 3 && headings * 3 <= long && headed && !line(prose).text.ends_with('?') {
        for at in titles {
            roles[at] = Verdict::furniture(Rule::TitlesAtEnd);
        }
    }
}

/// Takes the headlines of other articles that some sites put between two paragraphs without a word:
/// alone among paragraphs, as long as a headline, no sentence, no item of a list. Sub-headlines of
/// that length come in numbers, or numbered (in 1,031 articles, one paragraph looked like this).
fn drop_strays(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    let titles = roles.iter().enumerate().filter(|&(at, is)| {
        matches!(is.role, Role::Body | Role::Subhead) && !seen[first + at].is_prose()
    });
    let titles: Vec<usize> = titles.map(|(at, _)| at).collect();
    if titles.len() > 2 {
        return;
    }
    for at in titles {
        let line = &seen[first + at].line;
        let stray = roles[at].role == Role::Subhead
            && (45..=85).contains(&line.chars)
            && line.words >= 8
            && !line.text.starts_with(bangla::script::is_digit)
            && !line.text.ends_with(['—', '–', '-', ',', ';'])
            && !reports(line.text)
            && at > 0
            && seen[first + at - 1].is_prose()
            && seen.get(first + at + 1).is_some_and(|next| next.is_prose() && at + 1 < roles.len())
            && !is_numbered(line.text);
        if stray {
            roles[at] = Verdict::furniture(Rule::StrayTitle);
        }
    }
}

/// Whether somebody says something in it: `একজন বলল, …` is a sentence without its danda.
fn reports(text: &str) -> bool {
    const SAY: [&str; 14] = [
        "বলেন,",
        "বলেছেন,",
        "বললেন,",
        "বলছেন,",
        "বলল,",
        "বললো,",
        "জানান,",
        "জানিয়েছেন,",
        "জানায়,",
        "জানিয়েছে,",
        "লেখেন,",
        "লিখেছেন,",
        "বলা হয়,",
        "বলে,",
    ];
    SAY.iter().any(|said| text.contains(said))
}

/// `দুই. …`, `ক) …`: a word and a mark of a list.
fn is_numbered(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| word.ends_with(['.', ')', ':']))
}
