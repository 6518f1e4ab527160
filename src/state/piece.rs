//! A text with the places in it that are marked.

use std::ops::Range;

use archive::Highlighter;

/// A text, or a piece cut out of one, and what to mark in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// What is shown.
    pub text: String,
    /// What to mark, in bytes of `text`, in order, without overlap.
    pub marks: Vec<Range<usize>>,
    /// Whether something was cut off before it.
    pub cut_before: bool,
    /// Whether something was cut off after it.
    pub cut_after: bool,
}

impl Piece {
    /// A whole text.
    pub fn whole(text: &str, highlighter: &Highlighter) -> Self {
        Self { text: text.to_owned(), marks: highlighter.ranges(text), ..Self::default() }
    }

    /// The piece of `text` in `range`; marks count in bytes of the whole text.
    pub fn cut(text: &str, range: &Range<usize>, marks: &[Range<usize>]) -> Self {
        let Some(shown) = text.get(range.clone()) else { return Self::default() };
        let inside = marks.iter().filter(|mark| range.start <= mark.start && mark.end <= range.end);
        Self {
            text: shown.to_owned(),
            marks: inside.map(|mark| mark.start - range.start..mark.end - range.start).collect(),
            cut_before: !text[..range.start].trim().is_empty(),
            cut_after: !text[range.end..].trim().is_empty(),
        }
    }

    /// Its stretches in order, each with whether it is marked; together they are the text.
    pub fn stretches(&self) -> Vec<(&str, bool)> {
        let mut out = Vec::with_capacity(self.marks.len() * 2 + 1);
        let mut at = 0;
        for mark in &self.marks {
            // Marks come from search; one that does not fit the text is left out, not a panic.
            let (Some(before), Some(marked)) =
                (self.text.get(at..mark.start), self.text.get(mark.clone()))
            else {
                continue;
            };
            if !before.is_empty() {
                out.push((before, false));
            }
            out.push((marked, true));
            at = mark.end;
        }
        if let Some(rest) = self.text.get(at..).filter(|rest| !rest.is_empty()) {
            out.push((rest, false));
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Piece;

    #[test]
    fn stretches_join_to_the_text() {
        let text = "আগে পুতিন পরে কিম শেষ";
        let find = |word: &str| {
            let at = text.find(word).expect("it is there");
            at..at + word.len()
        };
        let piece = Piece::cut(
            text,
            &(find("পুতিন").start..find("কিম").end),
            &[find("আগে"), find("পুতিন"), find("কিম")],
        );
        assert_eq!(piece.text, "পুতিন পরে কিম");
        assert!(piece.cut_before && piece.cut_after);
        assert_eq!(piece.stretches(), [("পুতিন", true), (" পরে ", false), ("কিম", true)]);
    }

    #[test]
    fn marks_that_do_not_fit_are_left_out() {
        let piece =
            Piece {
                text: "কখ".to_owned(), marks: vec![1..2, 0..3, 90..99], ..Piece::default()
            };
        assert_eq!(piece.stretches(), [("ক", true), ("খ", false)]);
        assert_eq!(Piece::cut("ক", &(0..90), &[]), Piece::default());
    }
}
