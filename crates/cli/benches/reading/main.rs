//! How well pages are read, and how fast: `cargo xtask bench reading FOLDER`.
//!
//! FOLDER holds pages and a `gold.json`: `{"items": [{"file", "kind": "article", "headline", "published",
//! "updated", "page_date", "source", "byline", "body": […], "furniture": […], "accept": {field: […]},
//! "optional": […]}]}`. Dates are ISO 8601. `accept` lists other right answers, `optional` lines may be in the body
//! or not. A date counts as wrong where another one is shown than the page's, or one where it has none.
//! Texts are compared without regard to white space and the encoding of য়, ড়, ঢ়.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Context;
use article::Article;
use intake::Reader;
use serde_json::Value;

/// How long each speed is measured.
const LONG: Duration = Duration::from_secs(2);

fn main() -> anyhow::Result<()> {
    // Cargo says `--bench` to every benchmark.
    let folder = std::env::args_os().skip(1).find(|word| word != "--bench");
    let folder = PathBuf::from(folder.context("name a folder of pages with their gold.json")?);
    let gold = std::fs::read_to_string(folder.join("gold.json"))
        .with_context(|| format!("cannot read gold.json in {}", folder.display()))?;
    let gold: Value = serde_json::from_str(&gold).context("gold.json is no JSON")?;
    let items = gold["items"].as_array().context("gold.json has no list of items")?;
    let mut sums = Sums::default();
    let mut pages = Vec::new();
    for item in items {
        let file = item["file"].as_str().context("an item of gold.json names no file")?;
        let bytes = std::fs::read(folder.join(file)).with_context(|| format!("no file {file}"))?;
        let read = Reader::default().page(file, &bytes);
        if item["kind"] == "article" {
            match &read {
                Ok(article) => sums.add(item, article),
                Err(why) => println!("{file}: {}", why.name()),
            }
            pages.push((file.to_owned(), bytes));
        } else {
            let name = read.as_ref().err().map_or("article", intake::Skipped::name);
            let right =
                item["acceptable"].as_array().is_some_and(|all| all.iter().any(|a| a == name));
            sums.refused.1 += 1;
            sums.refused.0 += usize::from(right || name == "no_body");
        }
    }
    sums.print(items.iter().filter(|item| item["kind"] == "article").count());
    speeds(&pages);
    Ok(())
}

/// What was counted over all pages.
#[derive(Default)]
struct Sums {
    fields: HashMap<&'static str, (usize, usize)>,
    wrong_dates: Vec<String>,
    body: (usize, usize, usize),
    leaks: usize,
    refused: (usize, usize),
}

const FIELDS: &[&str] = &["headline", "published", "updated", "page_date", "source", "byline"];

impl Sums {
    fn add(&mut self, item: &Value, article: &Article) {
        let iso = |stamp: &Option<article::Stamp>| stamp.as_ref().map(|s| s.iso.clone());
        for &field in FIELDS {
            let found = match field {
                "headline" => article.headline().map(str::to_owned),
                "published" => iso(&article.published),
                "updated" => iso(&article.updated),
                "page_date" => iso(&article.page_date),
                "source" => article.source.clone(),
                _ => article.byline.clone(),
            };
            let found = found.as_deref().map(plain);
            let accept = item["accept"][field].as_array().into_iter().flatten();
            let right = std::iter::once(&item[field]).chain(accept).any(|gold| {
                let gold = gold.as_str().map(plain).filter(|gold| !gold.is_empty());
                match (&gold, &found) {
                    // The page's day is compared as a day.
                    (Some(a), Some(b)) if field == "page_date" => a.get(..10) == b.get(..10),
                    (a, b) => a == b,
                }
            });
            let (rights, all) = self.fields.entry(field).or_default();
            *rights += usize::from(right);
            *all += 1;
            let is_date = matches!(field, "published" | "updated");
            if let Some(found) = found.filter(|_| is_date && !right) {
                self.wrong_dates.push(format!("{}: {field} {found}", article.file));
            }
        }
        let lines = |name: &str| -> HashMap<String, usize> {
            let mut out = HashMap::new();
            for line in item[name].as_array().into_iter().flatten().filter_map(Value::as_str) {
                *out.entry(plain(line)).or_default() += 1;
            }
            out
        };
        let (mut body, optional) = (lines("body"), lines("optional"));
        let mut furniture = lines("furniture");
        self.body.2 += body.values().sum::<usize>();
        let joined;
        let mut read: Vec<&str> = article.body().collect();
        if item["one_line"].as_bool().unwrap_or_default() {
            joined = read.join(" ");
            read = vec![&joined];
        }
        for line in read {
            let line = plain(line);
            if let Some(left) = body.get_mut(&line).filter(|left| **left > 0) {
                *left -= 1;
                self.body.0 += 1;
                self.body.1 += 1;
            } else if !optional.contains_key(&line) {
                self.body.1 += 1;
                self.leaks += usize::from(furniture.remove(&line).is_some());
            }
        }
    }

