//! How fast text is analysed, and queries are answered.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Result;
use search::{Builder, Document, Field, Index, Query};

use crate::sets::{Text, text};

/// How often each measurement is repeated; the best counts, since other work only adds time.
const ROUNDS: usize = 3;

pub(crate) fn measure(texts: &[Text], queries: &[&PathBuf]) -> Result<()> {
    let bytes: usize = texts.iter().map(|(title, body)| title.len() + body.len()).sum();
    let rate = |took: Duration| bytes as f64 / 1e6 / took.as_secs_f64();
    let each = |what: &str, analyse: &dyn Fn(&str) -> usize| {
        let took = best(|| {
            texts.iter().map(|(title, body)| analyse(title) + analyse(body)).sum::<usize>()
        });
        println!("  {what:<36} {:>7.1} MB/s", rate(took));
    };
    each("words and normal forms", &|text| {
        bangla::words::words(text).map(|word| word.normal_form().len()).sum()
    });
    each("sentences", &|text| bangla::sentences::sentences(text).count());
    each("numbers", &|text| bangla::numbers::find(text).len());
    each("dates", &|text| bangla::dates::find(text).len());
    let start = Instant::now();
    let mut builder = Builder::new();
    for (title, body) in texts {
        let passages = vec![(Field::Headline, title.as_str()), (Field::Body, body.as_str())];
        builder.add(&Document { days: Vec::new(), passages });
    }
    println!("  {:<36} {:>7.1} MB/s", "all of it, and into the index", rate(start.elapsed()));
    let start = Instant::now();
    let files = builder.finish();
    println!("  {:<36} {:>7} ms", "stems and sounds of all words", start.elapsed().as_millis());
    ladder(&Index::open(files)?, queries)
}

fn ladder(index: &Index, queries: &[&PathBuf]) -> Result<()> {
    let (mut searched, mut completed) = (Vec::new(), Vec::new());
    for file in queries {
        for line in text(file)?.lines() {
            let asked: serde_json::Value = serde_json::from_str(line)?;
            let asked = asked["query"].as_str().unwrap_or_default();
            let query = Query::parse(asked);
            searched.push((best(|| index.search(&query)).as_micros(), asked.to_owned()));
            for (end, _) in asked.char_indices().skip(1) {
                let typed = &asked[..end];
                let took = best(|| index.completions(typed, COMPLETIONS)).as_micros();
                completed.push((took, typed.to_owned()));
            }
        }
    }
    let words = index.words();
    report("a query, the whole ladder", searched, words);
    report("completions of what is typed so far", completed, words);
    Ok(())
}

/// How many completions are asked for.
const COMPLETIONS: usize = 8;

fn report(what: &str, mut took: Vec<(u128, String)>, words: usize) {
    took.sort_unstable();
    let at = |share: usize| took.get(took.len() * share / 100).map_or(0, |&(micros, _)| micros);
    println!(
        "  {what:<36} {} µs median, {} µs p99, over {} of them and {words} words; the slowest: {}",
        at(50),
        at(99),
        took.len(),
        took.last().map_or("", |(_, slowest)| slowest),
    );
}

/// The shortest of some rounds.
fn best<T>(work: impl Fn() -> T) -> Duration {
    let round = || {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    (0..ROUNDS).map(|_| round()).min().unwrap_or_default()
}
