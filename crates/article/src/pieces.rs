//! Pages that were saved as one line: cut where newspapers' sites have a line's end.
//!
//! Enter at [`cut`]. The places are few and certain: labelled dates, a desk, a picture's credit, the
//! section's name at the start, and the first sentence that opens with a phrase of page furniture.
//! What lies between them stays whole. Bars that join the lines of a page are better still: see [`crate::bars`]. A page
//! that has lines is left alone.

use std::ops::Range;

use bangla::dates::find;
use bangla::script::is_digit;
use bangla::sentences::sentences;

use crate::bars;
use crate::labels;
use crate::lines::{Line, line, set_script};
use crate::papers;
use crate::phrases;
use crate::stamps;

/// A page of more lines than this has lines.
const FEW: usize = 3;
/// A line that holds a whole page is longer than this, in characters.
const LONG: usize = 250;

/// The lines of a page, or the pieces of its one line. Cost: linear.
pub(crate) fn cut<'t>(page: &'t str, lines: Vec<Line<'t>>) -> Vec<Line<'t>> {
    let whole = lines.len() <= FEW && lines.iter().any(|l| l.chars > LONG);
    if !whole {
        return lines;
    }
    let mut out = Vec::new();
    for here in lines {
        if here.chars <= LONG {
            out.push(here);
            continue;
        }
        let offset = here.start + page[here.start..here.end].find(here.text).unwrap_or(0);
        let joined = bars::pieces(here.text);
        if !joined.is_empty() {
            let whole = |at: Range<usize>| line(page, offset + at.start, offset + at.end, false);
            out.extend(joined.into_iter().filter_map(whole));
            continue;
        }
        let borders = borders(here.text);
        if borders.is_empty() {
            out.push(here);
            continue;
        }
        let mut from = 0;
        for to in borders.into_iter().chain([here.text.len()]) {
            let piece = &here.text[from..to];
            // A bar parts two pieces and is of neither.
            let bar = |c: char| c.is_whitespace() || c == '|';
            let start = offset + from + (piece.len() - piece.trim_start_matches(bar).len());
            let end = offset + from + piece.trim_end().len();
            out.extend((start < end).then(|| line(page, start, end, true)).flatten());
            from = to;
        }
    }
    set_script(&mut out);
    out
}

/// Where to cut, in order; nowhere unless a labelled date shows that a page's head is in the line.
fn borders(text: &str) -> Vec<usize> {
    let head = &text[..head_end(text)];
    let mut ranges = stamp_ranges(head);
    if ranges.is_empty() {
        return Vec::new();
    }
    ranges.extend(desk_ranges(head));
    ranges.extend(credit_ranges(head, &ranges));
    let mut borders: Vec<usize> = ranges.iter().flat_map(|&(start, end)| [start, end]).collect();
    // The section's name, at the start or after a date.
    for from in [0].into_iter().chain(ranges.iter().map(|&(_, end)| end)) {
        let rest = &head[from..];
        let word = rest.split_whitespace().next().unwrap_or_default();
        if phrases::is_menu(word)
            && !rest.trim_start()[word.len()..].trim_start().starts_with(':')
            && !word.ends_with(':')
        {
            borders.push(from + (rest.len() - rest.trim_start().len()) + word.len());
        }
    }
    borders.extend(tail(text, head.len()));
    borders.retain(|&at| at > 0 && at < text.len());
    borders.sort_unstable();
    borders.dedup();
    borders
}

/// Where the head of a page ends in its line: with the first sentence, or with the stamps that stand behind a caption
/// and its credit.
fn head_end(text: &str) -> usize {
    const LONGEST: usize = 1000;
    let first = sentences(text).next().map_or(0, |sentence| sentence.end);
    let near = &text[..text.floor_char_boundary(LONGEST)];
    let mut end = first;
    for (start, stop) in stamp_ranges(near) {
        // A sentence of the text may say when something was published, but with no colon.
        let labelled = near[start..stop].split(is_digit).next().is_some_and(|label| {
            label.contains([':', 'ঃ']) && label.split_whitespace().count() <= 3
        });
        // The stamps of a head follow each other closely.
        if labelled && (end == first || start <= end + 16) {
            end = end.max(stop);
        }
    }
    end
}

/// Labelled dates, each with its label.
fn stamp_ranges(head: &str) -> Vec<(usize, usize)> {
    let mut last = 0;
    let mut out = Vec::new();
    for mention in find(head) {
        let (of, before) = labels::label(&head[last..mention.start]);
        if of != stamps::Of::Unlabelled && mention.date().is_some() {
            out.push((last + before.len(), mention.end));
        }
        last = mention.end;
    }
    out
}

