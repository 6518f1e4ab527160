//! Where an article's text begins: its first line, and how far back it reaches from the first that is certain.
//!
//! Enter at [`begin`], then [`reach_back`].

use std::collections::HashMap;

use bangla::inflection::{Lexicon, is_verb};

use crate::model::Role;
use crate::phrases::Phrase;
use crate::related::is_cut;
use crate::seen::{Kind, Seen};
use crate::trims::is_lettered;
use crate::verses;

/// The first line of running text after the page's head, or, where no line is long enough to be
/// certain (a poem, a list), the first line after the stamps. `None`: the page has no article.
pub(crate) fn begin(seen: &[Seen<'_>]) -> Option<usize> {
    let Some(first) = seen.iter().position(Seen::is_prose) else {
        let long = || seen.iter().position(Seen::is_text);
        let stamped = short_sentences(seen).or_else(|| after_head(seen));
        return verse(seen, seen.len()).or(stamped).or_else(long);
    };
    let poem = poem(seen).or_else(|| verse(seen, first));
    if let Some(text) = poem.or_else(|| under_teasers(seen, first)) {
        return Some(text);
    }
    if let Some(text) = under_second_head(seen, first) {
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

/// The first line of a poem that has neither who nor when above it, nor between it and the first paragraph of the page.
fn verse(seen: &[Seen<'_>], prose: usize) -> Option<usize> {
    let first = verses::begin(&seen[..prose])?;
    let over = seen[first..prose].iter().take_while(|s| s.is_plain()).count() + first;
    let stated = |s: &Seen<'_>| s.is_cluster() || s.is_time();
    let below = prose < seen.len() && seen[over..prose].iter().any(stated);
    (!seen[..first].iter().any(stated) && !below).then_some(first)
}

/// The first paragraph under who and when, where all paragraphs above are beginnings of other articles, cut off.
fn under_teasers(seen: &[Seen<'_>], first: usize) -> Option<usize> {
    let cluster = seen.iter().position(Seen::is_cluster).filter(|&cluster| cluster > first)?;
    let mut above = seen[first..cluster].iter().filter(|s| s.is_prose());
    let after = seen[cluster..].iter().take_while(|s| !s.is_end()).position(Seen::is_prose)?;
    above.all(|s| is_cut(s.line.text)).then_some(cluster + after)
}

/// The first paragraph under a head that stands on the page for the second time, with who or when below its headline both
/// times, as pages have it whose first head is a banner's: a list of other articles may stand between the two, and one
/// paragraph above the second. Cost: linear up to the first paragraph.
fn under_second_head(seen: &[Seen<'_>], first: usize) -> Option<usize> {
    const FAR: usize = 40;
    const NEAR: usize = 4;
    const FEWEST_WORDS: usize = 4;
    let cluster = |at: usize| {
        let below = seen[at + 1..].iter().take(NEAR);
        below.take_while(|s| !s.is_end()).position(Seen::is_cluster).map(|below| at + 1 + below)
    };
    let title = |at: &usize| {
        let line = &seen[*at].line;
        seen[*at].is_plain() && !line.is_sentence() && line.words >= FEWEST_WORDS
    };
    let mut heads: HashMap<&str, usize> = HashMap::new();
    for at in (0..first).filter(title) {
        if let Some(below) = cluster(at) {
            heads.entry(&seen[at].line.key).or_insert(below);
        }
    }
    let far = seen.len().min(first + FAR);
    let mut again = (0..far).filter(title).filter_map(|at| {
        heads.get(seen[at].line.key.as_str()).filter(|&&above| above < at)?;
        cluster(at).map(|below| (at, below))
    });
    let (again, below) = again.next_back()?;
    let over = seen[first.min(again)..again].iter().filter(|s| s.is_prose()).count();
    let rest = seen[below..].iter().take_while(|s| !s.is_end() && s.phrase != Some(Phrase::More));
    let text = below + rest.take(FAR).position(Seen::is_prose)?;
    (over <= 1 && text > first).then_some(text)
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
        && !words().any(|word| is_verb(&word, &Lexicon) || matches!(word.as_str(), "নেই" | "নয়"));
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
