//! Text → sentences, with byte offsets into the original.
//!
//! Enter at [`sentences`]. A sentence ends at a danda (।, also typed ৷ or |), ॥, ?, ! or a full stop that
//! ends no abbreviation, with the closing quotes and brackets that follow it, or at a line break.
//! A danda ends a sentence with no space after it too (one in fifty stands so in print).

use std::ops::Range;

use crate::script::is_digit;

/// What is shortened with a full stop in Bangla print: titles and references.
const ABBREVIATIONS: &[&str] = &[
    "মো",
    "মোঃ",
    "মোছা",
    "মোসা",
    "ড",
    "ডা",
    "মি",
    "মিস",
    "মিসেস",
    "লে",
    "ক্যা",
    "পৃ",
    "নং",
    "খ্রি",
    "খ্রিঃ",
    "রেভা",
    "প্রফে",
    "ইঞ্জি",
    "অ্যাড",
    "মু",
    "মোহা",
    "সা",
    "রা",
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "St",
    "No",
    "vs",
    "Prof",
    "Sen",
    "Gen",
    "Col",
    "Lt",
    "Inc",
    "Ltd",
    "Co",
    "Jr",
    "Sr",
    "etc",
];

/// The sentences of `text`, in order, trimmed: all that lies between them is white space.
/// Cost: one pass.
pub fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].find(|c: char| !c.is_whitespace())?;
        let start = at;
        at = start + first_sentence(&text[start..]);
        Some(start..start + text[start..at].trim_end().len())
    })
}

/// The length in bytes of the sentence that `text` starts with.
fn first_sentence(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut previous = '\0';
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or('\0', |&(_, c)| c);
        let ends = match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => return at + c.len_utf8(),
            '।' | '॥' | '৷' | '!' | '?' => true,
            '|' => next.is_whitespace() || next == '\0' || is_closing(next),
            '.' => {
                let divides = next.is_whitespace() || next == '\0' || is_closing(next);
                divides && previous != '.' && !is_abbreviation(&text[..at])
            }
            _ => false,
        };
        previous = c;
        if !ends {
            continue;
        }
        // Repeated ends (?!, ।।) and what closes belong to the sentence.
        let mut end = at + c.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            if !is_closing(c) && !matches!(c, '।' | '?' | '!' | '॥' | '৷') {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        // `“…করি।”, তিনি বলেন` goes on.
        if matches!(text[end..].chars().next(), Some(',' | ';' | '-' | '–' | '—')) {
            continue;
        }
        return end;
    }
    text.len()
}

/// Whether the last word of `before` is an abbreviation, an initial or a list number.
fn is_abbreviation(before: &str) -> bool {
    let word = before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | '‘' | '“' | '"'))
        .next()
        .unwrap_or_default();
    word.is_empty()
        || ABBREVIATIONS.contains(&word)
        || word.chars().all(is_digit)
        || crate::graphemes::clusters(word).nth(1).is_none()
}

fn is_closing(c: char) -> bool {
    matches!(c, '’' | '”' | '"' | '\'' | ')' | ']' | '}' | '»')
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = sentences(text).map(|s| &text[s]).collect();
        assert_eq!(found, expected, "sentences of {text:?}");
    }

    #[test]
    fn dandas_end_sentences_with_or_without_a_space() {
        check("এক। দুই।তিন", &["এক।", "দুই।", "তিন"]);
        check("কেন? যাব! হ্যাঁ।", &["কেন?", "যাব!", "হ্যাঁ।"]);
        check("শেষ৷ নতুন |", &["শেষ৷", "নতুন |"]);
    }

    #[test]
    fn closing_quotes_belong_to_the_sentence() {
        check("“সমর্থন করি।” তিনি বলেন।", &["“সমর্থন করি।”", "তিনি বলেন।"]);
        check("‘যাব!’, তিনি বলেন।", &["‘যাব!’, তিনি বলেন।"]);
    }

    #[test]
    fn abbreviations_and_numbers_end_nothing() {
        check("ড. মো. ইউনূস এলেন।", &["ড. মো. ইউনূস এলেন।"]);
        check("১. প্রথম ৩.৫ ভাগ।", &["১. প্রথম ৩.৫ ভাগ।"]);
        check("He left. She stayed.", &["He left.", "She stayed."]);
        check("তারপর... গেল।", &["তারপর... গেল।"]);
    }

    #[test]
    fn a_line_break_ends_a_sentence() {
        check("শিরোনাম\n\nপাঠ।", &["শিরোনাম", "পাঠ।"]);
        check(" \n ", &[]);
    }
}
