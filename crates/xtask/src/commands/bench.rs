//! `cargo xtask bench`: figures, beside what they are compared to.

use std::ffi::OsString;

use anyhow::Result;

use crate::process;

/// Runs the benchmark of this name with its own arguments, from the folder that one stands in.
pub(crate) fn run(name: &str, arguments: &[OsString]) -> Result<()> {
    let mut command =
        process::cargo(&["bench", "--locked", "--package", "nothi-cli", "--bench", name, "--"]);
    // Cargo starts benchmarks in their package's folder: paths are made whole first.
    let here = std::env::current_dir()?;
    for argument in arguments {
        let path = here.join(argument);
        command.arg(if path.exists() { path.into_os_string() } else { argument.clone() });
    }
    process::run(&mut command)
}
