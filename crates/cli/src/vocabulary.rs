//! Files of words: `word<TAB>count` a line, the count 1 where there is none.

use std::path::Path;

use crate::lines;
use crate::output::Done;

/// The words of a file as they are written there, with their counts; lines that hold none are named.
pub(crate) fn read(file: &Path) -> anyhow::Result<(Vec<(String, u32)>, Done)> {
    lines::read(file, |line| {
        let (word, count) = line.split_once('\t').unwrap_or((line, "1"));
        let count = count.trim();
        let number = count.parse().map_err(|_| {
            format!("`{count}` is no count; write the word, a tab and a whole number")
        })?;
        Ok((word.trim().to_owned(), number))
    })
}
