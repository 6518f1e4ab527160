//! Words typed in Latin letters against a vocabulary.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;
use bangla::normal::normal_form;
use bangla::sound::Lookup;

use crate::sets::{name, percent, text};

pub(crate) fn measure(files: &[&PathBuf], vocabulary: &BTreeMap<String, u32>) -> Result<()> {
    let mut sets = Vec::new();
    let mut vocabulary = vocabulary.clone();
    for file in files {
        let text = text(file)?;
        let rows: Vec<(String, String)> = text
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(word, typed)| (normal_form(word), typed.to_owned()))
            .collect();
        for (word, _) in &rows {
            vocabulary.entry(word.clone()).or_insert(1);
        }
        sets.push((name(file), rows));
    }
    let lookup = Lookup::new(vocabulary.iter().map(|(word, &count)| (word.as_str(), count)));
    for (name, rows) in sets {
        let (mut first, mut among) = (0, 0);
        let mut micros: Vec<u128> = Vec::new();
        for (word, typed) in &rows {
            let start = Instant::now();
            let found = lookup.candidates(typed, 5);
            micros.push(start.elapsed().as_micros());
            let place = found.iter().position(|c| lookup.word(c.word).0 == word);
            first += usize::from(place == Some(0));
            among += usize::from(place.is_some());
        }
        micros.sort_unstable();
        let at = |share: usize| micros.get(micros.len() * share / 100).copied().unwrap_or_default();
        println!(
            "  {name:<30} {:>5.1} / {:>5.1} %  of {:>5}   {} µs median, {} µs p99",
            percent(first, rows.len()),
            percent(among, rows.len()),
            rows.len(),
            at(50),
            at(99)
        );
    }
    println!("  aim 85 / 97 (names 82 / 96), over {} words", vocabulary.len());
    Ok(())
}
