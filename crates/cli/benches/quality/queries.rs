//! Queries with the articles that they mean.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use archive::Archive;
use serde::Deserialize;

use crate::sets::{name, percent, text};

#[derive(Deserialize)]
struct Asked {
    class: String,
    query: String,
    /// The starts of the ids of the articles that must be found.
    relevant: Vec<String>,
    /// Those that may be.
    #[serde(default)]
    optional: Vec<String>,
}

pub(crate) fn measure(file: &Path, corpus: &Path) -> Result<()> {
    let archive = Archive::open(&archive::write("", intake::read_folder(corpus)?.articles))?;
    let mut classes: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for line in text(file)?.lines() {
        let asked: Asked = serde_json::from_str(line)?;
        let hits = archive.search(&asked.query).hits;
        let found: Vec<&str> = hits
            .iter()
            .filter_map(|hit| archive.entry_at(hit.document as usize))
            .map(|entry| entry.id.as_str())
            .collect();
        let is = |id: &str, of: &[String]| of.iter().any(|start| id.starts_with(start.as_str()));
        let all = asked
            .relevant
            .iter()
            .all(|start| found.iter().any(|id| id.starts_with(start.as_str())));
        let nothing_else =
            found.iter().all(|id| is(id, &asked.relevant) || is(id, &asked.optional));
        let (right, total) = classes.entry(asked.class).or_default();
        *right += usize::from(all && nothing_else);
        *total += 1;
        if !(all && nothing_else) {
            let found: BTreeSet<_> = found.into_iter().collect();
            println!("  wrong: {:?} found {found:?}, meant {:?}", asked.query, asked.relevant);
        }
    }
    println!("  {}", name(file));
    for (class, (right, total)) in &classes {
        println!("    {class:<14} {right:>3} of {total:<3} {:>6.1} %", percent(*right, *total));
    }
    let (right, total) =
        classes.values().fold((0, 0), |sum, class| (sum.0 + class.0, sum.1 + class.1));
    println!(
        "    {:<14} {right:>3} of {total:<3} {:>6.1} %   aim 97, best peer 59",
        "all",
        percent(right, total)
    );
    Ok(())
}
