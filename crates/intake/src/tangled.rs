//! Markup that would take too long to parse.
//!
//! Enter at [`is_tangled`].

use crate::limits;

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

#[cfg(test)]
mod tests {
    use super::is_tangled;

    #[test]
    fn only_what_no_page_has_is_tangled() {
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
    }
}
