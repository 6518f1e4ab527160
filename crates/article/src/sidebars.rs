//! What stands at a page's side, in the middle of a text: lists of popular articles, tags, rows of buttons.
//!
//! Enter at [`interrupts`], at [`doubtful`] for what to tell where it is not sure. Copies put such blocks wherever the page
//! had room. Behind them the text goes on: paragraphs in a row that speak of what the text has spoken of. Comments do that
//! too, so nothing goes on behind them.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::letters::is_letter_or_number;
use crate::related::is_cut;
use crate::seen::Seen;
use crate::vocabulary::Vocabulary;

/// What such a block is called, as words of its heading.
static SIDES: Vocabulary = Vocabulary::new(&[
    "পঠিত",
    "জনপ্রিয়",
    "আলোচিত",
    "সর্বশেষ",
    "ট্যাগ",
    "ট্যাগস",
    "tags",
    "tag",
    "share",
    "শেয়ার",
    "popular",
    "trending",
    "latest",
    "ট্রেন্ডিং",
    "পাঠকপ্রিয়",
    "বিষয়",
]);

/// The longest block, in lines.
const MOST_LINES: usize = 24;

/// Whether the text that opens at `first` goes on behind the block that the line at `at` heads. Cost: linear in the text,
/// and only for such a heading with paragraphs behind its block.
pub(crate) fn interrupts(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let Some((block, text)) = behind(seen, at) else { return false };
    // Where no line can be a headline, no other article opens.
    let titled = block.iter().any(|s| s.is_plain() && s.line.words >= 4);
    // Of short sentences alone one cannot tell: pages sum up their articles in them.
    let near = seen[at..].iter().take(2 * MOST_LINES);
    let told = near.filter(|s| s.is_prose()).any(|s| text.contains(&s.line.text));
    !titled && told && text.len() >= 2 || speaks_of(&seen[first..at], &text)
}

/// What to tell where paragraphs stand behind such a block that closes the article.
pub(crate) fn doubtful(seen: &[Seen<'_>], end: usize) -> Option<String> {
    seen.get(end)?;
    let (_, text) = behind(seen, end).filter(|(_, text)| text.len() >= 2)?;
    let (heading, count) = (seen[end].line.text, text.len());
    Some(format!(
        "At least {count} paragraphs stand behind `{heading}`, which closes an article; if they are this one's, take the lines of that block out of the file."
    ))
}

/// The block that a line heads, and the first paragraphs behind it, in a row: no other article's beginnings.
fn behind<'s, 't>(seen: &'s [Seen<'t>], at: usize) -> Option<(&'s [Seen<'t>], Vec<&'t str>)> {
    if !is_side(&seen[at]) {
        return None;
    }
    let rest = &seen[at + 1..];
    let block = rest.iter().take(MOST_LINES).take_while(|s| !s.is_text()).count();
    let (block, rest) = rest.split_at(block);
    let other = |s: &Seen<'_>| s.is_cluster() || s.is_end() && !is_side(s);
    let text = rest.iter().take_while(|s| s.is_text()).map(|s| s.line.text);
    let text: Vec<&str> = text.take(4).collect();
    let is = !text.is_empty() && !block.iter().any(other) && !text.iter().any(|text| is_cut(text));
    is.then_some((block, text))
}

/// Whether a line heads such a block.
fn is_side(seen: &Seen<'_>) -> bool {
    seen.is_end() && seen.line.key.split(' ').any(|word| SIDES.has_key(word))
}

/// Whether paragraphs have enough words of a text: three, and one in ten of theirs. Of 1,000 real articles nine in ten have
/// them again further down, and one in twenty has those of another one.
pub(crate) fn speaks_of(before: &[Seen<'_>], text: &[&str]) -> bool {
    const FEWEST: usize = 3;
    const SHARE: usize = 10;
    // That much says what it is about.
    const MOST_TOLD: usize = 80;
    let before = &before[before.len().saturating_sub(MOST_TOLD)..];
    let told: HashSet<&str> =
        before.iter().filter(|s| s.is_text()).flat_map(|s| stems(s.line.text)).collect();
    let said: HashSet<&str> = text.iter().flat_map(|text| stems(text)).collect();
    let shared = said.intersection(&told).count();
    shared >= FEWEST && shared * SHARE >= said.len()
}

/// The first letters of the longer words, so that endings do not count, but for words that any article has.
fn stems(text: &str) -> impl Iterator<Item = &str> {
    const LETTERS: usize = 6;
    static COMMON: OnceLock<HashSet<&str>> = OnceLock::new();
    let common = COMMON.get_or_init(|| include_str!("tables/common.txt").lines().skip(1).collect());
    let word = |c: char| is_letter_or_number(c) || bangla::script::is_mark(c);
    text.split(move |c| !word(c)).filter_map(|word| {
        let (last, c) = word.char_indices().nth(LETTERS - 1)?;
        Some(&word[..last + c.len_utf8()]).filter(|stem| !common.contains(stem))
    })
}
