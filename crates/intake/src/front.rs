//! The block before a text that says what it is: YAML between `---`, TOML between `+++`.
//!
//! Enter at [`read`]. A block that is open or broken costs no article: it is named, and read line by line ([`flat`]). Only flat
//! fields are used: a name and a word, a number, a date, or a list of them. It follows no aliases and no nesting, so
//! that a small block stays small.

use std::ops::Range;

use yaml_rust2::parser::{Event, Parser};

use crate::fields::Fields;
use crate::{flat, limits};

/// What stands before a text.
pub(crate) enum Read {
    /// Nothing that says what the text is.
    None,
    /// A block of fields.
    Fields {
        /// Its bytes, both fences included.
        bytes: Range<usize>,
        /// What it says.
        fields: Fields,
        /// What is wrong with it, where it is read all the same, and what to do.
        why: Option<String>,
    },
    /// A block that cannot be used.
    Unusable {
        /// Its bytes.
        bytes: Range<usize>,
        /// What is wrong with it, where, and what to do.
        why: String,
    },
}

/// The front matter of a text. Cost: linear in the block, of which at most [`limits::FRONT`] bytes are looked at.
pub(crate) fn read(text: &str) -> Read {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    for fence in ["---", "+++"] {
        let Some(block) = rest.strip_prefix(fence) else { continue };
        let Some((first, block)) = block.split_once('\n') else { return Read::None };
        // A rule of dashes, text, and another rule is no block of fields.
        if !first.trim().is_empty() || !opens_fields(block) {
            return Read::None;
        }
        let from = rest.len() - block.len();
        let mut at = from;
        for line in block.split_inclusive('\n') {
            if line.trim_end() == fence || fence == "---" && line.trim_end() == "..." {
                let inner = &rest[from..at];
                let bytes = start..start + at + line.len();
                return closed(inner, fence, bytes);
            }
            at += line.len();
            if at - from > limits::FRONT {
                break;
            }
        }
        let bytes = start..start + from + flat::run(&rest[from..]);
        let fields = flat::fields(&text[start + from..bytes.end]);
        let open = format!("The block that opens with {fence} is never closed, so it is");
        let remedy = format!("put {fence} on a line of its own under its last field.");
        // What only looks like a field is the text's.
        if !fields.says_something() {
            return Read::Unusable { bytes: 0..0, why: format!("{open} read as text; {remedy}") };
        }
        let why = Some(format!("{open} read up to its last line that is a field; {remedy}"));
        return Read::Fields { bytes, fields, why };
    }
    reader(text, start).unwrap_or_else(|| bare(text, start))
}

/// The lines that a reader service sets over the text of a page: `Title: …`, `URL Source: …`, `Published Time: …`, and
/// `Markdown Content:` last.
fn reader(text: &str, start: usize) -> Option<Read> {
    const LAST: &str = "Markdown Content:";
    let block = &text[start..];
    let head = &block[..block.floor_char_boundary(limits::FRONT.min(block.len()))];
    head.starts_with("Title:").then_some(())?;
    let end = head.find(&format!("\n{LAST}"))? + 1 + LAST.len();
    let fields = flat::fields(&head[..end - LAST.len()]);
    fields.first(&["urlsource"])?;
    let mut out = Fields::default();
    let title = fields.first(&["title"]).map(|title| titled(title, &block[end..]));
    for (name, value) in [
        ("title", title),
        ("url", fields.first(&["urlsource"])),
        ("published", fields.first(&["publishedtime"])),
    ] {
        out.add(name, value.unwrap_or_default());
    }
    Some(Read::Fields { bytes: start..start + end, fields: out, why: None })
}

/// A page's title without the site's name: what a line of the text says of it, or what stands before a known paper.
fn titled<'t>(title: &'t str, text: &str) -> &'t str {
    let marks = [" | ", " - ", " – ", " — ", " :: ", " » "];
    let parted = || marks.iter().filter_map(|mark| title.rsplit_once(mark));
    let line =
        |words: &str| text.lines().any(|line| line.trim_matches(['#', ' ', '=', '*']) == words);
    let named = |site: &str| article::paper_of(site).is_some();
    let shorter = parted().find(|(words, site)| line(words.trim()) || named(site));
    if line(title) { title } else { shorter.map_or(title, |(words, _)| words.trim()) }
}

