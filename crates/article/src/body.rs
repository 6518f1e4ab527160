//! Where the article's text begins and ends, and what inside it is not text.
//!
//! Enter at [`begin`], then [`walk`]. Between its two ends every line that nothing else claims is
//! body: a lost paragraph is worse than a line of furniture kept. The middle may hold blocks of other
//! headlines (`আরও পড়ুন`), advertisements, captions; the end is where tags, comments or lists begin.

use bangla::inflection::{Lexicon, is_verb};

use crate::chronicles;
use crate::model::Role;
use crate::nexts;
use crate::phrases::{self, Phrase};
use crate::related::{goes_on, interrupts, is_cut, related, speech_follows, text_follows};
use crate::rules::{Rule, Verdict};
use crate::seen::{Kind, Seen};
use crate::sidebars;
use crate::trims::{drop_next, drop_strays, is_lettered, name_captions, trim_tags, trim_titles};

/// The first line of running text after the page's head, or, where no line is long enough to be
/// certain (a poem, a list), the first line after the stamps. `None`: the page has no article.
pub(crate) fn begin(seen: &[Seen<'_>]) -> Option<usize> {
    let Some(first) = seen.iter().position(Seen::is_prose) else {
        let long = || seen.iter().position(Seen::is_text);
        return short_sentences(seen).or_else(|| after_head(seen)).or_else(long);
    };
    if let Some(text) = poem(seen).or_else(|| under_teasers(seen, first)) {
        return Some(text);
    }
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

/// The first line of a poem under who and when: lines of a few words up to what follows the article, while all
/// paragraphs of the page belong to other articles.
fn poem(seen: &[Seen<'_>]) -> Option<usize> {
    const FEWEST: usize = 4;
    let first = after_head(seen)?;
    let lines = seen[first..].iter().take_while(|s| s.is_plain() && !s.is_prose());
    let (count, chars) = lines.fold((0, 0), |(n, chars), s| (n + 1, chars + s.line.chars));
    let after = &seen[first + count..];
    let over = after.iter().find(|s| s.is_end() || s.phrase == Some(Phrase::More) || s.is_prose());
    (count >= FEWEST && chars <= 40 * count && over.is_some_and(|s| !s.is_prose())).then_some(first)
}

/// The first paragraph under who and when, where all paragraphs above are beginnings of other articles, cut off.
fn under_teasers(seen: &[Seen<'_>], first: usize) -> Option<usize> {
    let cluster = seen.iter().position(Seen::is_cluster).filter(|&cluster| cluster > first)?;
    let mut above = seen[first..cluster].iter().filter(|s| s.is_prose());
    let after = seen[cluster..].iter().take_while(|s| !s.is_end()).position(Seen::is_prose)?;
    above.all(|s| is_cut(s.line.text)).then_some(cluster + after)
}

/// The first of two short sentences that follow each other.
fn short_sentences(seen: &[Seen<'_>]) -> Option<usize> {
    (0..seen.len()).find(|&at| is_sentences(seen, at))
}

/// Whether a line and the next are sentences of some length.
pub(crate) fn is_sentences(seen: &[Seen<'_>], at: usize) -> bool {
    let sentence =
        |s: &Seen<'_>| s.is_plain() && s.line.chars >= 25 && s.line.text.ends_with(['।', '৷']);
    seen.get(at..at + 2).is_some_and(|pair| pair.iter().all(sentence))
}

/// The first line after the group of stamps, credits and captions, if lines of text follow it.
fn after_head(seen: &[Seen<'_>]) -> Option<usize> {
    let cluster = seen.iter().position(Seen::is_cluster);
    let head = cluster.or_else(|| seen.iter().position(Seen::is_time))?;
    let belongs = |at: usize| {
        !seen[at].is_plain()
            || seen.get(at + 1).is_some_and(|next| next.picture == Some(Role::PhotoCredit))
    };
    let first = (head..seen.len()).find(|&at| !belongs(at))?;
    // A list of other articles may stand among them.
    let other = |s: &&Seen<'_>| s.outside.is_some() || s.phrase == Some(Phrase::More);
    let inside = seen[first..].iter().filter(|s| !other(s));
    let lines = inside.take(8).take_while(|s| s.is_plain());
    let text = lines.clone().count();
    // A day alone stands over lists of headlines too: only a poem has lines as short.
    let verses = || text >= 4 && lines.clone().map(|s| s.line.chars).sum::<usize>() <= 32 * text;
    (text >= 3 && (cluster.is_some() || verses())).then_some(first)
}

/// How far back the text reaches before its first certain line: short sentences and announcements.
pub(crate) fn reach_back(seen: &[Seen<'_>], first: usize, headline: Option<usize>) -> usize {
    let limit = headline.map_or(0, |at| at + 1);
    let first = over_interruptions(seen, first, limit.min(first));
    let before = &seen[limit.min(first)..first];
    // Captions come in ones and twos; more lines than that are a list that opens the text.
    let last = before.iter().rposition(|s| !s.is_plain() || s.line.foreign);
    let lines = before.len() - last.map_or(0, |at| at + 1);
    let in_list =
        last.is_some_and(|at| before[at].is_end() || before[at].phrase == Some(Phrase::More));
    let after_head = before[..before.len() - lines].iter().any(Seen::is_cluster);
    // Questions with their answers are no titles, whatever stands above.
    let run = &before[before.len() - lines..];
    let lettered = |s: &Seen<'_>| is_lettered(s.line.text);
    if after_head
        && in_list
        && run.iter().filter(|s| lettered(s)).count() >= 3
        && let Some(answers) = run.iter().position(lettered)
    {
        let asked = answers.checked_sub(1).is_some_and(|at| run[at].line.text.ends_with('?'));
        return first - lines + answers - usize::from(asked);
    }
    if lines >= 3 && !in_list && after_head {
        return first - lines;
    }
    let text =
        |s: &&Seen<'_>| s.is_plain() && (s.line.ends || s.line.announces() || s.kind == Kind::Part);
    let count = before.iter().rev().take_while(text).count();
    // A question under other headlines is one of them.
    let (above, run) = before.split_at(before.len() - count);
    let titled = above.last().is_some_and(|s| s.is_plain() && s.line.words >= 4);
    let asks = run.iter().all(|s| s.line.text.ends_with(['?', '!']));
    let caption = || {
        let [one] = run else { return false };
        let at = first - 1;
        one.line.is_sentence() && (touches_image(seen, at) || of_picture(one.line.text))
    };
    if titled && asks || caption() { first } else { first - count }
}

/// The first of the short sentences that open a text before its first certain line, advertisements and lists
/// of related articles, pictures and marks of parts between them. A line that touches a picture may be its caption.
fn over_interruptions(seen: &[Seen<'_>], first: usize, limit: usize) -> usize {
    const MOST_TITLES: usize = 4;
    let (mut at, mut earliest, mut count) = (first, first, 0);
    while at > limit {
        let here = &seen[at - 1];
        let opens = here.phrase == Some(Phrase::More);
        if here.is_plain() && here.line.ours && (here.line.is_sentence() || here.is_text()) {
            if touches_picture(seen, at - 1) || count == 0 && of_picture(here.line.text) {
                break;
            }
            earliest = at - 1;
            count += 1;
        } else if here.kind == Kind::Part || here.picture.is_some() {
            // They stand in texts too.
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
    if count >= 2 || count == 1 && !touches_image(seen, earliest) { earliest } else { first }
}

/// Whether a picture stands right above a line.
pub(crate) fn touches_image(seen: &[Seen<'_>], at: usize) -> bool {
    let above = at.checked_sub(1).map(|above| &seen[above]);
    above.is_some_and(|above| above.picture == Some(Role::ImageName)) && !seen[at].line.gap
}

/// Whether a sentence reads as a caption wherever it stands: it speaks of its picture, or is short and names what
/// is seen, without a verb.
pub(crate) fn of_picture(text: &str) -> bool {
    const LONGEST: usize = 60;
    let words = || bangla::words::words(text).map(|word| word.normal_form());
    let named = text.matches(['।', '৷']).count() == 1
        && text.chars().count() <= LONGEST
        && !words().any(|word| is_verb(&word, &Lexicon));
    let pictured = |word: String| matches!(word.as_str(), "ছবি" | "ছবিটি" | "ছবিতে" | "ফাইল");
    named || words().any(pictured)
}

/// Whether a line can be the caption of a picture beside it: the picture stands right above or below, or its credit
/// below.
pub(crate) fn touches_picture(seen: &[Seen<'_>], at: usize) -> bool {
    let below = seen.get(at + 1).is_some_and(|below| {
        below.picture.is_some_and(|role| role == Role::PhotoCredit || !below.line.gap)
    });
    below || touches_image(seen, at)
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
        let over_text = seen.get(at + 1).is_some_and(Seen::is_prose);
        let day = seen[at].stamp.as_ref().is_some_and(|s| {
            s.is_history() || over_text && s.is_plain_day() || chronicles::is_day(seen, first, at)
        });
        let hour = seen[at].kind == Kind::Number && seen[at].line.text.contains(':');
        // A day over a paragraph of a chronicle, or an hour over a part.
        roles.push(if day || hour && at > first && heads_part(seen, at) {
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

/// Whether a number or an hour alone stands over a sub-headline and its text, a paragraph above it.
fn heads_part(seen: &[Seen<'_>], at: usize) -> bool {
    const LONGEST_NAME: usize = 8;
    let name = |s: &Seen<'_>| s.is_plain() && !s.line.ends && s.line.words <= LONGEST_NAME;
    let above = at.checked_sub(1).is_some_and(|above| seen[above].is_text());
    above && seen.get(at + 1).is_some_and(name) && seen.get(at + 2).is_some_and(Seen::is_text)
}

/// Whether the article is over at this line.
fn ends_at(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let before_text = seen.get(at + 1).is_some_and(Seen::is_prose);
    // A chronicle has days over its paragraphs; times stand in lists and over comments.
    let list = || match &seen[at].stamp {
        Some(stamp) if stamp.is_history() || stamp.is_event() => false,
        Some(_) if chronicles::is_day(seen, first, at) => false,
        Some(stamp) if stamp.relative || stamp.is_labelled() && stamp.is_timed() => true,
        Some(stamp) if stamp.is_timed() => !text_follows(seen, at + 1),
        Some(_) => !before_text,
        None => seen[at].kind == Kind::Number && !before_text && !heads_part(seen, at),
    };
    if at > first && nexts::opens(seen, first, at) {
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
