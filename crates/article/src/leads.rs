//! First paragraphs that lack their full stop.
//!
//! Enter at [`is_lead`]. Under who and when stand captions and leads, and neither needs a danda there. A lead reports in
//! a whole sentence at some length; captions are short, or stand beside their picture.

use bangla::inflection::{Lexicon, is_verb};

use crate::begins;
use crate::captions;
use crate::related::is_cut;
use crate::seen::Seen;

/// The fewest words of a lead. Captions with a verb have up to nine on the pages that were looked at.
const FEWEST_WORDS: usize = 10;

/// Whether a line under who and when is the text's first paragraph: see [`reports`]; no picture is beside it.
pub(crate) fn is_lead(seen: &[Seen<'_>], at: usize) -> bool {
    seen[at].is_plain() && !begins::touches_picture(seen, at) && reports(&seen[at])
}

/// Whether a line is a sentence of some length without its full stop: it has a finite verb, and closes with no place
/// or day of its own, as captions do: `… ভিড়। গতকাল বিকেলে`.
pub(crate) fn reports(seen: &Seen<'_>) -> bool {
    const SHORTEST_CLOSING: usize = 4;
    let line = &seen.line;
    let last = line.text.rsplit(['।', '৷', '(']).next().unwrap_or_default();
    line.ours
        && line.words >= FEWEST_WORDS
        && !is_cut(line.text)
        && !captions::closes_with_day(line.text)
        && (last.len() == line.text.len() || last.split_whitespace().count() > SHORTEST_CLOSING)
        && !begins::of_picture(line.text)
        && bangla::words::words(line.text).any(|word| is_finite(&word.normal_form()))
}

/// Whether a word is a verb that a sentence can close with.
fn is_finite(word: &str) -> bool {
    const ENDINGS: [&str; 9] = ["ছে", "ছেন", "ছিল", "লেন", "বেন", "বে", "েন", "লো", "ল"];
    const WORDS: [&str; 8] = ["পারে", "থাকে", "হয়", "যায়", "দেয়", "জানায়", "নেই", "নয়"];
    let formed = ENDINGS.iter().any(|ending| word.ends_with(ending)) && is_verb(word, &Lexicon);
    formed || WORDS.contains(&word)
}
