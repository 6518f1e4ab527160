//! The block before a text that says what it is: YAML between `---`, TOML between `+++`.
//!
//! Enter at [`read`]. Only flat fields are used: a name and a word, a number, a date, or a list of them. It
//! follows no aliases and no nesting, so that a small block stays small.

use std::ops::Range;

use yaml_rust2::parser::{Event, Parser};

use crate::limits;
use crate::record::Fields;

/// The block at the start of a text.
pub(crate) struct Front {
    /// Its bytes, both fences included.
    pub(crate) bytes: Range<usize>,
    /// What it says.
    pub(crate) fields: Fields,
}

/// The front matter of a text. `Ok(None)`: it has none.
///
/// # Errors
/// The parser's words, with the line, where a block is there and cannot be read.
pub(crate) fn read(text: &str) -> Result<Option<Front>, String> {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    for fence in ["---", "+++"] {
        let Some(block) = rest.strip_prefix(fence) else { continue };
        let Some((first, block)) = block.split_once('\n') else { return Ok(None) };
        if !first.trim().is_empty() {
            return Ok(None);
        }
        let from = start + rest.len() - block.len() - start;
        let mut at = from;
        for line in block.split_inclusive('\n') {
            if line.trim_end() == fence || fence == "---" && line.trim_end() == "..." {
                let inner = &rest[from..at];
                let fields = if fence == "---" { yaml(inner)? } else { toml(inner)? };
                // A rule of dashes, text, and another rule is no block of fields.
                if fields.is_empty() {
                    return Ok(None);
                }
                return Ok(Some(Front { bytes: start..start + at + line.len(), fields }));
            }
            at += line.len();
            if at - from > limits::FRONT {
                return Ok(None);
            }
        }
    }
    Ok(None)
}

fn toml(block: &str) -> Result<Fields, String> {
    let table: toml::Table = block.parse().map_err(|error: toml::de::Error| one_line(&error))?;
    let mut fields = Fields::default();
    for (name, value) in &table {
        for word in crate::corrections::words(value) {
            fields.add(name, word);
        }
    }
    Ok(fields)
}

/// The top level of a YAML mapping, read event by event.
fn yaml(block: &str) -> Result<Fields, String> {
    let mut parser = Parser::new_from_str(block);
    let mut fields = Fields::default();
    let mut name: Option<String> = None;
    let mut depth = 0_usize;
    // Within a list of the top level.
    let mut list = false;
    loop {
        let (event, _) = parser.next_token().map_err(|error| one_line(&error))?;
        match event {
            Event::StreamEnd | Event::DocumentEnd => return Ok(fields),
            Event::MappingStart(..) => depth += 1,
            Event::SequenceStart(..) => {
                depth += 1;
                list = depth == 2;
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
            Event::Scalar(value, ..) if depth == 2 && list => {
                if let Some(name) = &name {
                    fields.add(name, value);
                }
            }
            // What an alias stands for is not asked.
            Event::Alias(_) if depth == 1 => name = None,
            _ => {}
        }
        if depth > 64 {
            return Err("it is nested too deep".to_owned());
        }
    }
}

fn one_line(error: &impl std::fmt::Display) -> String {
    error.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn both_kinds_are_read_and_the_text_stays_where_it_is() {
        for text in [
            "---\ntitle: \"খালের ওপর নতুন সেতু\"\ndate: 2025-05-05\nagencies: [বাসস, এএফপি]\nnested: {a: [1, {b: 2}]}\n---\nপাঠ",
            "+++\ntitle = \"খালের ওপর নতুন সেতু\"\ndate = 2025-05-05\nagencies = [\"বাসস\", \"এএফপি\"]\n+++\nপাঠ",
        ] {
            let front = read(text).expect("it can be read").expect("it is there");
            assert_eq!(&text[front.bytes.end..], "পাঠ");
            assert_eq!(front.fields.first(&["title"]), Some("খালের ওপর নতুন সেতু"));
            assert_eq!(front.fields.first(&["date"]), Some("2025-05-05"));
            assert_eq!(front.fields.all(&["agencies"]), ["বাসস", "এএফপি"]);
        }
    }

    #[test]
    fn a_rule_of_dashes_is_no_front_matter() {
        for text in ["---\nপাঠ\n---\nআরও", "--- কিছু\nপাঠ", "---", "", "---\ntitle: x\n", "+++"]
        {
            assert!(read(text).is_ok_and(|front| front.is_none()), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_an_error_and_no_bomb_grows() {
        assert!(read("---\ntitle: \"open\nx\n---\nপাঠ").is_err());
        assert!(read("+++\ntitle = \n+++\n").is_err());
        let bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b]\ntitle: t\n---\n";
        let front = read(bomb).expect("it can be read").expect("it is there");
        assert_eq!(front.fields.first(&["title"]), Some("t"));
        assert!(read(&format!("---\na: {}\n---\n", "[".repeat(5000))).is_err());
    }
}
