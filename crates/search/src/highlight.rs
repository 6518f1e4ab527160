//! Hits → marked ranges and snippets of the original text.
//!
//! Enter at [`Highlighter::ranges`] and [`Highlighter::snippet`]. Marks are whole words, so they never
//! cut a grapheme cluster; a snippet is cut between words only.

use std::ops::Range;

use bangla::order::{pair, sort_by_key};
use bangla::table::Names;
use bangla::words::{Word, words};

use crate::concept::{self, is_concept};

/// Knows which words of a text belong to an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlighter {
    words: Names,
    /// Each phrase: for each of its places, the words that may stand there.
    phrases: Vec<Vec<Names>>,
    /// Keys of numbers and dates.
    concepts: Names,
}

/// A piece of a text around what was found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Where in the text the piece lies, in bytes.
    pub range: Range<usize>,
    /// What to mark, in bytes of the whole text, in order, inside `range`.
    pub marks: Vec<Range<usize>>,
}

impl Snippet {
    /// How many different words of `text` it marks.
    pub fn different(&self, text: &str) -> usize {
        different(text, self.marks.iter())
    }
}

impl Highlighter {
    pub(crate) fn words(&mut self, words: &Names) {
        self.words.extend(words.iter().map(|(word, ())| word).filter(|word| !is_concept(word)));
    }

    pub(crate) fn phrase(&mut self, places: Vec<Names>) {
        self.phrases.push(places);
    }

    pub(crate) fn concept(&mut self, key: &str) {
        self.concepts.extend([key]);
    }

    /// Whether it marks nothing, whatever the text.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty() && self.concepts.is_empty()
    }

    /// What to mark in `text`: byte ranges in order, without overlap. Cost: linear in the text.
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut normal = String::new();
        let mut marked: Vec<Range<usize>> = Vec::new();
        if !self.words.is_empty() {
            for word in words(text) {
                word.write_normal_form(&mut normal);
                if self.words.has(&normal) {
                    marked.push(word.start..word.end);
                }
            }
        }
        if !self.phrases.is_empty() {
            let found: Vec<(Word<'_>, String)> =
                words(text).map(|word| (word, word.normal_form())).collect();
            let stands = |place: &Names, (_, normal): &(Word<'_>, String)| place.has(normal);
            for phrase in self.phrases.iter().filter(|phrase| !phrase.is_empty()) {
                for here in found.windows(phrase.len()) {
                    if phrase.iter().zip(here).all(|(place, word)| stands(place, word)) {
                        marked.extend(here.iter().map(|(word, _)| word.start..word.end));
                    }
                }
            }
        }
        marked.extend(self.concepts_in(text));
        merge(marked)
    }

    fn concepts_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Range<usize>> + 'a {
        let found = if self.concepts.is_empty() { Vec::new() } else { concept::find(text, None) };
        let asked =
            |keys: &[String]| self.concepts.iter().any(|(key, ())| concept::answers(keys, key));
        found.into_iter().filter(move |concept| asked(&concept.keys)).map(|concept| concept.range)
    }

    /// The piece of `text`, at most about `length` bytes long, that shows the most different marked words;
    /// `None` where nothing is marked.
    pub fn snippet(&self, text: &str, length: usize) -> Option<Snippet> {
        let marks = self.ranges(text);
        let (mut best, mut most) = (None, 0);
        for (at, first) in marks.iter().enumerate() {
            let fitting = marks[at..].iter().take_while(|mark| mark.end - first.start <= length);
            let different = different(text, fitting);
            if different > most {
                (best, most) = (Some(first.clone()), different);
            }
        }
        let first = best?;
        let range = widen(text, &first, length);
        let marks =
            marks.into_iter().filter(|m| range.start <= m.start && m.end <= range.end).collect();
        Some(Snippet { range, marks })
    }

    /// The start of `text` as a snippet with its marks, for texts in which nothing else was found.
    pub fn opening(&self, text: &str, length: usize) -> Snippet {
        let range = widen(text, &(0..0), length);
        let marks = self.ranges(&text[range.clone()]);
        Snippet { range, marks }
    }
}

/// How many different words are marked. Snippets are short: a scan is cheaper than a set.
fn different<'m>(text: &str, marks: impl Iterator<Item = &'m Range<usize>>) -> usize {
    let mut seen: Vec<&str> = Vec::new();
    for mark in marks {
        let word = &text[mark.clone()];
        if !seen.contains(&word) {
            seen.push(word);
        }
    }
    seen.len()
}

/// The same marks in order, those that overlap as one.
fn merge(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut marks, |mark| pair(mark.start as u32, mark.end as u32));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match merged.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => merged.push(mark),
        }
    }
    merged
}

/// A range of at most about `length` bytes that starts a little before `first` and is cut at spaces.
fn widen(text: &str, first: &Range<usize>, length: usize) -> Range<usize> {
    if text.len() <= length {
        return 0..text.len();
    }
    let lead = (length / 4).min(first.start);
    let start = bangla::graphemes::floor(text, first.start - lead);
    let end = bangla::graphemes::floor(text, start.saturating_add(length)).max(first.end);
    let start = if start == 0 {
        0
    } else {
        text[start..first.start].find(char::is_whitespace).map_or(first.start, |at| start + at)
    };
    let end = if end == text.len() {
        end
    } else {
        text[first.end..end].rfind(char::is_whitespace).map_or(end, |at| first.end + at)
    };
    let piece = &text[start..end];
    start + (piece.len() - piece.trim_start().len())..start + piece.trim_end().len()
}

#[cfg(test)]
mod tests {
    use bangla::table::Names;

    use super::Highlighter;

    fn highlighter(words: &[&str]) -> Highlighter {
        let mut highlighter = Highlighter::default();
        highlighter.words(&words.iter().map(|word| bangla::normal::normal_form(word)).collect());
        highlighter
    }

    #[test]
    fn words_are_marked_where_they_stand_in_the_original() {
        let text = "রাশি\u{09DF}া ও রাশিয়া";
        let marks = highlighter(&["রাশিয়া"]).ranges(text);
        let marked: Vec<_> = marks.into_iter().map(|mark| &text[mark]).collect();
        assert_eq!(marked, ["রাশি\u{09DF}া", "রাশিয়া"]);
    }

    #[test]
    fn a_phrase_is_marked_only_as_a_whole() {
        let mut highlighter = Highlighter::default();
        highlighter.phrase(vec![Names::from_iter(["কিম"]), Names::from_iter(["জং"])]);
        let text = "কিম ও কিম জং";
        let marks: Vec<_> = highlighter.ranges(text).into_iter().map(|mark| &text[mark]).collect();
        assert_eq!(marks, ["কিম", "জং"]);
    }

    #[test]
    fn a_snippet_shows_the_match_and_is_cut_at_spaces() {
        let text = format!("{} পুতিন {}", "আগে কিছু ".repeat(40), "পরে কিছু ".repeat(40));
        let snippet = highlighter(&["পুতিন"]).snippet(&text, 200).expect("the word is there");
        let shown = &text[snippet.range.clone()];
        assert!(shown.contains("পুতিন") && shown.len() <= 260, "{shown}");
        assert!(!shown.starts_with(' ') && !shown.ends_with(' '));
        assert!(text[..snippet.range.start].ends_with(' '));
        assert_eq!(&text[snippet.marks[0].clone()], "পুতিন");
        assert_eq!(highlighter(&["নেই"]).snippet(&text, 200), None);
    }
}
