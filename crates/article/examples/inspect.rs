//! Prints what was read from the files named on the command line, as a JSON list.

use std::io::Write;

use article::{Article, Unreadable};
use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut records = Vec::new();
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let file = path.rsplit('/').next().unwrap_or(&path);
        records.push(record(file, article::read(file, &bytes)));
    }
    writeln!(std::io::stdout(), "{:#}", Value::Array(records))
}

fn record(file: &str, read: Result<Article, Unreadable>) -> Value {
    match read {
        Err(why) => json!({ "file": file, "outcome": why.name() }),
        Ok(article) => json!({
            "file": file,
            "outcome": "article",
            "headline": article.headline(),
            "published": article.published.as_ref().map(|stamp| &stamp.iso),
            "updated": article.updated.as_ref().map(|stamp| &stamp.iso),
            "page_date": article.page_date.as_ref().map(|stamp| &stamp.iso),
            "source": article.source,
            "byline": article.byline,
            "desk": article.desk,
            "agencies": article.agencies,
            "captions": article.captions().collect::<Vec<_>>(),
            "body": article.body().collect::<Vec<_>>(),
            "furniture": article.furniture().collect::<Vec<_>>(),
            "warnings": article.warnings,
        }),
    }
}
