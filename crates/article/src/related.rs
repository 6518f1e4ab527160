//! Lists of other articles inside a text: where they end, and whether text goes on behind them.
//!
//! Enter at [`related`] and [`interrupts`].

use crate::lines::{Line, key};
use crate::model::Role;
use crate::phrases::{self, Phrase};
use crate::rules::Rule;
use crate::seen::Seen;

/// Takes `আরও` alone, which opens menus, for the heading of a list where titles stand under it inside the text that opens
/// at `first`. Cost: linear.
pub(crate) fn name_bare(seen: &mut [Seen<'_>], first: usize) {
    let bare = |s: &Seen<'_>| s.outside.is_none() && matches!(s.line.key.as_str(), "আরও" | "আরো");
    for at in first + 1..seen.len() {
        let titled = || seen.get(at + 1).is_some_and(|s| s.is_plain() && !s.is_text());
        if bare(&seen[at]) && titled() {
            seen[at].phrase = Some(Phrase::More);
        }
    }
}

/// Whether a heading of related articles stands inside the text: some titles, then two paragraphs in a row, or one
/// with what closes an article right under it, or one behind several titles. Where every title has a teaser, none
/// of it is so.
pub(crate) fn interrupts(seen: &[Seen<'_>], at: usize) -> bool {
    const RELATED: [&str; 4] = ["related", "সম্পর্কিত", "এ সম্পর্কিত", "সংশ্লিষ্ট"];
    // `আন্তর্জাতিক থেকে আরও পড়ুন`, `কাগজের অন্যান্য খবর:`
    const MORE: [&str; 4] = ["আরও পড়ুন", "আরো পড়ুন", "অন্যান্য খবর", "আরও খবর"];
    const MOST_TITLES: usize = 8;
    let line = &seen[at].line;
    let of_others = || {
        RELATED.iter().any(|word| line.key.starts_with(word))
            || MORE.iter().any(|words| line.key.ends_with(&key(words)))
    };
    seen[at].phrase == Some(Phrase::End) && of_others() && heads_titles(seen, at, MOST_TITLES)
}

/// Whether some titles stand under a line, up to so many, and behind them text that goes on.
fn heads_titles(seen: &[Seen<'_>], at: usize, most: usize) -> bool {
    let rest = &seen[at + 1..];
    let titles = rest.iter().take_while(|s| s.is_plain() && !s.is_text()).count();
    let text = rest[titles..].iter().take(3).take_while(|s| s.is_text()).count();
    let closed = || {
        rest.get(titles + 1).is_none_or(|s| {
            titles >= 2 && !is_cut(rest[titles].line.text)
                || s.is_end()
                || s.is_signoff()
                || s.credit.is_some()
                || s.phrase == Some(Phrase::More) && text_follows(seen, at + titles + 3)
        })
    };
    let goes_on = text >= 2 || text == 1 && closed() || is_pictured(seen, at + 1 + titles);
    (1..=most).contains(&titles) && goes_on
}

/// Whether the credit or the caption of a picture stands here, and text right behind it, under a sub-headline at most:
/// lists have pictures without either.
fn is_pictured(seen: &[Seen<'_>], at: usize) -> bool {
    const MOST_LINES: usize = 6;
    let told = |s: &Seen<'_>| matches!(s.picture, Some(Role::PhotoCredit | Role::Caption));
    let rest = seen.get(at..).unwrap_or_default();
    let pictures = rest.iter().take(MOST_LINES).take_while(|s| told(s)).count();
    let mut behind = rest[pictures..].iter();
    let title = |s: &&Seen<'_>| s.is_plain() && !s.is_text();
    let first = behind.next();
    let text = if first.is_some_and(|s| title(&s)) { behind.next() } else { first };
    pictures > 0 && text.is_some_and(Seen::is_text)
}

/// Whether a paragraph comes before the next heading of a list.
pub(crate) fn text_follows(seen: &[Seen<'_>], from: usize) -> bool {
    let opens = |s: &&Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen[from..].iter().take_while(|s| !opens(s)).any(Seen::is_prose)
}

/// The same where a page says itself that its list is over: one short sentence is enough.
pub(crate) fn speech_follows(seen: &[Seen<'_>], from: usize) -> bool {
    let closed = |s: &&Seen<'_>| s.outside == Some(Rule::InList);
    let opens = |s: &&Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen[from..].iter().skip_while(closed).take_while(|s| !opens(s)).any(Seen::is_text)
}

/// Whether text goes on after a line that usually closes it: so many paragraphs right after it.
pub(crate) fn goes_on(seen: &[Seen<'_>], at: usize, paragraphs: usize) -> bool {
    let close = seen[at..].iter().take(paragraphs + 1).take_while(|s| s.is_plain());
    close.filter(|s| s.is_prose()).count() >= paragraphs
}

/// The end of a block of related headlines that opens at `at`.
pub(crate) fn related(seen: &[Seen<'_>], at: usize) -> usize {
    const FEW_TITLES: usize = 3;
    let spaced = seen.get(at + 1).is_none_or(|next| next.line.gap);
    let mut next = at + 1;
    while let Some(here) = seen.get(next) {
        // One list may be headed twice.
        if here.is_end() && names_news(&here.line) && heads_titles(seen, next, FEW_TITLES) {
            next += 1;
            continue;
        }
        if here.is_end() && !here.is_list_time() || here.credit.is_some() || here.is_signoff() {
            break;
        }
        // A block that stands close together ends with it.
        if !spaced && here.line.gap && next > at + 1 {
            break;
        }
        if here.is_text() && !is_teaser(seen, next) || next > at + 1 && is_pictured(seen, next) {
            break;
        }
        next += 1;
    }
    let behind = &seen[at + 1..=next.min(seen.len() - 1)];
    if next > at + 2 && (heads_part(behind) || asks_as_others(&seen[..at], behind)) {
        next - 1
    } else {
        next
    }
}

/// Whether a heading says that news stand under it: no comments, no imprint.
fn names_news(line: &Line<'_>) -> bool {
    let news = |word: &str| matches!(word, "খবর" | "সংবাদ" | "নিউজ" | "news");
    phrases::opens_list(line) && line.key.split(' ').any(news)
}

/// Whether the last title of a list, right over the text that goes on, is a sub-headline of it: it is quoted whole,
/// or says far less than any title above it. `lines` ends with that text.
fn heads_part(lines: &[Seen<'_>]) -> bool {
    const MOST_WORDS: usize = 4;
    // No headline is as short as many sub-headlines are.
    const FEW_WORDS: usize = 3;
    let [titles @ .., last, text] = lines else { return false };
    let title = |s: &Seen<'_>| s.is_plain() && !s.is_text();
    // A title, its day, and the title again are all of one article.
    if let [.., first, day, again] = titles
        && first.line.key == again.line.key
        && day.is_list_time()
        && title(last)
        && title(again)
    {
        return text.is_text();
    }
    if !(text.is_text() && title(last) && titles.iter().all(title)) {
        return false;
    }
    let quoted = |s: &Seen<'_>| {
        const MARKS: [char; 7] = ['‘', '’', '\'', '"', '“', '”', '`'];
        s.line.text.starts_with(MARKS) && s.line.text.ends_with(MARKS)
    };
    let shortest = titles.iter().map(|s| s.line.chars).min().unwrap_or_default();
    let fewest = titles.iter().map(|s| s.line.words).min().unwrap_or_default();
    let short = last.line.words <= MOST_WORDS && last.line.chars * 2 <= shortest
        || last.line.words <= FEW_WORDS && fewest >= FEW_WORDS + 2;
    quoted(last) && !titles.iter().any(quoted) || short
}

/// Whether the last title of a list is a question and none above it is, while a short question heads a part of the text
/// above the list: parts of one article are asked alike. Cost: bounded.
fn asks_as_others(text: &[Seen<'_>], lines: &[Seen<'_>]) -> bool {
    const FAR: usize = 60;
    const MOST_WORDS: usize = 6;
    let [titles @ .., last, below] = lines else { return false };
    let title = |s: &Seen<'_>| s.is_plain() && !s.is_text();
    let asks = |s: &Seen<'_>| title(s) && s.line.text.ends_with('?') && s.line.words <= MOST_WORDS;
    let near = &text[text.len().saturating_sub(FAR)..];
    let part = |run: &[Seen<'_>]| run[0].is_text() && asks(&run[1]) && run[2].is_text();
    below.is_text()
        && asks(last)
        && titles.iter().all(|s| title(s) && !s.line.text.ends_with('?'))
        && near.windows(3).any(part)
}

/// Whether a paragraph in a block of related headlines is the beginning of one of those articles: cut off, or closed by
/// a date. Any other is the text that goes on, with or without a blank line before it.
fn is_teaser(seen: &[Seen<'_>], at: usize) -> bool {
    let dated = seen.get(at + 1).is_some_and(|next| !next.line.gap && next.is_list_time());
    dated || is_cut(seen[at].line.text)
}

/// Whether a text is cut off: it ends in dots. A Bangla sentence ends in a danda: a full stop is what is left of
/// three.
pub(crate) fn is_cut(text: &str) -> bool {
    let stop = || text.ends_with('.') && text.chars().any(bangla::script::is_bangla);
    text.ends_with('…') || text.ends_with("..") || stop()
}
