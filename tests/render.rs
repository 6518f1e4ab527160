//! Every page, rendered without a browser, in both languages: what it says, not how it looks.
//!
//! The collection is made here, small and odd on purpose, so that these tests hold whatever the page
//! carries. Effects do not run where there is no browser: what is seen is a page just opened.

use archive::{Article, Files, OpenError, Origin, Part, Role, Rule, Stamp, Value};
use nothi::route::Route;
use nothi::state::{Address, Library, Quote, Settings, Sort, Stop};
use nothi::text::Language;
use nothi::{App, AppProps};

use Language::{Bangla, English};

/// An article from its parts in order.
fn article(id: &str, parts: &[(Role, &str)]) -> Article {
    let mut article = Article {
        id: id.to_owned(),
        file: format!("{id}.txt"),
        text: String::new(),
        parts: Vec::new(),
        published: None,
        updated: None,
        page_date: None,
        source: None,
        byline: None,
        desk: None,
        agencies: Vec::new(),
        warnings: Vec::new(),
        ..Article::default()
    };
    for (role, text) in parts {
        let start = article.text.len() as u32;
        article.text.push_str(text);
        article.parts.push(Part { start, end: article.text.len() as u32, role: *role });
        article.text.push('\n');
    }
    article
}

fn stamp(iso: &str) -> Stamp {
    Stamp { iso: iso.to_owned(), printed: String::new() }
}

/// Three articles: one with everything, one with neither headline nor date, one whose page was saved.
fn files() -> Files {
    let mut whole = article(
        "whole",
        &[
            (Role::Furniture, "সর্বশেষ খবরের তালিকা"),
            (Role::Headline, "কুর্স্কে <b>নতুন</b> সেনা"),
            (Role::Caption, "বৈঠকে দুই নেতা"),
            (Role::Caption, "বৈঠকে দুই নেতা"),
            (Role::PhotoCredit, "ছবি : সংগৃহীত"),
            (Role::ImageName, "IMG_2025"),
            (Role::Body, "রাশিয়ার কুর্স্ক অঞ্চলে সেনা পাঠানো হয়েছে ।"),
            (Role::Subhead, "পটভূমি"),
            (Role::Body, "পুতিন ধন্যবাদ জানিয়েছেন।"),
        ],
    );
    whole.published = Some(stamp("2025-09-03T19:22:00+06:00"));
    whole.updated = Some(stamp("2025-09-04"));
    whole.source = Some("দৈনিক \u{202e}উদাহরণ".to_owned());
    whole.byline = Some("রহিমা খাতুন".to_owned());
    whole.desk = Some("বিশ্ব ডেস্ক".to_owned());
    whole.agencies = vec!["রয়টার্স".to_owned(), "এএফপি".to_owned()];
    let bare = article("bare", &[(Role::Body, "শহরে বৃষ্টি হয়েছে। কুরস্ক থেকে দূরে।")]);
    let mut saved =
        article("saved", &[(Role::Headline, "সংরক্ষিত পাতা"), (Role::Body, "পুতিন ফোন করেছেন।")]);
    saved.page_date = Some(stamp("2026-01-30"));
    archive::write("পরীক্ষার সংগ্রহ", vec![whole, bare, saved])
}

fn render_app(library: Result<Library, OpenError>, language: Language, at: &Address) -> String {
    // An address is read again as it was written.
    let base = "https://example.org/";
    let start = Address::of_url(&format!("{base}{}", at.href().trim_start_matches("./")), base);
    render_at(library, language, start.into())
}

fn render_at(library: Result<Library, OpenError>, language: Language, start: Stop) -> String {
    let settings = Settings { language, ..Settings::default() };
    let props = AppProps { library, settings, start, build: "1a2b3c4d".to_owned() };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    runtime.block_on(renderer.render())
}

/// The HTML of a page of the collection above.
fn render(language: Language, address: &Address) -> String {
    render_app(Library::open(&files()), language, address)
}

#[track_caller]
fn check(html: &str, wanted: &[&str], unwanted: &[&str]) {
    for text in wanted {
        assert!(html.contains(text), "{text:?} is missing in {html}");
    }
    for text in unwanted {
        assert!(!html.contains(text), "{text:?} is in {html}");
    }
}

/// The card of an article.
#[track_caller]
fn card<'h>(html: &'h str, id: &str) -> &'h str {
    let start = html.find(&format!("data-article=\"{id}\"")).expect("the card is there");
    let end = html[start..].find("</article>").expect("it ends") + start;
    &html[start..end]
}

/// A reading view without the ways onward from it.
fn own(html: &str) -> String {
    let (before, after) = html.split_once("<footer class=\"related\"").expect("it has a foot");
    [before, after.split_once("</footer>").expect("it ends").1].concat()
}

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
fn markup_stays_text_wherever_it_comes_from() {
    let html = render(Bangla, &Address::list("<img src=x onerror=alert(1)>"));
    check(&html, &["&lt;img src=x onerror=alert(1)&gt;"], &["<img"]);
    check(&render(Bangla, &Address::article("whole", "")), &["&lt;b&gt;"], &["<b>"]);
    let unknown = Address::article("<script>alert(1)</script>", "<img src=x>");
    check(&render(Bangla, &unknown), &["data-page=\"not-found\""], &["<script>", "<img"]);
    check(&html, &[], &["style=\""]);
}

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
        let remedy = [Bangla.strings().error_remedy, English.strings().error_remedy];
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
        &["href=\"article/b/\"", "মিল: ", "পিয়ংইয়ং", "একই দিনের কথা: "],
        &["href=\"article/c/\" class=\"related"],
    );
    check(rest, &["href=\"article/c/\"", "একই পত্রিকার খবর"], &["মিল: "]);
    check(foot, &["পরের খবর"], &["আগের খবর</span>"]);
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

#[test]
fn the_collection_says_what_it_holds_and_has_no_searches_at_first() {
    let html = render(Bangla, &Address::on(Route::Collection, ""));
    check(&html, &["data-page=\"collection\"", "৩টি খবর", "পত্রিকার নাম নেই", "এখনো কিছু নেই"], &[]);
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
