//! What exports and saved pages say beside an article's text: the paper by its address, days of digits, writers that
//! are pictures or agencies, rows that are too short.

use std::fs;

use article::Article;
use intake::read_folder;

const LEAD: &str =
    "খালের দুই পাড়ের মানুষের চার বছরের অপেক্ষা শেষ হলো। গতকাল সকালে নতুন সেতুটি যান চলাচলের জন্য খুলে দেওয়া হয়েছে।";
const NEXT: &str =
    "পৌরসভার প্রকৌশলীরা বলছেন, সেতুটি ৬৮ মিটার লম্বা। কাজ শুরু হয় ২০২১ সালের মার্চে, মাঝে বন্যায় ছয় মাস কাজ বন্ধ ছিল।";
const HEADLINE: &str = "খালের ওপর নতুন সেতু, দুই পাড়ে উৎসব";

#[track_caller]
fn all(name: &str, bytes: impl AsRef<[u8]>) -> Vec<Article> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join(name), bytes).expect("a file can be written");
    let read = read_folder(folder.path()).expect("the folder can be listed");
    assert!(read.skipped.is_empty(), "{:?}", read.skipped);
    read.articles
}

#[track_caller]
fn one(name: &str, bytes: impl AsRef<[u8]>) -> Article {
    let mut all = all(name, bytes);
    assert_eq!(all.len(), 1);
    let article = all.remove(0);
    assert_eq!(article.headline(), Some(HEADLINE));
    article
}

/// A record with one more field.
fn record(name: &str, value: &str) -> String {
    serde_json::json!({"title": HEADLINE, "body": [LEAD, NEXT], name: value}).to_string()
}

/// A saved page with so much in its head.
fn saved(head: &str) -> String {
    format!(
        "<html><head>{head}</head><body><article><h1>{HEADLINE}</h1><p>{LEAD}</p><p>{NEXT}</p></article></body></html>"
    )
}

#[test]
fn a_wrapped_list_of_lists_is_read() {
    let other = LEAD.replace("খালের", "নদীর");
    let json = serde_json::json!({"status": "ok", "data": {"articles": {"total": 2, "items": [
        {"id": 7, "title": HEADLINE, "body": [{"type": "paragraph", "text": LEAD}, {"type": "paragraph", "text": NEXT}]},
        {"id": 8, "title": "দ্বিতীয় শিরোনাম", "body": [other]},
    ]}}});
    let read = all("a.json", json.to_string());
    let ids: Vec<_> = read.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(ids, ["a-7", "a-8"]);
    assert_eq!(read[0].body().collect::<Vec<_>>(), [LEAD, NEXT]);
}

#[test]
fn fields_have_many_names_and_may_stand_in_groups() {
    let day = "2025-05-04T16:15:00Z";
    for json in [
        serde_json::json!({"response": {"results": [{"webTitle": HEADLINE, "webPublicationDate": day, "fields": {"body": format!("<p>{LEAD}</p><p>{NEXT}</p>")}}]}}),
        serde_json::json!({"data": {"post": {"post_title": HEADLINE, "post_content": format!("{LEAD}\n\n{NEXT}"), "post_date": day}}}),
        serde_json::json!([{"heading": HEADLINE, "paragraphs": [LEAD, NEXT], "publish_time": day}]),
        serde_json::json!({"data": [{"attributes": {"title": HEADLINE, "content": [{"type": "p", "content": LEAD}, {"type": "p", "content": NEXT}], "date": day}}]}),
    ] {
        let article = one("a.json", json.to_string());
        assert_eq!(article.body().collect::<Vec<_>>(), [LEAD, NEXT], "{json}");
        let published = article.published.as_ref().map(|stamp| stamp.iso.as_str());
        assert_eq!(published, Some("2025-05-04T22:15:00+06:00"), "{json}");
    }
}

#[test]
fn an_address_names_the_paper_where_nothing_else_does() {
    for (name, value, paper) in [
        ("url", "https://www.prothomalo.com/bangladesh/x", Some("প্রথম আলো")),
        ("link", "https://www.kalbela.com/country/1", Some("কালবেলা")),
        ("source", "https://samakal.com/whole-country/article/1", Some("সমকাল")),
        ("url", "https://blog.example.com/prothomalo", None),
        ("paper", "নতুন ভোর", Some("নতুন ভোর")),
    ] {
        let article = one("a.json", record(name, value));
        assert_eq!(article.source.as_deref(), paper, "{name}: {value}");
    }
    let page = saved("<link rel=canonical href='https://www.jugantor.com/x'><title>x</title>");
    assert_eq!(one("a.html", page).source.as_deref(), Some("যুগান্তর"));
    let page = saved("<meta property='og:url' content='https://www.jugantor.com/x'>");
    assert_eq!(one("a.html", page).source.as_deref(), Some("যুগান্তর"));
}

