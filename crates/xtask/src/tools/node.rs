//! What comes from npm: wasm-opt and axe-core. Nothing of it is part of the page.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::{AXE, BINARYEN, OLDEST_WASM_OPT, Say, alone, home_of, on_path, version_of};
use crate::process;

/// Which `wasm-opt` a build can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WasmOpt {
    /// The pinned one.
    Pinned,
    /// The system's, of this version.
    System(u32),
    /// None: the wasm stays larger than it could be.
    Missing,
}

/// Finds or installs `wasm-opt`; the folder to put on `PATH`, where it is not there already.
///
/// Without Node a recent one of the system serves, and without either there is none: a larger page is better
/// than no page.
pub(super) fn wasm_opt(say: Say) -> Result<(WasmOpt, Option<PathBuf>)> {
    let what = format!("binaryen {BINARYEN} (wasm-opt)");
    let home = home_of(&format!("binaryen-{BINARYEN}"))?;
    // Straight to the package: links in `.bin` are not made everywhere.
    let folder = home.join("node_modules/binaryen/bin");
    let node = on_path(&["node"]).is_some();
    if node && folder.join("wasm-opt").is_file() {
        say.ready(&what);
        return Ok((WasmOpt::Pinned, Some(folder)));
    }
    let system = on_path(&["wasm-opt"]).and_then(|program| version_of(&program));
    match system.as_deref().and_then(release).filter(|release| *release >= OLDEST_WASM_OPT) {
        Some(BINARYEN) => {
            say.ready(&format!("{what}, on PATH"));
            return Ok((WasmOpt::Pinned, None));
        }
        Some(release) if !node => {
            say.ready(&format!("wasm-opt {release}, on PATH; with Node it would be {BINARYEN}"));
            return Ok((WasmOpt::System(release), None));
        }
        _ => {}
    }
    if !node || on_path(&["npm"]).is_none() {
        let remedy =
            "the page is built without it and is larger; install Node 20 or later with npm";
        Say::missing("wasm-opt", remedy);
        return Ok((WasmOpt::Missing, None));
    }
    let program = folder.join("wasm-opt");
    let package = Package { name: "binaryen", version: &format!("{BINARYEN}.0.0"), home };
    package.install(&program, &what, "it makes the wasm smaller")?;
    if version_of(&program).is_none() {
        Say::missing(
            "wasm-opt",
            "the one from npm does not run on this Node; install Node 20 or later",
        );
        return Ok((WasmOpt::Missing, None));
    }
    Ok((WasmOpt::Pinned, Some(folder)))
}

/// The script that journeys inject to look for barriers.
///
/// # Errors
/// When there is no folder for tools.
pub fn axe_script() -> Result<PathBuf> {
    Ok(home_of(&format!("axe-core-{AXE}"))?.join("node_modules/axe-core/axe.min.js"))
}

/// Finds or installs axe-core.
pub(super) fn axe(say: Say) -> Result<()> {
    let what = format!("axe-core {AXE}");
    if axe_script()?.is_file() {
        say.ready(&what);
        return Ok(());
    }
    if on_path(&["npm"]).is_none() {
        bail!("{what} comes from npm, which is missing: install Node 20 or later with npm");
    }
    let home = home_of(&format!("axe-core-{AXE}"))?;
    let package = Package { name: "axe-core", version: AXE, home };
    package.install(&axe_script()?, &what, "the tests look for barriers with it")
}

/// One npm package, in one version, in a folder of its own.
struct Package<'a> {
    name: &'a str,
    version: &'a str,
    home: PathBuf,
}

impl Package<'_> {
    /// Installs it so that `file` is there; the folder appears only when it is complete.
    fn install(&self, file: &Path, what: &str, why: &str) -> Result<()> {
        alone(|| {
            // Another `cargo xtask` may have done it while this one waited.
            if file.is_file() {
                return Ok(());
            }
            Say::doing(what, why);
            let work = super::home_of(&format!("installing-{}", self.name))?;
            for folder in [&work, &self.home] {
                let _ = std::fs::remove_dir_all(folder);
            }
            std::fs::create_dir_all(&work).context("cannot write to the tools' folder")?;
            let mut npm = Command::new(on_path(&["npm"]).unwrap_or_else(|| "npm".into()));
            npm.args(["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"]);
            npm.args(["--ignore-scripts", "--loglevel=error", "--prefix"]).arg(&work);
            npm.arg(format!("{}@{}", self.name, self.version));
            process::run(npm.current_dir(&work).stdout(Stdio::null()))?;
            std::fs::rename(&work, &self.home).context("cannot write to the tools' folder")
        })
    }
}

/// The release in `wasm-opt version 132 (version_132)`.
fn release(version: &str) -> Option<u32> {
    version.split_whitespace().nth(2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_is_the_third_word() {
        assert_eq!(release("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(release("wasm-opt version 108"), Some(108));
        assert_eq!(release("wasm-opt"), None);
    }
}
