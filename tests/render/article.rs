//! An article: its text, what is said of it, how it was read, and where to go on from it.

use archive::{Origin, Role, Rule, Value};
use nothi::state::{Address, Library, Quote};
use nothi::text::Language::{Bangla, English};

use crate::stage::{article, check, own, render, render_app, stamp};

#[test]
fn an_article_has_its_three_dates_and_its_names() {
    let html = render(Bangla, &Address::article("whole", ""));
    check(
        &own(&html),
        &[
            "data-reading=\"whole\"",
            "<h1",
            "৩ সেপ্টেম্বর ২০২৫, সন্ধ্যা ৭:২২",
            "datetime=\"2025-09-03T19:22:00+06:00\"",
            "৪ সেপ্টেম্বর ২০২৫",
            "রহিমা খাতুন",
            "বিশ্ব ডেস্ক",
            "রয়টার্স",
            "পটভূমি",
            "অঞ্চলে সেনা পাঠানো হয়েছে\u{a0}।",
            "aria-pressed=\"false\"",
        ],
        &["পাতা সংরক্ষণ", "সর্বশেষ খবরের তালিকা", "IMG_2025", "অজানা", "data-view"],
    );
    assert_eq!(html.matches("বৈঠকে দুই নেতা").count(), 1, "a caption is shown once");
    assert_eq!(html.matches("<bdi lang=\"bn\">সংগৃহীত</bdi>").count(), 1);
}

#[test]
fn an_article_is_served_alone_with_the_place_of_its_list_kept() {
    let html = render(Bangla, &Address::article("whole", ""));
    check(
        &html,
        &["list-page--open", "data-page=\"article\""],
        &["data-article", "data-page=\"list\""],
    );
    assert_eq!(html.matches("<h1").count(), 1);
}

#[test]
fn what_an_article_does_not_say_is_unknown() {
    let html = render(Bangla, &Address::article("saved", ""));
    check(&html, &["পাতা সংরক্ষণ", "৩০ জানুয়ারি ২০২৬", "<span class=\"unknown\">অজানা</span>"], &["সন্ধ্যা"]);
    assert_eq!(
        html.matches("<span class=\"unknown\">অজানা</span>").count(),
        2,
        "published and updated"
    );
    let html = render(English, &Address::article("bare", ""));
    check(
        &html,
        &["no headline; first sentence", "Newspaper unknown", "unknown</span>"],
        &["Page saved"],
    );
}

#[test]
fn a_search_is_marked_in_the_article_and_counted() {
    let html = render(Bangla, &Address::article("whole", "পুতিন "));
    check(&html, &["<mark>পুতিন</mark>", "১ জায়গায় মিলেছে", "ফলাফলে ফিরুন", "href=\"./?q="], &[]);
    check(&render(Bangla, &Address::article("whole", "")), &["সব খবর"], &["<mark>"]);
}

#[test]
fn as_scraped_shows_every_part_with_its_role_in_words() {
    let address = Address { scraped: true, ..Address::article("whole", "") };
    let html = render(Bangla, &address);
    check(
        &html,
        &[
            "data-view=\"scraped\"",
            "aria-pressed=\"true\"",
            "সর্বশেষ খবরের তালিকা",
            "খবরের বাইরের অংশ",
            "IMG_2025",
            "ছবির ফাইলের নাম",
            "ছবি : সংগৃহীত",
        ],
        &[],
    );
    assert_eq!(html.matches("class=\"scraped__part\"").count(), 9);
    check(&render(English, &address), &["around the article", "picture file name"], &[]);
}

