//! The driver's process, what the browser is asked to be, and the two commands that only Chromium's driver has.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use serde_json::{Value, json};
use url::{ParseError, Url};
use xtask::tools::{Browser, Engine};

/// How long a driver may take until it is ready.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long it may take to say whether it is.
const TO_ANSWER: Duration = Duration::from_secs(2);

/// A driver on a free port; it ends when this is dropped.
pub(crate) struct Driver {
    process: Child,
    /// The screen that a browser without a headless mode draws on.
    screen: Option<Child>,
    /// Where it listens.
    pub(crate) address: String,
}

impl Driver {
    /// Starts it and waits until it says that it is ready. What the browser keeps goes to `profile`.
    ///
    /// # Errors
    /// In words, where it does not become ready: its port may have been taken by another in the meantime.
    pub(crate) fn start(browser: &Browser, profile: &Path) -> Result<Self, String> {
        let mut command = Command::new(&browser.driver);
        let port = free_port();
        command.arg(format!("--port={port}"));
        let mut screen = None;
        match browser.engine {
            Engine::Chromium => {}
            Engine::Firefox => {
                // Its other port is for a protocol that nobody speaks here.
                command.args(["--websocket-port=0", "--profile-root"]).arg(profile);
            }
            Engine::WebKit => {
                let (process, number) = start_screen();
                screen = Some(process);
                command.env("DISPLAY", format!(":{number}")).env("GDK_BACKEND", "x11");
                command
                    .env("HOME", profile)
                    .env_remove("XDG_CACHE_HOME")
                    .env_remove("XDG_DATA_HOME");
                // Drawing without a graphics card; and its sandbox starts for nobody in a container.
                command
                    .env("LIBGL_ALWAYS_SOFTWARE", "1")
                    .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command.env("LC_ALL", "C.UTF-8").env("LANGUAGE", "bn");
            }
        }
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let process = process.expect("the driver starts");
        let address = format!("http://127.0.0.1:{port}");
        let mut driver = Self { process, screen, address };
        let start = Instant::now();
        while !says_it_is_ready(port) {
            if let Ok(Some(status)) = driver.process.try_wait() {
                return Err(format!(
                    "the driver that was to listen on port {port} ended: {status}"
                ));
            }
            if start.elapsed() > PATIENCE {
                return Err(format!("no driver is ready on port {port} after {PATIENCE:?}"));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }
}

/// Whether a driver answers on this port, and takes a session. A connection alone proves nothing: another
/// server may have been given the port, or the asking end itself.
fn says_it_is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let address = (Ipv4Addr::LOCALHOST, port).into();
        let mut stream = TcpStream::connect_timeout(&address, TO_ANSWER)?;
        stream.set_read_timeout(Some(TO_ANSWER))?;
        // The whole address: Firefox's driver answers nobody who names another port than its own.
        write!(
            stream,
            "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        // A driver that keeps the connection open has answered all the same.
        let _ = stream.read_to_end(&mut answer);
        Ok(String::from_utf8_lossy(&answer).split_whitespace().collect())
    };
    ask().is_ok_and(|answer| answer.contains(r#""ready":true"#))
}

impl Drop for Driver {
    fn drop(&mut self) {
        for process in [Some(&mut self.process), self.screen.as_mut()].into_iter().flatten() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// A port that nobody listens on at this moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it has an address").port()
}

/// A screen that is only thought of, and its number, which it chooses itself.
fn start_screen() -> (Child, String) {
    use std::io::{BufRead as _, BufReader};
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts");
    let mut number = String::new();
    let out = screen.stdout.take().expect("it is piped");
    BufReader::new(out).read_line(&mut number).expect("Xvfb says its number");
    (screen, number.trim().to_owned())
}

/// A headless browser with an own profile that talks to nobody but the page's server, for a reader whose
/// system speaks Bangla; what else a page may go by is in `language`.
pub(crate) fn capabilities(browser: &Browser, profile: &Path) -> Capabilities {
    let binary = &browser.browser;
    let wanted = match browser.engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "binary": binary, "args": chromium_arguments(profile) },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        }),
        Engine::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": binary,
                "args": ["-headless"],
                "prefs": {
                    "intl.accept_languages": "bn-BD,bn",
                    "network.captive-portal-service.enabled": false,
                    "network.connectivity-service.enabled": false,
                    "browser.cache.disk.enable": true,
                },
            },
        }),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] },
        }),
    };
    match wanted {
        Value::Object(fields) => fields,
        _ => unreachable!("it is written as an object above"),
    }
}

fn chromium_arguments(profile: &Path) -> Vec<String> {
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
        "--accept-lang=bn-BD,bn",
    ];
    let profile = format!("--user-data-dir={}", profile.display());
    arguments.into_iter().map(str::to_owned).chain([profile]).collect()
}

/// A command that is not in the standard: the rest of its path, and its body.
#[derive(Debug)]
pub(crate) struct Own {
    path: &'static str,
    body: Value,
}

impl Own {
    /// A command of Chromium's own debugging protocol.
    pub(crate) fn debugging(command: &str, parameters: &Value) -> Self {
        Self { path: "goog/cdp/execute", body: json!({ "cmd": command, "params": parameters }) }
    }

    /// What Chromium logged since the last time: `browser` for the console, `performance` for the network.
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
