//! Markdown → its lines without the marks.
//!
//! Enter at [`plain`]. It takes away what only says how words look: heading signs, stress, quote signs, the addresses
//! of links and pictures. Lists, tables and blank lines stay as they are written. It is no parser of Markdown:
//! whatever is not plainly a mark is text.

use article::{Given, Origin};

/// The text without its marks, each line where it was. Cost: one pass.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let words = line.trim_end_matches(['\n', '\r']);
        inline(block(words), &mut out);
        out.push_str(&line[words.len()..]);
    }
    out
}

/// The first heading, if the text opens with it.
pub(crate) fn heading(text: &str) -> Option<Given<String>> {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty())?;
    let mut heading = String::new();
    inline(line.strip_prefix("# ").map(|_| block(line))?, &mut heading);
    Some(Given::new(heading.trim().to_owned(), Origin::HeadingElement))
}

/// A line without the sign in front that says what it is; nothing of one that underlines the line above.
fn block(line: &str) -> &str {
    let bare = line.trim_start();
    let words = bare.trim_start_matches('#');
    if (1..=6).contains(&(bare.len() - words.len())) && words.starts_with([' ', '\t']) {
        return words.trim().trim_end_matches('#').trim_end();
    }
    if let Some(quoted) = bare.strip_prefix('>') {
        return quoted.trim_start_matches(['>', ' ']);
    }
    let underline = bare.trim_end().len() >= 3 && bare.trim_end().chars().all(|c| c == '=');
    if underline { "" } else { line }
}

/// Writes the words of a line without stress and addresses.
fn inline(line: &str, out: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find(['*', '_', '[', '!']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("**").or_else(|| rest.strip_prefix("__")) {
            rest = after;
        } else if let Some((words, after)) = link(rest) {
            out.push_str(words);
            rest = after;
        } else {
            let next = rest.chars().next().map_or(0, char::len_utf8);
            out.push_str(&rest[..next]);
            rest = &rest[next..];
        }
    }
    out.push_str(rest);
}

/// The words of the link or the picture that a text begins with, and what follows it.
fn link(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix("![").or_else(|| text.strip_prefix('['))?;
    // No words of a link are longer: looking for an end further away would take the square of the time.
    let near = &inside[..inside.floor_char_boundary(600)];
    let (words, _) = near.split_once("](")?;
    let after = &inside[words.len() + 2..];
    let near = &after[..after.floor_char_boundary(2000)];
    let end = near.find(')')?;
    Some((words, &after[end + 1..]))
}

#[cfg(test)]
mod tests {
    use super::{heading, plain};

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
        ] {
            assert_eq!(plain(text), expected);
        }
        assert_eq!(heading("\n# **শিরোনাম**\n").map(|given| given.value).as_deref(), Some("শিরোনাম"));
        assert_eq!(heading("শিরোনাম"), None);
    }
}
