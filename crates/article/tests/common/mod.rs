//! Small pages for tests: three paragraphs, and what is read of a page that has them.

use article::{Article, read};

/// The paragraphs that pages are made of.
const LEAD: &str =
    "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে, তাই নিচু এলাকার মানুষ উঁচু স্থানে আশ্রয় নিয়েছে বলে জানিয়েছে প্রশাসন।";
const NEXT: &str =
    "স্থানীয় লোকজন বলছেন, দুই দিন ধরে তাঁরা পানিবন্দী। এখনো কোনো সহায়তা তাঁদের কাছে পৌঁছায়নি বলে অভিযোগ তাঁদের।";
const LAST: &str =
    "প্রশাসন বলছে, ত্রাণের চাল ও শুকনা খাবার পাঠানো হয়েছে। কাল সকালের মধ্যে সব ইউনিয়নে তা পৌঁছে যাবে বলে আশা।";

/// Reads a page in which `{1}`, `{2}` and `{3}` stand for three paragraphs.
#[track_caller]
pub(crate) fn page(text: &str) -> Article {
    let text = text.replace("{1}", LEAD).replace("{2}", NEXT).replace("{3}", LAST);
    read("page.txt", text.as_bytes()).expect("a page with an article")
}

/// Checks that the body is these paragraphs, all three being written as their numbers.
#[track_caller]
pub(crate) fn check_body(text: &str, expected: &[&str]) {
    let article = page(text);
    let body: Vec<&str> = article
        .body()
        .map(|text| match text {
            LEAD => "1",
            NEXT => "2",
            LAST => "3",
            other => other,
        })
        .collect();
    assert_eq!(body, expected, "body of {text}");
}

/// Checks published, updated and the page's day.
#[track_caller]
pub(crate) fn check_dates(text: &str, expected: [Option<&str>; 3]) {
    let article = page(text);
    let iso = [&article.published, &article.updated, &article.page_date]
        .map(|stamp| stamp.as_ref().map(|stamp| stamp.iso.as_str()));
    assert_eq!(iso, expected, "dates of {text}");
}

/// Checks the headline.
#[track_caller]
pub(crate) fn check_headline(text: &str, expected: Option<&str>) {
    assert_eq!(page(text).headline(), expected, "headline of {text}");
}