#[test]
fn a_title_closes_with_its_paper() {
    for (title, paper) in [
        (format!("{HEADLINE} | কালবেলা"), Some("কালবেলা")),
        (format!("{HEADLINE} - Prothom Alo"), Some("প্রথম আলো")),
        (format!("{HEADLINE} | জাতীয় | যুগান্তর"), Some("যুগান্তর")),
        (format!("{HEADLINE} - দ্বিতীয় পর্ব"), None),
    ] {
        let article = one("a.html", saved(&format!("<title>{title}</title>")));
        assert_eq!(article.source.as_deref(), paper, "{title}");
    }
}

#[test]
fn a_day_of_digits_is_told_wherever_it_comes_from() {
    for (date, published, told) in [
        ("03/04/2024", "2024-04-03", true),
        ("03/04/2024 10:20", "2024-04-03T10:20:00+06:00", true),
        ("23/04/2024", "2024-04-23", false),
        ("০৩/০৪/২০২৪", "2024-04-03", false),
    ] {
        let front = format!("---\ntitle: {HEADLINE}\ndate: \"{date}\"\n---\n\n{LEAD}\n");
        let csv = format!("title,text,date\n\"{HEADLINE}\",\"{LEAD}\",{date}\n");
        let meta = saved(&format!("<meta name=pubdate content='{date}'>"));
        for (name, bytes) in
            [("a.md", front), ("a.csv", csv), ("a.json", record("date", date)), ("a.html", meta)]
        {
            let article = one(name, bytes);
            let found = article.published.as_ref().map(|stamp| stamp.iso.as_str());
            assert_eq!(found, Some(published), "{name}: {date}");
            let said = article.warnings.iter().any(|why| why.contains("with the month first"));
            assert_eq!(said, told, "{name}: {date}: {:?}", article.warnings);
        }
    }
}

#[test]
fn who_wrote_is_no_picture_and_agencies_may_be_joined() {
    for (said, byline, agencies) in [
        ("Avatar of রফিক আহমেদ", Some("রফিক আহমেদ"), &[][..]),
        ("UNB & Reuters", None, &["UNB", "Reuters"]),
        ("ইউএনবি ও রয়টার্স", None, &["ইউএনবি", "রয়টার্স"]),
        ("ইউএনবি এবং এএফপি", None, &["ইউএনবি", "এএফপি"]),
    ] {
        let author = saved(&format!("<meta name=author content='{said}'>"));
        for (name, bytes) in [("a.json", record("author", said)), ("a.html", author)] {
            let article = one(name, bytes);
            assert_eq!(article.byline.as_deref(), byline, "{name}: {said}");
            assert_eq!(article.agencies, agencies, "{name}: {said}");
        }
    }
}

#[test]
fn a_short_row_names_what_it_lacks() {
    let row = format!("title,text,paper,date\n\"{HEADLINE}\",\"{LEAD}\",যুগান্তর\n");
    let warnings = one("a.csv", row).warnings;
    let told = |words: &str| warnings.iter().any(|why| why.contains(words));
    assert!(told("3 of the 4 values") && told("`date` is not known"), "{warnings:?}");
    let whole = format!("title,text,date\n\"{HEADLINE}\",\"{LEAD}\",\n");
    assert!(!one("a.csv", whole).warnings.iter().any(|why| why.contains("values that")));
}

#[test]
fn a_nul_between_letters_costs_nothing() {
    let page = format!("{HEADLINE}\nপ্রকাশ: ৫ মে ২০২৫\n\n{LEAD}\n\n{NEXT}\n");
    let article = one("a.txt", page.replacen("সকালে", "সকা\0লে", 1));
    assert_eq!(article.body().collect::<Vec<_>>(), [LEAD, NEXT]);
    let json = record("date", "2025-05-05").replacen("সকালে", "সকা\\u0000লে", 1);
    assert_eq!(one("a.json", json).body().collect::<Vec<_>>(), [LEAD, NEXT]);
}