#[test]
fn an_article_says_how_it_was_read_and_where_it_stands_again() {
    let line = "রহিমা খাতুন, নিজস্ব প্রতিবেদক";
    let mut read = article(
        "read",
        &[(Role::Headline, "নতুন সেতু"), (Role::Byline, line), (Role::Body, "সেতু খুলেছে।")],
    );
    read.byline = Some("রহিমা খাতুন".to_owned());
    read.source = Some("নগর বার্তা".to_owned());
    read.rules = vec![Rule::HeadlinePlace, Rule::CreditWords, Rule::Prose];
    read.origins = vec![(Value::Source, Origin::ByHand), (Value::Byline, Origin::Page)];
    read.also = vec![archive::Copy {
        file: "copy.txt".to_owned(),
        source: Some("সিলেট মিরর".to_owned()),
        published: Some("2025-05-05".to_owned()),
        exact: false,
    }];
    let files = archive::write("পরীক্ষা", vec![read]);
    let library = || Library::open(&files);
    let at = Address::article("read", "");
    let html = render_app(library(), Bangla, &at);
    check(
        &html,
        &[
            "data-part=\"how\"",
            "corpus.toml-এ হাতে লেখা",
            "প্রতিবেদকের শব্দ আছে",
            &format!("{line}</q>"),
            "একই লেখা আরও আছে",
            "সিলেট মিরর",
            "প্রায় এক",
        ],
        &[],
    );
    let english = render_app(library(), English, &at);
    let words = ["How this was read", "written by hand", "nearly the same words", "Also in"];
    check(&english, &words, &[]);
    let scraped = Address { scraped: true, ..at };
    check(&render_app(library(), English, &scraped), &["long, ends as a sentence"], &[]);
    // Where an archive says neither, nothing is claimed.
    let whole = render(Bangla, &Address::article("whole", ""));
    check(&whole, &[], &["data-part=\"how\"", "data-part=\"also\""]);
}

#[test]
fn a_passage_is_marked_or_said_to_be_gone() {
    let quoted = |text: &str| Address {
        quote: Quote::of("", text, "").map(Box::new),
        ..Address::article("whole", "পুতিন ")
    };
    let html = render(Bangla, &quoted("ধন্যবাদ জানিয়েছেন।"));
    check(&html, &["<mark class=\"passage\">ধন্যবাদ জানিয়েছেন।</mark>"], &["আর নেই"]);
    let html = render(Bangla, &quoted("তিন ধন্যবাদ"));
    check(&html, &["<mark class=\"passage\"><mark>পুতিন</mark> ধন্যবাদ</mark>"], &[]);
    let html = render(Bangla, &quoted("এই কথা কোথাও নেই"));
    check(&html, &["এই লেখায় আর নেই"], &["class=\"passage\""]);
}

#[test]
fn finding_inside_an_article_marks_that_and_not_the_search() {
    let find = Address {
        find: "সেনা ".to_owned(), ..Address::article("whole", "পুতিন ")
    };
    let html = own(&render(Bangla, &find));
    check(&html, &["<mark>সেনা</mark>", "value=\"সেনা \"", "ফলাফলে ফিরুন"], &["<mark>পুতিন</mark>"]);
    let none = Address { find: "xyzzyqq ".to_owned(), ..Address::article("whole", "") };
    check(&render(Bangla, &none), &["এই খবরে নেই"], &["<mark>"]);
}

#[test]
fn what_is_related_says_why() {
    let body = |text: &'static str| [(Role::Headline, "কুর্স্কে নতুন সেনাদল"), (Role::Body, text)];
    let mut articles = vec![
        article("a", &body("পিয়ংইয়ং ১৭ নভেম্বর ২০২৫ চিঠি পাঠায়।")),
        article("b", &body("পিয়ংইয়ং থেকে ১৭ নভেম্বর ২০২৫ উত্তর আসে।")),
        article("c", &[(Role::Body, "ঢাকায় বৃষ্টি।")]),
    ];
    for article in &mut articles {
        article.published = Some(stamp("2025-11-18"));
        article.source = Some("দৈনিক উদাহরণ".to_owned());
    }
    let files = archive::write("", articles);
    let html = render_app(Library::open(&files), Bangla, &Address::article("a", ""));
    let foot = html.split_once("<footer class=\"related\"").expect("a foot").1;
    let (alike, rest) = foot.split_once("একই দিনের খবর").expect("the same day");
    check(
        alike,
        &["href=\"article/b/\"", "মিল: ", "পিয়ংইয়ং", "একই দিনের কথা: ১৭ নভেম্বর ২০২৫"],
        &["href=\"article/c/\" class=\"related"],
    );
    check(rest, &["href=\"article/c/\"", "একই পত্রিকার খবর"], &["মিল: "]);
    check(foot, &["পরের খবর"], &["আগের খবর</span>"]);
}
