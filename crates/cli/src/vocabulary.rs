//! Files of words: `word<TAB>count` a line, the count 1 where there is none.

use std::fs;
use std::path::Path;

use anyhow::Context;

/// The words of a file as they are written there, with their counts.
pub(crate) fn read(file: &Path) -> anyhow::Result<Vec<(String, u32)>> {
    let text =
        fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, line)| {
            let (word, count) = line.split_once('\t').unwrap_or((line, "1"));
            let count = count.trim().parse().with_context(|| {
                format!("{}, line {}: `{count}` is no count", file.display(), at + 1)
            })?;
            Ok((word.trim().to_owned(), count))
        })
        .collect()
}
