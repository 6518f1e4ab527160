//! A collection that is made here, small and odd on purpose, and its pages as HTML.

use archive::{Article, Files, OpenError, Part, Role, Stamp};
use nothi::state::{Address, Library, Settings, Stop};
use nothi::text::Language;
use nothi::{App, AppProps};

/// An article from its parts in order.
pub(crate) fn article(id: &str, parts: &[(Role, &str)]) -> Article {
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

pub(crate) fn stamp(iso: &str) -> Stamp {
    Stamp { iso: iso.to_owned(), printed: String::new() }
}

/// Three articles: one with everything, one with neither headline nor date, one whose page was saved.
pub(crate) fn files() -> Files {
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

pub(crate) fn render_app(
    library: Result<Library, OpenError>,
    language: Language,
    at: &Address,
) -> String {
    // An address is read again as it was written.
    let base = "https://example.org/";
    let start = Address::of_url(&format!("{base}{}", at.href().trim_start_matches("./")), base);
    render_at(library, language, start.into())
}

pub(crate) fn render_at(
    library: Result<Library, OpenError>,
    language: Language,
    start: Stop,
) -> String {
    let settings = Settings { language, ..Settings::default() };
    let props = AppProps { library, settings, start, build: "1a2b3c4d".to_owned(), lost: None };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let renderer = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false);
    runtime.block_on(renderer.render())
}

/// The HTML of a page of the collection above.
pub(crate) fn render(language: Language, address: &Address) -> String {
    render_app(Library::open(&files()), language, address)
}

#[track_caller]
pub(crate) fn check(html: &str, wanted: &[&str], unwanted: &[&str]) {
    for text in wanted {
        assert!(html.contains(text), "{text:?} is missing in {html}");
    }
    for text in unwanted {
        assert!(!html.contains(text), "{text:?} is in {html}");
    }
}

/// The card of an article.
#[track_caller]
pub(crate) fn card<'h>(html: &'h str, id: &str) -> &'h str {
    let start = html.find(&format!("data-article=\"{id}\"")).expect("the card is there");
    let end = html[start..].find("</article>").expect("it ends") + start;
    &html[start..end]
}

/// A reading view without the ways onward from it.
pub(crate) fn own(html: &str) -> String {
    let (before, after) = html.split_once("<footer class=\"related\"").expect("it has a foot");
    [before, after.split_once("</footer>").expect("it ends").1].concat()
}
