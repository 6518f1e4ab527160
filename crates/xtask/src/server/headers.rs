//! The file `_headers`, as hosts that know it read it: a path to a line, and below it, indented, the headers of
//! all answers whose path it fits. A star at the end stands for anything.

/// The headers that the file gives to a path from the site's root.
pub(super) fn of(file: &str, path: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut fits = false;
    for line in file.lines().filter(|line| !line.trim().is_empty()) {
        if !line.starts_with(char::is_whitespace) {
            let rule = line.trim();
            fits = rule
                .strip_suffix('*')
                .map_or_else(|| path == rule, |beginning| path.starts_with(beginning));
        } else if let Some((name, value)) = line.trim().split_once(':').filter(|_| fits) {
            out.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn rules_fit_whole_paths_and_beginnings() {
        let file = "/*\n  A: 1\n/sw.js\n  B: x: y\n/fonts/*\n  C: 3\n";
        let of = |path| {
            super::of(file, path)
                .into_iter()
                .map(|(name, value)| name + "=" + &value)
                .collect::<Vec<_>>()
        };
        assert_eq!(of("/"), ["A=1"]);
        assert_eq!(of("/sw.js"), ["A=1", "B=x: y"]);
        assert_eq!(of("/fonts/a"), ["A=1", "C=3"]);
    }
}
