//! A tree of markup → its lines, as a reader sees them.
//!
//! Enter at [`render`]. The tree is walked without recursion; scripts, styles and what is hidden never reach a line.

use std::ops::Range;

use dom_query::NodeRef;

/// A line without its white space: two renderings differ in nothing else.
pub(crate) fn squeezed(line: &str) -> String {
    line.chars().filter(|c| !c.is_whitespace()).collect()
}

/// A page's lines, as a reader sees them.
#[derive(Default)]
pub(crate) struct Rendered {
    pub(crate) text: String,
    pub(crate) lines: Vec<Line>,
    pub(crate) depth: usize,
    pub(crate) elements: usize,
}

/// One of them.
pub(crate) struct Line {
    /// Its bytes.
    pub(crate) at: Range<usize>,
    /// Whether it stands in a part of the page that is no article's.
    pub(crate) aside: bool,
    /// Whether a link is all of it.
    pub(crate) linked: bool,
    /// Which of the page's captions it stands in.
    pub(crate) caption: Option<usize>,
}

/// What the node that is walked stands in.
#[derive(Default)]
struct Within {
    /// How many parts of the page that are no article's.
    asides: usize,
    /// How many captions.
    captions: usize,
    /// How many captions the page had so far.
    count: usize,
}

impl Rendered {
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|line| &self.text[line.at.clone()])
    }

    /// The bytes of the lines that the page marks as captions. One of more than a few lines is none.
    pub(crate) fn captions(&self) -> Vec<Range<usize>> {
        const MOST_LINES: usize = 3;
        let alike = |a: &Line, b: &Line| a.caption == b.caption;
        let runs = self.lines.chunk_by(alike).filter(|run| run.len() <= MOST_LINES);
        runs.flatten().filter(|line| line.caption.is_some()).map(|line| line.at.clone()).collect()
    }
}

/// A line as it is being made.
#[derive(Default)]
struct Words {
    text: String,
    /// How many links are open.
    links: usize,
    /// How many bytes of it are a link's, of how many.
    linked: usize,
    all: usize,
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
pub(crate) fn render(root: &NodeRef<'_>) -> Rendered {
    let mut out = Rendered::default();
    let mut line = Words::default();
    let mut within = Within::default();
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
            leave(&mut out, &mut line, &node, &mut within);
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
        if enter(&mut out, &mut line, &node, &mut within) {
            next = node.first_child();
        }
    }
    flush(&mut out, &mut line, &within);
    out
}

/// Begins a node; whether its children are to be walked.
fn enter(out: &mut Rendered, line: &mut Words, node: &NodeRef<'_>, within: &mut Within) -> bool {
    if node.is_text() {
        let text = node.text();
        for word in text.split_inclusive(is_space) {
            let bare = word.trim_end_matches(is_space);
            line.text.push_str(bare);
            line.linked += if line.links > 0 { bare.len() } else { 0 };
            line.all += bare.len();
            if bare.len() < word.len() && !line.text.is_empty() && !line.text.ends_with(' ') {
                line.text.push(' ');
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
                Some("br") => flush(out, line, within),
                // Cells and buttons stand apart from their neighbours.
                Some("td" | "th" | "button") if !line.text.is_empty() => line.text.push('\t'),
                _ if is_apart(node) => flush(out, line, within),
                _ => {}
            }
            line.links += usize::from(name.as_deref() == Some("a"));
        }
        Shape::Block => flush(out, line, within),
        Shape::Spaced => {
            flush(out, line, within);
            gap(out);
        }
    }
    within.asides += usize::from(is_aside(node));
    if is_caption(node) {
        within.count += usize::from(within.captions == 0);
        within.captions += 1;
    }
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
    let dated = || is_dated(node) || is_dated(&before);
    (apart(node) || apart(&before) || dated())
        && children.len() <= MOST
        && !children.iter().any(written)
}

