//! `cargo xtask bench language`: what the language, with its tables, adds to the page.
//!
//! It is built for the web as a program of its own, tightened as the page is, and weighed. What a program
//! that only formats and sorts texts has is subtracted: the page has that anyway. It shares more with the
//! language than that (its allocator, its tables), so the figure is rather too high than too low.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::tools::{self, Say, WasmOpt};
use crate::{sizes, wasm};

/// What the language may add, in bytes as brotli sends them.
const BUDGET: u64 = 60 * 1000;

/// Builds, weighs and prints.
///
/// # Errors
/// When it cannot be built.
pub(crate) fn run() -> Result<()> {
    let tools = tools::for_build(Say::Changes)?;
    if matches!(tools.wasm_opt, WasmOpt::Missing) {
        bail!("the page is tightened by wasm-opt, which is missing: see `cargo xtask setup`");
    }
    let weigh = |name: &str| -> Result<u64> {
        let built = wasm::example("nothi-bangla", name)?;
        let small = built.with_extension("small.wasm");
        wasm::tighten(&tools, &built, &small)?;
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
