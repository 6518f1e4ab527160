//! Our index over the articles of a folder.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use search::{Builder, Document, Field, Files, Paged};

/// Builds the index and writes its files into `ours/index/`.
pub(crate) fn build(folder: &Path) -> Result<()> {
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
    let out = crate::site(folder, "ours", start.elapsed())?;
    for (name, file) in Files::<Paged>::NAMES.into_iter().zip(files.into_array()) {
        fs::write(out.join(name), file.join())?;
    }
    Ok(())
}
