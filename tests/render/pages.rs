//! What all pages have, and those that are not of articles.

use archive::Role;
use nothi::route::Route;
use nothi::state::{Address, Library};
use nothi::text::Language;
use nothi::text::Language::{Bangla, English};

use crate::stage::{article, check, files, render, render_app, render_at};

#[test]
fn markup_stays_text_wherever_it_comes_from() {
    let html = render(Bangla, &Address::list("<img src=x onerror=alert(1)>"));
    check(&html, &["&lt;img src=x onerror=alert(1)&gt;"], &["<img"]);
    check(&render(Bangla, &Address::article("whole", "")), &["&lt;b&gt;"], &["<b>"]);
    let unknown = Address::article("<script>alert(1)</script>", "<img src=x>");
    check(&render(Bangla, &unknown), &["data-page=\"not-found\""], &["<script>", "<img"]);
    check(&html, &[], &["style=\""]);
}

#[test]
fn names_that_may_turn_the_line_are_isolated() {
    let html = render(Bangla, &Address::article("whole", ""));
    check(&html, &["\">দৈনিক \u{202e}উদাহরণ</bdi>"], &[]);
}

#[test]
fn other_addresses_are_not_found_and_lead_home() {
    let nowhere = Address { route: Route::NotFound, ..Address::default() };
    for address in [nowhere, Address::article("no-such-article", "পুতিন")] {
        check(
            &render(Bangla, &address),
            &["data-page=\"not-found\"", "কিছু নেই", "href=\"./\""],
            &["data-reading"],
        );
        check(&render(English, &address), &["There is nothing at this address"], &[]);
    }
}

#[test]
fn the_page_about_this_says_what_goes_nowhere() {
    check(&render(Bangla, &Address::about()), &["data-page=\"about\"", "এই যন্ত্রের বাইরে যায় না"], &[]);
    check(&render(English, &Address::about()), &["does not leave this device"], &[]);
}

#[test]
fn a_damaged_archive_is_named_in_both_languages() {
    let mut files = files();
    let name = "articles.bin".to_owned();
    let bytes = files.get_mut(&name).expect("it is there");
    bytes[0] ^= 1;
    for language in Language::ALL {
        let library = Library::open(&files);
        let html = render_app(library, language, &Address::default());
        let remedy = [Bangla.more().error_remedy, English.more().error_remedy];
        check(&html, &["data-page=\"error\"", &name, env!("CARGO_PKG_VERSION"), remedy[0]], &[]);
        check(
            &html,
            &["The collection could not be opened", "সংগ্রহটি খোলা গেল না"],
            &["data-article"],
        );
    }
}

#[test]
fn the_masthead_dates_the_newest_article_in_both_calendars() {
    let html = render(Bangla, &Address::default());
    check(&html, &["সর্বশেষ খবর: <time", "৩ সেপ্টেম্বর ২০২৫ · ১৯ ভাদ্র ১৪৩২"], &["৩০ জানুয়ারি ২০২৬ ·"]);
    check(&render(English, &Address::default()), &["3 September 2025 · 19 Bhadro 1432"], &[]);
    let undated = archive::write("খালি", vec![article("a", &[(Role::Body, "তারিখ ছাড়া।")])]);
    let html = render_app(Library::open(&undated), Bangla, &Address::default());
    check(&html, &["১টি খবর"], &["সর্বশেষ খবর", "বঙ্গাব্দ"]);
}

#[test]
fn the_bar_leads_to_the_main_pages_and_takes_the_query_along() {
    let html = render(Bangla, &Address::list("পুতিন"));
    let query = "?q=%E0%A6%AA%E0%A7%81%E0%A6%A4%E0%A6%BF%E0%A6%A8\"";
    for page in ["./", "timeline/"] {
        check(&html, &[&format!("href=\"{page}{query} class=\"bar__place\"")], &[]);
    }
    check(&html, &["href=\"collection/\" class=\"bar__place\""], &[]);
}

#[test]
fn what_an_address_asks_for_that_there_is_not_is_said() {
    let base = "https://example.org/";
    for (url, said) in [
        ("?sort=xyz", "ঠিকানার একটি অংশ বোঝা যায়নি"),
        ("context/?q=%E0%A6%95&sort=new", "ঠিকানার একটি অংশ বোঝা যায়নি"),
        ("timeline/?sort=%ff", "ঠিকানার একটি অংশ বোঝা যায়নি"),
        ("article/whole/?from=%00&before=%", "আর নেই"),
    ] {
        let start = Address::of_url(&format!("{base}{url}"), base);
        let html = render_at(Library::open(&files()), Bangla, start.into());
        check(&html, &[said], &[]);
    }
}

#[test]
fn every_page_has_one_main_heading_and_the_controls() {
    for language in Language::ALL {
        for address in [
            Address::default(),
            Address::list("পুতিন"),
            Address::article("whole", ""),
            Address::article("nothing", ""),
            Address::on(Route::Context, "পুতিন"),
            Address::on(Route::Timeline, ""),
            Address::on(Route::Collection, ""),
            Address::about(),
        ] {
            let html = render(language, &address);
            assert_eq!(html.matches("<h1").count(), 1, "{address:?}");
            assert_eq!(html.matches("<main").count(), 1, "{address:?}");
            check(
                &html,
                &[
                    "type=\"search\"",
                    "data-action=\"language\"",
                    "data-action=\"theme\"",
                    "skip-link",
                ],
                &["style=\"", "{n}", "{query}"],
            );
        }
    }
}
