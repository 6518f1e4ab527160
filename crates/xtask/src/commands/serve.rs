//! `cargo xtask serve`: the page, built and opened.

use std::io::{ErrorKind, IsTerminal};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::server::{self, Server};
use crate::{commands::site, workspace};

/// How many ports after the wanted one are tried.
const PORTS_TRIED: u16 = 50;

/// What was asked of the server.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The port to listen on.
    pub(crate) port: u16,
    /// Whether to open a browser; where nothing was said, when there is somebody to see it.
    pub(crate) open: Option<bool>,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, open: None }
    }
}

/// Builds, serves and opens, until it is interrupted.
pub(crate) fn run(options: &Options) -> Result<()> {
    site::run(&site::Options::default())?;
    let server = start(options.port)?;
    println!("The page is at {} until Ctrl+C.", server.url());
    println!("To rebuild at every change: `eval \"$(cargo xtask env)\"`, then `trunk serve`.");
    if options.open.unwrap_or_else(somebody_is_there) {
        open(&server.url());
    }
    server.wait();
    Ok(())
}

/// Starts on the wanted port, or on the next free one and says so.
fn start(wanted: u16) -> Result<Server> {
    let options = server::Options::new(workspace::root().join("dist"));
    let last = wanted.saturating_add(PORTS_TRIED);
    for port in wanted..=last {
        match Server::start(options.clone().on_port(port)) {
            Ok(server) => {
                if port != wanted {
                    println!("Port {wanted} is taken; using {port}.");
                }
                return Ok(server);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse && port < last => {}
            Err(error) => return Err(error).with_context(|| format!("cannot use port {port}")),
        }
    }
    unreachable!("the last port either starts or is an error")
}

/// Whether a browser opened now would be seen.
fn somebody_is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let display = !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY");
    display && !set("CI") && std::io::stdout().is_terminal()
}

fn open(url: &str) {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let mut command = Command::new(opener);
    command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // The address is on the screen already; without an opener it is copied by hand.
    if command.spawn().is_err() {
        println!("No `{opener}` here: open the address yourself.");
    }
}
