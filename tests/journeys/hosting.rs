//! The same files on any static host, below any path.

use crate::page::{Page, STEMS, journey};

/// A small round through everything that an address can name.
fn look_around(page: &Page) {
    page.open("");
    page.search("পুতিন");
    page.wait_for_results(&STEMS);
    page.open_result(STEMS[2]);
    page.reload();
    page.wait_for_reading(STEMS[2]);
    page.browser.back();
    page.wait_for_search("পুতিন");
    page.wait_for_results(&STEMS);
    page.open("article/no-such-article/");
    page.wait_for_page("not-found");
}

#[test]
fn works_at_the_root_of_a_host() {
    journey("/", look_around);
}

#[test]
fn works_from_a_sub_path() {
    journey("/repo/", look_around);
}

#[test]
fn a_link_to_an_article_opens_directly() {
    for mount in ["/", "/repo/"] {
        journey(mount, |page| {
            page.open(&format!("article/{}/", STEMS[0]));
            page.wait_for_reading(STEMS[0]);
            page.browser.go(&page.address().replace(STEMS[0], STEMS[3]).replace("3b4f/", "3b4f"));
            page.wait_for_reading(STEMS[3]);
        });
    }
}

#[test]
fn no_request_leaves_the_origin() {
    journey("/repo/", |page| {
        look_around(page);
        page.open(&format!("article/{}/", STEMS[4]));
        page.act("as-scraped");
        page.act("theme");
        page.act("language");
        let asked = page.asked();
        assert!(asked.len() > 3, "the log is being written: {asked:?}");
        // Every journey ends with the check itself; here is only what the server saw of it.
        for (target, status) in asked {
            assert!(target.starts_with("/repo/"), "{target} is not part of the site");
            let unknown = target.contains("no-such-article");
            assert!(unknown || status < 400, "{target} is missing ({status})");
        }
    });
}
