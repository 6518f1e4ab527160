//! Inflected words and their lemmas.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use bangla::fold::fold;
use bangla::inflection::{Evidence, Lexicon, Vocabulary, stems};
use bangla::normal::normal_form;

use crate::sets::{name, percent, text};

pub(crate) fn measure(file: &Path, vocabulary: &BTreeMap<String, u32>) -> Result<()> {
    let text = text(file)?;
    let rows: Vec<(String, String)> = text
        .lines()
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (token, _, lemma) = (fields.next()?, fields.next()?, fields.next()?);
            Some((normal_form(token), normal_form(lemma)))
        })
        .filter(|(token, lemma)| !token.is_empty() && !lemma.is_empty())
        .collect();
    println!("  {}", name(file));
    report("with the language's own vocabulary", &rows, &Lexicon);
    if !vocabulary.is_empty() {
        let vocabulary: Vocabulary =
            vocabulary.iter().map(|(word, &count)| (word, count)).collect();
        report("with that of the articles too", &rows, &vocabulary);
    }
    println!("    aim 88 / 4, Lucene 37 / 15.6");
    Ok(())
}

fn report(what: &str, rows: &[(String, String)], evidence: &dyn Evidence) {
    let inflected: Vec<_> = rows.iter().filter(|(token, lemma)| token != lemma).collect();
    let meets = |a: &str, b: &str| stems(a, evidence).meets(&stems(b, evidence));
    let joined = inflected.iter().filter(|(token, lemma)| meets(token, lemma)).count();
    // Spellings of one lemma are one lemma.
    let lemmas: BTreeSet<String> = rows.iter().map(|(_, lemma)| fold(lemma)).collect();
    let mut keys: BTreeMap<String, usize> = BTreeMap::new();
    for lemma in &lemmas {
        for key in stems(lemma, evidence).keys() {
            *keys.entry(key.clone()).or_default() += 1;
        }
    }
    let shares = |lemma: &&String| stems(lemma, evidence).keys().iter().any(|key| keys[key] > 1);
    let colliding = lemmas.iter().filter(shares).count();
    println!(
        "    {what:<36} {:>5.1} % of {} / {:>4.1} % of {}",
        percent(joined, inflected.len()),
        inflected.len(),
        percent(colliding, lemmas.len()),
        lemmas.len()
    );
}
