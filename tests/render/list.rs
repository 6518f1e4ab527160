//! The list: its order, its cards, what was found and what filters leave of it.

use archive::{Files, Role};
use nothi::state::{Address, Library, Sort};
use nothi::text::Language::{Bangla, English};

use crate::stage::{article, card, check, render, render_app, stamp};

#[test]
fn the_list_is_newest_first_and_says_what_is_unknown() {
    let html = render(Bangla, &Address::default());
    check(
        &html,
        &["data-page=\"list\"", "পরীক্ষার সংগ্রহ", "৩টি খবর", "role=\"status\"", "২টির তারিখ অজানা"],
        &[],
    );
    check(
        card(&html, "whole"),
        &["প্রকাশ", "৩ সেপ্টেম্বর ২০২৫", "href=\"article/whole/\""],
        &["অজানা", "আপডেট"],
    );
    check(card(&html, "bare"), &["শিরোনাম নেই; প্রথম বাক্য", "তারিখ অজানা", "পত্রিকা অজানা"], &["প্রকাশ"]);
    check(card(&html, "saved"), &["তারিখ অজানা", "পাতা সংরক্ষণ", "৩০ জানুয়ারি ২০২৬"], &["প্রকাশ"]);
    let place = |id: &str| html.find(&format!("data-article=\"{id}\"")).expect("it is listed");
    assert!(place("whole") < place("bare") && place("bare") < place("saved"));
}

#[test]
fn the_list_in_english_has_english_words_and_digits() {
    let html = render(English, &Address::default());
    check(&html, &["3 articles", "Search the articles", "2 without a date"], &["৩টি", "অজানা"]);
    check(card(&html, "whole"), &["Published", "3 September 2025"], &[]);
    check(card(&html, "bare"), &["no headline; first sentence", "Date unknown"], &[]);
    check(card(&html, "saved"), &["Page saved", "30 January 2026"], &[]);
}

#[test]
fn hits_are_marked_and_say_why_they_are_there() {
    let html = render(Bangla, &Address::list("কুর্স্ক "));
    check(&html, &["value=\"কুর্স্ক \"", "৩টির মধ্যে ২টি খবরে"], &["data-article=\"saved\""]);
    check(card(&html, "whole"), &["<mark>কুর্স্ক</mark>", "href=\"article/whole/?q="], &[]);
    check(card(&html, "bare"), &["<mark>কুরস্ক</mark>", "“কুরস্ক” বানানেও"], &[]);
    let english = render(English, &Address::list("কুর্স্ক "));
    check(&english, &["Found in 2 of 3 articles", "also spelled “কুরস্ক”"], &[]);
}

#[test]
fn nothing_found_says_so_and_offers_the_words_that_are_found() {
    let html = render(Bangla, &Address::list("পুতিন xyzzyqq"));
    check(
        &html,
        &["“পুতিন xyzzyqq” কোনো খবরে পাওয়া যায়নি", "কোনো খবরে পাওয়া যায়নি</p>", "href=\"./?q=%E0%A6%AA"],
        &["data-article"],
    );
    check(
        &render(English, &Address::list("xyzzyqq")),
        &["No article has “xyzzyqq”"],
        &["data-article"],
    );
}

#[test]
fn what_is_no_word_shows_all_and_says_so() {
    for odd in ["-", "\u{9cd}", "\u{0}", "\"\"\""] {
        let html = render(Bangla, &Address::list(odd));
        check(&html, &["খোঁজার মতো কোনো শব্দ নেই", "data-article=\"whole\""], &[]);
    }
    check(&render(Bangla, &Address::list("   ")), &["৩টি খবর"], &["খোঁজার মতো কোনো শব্দ নেই"]);
    check(&render(Bangla, &Address::list(&"ক".repeat(10_000))), &["শুধু প্রথম অংশ"], &[]);
}

#[test]
fn a_list_stands_in_the_order_that_its_address_asks_for() {
    let sorted = |sort| render(Bangla, &Address { sort, ..Address::default() });
    let order = |html: &str, ids: [&str; 3]| {
        let place = |id: &&str| html.find(&format!("data-article=\"{id}\"")).expect("it is there");
        assert!(ids.iter().map(place).is_sorted(), "{ids:?}");
    };
    order(&sorted(Sort::Newest), ["whole", "bare", "saved"]);
    order(&sorted(Sort::Oldest), ["whole", "saved", "bare"]);
    order(&sorted(Sort::Paper), ["whole", "bare", "saved"]);
}

#[test]
fn long_and_foreign_headlines_are_shown_whole() {
    let long = "দীর্ঘ ".repeat(60);
    let mixed = "Putin বললেন: “No deal”, কিম চুপ";
    let files = archive::write(
        "",
        vec![
            article("long", &[(Role::Headline, long.trim()), (Role::Body, "কথা।")]),
            article("mixed", &[(Role::Headline, mixed), (Role::Body, "An English article.")]),
        ],
    );
    let html = render_app(Library::open(&files), Bangla, &Address::default());
    check(card(&html, "long"), &[long.trim()], &[]);
    check(card(&html, "mixed"), &[mixed, "An English article."], &[]);
    check(
        &render_app(Library::open(&files), English, &Address::article("mixed", "")),
        &[mixed],
        &[],
    );
}

/// Three articles of two papers and one of none, in two months.
fn papers() -> Files {
    let each = [
        ("a", Some("প্রথম পাতা"), Some("2025-09-03"), "পুতিন ফোন করেছেন।"),
        ("b", Some("শেষ পাতা"), Some("2025-11-10"), "পুতিন চিঠি লিখেছেন।"),
        ("c", None, None, "কিম চুপ ছিলেন।"),
    ];
    let articles = each.map(|(id, paper, day, text)| {
        let mut article = article(id, &[(Role::Body, text)]);
        article.source = paper.map(str::to_owned);
        article.published = day.map(stamp);
        article
    });
    archive::write("", articles.into())
}

#[test]
fn filters_choose_and_leave_out() {
    let listed = |query: &str| {
        let html = render_app(Library::open(&papers()), Bangla, &Address::list(query));
        let there = |id: &&str| html.contains(&format!("data-article=\"{id}\""));
        ["a", "b", "c"].into_iter().filter(there).collect::<String>()
    };
    for (query, expected) in [
        ("paper:\"প্রথম পাতা\" ", "a"),
        ("-paper:\"প্রথম পাতা\" ", "bc"),
        ("পুতিন date:2025-11 ", "b"),
        ("date:2025-09..2025-11 ", "ab"),
        ("date:? ", "c"),
        ("paper:? paper:\"শেষ পাতা\" ", "bc"),
        ("paper:শেষ -date:2025-11 ", ""),
        ("পত্রিকা:পাতা লেখক:? ", "ab"),
        // What cannot be read asks for nothing.
        ("date:2025-13 ", "abc"),
    ] {
        assert_eq!(listed(query), expected, "{query}");
    }
}

#[test]
fn nothing_found_is_told_from_what_filters_hide() {
    let page = |query: &str| render_app(Library::open(&papers()), Bangla, &Address::list(query));
    let html = page("পুতিন paper:এমন-পত্রিকা-নেই ");
    check(&html, &["আপনার ছাঁকনি ২টি খবর আড়াল করেছে", "সব ছাঁকনি তুলে দিন"], &["data-article", "“পুতিন"]);
    check(&page("xyzzyqq paper:? "), &["কোনো খবরে পাওয়া যায়নি"], &["আড়াল করেছে"]);
}
