//! Markup → the lines that a reader would see, and which of them hold the article.
//!
//! Enter at [`read`]. The lines are made of the tree by walking it, without recursion: scripts, styles and
//! what is hidden never reach them. Which of them are the article's is the work of `dom_smoothie`, a
//! port of the Readability that browsers' reader views use; what it leaves is only marked, and the
//! rules of the crate `article` decide as they do for copied text.

use std::collections::HashSet;
use std::ops::Range;

use article::{Given, Known, Origin};
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability, TextMode};

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
    known.main = Some(rendered.main(&main, known.headline.as_ref()));
    // Some pages are filled in by a script, and say their text to search engines only.
    if main.is_empty()
        && let Some(body) = said.body.filter(|body| body.len() > text.len() / 2)
    {
        text = plain(&body);
        known.main = None;
        known.is_body = true;
    }
    (text, known)
}

/// Whether markup is so deep, or has so many attributes in one tag, that parsing it would take a time that grows
/// with its square. No page that a browser shows well is. Cost: one pass.
pub(crate) fn is_tangled(html: &str) -> bool {
    let bytes = html.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(found) = bytes[at..].iter().position(|&byte| byte == b'<') {
        let start = at + found + 1;
        let closes = bytes.get(start) == Some(&b'/');
        let name_at = start + usize::from(closes);
        let length =
            bytes[name_at..].iter().take(16).take_while(|b| b.is_ascii_alphanumeric()).count();
        at = name_at + length;
        if length == 0 {
            continue;
        }
        let name = html[name_at..at].to_ascii_lowercase();
        let (mut quote, mut attributes) = (None, 0);
        for &byte in &bytes[at..] {
            at += 1;
            match (quote, byte) {
                (None, b'>') => break,
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b' ' | b'\n' | b'\t' | b'/') => attributes += 1,
                (Some(open), byte) if open == byte => quote = None,
                _ => {}
            }
            if attributes > limits::ATTRIBUTES {
                return true;
            }
        }
        match name.as_str() {
            "script" | "style" if !closes => {
                let end = format!("</{name}");
                at += html.get(at..).and_then(|rest| rest.find(&end)).unwrap_or(bytes.len() - at);
            }
            // Those that have no end, or need not have one.
            "br" | "img" | "hr" | "input" | "meta" | "link" | "source" | "wbr" | "area"
            | "base" | "col" | "embed" | "param" | "track" | "p" | "li" | "dd" | "dt" | "tr"
            | "td" | "th" | "option" | "tbody" | "thead" | "tfoot" | "path" | "use" | "circle"
            | "rect" => {}
            _ if closes => depth = depth.saturating_sub(1),
            _ => depth += 1,
        }
        if depth > limits::NESTED {
            return true;
        }
    }
    false
}

/// The text of a field that may hold markup: its lines; any other text as it is.
pub(crate) fn plain(text: &str) -> String {
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
        return text.to_owned();
    }
    // Line breaks between tags mean nothing, those of a text with entities do.
    let source = if marked { text.to_owned() } else { text.replace('\n', "<br>") };
    render(&Document::fragment(source).root()).text.trim().to_owned()
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

