//! The tools around the build: which version of each, where it lives, how it gets there.
//!
//! Enter at [`for_build`] and [`for_tests`]. Each tool is looked for before it is installed, and installed into
//! a folder of its own version in the user's cache, so that a clean checkout finds it again. Nothing is ever
//! installed into the system, except browsers by root on Debian, and rustup is never updated: `rustup target
//! add` and `rustup component add`, unlike `rustup update`, leave rustup itself alone.

mod browsers;
mod cargo_tools;
mod node;
mod rust;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

pub use browsers::{Browser, Engine};
pub use node::{WasmOpt, axe_script};

/// Builds the page. The next minor version needs a newer Rust.
pub const TRUNK: &str = "0.21.14";
/// Writes the glue between wasm and browser; the same version as the crate in `Cargo.lock`.
pub const WASM_BINDGEN: &str = "0.2.129";
/// Makes the wasm smaller. Releases before 120 cannot read what today's compiler writes.
pub const BINARYEN: u32 = 132;
/// The oldest `wasm-opt` of the system that serves instead.
pub const OLDEST_WASM_OPT: u32 = 120;
/// Steers Firefox.
pub const GECKODRIVER: &str = "0.37.1";
/// Holds what the page depends on against lists of known faults and of licences.
pub const CARGO_DENY: &str = "0.20.2";
/// Looks for what keeps people from using a page.
pub const AXE: &str = "4.14.1";

/// How much to say. All of it goes to standard error, so that `cargo xtask env` prints its line alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Say {
    /// One line for each tool, whatever its state.
    Everything,
    /// Only what is missing and what is done about it.
    Changes,
}

impl Say {
    /// Says that `what` needs nothing.
    fn ready(self, what: &str) {
        if self == Self::Everything {
            eprintln!("  ready       {what}");
        }
    }

    /// Says what is being done, and why; always.
    fn doing(what: &str, why: &str) {
        eprintln!("  installing  {what}: {why}");
    }

    /// Says what is not there and what follows from it; always.
    fn missing(what: &str, remedy: &str) {
        eprintln!("  missing     {what}: {remedy}");
    }
}

/// What a build needs, once it is there.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The folders of the tools that are not on `PATH` already, to be put in front of it.
    pub folders: Vec<PathBuf>,
    /// Which `wasm-opt` there is.
    pub wasm_opt: WasmOpt,
}

impl Tools {
    /// The value of `PATH` with which the tools are found.
    ///
    /// # Errors
    /// When a folder's name holds the separator of `PATH`.
    pub fn path(&self) -> Result<std::ffi::OsString> {
        let old = std::env::var_os("PATH").unwrap_or_default();
        std::env::join_paths(self.folders.iter().cloned().chain(std::env::split_paths(&old)))
            .context("the tools' folder cannot be on PATH; set NOTHI_TOOLS to another")
    }
}

/// Finds or installs what `cargo xtask build` needs.
///
/// # Errors
/// When a tool is missing and cannot be installed, or `Cargo.lock` asks for another wasm-bindgen.
pub fn for_build(say: Say) -> Result<Tools> {
    cargo_tools::check_wasm_bindgen()?;
    rust::target(say)?;
    let mut folders = Vec::new();
    folders.extend(cargo_tools::trunk(say)?);
    folders.extend(cargo_tools::wasm_bindgen(say)?);
    let (wasm_opt, folder) = node::wasm_opt(say)?;
    folders.extend(folder);
    Ok(Tools { folders, wasm_opt })
}

/// Finds or installs what `cargo xtask test` needs beyond [`for_build`].
///
/// # Errors
/// When something is missing and cannot be installed; the remedy is in the message.
pub fn for_tests(say: Say) -> Result<Vec<Browser>> {
    rust::components(say)?;
    node::axe(say)?;
    cargo_tools::cargo_deny(say)?;
    browsers::find_or_install(say)
}

/// Finds or installs `cargo-deny`.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn cargo_deny(say: Say) -> Result<PathBuf> {
    cargo_tools::cargo_deny(say)
}

/// The folder that holds a tool in one version, whether it exists or not.
fn home_of(tool: &str) -> Result<PathBuf> {
    Ok(cache()?.join(tool))
}

/// `$NOTHI_TOOLS`, else `nothi/tools` in the user's cache folder.
fn cache() -> Result<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if let Some(own) = set("NOTHI_TOOLS") {
        return std::path::absolute(own).context("NOTHI_TOOLS is no usable path");
    }
    let base = match (set("XDG_CACHE_HOME"), set("HOME").or_else(|| set("USERPROFILE"))) {
        (Some(cache), _) => PathBuf::from(cache),
        (None, Some(home)) => PathBuf::from(home).join(".cache"),
        (None, None) => anyhow::bail!("no home folder: set NOTHI_TOOLS to where tools may live"),
    };
    std::path::absolute(base.join("nothi/tools")).context("the cache folder is no usable path")
}

/// Runs `install` while no other `cargo xtask` installs anything.
fn alone<T>(install: impl FnOnce() -> Result<T>) -> Result<T> {
    let cache = cache()?;
    std::fs::create_dir_all(&cache)
        .with_context(|| format!("cannot make {}; set NOTHI_TOOLS to another", cache.display()))?;
    let lock = File::create(cache.join("lock")).context("cannot lock the tools' folder")?;
    lock.lock().context("cannot lock the tools' folder")?;
    install()
}

/// The first of `names` on `PATH`.
fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let ending = std::env::consts::EXE_SUFFIX;
    names.iter().find_map(|name| {
        let name = format!("{name}{ending}");
        std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
    })
}

/// What a program says of its version, `None` where it does not run.
fn version_of(program: &Path) -> Option<String> {
    crate::process::read(Command::new(program).arg("--version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_on_the_path_is_found_and_tells_its_version() {
        let cargo = on_path(&["no-such-program", "cargo"]).expect("cargo runs this test");
        assert!(version_of(&cargo).is_some_and(|version| version.starts_with("cargo ")));
        assert_eq!(on_path(&["no-such-program"]), None);
    }

    #[test]
    fn trunk_is_told_the_same_versions() {
        let path = crate::workspace::root().join("Trunk.toml");
        // Trunk compares what it is told with what it finds, to the letter.
        let Ok(settings) = std::fs::read_to_string(path) else { return };
        assert!(settings.contains(&format!("wasm_bindgen = \"{WASM_BINDGEN}\"")), "{settings}");
        assert!(settings.contains(&format!("wasm_opt = \"version_{BINARYEN}\"")), "{settings}");
    }
}
