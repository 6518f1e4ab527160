//! The list, the article and the filters side by side, where there is room.

use fantoccini::key::Key;
use serde_json::json;
use xtask::tools::Engine;

use crate::page::{Page, STEMS, entry, journey};

/// Whether what a selector names can be seen, and stands left of the article.
const LEFT: &str = "(it => Boolean(it?.checkVisibility()) && it.getBoundingClientRect().right \
    <= document.querySelector('[data-reading]').getBoundingClientRect().left)\
    (document.querySelector(arguments[0]))";
const LIST: &str = ".list-page__results";
const FACETS: &str = ".list-page__facets .facets";

/// The article whose card is marked as the one that is read.
const CURRENT: &str = "[...document.querySelectorAll('ol [aria-current=page]')]\
    .map(link => link.closest('[data-article]').dataset.article).join()";

#[track_caller]
fn wait_for_card(page: &Page, stem: &str) {
    let marked = format!("{CURRENT} === arguments[0]");
    page.browser.wait_until("its card is marked", &marked, &[json!(stem)]);
}

#[track_caller]
fn wait_for_current(page: &Page, stem: &str) {
    page.wait_for_reading(stem);
    wait_for_card(page, stem);
    page.browser.wait_until("the eye is on it", "document.activeElement.matches('h1')", &[]);
    assert_eq!(page.browser.value("document.querySelectorAll('h1').length", &[]), 1);
}

#[test]
fn read_one_after_another_with_the_list_in_sight() {
    journey("/", |page| {
        page.browser.resize(1440, 900);
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
        let order = page.results();
        page.open_result(&order[1]);
        wait_for_current(page, &order[1]);
        assert!(
            page.address().contains(&format!("article/{}/?q=", order[1])),
            "{}",
            page.address()
        );
        for column in [LIST, FACETS] {
            assert_eq!(page.browser.value(LEFT, &[json!(column)]), true, "{column}");
        }
        assert_eq!(page.results(), order, "the list is the same");
        page.browser.wait_until("its card is in sight", IN_SIGHT, &[]);
        // By key to the next one, and by the browser's own button back.
        page.browser.press(['j']);
        let focused =
            "document.activeElement.closest('[data-article]')?.dataset.article === arguments[0]";
        page.browser.wait_until("the next card has the focus", focused, &[json!(order[2])]);
        page.browser.press([Key::Enter.into()]);
        wait_for_current(page, &order[2]);
        page.browser.back();
        wait_for_current(page, &order[1]);
        page.browser.click(&format!("{} h2 a", entry(&order[3])));
        wait_for_current(page, &order[3]);
        // Closing leads to the list, where one was reading last.
        page.browser.press([Key::Escape.into()]);
        page.wait_for_page("list");
        page.wait_for_search("পুতিন");
        page.browser.wait_until("one goes on from its card", focused, &[json!(order[3])]);
        assert_eq!(page.browser.text(CURRENT), "");
        page.open_result(&order[0]);
        page.browser.click(".back");
        page.wait_for_page("list");
        page.browser.wait_until("the button does the same", focused, &[json!(order[0])]);
    });
}

/// Whether the card of the article that is read can be seen in the column.
const IN_SIGHT: &str = "((card, list) => card.top >= list.top && card.bottom <= list.bottom)\
    (...['ol article:has([aria-current])', '.list-page__results']\
        .map(it => document.querySelector(it).getBoundingClientRect()))";

/// Adds up what moved on the page by itself.
const MOVED: &str = "window.moved = 0; new PerformanceObserver(list => {
    for (const shift of list.getEntries()) window.moved += shift.value;
}).observe({ type: 'layout-shift', buffered: true })";

