//! Nothi's page as a reader sees it: what is on the list, what is being read, what the status says.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use xtask::server::{Habits, Options, Server};

use crate::browser::Browser;

/// Every article of the corpus, by the name of its file.
pub(crate) const STEMS: [&str; 5] = [
    "000_343ac338e1a58e05",
    "001_0a2e8541d631dae1",
    "002_3791811c2bb8a826",
    "003_9ea3a61a61032b4f",
    "004_4ffdb30ca1dacf75",
];

/// The search field.
pub(crate) const FIELD: &str = "input[type=search]";

/// The address of an article that there is not.
pub(crate) const UNKNOWN: &str = "article/no-such-article/";

/// The app has taken the place of the page as it was served, which looks alike but does nothing yet; and
/// fonts are there, so that nothing moves any more.
const STARTED: &str = "document.documentElement.hasAttribute('data-started') \
    && document.fonts.status === 'loaded'";

/// A sign that the page is used, which small screens wait for: as a finger gives.
pub(crate) const USE: &str = "window.dispatchEvent(new Event('pointerup'))";

/// A browser on a site that is served for it alone.
pub(crate) struct Page {
    pub(crate) browser: Browser,
    /// The host, which may go wrong on demand.
    pub(crate) site: Server,
}

/// Does a reader's journey on a site at `mount`, and checks that it neither failed nor left the site.
#[track_caller]
pub(crate) fn journey(mount: &str, steps: impl FnOnce(&Page)) {
    journey_on(Habits::default(), mount, steps);
}

/// As [`journey`], while no other journey runs.
#[track_caller]
pub(crate) fn journey_alone(mount: &str, steps: impl FnOnce(&Page)) {
    journey_alone_on(Habits::default(), mount, steps);
}

/// As [`journey_alone`], on a host with these habits.
#[track_caller]
pub(crate) fn journey_alone_on(habits: Habits, mount: &str, steps: impl FnOnce(&Page)) {
    travel(Browser::start_alone(), habits, mount, steps);
}

/// As [`journey`], on a host with these habits.
#[track_caller]
pub(crate) fn journey_on(habits: Habits, mount: &str, steps: impl FnOnce(&Page)) {
    travel(Browser::start(), habits, mount, steps);
}

/// A journey on which things go wrong, which browsers log as errors: only that nothing left the site is
/// checked at its end.
#[track_caller]
pub(crate) fn troubled_journey(steps: impl FnOnce(&Page)) {
    let page = Page { browser: Browser::start(), site: serve(Options::new(dist())) };
    steps(&page);
    page.check_that_nothing_left();
}

#[track_caller]
fn travel(browser: Browser, habits: Habits, mount: &str, steps: impl FnOnce(&Page)) {
    let site = serve(Options::new(dist()).mounted_at(mount).with_habits(habits));
    let page = Page { browser, site };
    steps(&page);
    page.check_promises();
}

/// As [`troubled_journey`], on the page whose archive lies beside it.
#[track_caller]
pub(crate) fn journey_beside(steps: impl FnOnce(&Page)) {
    let page = Page { browser: Browser::start(), site: serve(Options::new(beside())) };
    steps(&page);
    page.check_that_nothing_left();
}

/// The page whose archive lies beside it.
pub(crate) fn beside() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist =
        std::env::var_os("NOTHI_BESIDE").map_or_else(|| here.join("target/beside"), PathBuf::from);
    let built = dist.join("archive").is_dir();
    assert!(built, "no archive beside the page in {}: `cargo xtask test` makes it", dist.display());
    dist
}

/// Says something past the test program, which shows what is printed only when a test fails.
pub(crate) fn say(line: &str) {
    use std::io::Write as _;
    let line = format!("{line}\n");
    std::io::stderr().write_all(line.as_bytes()).expect("a terminal or a file");
}

/// The release build.
pub(crate) fn dist() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = std::env::var_os("NOTHI_DIST").map_or_else(|| here.join("dist"), PathBuf::from);
    let built = dist.join("index.html").is_file();
    assert!(built, "no page in {}: `cargo xtask build` makes it", dist.display());
    dist
}

fn serve(options: Options) -> Server {
    Server::start(options).expect("a free port")
}

impl Page {
    /// Opens an address of the site, such as `?q=পুতিন` or `article/STEM/`.
    #[track_caller]
    pub(crate) fn open(&self, address: &str) {
        self.browser.go(&format!("{}{address}", self.site.url()));
        self.browser.run(USE, &[]);
        self.browser.wait_until("the app has started", STARTED, &[]);
    }

