//! Finding an article, sharing what was found, and coming back to it.

use serde_json::json;

use crate::looks::SIZES;
use crate::page::{STEMS, entry, journey};

#[test]
fn finds_putin_in_all_five_and_opens_one() {
    journey("/", |page| {
        page.open("");
        page.search("কুচকাওয়াজ");
        page.wait_for_results(&STEMS[..1]);
        page.search("পুতিন");
        page.wait_for_results(&STEMS);
        page.wait_for_status("the count, in Bangla digits", "includes('৫')");
        let marked =
            "[...document.querySelectorAll('ol article mark')].map(mark => mark.innerText)";
        let marked = crate::page::strings(&page.browser.value(marked, &[]));
        assert!(marked.iter().any(|word| word.contains("পুতিন")), "highlights: {marked:?}");
        page.open_result(STEMS[1]);
        assert!(page.address().contains(&format!("/article/{}/", STEMS[1])), "{}", page.address());
    });
}

#[test]
fn a_shared_link_opens_the_same_search() {
    journey("/", |sender| {
        sender.open("");
        sender.search("কুচকাওয়াজ");
        sender.wait_for_results(&STEMS[..1]);
        journey("/", |receiver| {
            receiver.open_same_as(sender);
            receiver.wait_for_search("কুচকাওয়াজ");
            receiver.wait_for_results(&STEMS[..1]);
            let counted = "includes('১')";
            sender.wait_for_status("the count", counted);
            receiver.wait_for_status("the count", counted);
            assert_eq!(receiver.status(), sender.status());
        });
    });
}

#[test]
fn back_returns_to_where_one_was() {
    journey("/", |page| {
        page.browser.resize(360, 500);
        page.open("");
        page.search("পুতিন");
        page.wait_for_results(&STEMS);
        let stem = page.results()[3].clone();
        let link = format!("{} h2 a", entry(&stem));
        let script = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' }); \
            addEventListener('click', () => sessionStorage.leftAt = scrollY, { capture: true })";
        page.browser.run(script, &[json!(link)]);
        page.open_result(&stem);
        page.browser.wait_until("an article begins at its top", "scrollY === 0", &[]);
        let left = page.browser.text("sessionStorage.leftAt");
        assert_ne!(left, "0", "the list is longer than a small screen");
        page.browser.back();
        page.wait_for_search("পুতিন");
        page.wait_for_results(&STEMS);
        let near = "Math.abs(scrollY - sessionStorage.leftAt) < 2";
        page.browser.wait_until(&format!("the list is at {left} again"), near, &[]);
        let focused = "document.activeElement === document.querySelector(arguments[0])";
        page.browser.wait_until("the link has the focus", focused, &[json!(link)]);
    });
}

#[test]
fn a_search_goes_along_into_an_article() {
    journey("/", |page| {
        page.open("?q=পুতিন");
        page.wait_for_results(&STEMS);
        page.open_result(STEMS[0]);
        let query = page.browser.text("new URLSearchParams(location.search).get('q')");
        assert_eq!(query, "পুতিন");
    });
}

#[test]
fn words_of_the_popular_list_find_nothing_and_the_page_says_so() {
    journey("/", |page| {
        page.open("");
        page.wait_for_status("the count of all", "includes('৫')");
        page.search("তারেক রহমান");
        page.wait_for_results(&[]);
        page.wait_for_status("that there is nothing", "match(/০|নেই|যায়নি/)");
    });
}

#[test]
fn unknown_dates_come_last_and_are_labelled() {
    journey("/", |page| {
        page.open("");
        page.wait_for_results(&STEMS);
        let order = page.results();
        assert_eq!(order[0], STEMS[4], "the newest comes first");
        assert_eq!(order[3..], [STEMS[2], STEMS[3]], "the unknown come last, in a stable order");
        for stem in STEMS {
            let unknown = [STEMS[2], STEMS[3]].contains(&stem);
            let text = page.entry(stem);
            assert_eq!(text.contains("তারিখ অজানা"), unknown, "{stem}: {text}");
        }
    });
}

