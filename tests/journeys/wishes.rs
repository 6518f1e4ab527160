//! What readers come for, each from the first key to the last.

use fantoccini::key::Key;
use serde_json::json;

use crate::page::{STEMS, journey};

/// Selects the words from one text to another in the article that is read.
const SELECT: &str = "const text = document.querySelector('[data-text] p:nth-of-type(2)'); \
    const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode(); \
    const range = document.createRange(); range.setStart(node, 0); range.setEnd(node, 40); \
    getSelection().removeAllRanges(); getSelection().addRange(range); return range.toString()";

#[test]
fn send_a_friend_the_paragraph() {
    journey("/", |page| {
        page.open(&format!("article/{}/?q=পুতিন", STEMS[4]));
        page.wait_for_reading(STEMS[4]);
        let selected = page.browser.run(SELECT, &[]);
        let shown = "document.querySelector('[data-action=passage]')?.checkVisibility()";
        page.browser.wait_until("the link is offered", shown, &[]);
        page.act("passage");
        page.browser.wait_until("the address is of it", "location.search.includes('from=')", &[]);
        journey("/", |friend| {
            friend.open_same_as(page);
            let marked = "[...document.querySelectorAll('.passage')].map(it => it.innerText)\
                .join('') === arguments[0]";
            friend.browser.wait_until("it is marked", marked, std::slice::from_ref(&selected));
            let seen = "(at => at.top > 0 && at.bottom < innerHeight)\
                (document.querySelector('.passage').getBoundingClientRect())";
            friend.browser.wait_until("it is in sight", seen, &[]);
        });
    });
}

#[test]
fn a_passage_that_is_gone_is_said_to_be() {
    journey("/", |page| {
        page.open(&format!("article/{}/?from=এমন কথা কোথাও নেই", STEMS[4]));
        let said = "document.querySelector('[data-passage=odd]')?.innerText.includes('আর নেই')";
        page.browser.wait_until("it is said", said, &[]);
    });
}

#[test]
fn read_in_larger_letters_today_and_tomorrow() {
    journey("/", |page| {
        page.open(&format!("article/{}/", STEMS[4]));
        page.act("letters");
        for _ in 0..3 {
            page.act("larger");
        }
        let size = "parseFloat(getComputedStyle(document.querySelector('.prose')).fontSize) === 22";
        page.browser.wait_until("letters are larger", size, &[]);
        page.reload();
        page.browser.wait_until("they still are", size, &[]);
    });
}

#[test]
fn find_a_word_inside_the_article() {
    journey("/", |page| {
        page.open(&format!("article/{}/", STEMS[4]));
        page.act("find");
        page.browser.type_into(".marks__field", "যুদ্ধ");
        let found = "document.querySelectorAll('[data-text] mark').length > 0";
        page.browser.wait_until("it is marked", found, &[]);
        page.browser.press([Key::Enter.into()]);
        let stepped = "document.querySelectorAll('mark[aria-current]').length === 1";
        page.browser.wait_until("Enter steps to the first place", stepped, &[]);
    });
}

#[test]
fn see_every_place_where_a_name_stands_and_go_to_one() {
    journey("/", |page| {
        page.open("context/?q=পুতিন ");
        let lines = "document.querySelectorAll('.context__line').length > 10";
        page.browser.wait_until("the places are there", lines, &[]);
        let right = ".sorter a[href*='sort=right']";
        page.browser.run("document.querySelector(arguments[0]).click()", &[json!(right)]);
        page.browser.wait_until(
            "the order is an address",
            "location.search.includes('right')",
            &[],
        );
        let body = "[...document.querySelectorAll('.context__word')].find(it => it.href.includes('from='))";
        page.browser.run(&format!("{body}.click()"), &[]);
        page.browser.wait_until("the place", "document.querySelector('.passage')", &[]);
    });
}

#[test]
fn follow_the_affair_along_its_days() {
    journey("/", |page| {
        page.open("timeline/");
        let days = "document.querySelectorAll('.timeline__day').length > 3";
        page.browser.wait_until("there are days", days, &[]);
        page.browser.run("document.querySelector('.timeline__lane--told a').click()", &[]);
        page.browser.wait_until("the sentence", "document.querySelector('.passage')", &[]);
    });
}

