//! `cargo xtask build`: the page, ready to be copied to a host.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::tools::{self, Say, Tools, WasmOpt};
use crate::{process, sizes, workspace};

/// What was asked of the build.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Options {
    /// Where the page will live, if not where `Trunk.toml` says.
    pub(crate) public_url: Option<String>,
}

/// Builds into `dist/` and prints how large it is.
pub(crate) fn run(options: &Options) -> Result<()> {
    let tools = tools::for_build(Say::Changes)?;
    build(&tools, options)?;
    sizes::report(&workspace::root().join("dist"))
}

/// Builds into `dist/`.
pub(crate) fn build(tools: &Tools, options: &Options) -> Result<()> {
    let start = Instant::now();
    println!("Building the page into dist/ …");
    // Trunk is told to stay offline, so that it uses these tools and no others; then cargo is offline too,
    // and has to have every crate by now.
    process::run(&mut process::cargo(&["fetch", "--locked", "--quiet"]))
        .context("the crates cannot be fetched; the first build needs the network")?;
    process::run(&mut trunk(tools, options)?)?;
    println!("Built in {}.", process::took(start));
    Ok(())
}

fn trunk(tools: &Tools, options: &Options) -> Result<Command> {
    let mut command = Command::new("trunk");
    command.args(["build", "--offline", "--locked", "--skip-version-check"]);
    command.current_dir(workspace::root()).env("PATH", tools.path()?);
    // Trunk reads NO_COLOR as true or false only, and fails on the usual `NO_COLOR=1`.
    command.env_remove("NO_COLOR");
    match tools.wasm_opt {
        WasmOpt::Pinned => {
            command.arg("--release");
        }
        WasmOpt::System(release) => {
            command.arg("--release").env("TRUNK_TOOLS_WASM_OPT", format!("version_{release}"));
        }
        // The same build, but for the step that is not possible.
        WasmOpt::Missing => {
            command.args(["--cargo-profile", "release", "--minify"]);
        }
    }
    if let Some(url) = &options.public_url {
        command.arg("--public-url").arg(Path::new(url));
    }
    Ok(command)
}
