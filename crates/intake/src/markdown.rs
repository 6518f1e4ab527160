//! Markdown → its lines without the marks.
//!
//! Enter at [`plain`]. What only says how words look goes: heading signs, stress, quote signs, the addresses of links
//! and pictures. List signs and blank lines stay as they are written, and so does whatever is no mark.

use std::ops::Range;

use article::{Given, Origin};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use crate::slanted::Slanted;

/// A text without its marks, each line where it was.
pub(crate) struct Plain {
    pub(crate) text: String,
    /// Which of its bytes stand in for pictures.
    pub(crate) pictures: Vec<Range<usize>>,
    /// Which of its bytes are captions: all of a paragraph is slanted, and a picture stands right above it, or it says of
    /// itself that it belongs to one.
    pub(crate) captions: Vec<Range<usize>>,
    /// Which of its bytes are headings below the first level.
    pub(crate) parts: Vec<Range<usize>>,
}

/// The text without its marks. Cost: one pass of the parser.
pub(crate) fn plain(text: &str) -> Plain {
    let parser = Parser::new(text);
    // Definitions of links are no events; a line that only looks like one is text.
    let mut defined: Vec<_> = parser
        .reference_definitions()
        .iter()
        .map(|(_, definition)| definition.span.clone())
        .collect();
    defined.sort_by_key(|span| span.start);
    let mut defined = defined.into_iter().peekable();
    let mut out = String::with_capacity(text.len());
    let mut pictures: Vec<Range<usize>> = Vec::new();
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut captions: Vec<Range<usize>> = Vec::new();
    let mut slanted = Slanted::default();
    let mut within = 0_usize;
    let mut in_part = false;
    let mut at = 0;
    let mut pass = |out: &mut String, from: usize, to: usize| {
        let mut from = from;
        while let Some(span) = defined.next_if(|span| span.end <= to) {
            breaks(text, from, span.start, out);
            out.push_str(text.get(span.clone()).unwrap_or_default().trim_end());
            from = span.start + text.get(span).unwrap_or_default().trim_end().len();
        }
        breaks(text, from, to, out);
    };
    for (event, range) in parser.into_offset_iter() {
        captions.extend(slanted.see(&event, &out));
        let words = match event {
            Event::Start(Tag::Item) => {
                let sign = text[range.start..].split_whitespace().next().unwrap_or_default();
                pass(&mut out, at, range.start);
                out.push_str(sign);
                out.push(' ');
                at = range.start + sign.len();
                continue;
            }
            Event::Start(Tag::Heading { level, .. }) => {
                in_part = level != HeadingLevel::H1;
                continue;
            }
            Event::End(TagEnd::Heading(_)) => {
                in_part = false;
                continue;
            }
            Event::Start(Tag::Image { .. }) => {
                within += 1;
                continue;
            }
            Event::End(TagEnd::Image) => {
                within = within.saturating_sub(1);
                continue;
            }
            Event::Text(words)
            | Event::Code(words)
            | Event::Html(words)
            | Event::InlineHtml(words) => words,
            _ => continue,
        };
        pass(&mut out, at, range.start);
        if within > 0 {
            pictures.push(out.len()..out.len() + words.len());
        } else if in_part {
            parts.push(out.len()..out.len() + words.len());
        }
        out.push_str(&words);
        at = range.end;
    }
    pass(&mut out, at, text.len());
    Plain { text: out, pictures, captions, parts }
}

/// Writes the ends of lines that stand between two places.
fn breaks(text: &str, from: usize, to: usize, out: &mut String) {
    let between = text.get(from..to).unwrap_or_default();
    out.extend(between.chars().filter(|c| matches!(c, '\r' | '\n')));
}

/// The first heading, if the text opens with it.
pub(crate) fn heading(text: &str) -> Option<Given<String>> {
    let mut events = Parser::new(text);
    let Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) = events.next()? else {
        return None;
    };
    let mut heading = String::new();
    for event in events {
        match event {
            Event::Text(words) | Event::Code(words) => heading.push_str(&words),
            Event::SoftBreak | Event::HardBreak => heading.push(' '),
            Event::End(TagEnd::Heading(_)) => break,
            _ => {}
        }
    }
    let heading = heading.trim();
    (!heading.is_empty()).then(|| Given::new(heading.to_owned(), Origin::HeadingElement))
}

#[cfg(test)]
mod tests {
    use super::{Plain, heading, plain};

    #[test]
    fn marks_go_and_words_stay() {
        for (text, expected) in [
            ("# শিরোনাম ##\n\nলেখা", "শিরোনাম\n\nলেখা"),
            ("শিরোনাম\n=====\r\nলেখা", "শিরোনাম\n\r\nলেখা"),
            ("> **রফিক** বলেন, [এখানে](http://x/y) আসুন", "রফিক বলেন, এখানে আসুন"),
            ("![সেতু](a.jpg)", "সেতু"),
            ("[আরও পড়ুন: সেতু]", "[আরও পড়ুন: সেতু]"),
            ("* এক\n1. দুই #৩", "* এক\n1. দুই #৩"),
            ("#হ্যাশট্যাগ", "#হ্যাশট্যাগ"),
            ("[[[[", "[[[["),
            ("ক__খ__গ", "ক__খ__গ"),
            ("[আপডেট]: পড়ুন\n\nলেখা", "[আপডেট]: পড়ুন\n\nলেখা"),
            ("এক\n\n---\nদুই &amp; \\*তিন\\*", "এক\n\n\nদুই & *তিন*"),
        ] {
            assert_eq!(plain(text).text, expected);
        }
        let Plain { text, pictures, parts, .. } = plain("# শূন্য\n\nএক\n\n![দুই](a.jpg)\n\n## তিন");
        assert_eq!((text.get(pictures[0].clone()), pictures.len()), (Some("দুই"), 1));
        assert_eq!((text.get(parts[0].clone()), parts.len()), (Some("তিন"), 1));
        assert_eq!(heading("\n# **শিরোনাম**\n").map(|given| given.value).as_deref(), Some("শিরোনাম"));
        assert_eq!(heading("শিরোনাম"), None);
    }
}
