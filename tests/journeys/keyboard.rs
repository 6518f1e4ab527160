//! The whole way without a pointer.

use fantoccini::key::Key;
use serde_json::json;

use crate::page::{FIELD, STEMS, journey};

#[test]
fn everything_works_by_keyboard_alone() {
    journey("/", |page| {
        page.open("");
        page.browser.press(['/']);
        let focused = "document.activeElement === document.querySelector(arguments[0])";
        page.browser.wait_until("`/` leads to the search field", focused, &[json!(FIELD)]);
        page.browser.press("পুতিন".chars());
        // The key itself must not have been typed.
        page.wait_for_search("পুতিন");
        page.wait_for_results(&STEMS);
        let stem = "document.activeElement.closest('ol article[data-article] h2') \
            ?.closest('article').dataset.article";
        let mut tabs = 0;
        while page.browser.text(stem).is_empty() {
            tabs += 1;
            assert!(tabs < 20, "a result is a few tabs away from the search field");
            page.browser.press([Key::Tab.into()]);
        }
        let stem = page.browser.text(stem);
        page.browser.press([Key::Enter.into()]);
        page.wait_for_reading(&stem);
        page.browser.back();
        page.wait_for_search("পুতিন");
        page.wait_for_results(&STEMS);
    });
}

#[test]
fn the_focus_can_always_be_seen() {
    journey("/", |page| {
        page.open("");
        for _ in 0..8 {
            page.browser.press([Key::Tab.into()]);
            // The ring may be around what the focused element stands for, such as a whole card.
            let seen = "(() => { \
                const ringed = style => style.boxShadow !== 'none' \
                    || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; \
                let at = document.activeElement; \
                if (at === document.body) return true; \
                while (at !== document.body && !ringed(getComputedStyle(at))) at = at.parentElement; \
                return at !== document.body })()";
            let what = page.browser.text("document.activeElement.outerHTML.slice(0, 200)");
            assert_eq!(page.browser.value(seen, &[]), true, "no outline: {what}");
        }
    });
}
