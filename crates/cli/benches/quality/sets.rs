//! Reading the sets.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use bangla::words::words;

/// An article: its title and its body.
pub(crate) type Text = (String, String);

/// The files of a folder, by name.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    files.sort();
    Ok(files)
}

pub(crate) fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

pub(crate) fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))
}

/// The articles of a gzipped file of JSON lines.
pub(crate) fn articles(file: &Path) -> Result<Vec<Text>> {
    let compressed =
        fs::File::open(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut text = String::new();
    flate2::read::GzDecoder::new(compressed).read_to_string(&mut text)?;
    text.lines()
        .map(|line| {
            let line: serde_json::Value = serde_json::from_str(line)?;
            let field = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            Ok((field("title"), field("body")))
        })
        .collect()
}

/// The normal forms of all words with their counts.
pub(crate) fn vocabulary(texts: &[Text]) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for (title, body) in texts {
        for word in words(title).chain(words(body)) {
            *counts.entry(word.normal_form()).or_default() += 1;
        }
    }
    counts
}

/// A share in percent.
pub(crate) fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}
