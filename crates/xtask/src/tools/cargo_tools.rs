//! Trunk and wasm-bindgen: programs that cargo builds from source, once.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{
    CARGO_DENY, GECKODRIVER, Say, TRUNK, WASM_BINDGEN, alone, home_of, on_path, version_of,
};
use crate::process;

/// Trunk; the folder to put on `PATH`, where it is not there already.
pub(super) fn trunk(say: Say) -> Result<Option<PathBuf>> {
    let why = "it builds the page; this takes some minutes, once";
    program(say, "trunk", "trunk", TRUNK, why)
}

/// wasm-bindgen's program; the folder to put on `PATH`, where it is not there already.
pub(super) fn wasm_bindgen(say: Say) -> Result<Option<PathBuf>> {
    let why = "it joins the wasm to the page; this takes some minutes, once";
    program(say, "wasm-bindgen-cli", "wasm-bindgen", WASM_BINDGEN, why)
}

/// Firefox's driver.
pub(super) fn geckodriver(say: Say) -> Result<()> {
    let why = "the journeys run in Firefox, too; this takes some minutes, once";
    program(say, "geckodriver", "geckodriver", GECKODRIVER, why).map(|_| ())
}

/// What holds dependencies against lists: the program, wherever it is.
pub(super) fn cargo_deny(say: Say) -> Result<PathBuf> {
    let why = "the tests check licences and known faults with it; this takes some minutes, once";
    let folder = program(say, "cargo-deny", "cargo-deny", CARGO_DENY, why)?;
    let name = format!("cargo-deny{}", std::env::consts::EXE_SUFFIX);
    Ok(folder.map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name)))
}

/// Firefox's driver, where it is there.
pub(super) fn found_geckodriver() -> Option<PathBuf> {
    let home = home_of(&format!("geckodriver-{GECKODRIVER}")).ok()?;
    let own = home.join("bin").join(format!("geckodriver{}", std::env::consts::EXE_SUFFIX));
    own.is_file().then_some(own).or_else(|| on_path(&["geckodriver"]))
}

/// Compares the pinned program with the crate that the page is compiled with: they speak one private format.
pub(super) fn check_wasm_bindgen() -> Result<()> {
    match crate::workspace::locked_version("wasm-bindgen")? {
        Some(locked) if locked != WASM_BINDGEN => bail!(
            "Cargo.lock has wasm-bindgen {locked}, the pinned program is {WASM_BINDGEN}, and they must be equal: \
             run `cargo update -p wasm-bindgen --precise {WASM_BINDGEN}`, \
             or pin {locked} in crates/xtask/src/tools/mod.rs and in Trunk.toml"
        ),
        _ => Ok(()),
    }
}

fn program(
    say: Say,
    package: &str,
    name: &str,
    version: &str,
    why: &str,
) -> Result<Option<PathBuf>> {
    let what = format!("{package} {version}");
    let home = home_of(&format!("{package}-{version}"))?;
    let folder = home.join("bin");
    let file = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if file.is_file() {
        say.ready(&what);
        return Ok(Some(folder));
    }
    let own = on_path(&[name]).and_then(|program| version_of(&program));
    if own.is_some_and(|own| own.split_whitespace().nth(1) == Some(version)) {
        say.ready(&format!("{what}, on PATH"));
        return Ok(None);
    }
    alone(|| {
        // Another `cargo xtask` may have done it while this one waited.
        if !file.is_file() {
            Say::doing(&what, why);
            install(package, version, &home)?;
        }
        Ok(())
    })?;
    Ok(Some(folder))
}

/// Takes a ready-made binary where the user has `cargo binstall`, else compiles.
fn install(package: &str, version: &str, home: &std::path::Path) -> Result<()> {
    let root = home.to_str().context("the tools' folder has no name in UTF-8; set NOTHI_TOOLS")?;
    let common = ["--locked", "--version", version, "--root", root, package];
    if on_path(&["cargo-binstall"]).is_some() {
        let mut ready_made = process::cargo(&["binstall", "--no-confirm"]);
        if process::run(ready_made.args(common)).is_ok() {
            return Ok(());
        }
        eprintln!("  `cargo binstall` had none: compiling");
    }
    // Kept until it has worked, so that an interrupted installation goes on where it stopped.
    let work = home_of(&format!("building-{package}-{version}"))?;
    let mut compile = process::cargo(&["install"]);
    process::run(compile.args(common).env("CARGO_TARGET_DIR", &work))?;
    // What is left behind is only disk space.
    let _ = std::fs::remove_dir_all(&work);
    Ok(())
}
