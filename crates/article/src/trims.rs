//! What is taken out of a text once its lines have their roles: tags, titles of other articles, captions.
//!
//! Each rule was held against 1,083 real articles; what it would have taken from them is said with it.

use crate::captions;
use crate::leavings;
use crate::model::Role;
use crate::phrases::Phrase;
use crate::rules::{Rule, Verdict};
use crate::scores;
use crate::seen::Seen;
use crate::signatures::is_signature;

/// Takes the headline of the next article, where a page goes on with it: right above who wrote it and when, or how
/// long ago that was.
pub(crate) fn drop_next(seen: &[Seen<'_>], first: usize, end: usize, roles: &mut [Verdict]) {
    let ago = |s: &Seen<'_>| s.stamp.as_ref().is_some_and(|stamp| stamp.relative);
    let text = || seen[end..].iter().take_while(|s| !s.is_end()).any(Seen::is_prose);
    let dated = |s: &Seen<'_>| s.is_cluster() || ago(s) || s.is_time() && text();
    let next = seen.get(end).is_some_and(dated);
    let titled = |at: usize| {
        let here = &seen[first + at];
        let asks = || here.is_plain() && !here.is_text() && roles[at].role == Role::Body && text();
        here.line.words >= 3 && (roles[at].role == Role::Subhead || asks())
    };
    // Who wrote the next one may stand under its headline.
    let signs = |at: usize, is: &Verdict| {
        let here = &seen[first + at];
        is.role == Role::Byline
            || at > 0 && here.is_plain() && here.line.words <= 5 && is_signature(here.line.text)
    };
    let credits = roles.iter().enumerate().rev().take_while(|&(at, is)| signs(at, is)).count();
    let last = roles.len().checked_sub(credits + 1).filter(|&last| next && titled(last));
    if let Some(last) = last.filter(|_| credits == 0 || text()) {
        roles[last..].fill(Verdict::furniture(Rule::StrayTitle));
    }
}

/// A few words right above a picture's credit are its caption, and so is a sentence there that reads as one.
pub(crate) fn name_captions(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    for at in 1..roles.len() {
        if roles[at].role != Role::PhotoCredit || seen[first + at].line.gap {
            continue;
        }
        let caption = match roles[at - 1].role {
            Role::Subhead => true,
            // The first paragraph may stand there as well.
            Role::Body => at > 1 && is_caption_over(seen, first + at),
            _ => false,
        };
        if caption {
            roles[at - 1] = Verdict::new(Role::Caption, Rule::CaptionPlace);
        }
    }
}

/// Whether the sentence above a picture's credit is its caption: one sentence, which blank lines join to the credit, or
/// which says what is going on and closes with whom one sees: `ধান কাটছেন কৃষকেরা।`
fn is_caption_over(seen: &[Seen<'_>], credit: usize) -> bool {
    const LONGEST: usize = 160;
    let line = &seen[credit - 1].line;
    let one = line.text.matches(['।', '৷', '?', '!']).count() <= 1
        && !line.text.contains(['‘', '’', '“', '”', '"']);
    let joined = line.gap && seen.get(credit + 1).is_none_or(|next| next.line.gap);
    one && (joined && line.chars <= LONGEST || captions::shows(line))
}

/// Takes the tags that stand unannounced after the text, and what else a page leaves there.
pub(crate) fn trim_tags(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    trim_last_tags(seen, first, roles);
    leavings::trim(seen, first, roles);
}

/// Takes a last block of a few words each.
fn trim_last_tags(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    let is_tag = |at: usize| {
        let s = &seen[first + at];
        s.is_plain()
            && !s.item
            && !is_lettered(s.line.text)
            && !is_counted(s.line.text)
            && !leavings::speaks(s.line.text)
            && !scores::is_score(&s.line)
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
        // Under a notice they are the page's.
        || from > 0 && roles[from - 1].rule == Rule::Button
        || !seen[first..].iter().skip(1).any(|s| s.line.gap);
    // What the text announces is its own.
    let announced = from > 0 && seen[first + from - 1].line.announces();
    if apart && from > 0 && !announced {
        roles[from..=last].fill(Verdict::furniture(Rule::Tags));
    }
}

/// Takes a list of other headlines that stands unannounced after the text: three lines or more, each as
/// long as a headline, after a sentence that announces nothing. Of 1,083 articles none ends so; what ends
/// in several short lines are questions with their answers, poems, a writer's office.
pub(crate) fn trim_titles(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    let is_text = |is: &Verdict| matches!(is.role, Role::Body | Role::Subhead);
    let Some(prose) = roles.iter().enumerate().rposition(|(at, is)| {
        // A question may be a title.
        let line = &seen[first + at].line;
        is_text(is) && (seen[first + at].is_prose() || line.ends && !line.text.ends_with('?'))
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
    // Behind the last sentence a section's name heads a list of its own.
    let headed = (prose + 1..roles.len()).find(|&at| is_section(&seen[first + at]));
    if let Some(at) = headed
        && titles.iter().all(|&title| title < at || is_long(title))
    {
        for title in titles.into_iter().filter(|&title| title > at) {
            roles[title] = Verdict::furniture(Rule::TitlesAtEnd);
        }
        return;
    }
    let long = titles.iter().filter(|&&at| is_long(at)).count();
    // A heading or two of a few words each may be among them.
    let headings = titles.len() - long;
    let headed =
        titles.iter().all(|&at| is_long(at) || line(at).words <= 3 && !line(at).announces());
    // Under a heading one is enough: no article closes with a sub-headline and no text.
    // Schedules and results have their numbers.
    let counted = |&at: &usize| line(at).text.contains(bangla::script::is_digit);
    let opened = titles.first().is_some_and(|&at| !is_long(at)) && !titles.iter().any(counted);
    let listed = long >= 3 && headings * 3 <= long || opened && headings == 1 && long >= 1;
    // A schedule has the time of day before each of its lines.
    let timed = |text: &str| {
        let found = bangla::dates::find(text);
        found.first().is_some_and(|found| found.start == 0 && found.clock.is_some())
            || text.split_whitespace().next().is_some_and(is_part_of_day)
    };
    let schedule = titles.iter().filter(|&&at| timed(line(at).text)).count() >= 2;
    let scored = titles.iter().any(|&at| scores::is_score(line(at)));
    if listed && !schedule && !scored && headed && !line(prose).text.ends_with('?') {
        for at in titles {
            roles[at] = Verdict::furniture(Rule::TitlesAtEnd);
        }
    }
}

/// `সকাল ৬টা, …`
pub(crate) fn is_part_of_day(word: &str) -> bool {
    matches!(
        word,
        "ভোর"
            | "সকাল"
            | "দুপুর"
            | "বেলা"
            | "বিকেল"
            | "বিকাল"
            | "সন্ধ্যা"
            | "রাত"
    )
}

/// Whether a line is the name of a section.
fn is_section(seen: &Seen<'_>) -> bool {
    seen.phrase == Some(Phrase::Menu)
}

/// Takes the headlines of other articles that some sites put between two paragraphs without a word:
/// alone among paragraphs, as long as a headline, no sentence, no item of a list. Sub-headlines of
/// that length come in numbers, or numbered (in 1,031 articles, one paragraph looked like this).
pub(crate) fn drop_strays(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    let titles = roles.iter().enumerate().filter(|&(at, is)| {
        matches!(is.role, Role::Body | Role::Subhead) && !seen[first + at].is_prose()
    });
    let titles: Vec<usize> = titles.map(|(at, _)| at).collect();
    let links = titles.iter().copied().filter(|&at| points_away(seen, first + at));
    let links: Vec<usize> = links.collect();
    // Arrows before more lines than that are before the article's own parts.
    if links.len() <= 2 {
        for at in links {
            roles[at] = Verdict::furniture(Rule::StrayTitle);
        }
    }
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

/// Whether an arrow before a line makes it a link to another article: no line beside it has one, as the items of a
/// list would, and it is no sentence.
fn points_away(seen: &[Seen<'_>], at: usize) -> bool {
    const ARROWS: [&str; 6] = [">", "»", "›", "‣", "➤", "👉"];
    const FEWEST_WORDS: usize = 3;
    let points = |s: &Seen<'_>| ARROWS.iter().any(|arrow| s.line.text.starts_with(arrow));
    let text =
        |s: Option<&Seen<'_>>| s.is_some_and(|s| s.is_prose() && !s.line.announces() && !points(s));
    let line = &seen[at].line;
    points(&seen[at])
        && seen[at].is_plain()
        && (FEWEST_WORDS..=18).contains(&line.words)
        && !line.ends
        && !line.announces()
        && at.checked_sub(1).is_some_and(|above| text(seen.get(above)))
        && text(seen.get(at + 1))
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

/// `ক. …`, `খ) …`: one of the answers that a question is given with.
pub(crate) fn is_lettered(text: &str) -> bool {
    const LETTERS: [&str; 8] = ["ক", "খ", "গ", "ঘ", "i", "ii", "iii", "iv"];
    let first = text.split_whitespace().next().unwrap_or_default();
    first.strip_suffix(['.', ')']).is_some_and(|letter| LETTERS.contains(&letter))
}

/// `১. …`, `২) …`: a number and a mark of a list.
fn is_counted(text: &str) -> bool {
    text.starts_with(bangla::script::is_digit) && is_numbered(text)
}

/// `দুই. …`, `ক) …`: a word and a mark of a list.
pub(crate) fn is_numbered(text: &str) -> bool {
    text.split_whitespace().next().is_some_and(|word| word.ends_with(['.', ')', ':']))
}
