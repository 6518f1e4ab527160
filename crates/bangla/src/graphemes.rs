//! Where text may be cut: at the borders of grapheme clusters (UAX #29 with rule `GB9c`, so that
//! ক্ষ and র্স্ক are one cluster each).

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The nearest cluster border at or before `offset` (bytes; past the end counts as the end).
pub fn floor(text: &str, offset: usize) -> usize {
    border(text, offset, false)
}

/// The nearest cluster border at or after `offset` (bytes; past the end counts as the end).
pub fn ceil(text: &str, offset: usize) -> usize {
    border(text, offset, true)
}

/// The grapheme clusters of `text`, in order.
pub fn clusters(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.graphemes(true)
}

/// How many grapheme clusters `text` has: what a reader counts as letters. Cost: linear.
pub fn count(text: &str) -> usize {
    clusters(text).count()
}

fn border(text: &str, offset: usize, up: bool) -> usize {
    if offset >= text.len() {
        return text.len();
    }
    let mut at = offset;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    // Given the whole text at once, the cursor never asks for more of it.
    if (at == offset || !up) && cursor.is_boundary(text, 0).unwrap_or(true) {
        return at;
    }
    let found = if up { cursor.next_boundary(text, 0) } else { cursor.prev_boundary(text, 0) };
    found.ok().flatten().unwrap_or(if up { text.len() } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::{ceil, count, floor};

    #[test]
    fn a_conjunct_is_never_cut() {
        let text = "কুর্স্কে";
        let conjunct = "কু".len();
        for inside in conjunct + 1..text.len() {
            assert_eq!(floor(text, inside), conjunct, "before {inside}");
            assert_eq!(ceil(text, inside), text.len(), "after {inside}");
        }
        assert_eq!(floor(text, conjunct), conjunct);
        assert_eq!(ceil(text, 999), text.len());
    }

    #[test]
    fn clusters_are_what_a_reader_counts() {
        assert_eq!(count("ক্ষেপণাস্ত্র"), 4);
        assert_eq!(count(""), 0);
    }
}
