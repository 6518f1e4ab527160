//! Templates: `{name}` → its value.

/// `template` with each `{name}` replaced. Values are put in once and never read as templates, so that
/// a query that contains `{n}` stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        let known = after.find('}').and_then(|close| {
            let value = values.iter().find(|(name, _)| *name == &after[..close])?;
            Some((value.1, &after[close + 1..]))
        });
        if let Some((value, left)) = known {
            out.push_str(value);
            rest = left;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_are_put_in_once_and_unknown_names_stay() {
        assert_eq!(fill("{a} ও {b}", &[("a", "{b}"), ("b", "খ")]), "{b} ও খ");
        assert_eq!(fill("{x} {", &[("a", "1")]), "{x} {");
    }
}
