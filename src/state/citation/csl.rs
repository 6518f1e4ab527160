//! A citation in CSL-JSON.

use super::Cited;

pub(super) fn write(cited: &Cited<'_>) -> String {
    let mut fields = vec![
        ("id", string(cited.id)),
        ("type", string("article-newspaper")),
        ("title", string(&cited.title)),
    ];
    if let Some(author) = cited.author {
        fields.push(("author", format!("[{{\"literal\": {}}}]", string(author))));
    }
    if let Some(paper) = cited.paper {
        fields.push(("container-title", string(paper)));
    }
    if let Some(parts) = cited.parts() {
        let parts = parts.map(|part| part.trim_start_matches('0'));
        fields.push(("issued", format!("{{\"date-parts\": [[{}]]}}", parts.join(", "))));
    }
    if let Some(bangla) = &cited.bangla {
        fields.push(("note", string(bangla)));
    }
    fields.push(("URL", string(cited.url)));
    let fields = fields.iter().map(|(name, value)| format!("    \"{name}\": {value}"));
    format!("[\n  {{\n{}\n  }}\n]\n", fields.collect::<Vec<_>>().join(",\n"))
}

/// A string of JSON.
fn string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => out.extend(["\\u", &format!("{:04x}", c as u32)]),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
