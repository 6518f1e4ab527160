//! One browser with one page, steered step by step. It knows nothing of what the page is.

use std::path::Path;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use xtask::tools::Engine;

use crate::driver::{Driver, Own, capabilities};

/// How long anything may take on a slow and busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often a condition is looked at.
const BETWEEN_LOOKS: Duration = Duration::from_millis(15);

/// How often a browser is started anew that did not start: that says nothing of the page.
const ATTEMPTS: usize = 3;

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

/// An empty profile, a driver over it, and a session of the browser.
fn session(
    found: &xtask::tools::Browser,
    runtime: &Runtime,
) -> Result<(tempfile::TempDir, Driver, Client), String> {
    let profile = tempfile::tempdir().expect("a temporary folder");
    let driver = Driver::start(found, profile.path())?;
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities(found, profile.path()));
    match runtime.block_on(builder.connect(&driver.address)) {
        Ok(client) => Ok((profile, driver, client)),
        Err(error) => Err(format!("no session: {error}")),
    }
}

/// A browser with an empty profile that nobody sees; it ends when this is dropped.
pub(crate) struct Browser {
    /// What it is.
    pub(crate) engine: Engine,
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
        let engine = Engine::asked();
        let found = engine.find().expect("the browser and its driver; try `cargo xtask setup`");
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime for the driver's client");
        let mut failures = Vec::new();
        let (profile, driver, client) = loop {
            match session(&found, &runtime) {
                Ok(started) => break started,
                Err(why) => failures.push(why),
            }
            assert!(failures.len() < ATTEMPTS, "the browser does not start: {failures:?}");
        };
        let browser =
            Self { engine, runtime, client, _driver: driver, _profile: profile, _company: company };
        // What the browser's own first page asked for is not the site's business.
        browser.go("about:blank");
        browser.requests();
        browser
    }

    /// Goes to an address, and waits until the document and what it names is loaded.
    pub(crate) fn go(&self, url: &str) {
        self.runtime.block_on(self.client.goto(url)).expect("the page opens");
    }

    /// Goes to an address that may not answer, or not with a page.
    pub(crate) fn try_to_go(&self, url: &str) {
        let _ = self.runtime.block_on(self.client.goto(url));
    }

    /// As the browser's own button does.
    pub(crate) fn back(&self) {
        self.runtime.block_on(self.client.back()).expect("there is a page to go back to");
    }

    /// As the browser's own button does.
    pub(crate) fn reload(&self) {
        if self.engine != Engine::Firefox {
            self.runtime.block_on(self.client.refresh()).expect("the page reloads");
            return;
        }
        // Firefox's driver reloads past the service worker, as its button does with a key held.
        self.run("window.beforeReload = true; location.reload()", &[]);
        let anew = "!window.beforeReload && document.readyState === 'complete'";
        self.wait_until("the page reloads", anew, &[]);
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
        self.wait_for(PATIENCE, wish, expression, arguments)
    }

    /// Waits twice as long: for what itself waits before it does something.
    #[track_caller]
    pub(crate) fn wait_patiently(&self, wish: &str, expression: &str) {
        self.wait_for(2 * PATIENCE, wish, expression, &[]);
    }

    #[track_caller]
    fn wait_for(
        &self,
        patience: Duration,
        wish: &str,
        expression: &str,
        arguments: &[Value],
    ) -> Value {
        let start = Instant::now();
        loop {
            // While one document gives way to the next, a script may find none to run in.
            let script = format!("return ({expression})");
            let result = self.runtime.block_on(self.client.execute(&script, arguments.to_vec()));
            match result {
                Ok(value) if is_true(&value) => return value,
                _ if start.elapsed() < patience => std::thread::sleep(BETWEEN_LOOKS),
                Ok(value) => panic!("never so: {wish} (it is {value}) at {}", self.state()),
                Err(error) => panic!("never so: {wish} ({error}) at {}", self.state()),
            }
        }
    }

    /// The address and the beginning of what is on the page, for messages.
    fn state(&self) -> String {
        let text = self.text(
            "`${location.href}, scrolled ${scrollY} of ${document.documentElement.scrollHeight}, \
            focus on ${document.activeElement.outerHTML.slice(0, 100)}, \
            field “${document.querySelector('input[type=search]')?.value}”\\n\
            ${document.body.innerText.slice(0, 600)}`",
        );
        format!("{text}\nconsole: {:?}", self.errors())
    }

    /// Clicks the one element that a selector names, scrolled to as a reader would: not behind a bar.
    #[track_caller]
    pub(crate) fn click(&self, selector: &str) {
        let scroll = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'nearest' })";
        self.run(scroll, &[json!(selector)]);
        // A reader scrolls what a bar at the edge covers to where it can be seen.
        let scroll = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center' })";
        self.run(scroll, &[json!(selector)]);
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

    /// Makes the page's area exactly this large, in CSS pixels. Only Chromium makes it as small as a phone's:
    /// Firefox's and `WebKitGTK`'s windows are at least 450 and 200 pixels wide, and there it is as near as
    /// the window lets it.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        if self.engine == Engine::Chromium {
            let size = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
            });
            self.debug("Emulation.setDeviceMetricsOverride", &size);
            return;
        }
        let frame = self.value("[outerWidth - innerWidth, outerHeight - innerHeight]", &[]);
        let around = |at: usize| frame[at].as_u64().unwrap_or_default() as u32;
        let (width, height) = (width + around(0), height + around(1));
        self.runtime
            .block_on(self.client.set_window_size(width, height))
            .expect("a window has a size");
    }

    /// Lets the system ask for a theme. Only Chromium's driver can: elsewhere it stays light.
    pub(crate) fn prefer(&self, theme: Theme) {
        if self.engine == Engine::Chromium {
            let feature = json!({ "name": "prefers-color-scheme", "value": theme.name() });
            self.debug("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
        }
    }

    /// A command of Chromium's debugging protocol.
    pub(crate) fn debug(&self, command: &str, parameters: &Value) -> Value {
        self.own(Own::debugging(command, parameters))
    }

    fn own(&self, command: Own) -> Value {
        self.runtime.block_on(self.client.issue_cmd(command)).expect("ChromeDriver knows it")
    }

    /// Errors and uncaught exceptions since the last time this was asked. Only Chromium's driver tells.
    pub(crate) fn errors(&self) -> Vec<String> {
        let severe = |entry: &&Value| entry["level"] == "SEVERE";
        let log = self.log("browser");
        let errors = log.iter().filter(severe).filter_map(|entry| entry["message"].as_str());
        errors.map(str::to_owned).collect()
    }

    /// Every address that was asked for since the last time, whoever answered; of other browsers than
    /// Chromium what the document that is shown asked for.
    pub(crate) fn requests(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            let names = "performance.getEntriesByType('resource').map(entry => entry.name)";
            let names = self.value(names, &[]);
            let names = names.as_array().map(Vec::as_slice).unwrap_or_default();
            return names.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        }
        let log = self.log("performance");
        let events = log.iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let event = &event["message"];
            let asked = event["method"] == "Network.requestWillBeSent";
            asked.then(|| event["params"]["request"]["url"].as_str().map(str::to_owned))?
        });
        events.collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        if self.engine != Engine::Chromium {
            return Vec::new();
        }
        self.own(Own::log(kind)).as_array().cloned().unwrap_or_default()
    }

    /// Opens another tab, and stays in this one.
    pub(crate) fn new_tab(&self) -> fantoccini::wd::WindowHandle {
        let made = self.runtime.block_on(self.client.new_window(true)).expect("a new tab");
        made.handle
    }

    /// The tab that is steered.
    pub(crate) fn tab(&self) -> fantoccini::wd::WindowHandle {
        self.runtime.block_on(self.client.window()).expect("there is a tab")
    }

    /// Steers another tab from now on.
    pub(crate) fn switch_to(&self, tab: &fantoccini::wd::WindowHandle) {
        self.runtime.block_on(self.client.switch_to_window(tab.clone())).expect("it is open");
    }

    /// Closes the tab that is steered; another has to be steered then.
    pub(crate) fn close_tab(&self) {
        self.runtime.block_on(self.client.close_window()).expect("it closes");
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
