//! Markup → the lines that a reader would see, and which of them hold the article.
//!
//! Enter at [`read`]. The lines are made of the tree by walking it, without recursion: scripts, styles and
//! what is hidden never reach them. Which of them are the article's is the work of `dom_smoothie`, a
//! port of the Readability that browsers' reader views use; what it leaves is only marked, and the
//! rules of the crate `article` decide as they do for copied text.

use std::collections::HashSet;
use std::ops::Range;

use article::{Known, Origin};
use dom_query::Document;
use dom_smoothie::{Config, Readability, TextMode};

use crate::render::{render, squeezed};
use crate::tangled::is_tangled;
use crate::{limits, metadata};

/// The text of a page and what its markup says of it. Cost: linear, but for the main text, which is
/// looked for several times at most.
pub(crate) fn read(html: &str) -> (String, Known) {
    let document = Document::from(html);
    let rendered = render(&document.root());
    let mut said = metadata::of(&document);
    let lines: HashSet<String> = rendered.lines().map(squeezed).collect();
    let mut known = std::mem::take(&mut said.known);
    known.headline = said
        .headlines
        .iter()
        .find(|given| lines.contains(&squeezed(&given.value)))
        .or_else(|| said.headlines.iter().find(|given| given.origin == Origin::JsonLd))
        .or(said.headlines.first())
        .cloned();
    let markup = rendered.depth < limits::MARKUP_DEPTH && rendered.elements < limits::ELEMENTS;
    let main = if markup { main_lines(document) } else { HashSet::new() };
    let mut text = rendered.text.clone();
    known.captions = rendered.captions();
    known.main = Some(rendered.main(&main, known.headline.as_ref()));
    // Some pages are filled in by a script, and say their text to search engines only.
    if main.is_empty()
        && let Some(body) = said.body.filter(|body| body.len() > text.len() / 2)
    {
        text = plain(&body);
        known.main = None;
        known.captions.clear();
        known.is_body = true;
    }
    (text, known)
}

/// The text of a field that may hold markup: its lines; any other text as it is.
pub(crate) fn plain(text: &str) -> String {
    captioned(text).0
}

/// The same, with the bytes that its markup says are captions.
pub(crate) fn captioned(text: &str) -> (String, Vec<Range<usize>>) {
    let tag = |at: usize| {
        let rest = text[at + 1..].trim_start_matches('/');
        rest.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.contains('>')
    };
    let marked = text.match_indices('<').take(50).any(|(at, _)| tag(at));
    let entity = text.split('&').skip(1).take(50).any(|rest| {
        rest.split_once(';').is_some_and(|(name, _)| {
            (2..=8).contains(&name.len())
                && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#')
        })
    });
    if !marked && !entity || is_tangled(text) {
        return (text.to_owned(), Vec::new());
    }
    // Line breaks between tags mean nothing, those of a text with entities do.
    let source = if marked { text.to_owned() } else { text.replace('\n', "<br>") };
    let rendered = render(&Document::fragment(source).root());
    let from = rendered.text.len() - rendered.text.trim_start().len();
    let captions = rendered.captions().into_iter().map(|at| at.start - from..at.end - from);
    (rendered.text.trim().to_owned(), captions.collect())
}

/// The lines that hold the article, each without its white space.
fn main_lines(document: Document) -> HashSet<String> {
    let config = Config { text_mode: TextMode::Raw, disable_json_ld: true, ..Config::default() };
    let Ok(mut readability) = Readability::with_document(document, None, Some(config)) else {
        return HashSet::new();
    };
    let Ok(article) = readability.parse() else { return HashSet::new() };
    let content = Document::fragment(article.content);
    render(&content.root()).lines().map(squeezed).collect()
}

#[cfg(test)]
mod tests {
    use super::{plain, read};

    const TEXT: &str =
        "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে, তাই নিচু এলাকার মানুষ উঁচু স্থানে আশ্রয় নিয়েছে বলে জানিয়েছে প্রশাসন।";

    #[test]
    fn lines_are_what_a_reader_sees() {
        let page = format!(
            "<html><head><title>ট</title><style>x</style></head><body><script>bad()</script><p hidden>লুকানো</p><div style=\"display : none\">লুকানো</div>\
             <div>এক <b>দু</b>ই<br>তিন</div><ul><li>চার<li>পাঁচ</ul><p>{TEXT}</body>"
        );
        let (text, _) = read(&page);
        assert_eq!(text.trim(), format!("এক দুই\nতিন\n\nচার\nপাঁচ\n\n{TEXT}"));
    }

    #[test]
    fn deep_markup_and_broken_markup_are_read() {
        let (text, _) = read(&format!("{}{TEXT}", "<div>".repeat(1_500)));
        assert_eq!(text.trim(), TEXT);
        for page in ["", "<", "<p", "<!-- ", "<p></div></p></p>", "\0", "<table><td>ক<p>খ"] {
            let _ = read(page);
        }
    }

    #[test]
    fn a_field_with_markup_is_read_and_others_are_left_alone() {
        assert_eq!(plain("<p>এক &amp; দুই</p><p>তিন</p>"), "এক & দুই\n\nতিন");
        assert_eq!(plain("এক &quot;দুই&quot;\nতিন"), "এক \"দুই\"\nতিন");
        for text in ["৫ < ৬ > ৪", "এক & দুই; তিন", "এক\n\nদুই"] {
            assert_eq!(plain(text), text);
        }
    }
}
