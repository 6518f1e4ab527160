//! How small and how fast an index is, beside other libraries: `cargo xtask bench speed FILE`.
//!
//! FILE is a gzipped file of articles (JSON lines with `title` and `body`). Ours runs as a native program and
//! the peers run in Node, each in a process of its own, one after the other, over the same articles and the
//! same queries; **not in a browser**. What an archive beside the page costs until the first answer is counted as well. `--articles N` (1,000 and 10,000 unless it is named) may be repeated;
//! `--peers DIR` names where `npm` puts the peers, which are fetched once.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool that prints a table")]

#[path = "../quality/sets.rs"]
#[allow(dead_code, reason = "another benchmark uses the rest")]
mod sets;

mod corpus;
mod fetched;
mod ours;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};

/// The peers, each at the version that was looked at.
const PEERS: [(&str, &str); 4] = [
    ("minisearch", "minisearch@7.2.0"),
    ("flexsearch", "flexsearch@0.8.212"),
    ("lunr", "lunr@2.3.9"),
    ("orama", "@orama/orama@3.1.18"),
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

fn run() -> Result<()> {
    let mut args = std::env::args().skip(1).filter(|arg| arg != "--bench");
    let (mut file, mut sizes, mut peers) = (None, Vec::new(), None);
    while let Some(arg) = args.next() {
        let mut value = || args.next().with_context(|| format!("{arg} takes a value"));
        match arg.as_str() {
            "--ours" => return ours::measure(Path::new(&value()?)),
            "--fetched" => return fetched::print(Path::new(&value()?)),
            "--articles" => sizes.push(value()?.parse().context("--articles takes a number")?),
            "--peers" => peers = Some(PathBuf::from(value()?)),
            _ => file = Some(PathBuf::from(arg)),
        }
    }
    let file = file.context("usage: cargo xtask bench speed FILE [--articles N]… [--peers DIR]")?;
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000];
    }
    let real = sets::articles(&file)?;
    if real.is_empty() {
        bail!("{} holds no article", file.display());
    }
    let folder = std::env::temp_dir().join("nothi-bench-speed");
    std::fs::create_dir_all(&folder)?;
    let peers = peers.unwrap_or_else(|| folder.join("peers"));
    let peers = installed(&peers).inspect_err(|error| eprintln!("no peers: {error:#}")).ok();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/speed/peers.cjs");
    for size in sizes {
        corpus::write(&real, size, &folder)?;
        println!(
            "{size} articles, {} of them real, {} queries",
            real.len().min(size),
            corpus::QUERIES
        );
        println!(
            "ours native and on all cores, the peers in Node; memory is each process's peak, the articles included"
        );
        println!(
            "{:<12} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>8} {:>7}",
            "",
            "build s",
            "raw MB",
            "gzip MB",
            "brotli MB",
            "median ms",
            "p99 ms",
            "peak MB",
            "found"
        );
        let mut ours = Command::new(std::env::current_exe()?);
        ours.arg("--ours").arg(&folder);
        if ours.status()?.success() && peers.is_some() {
            row("ours", Command::new("node").arg(&script).arg("ours").arg(&folder))?;
        }
        let mut fetched = Command::new(std::env::current_exe()?);
        if !fetched.arg("--fetched").arg(&folder).status()?.success() {
            println!("what is fetched of an archive beside the page could not be counted");
        }
        let Some(peers) = &peers else { continue };
        for (name, _) in PEERS {
            let heap = "--max-old-space-size=3000";
            row(
                name,
                Command::new("node").arg(heap).arg(&script).arg(name).arg(&folder).arg(peers),
            )?;
        }
    }
    Ok(())
}

/// Runs what prints one row of the table; a peer that fails is a row too.
fn row(name: &str, command: &mut Command) -> Result<()> {
    let output = command.stderr(Stdio::piped()).output().context("node cannot be started")?;
    std::io::stdout().write_all(&output.stdout)?;
    if !output.status.success() {
        let error = String::from_utf8_lossy(&output.stderr);
        let line = error.lines().find(|line| line.contains("rror")).unwrap_or("it was stopped");
        println!("{name} failed: {line}");
    }
    Ok(())
}

/// Fetches the peers unless they are there.
fn installed(folder: &Path) -> Result<PathBuf> {
    let name =
        |package: &str| package.rsplit_once('@').map_or(package, |(name, _)| name).to_owned();
    let there =
        PEERS.iter().all(|(_, package)| folder.join("node_modules").join(name(package)).exists());
    if !there {
        std::fs::create_dir_all(folder)?;
        let packages = PEERS.iter().map(|(_, package)| package);
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"]).arg(folder);
        let status = npm.args(packages).status().context("npm cannot be started; install Node")?;
        if !status.success() {
            bail!("npm could not fetch them");
        }
    }
    Ok(folder.to_owned())
}
