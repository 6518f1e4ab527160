//! `nothi analyze`: how text is taken apart.

use std::io::{self, Read, Write};

use bangla::fold::fold;
use bangla::words::words;
use serde::Serialize;

use crate::output::{Done, json};

#[derive(Serialize)]
struct Token<'t> {
    /// The word as it stands in the text.
    surface: &'t str,
    /// Its normal form.
    normalised: String,
    /// The key that its forms share.
    stem: String,
    /// The key that words of its sound share.
    sound: String,
    /// Where it starts, in bytes.
    start: usize,
    /// Where it ends, in bytes, exclusive.
    end: usize,
}

pub(crate) fn run(as_json: bool) -> anyhow::Result<Done> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    // Text that is not UTF-8 is still analysed; what is none shows as U+FFFD.
    let text = String::from_utf8_lossy(&bytes);
    let mut out = io::BufWriter::new(io::stdout().lock());
    for word in words(&text) {
        let normalised = word.normal_form();
        let stem = fold(&normalised);
        let token = Token {
            surface: word.surface,
            sound: stem.clone(),
            stem,
            normalised,
            start: word.start,
            end: word.end,
        };
        if as_json {
            json(&mut out, &token)?;
        } else {
            let Token { surface, normalised, stem, sound, start, end } = &token;
            writeln!(out, "{surface}\t{normalised}\t{stem}\t{sound}\t{start}..{end}")?;
        }
    }
    out.flush()?;
    Ok(Done::Whole)
}
