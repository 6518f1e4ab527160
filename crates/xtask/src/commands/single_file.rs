//! `cargo xtask build --single-file`: everything in one HTML file, to be opened from a disk with a double click.
//!
//! It is made from the site in `dist/`. Browsers let a file fetch nothing, so all of it stands in the file: styles, the
//! font, the script, and both programs, compressed and in letters. A policy of its own lets it run just that, and
//! ask nobody for anything.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::sizes;

/// The file.
pub(crate) const NAME: &str = "nothi.html";

/// What the five articles may cost in one file, in bytes.
const BUDGET: usize = 600_000;

/// Starts the programs that stand in the page. `laterPlace` and `laterNow` are the glue's own.
const START: &str = "
const held = (name) => new Response(new Blob([Uint8Array.from(
    atob(document.getElementById(name).textContent), (letter) => letter.charCodeAt(0))])
    .stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
laterHeld = await WebAssembly.compile(await held('later'));
await __wbg_init({ module_or_path: await held('program') });
laterPlace(laterHeld);
document.dispatchEvent(new Event('later'));
";

/// What has to be in the glue so that [`START`] works.
const NEEDED: [&str; 3] =
    ["__wbg_init as default", LATER_NOW, "addEventListener('TrunkApplicationStarted'"];

/// What fetches the second program while everything waits; here it is there already.
const LATER_NOW: &str = "function laterNow() {";

/// Writes the file into `dist` and gives its size in bytes.
pub(crate) fn write(dist: &Path) -> Result<usize> {
    let page = fs::read_to_string(dist.join("index.html")).context("no page in dist/")?;
    let site = Site::find(dist)?;
    let html = site.join(&page)?;
    fs::write(dist.join(NAME), &html).with_context(|| format!("cannot write {NAME}"))?;
    println!("{NAME}: {} bytes, all in one file.", html.len());
    Ok(html.len())
}

/// Holds the file of the project's own corpus to its budget.
pub(crate) fn hold(bytes: usize) -> Result<()> {
    ensure!(bytes <= BUDGET, "{NAME} has {bytes} bytes, more than its budget of {BUDGET}");
    Ok(())
}

/// What of the site goes into the file.
struct Site {
    styles: String,
    start: String,
    glue: String,
    program: Vec<u8>,
    later: Vec<u8>,
    icon: String,
    licences: String,
}

impl Site {
    fn find(dist: &Path) -> Result<Self> {
        let names: Vec<String> =
            sizes::files(dist)?.iter().map(|name| name.to_string_lossy().into_owned()).collect();
        let one = |beginning: &str, ending: &str| {
            let fits = |name: &&String| name.starts_with(beginning) && name.ends_with(ending);
            let name = names.iter().find(fits);
            name.with_context(|| format!("dist/ has no file {beginning}…{ending}"))
        };
        let text = |name: &str| {
            fs::read_to_string(dist.join(name)).with_context(|| format!("cannot read {name}"))
        };
        let packed = |name: &str| -> Result<Vec<u8>> {
            sizes::gzip(&fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?)
        };
        let mut styles = text(one("styles-", ".css")?)?;
        while let Some((before, name, after)) = font(&styles) {
            let bytes = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
            styles =
                format!("{before}url(data:font/woff2;base64,{}){after}", STANDARD.encode(bytes));
        }
        let glue = text(one("explorer-", ".js")?)?;
        for needed in NEEDED {
            ensure!(
                glue.contains(needed),
                "the glue has no `{needed}`: {NAME} must be made otherwise"
            );
        }
        Ok(Self {
            styles,
            start: text(one("start-", ".js")?)?,
            glue,
            program: packed(one("explorer-", "_bg.wasm")?)?,
            later: packed(one("explorer-", "_later.wasm")?)?,
            icon: text("icons/nothi.svg")?,
            licences: text("licences.txt")?,
        })
    }

    /// The page with everything in it.
    fn join(&self, page: &str) -> Result<String> {
        let (head, rest) = page.split_once("</head>").context("the page has no head")?;
        let (body, _) = rest.split_once("</body>").unwrap_or((rest, ""));
        let at_hand = format!("let laterHeld;\n{LATER_NOW}\nreturn laterPlace(laterHeld);");
        let module = format!("{}{START}", self.glue.replacen(LATER_NOW, &at_hand, 1));
        for script in [&self.start, &module] {
            ensure!(!script.contains("</script"), "a script would end too early in {NAME}");
        }
        let policy = format!(
            "default-src 'none';script-src 'wasm-unsafe-eval' '{}' '{}';style-src '{}';\
             font-src data:;img-src data:;base-uri 'none';form-action 'none';\
             require-trusted-types-for 'script';trusted-types 'none'",
            hash(&self.start),
            hash(&module),
            hash(&self.styles)
        );
        let mut html = String::new();
        let (opening, title) =
            (element(head, "<html", ">")?, element(head, "<title>", "</title>")?);
        let _ = write!(
            html,
            "<!doctype html>{} data-single><meta charset=utf-8>\
             <meta http-equiv=Content-Security-Policy content=\"{policy}\">\
             <meta name=viewport content=\"width=device-width,initial-scale=1\">{title}\
             <meta name=color-scheme content=\"light dark\">\
             <link rel=icon href=\"data:image/svg+xml;base64,{}\">\
             <style>{}</style><script>{}</script></head>",
            opening.trim_end_matches('>'),
            STANDARD.encode(&self.icon),
            self.styles,
            self.start,
        );
        html += body;
        let _ = write!(
            html,
            "<details class=licences><summary>লাইসেন্স · Licences</summary><pre lang=en>{}</pre></details>\
             <script type=\"text/plain\" id=program>{}</script>\
             <script type=\"text/plain\" id=later>{}</script>\
             <script type=module>{module}</script></body></html>",
            escape(&self.licences),
            STANDARD.encode(&self.program),
            STANDARD.encode(&self.later),
        );
        Ok(html)
    }
}

/// What stands before the first font that a style sheet names, its file, and what follows.
fn font(styles: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = styles.split_once("url(fonts/")?;
    let (_, after) = rest.split_once(')')?;
    let name = &styles[before.len() + 4..styles.len() - after.len() - 1];
    Some((before, name, after))
}

/// From `start` to `end`, both with it.
fn element<'a>(html: &'a str, start: &str, end: &str) -> Result<&'a str> {
    let Some(from) = html.find(start) else { bail!("the page has no `{start}`") };
    let to = html[from..].find(end).with_context(|| format!("`{start}` does not end"))?;
    Ok(&html[from..from + to + end.len()])
}

/// A text's hash, as a policy has it.
fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_names_its_font() {
        let (before, name, after) = font("a{src:url(fonts/x.woff2)}b").expect("there is one");
        assert_eq!((before, name, after), ("a{src:", "fonts/x.woff2", "}b"));
        assert_eq!(font("a{src:url(data:x)}"), None);
    }

    #[test]
    fn a_file_above_its_budget_is_refused() {
        assert!(hold(BUDGET).is_ok() && hold(BUDGET + 1).is_err());
    }
}