/// Whether an element says when its article came out, label first: beside it stands who wrote.
fn is_dated(node: &NodeRef<'_>) -> bool {
    const LABELS: [&str; 6] = ["প্রকাশ", "আপডেট", "Published", "Updated", "Publish:", "Update:"];
    const LONGEST: usize = 200;
    if node.node_name().as_deref() != Some("span") {
        return false;
    }
    let text = node.text();
    let text = text.trim();
    text.len() < LONGEST
        && LABELS.iter().any(|label| text.starts_with(label))
        && text.chars().any(char::is_numeric)
}

fn leave(out: &mut Rendered, line: &mut Words, node: &NodeRef<'_>, within: &mut Within) {
    if !node.is_element() {
        return;
    }
    match shape(node) {
        Shape::Hidden => return,
        Shape::Inline => line.links = line.links.saturating_sub(usize::from(is_link(node))),
        Shape::Block => flush(out, line, within),
        Shape::Spaced => {
            flush(out, line, within);
            gap(out);
        }
    }
    within.asides = within.asides.saturating_sub(usize::from(is_aside(node)));
    within.captions = within.captions.saturating_sub(usize::from(is_caption(node)));
}

fn is_link(node: &NodeRef<'_>) -> bool {
    node.node_name().as_deref() == Some("a")
}

fn flush(out: &mut Rendered, line: &mut Words, within: &Within) {
    let words = line.text.trim();
    if !words.is_empty() {
        let start = out.text.len();
        out.text.push_str(words);
        let linked = line.linked == line.all;
        let aside = within.asides > 0;
        let caption = (within.captions > 0).then_some(within.count);
        out.lines.push(Line { at: start..out.text.len(), aside, linked, caption });
        out.text.push('\n');
    }
    line.text.clear();
    (line.linked, line.all) = (0, 0);
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
        "td" | "th" if is_layout(node) => Shape::Spaced,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table" | "figure"
        | "blockquote" | "pre" | "hr" => Shape::Spaced,
        "html" | "body" | "div" | "section" | "article" | "main" | "header" | "footer" | "nav"
        | "aside" | "address" | "li" | "dt" | "dd" | "tr" | "thead" | "tbody" | "tfoot"
        | "caption" | "figcaption" | "form" | "fieldset" | "legend" | "details" | "summary"
        | "center" | "hgroup" | "menu" => Shape::Block,
        _ => Shape::Inline,
    }
}

/// Whether a cell is a part of the page and not of a table: blocks stand in it, or its table is made as those were that
/// parted pages before style sheets did.
fn is_layout(cell: &NodeRef<'_>) -> bool {
    /// A cell's row, the body of its table, and the table.
    const UP: usize = 3;
    const BLOCKS: [&str; 14] = [
        "p", "div", "table", "h1", "h2", "h3", "h4", "h5", "ul", "ol", "center", "figure",
        "article", "hr",
    ];
    let block = |node: &NodeRef<'_>| node.node_name().is_some_and(|name| BLOCKS.contains(&&*name));
    if cell.children_it(false).any(|child| block(&child)) {
        return true;
    }
    let table =
        cell.ancestors_it(Some(UP)).find(|node| node.node_name().as_deref() == Some("table"));
    let Some(table) = table else { return false };
    let frame = table.attr("border").is_some_and(|border| !matches!(&*border, "" | "0"));
    let spaced =
        ["cellpadding", "cellspacing", "width", "bgcolor"].iter().any(|name| table.has_attr(name));
    spaced && !frame
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

/// Whether a node holds the words under a picture, by its name or by a name of its class: `wp-caption-text`.
fn is_caption(node: &NodeRef<'_>) -> bool {
    let name = node.node_name().unwrap_or_default();
    // What is within a line has no lines of its own.
    if matches!(shape(node), Shape::Inline | Shape::Hidden) {
        return false;
    }
    let called = |class: &str| {
        let class = class.to_ascii_lowercase();
        class.contains("caption") && !class.contains("captions")
    };
    &*name == "figcaption"
        || matches!(&*name, "p" | "div")
            && node.attr("class").is_some_and(|class| class.split_whitespace().any(called))
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
