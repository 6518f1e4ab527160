//! `cargo xtask bench`: figures, beside what they are compared to.

use std::ffi::OsString;

use anyhow::{Context, Result, bail};

use crate::tools::{self, Engine, Say, WasmOpt};
use crate::{process, wasm};

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
    if name == "speed" {
        command.args(in_chromium()?);
    }
    process::run(&mut command)
}

/// What `bench speed` runs in a browser: which, and our search as a module for pages.
fn in_chromium() -> Result<[OsString; 4]> {
    let chromium = Engine::Chromium.find().context(
        "the libraries are measured in Chromium, which is missing: see `cargo xtask setup`",
    )?;
    let tools = tools::for_build(Say::Changes)?;
    if matches!(tools.wasm_opt, WasmOpt::Missing) {
        bail!("the module is tightened by wasm-opt, which is missing: see `cargo xtask setup`");
    }
    let module = wasm::module(&tools, "nothi-archive", "in_page")?;
    let value = std::path::PathBuf::into_os_string;
    Ok(["--module".into(), value(module), "--chromium".into(), value(chromium.browser)])
}
