//! Articles and queries by a fixed seed: real articles first, then sentences of real ones put together
//! anew, so that words keep their frequencies and articles their lengths.

use std::fs;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use anyhow::Result;
use bangla::sentences::sentences;
use bangla::words::words;
use serde_json::json;

/// How many queries are asked.
pub(crate) const QUERIES: usize = 200;

/// `SplitMix64` (Steele, Lea, Flood 2014).
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ z >> 31) % most.max(1) as u64) as usize
    }
}

/// Writes `articles.jsonl` and `queries.json` into a folder.
pub(crate) fn write(real: &[(String, String)], size: usize, folder: &Path) -> Result<()> {
    let mut random = Random(7);
    let split =
        |text: &str| sentences(text).map(|range| text[range].to_owned()).collect::<Vec<_>>();
    let texts: Vec<Vec<String>> = real.iter().map(|(_, body)| split(body)).collect();
    let pool: Vec<&str> = texts.iter().flatten().map(String::as_str).collect();
    let mut lines = BufWriter::new(fs::File::create(folder.join("articles.jsonl"))?);
    for at in 0..size {
        let line = if let Some((title, body)) = real.get(at) {
            json!({ "title": title, "body": body })
        } else {
            // As many sentences as some real article has.
            let count = texts[random.below(texts.len())].len();
            let body: Vec<&str> = (0..count).map(|_| pool[random.below(pool.len())]).collect();
            let title = &real[random.below(real.len())].0;
            json!({ "title": title, "body": body.join(" ") })
        };
        writeln!(lines, "{line}")?;
    }
    lines.flush()?;
    fs::write(
        folder.join("queries.json"),
        serde_json::to_vec(&queries(&real[..size.min(real.len())], &mut random))?,
    )?;
    Ok(())
}

/// Of words of titles: of ten queries six have one word, three have two that stand side by side, and one is a
/// word without its last letter.
fn queries(real: &[(String, String)], random: &mut Random) -> Vec<String> {
    let mut queries = Vec::new();
    while queries.len() < QUERIES && !real.is_empty() {
        let title: Vec<&str> =
            words(&real[random.below(real.len())].0).map(|word| word.surface).collect();
        let (kind, at) = (random.below(10), random.below(title.len()));
        queries.extend(match (kind, title.get(at..)) {
            (0..6, Some([word, ..])) => Some((*word).to_owned()),
            (6..9, Some([one, two, ..])) => Some(format!("{one} {two}")),
            (9, Some([word, ..])) => {
                let end = bangla::graphemes::floor(word, word.len().saturating_sub(1));
                Some(word[..end].to_owned()).filter(|word| !word.is_empty())
            }
            _ => None,
        });
    }
    queries
}
