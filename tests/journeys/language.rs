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
        page.wait_for_status("the count, in Bangla digits", "includes('৫')");
        page.act("language");
        page.browser.wait_until("English", "document.documentElement.lang === 'en'", &[]);
        page.wait_for_status("the count, in English", "match(/^[^ঀ-৿]*5[^ঀ-৿]*$/)");
        page.reload();
        page.wait_for_results(&STEMS);
        assert_eq!(language(page), "en");
        page.wait_for_status("the count, in English still", "match(/^[^ঀ-৿]*5[^ঀ-৿]*$/)");
        page.act("language");
        page.browser.wait_until("Bangla again", "document.documentElement.lang === 'bn'", &[]);
    });
}

#[test]
fn the_theme_switch_changes_the_look_and_is_kept() {
    journey("/", |page| {
        let background = "getComputedStyle(document.documentElement).backgroundColor \
            + getComputedStyle(document.body).backgroundColor";
        page.open("");
        let before = page.browser.text(background);
        // One of the choices is the system's own, which looks like one of the others.
        let mut after = before.clone();
        for _ in 0..4 {
            page.act("theme");
            after = page.browser.text(background);
            if after != before {
                break;
            }
        }
        assert_ne!(after, before, "no choice of theme changes anything");
        page.reload();
        assert_eq!(page.browser.text(background), after);
    });
}
