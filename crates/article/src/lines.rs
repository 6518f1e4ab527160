//! Text → its lines, with what can be told from each alone.
//!
//! Enter at [`split`]. Lines end at every break that editors and browsers write; a line's range
//! leaves the break out and keeps the rest. Comparing goes by [`key`], so that joiners, encodings of
//! য়, bullets and punctuation never decide.

use crate::letters::is_letter;
use crate::signs::Signs;
use bangla::script::{is_bangla, is_digit};

pub(crate) use crate::keys::key;

/// One line that is not blank.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each asked alone")]
pub(crate) struct Line<'t> {
    /// Where it starts in the page, in bytes.
    pub(crate) start: usize,
    /// Where it ends, exclusive, without its break.
    pub(crate) end: usize,
    /// The line, trimmed.
    pub(crate) text: &'t str,
    /// Whether a blank line, or the page's start, comes before it.
    pub(crate) gap: bool,
    /// What it is compared by; empty for a line without words and for one of paragraph length.
    pub(crate) key: String,
    /// Its length in characters.
    pub(crate) chars: usize,
    /// How many words it has, counted up to 64.
    pub(crate) words: usize,
    /// Whether it ends as a sentence does.
    pub(crate) ends: bool,
    /// Whether its letters are mostly of the page's script.
    pub(crate) ours: bool,
    /// Whether it has letters and none of them is of the page's script.
    pub(crate) foreign: bool,
    /// How many of its first letters are Bangla, and how many are not.
    scripts: (u16, u16),
    /// Which signs it has.
    signs: Signs,
}

/// No phrase, headline or credit is longer, in bytes (three for a Bangla letter).
const LONGEST_KEYED: usize = 1200;
/// A line that ends as a sentence is a paragraph from this many characters on.
const SHORTEST_PARAGRAPH: usize = 70;
/// From here on even a question is one.
const SURELY_PARAGRAPH: usize = 115;
/// Nothing but a paragraph is longer than this.
const LONGEST_TITLE: usize = 220;

impl Line<'_> {
    /// Whether this is certainly running text: long, and ending as a sentence; or longer than any title.
    pub(crate) fn is_prose(&self) -> bool {
        // A headline may ask; only a paragraph asks at length, or after a sentence.
        let states = self.chars >= SURELY_PARAGRAPH
            || self.text.contains(['।', '৷'])
            || self.text.ends_with(['.', '”', '"'])
            || self.text.contains(". ");
        self.ours
            && (self.chars > LONGEST_TITLE
                || self.chars >= SHORTEST_PARAGRAPH && self.ends && states
                || self.chars >= SURELY_PARAGRAPH && self.text.contains("। "))
    }

    /// Whether it ends as only a sentence of a text does, in a danda: questions and cries are titles too.
    pub(crate) fn is_sentence(&self) -> bool {
        let bare = self.text.trim_end_matches(is_closing);
        let goes_on = || self.text.ends_with(['?', '!']) && self.text.contains("। ");
        self.words >= 2 && (bare.ends_with(['।', '৷', '॥']) || goes_on())
    }

    /// Whether any of these signs may stand in it; see [`Signs`].
    pub(crate) fn may_have(&self, signs: &[char]) -> bool {
        self.signs.may_have(signs)
    }

    /// The sign of a list that it opens with: `- চাল`, `• ডাল`.
    pub(crate) fn sign(&self) -> Option<char> {
        self.text.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | '*' | '•' | '●' | '▪'))
    }

    /// Whether it announces what follows: `যা জানা গেছে:`
    pub(crate) fn announces(&self) -> bool {
        self.text.ends_with([':', 'ঃ'])
    }
}

/// The lines of `text` that are not blank. Cost: one pass.
pub(crate) fn split(text: &str) -> Vec<Line<'_>> {
    let mut out = Vec::new();
    let mut gap = true;
    let mut start = 0;
    loop {
        let (length, over) = first_break(&text.as_bytes()[start..]);
        let found = line(text, start, start + length, gap);
        gap = found.is_none();
        out.extend(found);
        if over == 0 {
            break;
        }
        start += length + over;
    }
    set_script(&mut out);
    close_gaps(&mut out);
    out
}

/// How many bytes of a text stand before its first break, and how long that is: nothing at the text's end.
fn first_break(text: &[u8]) -> (usize, usize) {
    // What a break of any kind begins with.
    let begins = |&byte: &u8| matches!(byte, b'\n'..=b'\r' | 0xC2 | 0xE2);
    let mut from = 0;
    while let Some(found) = text[from..].iter().position(begins) {
        let at = from + found;
        let length = match text[at..] {
            [b'\r', b'\n', ..] => 2,
            [b'\n'..=b'\r', ..] => 1,
            // U+0085, and U+2028 with the next.
            [0xC2, 0x85, ..] => 2,
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => 3,
            _ => 0,
        };
        if length > 0 {
            return (at, length);
        }
        from = at + 1;
    }
    (text.len(), 0)
}

