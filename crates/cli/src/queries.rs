//! Files of queries: one JSON object with `id` and `query` a line.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde::Deserialize;

/// A line of such a file.
#[derive(Deserialize)]
pub(crate) struct Asked {
    pub(crate) id: serde_json::Value,
    pub(crate) query: String,
}

/// The queries of a file, in order; empty lines are passed over.
pub(crate) fn read(file: &Path) -> anyhow::Result<Vec<Asked>> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            serde_json::from_str(line).with_context(|| {
                format!(
                    "{}, line {}: not a JSON object with `id` and `query`",
                    file.display(),
                    at + 1
                )
            })
        })
        .collect()
}
