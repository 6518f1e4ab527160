//! What scrapers, feeds and reader services leave: their names for fields, their times, their leftovers. All of it is
//! made up.

use std::fs;
use std::io::Write;

use article::Article;
use intake::{Collection, read_folder};

const LEAD: &str =
    "খালের দুই পাড়ের মানুষের চার বছরের অপেক্ষা শেষ হলো। গতকাল সকালে নতুন সেতুটি যান চলাচলের জন্য খুলে দেওয়া হয়েছে।";
const NEXT: &str =
    "পৌরসভার প্রকৌশলীরা বলছেন, সেতুটি ৬৮ মিটার লম্বা। কাজ শুরু হয় ২০২১ সালের মার্চে, মাঝে বন্যায় ছয় মাস কাজ বন্ধ ছিল।";
const HEADLINE: &str = "খালের ওপর নতুন সেতু, দুই পাড়ে উৎসব";

#[track_caller]
fn folder(name: &str, bytes: &[u8]) -> Collection {
    let scratch = tempfile::tempdir().expect("a folder can be made");
    let path = scratch.path().join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
    fs::write(path, bytes).expect("a file can be written");
    read_folder(scratch.path()).expect("the folder can be listed")
}

/// The only article of a file in which `{h}`, `{1}` and `{2}` stand for a headline and two paragraphs.
#[track_caller]
fn article(name: &str, text: &str) -> Article {
    let text = text.replace("{h}", HEADLINE).replace("{1}", LEAD).replace("{2}", NEXT);
    let found = folder(name, text.as_bytes());
    let [article] = found.articles.as_slice() else { panic!("{text}: {:?}", found.skipped) };
    let lines =
        || article.parts.iter().map(|part| (part.role, article.slice(part))).collect::<Vec<_>>();
    assert_eq!(article.headline(), Some(HEADLINE), "{text}\n{:?}", lines());
    assert_eq!(article.body().collect::<Vec<_>>(), [LEAD, NEXT], "{text}");
    article.clone()
}

fn published(article: &Article) -> Option<&str> {
    article.published.as_ref().map(|stamp| stamp.iso.as_str())
}