/// Where a blank line stands between nearly all lines, it parts nothing: the page is read as one without.
fn close_gaps(lines: &mut [Line<'_>]) {
    const FEWEST: usize = 8;
    let gaps = lines.iter().filter(|line| line.gap).count();
    if lines.len() >= FEWEST && gaps * 10 >= lines.len() * 9 {
        lines.iter_mut().skip(1).for_each(|line| line.gap = false);
    }
}

/// Finds the page's script and marks the lines that are in it. Bangla pages have long notices in
/// English too, so a quarter of the long lines' letters is enough.
pub(crate) fn set_script(lines: &mut [Line<'_>]) {
    let long = lines.iter().filter(|line| line.chars >= SHORTEST_PARAGRAPH);
    let sum = |(bangla, other): (u32, u32), line: &Line<'_>| {
        (bangla + u32::from(line.scripts.0), other + u32::from(line.scripts.1))
    };
    let mut counts = long.fold((0, 0), sum);
    if counts == (0, 0) {
        counts = lines.iter().fold((0, 0), sum);
    }
    let is_bangla = counts.0 * 3 >= counts.1;
    for line in lines {
        let (bangla, other) = line.scripts;
        let (own, rest) = if is_bangla { (bangla, other) } else { (other, bangla) };
        line.ours = own > rest;
        line.foreign = own == 0 && rest > 0;
    }
}

/// The line in one range of the page, or `None` where it is blank.
pub(crate) fn line(page: &str, start: usize, end: usize, gap: bool) -> Option<Line<'_>> {
    let text = page[start..end].trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if text.is_empty() {
        return None;
    }
    let key = if text.len() <= LONGEST_KEYED { key(text) } else { String::new() };
    let found = measure(text);
    Some(Line {
        start,
        end,
        text,
        gap,
        key,
        chars: found.chars,
        words: found.words.min(64),
        ends: ends_sentence(text),
        ours: found.scripts.0 > found.scripts.1,
        foreign: false,
        scripts: found.scripts,
        signs: found.signs,
    })
}

/// What the characters of a line tell, each looked at once.
#[derive(Default)]
struct Measure {
    chars: usize,
    words: usize,
    scripts: (u16, u16),
    signs: Signs,
}

fn measure(text: &str) -> Measure {
    /// So many characters tell a line's script.
    const ENOUGH: usize = 400;
    let mut out = Measure::default();
    let mut between = true;
    for c in text.chars() {
        let bangla = is_bangla(c);
        let space = !bangla && c.is_whitespace();
        out.words += usize::from(between && !space);
        between = space;
        out.signs.add(c);
        out.chars += 1;
        if out.chars > ENOUGH {
            continue;
        }
        if bangla {
            out.scripts.0 += u16::from(!is_digit(c));
        } else if !space {
            out.scripts.1 += u16::from(is_letter(c));
        }
    }
    out
}

/// Whether a line has digits and nothing that can be read as a word. `২.` is none: it numbers what
/// follows it in a text.
pub(crate) fn is_number(text: &str) -> bool {
    let counts = text.ends_with(['.', ')', '।']);
    text.chars().any(is_digit) && !text.chars().any(is_letter) && !counts
}

fn ends_sentence(text: &str) -> bool {
    let bare = text.trim_end_matches(is_closing);
    bare.ends_with(['।', '?', '!', '৷', '॥', '…', '|', '.'])
}

/// What may stand behind the end of a sentence.
fn is_closing(c: char) -> bool {
    matches!(c, '\'' | '"' | '‘' | '’' | '“' | '”' | ')' | ']' | '»')
        || c.is_whitespace()
        || is_invisible(c)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::{is_number, key, split};

    #[test]
    fn every_break_parts_lines_and_blanks_leave_gaps() {
        let text = "এক\r\nদুই\u{2028}তিন\r\r চার \n\u{A0}\n\u{FEFF}\nপাঁচ";
        let found: Vec<_> = split(text).iter().map(|l| (l.text.to_owned(), l.gap)).collect();
        let expected = [("এক", true), ("দুই", false), ("তিন", false), ("চার", true), ("পাঁচ", true)];
        assert_eq!(found, expected.map(|(text, gap)| (text.to_owned(), gap)));
        assert_eq!(&text[split(text)[3].start..split(text)[3].end], " চার ");
    }

    #[test]
    fn keys_see_through_spelling_and_bullets() {
        assert_eq!(key("• আরও পড\u{9BC}ুন :"), key("আরও প\u{9DC}ুন"));
        assert_eq!(key("Share:"), "share");
        assert!(
            is_number("১০")
                && is_number("-10:12")
                && !is_number("১০ম")
                && !is_number("…")
                && !is_number("২.")
        );
    }

    #[test]
    fn a_paragraph_is_long_and_ends() {
        let long = "সকালে শহরের সব সড়কে গাড়ির দীর্ঘ সারি দেখা গেছে বলে জানিয়েছেন পথচারীরা ও চালকেরা";
        assert!(split(&format!("{long}।"))[0].is_prose());
        assert!(split(&format!("‘{long}।’"))[0].is_prose());
        assert!(!split(long)[0].is_prose());
        assert!(!split("সংক্ষেপে বলি।")[0].is_prose());
    }
}
