//! `nothi analyze`: how text is taken apart.

use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::path::Path;

use anyhow::Context;
use bangla::inflection::{Evidence, Lexicon, Vocabulary, stems};
use bangla::sound::{key_of, readings::query_keys};
use bangla::words::words;
use serde::Serialize;

use crate::output::{Done, Output, json};
use crate::vocabulary;

#[derive(Serialize)]
struct Token<'t> {
    /// The word as it stands in the text.
    surface: &'t str,
    /// Its normal form.
    normalised: &'t str,
    /// The likeliest key that its forms share.
    stem: &'t str,
    /// The key that words of its sound share; of Latin letters the likeliest.
    sound: &'t str,
    /// Where it starts, in bytes.
    start: usize,
    /// Where it ends, in bytes, exclusive.
    end: usize,
}

pub(crate) fn run(vocab: Option<&Path>, as_json: bool) -> anyhow::Result<Done> {
    let (words_read, done) = vocab.map(vocabulary::read).transpose()?.unzip();
    let vocabulary: Option<Vocabulary> = words_read.map(|words| words.into_iter().collect());
    let evidence: &dyn Evidence = match &vocabulary {
        Some(vocabulary) => vocabulary,
        None => &Lexicon,
    };
    let mut bytes = Vec::new();
    io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .context("cannot read standard input; send it the text to take apart")?;
    // Text that is not UTF-8 is still analysed; what is none shows as U+FFFD.
    let text = String::from_utf8_lossy(&bytes);
    let mut out = Output::of("the tokens");
    // The stem and the sound of each normal form: a text has far fewer words than tokens.
    let mut known: HashMap<String, (String, String)> = HashMap::new();
    for word in words(&text) {
        let normalised = word.normal_form();
        if !known.contains_key(&normalised) {
            let stem = stems(&normalised, evidence).primary().to_owned();
            known.insert(normalised.clone(), (stem, sound(&normalised)));
        }
        let (stem, sound) = &known[&normalised];
        let token = Token {
            surface: word.surface,
            normalised: &normalised,
            stem,
            sound,
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
    Ok(done.unwrap_or(Done::Whole))
}

fn sound(normal: &str) -> String {
    let mut key = key_of(normal);
    if key.is_empty() && normal.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        key = query_keys(normal.as_bytes(), 1).first().map_or(key, |(likeliest, _)| *likeliest);
    }
    key.to_string()
}
