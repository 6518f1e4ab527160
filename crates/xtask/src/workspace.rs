//! The workspace's own folder, and what its `Cargo.lock` says.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of the workspace, wherever the command was typed.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The version of `package` in `Cargo.lock`, or `None` where nothing depends on it.
pub(crate) fn locked_version(package: &str) -> Result<Option<String>> {
    let path = root().join("Cargo.lock");
    let lock = std::fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", path.display()))?;
    Ok(version_in(&lock, package).map(str::to_owned))
}

/// The first version of `package` in the text of a lock file.
fn version_in<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_file_names_versions() {
        let lock = "[[package]]\nname = \"yew\"\nversion = \"0.23.0\"\n\n[[package]]\nname = \"yew-bin\"\nversion = \"1.0.0\"\n";
        assert_eq!(version_in(lock, "yew"), Some("0.23.0"));
        assert_eq!(version_in(lock, "yew-bin"), Some("1.0.0"));
        assert_eq!(version_in(lock, "tantivy"), None);
    }

    #[test]
    fn the_root_holds_the_lock_file() {
        assert!(root().join("Cargo.lock").is_file());
        assert!(locked_version("xtask").expect("readable").is_some());
    }
}
