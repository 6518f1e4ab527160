//! The files beside the pages, smaller than Trunk makes them: two style sheets, and glue without its
//! indentation.
//!
//! Names stay true: that of a style sheet is made from the names of its parts, which hold hashes of
//! what is in them, and the glue changes in the same way whenever it has the same name.

use std::fs;
use std::path::Path;

/// How Trunk begins a link to a style sheet, and what ends one.
const LINK: (&str, &str) = ("<link data-integrity=none href=./", ">");
/// What a link to a style sheet says after its name.
const STYLES: &str = " rel=stylesheet";
/// The same, of one for paper.
const PRINT: &str = " media=print rel=stylesheet";

/// How the sheet is called that the first answer does not need.
const LATER: &str = "later-";

/// Puts the style sheets that the frame names into two files, one for the first answer and one for what comes later, and
/// their names into the frame. Those for paper become a block that is for paper, and come later. Gives the frame, and the
/// link to the second file that is in it.
pub(super) fn join_styles(staging: &Path, frame: &str) -> Result<(String, String), String> {
    let mut files = [(String::new(), 0_u64), (String::new(), 0_u64)];
    let (mut joined, mut rest, mut links) = (String::new(), frame, None);
    while let Some((before, name, print, after)) = next_style(rest) {
        let path = staging.join(name);
        let style = fs::read_to_string(&path)
            .and_then(|style| fs::remove_file(&path).map(|()| style))
            .map_err(|error| format!("{} cannot be joined: {error}", path.display()))?;
        let (open, close) = if print { ("@media print{", "}") } else { ("", "") };
        let (styles, hash) = &mut files[usize::from(print || name.starts_with(LATER))];
        styles.extend([open, &style, close]);
        let part = name.strip_suffix(".css").and_then(|name| name.rsplit('-').next());
        let part = part.and_then(|part| u64::from_str_radix(part, 16).ok());
        *hash = hash.rotate_left(7) ^ part.ok_or_else(|| format!("{name} has no hash"))?;
        joined += before;
        rest = after;
        if next_style(rest).is_none() {
            let names = ["styles", "more"].into_iter().zip(&files);
            let names =
                names.map(|(name, (styles, hash))| (format!("{name}-{hash:016x}.css"), styles));
            let written = names.map(|(name, styles)| {
                fs::write(staging.join(&name), styles)
                    .map(|()| format!("<link href=./{name} rel=stylesheet>"))
                    .map_err(|error| format!("{name} cannot be written: {error}"))
            });
            let written = written.collect::<Result<Vec<_>, _>>()?;
            joined += &written.concat();
            links = written.into_iter().nth(1);
        }
    }
    Ok((joined + rest, links.ok_or("index.html must name style sheets")?))
}

/// What stands before the next link to a style sheet, the file's name, whether it is for paper, and
/// what stands after the link.
fn next_style(html: &str) -> Option<(&str, &str, bool, &str)> {
    let (before, link) = html.split_once(LINK.0)?;
    let (link, after) = link.split_once(LINK.1)?;
    let print = link.strip_suffix(PRINT);
    let name = print.or_else(|| link.strip_suffix(STYLES))?;
    Some((before, name, print.is_some(), after))
}

/// A page that does not ask for the program before it is painted: on a slow line that would hold up its styles, and
/// what was served can be read without it.
///
/// # Errors
/// When it asks for it in another way than is known.
pub(super) fn ask_later(frame: &str) -> Result<String, String> {
    let mut frame = frame.to_owned();
    for end in [".js rel=modulepreload>", ".wasm rel=preload type=application/wasm>"] {
        let end = frame.find(end).map(|at| at..at + end.len());
        let end = end.ok_or("index.html must ask for script and program beforehand")?;
        let start = frame[..end.start].rfind("<link ").ok_or("a link must begin")?;
        frame.replace_range(start..end.end, "");
    }
    Ok(frame)
}

/// Takes comments and indentation out of the scripts of the folder.
pub(super) fn tighten_scripts(staging: &Path) -> Result<(), String> {
    let tighten = || {
        for entry in fs::read_dir(staging)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "js") {
                fs::write(&path, tight(&fs::read_to_string(&path)?))?;
            }
        }
        Ok(())
    };
    tighten().map_err(|error: std::io::Error| format!("a script cannot be tightened: {error}"))
}

/// A script without blank lines, indentation and comments that have lines to themselves. Line ends
/// stay, since some of them end a statement. A script with a text of several lines stays as it is.
fn tight(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if in_comment {
            in_comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            out += line;
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{ask_later, join_styles, tight};

    #[test]
    fn only_space_and_whole_comments_are_taken_out_of_scripts() {
        let script =
            "/** What\n * it does */\nfunction f() {\n    // why\n    return \" // no\"\n}\n\n";
        assert_eq!(tight(script), "function f() {\nreturn \" // no\"\n}\n");
        let text = "let a = `\n    // kept\n`;\n";
        assert_eq!(tight(text), text);
    }

    #[test]
    fn a_page_asks_for_nothing_of_the_program_beforehand() {
        let frame = "<link href=a.css rel=stylesheet><link crossorigin href=./e.js rel=modulepreload>\
                     <link as=fetch href=./e.wasm rel=preload type=application/wasm><b>";
        assert_eq!(ask_later(frame).as_deref(), Ok("<link href=a.css rel=stylesheet><b>"));
        assert!(ask_later("<link href=a.css rel=stylesheet>").is_err());
    }

    #[test]
    fn styles_are_joined_in_their_order_where_the_last_one_stood() {
        let folder = tempfile::tempdir().expect("a folder");
        let parts = [
            ("b-01.css", "b{}"),
            ("a-02.css", "a{}"),
            ("later-04.css", "l{}"),
            ("p-03.css", "p{}"),
        ];
        for (name, style) in parts {
            fs::write(folder.path().join(name), style).expect("written");
        }
        let link = "<link data-integrity=none href=./";
        let frame = format!(
            "<x>{link}b-01.css rel=stylesheet>{link}a-02.css rel=stylesheet>\
             {link}later-04.css rel=stylesheet>{link}p-03.css media=print rel=stylesheet><y>"
        );
        let (html, later) = join_styles(folder.path(), &frame).expect("joined");
        let links = html.strip_prefix("<x>").and_then(|html| html.strip_suffix("<y>"));
        let first = links.and_then(|links| links.strip_suffix(&later)).expect("two links");
        for (link, expected) in [(first, "b{}a{}"), (&later, "l{}@media print{p{}}")] {
            let name = link.strip_prefix("<link href=./").expect("a link");
            let name = name.strip_suffix(" rel=stylesheet>").expect("a link");
            let styles = fs::read_to_string(folder.path().join(name)).expect("it is there");
            assert_eq!(styles, expected);
        }
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2);
    }
}
