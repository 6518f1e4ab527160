//! The same files on any static host, below any path.

use crate::page::{Page, STEMS, UNKNOWN, journey};

/// A small round through the pages that there are.
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
}

/// And one to a page that there is not, from where the way leads back.
fn get_lost(page: &Page) {
    page.open(UNKNOWN);
    page.wait_for_page("not-found");
    page.browser.click("[data-page=not-found] a");
    page.wait_for_results(&STEMS);
}

#[test]
fn works_at_the_root_of_a_host() {
    journey("/", |page| {
        look_around(page);
        get_lost(page);
    });
}

#[test]
fn works_from_a_sub_path() {
    journey("/repo/", |page| {
        look_around(page);
        get_lost(page);
    });
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
fn no_request_leaves_the_site() {
    journey("/repo/", |page| {
        look_around(page);
        page.open(&format!("article/{}/", STEMS[4]));
        page.act("as-scraped");
        page.act("theme");
        page.act("language");
        let asked = page.asked();
        assert!(asked.len() > 3, "the log is being written: {asked:?}");
        // That nothing left the host is the end of every journey; here is what the host saw of it.
        for (target, status) in asked {
            assert!(target.starts_with("/repo/"), "{target} is not part of the site");
            assert!(status < 400, "{target} is missing ({status})");
        }
    });
}
