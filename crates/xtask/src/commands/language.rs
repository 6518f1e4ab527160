//! `cargo xtask bench language`: what the language, with its tables, adds to the page.
//!
//! It is built for the web as a program of its own, tightened as the page is, and weighed. What a program
//! that only formats and sorts texts has is subtracted: the page has that anyway. It shares more with the
//! language than that (its allocator, its tables), so the figure is rather too high than too low.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::tools::{self, Say, WasmOpt};
use crate::{process, sizes, workspace};

/// What the language may add, in bytes as brotli sends them.
const BUDGET: u64 = 60 * 1000;

/// How the page's program is tightened: `index.html` says the same to Trunk. Names are left out here.
const TIGHTEN: [&str; 4] =
    ["-Oz", "--one-caller-inline-max-function-size=0", "--low-memory-unused", "--converge"];

/// Builds, weighs and prints.
///
/// # Errors
/// When it cannot be built.
pub(crate) fn run() -> Result<()> {
    let tools = tools::for_build(Say::Changes)?;
    if matches!(tools.wasm_opt, WasmOpt::Missing) {
        bail!("the page is tightened by wasm-opt, which is missing: see `cargo xtask setup`");
    }
    let path = tools.path()?;
    let weigh = |name: &str| -> Result<u64> {
        let mut cargo = process::cargo(&["build", "--locked", "--package", "nothi-bangla"]);
        cargo.args(["--profile", "page", "--target", "wasm32-unknown-unknown", "--example", name]);
        process::run(&mut cargo)?;
        let built = target().join(format!("wasm32-unknown-unknown/page/examples/{name}.wasm"));
        let small = built.with_extension("small.wasm");
        let mut tighten = Command::new("wasm-opt");
        tighten.env("PATH", &path).arg(&built).args(TIGHTEN).arg("-o").arg(&small);
        process::run(&mut tighten)?;
        let bytes = fs::read(&small).with_context(|| format!("cannot read {}", small.display()))?;
        sizes::brotli_length(&bytes)
    };
    let (alone, plain) = (weigh("alone")?, weigh("plain")?);
    let adds = alone.saturating_sub(plain);
    println!("{alone:>8}  the language as a program of its own, in bytes of brotli");
    println!("{plain:>8}  a program that formats and sorts texts");
    println!("{adds:>8}  what the language adds, with its tables; its budget is {BUDGET}");
    if let Some(over) = adds.checked_sub(BUDGET + 1) {
        println!("{:>8}  above it", over + 1);
    }
    Ok(())
}

/// Where cargo puts what it builds.
fn target() -> std::path::PathBuf {
    let usual = || Path::new("target").to_owned();
    workspace::root().join(std::env::var_os("CARGO_TARGET_DIR").map_or_else(usual, Into::into))
}
