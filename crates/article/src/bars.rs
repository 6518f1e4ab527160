//! Lines of a page that were joined with bars: `জাতীয় | শিরোনাম | প্রকাশ: … | প্রথম অনুচ্ছেদ। | …`.
//!
//! Enter at [`borders`]. Bars also stand for dandas and between menu items: they join lines where what lies between
//! them are whole sentences.

use bangla::dates::find;

use crate::lines::line;
use crate::stamps;

/// What lines are joined with.
const MARKS: [&str; 3] = [" | ", " || ", " ¦ "];
/// Fewer are no page's.
const FEWEST: usize = 2;
/// A piece this long, in characters, is a paragraph.
const PARAGRAPH: usize = 60;

/// The pieces of a line, in bytes, without the bars; none where no bars join it. Cost: linear.
pub(crate) fn pieces(text: &str) -> Vec<std::ops::Range<usize>> {
    let count = |mark: &&&str| text.matches(**mark).count();
    let Some(mark) = MARKS.iter().max_by_key(count).filter(|mark| count(mark) >= FEWEST) else {
        return Vec::new();
    };
    // Between a day and its time they join nothing.
    let dates = find(text);
    let mut dates = dates.iter().peekable();
    let mut within = |at: usize| {
        while dates.next_if(|date| date.end <= at).is_some() {}
        dates.peek().is_some_and(|date| date.start <= at)
    };
    let bars: Vec<usize> =
        text.match_indices(mark).map(|(at, _)| at).filter(|&at| !within(at)).collect();
    if bars.len() < FEWEST {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut from = 0;
    for at in bars.into_iter().chain([text.len()]) {
        out.push(from..at);
        from = at + mark.len();
    }
    let bar = mark.trim();
    let long =
        |range: &&std::ops::Range<usize>| text[(*range).clone()].chars().count() >= PARAGRAPH;
    let ends = |range: &&std::ops::Range<usize>| {
        let piece = text[(*range).clone()].trim_end_matches([' ', '|', '¦']);
        // Of Latin letters a full stop ends a sentence.
        let stop = piece.ends_with('.') && !piece.contains(bangla::script::is_bangla);
        stop || piece.ends_with(['।', '৷', '?', '!', '’', '”', '\'', '"', '…', ';', ':', '—', '–'])
    };
    // A page's head among them is as good, where dandas close its sentences.
    let stamped = || {
        (text.contains('।') || text.contains(". "))
            && out
                .iter()
                .filter_map(|range| line(text, range.start, range.end, false))
                .any(|line| stamps::read(&line).is_some_and(|stamp| stamp.is_labelled()))
    };
    let (all, whole) =
        (out.iter().filter(long).count(), out.iter().filter(long).filter(ends).count());
    if all == 0 || whole * 2 <= all && !stamped() {
        return Vec::new();
    }
    // A bar at either end joins nothing.
    for range in &mut out {
        let piece = &text[range.clone()];
        let start = piece.len() - piece.trim_start_matches([' ', '|', '¦']).len();
        let inner = piece.trim_end();
        let inner = inner.strip_suffix(bar).filter(|rest| rest.ends_with(' ')).unwrap_or(inner);
        *range = range.start + start.min(inner.len())..range.start + inner.trim_end().len();
    }
    out.retain(|range| range.start < range.end);
    out
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = pieces(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected, "{text}");
    }

    const TEXT: &str = "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে, তাই নিচু এলাকার মানুষ উঁচু স্থানে আশ্রয় নিয়েছে।";

    #[test]
    fn bars_join_lines_where_sentences_lie_between_them() {
        check(&format!("জাতীয় | শিরোনাম | {TEXT} | {TEXT} |"), &["জাতীয়", "শিরোনাম", TEXT, TEXT]);
        check(&format!("শিরোনাম || {TEXT} || {TEXT}"), &["শিরোনাম", TEXT, TEXT]);
    }

    #[test]
    fn bars_for_dandas_join_nothing() {
        let text = TEXT.replace('।', " | ").repeat(4);
        check(&text, &[]);
        check("জাতীয় | খেলা | বিনোদন", &[]);
        check(TEXT, &[]);
    }
}
