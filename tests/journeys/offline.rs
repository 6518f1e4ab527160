//! Without a network after the first visit.

use serde_json::json;

use crate::page::{STEMS, UNKNOWN, journey, troubled_journey};

/// What is said at the foot of the page about use offline.
const SAID: &str = "document.querySelector('footer [role=status]')?.innerText";

#[test]
fn the_page_works_offline_and_says_so() {
    for mount in ["/", "/repo/"] {
        journey(mount, |page| {
            page.open("");
            page.wait_for_offline("ready");
            let ready = format!("{SAID}.includes('সংযোগ ছাড়াও')");
            page.browser.wait_until("it says that it works offline", &ready, &[]);
            page.site.go_away();
            page.open("");
            page.search("কুচকাওয়াজ");
            page.wait_for_results(&STEMS[..1]);
            page.open_result(STEMS[0]);
            page.reload();
            page.wait_for_reading(STEMS[0]);
            let font = "document.fonts.check('16px \"Noto Sans Bengali\"', 'ক')";
            page.browser.wait_until("the letters are there", font, &[]);
            page.site.come_back().expect("the port is free");
        });
    }
}

#[test]
fn a_page_that_was_never_visited_opens_offline() {
    // The browser logs what it could not fetch.
    troubled_journey(|page| {
        page.open("?q=পুতিন");
        page.wait_for_offline("ready");
        page.site.go_away();
        for address in [format!("article/{}/", STEMS[3]), format!("article/{}/?q=পুতিন", STEMS[1])]
        {
            page.open(&address);
            page.wait_for_reading(address.split('/').nth(1).expect("it has a stem"));
        }
        // Without its slash, and by its file's name.
        page.open(&format!("article/{}", STEMS[2]));
        page.wait_for_reading(STEMS[2]);
        page.open(&format!("article/{}/index.html", STEMS[4]));
        page.wait_for_reading(STEMS[4]);
        page.open("about/");
        page.wait_for_page("about");
        page.open(UNKNOWN);
        page.wait_for_page("not-found");
    });
}

#[test]
fn the_licences_can_be_read_offline() {
    // The browser looks for an icon of the plain text.
    troubled_journey(|page| {
        page.open("about/");
        page.wait_for_offline("ready");
        page.site.go_away();
        page.browser.click("[data-page=about] a[href$='licences.txt']");
        let text = "document.body.innerText.includes('wasm-bindgen')";
        page.browser.wait_until("the licences are shown", text, &[]);
        page.site.come_back().expect("the port is free");
    });
}

#[test]
fn what_was_kept_is_repaired_when_it_is_lost_or_altered() {
    journey("/", |page| {
        page.open("");
        page.wait_for_offline("ready");
        page.reload();
        let damage = "return (async () => { \
            const cache = await caches.open((await caches.keys()).find(name => name.startsWith('nothi '))); \
            const urls = (await cache.keys()).map(request => request.url); \
            const url = urls.find(url => url === arguments[0] || url.endsWith(arguments[0])); \
            if (arguments[1]) await cache.put(url, new Response('x')); else await cache.delete(url); \
            return url })()";
        let front = page.site.url();
        for (file, altered) in
            [("_bg.wasm", false), ("_bg.wasm", true), (".css", true), (&*front, true)]
        {
            let url = page.browser.run(damage, &[json!(file), json!(altered)]);
            assert!(url.is_string(), "{file} was kept");
            page.reload();
            page.wait_for_results(&STEMS);
            let whole = "caches.match(arguments[0]).then(kept => kept?.text()) \
                .then(text => text?.length > 100)";
            page.browser.wait_until(&format!("{file} is kept again"), whole, &[url]);
        }
    });
}

#[test]
fn an_incomplete_copy_without_a_network_is_never_a_white_page() {
    troubled_journey(|page| {
        page.open("");
        page.wait_for_offline("ready");
        page.reload();
        let alter = "return caches.keys().then(names => caches.open(names[0])).then(async cache => { \
            for (const { url } of await cache.keys()) \
                if (url.endsWith(arguments[0])) await cache.put(url, new Response('x')) })";
        page.browser.run(alter, &[json!("_bg.wasm")]);
        page.site.go_away();
        page.browser.try_to_go(&format!("{}article/{}/", page.site.url(), STEMS[0]));
        page.wait_for_reading(STEMS[0]);
        page.wait_for_trouble();
        page.browser.run(alter, &[json!("/")]);
        page.browser.try_to_go(&page.site.url());
        let said = "document.body.innerText.includes('সংযোগ নেই')";
        page.browser.wait_until("it says what is wrong", said, &[]);
    });
}
