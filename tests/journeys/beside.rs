//! A page whose archive lies beside it fetches what it needs, and no more.

use std::collections::BTreeSet;

use xtask::server::Fault;

use crate::page::{Page, beside, journey_beside};

/// What every article of this page has: a sentence of the project's own articles.
const WORD: &str = "রাশিয়া";

/// The cards that are shown.
const CARDS: &str = "document.querySelectorAll('article[data-article]').length";

/// The pieces that were fetched so far.
fn pieces(page: &Page) -> BTreeSet<String> {
    let asked = page.asked().into_iter().map(|(path, _)| path);
    asked.filter(|path| path.contains("archive/") && path.contains(".bin")).collect()
}

/// How many pieces there are.
fn all() -> usize {
    std::fs::read_dir(beside().join("archive")).expect("the archive").count()
}

/// Waits until cards of what was found are shown, and nothing is on its way.
fn wait_for_some(page: &Page) {
    let found = "document.querySelector('article[data-article] mark') !== null \
        && document.querySelector('[data-page=list]').getAttribute('aria-busy') !== 'true'";
    page.browser.wait_until("something is found", found, &[]);
}

#[test]
fn a_word_is_found_without_fetching_the_archive() {
    journey_beside(|page| {
        page.open("");
        page.browser.wait_until("the list is there", &format!("{CARDS} > 10"), &[]);
        let listed = pieces(page).len();
        assert!(listed < 20, "{listed} pieces for a list");
        page.search(WORD);
        wait_for_some(page);
        let found = page.results();
        assert!(pieces(page).len() < all() / 2, "{} pieces", pieces(page).len());
        // In another form, and in Latin letters, the same.
        page.search("রাশিয়ার");
        wait_for_some(page);
        page.search("rashiya");
        wait_for_some(page);
        assert!(!found.is_empty());
        // What nobody wrote.
        page.search("খখখখখখখখ");
        let none = "document.querySelector('.nothing') !== null";
        page.browser.wait_until("it says that there is nothing", none, &[]);
    });
}

#[test]
fn an_article_is_read_from_its_piece() {
    journey_beside(|page| {
        page.open(&format!("?q={WORD}"));
        wait_for_some(page);
        let first = page.results().remove(0);
        page.open_result(&first);
        page.wait_for_reading(&first);
        page.reload();
        page.wait_for_reading(&first);
        assert!(pieces(page).len() < all() / 2, "{} pieces", pieces(page).len());
    });
}

#[test]
fn what_cannot_be_fetched_is_named_and_the_rest_goes_on() {
    for fault in [Fault::Missing, Fault::CutOfLength, Fault::Stale(b"<html>".to_vec())] {
        journey_beside(|page| {
            page.open("");
            page.browser.wait_until("the list is there", &format!("{CARDS} > 10"), &[]);
            page.site.break_file(".bin", fault);
            page.search(WORD);
            let said = "document.querySelector('[role=alert]')?.innerText.includes('archive/')";
            page.browser.wait_until("it names the piece", said, &[]);
            // The list can be read all the while.
            page.put("");
            page.browser.wait_until("the list is there", &format!("{CARDS} > 10"), &[]);
            page.search(WORD);
            page.browser.wait_until("it names the piece again", said, &[]);
            page.site.heal();
            page.act("fetch-again");
            wait_for_some(page);
            let gone = "document.querySelector('[role=alert]') === null";
            page.browser.wait_until("nothing is said any more", gone, &[]);
        });
    }
}

#[test]
fn all_of_it_can_be_kept_for_the_train() {
    journey_beside(|page| {
        page.open("");
        page.wait_for_offline("ready");
        // Only a page that came by way of the service worker speaks with it.
        page.reload();
        let offer = "document.querySelector('[data-action=keep-all]') !== null";
        page.browser.wait_until("it is offered", offer, &[]);
        page.act("keep-all");
        let kept = "document.querySelector('footer [role=status]').innerText.includes('পুরো সংগ্রহ এই যন্ত্রে আছে')";
        page.browser.wait_patiently("all of it is kept", kept);
        page.site.go_away();
        page.open("");
        page.search(WORD);
        wait_for_some(page);
        let first = page.results().remove(0);
        page.open_result(&first);
        page.wait_for_reading(&first);
    });
}