#[test]
fn a_word_begun_in_latin_letters_is_offered_in_bangla() {
    journey("/", |page| {
        page.open("");
        page.search("puti");
        let offered = "document.querySelector('.onward [role=option] bdi')?.innerText === 'পুতিন'";
        page.browser.wait_until("the word is offered", offered, &[]);
        page.wait_for_results(&STEMS);
        page.browser.run("document.querySelector('.onward [role=option]').click()", &[]);
        page.wait_for_search("পুতিন ");
        page.wait_for_results(&STEMS);
    });
}

#[test]
fn a_match_that_is_not_the_word_as_typed_says_how_it_is_one() {
    journey("/", |page| {
        page.open("");
        for (typed, word) in [("kurosk ", "কুর"), ("উত্তরে ", "উত্তর")]
        {
            page.search(typed);
            let said =
                "document.querySelector('.article-card__why')?.innerText.includes(arguments[0])";
            page.browser.wait_until("it is said", said, &[json!(word)]);
        }
    });
}

#[test]
fn a_day_in_digits_and_a_name_that_no_text_has_are_found_and_say_why() {
    journey("/", |page| {
        page.open("");
        // What is searched, the article that is found, and what its card says of why.
        for (typed, said) in [("২৭/১২", "২৭/১২"), ("পৌষ", "পৌষ"), ("kalbela", "কালবেলা")]
        {
            page.search(typed);
            page.wait_for_results(&STEMS[4..]);
            let why =
                "document.querySelector('.article-card__why')?.innerText.includes(arguments[0])";
            page.browser.wait_until("the reason is said", why, &[json!(said)]);
        }
    });
}

#[test]
fn a_word_that_is_nowhere_may_have_meant_another() {
    journey("/", |page| {
        page.open("");
        page.search("pyongyng ");
        let asked = "document.querySelector('.nothing .chip')?.innerText.startsWith('প')";
        page.browser.wait_until("the word is asked for", asked, &[]);
    });
}

#[test]
fn a_filter_that_cannot_be_read_says_so_and_asks_for_nothing() {
    journey("/", |page| {
        page.open("?q=পুতিন date:2025-13 ");
        page.wait_for_results(&STEMS);
        let said = "document.querySelector('.chips a')?.innerText.includes('বোঝা যায়নি')";
        page.browser.wait_until("it is said", said, &[]);
    });
}

#[test]
fn the_cross_that_empties_the_field_stands_in_it() {
    journey("/", |page| {
        for (width, height) in SIZES {
            page.browser.resize(width, height);
            page.open("");
            page.search("পুত");
            page.browser.wait_until(
                "words are offered",
                "document.querySelector('#offers li')",
                &[],
            );
            let inside = "(() => {
                const box = query => document.querySelector(query).getBoundingClientRect();
                const [cross, field] = [box('.search-field__clear'), box('.search-field__input')];
                return cross.top >= field.top - 1 && cross.bottom <= field.bottom + 1 && cross.right <= field.right;
            })()";
            assert_eq!(page.browser.value(inside, &[]), true, "at {width} px");
        }
    });
}

#[test]
fn what_is_in_sight_comes_at_once_and_the_rest_when_typing_has_rested() {
    journey("/", |page| {
        page.browser.resize(360, 740);
        page.open("");
        page.search("পুতিন");
        page.wait_for_results(&STEMS);
        page.put("");
        page.wait_for_results(&STEMS);
        page.browser.run(FIRST_CARDS, &[]);
        page.put("পুতিন");
        let first = page.browser.wait_until("there are cards", "window.firstCards", &[]);
        assert_eq!(first, 2, "cards in the first frame");
        page.wait_for_results(&STEMS);
        let set =
            "getComputedStyle(document.querySelector('.list-page__cards > li')).contentVisibility";
        let set = page.browser.value(set, &[]);
        assert!(set == "auto" || set.is_null(), "cards of a list that grew: {set}");
    });
}

/// Notes how many cards the frame after the next `input` event has.
const FIRST_CARDS: &str = "
    window.firstCards = 0;
    document.addEventListener('input', () => requestAnimationFrame(() =>
        window.firstCards = document.querySelectorAll('.list-page__cards > li').length
    ), { once: true });
";
