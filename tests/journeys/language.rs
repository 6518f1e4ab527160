//! Bangla first, with an English interface for those who want one; light and dark.

use crate::page::{Page, STEMS, journey};

fn language(page: &Page) -> String {
    page.browser.text("document.documentElement.lang")
}

#[test]
fn the_english_switch_changes_words_and_digits_and_is_kept() {
    journey("/", |page| {
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
        assert_eq!(language(page), "bn");
        assert!(page.status().contains('৫'), "{}", page.status());
        page.act("language");
        page.browser.wait_until("English", "document.documentElement.lang === 'en'", &[]);
        let check = |when: &str| {
            let status = page.status();
            assert!(status.contains('5') && !status.contains('৫'), "{when}: {status}");
            assert!(!status.chars().any(is_bangla), "{when}: {status}");
        };
        check("after the switch");
        page.reload();
        page.wait_for_results(&STEMS);
        assert_eq!(language(page), "en");
        check("after a reload");
        page.act("language");
        page.browser.wait_until("Bangla again", "document.documentElement.lang === 'bn'", &[]);
    });
}

fn is_bangla(letter: char) -> bool {
    ('\u{980}'..='\u{9ff}').contains(&letter)
}

#[test]
fn the_theme_switch_changes_the_look_and_is_kept() {
    journey("/", |page| {
        let background = "getComputedStyle(document.documentElement).backgroundColor \
            + getComputedStyle(document.body).backgroundColor";
        page.open("");
        let before = page.browser.text(background);
        page.act("theme");
        let changed = format!("({background}) !== arguments[0]");
        page.browser.wait_until("another look", &changed, &[before.clone().into()]);
        let after = page.browser.text(background);
        page.reload();
        assert_eq!(page.browser.text(background), after);
    });
}
