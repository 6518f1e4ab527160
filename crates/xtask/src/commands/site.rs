//! `cargo xtask build`: the page, ready to be copied to a host.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::commands::single_file;
use crate::tools::{self, Say, Tools, WasmOpt};
use crate::{process, sizes, workspace};

/// What was asked of the build.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Where the page will live, if not where `Trunk.toml` says.
    pub(crate) public_url: Option<String>,
    /// Whether to make the edition in one file as well.
    pub(crate) single_file: bool,
    /// A folder of articles whose archive is to lie beside the page, and where to build that.
    pub(crate) beside: Option<(PathBuf, PathBuf)>,
}

/// Builds into `dist/` and prints how large it is.
pub(crate) fn run(options: &Options) -> Result<()> {
    let tools = tools::for_build(Say::Changes)?;
    build(&tools, options)?;
    let dist = workspace::root().join("dist");
    sizes::report(&dist)?;
    if options.single_file {
        single_file::write(&dist)?;
    }
    Ok(())
}

/// Builds into `dist/`.
pub(crate) fn build(tools: &Tools, options: &Options) -> Result<()> {
    let start = Instant::now();
    let dist = options.beside.as_ref().map(|(_, dist)| dist.display().to_string());
    println!("Building the page into {} …", dist.as_deref().unwrap_or("dist/"));
    // Trunk is told to stay offline, so that it uses these tools and no others; then cargo is offline too,
    // and has to have every crate by now.
    process::run(&mut process::cargo(&["fetch", "--locked", "--quiet"]))
        .context("the crates cannot be fetched; the first build needs the network")?;
    let unoptimised = match tools.wasm_opt {
        WasmOpt::Missing => Some(Unoptimised::write()?),
        WasmOpt::Pinned | WasmOpt::System(_) => None,
    };
    process::run(&mut trunk(tools, options, unoptimised.as_ref())?)?;
    println!("Built in {}.", process::took(start));
    Ok(())
}

fn trunk(tools: &Tools, options: &Options, page: Option<&Unoptimised>) -> Result<Command> {
    let mut command = Command::new("trunk");
    command.args(["build", "--release", "--offline", "--locked", "--skip-version-check"]);
    command.current_dir(workspace::root()).env("PATH", tools.path()?);
    // Trunk reads NO_COLOR as true or false only, and fails on the usual `NO_COLOR=1`.
    command.env_remove("NO_COLOR");
    if let WasmOpt::System(release) = tools.wasm_opt {
        command.env("TRUNK_TOOLS_WASM_OPT", format!("version_{release}"));
    }
    if let Some(page) = page {
        command.args(["--html-output", "index.html"]).arg(&page.0);
    }
    if let Some((corpus, dist)) = &options.beside {
        command.arg("--dist").arg(dist);
        command.env("NOTHI_CORPUS", corpus).env("NOTHI_EMBED_LIMIT", "0");
    }
    if let Some(url) = &options.public_url {
        command.arg("--public-url").arg(url);
    }
    Ok(command)
}

/// A copy of `index.html`, beside it for as long as the build takes, that asks for no `wasm-opt`: Trunk
/// takes that from the page alone.
struct Unoptimised(PathBuf);

impl Unoptimised {
    fn write() -> Result<Self> {
        let root = workspace::root();
        let page = std::fs::read_to_string(root.join("index.html")).context("no index.html")?;
        let copy = Self(root.join("index.unoptimised.html"));
        std::fs::write(&copy.0, without_wasm_opt(&page))
            .context("cannot write beside index.html")?;
        Ok(copy)
    }
}

impl Drop for Unoptimised {
    fn drop(&mut self) {
        // A leftover would be seen by git, and is overwritten by the next build.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The page with the level of optimisation set to none.
fn without_wasm_opt(page: &str) -> String {
    let rust = r#"rel="rust""#;
    let attribute = r#"data-wasm-opt=""#;
    match page.split_once(attribute) {
        Some((before, value)) => {
            let (_, after) = value.split_once('"').unwrap_or(("", value));
            format!(r#"{before}{attribute}0"{after}"#)
        }
        None => page.replacen(rust, &format!(r#"{rust} {attribute}0""#), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_asks_for_no_optimisation() {
        for page in [
            r#"<link data-trunk rel="rust">"#,
            r#"<link data-trunk rel="rust" data-wasm-opt="z">"#,
            r#"<link data-trunk rel="rust" data-wasm-opt="">"#,
        ] {
            let expected = r#"<link data-trunk rel="rust" data-wasm-opt="0">"#;
            assert_eq!(without_wasm_opt(page), expected, "{page}");
        }
    }
}
