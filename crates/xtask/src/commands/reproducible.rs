//! Whether building again gives the same bytes.
//!
//! The second build throws away what this workspace compiled and nothing else: `build.rs` runs again and writes
//! the archive again, every crate of the workspace is compiled again, and the whole program is linked and
//! optimised again. That is where hash order, timestamps and thread order could enter. A second target folder
//! would compile two hundred foreign crates again as well, for minutes, to test the compiler's promise and not
//! ours.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::commands::site;
use crate::tools::Tools;
use crate::{process, sizes, workspace};

type Site = BTreeMap<PathBuf, Vec<u8>>;

/// Builds again and compares every file of `dist/` with what it was.
pub(crate) fn check(tools: &Tools) -> Result<()> {
    let first = site_now()?;
    let members = members()?;
    let mut clean = process::cargo(&["clean", "--locked", "--quiet", "--profile", "page"]);
    clean.args(["--target", "wasm32-unknown-unknown"]);
    process::run(clean.args(members.iter().flat_map(|member| ["--package", member])))?;
    site::build(tools, &site::Options::default())?;
    let second = site_now()?;
    match difference(&first, &second) {
        Some(difference) => bail!("two builds differ: {difference}"),
        None => Ok(()),
    }
}

fn site_now() -> Result<Site> {
    let dist = workspace::root().join("dist");
    let files = sizes::files(&dist)?;
    files
        .into_iter()
        .map(|name| {
            let bytes = std::fs::read(dist.join(&name))?;
            Ok((name, bytes))
        })
        .collect()
}

/// The first file that is not the same, and how it is not.
fn difference(first: &Site, second: &Site) -> Option<String> {
    let mut names: Vec<_> = first.keys().chain(second.keys()).collect();
    names.sort();
    names.iter().find_map(|name| match (first.get(*name), second.get(*name)) {
        (Some(a), Some(b)) if a == b => None,
        (Some(a), Some(b)) => {
            let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
            let name = name.display();
            Some(format!("{name} from byte {same} on ({} and {} bytes)", a.len(), b.len()))
        }
        (Some(_), None) => Some(format!("{} is in the first only", name.display())),
        _ => Some(format!("{} is in the second only", name.display())),
    })
}

/// The names of the workspace's packages.
fn members() -> Result<Vec<String>> {
    let mut metadata =
        process::cargo(&["metadata", "--locked", "--no-deps", "--format-version", "1"]);
    let text = process::read(&mut metadata).context("`cargo metadata` failed")?;
    let metadata: serde_json::Value = serde_json::from_str(&text)?;
    let packages = metadata["packages"].as_array().context("cargo names no packages")?;
    Ok(packages.iter().filter_map(|package| package["name"].as_str()).map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_named() {
        let site = |files: &[(&str, &str)]| -> Site {
            files.iter().map(|(name, text)| (name.into(), text.as_bytes().to_vec())).collect()
        };
        let first = site(&[("a.js", "one"), ("b.wasm", "same")]);
        assert_eq!(difference(&first, &first), None);
        let other = site(&[("a.js", "once"), ("b.wasm", "same")]);
        let expected = "a.js from byte 2 on (3 and 4 bytes)";
        assert_eq!(difference(&first, &other).as_deref(), Some(expected));
        let fewer = site(&[("a.js", "one")]);
        assert_eq!(difference(&first, &fewer).as_deref(), Some("b.wasm is in the first only"));
        assert_eq!(difference(&fewer, &first).as_deref(), Some("b.wasm is in the second only"));
    }

    #[test]
    fn the_workspace_knows_its_packages() {
        assert!(members().expect("cargo runs this test").contains(&"xtask".to_owned()));
    }
}
