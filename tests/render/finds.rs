//! The other views of what was found: days, words in their sentences, the collection.

use archive::Role;
use nothi::route::Route;
use nothi::state::{Address, Library, Sort};
use nothi::text::Language::Bangla;

use crate::stage::{article, check, render, render_app, stamp};

#[test]
fn the_timeline_tells_what_happened_from_what_was_published() {
    let mut told = article(
        "told",
        &[
            (Role::Headline, "বৈঠক"),
            (Role::Body, "গত ২৭ ডিসেম্বর ২০২৪ চুক্তি হয়। গতকাল বৈঠক হয়েছে। পরে কিছু হয়নি।"),
        ],
    );
    told.published = Some(stamp("2025-09-03"));
    let bare = article("bare", &[(Role::Body, "গতকাল বৃষ্টি হয়েছে।")]);
    let files = archive::write("", vec![told, bare]);
    let html = render_app(Library::open(&files), Bangla, &Address::on(Route::Timeline, ""));
    check(
        &html,
        &[
            "data-page=\"timeline\"",
            "২৭ ডিসেম্বর ২০২৪ · ১২ পৌষ ১৪৩১",
            "২ সেপ্টেম্বর ২০২৫",
            "৩ সেপ্টেম্বর ২০২৫",
        ],
        &[],
    );
    let days: Vec<&str> = html.split("class=\"timeline__day\"").skip(1).collect();
    assert_eq!(days.len(), 3, "the day of publication, the day before, the day of the treaty");
    check(days[0], &["সেদিন প্রকাশিত বা আপডেট করা"], &["চুক্তি হয়"]);
    check(
        days[1],
        &["<mark>গতকাল</mark> বৈঠক হয়েছে।", "খবরের তারিখ থেকে হিসাব করা"],
        &["href=\"article/bare/"],
    );
    let (third, undated) =
        days[2].split_once("timeline__undated").expect("the undated stand apart");
    check(third, &["চুক্তি হয়"], &["হিসাব করা"]);
    check(undated, &["href=\"article/bare/\"", "তারিখ অজানা"], &["href=\"article/told/"]);
}

#[test]
fn words_stand_in_their_sentences_and_lead_to_their_places() {
    let html = render(Bangla, &Address::on(Route::Context, "পুতিন "));
    check(&html, &["data-page=\"context\"", "২টি খবরে ২ জায়গায়", "> ধন্যবাদ জানিয়েছেন।<", "from="], &[]);
    let sorted = Address { sort: Sort::Right, ..Address::on(Route::Context, "পুতিন ") };
    let html = render(Bangla, &sorted);
    let place = |text: &str| html.find(text).expect("it is shown");
    assert!(place(" ধন্যবাদ জানিয়েছেন") < place(" ফোন করেছেন"));
    check(&render(Bangla, &Address::on(Route::Context, "")), &["উপরের ঘরে একটি শব্দ লিখুন"], &[]);
}

#[test]
fn the_collection_says_what_it_holds_and_has_no_searches_at_first() {
    let html = render(Bangla, &Address::on(Route::Collection, ""));
    check(&html, &["data-page=\"collection\"", "৩টি খবর", "পত্রিকার নাম নেই", "এখনো কিছু নেই"], &[]);
}
