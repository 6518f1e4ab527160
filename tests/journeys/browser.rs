//! One browser with one page, steered step by step. It knows nothing of what the page is.

use std::path::Path;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use xtask::tools::Browsers;

use crate::driver::{Driver, Own, capabilities};

/// How long anything may take on a slow and busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a condition is looked at.
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// Held for reading by every browser, and for writing by one that measures and must be alone.
static QUIET: RwLock<()> = RwLock::new(());

/// Light or dark, as the system asks for it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Theme {
    Light,
    Dark,
}

impl Theme {
    /// Its name in CSS and in the pictures' names.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Whether other browsers may run at the same time.
enum Company {
    Welcome { _held: RwLockReadGuard<'static, ()> },
    None { _held: RwLockWriteGuard<'static, ()> },
}

/// A headless Chromium with an empty profile; it ends when this is dropped.
pub(crate) struct Browser {
    runtime: Runtime,
    client: Client,
    // Dropped after the session is closed: driver first, then the folder it wrote to.
    _driver: Driver,
    _profile: tempfile::TempDir,
    _company: Company,
}

impl Browser {
    /// Starts one beside others.
    pub(crate) fn start() -> Self {
        let held = QUIET.read().unwrap_or_else(PoisonError::into_inner);
        Self::start_in(Company::Welcome { _held: held })
    }

    /// Waits until no other runs, starts one, and keeps others from starting.
    pub(crate) fn start_alone() -> Self {
        let held = QUIET.write().unwrap_or_else(PoisonError::into_inner);
        Self::start_in(Company::None { _held: held })
    }

    fn start_in(company: Company) -> Self {
        let browsers =
            Browsers::find().expect("Chromium and ChromeDriver; try `cargo xtask setup`");
        let profile = tempfile::tempdir().expect("a temporary folder");
        let driver = Driver::start(&browsers);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime for the driver's client");
        let client = runtime
            .block_on(
                ClientBuilder::new(HttpConnector::new())
                    .capabilities(capabilities(&browsers, profile.path()))
                    .connect(&driver.address),
            )
            .expect("Chromium starts");
        let browser =
            Self { runtime, client, _driver: driver, _profile: profile, _company: company };
        // What the browser's own first page asked for is not the site's business.
        browser.go("about:blank");
        browser.requests();
        browser
    }

    /// Goes to an address, and waits until the document and what it names is loaded.
    pub(crate) fn go(&self, url: &str) {
        self.runtime.block_on(self.client.goto(url)).expect("the page opens");
    }

    /// As the browser's own button does.
    pub(crate) fn back(&self) {
        self.runtime.block_on(self.client.back()).expect("there is a page to go back to");
    }

    /// As the browser's own button does.
    pub(crate) fn reload(&self) {
        self.runtime.block_on(self.client.refresh()).expect("the page reloads");
    }

    /// What a JavaScript expression is worth, with `arguments[0]…` for what it needs.
    pub(crate) fn value(&self, expression: &str, arguments: &[Value]) -> Value {
        self.run(&format!("return ({expression})"), arguments)
    }

    /// The text that a JavaScript expression is worth; empty where it has none.
    pub(crate) fn text(&self, expression: &str) -> String {
        self.value(expression, &[]).as_str().unwrap_or_default().to_owned()
    }

    /// What a script returns; a promise is awaited.
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.runtime
            .block_on(self.client.execute(script, arguments.to_vec()))
            .unwrap_or_else(|error| panic!("the script fails: {error}\n{script:.500}"))
    }

    /// Waits until an expression is true and gives what it is worth.
    #[track_caller]
    pub(crate) fn wait_until(&self, wish: &str, expression: &str, arguments: &[Value]) -> Value {
        let start = Instant::now();
        loop {
            // While one document gives way to the next, a script may find none to run in.
            let script = format!("return ({expression})");
            let result = self.runtime.block_on(self.client.execute(&script, arguments.to_vec()));
            match result {
                Ok(value) if is_true(&value) => return value,
                _ if start.elapsed() < PATIENCE => std::thread::sleep(BETWEEN_LOOKS),
                Ok(value) => panic!("never so: {wish} (it is {value}) at {}", self.state()),
                Err(error) => panic!("never so: {wish} ({error}) at {}", self.state()),
            }
        }
    }

    /// The address and the beginning of what is on the page, for messages.
    fn state(&self) -> String {
        let text = self.text(
            "`${location.href}, scrolled ${scrollY} of ${document.documentElement.scrollHeight}, \
            focus on ${document.activeElement.outerHTML.slice(0, 100)}\\n\
            ${document.body.innerText.slice(0, 600)}`",
        );
        format!("{text}\nconsole: {:?}", self.errors())
    }

    /// Clicks the one element that a selector names.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        self.runtime
            .block_on(async { self.client.find(Locator::Css(selector)).await?.click().await })
            .unwrap_or_else(|error| panic!("{selector} cannot be clicked: {error}"));
    }

    /// Types into the one element that a selector names, after what is there.
    #[track_caller]
    pub(crate) fn type_into(&self, selector: &str, text: &str) {
        self.runtime
            .block_on(async {
                self.client.find(Locator::Css(selector)).await?.send_keys(text).await
            })
            .unwrap_or_else(|error| panic!("{selector} cannot be typed into: {error}"));
    }

    /// Presses keys one after another, wherever the focus is.
    pub(crate) fn press(&self, keys: impl IntoIterator<Item = char>) {
        let keys = keys.into_iter().fold(KeyActions::new("keyboard".to_owned()), |keys, value| {
            keys.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        });
        self.runtime.block_on(self.client.perform_actions(keys)).expect("keys can be pressed");
    }

    /// Makes the page's area exactly this large, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
        });
        self.debug("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Lets the system ask for a theme.
    pub(crate) fn prefer(&self, theme: Theme) {
        let feature = json!({ "name": "prefers-color-scheme", "value": theme.name() });
        self.debug("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
    }

    fn debug(&self, command: &str, parameters: &Value) -> Value {
        self.own(Own::debugging(command, parameters))
    }

    fn own(&self, command: Own) -> Value {
        self.runtime.block_on(self.client.issue_cmd(command)).expect("ChromeDriver knows it")
    }

    /// Errors and uncaught exceptions since the last time this was asked.
    pub(crate) fn errors(&self) -> Vec<String> {
        let log = self.own(Own::log("browser"));
        let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        severe.filter_map(|entry| entry["message"].as_str()).map(str::to_owned).collect()
    }

    /// Every address that was asked for since the last time, whoever answered.
    pub(crate) fn requests(&self) -> Vec<String> {
        let log = self.own(Own::log("performance"));
        let entries = log.as_array().map(Vec::as_slice).unwrap_or_default();
        let events = entries.iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let asked = event["method"] == "Network.requestWillBeSent";
            asked.then(|| event["params"]["request"]["url"].as_str().map(str::to_owned))?
        });
        events.collect()
    }

    /// Saves what is to be seen.
    pub(crate) fn picture(&self, file: &Path) {
        let png = self.runtime.block_on(self.client.screenshot()).expect("it can be seen");
        std::fs::write(file, png).expect("the picture can be written");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closing the session ends Chromium; a driver that no longer answers is ended by force.
        let close = self.client.clone().close();
        let _ = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, close).await });
    }
}

/// True as JavaScript has it, but for empty lists and objects, which are true there.
fn is_true(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(_) | Value::Object(_) => true,
    }
}
