//! Which lines of a page hold the article: what its dense text is known of, the head above, the short lines behind.
//!
//! Enter at [`Rendered::main`].

use std::collections::HashSet;
use std::ops::Range;

use article::Given;

use crate::render::{Rendered, squeezed};

impl Rendered {
    /// The bytes of the lines that hold the article, its head included: what stands between headline and
    /// text says who and when.
    pub(crate) fn main(
        &self,
        main: &HashSet<String>,
        headline: Option<&Given<String>>,
    ) -> Vec<Range<usize>> {
        /// The longest head, in lines.
        const HEAD: usize = 24;
        /// How far above the text a headline stands that nothing names.
        const NEAR: usize = 16;
        let headline = headline.map(|given| squeezed(&given.value));
        let squeezed: Vec<String> = self.lines().map(squeezed).collect();
        let is = |at: usize| main.contains(&squeezed[at]) && !self.lines[at].aside;
        // A short line may stand in the text and in a list: the text is where its paragraphs are.
        let long = |at: usize| is(at) && squeezed[at].chars().count() >= 60;
        let first =
            (0..squeezed.len()).find(|&at| long(at)).or((0..squeezed.len()).find(|&at| is(at)));
        let last =
            (0..squeezed.len()).rfind(|&at| long(at)).or((0..squeezed.len()).rfind(|&at| is(at)));
        let (Some(first), Some(last)) = (first, last) else {
            let all = self.lines.iter().filter(|line| !line.aside);
            return all.map(|line| line.at.clone()).collect();
        };
        let titled = |at: usize| headline.as_ref() == Some(&squeezed[at]);
        let named = (first.saturating_sub(HEAD)..first).rfind(|&at| titled(at));
        let head = match named {
            // A time may stand above its headline.
            Some(at) => first - at.saturating_sub(3),
            None if headline.is_none() => NEAR,
            None => 0,
        };
        let is = |at: usize| is(at) && !self.is_title(at);
        let last = self.closing(last, is);
        let keeps = |at: usize| {
            let in_head = at < first && first - at <= head && !self.lines[at].aside;
            // Right behind the text stand those who wrote it.
            let behind = at > last && at <= last + 2;
            in_head || is(at) && ((first..=last).contains(&at) || behind)
        };
        (0..self.lines.len()).filter(|&at| keeps(at)).map(|at| self.lines[at].at.clone()).collect()
    }

    /// Whether a line is a link and reads as another article's headline: no sentence, and no word or two.
    fn is_title(&self, at: usize) -> bool {
        const FEWEST_WORDS: usize = 3;
        let line = &self.lines[at];
        let words = &self.text[line.at.clone()];
        line.linked && words.split_whitespace().count() >= FEWEST_WORDS && !is_sentence(words)
    }

    /// The last line of a text whose last long one is `last`: short sentences, lists and credits of it may follow, with
    /// links between them, or a button or two.
    fn closing(&self, last: usize, is: impl Fn(usize) -> bool) -> usize {
        const BUTTONS: usize = 3;
        const LINES: usize = 12;
        let (mut end, mut between) = (last, 0);
        for at in last + 1..self.lines.len() {
            if between > BUTTONS || at - end > LINES {
                break;
            }
            if self.lines[at].linked {
                continue;
            }
            let sentence = || is_sentence(&self.text[self.lines[at].at.clone()]);
            if is(at) && (between == 0 || sentence()) {
                (end, between) = (at, 0);
            } else {
                between += 1;
            }
        }
        end
    }
}

/// Whether a line ends as a sentence does.
fn is_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['\'', '"', '‘', '’', '“', '”', ')', ' ']);
    bare.ends_with(['।', '৷', '?', '!', '.'])
}