/// A word before ডেস্ক, or the two or three of a paper's name or of `… অনলাইন ডেস্ক`.
fn desk_ranges(head: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (at, desk) in head.match_indices(" ডেস্ক") {
        let before = &head[..at];
        let mut starts = before
            .char_indices()
            .rev()
            .filter(|&(_, c)| c.is_whitespace())
            .map(|(at, c)| at + c.len_utf8());
        let (one, two) = (starts.next().unwrap_or(0), starts.next().unwrap_or(0));
        let three = starts.next().unwrap_or(0);
        let kind = matches!(&before[one..], "অনলাইন" | "ডিজিটাল" | "নিউজ");
        let start = [three, two].into_iter().find(|&at| papers::named(&before[at..]).is_some());
        out.push((start.unwrap_or(if kind { two } else { one }), at + desk.len()));
    }
    // `যুগান্তর প্রতিবেদন`
    for (at, desk) in [" প্রতিবেদন", " রিপোর্ট"].iter().flat_map(|desk| head.match_indices(desk))
    {
        let before = &head[..at];
        let starts = before.char_indices().rev().filter(|&(_, c)| c.is_whitespace());
        let starts = starts.map(|(at, c)| at + c.len_utf8()).chain([0]).take(3);
        let named = starts.filter(|&start| papers::named(&before[start..]).is_some()).last();
        out.extend(named.map(|start| (start, at + desk.len())));
    }
    for desk in DESKS {
        out.extend(head.match_indices(desk).map(|(at, desk)| (at, at + desk.len())));
    }
    out
}

/// Desks and ranks that stand for a reporter, as they are printed alone.
const DESKS: &[&str] = &[
    "নিজস্ব প্রতিবেদক",
    "নিজস্ব প্রতিনিধি",
    "নিজস্ব সংবাদদাতা",
    "স্টাফ রিপোর্টার",
    "সিনিয়র রিপোর্টার",
    "বিশেষ প্রতিনিধি",
    "জেলা প্রতিনিধি",
    "উপজেলা প্রতিনিধি",
    "স্টাফ করেসপন্ডেন্ট",
    "সিনিয়র করেসপন্ডেন্ট",
    "ডেস্ক রিপোর্ট",
    "অনলাইন রিপোর্ট",
];

/// `ছবি: সংগৃহীত`: the label and one word, the two of an agency's name, or all up to a stamp or a desk that is near.
fn credit_ranges(head: &str, stamps: &[(usize, usize)]) -> Vec<(usize, usize)> {
    const MOST_WORDS: usize = 6;
    let mut out = Vec::new();
    for (at, label) in head.match_indices("ছবি") {
        let rest = head[at + label.len()..].trim_start();
        let Some(rest) = rest.strip_prefix(':').map(str::trim_start) else { continue };
        let from = head.len() - rest.len();
        let kind = ["ফাইল ", "প্রতীকী "].iter().find(|kind| head[..at].ends_with(**kind));
        let at = at - kind.map_or(0, |kind| kind.len());
        // Longer is no name.
        let rest = &rest[..rest.floor_char_boundary(160)];
        let mut ends = rest.char_indices().filter(|&(_, c)| c.is_whitespace()).map(|(at, _)| at);
        let (one, two) = (ends.next().unwrap_or(rest.len()), ends.next().unwrap_or(rest.len()));
        let end = if papers::agency(&rest[..two]) { two } else { one };
        let next = stamps.iter().map(|&(start, _)| start).filter(|&start| start > from).min();
        let near = next.filter(|&next| {
            let name = &head[from..next];
            name.split_whitespace().count() <= MOST_WORDS && !name.contains(['।', '৷'])
        });
        out.push((at, near.unwrap_or(from + end)));
    }
    out
}

/// The first sentence after the head that opens with a phrase of page furniture.
fn tail(text: &str, head: usize) -> Option<usize> {
    sentences(text)
        .skip_while(|s| s.start < head)
        .find(|s| phrases::opens_with_one(&text[s.clone()]))
        .map(|s| s.start)
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::lines::split;

    #[test]
    fn a_page_in_one_line_is_cut_at_its_certain_places() {
        let body = "শহরের পুরোনো সেতুটি সংস্কারের কাজ শুরু হয়েছে। ".repeat(14);
        let page = format!(
            "প্রিন্ট: ২ মে ২০২৫, ০৯:১০ এএম জাতীয় সেতু সংস্কার শুরু যুগান্তর ডেস্ক প্রকাশ: ১ মে ২০২৫, ০৪:২২ পিএম ছবি: সংগৃহীত {body}ফলো করুন আমাদের পাতা"
        );
        let found: Vec<_> = cut(&page, split(&page)).iter().map(|l| l.text).collect();
        let expected = [
            "প্রিন্ট: ২ মে ২০২৫, ০৯:১০ এএম",
            "জাতীয়",
            "সেতু সংস্কার শুরু",
            "যুগান্তর ডেস্ক",
            "প্রকাশ: ১ মে ২০২৫, ০৪:২২ পিএম",
            "ছবি: সংগৃহীত",
            body.trim(),
            "ফলো করুন আমাদের পাতা",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_long_paragraph_stays_whole() {
        let page = "শহরের পুরোনো সেতুটি সংস্কারের কাজ শুরু হয়েছে ১ মে ২০২৫। ".repeat(20);
        assert_eq!(cut(&page, split(&page)).len(), 1);
    }
}
