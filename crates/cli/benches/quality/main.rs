//! How well the search understands Bangla, in figures: `cargo xtask bench quality FOLDER`.
//!
//! FOLDER holds the sets: `queries*.jsonl`, `translit-*.tsv`, `lemma*.tsv`; those that are there are
//! measured. `--corpus DIR` names the articles that the queries ask, `--news FILE` a gzipped file of
//! articles (JSON lines with `title` and `body`) whose words are the vocabulary.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that prints a table")]

mod lemma;
mod queries;
mod sets;
mod speed;
mod translit;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    // Cargo adds `--bench` to what was typed.
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let mut folder: Option<PathBuf> = None;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (mut corpus, mut news) = (root.join("corpus"), None);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--corpus" => corpus = args.next().context("--corpus takes a folder")?.into(),
            "--news" => news = Some(PathBuf::from(args.next().context("--news takes a file")?)),
            _ => folder = Some(arg.into()),
        }
    }
    let folder =
        folder.context("usage: cargo xtask bench quality FOLDER [--corpus DIR] [--news FILE]")?;
    let files = sets::files(&folder)?;
    let named =
        |start: &'static str| files.iter().filter(move |file| sets::name(file).starts_with(start));

    println!(
        "QUERIES: answered exactly right (all that is meant, nothing else), over {}",
        corpus.display()
    );
    for file in named("queries") {
        queries::measure(file, &corpus)?;
    }
    let texts = news.as_deref().map(sets::articles).transpose()?.unwrap_or_default();
    let vocabulary = sets::vocabulary(&texts);
    println!(
        "\nLATIN LETTERS → BANGLA WORDS: the word meant comes first / is among the first five"
    );
    translit::measure(&named("translit").collect::<Vec<_>>(), &vocabulary)?;
    println!(
        "\nFORMS: inflected words joined to their lemma / lemmas that share a key with another one"
    );
    for file in named("lemma") {
        lemma::measure(file, &vocabulary)?;
    }
    if texts.is_empty() {
        println!("\nSPEED: name a file of articles with --news to measure it");
        return Ok(());
    }
    println!("\nSPEED: over {} articles, {} different words", texts.len(), vocabulary.len());
    speed::measure(&texts, &named("queries").collect::<Vec<_>>())
}
