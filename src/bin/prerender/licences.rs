//! The licences of everything that the page is made of, in one file.
//!
//! Cargo knows what the program was linked from; each package brings its licence along. Where one
//! does not, its own words about it stand there instead.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

use super::put;

/// What the page is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";
/// How packages call the file with their licence: of several, the first of these.
const FILES: &[&str] = &["mit", "apache", "licen", "copying", "unlicense", "copyright"];
/// What is not a package.
const OTHERS: &[(&str, &str)] = &[
    ("Nothi", include_str!("../../../LICENSE-MIT")),
    ("Nothi: what comes from elsewhere", include_str!("../../../LICENSE")),
    ("Bangla names from Unicode CLDR", include_str!("../../../crates/bangla/LICENSE-UNICODE")),
    ("Noto Sans Bengali", include_str!("../../../static/fonts/OFL.txt")),
    (
        "The Rust standard library",
        "MIT OR Apache-2.0. Copyright The Rust Project Contributors, https://www.rust-lang.org/policies/licenses",
    ),
];

/// Writes `licences.txt`.
pub(super) fn write(staging: &Path) -> Result<(), String> {
    let metadata = metadata()?;
    let mut texts = BTreeMap::<String, BTreeSet<String>>::new();
    for package in shipped(&metadata) {
        let name = [word(package, "name"), word(package, "version")].join(" ");
        texts.entry(licence(package)).or_default().insert(name);
    }
    let mut sections: Vec<(String, String)> = texts
        .into_iter()
        .map(|(text, packages)| (packages.into_iter().collect::<Vec<_>>().join(", "), text))
        .collect();
    sections.sort();
    let others = OTHERS.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let rule = "=".repeat(72);
    let out = others
        .chain(sections)
        .map(|(names, text)| format!("{rule}\n{names}\n{rule}\n\n{}\n\n", text.trim()))
        .collect::<Vec<_>>();
    put(staging, "licences.txt", &out.concat())
}

/// What cargo knows of all packages, for the page's target.
fn metadata() -> Result<Value, String> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--locked", "--offline", "--format-version", "1"])
        .args(["--filter-platform", TARGET])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .map_err(|error| format!("cargo cannot be asked for licences: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("cargo cannot tell what the page is made of: {said}"));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo's answer: {error}"))
}

/// The packages of others that are linked into the page: what it needs, and what that needs, but for
/// what only builds or only writes code.
fn shipped(metadata: &Value) -> Vec<&Value> {
    let packages = list(metadata, "packages");
    let nodes = list(&metadata["resolve"], "nodes");
    let find = |id: &str| packages.iter().find(|package| word(package, "id") == id);
    let root = packages.iter().find(|package| word(package, "name") == env!("CARGO_PKG_NAME"));
    let mut left: Vec<&str> = root.into_iter().map(|root| word(root, "id")).collect();
    let mut seen = BTreeSet::new();
    while let Some(id) = left.pop() {
        if !seen.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| word(node, "id") == id);
        let needs = node.map(|node| list(node, "deps")).unwrap_or_default();
        left.extend(needs.iter().filter(|need| is_linked(need)).map(|need| word(need, "pkg")));
    }
    seen.iter().filter_map(|id| find(id)).filter(|package| is_foreign(package)).collect()
}

fn is_linked(need: &Value) -> bool {
    list(need, "dep_kinds").iter().any(|kind| kind["kind"].is_null())
}

/// Whether a package is neither ours nor one that writes code while compiling.
fn is_foreign(package: &Value) -> bool {
    let writes_code = list(package, "targets")
        .iter()
        .any(|target| list(target, "kind").iter().any(|kind| kind.as_str() == Some("proc-macro")));
    !package["source"].is_null() && !writes_code
}

/// The text of a package's licence, or what it says of it.
fn licence(package: &Value) -> String {
    let folder = Path::new(word(package, "manifest_path")).parent().map(PathBuf::from);
    let entries = folder.and_then(|folder| fs::read_dir(folder).ok());
    let mut files: Vec<_> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.is_file())
        .collect();
    files.sort();
    let named = |path: &PathBuf, part: &str| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let name = name.to_ascii_lowercase();
        name.contains(part)
            && ["licen", "copying", "copyright"].iter().any(|of| name.contains(of))
            && !name.contains(".rs")
    };
    let found = FILES.iter().find_map(|part| files.iter().find(|path| named(path, part)));
    found.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_else(|| {
        let authors: Vec<_> =
            list(package, "authors").iter().filter_map(|author| author.as_str()).collect();
        let said = [word(package, "license"), &authors.join(", "), word(package, "repository")];
        said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n")
    })
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{licence, shipped, word};

    #[test]
    fn what_is_linked_is_listed_and_what_only_builds_is_not() {
        let package = |name: &str, kind: &str| {
            json!({ "id": name, "name": name, "source": "registry", "license": "MIT",
                    "targets": [{ "kind": [kind] }] })
        };
        let need = |name: &str, kind: Option<&str>| json!({ "pkg": name, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [
                { "id": "own", "name": "nothi", "source": null },
                package("linked", "lib"), package("inner", "lib"), package("macro", "proc-macro"),
                package("builds", "lib"),
            ],
            "resolve": { "nodes": [
                { "id": "own", "deps": [need("linked", None), need("macro", None), need("builds", Some("build"))] },
                { "id": "linked", "deps": [need("inner", None)] },
            ] },
        });
        let mut names: Vec<_> = shipped(&metadata).into_iter().map(|it| word(it, "name")).collect();
        names.sort_unstable();
        assert_eq!(names, ["inner", "linked"]);
        assert_eq!(licence(&metadata["packages"][1]), "MIT");
    }
}
