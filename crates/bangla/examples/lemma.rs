//! How well stem keys join the forms of a word: `lemma TEST.tsv [VOCABULARY.tsv]`.
//!
//! The test set has a token, its part of speech and its lemma on each line. Printed for every kind of
//! evidence, over all keys and over the primary key alone:
//! - *joined*: inflected tokens (token ≠ lemma, as normal forms) that share a key with their lemma; by
//!   token, and by distinct pair of token and lemma;
//! - *colliding*: distinct lemmas that share a key with another one; spellings that fold alike
//!   count as one lemma, and in brackets as two.
//!
//! With `--errors`, what is not joined and what collides follows, one a line, to be sorted.

#![allow(clippy::print_stdout, reason = "this is what a measuring tool is for")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;

use bangla::fold::fold;
use bangla::inflection::{Evidence, Lexicon, Nothing, Vocabulary, stems};
use bangla::normal::normal_form;

/// A token and its lemma, both as normal forms, with the part of speech.
type Row = (String, String, String);

fn main() -> Result<(), Box<dyn Error>> {
    let (flags, files): (Vec<_>, Vec<_>) =
        std::env::args().skip(1).partition(|a| a.starts_with("--"));
    let [test, rest @ ..] = &files[..] else {
        return Err("usage: lemma TEST.tsv [VOCABULARY.tsv]".into());
    };
    let rows = read_rows(&fs::read_to_string(test)?);
    let errors = !flags.is_empty();
    measure("rules alone", &rows, &Nothing, false);
    measure("with the lexicon", &rows, &Lexicon, errors && rest.is_empty());
    if let Some(file) = rest.first() {
        let list = fs::read_to_string(file)?;
        let counts = list.lines().filter_map(|line| line.split_once('\t'));
        let vocabulary: Vocabulary =
            counts.map(|(word, count)| (word, count.trim().parse().unwrap_or(1))).collect();
        measure("with lexicon and vocabulary", &rows, &vocabulary, errors);
    }
    Ok(())
}

fn read_rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in text.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        if let [token, pos, lemma] = fields[..]
            && !pos.is_empty()
        {
            rows.push((normal_form(token.trim()), normal_form(lemma.trim()), pos.to_owned()));
        }
    }
    rows
}

fn measure(name: &str, rows: &[Row], evidence: &dyn Evidence, errors: bool) {
    println!("{name}");
    for primary in [false, true] {
        let keys = |word: &str| -> Vec<String> {
            let found = stems(word, evidence);
            if primary { vec![found.primary().to_owned()] } else { found.keys().to_vec() }
        };
        let joins = |(token, lemma, _): &&Row| {
            let lemma = keys(lemma);
            keys(token).iter().any(|k| lemma.contains(k))
        };
        let inflected: Vec<&Row> = rows.iter().filter(|(t, l, _)| t != l).collect();
        let types: BTreeSet<&Row> = inflected.iter().copied().collect();
        let tokens = inflected.iter().filter(|r| joins(r)).count();
        let pairs = types.iter().filter(|r| joins(r)).count();

        let lemmas: BTreeMap<String, &str> = rows.iter().map(|(_, l, _)| (fold(l), &**l)).collect();
        let spellings: BTreeSet<&str> = rows.iter().map(|(_, l, _)| &**l).collect();
        let clashes = clashing(lemmas.values().copied(), keys);
        let colliding: BTreeSet<&str> = clashes.values().flatten().copied().collect();
        let strictly = clashing(spellings.iter().copied(), keys);
        let strictly: BTreeSet<&str> = strictly.values().flatten().copied().collect();
        println!(
            "  {:<12} joined {} of tokens, {} of pairs; colliding {} of lemmas [{} of spellings]",
            if primary { "primary key" } else { "all keys" },
            share(tokens, inflected.len()),
            share(pairs, types.len()),
            share(colliding.len(), lemmas.len()),
            share(strictly.len(), spellings.len()),
        );
        if errors {
            for row in types.iter().filter(|r| !joins(r)) {
                let (token, lemma, pos) = row;
                println!(
                    "{}MISS\t{pos}\t{token} {:?}\t{lemma} {:?}",
                    u8::from(primary),
                    keys(token),
                    keys(lemma)
                );
            }
            for (key, lemmas) in clashes {
                println!("{}CLASH\t{key}\t{}", u8::from(primary), lemmas.join(" "));
            }
        }
    }
}

/// The keys that several of `lemmas` have, with those.
fn clashing<'l>(
    lemmas: impl Iterator<Item = &'l str>,
    keys: impl Fn(&str) -> Vec<String>,
) -> BTreeMap<String, Vec<&'l str>> {
    let mut holders: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for lemma in lemmas {
        for key in keys(lemma) {
            holders.entry(key).or_default().push(lemma);
        }
    }
    holders.retain(|_, lemmas| lemmas.len() > 1);
    holders
}

fn share(part: usize, whole: usize) -> String {
    format!("{:.1} % ({part}/{whole})", 100.0 * part as f64 / whole.max(1) as f64)
}