fn record(fields: &str) -> Article {
    article("a.json", &format!(r#"{{"title": "{{h}}", "body": "{{1}}\n\n{{2}}"{fields}}}"#))
}

#[test]
fn programs_name_who_wrote_in_many_ways() {
    for (said, byline) in [
        (r#", "authors": [{"name": "রফিক আহমেদ"}]"#, Some("রফিক আহমেদ")),
        (r#", "authors": [{"id": 7, "display_name": "রফিক আহমেদ"}]"#, Some("রফিক আহমেদ")),
        (r#", "authors": [{"first_name": "রফিক", "last_name": "আহমেদ"}]"#, Some("রফিক আহমেদ")),
        (r#", "authors": [{"id": 7, "title": "রফিক আহমেদ"}]"#, Some("রফিক আহমেদ")),
        (r#", "author": {"node": {"name": "রফিক আহমেদ"}}"#, Some("রফিক আহমেদ")),
        (r#", "author": "[[রফিক আহমেদ]]""#, Some("রফিক আহমেদ")),
        (r#", "author": 17"#, None),
        (r#", "author": "17""#, None),
        (r#", "authors": [3, 17]"#, None),
    ] {
        assert_eq!(record(said).byline.as_deref(), byline, "{said}");
    }
    for front in ["author: [[রফিক আহমেদ]]", "author: \"[[রফিক আহমেদ]]\""]
    {
        let read =
            article("a.md", &format!("---\ntitle: \"{{h}}\"\n{front}\n---\n{{1}}\n\n{{2}}\n"));
        assert_eq!(read.byline.as_deref(), Some("রফিক আহমেদ"), "{front}");
    }
}

#[test]
fn a_paper_is_found_in_what_a_site_says() {
    for (said, source) in [
        (r#", "meta": {"source": {"name": "নতুন ভোর"}}"#, "নতুন ভোর"),
        (r#", "site_name": "Prothom Alo | Latest Bangla News""#, "প্রথম আলো"),
        (r#", "publisher": {"name": "নতুন ভোর :: সবার আগে সব খবর"}"#, "নতুন ভোর"),
    ] {
        assert_eq!(record(said).source.as_deref(), Some(source), "{said}");
    }
    let page = article(
        "a.html",
        "<html><head><title>{h}</title><meta property='og:site_name' content='Prothom Alo | Latest Bangla News'></head><body><h1>{h}</h1><p>{1}</p><p>{2}</p></body></html>",
    );
    assert_eq!(page.source.as_deref(), Some("প্রথম আলো"));
}

#[test]
fn a_time_is_read_however_it_is_kept() {
    for (said, day) in [
        (r#", "timestamp": 1746454440"#, Some("2025-05-05T20:14:00+06:00")),
        (r#", "timestamp": 1746454440000"#, Some("2025-05-05T20:14:00+06:00")),
        (r#", "timestamp": 1746454440.5"#, Some("2025-05-05T20:14:00+06:00")),
        (r#", "date": "2025-05-04", "timestamp": 1746454440"#, Some("2025-05-04")),
        (r#", "date": "20250504""#, Some("2025-05-04")),
        // Kept on the fifth, it is not of the ninth.
        (r#", "date": "2025-05-09", "scraped_at": "2025-05-05T10:00:00Z""#, None),
        (r#", "date": "2025-05-05", "scraped_at": "2025-05-05T10:00:00Z""#, Some("2025-05-05")),
        (r#", "date": "2058-05-05""#, None),
    ] {
        let read = record(said);
        assert_eq!(published(&read), day, "{said}");
        let sure = day.is_some() && !said.starts_with(r#", "timestamp"#);
        assert_eq!(read.warnings.is_empty(), sure, "{said}: {:?}", read.warnings);
    }
}

fn page(meta: &str, line: &str) -> Article {
    let page = format!(
        "<html><head><title>{{h}}</title>{meta}</head><body><article><h1>{{h}}</h1><p>{line}</p><p>{{1}}</p><p>{{2}}</p></article></body></html>"
    );
    article("a.html", &page)
}

#[test]
fn a_clock_that_is_marked_as_utc_and_printed_without_is_the_papers_own() {
    for zone in ["Z", "+00:00", ".000Z"] {
        let meta = format!(
            "<meta property='article:published_time' content='2025-05-05T20:14:52{zone}'><meta property='article:modified_time' content='2025-05-05T21:30:00{zone}'>"
        );
        let read = page(&meta, "প্রকাশ: ০৫ মে ২০২৫, ০৮:১৪ পিএম");
        assert_eq!(published(&read), Some("2025-05-05T20:14:52+06:00"), "{zone}");
        let updated = read.updated.as_ref().map(|stamp| stamp.iso.as_str());
        assert_eq!(updated, Some("2025-05-05T21:30:00+06:00"), "{zone}");
        assert!(
            read.warnings.iter().any(|why| why.contains("marked as UTC")),
            "{:?}",
            read.warnings
        );
        // Six hours apart both are right.
        let read = page(&meta, "প্রকাশ: ০৬ মে ২০২৫, ০২:১৪ এএম");
        assert_eq!(published(&read), Some("2025-05-06T02:14:52+06:00"), "{zone}");
        assert!(read.warnings.is_empty(), "{:?}", read.warnings);
    }
}

#[test]
fn a_change_is_the_first_that_can_be_one() {
    let day = "<meta property='article:published_time' content='2025-05-05T08:00:00+06:00'>";
    for other in [
        "<meta property='article:modified_time' content='0000-00-00'>",
        "<meta property='article:modified_time' content='2025-05-04T08:00:00+06:00'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"{h}\",\"dateModified\":\"2020-01-01\"}</script>",
        "",
    ] {
        let meta = format!(
            "{day}{other}<meta property='og:updated_time' content='2025-05-05T09:30:00+06:00'>"
        );
        let updated = page(&meta, "জেলা প্রতিনিধি").updated.map(|stamp| stamp.iso);
        assert_eq!(updated.as_deref(), Some("2025-05-05T09:30:00+06:00"), "{other}");
    }
}

#[test]
fn a_day_after_the_pages_own_is_left_out() {
    let meta = "<meta property='article:published_time' content='2025-05-15T08:00:00+06:00'>";
    let read = page(meta, "প্রিন্ট: ০৬ মে ২০২৫");
    assert_eq!(published(&read), None);
    assert!(
        read.warnings.iter().any(|why| why.contains("after the page's own")),
        "{:?}",
        read.warnings
    );
}

#[test]
fn a_reader_services_head_is_known() {
    let read = article(
        "a.txt",
        "Title: {h} | নতুন ভোর\n\nURL Source: https://www.jugantor.com/a/1\n\nPublished Time: 2025-05-08T12:40:00+06:00\n\nMarkdown Content:\n# {h}\n\n{1}\n\n{2}\n",
    );
    assert_eq!(published(&read), Some("2025-05-08T12:40:00+06:00"));
    assert_eq!(read.source.as_deref(), Some("যুগান্তর"));
    article(
        "a.txt",
        "Title: {h}\n\nURL Source: https://example.com/a/1\n\nMarkdown Content:\n{1}\n\n{2}\n",
    );
}

#[test]
fn captions_of_a_record_are_none_of_its_text() {
    let read = article(
        "a.json",
        r#"{"title": {"rendered": "{h}"}, "author": 4, "content": {"rendered": "<figure><img src='a.jpg'><figcaption>সেতুর ওপর মানুষের ভিড়, গতকাল সকালে</figcaption></figure><p>{1}</p><p>{2}</p>"}}"#,
    );
    assert_eq!(read.captions().count(), 1);
    assert_eq!(read.byline, None);
}

#[test]
fn cells_that_part_a_page_part_its_lines() {
    article(
        "a.html",
        "<html><body><table width=100% cellpadding=0><tr><td>প্রচ্ছদ</td><td>জাতীয়</td><td>খেলা</td></tr>\
         <tr><td>সর্বশেষ<br>হাটে ক্রেতা কম</td><td><font size=5><b>{h}</b></font><p>{1}<p>{2}</td></tr></table></body></html>",
    );
}

#[test]
fn files_that_are_not_what_they_are_called_are_named() {
    for (bytes, words) in [
        (&b"%PDF-1.4\n1 0 obj"[..], "copy the article's text"),
        (b"{\\rtf1 abc", "word processor"),
        (b"PK\x03\x04\x14\0", "word processor"),
    ] {
        let found = folder("a.txt", bytes);
        let [(_, why)] = found.skipped.as_slice() else { panic!("{:?}", found.skipped) };
        assert!(why.to_string().contains(words), "{why}");
    }
    let wide =
        |text: &str| text.chars().map(u32::from).flat_map(u32::to_le_bytes).collect::<Vec<_>>();
    let found = folder("a.txt", &wide(&format!("\u{FEFF}{HEADLINE}\n{LEAD}\n{NEXT}")));
    assert_eq!(found.articles.len(), 1, "{:?}", found.skipped);
    // Half of it was read as another encoding.
    let latin: String = NEXT.bytes().map(char::from).collect();
    let found = folder("a.txt", format!("{HEADLINE}\n{LEAD}\n{latin}").as_bytes());
    let [(_, why)] = found.skipped.as_slice() else { panic!("{:?}", found.skipped) };
    assert_eq!(why.name(), "mojibake");
    // What a page says of its encoding may be wrong.
    article(
        "a.html",
        "<html><head><meta charset=windows-1252></head><body><h1>{h}</h1><p>{1}</p><p>{2}</p></body></html>",
    );
}

#[test]
fn what_pages_load_is_told_in_one_line() {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut out);
    for name in
        ["a.txt", "a_files/x.js", "a_files/y.css", "a_files/z.png", "a_files/w.png", "b.pdf"]
    {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).expect("a file can be added");
        writer.write_all(LEAD.as_bytes()).expect("it can be written");
    }
    writer.finish().expect("the zip can be closed");
    let found = folder("saved.zip", &out.into_inner());
    let told: Vec<_> =
        found.skipped.iter().map(|(file, why)| (file.as_str(), why.to_string())).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told.iter().any(|(file, why)| *file == "saved.zip"
            && why.contains("4 files")
            && why.contains(".css, .js, .png")),
        "{told:?}"
    );
    let found = folder("page_files/x.js", b"x");
    assert_eq!(found.skipped.len(), 1);
}
