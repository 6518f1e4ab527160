//! The same files on any static host, below any path.

use xtask::server::Habits;

use crate::page::{Page, STEMS, UNKNOWN, journey, journey_on, troubled_journey};

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
fn a_search_that_was_left_for_another_site_is_there_on_the_way_back() {
    journey("/", |page| {
        page.open("");
        page.search("পুতিন");
        page.wait_for_results(&STEMS);
        page.browser.go("about:blank");
        page.browser.back();
        page.wait_for_search("পুতিন");
        page.wait_for_results(&STEMS);
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

#[test]
fn works_on_a_host_that_sends_the_headers_it_is_asked_for_and_shortens_names() {
    let habits = Habits { headers: true, short_names: true, ..Habits::default() };
    journey_on(habits, "/", |page| {
        let asked = "return fetch('./').then(answer => ['content-security-policy', \
            'x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy', \
            'cross-origin-resource-policy', 'permissions-policy'].filter(name => !answer.headers.get(name)))";
        page.open("index.html?q=পুতিন");
        page.wait_for_results(&STEMS);
        assert_eq!(page.browser.run(asked, &[]).to_string(), "[]", "headers that do not come");
        look_around(page);
        get_lost(page);
        page.open("");
        page.wait_for_offline("ready");
        page.site.go_away();
        page.open(&format!("article/{}/", STEMS[0]));
        page.wait_for_reading(STEMS[0]);
        page.site.come_back().expect("the port is free");
    });
}

#[test]
fn works_on_a_host_that_answers_everything_with_the_front_page() {
    let habits = Habits { fallback: true, lasting: true, ..Habits::default() };
    journey_on(habits, "/", |page| {
        look_around(page);
        page.wait_for_offline("ready");
    });
}

#[test]
fn no_page_has_a_style_or_a_handler_of_its_own_in_its_html() {
    journey("/", |page| {
        for address in [
            String::new(),
            "about/".to_owned(),
            format!("article/{}/", STEMS[4]),
            UNKNOWN.to_owned(),
        ] {
            page.open(&address);
            let found = "[...document.querySelectorAll('*')].filter(element => \
                [...element.attributes].some(({ name }) => name === 'style' || name.startsWith('on'))).length";
            assert_eq!(page.browser.value(found, &[]), 0, "{address}");
        }
    });
}

#[test]
fn a_page_refuses_scripts_that_are_not_its_own() {
    // What is refused is logged as an error.
    troubled_journey(|page| {
        page.open("");
        // Under its policy neither a text nor another host becomes a script.
        let tried = "const made = document.createElement('div'); \
            try { made.innerHTML = '<b>'; return 'made' } catch { return 'refused' }";
        let trusted = page.browser.value("'trustedTypes' in window", &[]) == true;
        assert_eq!(page.browser.run(tried, &[]) == "refused", trusted);
    });
}
