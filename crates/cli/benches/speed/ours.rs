//! Our index over the articles of a folder.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use search::{Builder, Document, Field, Files, Index, Paged, Query};
use serde_json::json;

/// Builds the index, writes its files into `ours/` and what was measured into `ours.json`.
pub(crate) fn measure(folder: &Path) -> Result<()> {
    let mut articles = Vec::new();
    for line in BufReader::new(fs::File::open(folder.join("articles.jsonl"))?).lines() {
        let article: serde_json::Value = serde_json::from_str(&line?)?;
        let field = |name: &str| article[name].as_str().unwrap_or_default().to_owned();
        articles.push((field("title"), field("body")));
    }
    let start = Instant::now();
    let index = Builder::of(&articles, |builder, (title, body): &(String, String)| {
        builder.add(&Document {
            days: Vec::new(),
            passages: vec![(Field::Headline, title), (Field::Body, body)],
        });
    });
    let files = index.finish();
    let building = start.elapsed();
    drop(articles);
    let out = folder.join("ours");
    let _ = fs::remove_dir_all(&out);
    fs::create_dir_all(&out)?;
    for (name, file) in Files::<Paged>::NAMES.into_iter().zip(files.clone().into_array()) {
        fs::write(out.join(name), file.join())?;
    }
    let index = Index::open(files)?;
    let queries: Vec<String> = serde_json::from_slice(&fs::read(folder.join("queries.json"))?)?;
    let (mut times, mut found) = (Vec::new(), 0);
    for query in &queries {
        // As the peers, each is asked once before it counts.
        index.search(&Query::parse(query));
        let start = Instant::now();
        let answer = index.search(&Query::parse(query));
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        found += usize::from(!answer.hits.is_empty());
    }
    let figures = json!({
        "build": building.as_secs_f64(), "times": times, "found": found, "peak": peak(),
    });
    fs::write(folder.join("ours.json"), figures.to_string())?;
    Ok(())
}

/// The most memory that this process had, in MB; 0 where the system does not say.
fn peak() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<f64>().ok())
        .unwrap_or(0.0)
        / 1000.0
}