    fn print(&self, pages: usize) {
        println!(
            "{pages} pages; files that are none told apart: {} of {}",
            self.refused.0, self.refused.1
        );
        println!("{:<28} {:>8}  {:>7}", "", "right", "");
        for field in FIELDS {
            let (right, _) = self.fields.get(field).copied().unwrap_or_default();
            println!("{field:<28} {right:>4}/{pages:<4} {:>6.1} %", percent(right, pages));
        }
        let (hit, read, gold) = self.body;
        println!("{:<28} {:>9} {:>7}", "wrong dates", self.wrong_dates.len(), "");
        for wrong in &self.wrong_dates {
            println!("    {wrong}");
        }
        println!("{:<28} {hit:>4}/{read:<4} {:>6.1} %", "body precision", percent(hit, read));
        println!("{:<28} {hit:>4}/{gold:<4} {:>6.1} %", "body recall", percent(hit, gold));
        println!(
            "{:<28} {:>4}/{read:<4} {:>6.1} %",
            "furniture in a body",
            self.leaks,
            percent(self.leaks, read)
        );
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// A text without its white space and bullets, in one encoding.
fn plain(text: &str) -> String {
    let text = text.trim_start_matches(['•', '●', '▪', '■', '*', '·', '\u{FEFF}', ' ']);
    let text = text
        .replace("\u{9DF}", "\u{9AF}\u{9BC}")
        .replace("\u{9DC}", "\u{9A1}\u{9BC}")
        .replace("\u{9DD}", "\u{9A2}\u{9BC}");
    let text = text.replace("\u{9C7}\u{9BE}", "\u{9CB}").replace("\u{9C7}\u{9D7}", "\u{9CC}");
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{FEFF}')).collect()
}

/// Megabytes a second on one core, of the pages as text and as markup.
fn speeds(pages: &[(String, Vec<u8>)]) {
    let reader = Reader::default();
    let html: Vec<(String, Vec<u8>)> = pages
        .iter()
        .map(|(file, bytes)| (format!("{file}.html"), markup(&String::from_utf8_lossy(bytes))))
        .collect();
    for (name, pages) in [("text", pages), ("HTML", &html)] {
        let (mut bytes, start) = (0, Instant::now());
        while start.elapsed() < LONG && !pages.is_empty() {
            for (file, page) in pages {
                bytes += page.len();
                std::hint::black_box(
                    reader.page(Path::new(file).to_str().unwrap_or_default(), page).is_ok(),
                );
            }
        }
        let speed = bytes as f64 / 1e6 / start.elapsed().as_secs_f64();
        println!("{:<28} {speed:>9.1} MB/s", format!("{name}, one core"));
    }
}

/// A page as sites mark one up: its lines in paragraphs, with the scripts and attributes around them.
fn markup(text: &str) -> Vec<u8> {
    let mut out = String::from(
        "<!DOCTYPE html><html lang=bn><head><meta charset=utf-8><title>পাতা</title><style>.a{color:red}</style></head><body><div id=\"wrap\" class=\"container main-wrap\"><div class=\"row\"><div class=\"col-8 content\">",
    );
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let line = line.replace('&', "&amp;").replace('<', "&lt;");
        let _ = if line.chars().count() > 100 {
            writeln!(out, "<p class=\"text-justify\" style=\"margin:0\">{line}</p>")
        } else {
            writeln!(
                out,
                "<div class=\"item\" data-id=\"17\"><a href=\"/news/17\" title=\"link\"><span>{line}</span></a></div>"
            )
        };
    }
    out.push_str("</div></div></div><script>window.x=function(){return 1};</script></body></html>");
    out.into_bytes()
}
