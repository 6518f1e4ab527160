//! Queries that nobody types on purpose: the page answers, or says what is wrong, and goes on working.

use crate::page::{Page, STEMS, journey};

const QUERIES: [&str; 12] = [
    "<img src=x onerror=alert(1)>",
    "\"রাশিয়া",
    "\"\"\"\"\" \"",
    "((((((((((",
    "-",
    "--- -",
    "\0",
    "পু\0তিন",
    "\u{202e}নতিপু\u{2066}\u{2069}",
    "\u{9be}\u{9bf}\u{9cd}\u{9bc}",
    "   ",
    "OR OR",
];

/// The page still finds, and still opens.
#[track_caller]
fn check_alive(page: &Page, after: &str) {
    page.search("কুচকাওয়াজ");
    page.wait_for_results(&STEMS[..1]);
    let errors = page.browser.errors();
    assert!(errors.is_empty(), "after {after:?}: {errors:?}");
}

#[test]
fn strange_queries_leave_a_working_page() {
    journey("/", |page| {
        page.open("");
        for query in QUERIES {
            page.put(query);
            check_alive(page, query);
        }
    });
}

#[test]
fn a_very_long_query_leaves_a_working_page() {
    journey("/", |page| {
        page.open("");
        for long in ["ক".repeat(10_000), "ক খ ".repeat(2_500), "\"".repeat(10_000)] {
            page.put(&long);
            check_alive(page, "10,000 characters");
        }
    });
}

#[test]
fn strange_addresses_leave_a_working_page() {
    journey("/", |page| {
        for address in [
            "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
            "?q=%",
            "?q=%00",
            "?q=%ff",
            "?q=%E2%80%AE%E0%A6%95",
            "?q=a&q=b",
            "?q",
            "?__proto__=1",
            "#nothing",
        ] {
            page.open(address);
            check_alive(page, address);
        }
    });
}

#[test]
fn markup_in_a_query_stays_text() {
    journey("/", |page| {
        page.open("?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        page.wait_for_search("<img src=x onerror=alert(1)>");
        let made = page.browser.value("document.querySelectorAll('img[src=x]').length", &[]);
        assert_eq!(made, 0);
    });
}