/// A line without its white space: two renderings differ in nothing else.
fn squeezed(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A page's lines, as a reader sees them.
#[derive(Default)]
struct Rendered {
    text: String,
    /// The bytes of each line, and whether it stands in a part of the page that is no article's.
    lines: Vec<(Range<usize>, bool)>,
    depth: usize,
    elements: usize,
}

impl Rendered {
    fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(range, _)| &self.text[range.clone()])
    }

    /// The bytes of the lines that hold the article, its head included: what stands between headline and
    /// text says who and when.
    fn main(&self, main: &HashSet<String>, headline: Option<&Given<String>>) -> Vec<Range<usize>> {
        /// The longest head, in lines.
        const HEAD: usize = 24;
        /// How far above the text a headline stands that nothing names.
        const NEAR: usize = 8;
        let headline = headline.map(|given| squeezed(&given.value));
        let squeezed: Vec<String> = self.lines().map(squeezed).collect();
        let is = |at: usize| main.contains(&squeezed[at]) && !self.lines[at].1;
        // A short line may stand in the text and in a list: the text is where its paragraphs are.
        let long = |at: usize| is(at) && squeezed[at].chars().count() >= 60;
        let first =
            (0..squeezed.len()).find(|&at| long(at)).or((0..squeezed.len()).find(|&at| is(at)));
        let last =
            (0..squeezed.len()).rfind(|&at| long(at)).or((0..squeezed.len()).rfind(|&at| is(at)));
        let (Some(first), Some(last)) = (first, last) else {
            return self.lines.iter().filter(|(_, aside)| !aside).map(|(r, _)| r.clone()).collect();
        };
        let titled = |at: usize| headline.as_ref() == Some(&squeezed[at]);
        let named = (first.saturating_sub(HEAD)..first).rfind(|&at| titled(at));
        let head = match named {
            // A time may stand above its headline.
            Some(at) => first - at.saturating_sub(3),
            None if headline.is_none() => NEAR,
            None => 0,
        };
        let keeps = |at: usize| {
            let in_head = at < first && first - at <= head && !self.lines[at].1;
            // Right behind the text stand those who wrote it.
            let behind = at > last && at <= last + 2 && !self.lines[at].1;
            in_head || is(at) && (first..=last).contains(&at) || behind && is(at)
        };
        (0..self.lines.len()).filter(|&at| keeps(at)).map(|at| self.lines[at].0.clone()).collect()
    }
}

/// What a node is to the lines.
enum Shape {
    /// It is never shown.
    Hidden,
    /// It stands in its line.
    Inline,
    /// It begins and ends a line.
    Block,
    /// It also keeps its distance.
    Spaced,
}

/// Walks a tree and writes its lines. Cost: linear in its nodes.
fn render(root: &NodeRef<'_>) -> Rendered {
    let mut out = Rendered::default();
    let mut line = String::new();
    let mut asides = 0_usize;
    let mut depth = 0_usize;
    let mut next = root.first_child();
    let mut node = *root;
    loop {
        // Down to the first child, along to the next sibling, or up.
        let entered = if let Some(child) = next.take() {
            node = child;
            depth += 1;
            true
        } else if node.id == root.id {
            break;
        } else {
            leave(&mut out, &mut line, &node, &mut asides);
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                true
            } else {
                let Some(parent) = node.parent() else { break };
                node = parent;
                depth -= 1;
                false
            }
        };
        if !entered {
            continue;
        }
        out.depth = out.depth.max(depth);
        if enter(&mut out, &mut line, &node, &mut asides) {
            next = node.first_child();
        }
    }
    flush(&mut out, &mut line, asides > 0);
    out
}

/// Begins a node; whether its children are to be walked.
fn enter(out: &mut Rendered, line: &mut String, node: &NodeRef<'_>, asides: &mut usize) -> bool {
    if node.is_text() {
        let text = node.text();
        for word in text.split_inclusive(is_space) {
            let bare = word.trim_end_matches(is_space);
            line.push_str(bare);
            if bare.len() < word.len() && !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        }
        return false;
    }
    if !node.is_element() {
        return node.may_have_children();
    }
    out.elements += 1;
    let shape = shape(node);
    match shape {
        Shape::Hidden => return false,
        Shape::Inline => {
            let name = node.node_name();
            match name.as_deref() {
                Some("br") => flush(out, line, *asides > 0),
                // Cells and buttons stand apart from their neighbours.
                Some("td" | "th" | "button") if !line.is_empty() => line.push('\t'),
                _ if is_apart(node) => flush(out, line, *asides > 0),
                _ => {}
            }
        }
        Shape::Block => flush(out, line, *asides > 0),
        Shape::Spaced => {
            flush(out, line, *asides > 0);
            gap(out);
        }
    }
    *asides += usize::from(is_aside(node));
    true
}

