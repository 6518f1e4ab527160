//! The tables of words as the crate carries them: a little over half the size to download.
//!
//! `lexicon.bin`: the words folded and in order, so that nothing is folded when a page starts. A word is
//! one byte, 0x80 and how many letters it shares with the word before, and then a byte for each letter,
//! its place in the Bangla block. `exonyms.bin`: the lines, a Bangla letter as 0x80 and its place.

// Of the crate's own rules, which a build script cannot depend on, only some are needed.
#![allow(dead_code, unreachable_pub)]

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, error, fs, iter};

#[path = "src/digits.rs"]
mod digits;
#[path = "src/fold.rs"]
mod fold;
#[path = "src/marks.rs"]
mod marks;
#[path = "src/normal.rs"]
mod normal;
#[path = "src/ranges.rs"]
mod ranges;
#[path = "src/script.rs"]
mod script;
#[path = "src/separators.rs"]
mod separators;

const LEXICON: &str = "src/inflection/lexicon.txt";
const EXONYMS: &str = "src/sound/exonyms.txt";

fn main() -> Result<(), Box<dyn error::Error>> {
    for file in [
        LEXICON,
        EXONYMS,
        "src/digits.rs",
        "src/fold.rs",
        "src/marks.rs",
        "src/normal.rs",
        "src/ranges.rs",
        "src/script.rs",
        "src/separators.rs",
    ] {
        println!("cargo::rerun-if-changed={file}");
    }
    let text = fs::read_to_string(LEXICON)?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let words: BTreeSet<String> = lines
        .flat_map(str::split_whitespace)
        .map(|word| fold::fold(&normal::normal_form(word)))
        .collect();
    let mut coded = Vec::new();
    let mut last: Vec<u8> = Vec::new();
    for word in words {
        let letters = word.chars().map(place).collect::<Option<Vec<u8>>>();
        let letters = letters.ok_or_else(|| format!("{word} in {LEXICON} is no Bangla word"))?;
        let shared = iter::zip(&last, &letters).take_while(|(a, b)| a == b).count();
        coded.push(0x80 | u8::try_from(shared)?);
        coded.extend(&letters[shared..]);
        last = letters;
    }
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("lexicon.bin"), coded)?;

    let text = fs::read_to_string(EXONYMS)?;
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let letters = lines.flat_map(|line| line.chars().chain(['\n']));
    // No normal form has an apostrophe.
    let letters = letters.filter(|&c| !script::is_apostrophe(c));
    let coded = letters.map(|c| match place(c) {
        Some(place) => Ok(0x80 | place),
        None if c.is_ascii() => Ok(c as u8),
        None => Err(format!("{EXONYMS} has a letter that is neither Bangla nor Latin: {c:?}")),
    });
    fs::write(Path::new(&out).join("exonyms.bin"), coded.collect::<Result<Vec<u8>, _>>()?)?;
    Ok(())
}

/// The place of a letter in the Bangla block.
fn place(c: char) -> Option<u8> {
    u32::from(c).checked_sub(0x980).filter(|&place| place < 0x80).map(|place| place as u8)
}