/// The fields that a text opens with, line after line without a fence: at least two, a headline among them, in Latin
/// letters or all of them known, and a blank line behind them.
fn bare(text: &str, start: usize) -> Read {
    const FEWEST: usize = 2;
    let block = &text[start..];
    if !opens_fields(block) || !block.starts_with(char::is_alphabetic) {
        return Read::None;
    }
    let length = flat::run(block);
    let (inner, rest) = block.split_at(length);
    let is_name = |line: &str| line.split(':').next().is_some_and(str::is_ascii);
    let fields = flat::fields(inner);
    let is = inner.lines().count() >= FEWEST
        && (inner.lines().all(is_name) || fields.are_known())
        && rest.lines().next().is_some_and(|line| line.trim().is_empty())
        && fields.has_headline();
    if is { Read::Fields { bytes: start..start + length, fields, why: None } } else { Read::None }
}

/// What a block between its fences says.
fn closed(block: &str, fence: &str, bytes: Range<usize>) -> Read {
    let is_yaml = fence == "---";
    let found = if is_yaml { yaml(block) } else { toml(block) };
    let (line, why) = match found {
        Ok(fields) if fields.is_empty() => return Read::None,
        Ok(fields) => return Read::Fields { bytes, fields, why: None },
        Err(why) => why,
    };
    let fields = flat::fields(block);
    let kind = if is_yaml { "YAML" } else { "TOML" };
    let remedy = "put values with a colon or quotes in quotes";
    if fields.is_empty() {
        let why = format!(
            "The block between {fence} and {fence} is not used: line {line} is no {kind} ({why}); {remedy}."
        );
        return Read::Unusable { bytes, why };
    }
    let why = format!(
        "The block between {fence} and {fence} is read line by line, because its line {line} is no {kind} ({why}); {remedy}."
    );
    Read::Fields { bytes, fields, why: Some(why) }
}

/// Whether the first line of a block is a field.
fn opens_fields(block: &str) -> bool {
    let mut lines = block.lines().map(str::trim);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| flat::field(line).is_some())
}

/// What is wrong with a block: its line, the opening fence being the first, and what the parser says.
type Fault = (usize, String);

fn toml(block: &str) -> Result<Fields, Fault> {
    let fault = |error: toml::de::Error| {
        let at = error.span().map_or(0, |at| at.start).min(block.len());
        let line = block.get(..at).map_or(0, |above| above.matches('\n').count());
        (line + 2, one_line(&error.message()))
    };
    let table: toml::Table = block.parse().map_err(fault)?;
    let mut fields = Fields::default();
    for (name, value) in &table {
        for word in crate::one_file::words(value) {
            fields.add(name, word);
        }
    }
    Ok(fields)
}

/// The top level of a YAML mapping, read event by event.
fn yaml(block: &str) -> Result<Fields, Fault> {
    let mut parser = Parser::new_from_str(block);
    let mut fields = Fields::default();
    let mut name: Option<String> = None;
    let mut depth = 0_usize;
    // Within a list of the top level.
    let mut list = false;
    loop {
        let fault =
            |error: yaml_rust2::ScanError| (error.marker().line() + 1, one_line(&error.info()));
        let (event, marker) = parser.next_token().map_err(fault)?;
        match event {
            Event::StreamEnd | Event::DocumentEnd => return Ok(fields),
            Event::MappingStart(..) => depth += 1,
            Event::SequenceStart(..) => {
                depth += 1;
                // `[[নাম]]` is a link in notes.
                list |= depth == 2;
            }
            Event::MappingEnd | Event::SequenceEnd => {
                depth = depth.saturating_sub(1);
                if depth == 1 {
                    name = None;
                    list = false;
                }
            }
            Event::Scalar(value, ..) if depth == 1 => match name.take() {
                None => name = Some(value),
                Some(name) => fields.add(&name, value),
            },
            Event::Scalar(value, ..) if (2..=3).contains(&depth) && list => {
                if let Some(name) = &name {
                    fields.add(name, value);
                }
            }
            // What an alias stands for is not asked.
            Event::Alias(_) if depth == 1 => name = None,
            _ => {}
        }
        if depth > 64 {
            return Err((marker.line() + 1, "it is nested too deep".to_owned()));
        }
    }
}

