//! `lexicon.txt` as the crate carries it: folded, in order, each word as what it does not share with the
//! one before. A little over half the size to download, and nothing to fold when a page starts.
//!
//! A word is one byte, 0x80 and how many letters it shares with the word before, and then a byte for each
//! letter, its place in the Bangla block.

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
#[path = "src/script.rs"]
mod script;

const LEXICON: &str = "src/inflection/lexicon.txt";

fn main() -> Result<(), Box<dyn error::Error>> {
    for file in
        [LEXICON, "src/digits.rs", "src/fold.rs", "src/marks.rs", "src/normal.rs", "src/script.rs"]
    {
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
        let letters = word.chars().map(letter).collect::<Option<Vec<u8>>>();
        let letters = letters.ok_or_else(|| format!("{word} in {LEXICON} is no Bangla word"))?;
        let shared = iter::zip(&last, &letters).take_while(|(a, b)| a == b).count();
        coded.push(0x80 | u8::try_from(shared)?);
        coded.extend(&letters[shared..]);
        last = letters;
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("lexicon.bin"), coded)?;
    Ok(())
}

/// The place of a letter in the Bangla block.
fn letter(c: char) -> Option<u8> {
    u32::from(c).checked_sub(0x980).filter(|&place| place < 0x80).map(|place| place as u8)
}
