//! A newer version is uploaded while readers have the page open.

use serde_json::json;
use xtask::server::{Fault, Habits};

use crate::build::Build;
use crate::page::{FIELD, Page, STEMS, journey, journey_on, say, troubled_journey};

/// The reader opens the page and has all of it.
fn arrive(page: &Page) {
    page.open("");
    page.wait_for_offline("ready");
    page.reload();
    page.wait_for_offline("ready");
}

/// The browser looks whether there is a newer version, as it does by itself once a day and at each visit.
fn look_for_newer(page: &Page) {
    let update = "return navigator.serviceWorker.getRegistration() \
        .then(registration => registration.update()).then(() => true, () => false)";
    page.browser.run(update, &[]);
}

/// The version that the page about this belongs to, as it is kept: 1 or 2.
fn kept_version(page: &Page) -> u8 {
    page.open("about/");
    page.wait_for_page("about");
    // The app shows its own words, so the file is asked.
    let file =
        "return fetch('about/').then(answer => answer.text()).then(text => text.includes('(২)'))";
    if page.browser.run(file, &[]) == true { 2 } else { 1 }
}

#[test]
fn a_tab_stays_whole_and_takes_the_new_version_when_its_reader_wants() {
    journey("/", |page| {
        arrive(page);
        page.search("কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
        let newer = Build::newer();
        page.site.deploy(newer.path());
        look_for_newer(page);
        page.wait_for_offline("new");
        // The first version's files are gone from the host; the tab still has all of them.
        page.open_result(STEMS[0]);
        let program = "return fetch([...performance.getEntriesByType('resource')] \
            .find(entry => entry.name.endsWith('_bg.wasm')).name).then(answer => answer.ok)";
        assert_eq!(page.browser.run(program, &[]), true, "the tab's own program is to be had");
        page.browser.back();
        page.wait_for_search("কুচকাওয়াজ");
        page.act("take");
        page.browser.wait_until(
            "the page is loaded anew, with what was typed",
            "!document.querySelector('[data-action=take]') && \
                document.documentElement.hasAttribute('data-started') && \
                document.querySelector(arguments[0])?.value === arguments[1]",
            &[json!(FIELD), json!("কুচকাওয়াজ")],
        );
        page.wait_for_offline("ready");
        let program = "performance.getEntriesByType('resource') \
            .some(entry => entry.name.endsWith(arguments[0]))";
        let name = json!(newer.name_of("_bg.wasm"));
        page.browser.wait_until("it is the new version", program, &[name]);
        assert_eq!(kept_version(page), 2);
        let one = "caches.keys().then(names => names.filter(name => name.startsWith('nothi ')).length === 1)";
        page.browser.wait_until("the old version is dropped", one, &[]);
    });
}

#[test]
fn an_update_fetches_only_what_changed() {
    journey("/", |page| {
        arrive(page);
        let newer = Build::same();
        newer.change(&format!("article/{}/index.html", STEMS[2]), |text| {
            text.replace("</h1>", " (২)</h1>")
        });
        page.site.deploy(newer.path());
        let before = page.site.requests().len();
        look_for_newer(page);
        page.wait_for_offline("new");
        let asked = page.site.requests().split_off(before);
        let paths: Vec<_> = asked.iter().map(|asked| asked.target.as_str()).collect();
        let others: Vec<_> = paths.into_iter().filter(|path| *path != "/sw.js").collect();
        assert_eq!(others, [format!("/article/{}/", STEMS[2])]);
        let bytes: u64 = asked.iter().map(|asked| asked.bytes).sum();
        say(&format!("one changed page: {bytes} bytes fetched, uncompressed"));
    });
}

#[test]
fn a_new_version_is_fetched_past_what_caches_still_hold() {
    let lasting = Habits { lasting: true, ..Habits::default() };
    journey_on(lasting, "/repo/", |page| {
        arrive(page);
        let newer = Build::newer();
        page.site.deploy(newer.path());
        look_for_newer(page);
        page.wait_for_offline("new");
        page.act("take");
        page.wait_for_offline("ready");
        assert_eq!(kept_version(page), 2);
    });
}

#[test]
fn a_new_version_with_an_old_file_is_refused_whole() {
    troubled_journey(|page| {
        arrive(page);
        let old = std::fs::read(crate::page::dist().join("about/index.html")).expect("it is there");
        let newer = Build::newer();
        page.site.deploy(newer.path());
        page.site.break_file("/about/", Fault::Stale(old));
        look_for_newer(page);
        let settled = "navigator.serviceWorker.getRegistration() \
            .then(registration => !registration.installing && !registration.waiting)";
        page.browser.wait_until("the new version is refused", settled, &[]);
        assert_eq!(kept_version(page), 1);
        page.wait_for_offline("ready");
        // And the old one is whole.
        page.site.go_away();
        page.open("?q=কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
    });
}

#[test]
fn a_new_version_that_does_not_arrive_whole_changes_nothing() {
    troubled_journey(|page| {
        arrive(page);
        let newer = Build::newer();
        page.site.deploy(newer.path());
        for fault in [Fault::CutOfLength, Fault::CutOfChunks, Fault::CutUnseen, Fault::Missing] {
            page.site.break_file("_bg.wasm", fault.clone());
            look_for_newer(page);
            let settled = "navigator.serviceWorker.getRegistration() \
                .then(registration => !registration.installing && !registration.waiting)";
            page.browser.wait_until(&format!("{fault:?} is refused"), settled, &[]);
            assert_eq!(kept_version(page), 1, "{fault:?}");
        }
        page.site.heal();
        look_for_newer(page);
        page.wait_for_offline("new");
    });
}

#[test]
fn two_tabs_may_have_two_versions() {
    journey("/", |page| {
        arrive(page);
        let first = page.browser.tab();
        let second = page.browser.new_tab();
        page.browser.switch_to(&second);
        page.open("?q=পুতিন");
        let newer = Build::newer();
        page.site.deploy(newer.path());
        look_for_newer(page);
        page.wait_for_offline("new");
        page.act("take");
        page.wait_for_offline("ready");
        assert_eq!(kept_version(page), 2);
        // The first tab goes on with its own files, and is told.
        page.browser.switch_to(&first);
        page.wait_for_offline("new");
        page.search("কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
        let own = "return Promise.all([...document.querySelectorAll('link[rel=stylesheet]')] \
            .map(link => fetch(link.href).then(answer => answer.ok))).then(all => all.every(Boolean))";
        assert_eq!(page.browser.run(own, &[]), true, "its files are still to be had");
        page.browser.switch_to(&second);
        page.browser.close_tab();
        page.browser.switch_to(&first);
        page.act("take");
        page.wait_for_offline("ready");
        let one = "caches.keys().then(names => names.filter(name => name.startsWith('nothi ')).length === 1)";
        page.browser.wait_until("the first version is dropped", one, &[]);
    });
}

#[test]
fn the_way_out_removes_the_worker_and_leaves_what_readers_keep() {
    journey("/", |page| {
        arrive(page);
        page.act("language");
        page.browser.run(
            "localStorage.setItem('nothi:a-note', 'ক'); return caches.open('another site')",
            &[],
        );
        let build = Build::same();
        std::fs::copy(build.path().join("sw-off.js"), build.path().join("sw.js")).expect("copied");
        page.site.deploy(build.path());
        look_for_newer(page);
        let gone = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistration()]) \
            .then(([names, registration]) => names.join() === 'another site' && !registration)";
        page.browser.wait_until("worker and copy are gone", gone, &[]);
        let kept = "localStorage.getItem('nothi:a-note') + localStorage.getItem('nothi:language')";
        assert_eq!(page.browser.text(kept), "কen");
        page.open("?q=কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
        // A working version that is uploaded later works.
        page.site.deploy(crate::page::dist());
        page.reload();
        page.wait_for_offline("ready");
    });
}