/// Whether an element stands beside another with nothing written between them, one of the two a link or a time:
/// style sheets set these apart (`আরও পড়ুন`, a title, a day).
fn is_apart(node: &NodeRef<'_>) -> bool {
    /// Of a parent with more children it is not asked.
    const MOST: usize = 12;
    let apart = |node: &NodeRef<'_>| matches!(node.node_name().as_deref(), Some("a" | "time"));
    let Some(before) = node.prev_sibling().filter(NodeRef::is_element) else { return false };
    let Some(parent) = node.parent() else { return false };
    let children: Vec<_> = parent.children_it(false).take(MOST + 1).collect();
    let written = |child: &NodeRef<'_>| child.is_text() && !child.text().trim().is_empty();
    (apart(node) || apart(&before)) && children.len() <= MOST && !children.iter().any(written)
}

fn leave(out: &mut Rendered, line: &mut String, node: &NodeRef<'_>, asides: &mut usize) {
    if !node.is_element() {
        return;
    }
    match shape(node) {
        Shape::Hidden => return,
        Shape::Inline => {}
        Shape::Block => flush(out, line, *asides > 0),
        Shape::Spaced => {
            flush(out, line, *asides > 0);
            gap(out);
        }
    }
    *asides = asides.saturating_sub(usize::from(is_aside(node)));
}

fn flush(out: &mut Rendered, line: &mut String, aside: bool) {
    let words = line.trim();
    if !words.is_empty() {
        let start = out.text.len();
        out.text.push_str(words);
        out.lines.push((start..out.text.len(), aside));
        out.text.push('\n');
    }
    line.clear();
}

fn gap(out: &mut Rendered) {
    if !out.text.is_empty() && !out.text.ends_with("\n\n") {
        out.text.push('\n');
    }
}

/// White space that markup folds; a no-break space is a letter there.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{C}')
}

fn shape(node: &NodeRef<'_>) -> Shape {
    let name = node.node_name().unwrap_or_default();
    match &*name {
        "script" | "style" | "noscript" | "template" | "head" | "title" | "meta" | "link"
        | "svg" | "math" | "iframe" | "object" | "embed" | "canvas" | "video" | "audio"
        | "select" | "option" | "input" | "textarea" | "datalist" | "dialog" | "map" => {
            Shape::Hidden
        }
        _ if is_hidden(node) => Shape::Hidden,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table" | "figure"
        | "blockquote" | "pre" | "hr" => Shape::Spaced,
        "html" | "body" | "div" | "section" | "article" | "main" | "header" | "footer" | "nav"
        | "aside" | "address" | "li" | "dt" | "dd" | "tr" | "thead" | "tbody" | "tfoot"
        | "caption" | "figcaption" | "form" | "fieldset" | "legend" | "details" | "summary"
        | "center" | "hgroup" | "menu" => Shape::Block,
        _ => Shape::Inline,
    }
}

/// What a browser would not show, as far as the node itself says so.
fn is_hidden(node: &NodeRef<'_>) -> bool {
    if node.has_attr("hidden") || node.attr("aria-hidden").is_some_and(|said| &*said == "true") {
        return true;
    }
    node.attr("style").is_some_and(|style| {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
        let style = style.to_ascii_lowercase();
        style.contains("display:none") || style.contains("visibility:hidden")
    })
}

/// Whether a node holds what no article is: menus, side columns, the page's foot.
fn is_aside(node: &NodeRef<'_>) -> bool {
    let name = node.node_name().unwrap_or_default();
    if matches!(&*name, "nav" | "aside" | "footer" | "form" | "menu" | "button") {
        return true;
    }
    let role = node.attr("role");
    role.is_some_and(|role| {
        matches!(
            &*role,
            "navigation" | "banner" | "contentinfo" | "complementary" | "search" | "dialog"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{is_tangled, plain, read};

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
        assert!(
            !is_tangled("<p>".repeat(9_000).as_str())
                && !is_tangled("<div></div>".repeat(9_000).as_str())
        );
        assert!(
            is_tangled("<div>".repeat(9_000).as_str())
                && is_tangled(&format!("<p {}>", "a=1 ".repeat(9_000)))
        );
        assert!(
            !is_tangled("<script>if (a<b) x</script><p>") && !is_tangled("<") && !is_tangled("<p")
        );
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