fn one_line(error: &impl std::fmt::Display) -> String {
    error.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Read, read};

    #[test]
    fn both_kinds_are_read_and_the_text_stays_where_it_is() {
        for text in [
            "---\ntitle: \"খালের ওপর নতুন সেতু\"\ndate: 2025-05-05\nagencies: [বাসস, এএফপি]\nnested: {a: [1, {b: 2}]}\n---\nপাঠ",
            "+++\ntitle = \"খালের ওপর নতুন সেতু\"\ndate = 2025-05-05\nagencies = [\"বাসস\", \"এএফপি\"]\n+++\nপাঠ",
        ] {
            let Read::Fields { bytes, fields, why: None } = read(text) else { panic!("{text}") };
            assert_eq!(&text[bytes.end..], "পাঠ");
            assert_eq!(fields.first(&["title"]), Some("খালের ওপর নতুন সেতু"));
            assert_eq!(fields.first(&["date"]), Some("2025-05-05"));
            assert_eq!(fields.all(&["agencies"]), ["বাসস", "এএফপি"]);
        }
    }

    #[test]
    fn what_a_reader_service_sets_over_a_text_is_read() {
        for (title, line, wanted) in [
            ("নতুন সেতু - নতুন ভোর", "# নতুন সেতু", "নতুন সেতু"),
            ("নতুন সেতু | প্রথম আলো", "", "নতুন সেতু"),
            ("নদী - এক জীবন", "", "নদী - এক জীবন"),
        ] {
            let text = format!(
                "Title: {title}\n\nURL Source: https://example.com/a\n\nPublished Time: 2025-05-08T12:40:00+06:00\n\nMarkdown Content:\n{line}\nপাঠ"
            );
            let Read::Fields { bytes, fields, why: None } = read(&text) else { panic!("{text}") };
            assert_eq!(fields.first(&["title"]), Some(wanted));
            assert_eq!(fields.first(&["published"]), Some("2025-05-08T12:40:00+06:00"));
            assert!(text[bytes].ends_with("Markdown Content:"));
        }
    }

    #[test]
    fn a_rule_of_dashes_is_no_front_matter() {
        for text in [
            "---\nপাঠ\n---\nআরও",
            "--- কিছু\nপাঠ",
            "---",
            "",
            "+++",
            "---\nতিনি বলেন, \"যাব: না\n---\nআরও",
            "---\nনদীর পানি বাড়ছে\nশহরে",
            "Title: খবর\nপাঠ",
            "Note: x\nDate: y\n\nপাঠ",
            "রফিক: যাব\nসালমা: যাব না\n\nপাঠ",
        ] {
            assert!(matches!(read(text), Read::None), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_no_bomb_grows() {
        let deep = format!("---\na: {}\n---\n", "[".repeat(5000));
        for (text, title, words) in [
            ("---\ntitle: \"open\nx\n---\nপাঠ", Some("open"), "line 2"),
            ("---\npaper: y\ntitle: খবর: শহর\n---\nপাঠ", Some("খবর: শহর"), "line 3"),
            ("+++\npaper = \"y\"\ntitle = \n+++\n", None, "line 3"),
            ("---\ntitle: x\npaper: y\n\nপাঠ", Some("x"), "never closed"),
            (&deep, None, "line by line"),
        ] {
            let Read::Fields { fields, why: Some(why), .. } = read(text) else { panic!("{text}") };
            assert_eq!(fields.first(&["title"]), title);
            assert!(why.contains(words), "{why}");
        }
        for (text, words) in [
            ("+++\ntitle = \n+++\n", "is not used"),
            ("---\nরফিক আহমেদ: যাব না\n\nপাঠ", "read as text"),
        ] {
            let Read::Unusable { why, .. } = read(text) else { panic!("{text}") };
            assert!(why.contains(words), "{why}");
        }
        let Read::Fields { fields, bytes, why: None } = read("title: x: y\nDate: 2025-05-05\n\nপাঠ")
        else {
            panic!("it is there")
        };
        assert_eq!((fields.first(&["title"]), bytes.end), (Some("x: y"), 29));
        let bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b]\ntitle: t\n---\n";
        let Read::Fields { fields, .. } = read(bomb) else { panic!("it is there") };
        assert_eq!(fields.first(&["title"]), Some("t"));
    }
}
