//! Every place that was found, in its sentence (words in context).
//!
//! Enter at [`Context::of`].

use std::ops::Range;

use archive::{Archive, Role};
use bangla::order::sort_by_text;
use bangla::sentences::sentences;
use bangla::words::words;

use super::{BESIDE, Quote, Sort};

/// The most places that are shown.
pub const MOST_LINES: usize = 500;
/// The most articles that are fetched for it.
const MOST_FETCHED: usize = 40;
/// How much of a sentence stands on either side, in bytes.
const SIDE: usize = 240;
/// How much of the words beside a place counts for the order, in bytes.
const KEY: usize = 48;

/// The places of a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    /// The places, no more than [`MOST_LINES`].
    pub lines: Vec<Line>,
    /// In how many articles they are.
    pub articles: usize,
    /// Whether there are more.
    pub cut: bool,
}

/// One place.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The article's place in the catalogue.
    pub document: usize,
    /// What stands before it in its sentence.
    pub left: String,
    /// The word as it stands there.
    pub word: String,
    /// What stands after it.
    pub right: String,
    /// The way to the place.
    pub quote: Option<Quote>,
}

impl Context {
    /// The places of a query in every article that it finds. Cost: reading these articles, until there are
    /// enough places.
    pub fn of(archive: &Archive, query: &str, sort: Sort) -> Self {
        let answer = archive.search(query);
        let mut context = Self::default();
        if answer.empty {
            return context;
        }
        let most = if BESIDE { MOST_FETCHED } else { usize::MAX };
        for (tried, hit) in answer.hits.iter().enumerate() {
            if context.lines.len() >= MOST_LINES || tried == most {
                context.cut = true;
                break;
            }
            let document = hit.document as usize;
            let Some(entry) = archive.entry_at(document) else { continue };
            let Ok(article) = archive.article(entry) else { continue };
            context.articles += 1;
            for part in &article.parts {
                if matches!(part.role, Role::Headline | Role::Body | Role::Subhead | Role::Caption)
                {
                    let text = article.slice(part).trim();
                    let marks = answer.highlighter.ranges(text);
                    let quotable = matches!(part.role, Role::Body | Role::Subhead);
                    lines(&mut context.lines, document, text, &marks, quotable);
                }
            }
        }
        context.cut |= context.lines.len() > MOST_LINES;
        context.lines.truncate(MOST_LINES);
        match sort {
            Sort::Left => context.order(|line| before(&line.left)),
            Sort::Right => context.order(|line| after(&line.right)),
            _ => {}
        }
        context
    }

    fn order(&mut self, key: impl Fn(&Line) -> String) {
        let lines = self.lines.drain(..).map(|line| (key(&line), line));
        let mut lines: Vec<(String, Line)> = lines.collect();
        sort_by_text(&mut lines, |(key, _)| key);
        self.lines.extend(lines.into_iter().map(|(_, line)| line));
    }
}

/// The places of one text. Marks that follow each other with nothing but blanks between them are one place.
fn lines(out: &mut Vec<Line>, document: usize, text: &str, marks: &[Range<usize>], quotable: bool) {
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last)
                if text.get(last.end..mark.start).is_some_and(|gap| gap.trim().is_empty()) =>
            {
                last.end = mark.end;
            }
            _ => joined.push(mark.clone()),
        }
    }
    for sentence in sentences(text) {
        for mark in &joined {
            if mark.start < sentence.start || mark.start >= sentence.end {
                continue;
            }
            let end = sentence.end.max(mark.end);
            let (Some(left), Some(word), Some(right)) = (
                text.get(sentence.start..mark.start),
                text.get(mark.clone()),
                text.get(mark.end..end),
            ) else {
                continue;
            };
            let quote = quotable.then(|| Quote::of(&text[..mark.start], word, &text[mark.end..]));
            out.push(Line {
                document,
                left: ending(left).to_owned(),
                word: word.to_owned(),
                right: beginning(right).to_owned(),
                quote: quote.flatten(),
            });
        }
    }
}

fn beginning(text: &str) -> &str {
    &text[..bangla::graphemes::floor(text, SIDE)]
}

fn ending(text: &str) -> &str {
    let Some(from) = text.len().checked_sub(SIDE) else { return text };
    let from = bangla::graphemes::floor(text, from);
    text[from..].split_once(' ').map_or(&text[from..], |(_, rest)| rest)
}

/// The words after a place, in their normal form.
fn after(right: &str) -> String {
    let words: Vec<_> = words(right).take(3).map(|word| word.normal_form()).collect();
    short(words.join(" "))
}

/// The words before a place, the nearest first.
fn before(left: &str) -> String {
    let mut words: Vec<_> = words(left).map(|word| word.normal_form()).collect();
    words.reverse();
    words.truncate(3);
    short(words.join(" "))
}

fn short(mut key: String) -> String {
    key.truncate(bangla::graphemes::floor(&key, KEY));
    key
}

#[cfg(test)]
mod tests {
    use super::{Context, lines};

    #[test]
    fn each_place_stands_in_its_sentence_and_neighbours_are_one() {
        let text = "আগে কিছু নেই। কিম জং উন এলেন, কিম গেলেন।";
        let find = |word: &str, nth: usize| {
            let at = text.match_indices(word).nth(nth).expect("it is there").0;
            at..at + word.len()
        };
        let marks = [find("কিম", 0), find("জং", 0), find("কিম", 1)];
        let mut out = Vec::new();
        lines(&mut out, 7, text, &marks, true);
        let shown: Vec<_> =
            out.iter().map(|it| (it.left.trim(), it.word.as_str(), it.right.trim())).collect();
        assert_eq!(
            shown,
            [("", "কিম জং", "উন এলেন, কিম গেলেন।"), ("কিম জং উন এলেন,", "কিম", "গেলেন।")]
        );
        assert!(out.iter().all(|line| line.document == 7 && line.quote.is_some()));
    }

    #[test]
    fn lines_stand_by_the_word_beside_the_place() {
        let line = |left: &str, right: &str| super::Line {
            document: 0,
            left: left.to_owned(),
            word: "x".to_owned(),
            right: right.to_owned(),
            quote: None,
        };
        let mut context = Context {
            lines: vec![line("ক খ", "চ"), line("ক গ", "ঘ"), line("ছ ক", "ঙ")],
            ..Context::default()
        };
        context.order(|line| super::before(&line.left));
        let left: Vec<_> = context.lines.iter().map(|line| line.left.clone()).collect();
        assert_eq!(left, ["ছ ক", "ক খ", "ক গ"]);
        context.order(|line| super::after(&line.right));
        let right: Vec<_> = context.lines.iter().map(|line| line.right.clone()).collect();
        assert_eq!(right, ["ঘ", "ঙ", "চ"]);
    }
}
