//! A citation for TeX.

use super::Cited;

pub(super) fn write(cited: &Cited<'_>) -> String {
    let mut out = format!("@misc{{{},\n", key(cited.id));
    if let Some(author) = cited.author {
        // In braces of its own: a name or a desk is not taken apart.
        out.extend(["  author = {{", &escaped(author), "}},\n"]);
    }
    let mut field = |name: &str, value: &str| {
        out.extend(["  ", name, " = {", &escaped(value), "},\n"]);
    };
    field("title", &cited.title);
    if let Some(paper) = cited.paper {
        field("publisher", paper);
    }
    if let Some([year, month, day]) = cited.parts() {
        field("year", year);
        field("month", month.trim_start_matches('0'));
        field("day", day.trim_start_matches('0'));
    }
    if let Some(bangla) = &cited.bangla {
        field("note", bangla);
    }
    out.extend(["  url = {", cited.url, "},\n}\n"]);
    out
}

/// A key may hold letters and digits of ASCII alone to be safe everywhere.
fn key(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    format!("nothi_{}", id.chars().map(plain).collect::<String>())
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}
