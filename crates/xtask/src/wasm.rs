//! Programs for the web that are no page: examples, built as the page's program is.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::tools::Tools;
use crate::{process, workspace};

/// How the page's program is tightened: `index.html` says the same to Trunk. Names are left out here.
const TIGHTEN: [&str; 4] =
    ["-Oz", "--one-caller-inline-max-function-size=0", "--low-memory-unused", "--converge"];

/// Builds an example of a package; the file that cargo makes.
pub(crate) fn example(package: &str, name: &str) -> Result<PathBuf> {
    let mut cargo = process::cargo(&["build", "--locked", "--package", package]);
    cargo.args(["--profile", "page", "--target", "wasm32-unknown-unknown", "--example", name]);
    process::run(&mut cargo)?;
    Ok(target().join(format!("wasm32-unknown-unknown/page/examples/{name}.wasm")))
}

/// Makes a program smaller by `wasm-opt`.
pub(crate) fn tighten(tools: &Tools, from: &Path, to: &Path) -> Result<()> {
    let mut tighten = Command::new("wasm-opt");
    tighten.env("PATH", tools.path()?).arg(from).args(TIGHTEN).arg("-o").arg(to);
    process::run(&mut tighten)
}

/// Builds an example into a module that pages import, in a folder of its own.
pub(crate) fn module(tools: &Tools, package: &str, name: &str) -> Result<PathBuf> {
    let built = example(package, name)?;
    let folder = target().join("modules").join(name);
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.env("PATH", tools.path()?).args(["--target", "web", "--no-typescript", "--out-dir"]);
    process::run(bindgen.arg(&folder).arg(&built))?;
    let program = folder.join(format!("{name}_bg.wasm"));
    tighten(tools, &program, &program)?;
    Ok(folder)
}

/// Where cargo puts what it builds.
fn target() -> PathBuf {
    let usual = || Path::new("target").to_owned();
    workspace::root().join(std::env::var_os("CARGO_TARGET_DIR").map_or_else(usual, Into::into))
}
