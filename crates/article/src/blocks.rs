//! Blocks that a page itself offers to skip: `Skip X and continue reading` … `End of X`.
//!
//! Sites write these for screen readers around what is not of the article. What stands between the two
//! lines is none of it, whatever it says. Where the second is lost, as some copies lose it, the block ends
//! with the text that one can go on reading.

use std::ops::Range;

use crate::lines::Line;

/// No block that can be skipped has more lines: where its end comes later, it is another block's.
const MOST_LINES: usize = 40;
/// No list whose end is lost has more.
const MOST_TITLES: usize = 12;

/// Where those blocks stand in the text, from the first byte of the line that opens one to the end of the
/// line that closes it. Cost: linear in the lines.
pub(crate) fn to_skip(lines: &[Line<'_>]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let end = opened(&lines[at].key).and_then(|block| {
            let after = lines[at + 1..].iter().take(MOST_LINES);
            let closing = after.enumerate().find(|(_, line)| closes(&line.key, block.name));
            let closing = closing.map(|(n, _)| at + 1 + n);
            // What an embedded post leaves is known by its words; of one whose end is lost only they go.
            let opening = || embeds(block.name).map(|_| at);
            let list = || block.goes_on.then(|| last_title(lines, at)).flatten();
            closing.or_else(list).or_else(opening)
        });
        // Of a block whose opening is lost its end is left.
        let end = end.or_else(|| is_lone_end(&lines[at]).then_some(at));
        if let Some(end) = end {
            out.push(lines[at].start..lines[end].end);
            at = end;
        }
        at += 1;
    }
    out
}

/// What a line offers to skip.
struct Block<'t> {
    name: &'t str,
    /// Whether it says that the text goes on behind it.
    goes_on: bool,
}

fn opened(key: &str) -> Option<Block<'_>> {
    const OPENINGS: [&str; 3] = ["skip ", "স্কিপ করুন ", "স্কিপ "];
    let named = OPENINGS.iter().find_map(|opening| key.strip_prefix(opening))?;
    let name = named.strip_suffix(" and continue reading");
    let block = Block { name: name.unwrap_or(named), goes_on: name.is_some() };
    (!block.name.is_empty()).then_some(block)
}

fn closes(key: &str, name: &str) -> bool {
    const ENDS: [&str; 3] = [" শেষ", " সমাপ্ত", " সমাপ্তি"];
    // `YouTube পোস্টের শেষ, 1`: what closes an embedded post says whose it is, in any order.
    let post = || {
        let ends = key.starts_with("end of ")
            || key.split(' ').any(|word| ENDS.iter().any(|end| end.trim() == word));
        ends && embeds(name).is_some_and(|site| embeds(key) == Some(site))
    };
    key.strip_prefix("end of ").is_some_and(|ended| ended == name)
        || ENDS.iter().any(|end| key.strip_suffix(end).is_some_and(|ended| ended == name))
        || post()
}

/// Whether a line closes an embedded post and says nothing else: `ফেসবুক পোস্ট শেষ, 1`.
fn is_lone_end(line: &Line<'_>) -> bool {
    const MOST_WORDS: usize = 6;
    let ends = || line.key.starts_with("end of ") || line.key.split(' ').any(|word| word == "শেষ");
    line.words <= MOST_WORDS
        && line.key.ends_with(|c: char| c.is_ascii_digit())
        && ends()
        && embeds(&line.key).is_some()
}

/// The site whose post a block shows, where it shows one: `YouTube পোস্ট, 1`. It is the site's place in this list.
fn embeds(name: &str) -> Option<usize> {
    const SITES: [&[&str]; 6] = [
        &["youtube", "ইউটিউব"],
        &["facebook", "ফেসবুক"],
        &["x", "twitter", "এক্স", "টুইটার"],
        &["instagram", "ইনস্টাগ্রাম"],
        &["tiktok", "টিকটক"],
        &["telegram", "টেলিগ্রাম"],
    ];
    const POSTS: [&str; 6] = ["পোস্ট", "পোস্টের", "ভিডিও", "ভিডিওর", "post", "video"];
    let mut words = name.split(' ');
    let site = words.find_map(|word| SITES.iter().position(|names| names.contains(&word)))?;
    name.split(' ').any(|word| POSTS.contains(&word)).then_some(site)
}

/// The last line of a block without its end: before the first sentence, if one comes soon.
fn last_title(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let after = lines[at + 1..].iter().take(MOST_TITLES);
    after.clone().position(|line| line.is_prose() || line.is_sentence()).map(|n| at + n)
}

#[cfg(test)]
mod tests {
    use super::to_skip;
    use crate::lines::split;

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let blocks = to_skip(&split(page));
        let found: Vec<&str> = blocks.into_iter().map(|block| &page[block]).collect();
        assert_eq!(found, expected, "{page}");
    }

    #[test]
    fn only_what_is_opened_and_closed_is_skipped() {
        check(
            "ক\nSkip পঠিত and continue reading\nখ\nEnd of পঠিত\nগ",
            &["Skip পঠিত and continue reading\nখ\nEnd of পঠিত"],
        );
        check(
            "ক\nSkip YouTube post\nখ\nEnd of YouTube post\nগ",
            &["Skip YouTube post\nখ\nEnd of YouTube post"],
        );
        // The end is another site's.
        check("Skip YouTube post\nখ\nEnd of Facebook post", &["Skip YouTube post"]);
        check(
            "ক\nস্কিপ করুন Twitter পোস্ট, 1\nখ\nX পোস্টের শেষ, 1\nগ",
            &["স্কিপ করুন Twitter পোস্ট, 1\nখ\nX পোস্টের শেষ, 1"],
        );
        check("ক\nস্কিপ করুন ফেসবুক পোস্ট, 1\nখ", &["স্কিপ করুন ফেসবুক পোস্ট, 1"]);
        check("End of পঠিত\nখ", &[]);
    }

    #[test]
    fn a_block_without_its_end_closes_before_the_text() {
        check(
            "Skip পঠিত and continue reading\nপঠিত\nনতুন সেতু\nসেতুটি খুলে দেওয়া হয়েছে।",
            &["Skip পঠিত and continue reading\nপঠিত\nনতুন সেতু"],
        );
        check("Skip পঠিত and continue reading\nখ\nEnd of আলোচিত", &[]);
    }
}
