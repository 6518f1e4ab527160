//! A block of fields that its own parser refuses, read line by line: `name: value`, lists below a name.
//!
//! Enter at [`fields`] for the lines of a block, at [`run`] for one whose end is lost. A person meant such a line as
//! one reads it: a title with a colon in it is the whole title.

use crate::fields::Fields;

/// The most words of a field's name.
const LONGEST_NAME: usize = 2;

/// The name and the value of a line that is a field: a name of a few words, and its value or nothing behind a mark.
pub(crate) fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once([':', '='])?;
    let word = |c: char| {
        c.is_alphanumeric()
            || bangla::script::is_mark(c)
            || matches!(c, '_' | '-' | '.' | ' ' | '"')
    };
    let apart = value.is_empty() || value.starts_with([' ', '\t', '"', '\'']);
    let is = apart
        && !name.trim().is_empty()
        && !name.starts_with('-')
        && name.split_whitespace().count() <= LONGEST_NAME
        && name.chars().all(word);
    is.then(|| (bare(name), bare(value)))
}

/// What the lines of a block say; lines that are no fields say nothing. Cost: linear.
pub(crate) fn fields(block: &str) -> Fields {
    let mut out = Fields::default();
    let mut list = "";
    for line in block.lines().filter(|line| !line.trim_start().starts_with('#')) {
        let item = line.trim_start().strip_prefix("- ").filter(|_| !list.is_empty());
        if let Some(item) = item {
            out.add(list, bare(item));
        } else if let Some((name, value)) = field(line.trim_end().trim_start_matches('\t'))
            && !line.starts_with(' ')
        {
            list = if value.is_empty() { name } else { "" };
            let listed = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            match listed {
                Some(values) => values.split(',').for_each(|value| out.add(name, bare(value))),
                None => out.add(name, value),
            }
        } else {
            list = "";
        }
    }
    out
}

/// How many bytes of a text are fields, line after line from its start.
pub(crate) fn run(text: &str) -> usize {
    let is = |line: &&str| {
        let line = line.trim_end();
        let text = line.ends_with(['।', '৷', '?', '!']);
        !text && field(line).is_some()
            || line.trim_start().starts_with("- ")
            || line.starts_with('#')
    };
    text.split_inclusive('\n').take_while(is).map(str::len).sum()
}

/// A word without the quotes around it, one of which may be lost.
fn bare(word: &str) -> &str {
    let word = word.trim();
    let word = word.strip_prefix(['"', '\'']).unwrap_or(word);
    word.strip_suffix(['"', '\'']).unwrap_or(word).trim()
}

#[cfg(test)]
mod tests {
    use super::{fields, run};

    #[test]
    fn a_line_says_what_one_reads() {
        let block = "title: সেতু: চার বছর পর\npaper: \"নতুন ভোর\n# x\nagencies:\n  - বাসস\n- এএফপি\ntags: [এক, \"দুই\"]\n  deep: x\nআর কিছু নেই\n";
        let found = fields(block);
        assert_eq!(found.first(&["title"]), Some("সেতু: চার বছর পর"));
        assert_eq!(found.first(&["paper"]), Some("নতুন ভোর"));
        assert_eq!(found.all(&["agencies"]), ["বাসস", "এএফপি"]);
        assert_eq!(found.all(&["tags"]), ["এক", "দুই"]);
        assert_eq!(found.first(&["deep"]), None);
    }

    #[test]
    fn a_block_without_its_end_ends_with_its_fields() {
        for (text, expected) in [
            ("title: সেতু\npaper: y\n\nপাঠ: না", "title: সেতু\npaper: y\n"),
            ("title: সেতু\nনদীর পানি বাড়ছে", "title: সেতু\n"),
            ("", ""),
        ] {
            assert_eq!(&text[..run(text)], expected);
        }
    }
}
