//! Blocks that a page itself offers to skip: `Skip X and continue reading` … `End of X`.
//!
//! Sites write these for screen readers around what is not of the article. What stands between the two
//! lines is none of it, whatever it says.

use std::ops::Range;

use crate::lines::Line;

/// No block that can be skipped has more lines: where its end comes later, it is another block's.
const MOST_LINES: usize = 40;

/// Where those blocks stand in the text, from the first byte of the line that opens one to the end of the
/// line that closes it. Cost: linear in the lines.
pub(crate) fn to_skip(lines: &[Line<'_>]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let closing = opened(&lines[at].key).and_then(|name| {
            let after = lines[at + 1..].iter().take(MOST_LINES);
            after.enumerate().find(|(_, line)| closes(&line.key, name)).map(|(n, _)| at + 1 + n)
        });
        if let Some(end) = closing {
            out.push(lines[at].start..lines[end].end);
            at = end;
        }
        at += 1;
    }
    out
}

/// What a line offers to skip.
fn opened(key: &str) -> Option<&str> {
    key.strip_prefix("skip ")?.strip_suffix(" and continue reading")
}

fn closes(key: &str, name: &str) -> bool {
    key.strip_prefix("end of ").is_some_and(|ended| ended == name)
}

#[cfg(test)]
mod tests {
    use super::to_skip;
    use crate::lines::split;

    #[test]
    fn only_what_is_opened_and_closed_is_skipped() {
        let page = "ক\nSkip পঠিত and continue reading\nখ\nEnd of পঠিত\nগ";
        let blocks = to_skip(&split(page));
        assert_eq!(blocks.len(), 1);
        assert!(page[blocks[0].clone()].ends_with("End of পঠিত"));
        assert!(to_skip(&split("Skip পঠিত and continue reading\nখ\nEnd of আলোচিত")).is_empty());
        assert!(to_skip(&split("End of পঠিত\nখ")).is_empty());
    }
}