#[test]
fn a_link_to_an_article_shows_the_list_it_was_found_in() {
    journey("/", |page| {
        if page.browser.engine == Engine::Chromium {
            let source = json!({ "source": MOVED });
            page.browser.debug("Page.addScriptToEvaluateOnNewDocument", &source);
        }
        for width in [1024, 1280, 1440] {
            page.browser.resize(width, 800);
            page.open(&format!("article/{}/?q=পুতিন", STEMS[4]));
            page.wait_for_reading(STEMS[4]);
            page.browser.wait_until("the list is there", LEFT, &[json!(LIST)]);
            page.wait_for_results(&STEMS);
            wait_for_card(page, STEMS[4]);
            page.browser.wait_until("its card is in sight", IN_SIGHT, &[]);
            page.wait_for_offline("ready");
            let filters = page.browser.value(LEFT, &[json!(FACETS)]);
            assert_eq!(filters, width >= 1280, "filters at {width} px");
            let wide = "document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(page.browser.value(wide, &[]), true, "nothing sticks out at {width} px");
            if page.browser.engine == Engine::Chromium {
                let moved = page.browser.value("window.moved", &[]).as_f64();
                assert!(moved < Some(0.01), "the text moved by {moved:?} at {width} px");
            }
        }
    });
}

#[test]
fn narrow_the_list_while_the_article_stays_open() {
    journey("/", |page| {
        page.browser.resize(1440, 900);
        page.open(&format!("article/{}/?q=পুতিন", STEMS[0]));
        let value = "[...document.querySelectorAll('.facets__value')]\
            .find(it => it.innerText.includes('কালবেলা'))";
        page.browser.wait_until("papers are counted", value, &[]);
        page.browser.run(&format!("{value}.click()"), &[]);
        page.wait_for_results(&STEMS[4..]);
        page.wait_for_reading(STEMS[0]);
        page.browser.run("document.querySelector('.chips a').click()", &[]);
        page.wait_for_results(&STEMS);
        wait_for_card(page, STEMS[0]);
    });
}

#[test]
fn filters_are_in_a_sheet_where_there_is_room_for_two_columns() {
    journey("/", |page| {
        let offered = "document.querySelector('[data-action=filters]')?.checkVisibility()";
        page.browser.resize(1100, 800);
        page.open(&format!("article/{}/?q=পুতিন", STEMS[0]));
        wait_for_card(page, STEMS[0]);
        page.browser.wait_until("filters are offered", offered, &[]);
        page.browser.click("[data-action=filters]");
        let value = "[...document.querySelectorAll('dialog[open] .facets__value')]\
            .find(it => it.innerText.includes('কালবেলা'))";
        page.browser.wait_until("papers are counted", value, &[]);
        page.browser.run(&format!("{value}.click()"), &[]);
        page.wait_for_results(&STEMS[4..]);
        page.wait_for_reading(STEMS[0]);
        // There is one set of filters, wherever it is.
        let sets = "document.querySelectorAll('.facets').length === 1";
        page.browser.wait_until("they are in the sheet", sets, &[]);
        page.browser.resize(1440, 900);
        page.browser.wait_until("they are in a column", LEFT, &[json!(FACETS)]);
        page.browser.wait_until("and no longer in a sheet", sets, &[]);
        assert_eq!(page.browser.value(&format!("!{offered}"), &[]), true, "no sheet is offered");
    });
}

#[test]
fn on_a_phone_and_on_paper_an_article_stands_alone() {
    journey("/", |page| {
        let address = format!("article/{}/", STEMS[0]);
        let seen = "document.querySelector('.list-page__results')?.checkVisibility() ?? false";
        page.browser.resize(500, 780);
        page.open("");
        page.open_result(STEMS[0]);
        assert_eq!(page.results(), [""; 0], "on a phone");
        page.browser.resize(1440, 900);
        page.open(&address);
        page.browser.wait_until("on a desk", seen, &[]);
        if page.browser.engine == Engine::Chromium {
            page.browser.debug("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
            assert_eq!(page.browser.value(seen, &[]), false, "in print");
            page.browser.debug("Emulation.setEmulatedMedia", &json!({ "media": "" }));
        }
        page.browser.run("localStorage.setItem('nothi:theme', 'paper')", &[]);
        page.open(&address);
        page.wait_for_reading(STEMS[0]);
        let edge = "document.querySelector('[data-reading]').getBoundingClientRect().left < 100";
        page.browser.wait_until("on electronic paper it has the page", edge, &[]);
        assert_eq!(page.results(), [""; 0], "on electronic paper");
    });
}
