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

/// Starts the programs that stand in the page. `laterPlace` and `laterHeld` are the glue's own.
const START: &str = "
const held = (name) => {
  const { textContent: text, dataset } = document.getElementById(name);
  const bytes = new DataView(new ArrayBuffer(text.length / 5 * 4));
  for (let at = 0; at < text.length; at += 5) {
    let word = 0;
    for (let place = 0; place < 5; place++) {
      const code = text.charCodeAt(at + place);
      word = word * 85 + code - (code > 60 ? 36 : 35);
    }
    bytes.setUint32(at / 5 * 4, word);
  }
  const packed = new Blob([bytes.buffer.slice(0, Number(dataset.bytes))]);
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
};
document.querySelector('.licences').addEventListener('toggle', async ({ target }) => {
  target.lastChild.textContent = new TextDecoder().decode(await held('licences'));
});
laterHeld = await WebAssembly.compile(await held('later'));
await __wbg_init({ module_or_path: await held('program') });
laterPlace(laterHeld);
document.dispatchEvent(new Event('later'));
";

/// What has to be in the glue so that [`START`] works.
const NEEDED: [&str; 3] = [
    "__wbg_init as default",
    "let laterHeld = null;",
    "addEventListener('TrunkApplicationStarted'",
];

/// Writes the file into `dist` and gives its size in bytes.
pub(crate) fn write(dist: &Path) -> Result<usize> {
    let page = fs::read_to_string(dist.join("index.html")).context("no page in dist/")?;
    ensure!(
        !dist.join("archive").exists(),
        "the archive lies beside the page, where one file cannot fetch it; \
         set NOTHI_EMBED_LIMIT to more bytes than it has, and build again"
    );
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
    licences: Vec<u8>,
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
            let bytes = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
            pack(&bytes).with_context(|| format!("cannot pack {name}"))
        };
        let mut styles = text(one("styles-", ".css")?)? + &text(one("more-", ".css")?)?;
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
            licences: packed("licences.txt")?,
        })
    }

    /// The page with everything in it.
    fn join(&self, page: &str) -> Result<String> {
        let (head, rest) = page.split_once("</head>").context("the page has no head")?;
        let (body, _) = rest.split_once("</body>").unwrap_or((rest, ""));
        let module = format!("{}{START}", self.glue);
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
            "<details class=licences><summary>লাইসেন্স · Licences</summary><pre lang=en></pre></details>\
             {}{}{}<script type=module>{module}</script></body></html>",
            letters("licences", &self.licences),
            letters("program", &self.program),
            letters("later", &self.later),
        );
        Ok(html)
    }
}

/// The smallest gzip that the time of a build allows: a browser unpacks nothing denser without a program.
fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
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

/// Bytes as an element that holds them in letters, five for four: a seventeenth less than base64 has. The letters
/// are 85 in a row of ASCII, but for the one that begins a tag.
fn letters(name: &str, bytes: &[u8]) -> String {
    let count = bytes.len();
    let mut out = format!("<script type=\"text/plain\" id={name} data-bytes={count}>");
    for word in bytes.chunks(4) {
        let word = (0..4).fold(0_u32, |all, at| all << 8 | u32::from(*word.get(at).unwrap_or(&0)));
        for place in [52_200_625, 614_125, 7_225, 85, 1] {
            let letter = 35 + (word / place % 85) as u8;
            out.push(char::from(if letter >= b'<' { letter + 1 } else { letter }));
        }
    }
    out + "</script>"
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
    fn letters_are_five_for_four_and_never_a_tag() {
        let all: Vec<u8> = (0..=255).chain([255; 5]).collect();
        let element = letters("x", &all);
        let inner = element.strip_prefix("<script type=\"text/plain\" id=x data-bytes=261>");
        let inner = inner.and_then(|inner| inner.strip_suffix("</script>")).expect("an element");
        assert_eq!(inner.len(), 330);
        assert!(!inner.contains('<'), "{inner}");
        assert!(letters("x", &[0; 4]).contains(">#####<"));
    }

    #[test]
    fn a_file_above_its_budget_is_refused() {
        assert!(hold(BUDGET).is_ok() && hold(BUDGET + 1).is_err());
    }
}
