//! What goes wrong with hosts, connections, browsers and bytes: each has a right behaviour, and none is a white
//! page. What has to do with use offline is in `offline` and `updates`.

use serde_json::json;
use xtask::server::Fault;
use xtask::tools::Engine;

use crate::build::Build;
use crate::page::{Page, STEMS, UNKNOWN, journey, say, troubled_journey};

/// Says by name what an engine's driver cannot do; whether it is so.
fn cannot(page: &Page, what: &str) -> bool {
    let cannot = page.browser.engine != Engine::Chromium;
    if cannot {
        say(&format!("not tried in {}: its driver cannot {what}", page.browser.engine.name()));
    }
    cannot
}

/// The served list is readable, whatever runs.
#[track_caller]
fn can_be_read(page: &Page) {
    page.wait_for_results(&STEMS);
    page.browser.click(&format!("article[data-article=\"{}\"] h2 a", STEMS[0]));
    page.wait_for_reading(STEMS[0]);
}

/// How much of the page is kept: the names of its copies.
const COPIES: &str = "caches.keys().then(names => names.join())";

#[test]
fn an_interrupted_first_load_is_said_and_heals() {
    for fault in [Fault::CutOfLength, Fault::CutOfChunks, Fault::CutUnseen] {
        troubled_journey(|page| {
            page.site.break_file("_bg.wasm", fault.clone());
            page.browser.try_to_go(&page.site.url());
            page.wait_for_trouble();
            page.wait_for_offline("network");
            assert_eq!(page.browser.value(COPIES, &[]), "", "{fault:?}: nothing is kept by halves");
            can_be_read(page);
            page.site.heal();
            page.open("?q=কুচকাওয়াজ");
            page.wait_for_results(&STEMS[..1]);
            if page.browser.engine == Engine::Firefox {
                say("firefox: whether the copy is made at the next visit is not held yet");
                return;
            }
            page.wait_for_offline("ready");
        });
    }
}

#[test]
fn a_copy_that_cannot_be_whole_is_none_and_the_page_says_why() {
    for fault in [Fault::CutOfLength, Fault::CutUnseen, Fault::Missing, Fault::Stale(b"x".to_vec())]
    {
        troubled_journey(|page| {
            page.site.break_file("/licences.txt", fault.clone());
            page.open("");
            page.wait_for_offline("network");
            let said =
                "document.querySelector('footer [role=status]').innerText.includes('সব ফাইল')";
            page.browser.wait_until("the page says why", said, &[]);
            assert_eq!(page.browser.value(COPIES, &[]), "", "{fault:?}: nothing is kept by halves");
            page.search("কুচকাওয়াজ");
            page.wait_for_results(&STEMS[..1]);
        });
    }
}

