//! Everything in one file, from a disk.

use serde_json::json;

use crate::page::{STEMS, dist, troubled_journey};

#[test]
fn one_file_from_a_disk_finds_and_shows_everything() {
    let file = dist().join("nothi.html");
    assert!(file.is_file(), "no nothi.html: `cargo xtask build --single-file` makes it");
    // On a stick of its own: nothing lies beside it.
    let stick = tempfile::tempdir().expect("a temporary folder");
    let copy = stick.path().join("নথি 1.html");
    std::fs::copy(&file, &copy).expect("it is writable");
    troubled_journey(|page| {
        let url = url::Url::from_file_path(&copy).expect("a whole path");
        page.browser.go(url.as_str());
        let started = "document.documentElement.hasAttribute('data-later')";
        page.browser.wait_until("the app has started", started, &[]);
        page.wait_for_results(&STEMS);
        page.browser.type_into("input[type=search]", "কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
        page.open_result(STEMS[0]);
        page.browser.back();
        page.wait_for_results(&STEMS[..1]);
        page.browser.reload();
        page.browser.wait_until("the app has started again", started, &[]);
        page.wait_for_results(&STEMS[..1]);
        page.open_result(STEMS[0]);
        page.browser.reload();
        page.wait_for_reading(STEMS[0]);
        let font = "document.fonts.check('16px \"Noto Sans Bengali\"', 'ক')";
        page.browser.wait_until("the letters are there", font, &[]);
        page.browser.click("details.licences summary");
        let licences =
            "document.querySelector('details.licences').textContent.includes('wasm-bindgen')";
        page.browser.wait_until("the licences are there", licences, &[]);
        let asked = page.browser.value(
            "performance.getEntriesByType('resource').map(entry => entry.name) \
                .filter(name => !name.startsWith('data:'))",
            &[],
        );
        assert_eq!(asked, json!([]), "nobody is asked for anything");
        assert_eq!(page.browser.errors(), [""; 0]);
        // What the browser's log says of the file itself is no request that left.
        page.browser.requests();
    });
}
