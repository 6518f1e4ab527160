//! Reading one article, as it was written and as it was scraped.

use serde_json::json;
use xtask::tools::Engine;

use crate::page::{STEMS, UNKNOWN, journey};

#[test]
fn an_article_can_be_read() {
    journey("/", |page| {
        for stem in STEMS {
            page.open(&format!("article/{stem}/"));
            page.wait_for_reading(stem);
            let text = page.browser.text("document.querySelector('[data-reading]').innerText");
            assert!(text.chars().count() > 500, "{stem} has its paragraphs: {text}");
            let title = page.browser.text("document.title");
            let headline =
                page.browser.text("document.querySelector('[data-reading] h1').innerText");
            assert!(title.contains(headline.trim()), "{stem}: {title}");
        }
    });
}

#[test]
fn an_unknown_article_says_so() {
    journey("/", |page| {
        page.open(UNKNOWN);
        page.wait_for_page("not-found");
    });
}

#[test]
fn as_scraped_shows_the_furniture_too() {
    // Part of the list of popular articles that the page was scraped with.
    let furniture = "তারেক রহমান";
    journey("/", |page| {
        page.open(&format!("article/{}/", STEMS[4]));
        page.wait_for_reading(STEMS[4]);
        let reading = page.browser.text("document.querySelector('[data-reading]').innerText");
        assert!(!reading.contains(furniture), "{reading}");
        let pressed = "document.querySelector('button[data-action=as-scraped]').ariaPressed";
        assert_eq!(page.browser.text(pressed), "false");
        page.act("as-scraped");
        let scraped = "document.querySelector('[data-view=scraped]')?.innerText";
        let text = page.browser.wait_until("the scraped text is shown", scraped, &[]);
        assert!(text.as_str().is_some_and(|text| text.contains(furniture)), "{text}");
        assert_eq!(page.browser.text(pressed), "true");
        page.act("as-scraped");
        let gone = "!document.querySelector('[data-view=scraped]')?.checkVisibility()";
        page.browser.wait_until("the scraped text is gone again", gone, &[]);
    });
}

/// Notes whether the article was ever shown without its foot.
const GONE: &str = "new MutationObserver(() => {
    const article = document.querySelector('[data-page=article]');
    if (document.readyState !== 'loading' && article && !article.querySelector('.related a')) window.gone = true;
}).observe(document, { childList: true, subtree: true })";

#[test]
fn what_was_served_below_an_article_stays_until_it_is_made_anew() {
    journey("/", |page| {
        if page.browser.engine != Engine::Chromium {
            return;
        }
        page.browser.debug("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": GONE }));
        page.open(&format!("article/{}/", STEMS[0]));
        page.wait_for_offline("ready");
        assert!(page.browser.value("window.gone", &[]).is_null(), "its foot went away");
        // Another article has its own.
        page.browser.click(".related a");
        let own = "!location.href.includes(arguments[0]) && \
            document.querySelector('.related a') && \
            [...document.querySelectorAll('.related__link')].every(link => link.href !== location.href)";
        page.browser.wait_until("the next article has its own foot", own, &[json!(STEMS[0])]);
    });
}
