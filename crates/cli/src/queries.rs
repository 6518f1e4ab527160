//! Files of queries: one JSON object with `id` and `query` a line.

use std::path::Path;

use serde::Deserialize;

use crate::lines;
use crate::output::Done;

/// A line of such a file.
#[derive(Deserialize)]
pub(crate) struct Asked {
    pub(crate) id: serde_json::Value,
    pub(crate) query: String,
}

/// The queries of a file, in order; lines that hold none are named.
pub(crate) fn read(file: &Path) -> anyhow::Result<(Vec<Asked>, Done)> {
    lines::read(file, |line| {
        serde_json::from_str(line).map_err(|error| {
            // The parser saw one line only: where it says "line 1", the file may say another.
            let error = error.to_string();
            let error = error.split(" at line ").next().unwrap_or_default();
            format!("{error}; write a JSON object with `id` and `query`, such as {EXAMPLE}")
        })
    })
}

const EXAMPLE: &str = r#"{"id": 1, "query": "পদ্মা সেতু"}"#;