#[test]
fn without_room_the_page_works_online_and_says_so() {
    troubled_journey(|page| {
        if cannot(page, "limit what a site may keep") {
            return;
        }
        let limit = |bytes: u64| {
            let origin = json!({ "origin": page.site.origin(), "quotaSize": bytes });
            page.browser.debug("Storage.overrideQuotaForOrigin", &origin);
        };
        limit(300_000);
        page.open("");
        page.wait_for_offline("quota");
        let said = "document.querySelector('footer [role=status]').innerText.includes('জায়গা')";
        page.browser.wait_until("the page says why", said, &[]);
        assert_eq!(page.browser.value(COPIES, &[]), "");
        limit(3_000_000);
        page.open("");
        page.wait_for_offline("ready");
        // No room for a second version: the first one goes on.
        limit(900_000);
        let newer = Build::newer();
        page.site.deploy(newer.path());
        page.open("");
        let settled = "navigator.serviceWorker.getRegistration() \
            .then(registration => !registration.installing && !registration.waiting)";
        page.browser.wait_until("the new version is refused", settled, &[]);
        page.site.go_away();
        page.open("?q=কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
    });
}

#[test]
fn a_host_that_hangs_leaves_a_readable_page() {
    troubled_journey(|page| {
        page.site.break_file("_bg.wasm", Fault::Hang);
        // Loading never ends, so it is not waited for.
        page.browser.go("about:blank");
        page.browser
            .run("setTimeout(() => location.href = arguments[0])", &[json!(page.site.url())]);
        page.wait_for_results(&STEMS);
        page.browser.wait_patiently(
            "the page says that something is wrong",
            "document.querySelector('.trouble')?.checkVisibility()",
        );
        page.site.heal();
        // The connection that hangs is not waited for.
        page.site.go_away();
        page.site.come_back().expect("the port is free");
        page.open("?q=কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
    });
}

#[test]
fn a_page_that_does_not_come_is_shown_from_what_is_kept() {
    troubled_journey(|page| {
        page.open("");
        page.wait_for_offline("ready");
        page.site.break_file("no-such-article/", Fault::Hang);
        page.site.break_file("article/", Fault::Hang);
        page.browser.try_to_go(&format!("{}{UNKNOWN}", page.site.url()));
        page.wait_for_page("not-found");
    });
}

#[test]
fn a_missing_program_leaves_the_articles() {
    for (file, fault) in [
        ("_bg.wasm", Fault::Missing),
        ("_bg.wasm", Fault::Stale(b"<!doctype html>".to_vec())),
        (".js", Fault::Missing),
    ] {
        troubled_journey(|page| {
            page.site.break_file(file, fault);
            page.browser.try_to_go(&page.site.url());
            if file != ".js" {
                page.wait_for_trouble();
            }
            can_be_read(page);
        });
    }
}

#[test]
fn without_webassembly_the_articles_can_be_read_and_the_page_says_so() {
    troubled_journey(|page| {
        if cannot(page, "take WebAssembly away") {
            return;
        }
        let script = json!({ "source": "delete self.WebAssembly" });
        page.browser.debug("Page.addScriptToEvaluateOnNewDocument", &script);
        page.browser.try_to_go(&page.site.url());
        page.wait_for_trouble();
        can_be_read(page);
    });
}

#[test]
fn without_scripts_the_articles_can_be_read_and_the_page_says_so() {
    journey("/", |page| {
        if cannot(page, "switch scripts off") {
            return;
        }
        page.browser.debug("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
        page.browser.go(&format!("{}article/{}/", page.site.url(), STEMS[0]));
        let root = page.browser.debug("DOM.getDocument", &json!({}));
        let whole = json!({ "nodeId": root["root"]["nodeId"] });
        let html = page.browser.debug("DOM.getOuterHTML", &whole);
        let html = html["outerHTML"].as_str().expect("a page");
        assert!(html.contains("কুচকাওয়াজ") && !html.contains("data-started"));
        // A `noscript` has elements in it only where scripts are off.
        let query = json!({ "nodeId": root["root"]["nodeId"], "selector": "noscript p" });
        let note = page.browser.debug("DOM.querySelector", &query);
        assert_ne!(note["nodeId"], 0, "the page says that search needs scripts");
    });
}

#[test]
fn where_nothing_can_be_stored_choices_last_as_long_as_the_page() {
    journey("/", |page| {
        page.open("");
        page.browser.run(
            "Storage.prototype.setItem = () => { throw new DOMException('', 'SecurityError') }",
            &[],
        );
        page.act("language");
        page.browser.wait_until("English", "document.documentElement.lang === 'en'", &[]);
        page.act("help");
        let said = "document.querySelector('dialog.help').innerText.includes('does not let choices be kept')";
        page.browser.wait_until("the page says that it is not kept", said, &[]);
    });
}

#[test]
fn a_search_that_cannot_be_kept_says_so() {
    journey("/", |page| {
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
        page.browser.run(
            "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
            &[],
        );
        let there = "document.querySelector('[data-action=keep-search]')";
        page.browser.wait_until("it can be kept", there, &[]);
        page.act("keep-search");
        let said = "(said => said?.innerText && said.getBoundingClientRect().right <= innerWidth \
            && said.checkVisibility())(document.querySelector('.keep-search__said'))";
        page.browser.wait_until("the page says that it is not kept", said, &[]);
    });
}

#[test]
fn where_storage_is_full_what_was_kept_stays() {
    journey("/", |page| {
        page.open("");
        page.act("language");
        let fill = "for (let size = 1 << 22; size >= 1; size >>= 1) \
            try { for (;;) localStorage.setItem('other:' + Math.random(), 'x'.repeat(size)) } catch {} \
            try { for (let n = 0;; n++) localStorage.setItem(n.toString(36), '') } catch {} \
            try { localStorage.setItem('nothi:language', 'x'.repeat(99)); return false } catch { return true }";
        assert_eq!(page.browser.run(fill, &[]), true, "it is full");
        page.act("theme");
        page.act("help");
        let said = "document.querySelector('dialog.help').innerText.includes('does not let choices be kept')";
        page.browser.wait_until("the page says that it is not kept", said, &[]);
        page.reload();
        assert_eq!(page.browser.text("document.documentElement.lang"), "en");
    });
}

#[test]
fn what_somebody_else_stored_under_our_names_is_passed_over() {
    journey("/", |page| {
        page.open("");
        for text in
            ["", "{", "\u{0}", "<b>", "__proto__", "[[[[", "null", "1e999", "\u{202e}", "dark\u{0}"]
        {
            let put = "for (const name of ['theme', 'language', 'keys']) \
                localStorage.setItem('nothi:' + name, arguments[0])";
            page.browser.run(put, &[json!(text)]);
            page.reload();
            page.wait_for_results(&STEMS);
            assert_eq!(page.browser.text("document.documentElement.lang"), "bn", "{text:?}");
        }
    });
}

#[test]
fn damaged_articles_are_named_and_never_shown() {
    let build = Build::same();
    let program = build.path().join(build.name_of("_bg.wasm"));
    let mut bytes = std::fs::read(&program).expect("it is there");
    let word = "কুচকাওয়াজ".as_bytes();
    let at =
        bytes.windows(word.len()).position(|window| window == word).expect("an article's word");
    // Another letter of the same length: only a hash can tell.
    bytes[at + word.len() - 1] ^= 1;
    std::fs::write(&program, bytes).expect("it is writable");
    troubled_journey(|page| {
        page.site.deploy(build.path());
        page.browser.try_to_go(&page.site.url());
        page.wait_for_page("error");
        let text = page.browser.text("document.querySelector('[data-page=error]').innerText");
        assert!(text.contains("articles.bin") && text.contains("Nothi"), "{text}");
    });
}

#[test]
fn neither_clock_nor_place_changes_what_is_shown() {
    journey("/", |page| {
        if cannot(page, "be in another place") {
            return;
        }
        page.open("");
        let shown = |page: &Page| {
            page.wait_for_results(&STEMS);
            (page.results(), page.browser.text("document.querySelector('ol').innerText"))
        };
        let here = shown(page);
        for (zone, locale) in [("Pacific/Apia", "ar-EG"), ("America/Los_Angeles", "de-DE")] {
            page.browser.debug("Emulation.setTimezoneOverride", &json!({ "timezoneId": zone }));
            page.browser.debug("Emulation.setLocaleOverride", &json!({ "locale": locale }));
            page.open("");
            assert_eq!(shown(page), here, "{zone}, {locale}");
        }
    });
}

#[test]
fn a_page_that_comes_back_from_memory_works() {
    // The browser looks for an icon of the plain text.
    troubled_journey(|page| {
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
        page.wait_for_offline("ready");
        page.browser.run("window.remembered = true", &[]);
        page.browser.go(&format!("{}licences.txt", page.site.url()));
        page.browser.back();
        if page.browser.engine == Engine::WebKit {
            say("webkit: what is shown after coming back from a plain text is not held yet");
            return;
        }
        page.wait_for_search("পুতিন");
        if page.browser.value("window.remembered", &[]) != true {
            say(&format!("{} loads the page again", page.browser.engine.name()));
        }
        page.search("কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
    });
}

#[test]
fn opened_as_a_file_the_page_says_how_to_open_it() {
    troubled_journey(|page| {
        let file = crate::page::dist().join("index.html");
        page.browser.try_to_go(&format!("file://{}", file.display()));
        if page.browser.engine == Engine::Firefox {
            say(
                "firefox runs no script of a page that is a file and has a policy: it is only read there",
            );
            page.wait_for_results(&STEMS);
            page.browser.go("about:blank");
            return;
        }
        page.wait_for_trouble();
        let said = "document.querySelector('.trouble').innerText.includes('nothi.html')";
        page.browser.wait_until("it says how to open it", said, &[]);
        page.wait_for_results(&STEMS);
        page.browser.go("about:blank");
    });
}

#[test]
fn without_the_second_program_the_list_and_its_search_go_on() {
    for fault in [Fault::Missing, Fault::CutUnseen, Fault::Stale(b"<!doctype html>".to_vec())] {
        troubled_journey(|page| {
            page.site.break_file("_later.wasm", fault.clone());
            page.open("");
            page.search("কুচকাওয়াজ");
            page.wait_for_results(&STEMS[..1]);
            page.search("পুতিন");
            page.wait_for_results(&STEMS);
            // An article is read as the file that it is.
            page.open("");
            can_be_read(page);
            page.wait_for_trouble();
        });
    }
}

#[test]
fn an_unknown_address_below_any_page_finds_the_way_back() {
    for address in ["article/a/b/c", "timeline/x", "context/nope/", "collection/a/b", "about/x"] {
        troubled_journey(|page| {
            page.open(address);
            page.wait_for_page("not-found");
            page.browser.click("[data-page=not-found] a");
            page.wait_for_results(&STEMS);
        });
    }
}
