//! `cargo xtask test`: every check and test there is, one after another, until one fails.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::commands::{beside, reproducible, single_file, site};
use crate::tools::{self, Browser, Engine, Say, Tools};
use crate::{process, sizes, workspace};

/// What the steps share.
struct Run {
    tools: Option<Tools>,
    browsers: Vec<Browser>,
    passed: u32,
    failed: u32,
}

/// A name, what it is good for, and the doing of it.
type Step = (&'static str, &'static str, fn(&mut Run) -> Result<()>);

const STEPS: &[Step] = &[
    ("setup", "what the other steps need", setup),
    ("format", "one look for all code", |_| cargo(&["fmt", "--all", "--check"])),
    ("lints", "clippy on everything that runs natively", |_| {
        let everything = ["--workspace", "--all-targets", "--all-features"];
        cargo(&[&["clippy", "--locked"], &everything[..], &["--", "-D", "warnings"]].concat())
    }),
    ("lints, wasm", "the app compiles for the browser, without a warning", |_| {
        let app = ["--package", "nothi", "--target", "wasm32-unknown-unknown"];
        cargo(&[&["clippy", "--locked"], &app[..], &["--", "-D", "warnings"]].concat())
    }),
    ("docs", "every link in the documentation leads somewhere", docs),
    ("dependencies", "licences, sources and known faults of everything that is used", dependencies),
    ("native tests", "units, laws, goldens and pages, without a browser", |run| {
        count(run, &mut process::cargo(&["test", "--locked", "--workspace"]))
    }),
    ("page writer", "what makes the pages' files, which the app is built without", |run| {
        let writer = ["--bin", "prerender", "--no-default-features", "--features", "prerender"];
        count(run, &mut process::cargo(&[&["test", "--locked"], &writer[..]].concat()))
    }),
    ("release build", "the page as people get it", |run| {
        site::build(run.tools()?, &site::Options::default())
    }),
    ("size budget", "the first answer must be cheap on a poor connection", |_| {
        sizes::hold(sizes::report(&workspace::root().join("dist"))?)
    }),
    ("second build", "the same folder gives the same bytes", |run| {
        reproducible::check(run.tools()?)
    }),
    ("one file", "everything in one file that opens from a disk", |_| {
        single_file::hold(single_file::write(&workspace::root().join("dist"))?)
    }),
    ("archive beside the page", "a page that fetches its articles piece by piece", |run| {
        beside::build(run.tools()?)
    }),
    ("journeys", "a reader's wishes, in a real browser against the release build", journeys),
];

/// Runs all steps and says how it went.
pub(crate) fn run() -> Result<()> {
    let start = Instant::now();
    let mut run = Run { tools: None, browsers: Vec::new(), passed: 0, failed: 0 };
    for (number, (name, purpose, step)) in (1..).zip(STEPS) {
        println!("\n[{number}/{}] {name}: {purpose}", STEPS.len());
        let begun = Instant::now();
        if let Err(error) = step(&mut run) {
            // A step that failed without a failed test is itself what failed.
            let failed = run.failed.max(1);
            println!("\n{} passed, {failed} failed; stopped at: {name}", run.passed);
            return Err(error.context(format!("step `{name}` failed")));
        }
        println!("[{number}/{}] {name}: done in {}", STEPS.len(), process::took(begun));
    }
    println!("\n{} passed, {} failed, in {}", run.passed, run.failed, process::took(start));
    Ok(())
}

impl Run {
    fn tools(&self) -> Result<&Tools> {
        self.tools.as_ref().context("the tools are not set up")
    }
}

fn setup(run: &mut Run) -> Result<()> {
    run.tools = Some(tools::for_build(Say::Everything)?);
    run.browsers = tools::for_tests(Say::Everything)?;
    Ok(())
}

fn docs(_: &mut Run) -> Result<()> {
    let mut command = process::cargo(&["doc", "--locked", "--workspace", "--lib", "--no-deps"]);
    process::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Licences, bans and sources need no network once the crates of all targets are there, those of other systems
/// too. The list of known faults does: where it cannot be had, that is said, and it is no reason to stop.
fn dependencies(_: &mut Run) -> Result<()> {
    process::run(&mut process::cargo(&["fetch", "--locked"]))?;
    let deny = || -> Result<Command> {
        let mut command = Command::new(tools::cargo_deny(Say::Changes)?);
        command.current_dir(workspace::root()).arg("--locked");
        Ok(command)
    };
    process::run(deny()?.args(["--offline", "check", "licenses", "bans", "sources"]))?;
    let mut fetch = deny()?;
    if process::read(fetch.args(["fetch", "db"])).is_none() {
        println!("Known faults were not checked: the list of RustSec cannot be fetched here.");
        return Ok(());
    }
    process::run(deny()?.args(["check", "--disable-fetch", "advisories"]))
}

/// The journeys that every engine makes with every run: finding, opening and reading on all kinds of hosts and
/// from one file, from an archive beside the page, by keys, how the app starts, and what readers wish for. `NOTHI_ENGINE=firefox cargo test --features journeys --test journeys`
/// makes all of them, in five to seven minutes.
const EVERYWHERE: [&str; 6] =
    ["beside::", "hosting::", "keyboard::", "single_file::", "starting::", "wishes::"];

/// All journeys in Chromium, and in the other engines those above.
fn journeys(run: &mut Run) -> Result<()> {
    anyhow::ensure!(!run.browsers.is_empty(), "the browsers are not set up");
    for engine in Engine::ALL {
        println!("In {}:", engine.name());
        let mut command = process::cargo(&["test", "--locked", "--package", "nothi"]);
        command.args(["--features", "journeys", "--test", "journeys"]);
        command.env("NOTHI_DIST", workspace::root().join("dist"));
        command.env("NOTHI_BESIDE", beside::folder());
        command.env("NOTHI_ENGINE", engine.name());
        if engine != Engine::Chromium {
            command.arg("--").args(EVERYWHERE);
        }
        count(run, &mut command)?;
    }
    Ok(())
}

fn cargo(arguments: &[&str]) -> Result<()> {
    process::run(&mut process::cargo(arguments))
}

/// Runs tests and adds up what each test program says at its end.
fn count(run: &mut Run, command: &mut Command) -> Result<()> {
    process::run_reading(command, |line| {
        if let Some((passed, failed)) = counts(line) {
            run.passed += passed;
            run.failed += failed;
        }
    })
}

/// The counts in `test result: ok. 12 passed; 0 failed; …`.
fn counts(line: &str) -> Option<(u32, u32)> {
    let line = line.strip_prefix("test result: ")?;
    let number = |what: &str| line.split_once(what)?.0.split_whitespace().last()?.parse().ok();
    Some((number(" passed;")?, number(" failed;")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_test_programs_say_is_counted() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(counts(line), Some((12, 3)));
        assert_eq!(counts("test words::joined ... ok"), None);
    }
}
