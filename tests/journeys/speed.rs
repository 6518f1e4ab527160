//! How long readers wait: for a keystroke's results, for the first text on a slow phone, for the page without a network.
//! Printed, not judged: machines differ. What comes before what is judged.

use serde_json::json;
use xtask::server::Habits;
use xtask::tools::Engine;

use crate::page::{FIELD, Page, STEMS, USE, journey_alone, journey_alone_on, say};

/// How often the word is typed.
const ROUNDS: usize = 8;

/// Notes for each `input` event when the first frame after the last change that it caused was painted.
///
/// A task that is posted from within a frame runs when the frame has been handed over. The change may come
/// later than the event's own task, so a sample is complete only when two frames brought nothing new.
const WATCH: &str = "
    window.samples = [];
    let changed = 0;
    new MutationObserver(() => changed = performance.now())
        .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const painted = () => new Promise(done => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
    }));
    document.addEventListener('input', async event => {
        const start = event.timeStamp;
        let end = await painted();
        for (let quiet = 0; quiet < 2;) {
            const before = performance.now();
            const next = await painted();
            if (changed > end) { end = next; quiet = 0 } else { quiet += 1 }
        }
        window.samples.push(end - start);
    }, { capture: true });
";

/// A page with a field and one line, which changes at each keystroke: what the browser takes for itself.
const BARE: &str = "
    document.body.innerHTML = '<input type=search><p></p>';
    document.querySelector('input').oninput = event =>
        document.querySelector('p').textContent = `${samples.length} ${event.target.value}`;
";

#[test]
fn results_follow_each_keystroke_at_once() {
    journey_alone("/", |page| {
        page.browser.run(WATCH, &[]);
        page.browser.run(BARE, &[]);
        let bare = keystrokes(page, || {});
        page.open("");
        page.wait_for_results(&STEMS);
        page.browser.run(WATCH, &[]);
        let ours = keystrokes(page, || page.wait_for_results(&STEMS));
        say(&format!(
            "keystroke → painted results: median {:.1} ms, worst {:.1} ms of {}; \
             a page of one line: median {:.1} ms",
            median(&ours),
            ours.last().expect("there are some"),
            ours.len(),
            median(&bare),
        ));
    });
}

/// Notes for each `input` event when the first frame was painted that shows what it found; what is offered, and cards out of
/// sight, may come later.
const WATCH_RESULTS: &str = "
    window.samples = [];
    document.addEventListener('input', event => {
        const watch = new MutationObserver(() => {
            watch.disconnect();
            requestAnimationFrame(() => {
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => window.samples.push(performance.now() - event.timeStamp);
                port2.postMessage(0);
            });
        });
        watch.observe(document.querySelector('.list-page__results'),
            { subtree: true, childList: true, characterData: true, attributes: true });
    }, { capture: true });
";

#[test]
fn on_a_slow_phone_results_follow_each_keystroke() {
    journey_alone("/", |page| {
        if page.browser.engine != Engine::Chromium {
            return;
        }
        page.browser.resize(360, 740);
        page.open("");
        page.search("পুতিন");
        page.put("");
        page.browser.debug("Emulation.setCPUThrottlingRate", &json!({ "rate": 6 }));
        page.browser.run(WATCH_RESULTS, &[]);
        let times = keystrokes(page, || {});
        say(&format!(
            "keystroke → painted results on a phone (a sixth of the speed): median {:.0} ms, 95 of 100 within {:.0} ms",
            median(&times),
            times[times.len() * 95 / 100],
        ));
    });
}

/// Notes when the app was there and painted.
const READY: &str = "
    new MutationObserver((_, watch) => {
        if (!document.documentElement.hasAttribute('data-started')) return;
        watch.disconnect();
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.readyAt = performance.now();
            port2.postMessage(0);
        });
    }).observe(document, { subtree: true, attributeFilter: ['data-started'] });
";

#[test]
fn on_a_slow_phone_the_text_comes_before_the_program() {
    for address in ["", "article/000_343ac338e1a58e05/"] {
        let habits = Habits { compressed: true, ..Habits::default() };
        journey_alone_on(habits, "/", |page| {
            if page.browser.engine != Engine::Chromium {
                return;
            }
            page.browser
                .debug("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": READY }));
            page.browser.debug("Network.enable", &json!({}));
            let line = json!({
                "offline": false, "latency": 400,
                "downloadThroughput": 50_000, "uploadThroughput": 50_000,
            });
            page.browser.debug("Network.emulateNetworkConditions", &line);
            page.browser.debug("Emulation.setCPUThrottlingRate", &json!({ "rate": 6 }));
            page.browser.go(&format!("{}{address}", page.site.url()));
            page.browser.run(USE, &[]);
            page.browser.wait_patiently("the app is painted", "window.readyAt");
            let times = "[performance.getEntriesByName('first-contentful-paint')[0].startTime, \
                performance.getEntriesByType('resource') \
                    .find(entry => entry.name.endsWith('_bg.wasm')).responseEnd, readyAt]";
            let times = page.browser.value(times, &[]);
            let time = |at: usize| times[at].as_f64().expect("a number");
            assert!(time(0) < time(1), "the program came first: {times}");
            say(&format!(
                "/{address} on a slow phone (400 kbit/s, 400 ms, a sixth of the speed): \
                 first text {:.1} s, search ready {:.1} s",
                time(0) / 1000.0,
                time(2) / 1000.0,
            ));
        });
    }
}

#[test]
fn without_a_network_the_search_is_soon_ready() {
    journey_alone("/", |page| {
        if page.browser.engine != Engine::Chromium {
            return;
        }
        page.open("");
        page.wait_for_offline("ready");
        page.reload();
        page.site.go_away();
        page.browser.debug("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": READY }));
        page.browser.debug("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
        let ready = page.browser.wait_until("the app is painted", "window.readyAt", &[]);
        say(&format!(
            "without a network, at a quarter of the speed: found and painted after {:.0} ms",
            ready.as_f64().expect("a number"),
        ));
        page.site.come_back().expect("the port is free");
    });
}

/// Types and empties the field some times; how long each change of it took, in milliseconds, the shortest
/// first.
fn keystrokes(page: &Page, emptied: impl Fn()) -> Vec<f64> {
    for _ in 0..ROUNDS {
        type_once(page);
        emptied();
    }
    let samples = page.browser.value("window.samples", &[]);
    let samples = samples.as_array().expect("a list");
    let mut times: Vec<f64> = samples.iter().filter_map(serde_json::Value::as_f64).collect();
    assert_eq!(times.len(), samples.len(), "each is a number");
    times.sort_by(f64::total_cmp);
    times
}

fn median(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

/// Types the word key by key, waits for each to be painted, and empties the field.
fn type_once(page: &Page) {
    for key in "পুতিন".chars() {
        let before = page.browser.value("window.samples.length", &[]);
        page.browser.type_into(FIELD, &key.to_string());
        page.browser.wait_until("it is painted", "samples.length > arguments[0]", &[before]);
    }
    let before = page.browser.value("window.samples.length", &[]);
    page.put("");
    page.browser.wait_until("it is painted", "samples.length > arguments[0]", &[before]);
}
