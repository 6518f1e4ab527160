//! Files that are read line by line: a bad line is named, and the others are still used.

use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::output::{Done, complain};

/// What `parse` makes of the lines of `file`, in order. Empty lines and a byte order mark are passed
/// over; a line that is not UTF-8, or that `parse` refuses, is named with the reason.
pub(crate) fn read<T>(
    file: &Path,
    parse: impl Fn(&str) -> Result<T, String>,
) -> anyhow::Result<(Vec<T>, Done)> {
    let bytes = fs::read(file)
        .with_context(|| format!("cannot read {}; check the path", file.display()))?;
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut done = Done::Whole;
    let mut read = Vec::new();
    for (number, line) in (1..).zip(text.split(|&byte| byte == b'\n')) {
        let parsed = match str::from_utf8(line).map(str::trim_end) {
            Ok(line) if line.trim().is_empty() => continue,
            Ok(line) => parse(line),
            Err(_) => Err("not valid UTF-8; save the file again as UTF-8".to_owned()),
        };
        match parsed {
            Ok(value) => read.push(value),
            Err(reason) => {
                done = Done::Partly;
                complain(&format!("{}, line {number}: {reason}", file.display()));
            }
        }
    }
    Ok((read, done))
}
