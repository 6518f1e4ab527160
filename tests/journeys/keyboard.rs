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

#[test]
fn what_is_offered_is_chosen_with_the_arrows_and_put_away_with_escape() {
    journey("/", |page| {
        page.open("");
        page.browser.press(['/']);
        page.browser.press("রা".chars());
        let offered = "document.querySelectorAll('#offers [role=option]').length > 1";
        page.browser.wait_until("words are offered", offered, &[]);
        page.browser.press([Key::Down.into()]);
        let chosen = "document.querySelector('#offers [aria-selected=true]')?.querySelector('bdi').innerText";
        let word = page.browser.wait_until("the first is chosen", chosen, &[]);
        let in_field = "document.activeElement === document.querySelector(arguments[0])";
        assert_eq!(page.browser.value(in_field, &[json!(FIELD)]), true, "one goes on typing");
        page.browser.press([Key::Enter.into()]);
        // A space follows, so that one can go on.
        page.wait_for_search(&format!("{} ", word.as_str().expect("a word")));
        assert_eq!(
            page.browser.value(in_field, &[json!(FIELD)]),
            true,
            "one is still in the field"
        );
        page.open("");
        page.browser.press(['/']);
        page.browser.press("রা".chars());
        page.browser.wait_until("words are offered again", offered, &[]);
        page.browser.press([Key::Escape.into()]);
        page.browser.wait_until(
            "the list is closed",
            "document.querySelector('[role=combobox]').ariaExpanded === 'false'",
            &[],
        );
        page.wait_for_search("রা");
        page.browser.press([Key::Escape.into()]);
        let empty = "document.querySelector(arguments[0]).value === ''";
        page.browser.wait_until("the field is empty", empty, &[json!(FIELD)]);
    });
}

#[test]
fn escape_closes_a_sheet_and_leaves_the_article_open() {
    journey("/", |page| {
        page.open("?q=পুতিন");
        page.open_result(STEMS[4]);
        for sheet in ["letters", "share", "cite"] {
            page.act(sheet);
            let open = "document.querySelectorAll('dialog[open]').length";
            page.browser.wait_until(&format!("{sheet} is open"), &format!("{open} === 1"), &[]);
            page.browser.press([Key::Escape.into()]);
            page.browser.wait_until(&format!("{sheet} is closed"), &format!("{open} === 0"), &[]);
            page.wait_for_reading(STEMS[4]);
            let back = format!("document.activeElement.dataset.action === '{sheet}'");
            page.browser.wait_until("the focus is where it was", &back, &[]);
        }
    });
}
