//! `cargo xtask setup`: everything that building and testing need, checked and where missing installed.

use std::time::Instant;

use anyhow::Result;

use crate::process;
use crate::tools::{self, Say};

/// Checks and installs; quick when nothing is to be done.
pub(crate) fn run() -> Result<()> {
    let start = Instant::now();
    eprintln!("What building and testing need:");
    tools::for_build(Say::Everything)?;
    tools::for_tests(Say::Everything)?;
    eprintln!("All there ({}).", process::took(start));
    Ok(())
}
