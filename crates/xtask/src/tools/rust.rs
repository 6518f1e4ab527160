//! The wasm target, rustfmt and clippy.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::Say;
use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// The target that the page is compiled for.
pub(super) fn target(say: Say) -> Result<()> {
    let libraries = process::read(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", TARGET])
            .current_dir(crate::workspace::root()),
    );
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        say.ready(TARGET);
        return Ok(());
    }
    Say::doing(TARGET, "the page runs as WebAssembly, and Rust comes without that target");
    rustup(&["target", "add", TARGET])
}

/// What formats and what lints; both come with rustup's default profile, not with its minimal one.
pub(super) fn components(say: Say) -> Result<()> {
    for (component, why) in
        [("rustfmt", "the tests check the formatting"), ("clippy", "the tests run its lints")]
    {
        let program = if component == "rustfmt" { "fmt" } else { component };
        if process::read(&mut process::cargo(&[program, "--version"])).is_some() {
            say.ready(component);
        } else {
            Say::doing(component, why);
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(arguments: &[&str]) -> Result<()> {
    process::run(Command::new("rustup").args(arguments).current_dir(crate::workspace::root()))
        .with_context(|| {
            format!(
                "`rustup {}` has to work, or your system's Rust must come with it",
                arguments.join(" ")
            )
        })
}
