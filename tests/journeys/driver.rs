//! The driver's process, what the browser is asked to be, and the two commands that only this driver has.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use serde_json::{Value, json};
use url::{ParseError, Url};
use xtask::tools::Browsers;

/// A driver on a free port; it ends when this is dropped.
pub(crate) struct Driver {
    process: Child,
    /// Where it listens.
    pub(crate) address: String,
}

impl Driver {
    /// Starts it and waits until it says on which port.
    pub(crate) fn start(browsers: &Browsers) -> Self {
        let mut process = Command::new(&browsers.chromedriver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("ChromeDriver starts");
        let mut lines = BufReader::new(process.stdout.take().expect("it is piped")).lines();
        let port = lines
            .find_map(|line| {
                let line = line.ok()?;
                let port = line.strip_prefix("ChromeDriver was started successfully on port ")?;
                Some(port.trim_end_matches('.').to_owned())
            })
            .expect("ChromeDriver says on which port it listens");
        // What it prints later is read and dropped, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, address: format!("http://127.0.0.1:{port}") }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A headless Chromium with an own profile that talks to nobody but the page's server and keeps logs.
pub(crate) fn capabilities(browsers: &Browsers, profile: &Path) -> Capabilities {
    let profile = format!("--user-data-dir={}", profile.display());
    // The sandbox does not start for root or in most containers, and the only page shown is our own.
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A reader whose system speaks Bangla; what else a page may go by is in `language`.
        "--accept-lang=bn-BD,bn",
        &profile,
    ];
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "binary": browsers.chromium, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    match wanted {
        Value::Object(fields) => fields,
        _ => unreachable!("it is written as an object above"),
    }
}

/// A command that is not in the standard: the rest of its path, and its body.
#[derive(Debug)]
pub(crate) struct Own {
    path: &'static str,
    body: Value,
}

impl Own {
    /// A command of the browser's own debugging protocol.
    pub(crate) fn debugging(command: &str, parameters: &Value) -> Self {
        Self { path: "goog/cdp/execute", body: json!({ "cmd": command, "params": parameters }) }
    }

    /// What was logged since the last time: `browser` for the console, `performance` for the network.
    pub(crate) fn log(kind: &str) -> Self {
        Self { path: "se/log", body: json!({ "type": kind }) }
    }
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
