//! From the page as it was served to the running app: when it starts, and that nothing is lost in between.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::json;
use xtask::server::Fault;

use crate::page::{FIELD, Page, STEMS, USE, journey, troubled_journey};

const STARTED: &str = "document.documentElement.hasAttribute('data-started')";

#[test]
fn on_a_small_screen_the_app_is_fetched_and_starts_when_the_page_is_used() {
    for address in [String::new(), format!("article/{}/", STEMS[4])] {
        journey("/", |page| {
            page.browser.resize(360, 740);
            page.browser.go(&format!("{}{address}", page.site.url()));
            page.browser.wait_until(
                "it works offline",
                "document.documentElement.dataset.offline === 'ready'",
                &[],
            );
            assert_eq!(page.browser.value(STARTED, &[]), false, "nobody used it");
            page.site.go_away();
            page.browser.press([Key::Tab.into()]);
            page.browser.wait_until("the app is there", STARTED, &[]);
            page.site.come_back().expect("the port is free");
        });
    }
}

#[test]
fn who_scrolls_reads_and_a_page_that_is_quiet_starts_the_app_by_itself() {
    journey("/", |page| {
        page.browser.resize(360, 740);
        page.browser.go(&page.site.url());
        for step in 0..12 {
            page.browser.run("scrollTo(0, arguments[0])", &[json!(100 + step % 2 * 50)]);
            std::thread::sleep(Duration::from_millis(500));
        }
        assert_eq!(page.browser.value(STARTED, &[]), false, "nobody used it");
        page.browser.wait_until("the app is there", STARTED, &[]);
    });
}

#[test]
fn on_a_wide_screen_and_for_a_search_the_app_starts_at_once() {
    for (width, address) in [(1440, ""), (360, "?q=পুতিন")] {
        journey("/", |page| {
            page.browser.resize(width, 900);
            page.browser.go(&format!("{}{address}", page.site.url()));
            let at_once = "return Promise.race([document.documentElement.used.then(() => true), \
                new Promise(no => setTimeout(no, 1000))])";
            assert_eq!(page.browser.run(at_once, &[]), true, "{address} at {width}");
            page.browser.wait_until("the app is there", STARTED, &[]);
        });
    }
}

/// Opens a page whose app comes two seconds late.
fn go_before_the_app_is_there(page: &Page, address: &str) {
    page.site.break_file("_bg.wasm", Fault::Late(Duration::from_secs(2)));
    page.browser.go(&format!("{}{address}", page.site.url()));
    assert_eq!(page.browser.value(STARTED, &[]), false, "the app is not there yet");
}

#[test]
fn a_button_that_is_pressed_before_the_app_is_there_does_its_work_after_all() {
    journey("/", |page| {
        go_before_the_app_is_there(page, &format!("article/{}/", STEMS[4]));
        page.act("letters");
        page.browser.wait_until("it is open", "document.querySelector('dialog[open]')", &[]);
        page.browser.press([Key::Escape.into()]);
        let back = "document.activeElement.dataset.action === 'letters'";
        page.browser.wait_until("the focus is where it was", back, &[]);
    });
}

#[test]
fn what_is_typed_before_the_app_is_there_goes_on_where_it_was() {
    journey("/", |page| {
        go_before_the_app_is_there(page, "");
        page.browser.type_into(FIELD, "পুতন");
        page.browser.press([Key::Left.into()]);
        assert_eq!(page.browser.value(STARTED, &[]), false, "the app is not there yet");
        page.browser.wait_until("the app is there", STARTED, &[]);
        page.browser.press("ি".chars());
        page.wait_for_search("পুতিন");
        page.wait_for_results(&STEMS);
    });
}

#[test]
fn a_button_pressed_early_does_not_cost_what_is_typed_after_it() {
    journey("/", |page| {
        go_before_the_app_is_there(page, "");
        page.act("theme");
        page.browser.click(FIELD);
        page.browser.type_into(FIELD, "পুতিন");
        assert_eq!(page.browser.value(STARTED, &[]), false, "the app is not there yet");
        let themed = "document.documentElement.hasAttribute('data-theme')";
        page.browser.wait_until("the theme is another", themed, &[]);
        page.wait_for_search("পুতিন");
        page.wait_for_results(&STEMS);
    });
}

#[test]
fn what_is_read_stays_in_its_place_though_the_words_above_it_change_their_language() {
    troubled_journey(|page| {
        page.browser.resize(360, 740);
        page.browser.go(&format!("{}licences.txt", page.site.url()));
        page.browser.run("localStorage.setItem('nothi:language', 'en')", &[]);
        go_before_the_app_is_there(page, &format!("article/{}/", STEMS[4]));
        page.browser.run("scrollTo(0, 700)", &[]);
        let place = "[...document.querySelectorAll('article p')].map(text => text.getBoundingClientRect().top)\
            .find(top => top > 0)";
        let before = page.browser.value(place, &[]).as_f64().expect("a place");
        page.browser.run(USE, &[]);
        assert_eq!(page.browser.value(STARTED, &[]), false, "the app is not there yet");
        page.browser.wait_until("the app is there", STARTED, &[]);
        assert_eq!(page.browser.text("document.documentElement.lang"), "en");
        let after = page.browser.value(place, &[]).as_f64().expect("a place");
        assert!((after - before).abs() < 2.0, "it moved from {before} to {after}");
    });
}

#[test]
fn the_focus_stays_where_it_was_before_the_app_is_there() {
    journey("/", |page| {
        go_before_the_app_is_there(page, "");
        let focused = "document.activeElement.getAttribute('href')";
        let link = "document.querySelector('article[data-article] h2 a')";
        page.browser.run(&format!("{link}.focus()"), &[]);
        let before = page.browser.text(focused);
        assert_eq!(page.browser.value(STARTED, &[]), false, "the app is not there yet");
        page.browser.wait_until("the app is there", STARTED, &[]);
        assert_eq!(page.browser.text(focused), before);
    });
}
