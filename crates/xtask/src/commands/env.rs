//! `cargo xtask env`: the line with which `trunk build --release` and `trunk serve` work by themselves.

use anyhow::{Context, Result};

use crate::tools::{self, Say};

/// Prints it, and installs what is missing first.
pub(crate) fn run() -> Result<()> {
    let tools = tools::for_build(Say::Changes)?;
    let folders = std::env::join_paths(&tools.folders)
        .context("the tools' folder cannot be on PATH; set NOTHI_TOOLS to another")?;
    let folders = folders.to_str().context("the tools' folder has no name in UTF-8")?;
    // Within single quotes a shell takes everything as it is, but for the quote itself.
    println!("export PATH='{}':\"$PATH\"", folders.replace('\'', r"'\''"));
    Ok(())
}