    /// Loads the same address again.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.browser.reload();
        self.browser.run(USE, &[]);
        self.browser.wait_until("the app has started again", STARTED, &[]);
    }

    /// Opens the address that another page shows, on this page's own site.
    #[track_caller]
    pub(crate) fn open_same_as(&self, other: &Self) {
        let address = other.address();
        self.open(address.strip_prefix(&other.site.url()).expect("it is on its site"));
    }

    /// The whole address.
    pub(crate) fn address(&self) -> String {
        self.browser.text("location.href")
    }

    /// Types a query in place of the old one, key by key, and waits until it is answered.
    #[track_caller]
    pub(crate) fn search(&self, query: &str) {
        self.browser.run("document.querySelector(arguments[0]).select()", &[json!(FIELD)]);
        self.browser.type_into(FIELD, query);
        self.wait_for_search(query);
    }

    /// Puts any text into the field at once, also such as no keyboard can type.
    pub(crate) fn put(&self, query: &str) {
        let put = "const field = document.querySelector(arguments[0]); field.focus(); \
            field.value = arguments[1]; \
            field.dispatchEvent(new InputEvent('input', { bubbles: true, data: arguments[1] }))";
        self.browser.run(put, &[json!(FIELD), json!(query)]);
    }

    /// Waits until field and address hold the query; results appear with them.
    #[track_caller]
    pub(crate) fn wait_for_search(&self, query: &str) {
        let held = "document.querySelector(arguments[0])?.value === arguments[1] && \
            new URLSearchParams(location.search).get('q') === arguments[1]";
        self.browser.wait_until(
            "the query is in field and address",
            held,
            &[json!(FIELD), json!(query)],
        );
    }

    /// Waits until the list holds exactly these articles, in any order.
    #[track_caller]
    pub(crate) fn wait_for_results(&self, stems: &[&str]) {
        let same = "[...document.querySelectorAll('ol article[data-article]')] \
            .map(article => article.dataset.article).sort().join() === arguments[0]";
        let mut stems = stems.to_vec();
        stems.sort_unstable();
        let wish = format!("the list holds {stems:?}");
        self.browser.wait_until(&wish, same, &[json!(stems.join(","))]);
    }

    /// The articles on the list, in its order.
    pub(crate) fn results(&self) -> Vec<String> {
        let stems = "[...document.querySelectorAll('ol article[data-article]')] \
            .map(article => article.dataset.article)";
        strings(&self.browser.value(stems, &[]))
    }

    /// The text of one article's entry on the list.
    pub(crate) fn entry(&self, stem: &str) -> String {
        self.browser.text(&format!("document.querySelector('{}').innerText", entry(stem)))
    }

    /// What the status says.
    pub(crate) fn status(&self) -> String {
        self.browser.text("document.querySelector('[role=status]').innerText")
    }

    /// Waits until the status says something; it waits itself until the reader stops typing, because it is
    /// read aloud.
    #[track_caller]
    pub(crate) fn wait_for_status(&self, wish: &str, saying: &str) {
        let said =
            format!("document.querySelector('[role=status]').innerText.normalize().{saying}");
        self.browser.wait_until(&format!("the status says {wish}"), &said, &[]);
    }

    /// Opens an article from the list.
    #[track_caller]
    pub(crate) fn open_result(&self, stem: &str) {
        self.browser.click(&format!("{} h2 a", entry(stem)));
        self.wait_for_reading(stem);
    }

    /// Waits until an article is being read.
    #[track_caller]
    pub(crate) fn wait_for_reading(&self, stem: &str) {
        let headline =
            "document.querySelector(`article[data-reading=\"${arguments[0]}\"] h1`)?.innerText";
        self.browser.wait_until(&format!("{stem} is being read"), headline, &[json!(stem)]);
    }

    /// Clicks what `data-action` names.
    #[track_caller]
    pub(crate) fn act(&self, action: &str) {
        self.browser.click(&format!("[data-action={action}]"));
    }

    /// Waits until a page of this name is shown.
    #[track_caller]
    pub(crate) fn wait_for_page(&self, name: &str) {
        let shown = "document.querySelector(`[data-page=\"${arguments[0]}\"]`)?.innerText";
        self.browser.wait_until(&format!("the page `{name}` is shown"), shown, &[json!(name)]);
    }

    /// Waits until the page knows whether it works offline.
    #[track_caller]
    pub(crate) fn wait_for_offline(&self, state: &str) {
        let known = "document.documentElement.dataset.offline === arguments[0]";
        self.browser.wait_until(&format!("offline is `{state}`"), known, &[json!(state)]);
    }

    /// Waits until the page says that the search has not started.
    #[track_caller]
    pub(crate) fn wait_for_trouble(&self) {
        let said = "document.querySelector('.trouble')?.checkVisibility()";
        // What hangs, and what an engine keeps to itself, is said after ten seconds.
        self.browser.wait_patiently("the page says that something is wrong", said);
    }

    /// Nothing was asked of anybody but the host of this site.
    #[track_caller]
    pub(crate) fn check_that_nothing_left(&self) {
        let host = format!("{}/", self.site.origin());
        let foreign = self.browser.requests().into_iter().filter(|url| {
            let local =
                ["data:", "blob:", "about:", "file:"].iter().any(|scheme| url.starts_with(scheme));
            !local && !url.starts_with(&host)
        });
        assert_eq!(foreign.collect::<Vec<_>>(), [""; 0], "requests that leave {host}");
    }

    /// No error was logged, and nothing was asked of anybody but the host of this site.
    #[track_caller]
    pub(crate) fn check_promises(&self) {
        self.check_that_nothing_left();
        // An unknown article is answered with status 404, and the browser logs that for the page itself.
        let expected = |error: &String| {
            error.contains(&format!("{UNKNOWN} - ")) && error.contains("status of 404")
        };
        let errors: Vec<_> =
            self.browser.errors().into_iter().filter(|error| !expected(error)).collect();
        assert_eq!(errors, [""; 0], "errors on the console");
    }

    /// Which paths the site was asked for, with the statuses that were answered.
    pub(crate) fn asked(&self) -> Vec<(String, u16)> {
        self.site.requests().into_iter().map(|asked| (asked.target, asked.status)).collect()
    }
}

/// The selector of one entry of the list.
pub(crate) fn entry(stem: &str) -> String {
    format!("ol article[data-article=\"{stem}\"]")
}

/// The strings of a list.
pub(crate) fn strings(value: &Value) -> Vec<String> {
    let values = value.as_array().map(Vec::as_slice).unwrap_or_default();
    values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}
