//! How small and how fast an index is in a browser, beside other libraries: `cargo xtask bench speed FILE`.
//!
//! FILE is a gzipped file of articles (JSON lines with `title` and `body`). Ours is built natively, the peers in Node,
//! each in a process of its own, one after the other, over the same articles. All of them are then opened in the same
//! Chromium from a static host on this machine, each in a browser of its own, and asked the same queries; `row.mjs`
//! prints what that took, `page/engines.mjs` has each one's set-up. How much the network would add is not measured, only
//! how many bytes it would carry; for an archive beside the page that is counted natively as well, over more queries.
//!
//! `--articles N` (1,000 and 10,000 unless it is named) and `--only NAME` may be repeated; `--peers DIR` names where `npm`
//! puts the peers, which are fetched once. `xtask` adds `--module DIR`, our search for a page, and `--chromium FILE`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that prints a table")]

#[path = "../quality/sets.rs"]
#[allow(dead_code, reason = "another benchmark uses the rest")]
mod sets;

mod corpus;
mod fetched;
mod ours;
mod show;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The peers, each at the version that was looked at.
const PEERS: [(&str, &str); 5] = [
    ("minisearch", "minisearch@7.2.0"),
    ("flexsearch", "flexsearch@0.8.212"),
    ("lunr", "lunr@2.3.9"),
    ("orama", "@orama/orama@3.1.18"),
    ("pagefind", "pagefind@1.6.0"),
];

/// Ours: all of the index in the tab, and an archive beside the page.
const OURS: [(&str, &str); 2] = [("ours", "--ours"), ("beside", "--fetched")];

const COLUMNS: [&str; 13] = [
    "build s",
    "raw MB",
    "gzip MB",
    "brotli MB",
    "first KB",
    "ready ms",
    "first ms",
    "cold ms",
    "cold p99",
    "warm ms",
    "warm p99",
    "tab MB",
    "found",
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What is asked for.
#[derive(Default)]
struct Options {
    file: Option<PathBuf>,
    sizes: Vec<usize>,
    only: Vec<String>,
    peers: Option<PathBuf>,
    module: Option<PathBuf>,
    chromium: Option<PathBuf>,
}

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let mut options = Options::default();
    while let Some(arg) = args.next() {
        let mut value = || args.next().with_context(|| format!("{arg} takes a value"));
        match arg.as_str() {
            "--ours" => return ours::build(Path::new(&value()?)),
            "--fetched" => return fetched::print(Path::new(&value()?)),
            "--articles" => {
                options.sizes.push(value()?.parse().context("--articles takes a number")?);
            }
            "--only" => options.only.push(value()?),
            "--peers" => options.peers = Some(value()?.into()),
            "--module" => options.module = Some(value()?.into()),
            "--chromium" => options.chromium = Some(value()?.into()),
            _ => options.file = Some(arg.into()),
        }
    }
    measure(options)
}

fn measure(options: Options) -> Result<()> {
    let usage = "usage: cargo xtask bench speed FILE [--articles N]… [--only NAME]… [--peers DIR]";
    let file = options.file.context(usage)?;
    let module = options.module.context(usage)?;
    let chromium = options.chromium.context(usage)?;
    let engines = OURS.iter().chain(&PEERS).map(|(name, _)| *name);
    if let Some(name) = options.only.iter().find(|name| !engines.clone().any(|one| one == **name)) {
        bail!("--only {name}: there are {}", engines.collect::<Vec<_>>().join(", "));
    }
    let wanted = |name: &str| options.only.is_empty() || options.only.iter().any(|one| one == name);
    let sizes = if options.sizes.is_empty() { vec![1_000, 10_000] } else { options.sizes };
    let real = sets::articles(&file)?;
    if real.is_empty() {
        bail!("{} holds no article", file.display());
    }
    let folder = std::env::temp_dir().join("nothi-bench-speed");
    std::fs::create_dir_all(&folder)?;
    let peers = options.peers.unwrap_or_else(|| folder.join("peers"));
    for size in sizes {
        corpus::write(&real, size, &folder)?;
        println!(
            "{size} articles, {} of them real, {} queries; all in Chromium, ours built on all cores",
            real.len().min(size),
            corpus::QUERIES
        );
        print!("{:<12}", "");
        for column in COLUMNS {
            print!(" {column:>9}");
        }
        println!();
        for (name, build) in OURS.into_iter().filter(|(name, _)| wanted(name)) {
            let mut command = Command::new(std::env::current_exe()?);
            if command.arg(build).arg(&folder).status()?.success() {
                row(name, &folder, &module, &chromium)?;
            } else {
                println!("{name:<12} failed: it could not be built");
            }
        }
        for (name, package) in PEERS.into_iter().filter(|(name, _)| wanted(name)) {
            match install(package, &peers) {
                Ok(()) => row(name, &folder, &peers, &chromium)?,
                Err(error) => println!("{name:<12} failed: {error:#}"),
            }
        }
    }
    Ok(())
}

/// A site's folder for an index, emptied, with the time that its build took beside it.
fn site(folder: &Path, name: &str, building: Duration) -> Result<PathBuf> {
    let site = folder.join(name);
    let _ = std::fs::remove_dir_all(&site);
    std::fs::create_dir_all(site.join("index"))?;
    std::fs::write(folder.join(format!("{name}.txt")), building.as_secs_f64().to_string())?;
    Ok(site.join("index"))
}

/// Prints one row of the table; an engine that fails is a row too.
fn row(name: &str, folder: &Path, source: &Path, chromium: &Path) -> Result<()> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/speed/row.mjs");
    let mut node = Command::new("node");
    node.arg(script).arg(name).args([folder, source, chromium]);
    if !node.status().context("node cannot be started; install Node 20 or later")?.success() {
        println!("{name:<12} failed: the measuring was stopped");
    }
    Ok(())
}

/// Fetches a peer unless it is there.
fn install(package: &str, folder: &Path) -> Result<()> {
    let (name, version) = package.rsplit_once('@').context("a version is missing")?;
    let there = std::fs::read(folder.join("node_modules").join(name).join("package.json"));
    let there = there.ok().and_then(|it| serde_json::from_slice::<serde_json::Value>(&it).ok());
    if there.is_some_and(|there| there["version"] == version) {
        return Ok(());
    }
    std::fs::create_dir_all(folder)?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"]).arg(folder);
    npm.arg(package).stdout(Stdio::null());
    if !npm.status().context("npm cannot be started; install Node")?.success() {
        bail!("npm could not fetch {package}");
    }
    Ok(())
}