#[test]
fn narrow_to_one_paper_and_take_it_off_again() {
    journey("/", |page| {
        page.browser.resize(1440, 900);
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
        let value = "[...document.querySelectorAll('.facets__value')]\
            .find(it => it.innerText.includes('কালবেলা'))";
        page.browser.wait_until("papers are counted", value, &[]);
        page.browser.run(&format!("{value}.click()"), &[]);
        page.wait_for_results(&STEMS[4..]);
        page.browser.run("document.querySelector('.chips a').click()", &[]);
        page.wait_for_results(&STEMS);
    });
}

#[test]
fn look_through_what_has_no_date() {
    journey("/", |page| {
        page.browser.resize(1440, 900);
        page.open("");
        let undated = "document.querySelector('.facets > .facets__rows .facets__value')";
        page.browser.wait_until("the undated are counted", undated, &[]);
        page.browser.run(&format!("{undated}.click()"), &[]);
        page.wait_for_results(&STEMS[2..4]);
        page.browser.run("document.querySelector('.chips a').click()", &[]);
        page.wait_for_results(&STEMS);
        // Whoever took it off by keyboard goes on from the list, not from the top of the page.
        let kept = "document.activeElement.closest('main')";
        page.browser.wait_until("the focus is kept", kept, &[]);
    });
}

#[test]
fn go_to_a_paper_by_the_start_of_its_name() {
    journey("/", |page| {
        page.open("");
        page.search("কালবে");
        let paper = "[...document.querySelectorAll('[role=option]')]\
            .find(it => it.innerText.includes('কালবেলা'))";
        page.browser.wait_until("the paper is offered", paper, &[]);
        page.browser.run(&format!("{paper}.click()"), &[]);
        page.wait_for_results(&STEMS[4..]);
    });
}

#[test]
fn learn_where_a_date_comes_from() {
    journey("/", |page| {
        page.open(&format!("article/{}/", STEMS[0]));
        let how = "document.querySelector('[data-part=how]')";
        page.browser.wait_until("it is said how the page was read", how, &[]);
        page.browser.run(&format!("{how}.querySelector('summary').click()"), &[]);
        let line = format!("{how}.open && {how}.querySelector('q')?.innerText.length > 5");
        page.browser.wait_until("the line is quoted", &line, &[]);
        page.browser.run("document.querySelector('[data-action=as-scraped]').click()", &[]);
        let why = "[...document.querySelectorAll('.scraped__rule')].some(it => it.innerText.includes('মেনু'))";
        page.browser.wait_until("each line says why", why, &[]);
    });
}

#[test]
fn find_one_s_search_again() {
    journey("/", |page| {
        page.open("?q=কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
        let there = "document.querySelector('[data-action=keep-search]')";
        page.browser.wait_until("it can be kept", there, &[]);
        page.act("keep-search");
        page.open("collection/");
        // A browser may end a line after it, and write the letters of an address in their other form.
        let kept = "document.querySelector('.panel__rows--searches a')?.textContent.normalize() \
            === 'কুচকাওয়াজ'.normalize()";
        page.browser.wait_until("it was kept", kept, &[]);
        page.browser.run("document.querySelector('.panel__rows--searches a').click()", &[]);
        page.wait_for_results(&STEMS[..1]);
    });
}

#[test]
fn cite_an_article_in_a_paper_of_one_s_own() {
    journey("/", |page| {
        page.open(&format!("article/{}/", STEMS[4]));
        page.act("cite");
        let bibtex = "[...document.querySelectorAll('dialog[open] .choice')]\
            .find(it => it.innerText === 'BibTeX').click()";
        page.browser.run(bibtex, &[]);
        let cited = "(it => it.includes('@misc') && it.includes('১২ পৌষ ১৪৩২') \
            && it.includes(location.origin))\
            (document.querySelector('dialog[open] textarea').value)";
        page.browser.wait_until("both calendars and the address", cited, &[]);
    });
}
