//! How long a keystroke takes until its results are on the screen. Printed, not judged: machines differ.

use std::io::Write;

use crate::page::{FIELD, Page, STEMS, journey_alone};

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
        // Written past the test program, which shows what is printed only when a test fails.
        let line = format!(
            "keystroke → painted results: median {:.1} ms, worst {:.1} ms of {}; \
             a page of one line: median {:.1} ms\n",
            median(&ours),
            ours.last().expect("there are some"),
            ours.len(),
            median(&bare),
        );
        std::io::stderr().write_all(line.as_bytes()).expect("a terminal or a file");
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
