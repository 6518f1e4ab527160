//! What people's folders hold that is empty, cut, misspelt or of another kind: everything is used or named with what
//! to do about it.

use std::fs;
use std::io::Write;
use std::path::Path;

use article::Article;
use intake::{Collection, read_folder};

const LEAD: &str =
    "খালের দুই পাড়ের মানুষের চার বছরের অপেক্ষা শেষ হলো। গতকাল সকালে নতুন সেতুটি যান চলাচলের জন্য খুলে দেওয়া হয়েছে।";
const NEXT: &str =
    "পৌরসভার প্রকৌশলীরা বলছেন, সেতুটি ৬৮ মিটার লম্বা। কাজ শুরু হয় ২০২১ সালের মার্চে, মাঝে বন্যায় ছয় মাস কাজ বন্ধ ছিল।";
const LAST: &str =
    "আগে নৌকার জন্য আধা ঘণ্টা দাঁড়িয়ে থাকতে হতো, বলেন দোকানি আবদুল হাকিম। এখন পাঁচ মিনিটে বাজারে যাওয়া যায়।";
const HEADLINE: &str = "খালের ওপর নতুন সেতু, দুই পাড়ে উৎসব";

/// Reads a folder of these files.
#[track_caller]
fn folder(files: &[(&str, &[u8])]) -> Collection {
    let scratch = tempfile::tempdir().expect("a folder can be made");
    for (name, bytes) in files {
        let path = scratch.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
    read_folder(scratch.path()).expect("the folder can be listed")
}

/// Checks that one thing is named, and with which words.
#[track_caller]
fn check_named(name: &str, bytes: impl AsRef<[u8]>, part: &str, words: &str) {
    let found = folder(&[(name, bytes.as_ref())]);
    let named: Vec<_> =
        found.skipped.iter().map(|(file, why)| (file.as_str(), why.to_string())).collect();
    let [(file, why)] = named.as_slice() else { panic!("{name}: {named:?}") };
    assert_eq!(*file, part);
    assert!(why.contains(words), "{name}: {why:?} says nothing of {words:?}");
}

/// The only article of a file.
#[track_caller]
fn article(name: &str, bytes: impl AsRef<[u8]>) -> Article {
    let found = folder(&[(name, bytes.as_ref())]);
    let [article] = found.articles.as_slice() else { panic!("{name}: {:?}", found.skipped) };
    article.clone()
}

/// Checks that an article has one warning with all these words.
#[track_caller]
fn check_warned(article: &Article, words: &[&str]) {
    let said = |warning: &&String| words.iter().all(|word| warning.contains(word));
    assert_eq!(
        article.warnings.iter().filter(said).count(),
        1,
        "{words:?}: {:?}",
        article.warnings
    );
}

fn zip(files: &[&str]) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut out);
    for name in files {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).expect("a file can be added");
        writer.write_all(LEAD.as_bytes()).expect("it can be written");
    }
    writer.finish().expect("the zip can be closed");
    out.into_inner()
}

fn wide(text: &str) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn a_file_for_many_articles_that_has_none_is_named() {
    for name in ["a.csv", "a.tsv", "a.jsonl", "a.ndjson", "a.json"] {
        check_named(name, "", name, "empty");
        check_named(name, " \n\n", name, "empty");
    }
    check_named("a.csv", "\u{FEFF}", "a.csv", "empty");
    check_named("a.csv", "title,text,date\n", "a.csv", "holds no article");
    check_named("a.csv", "title,text,date", "a.csv", "holds no article");
    check_named("a.json", "[]", "a.json", "holds no article");
    check_named("a.zip", zip(&[]), "a.zip", "holds no article");
    check_named("a.zip", zip(&[".hidden"]), "a.zip", "holds no article");
}

#[test]
fn a_path_out_of_a_zip_is_named_in_every_spelling() {
    for path in ["../w.txt", "..\\w.txt", "in/..\\..\\w.txt", "/w.txt", "C:\\w.txt", "\\w.txt"] {
        let part = format!("a.zip/{}", path.replace('\\', "/"));
        check_named("a.zip", zip(&[path]), &part, "leads out of the zip");
    }
    assert_eq!(article("a.zip", zip(&["in\\one.txt"])).id, "a.zip-in-one");
}

#[test]
fn other_kinds_have_their_remedies() {
    for (name, words) in [
        ("a.pdf", "copy the article's text"),
        ("a.docx", "plain text"),
        ("a.DOC", "plain text"),
        ("a.xlsx", ".csv"),
        ("a.mhtml", ".html"),
        ("a.png", "a picture"),
        ("a.rar", "unpack"),
        ("a.unknown", "save the page"),
        ("Corpus.toml", "`corpus.toml`"),
    ] {
        check_named(name, "x", name, "not a kind that is read");
        check_named(name, "x", name, words);
    }
}

#[test]
fn a_row_cut_by_its_commas_is_named_and_never_cut() {
    check_named(
        "a.csv",
        format!("title,text\nসেতু,{LEAD}, {NEXT}\n"),
        "a.csv#1",
        "values where the first row has 2 names",
    );
    check_named("a.csv", "title,text,date\nসেতু খুলল\n", "a.csv#1", "1 of the 3 values");
    // Empty values at its end, or none, cut nothing.
    for row in [
        format!("title,text\nসেতু খুলল,\"{LEAD}\",,\n"),
        format!("title,text,date\nসেতু খুলল,\"{LEAD}\"\n"),
    ] {
        assert_eq!(article("a.csv", row).body().collect::<Vec<_>>(), [LEAD]);
    }
}

#[test]
fn tables_are_read_as_programs_save_them() {
    let comma = format!("title,text,date\r\n\"{HEADLINE}\",\"{LEAD}\",2025-05-05\r\n");
    let semicolon = format!("title;text;date\n\"{HEADLINE}\";\"{LEAD}\";2025-05-05\n");
    let tab = semicolon.replace(';', "\t");
    let be: Vec<u8> =
        format!("\u{FEFF}{comma}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    let lines =
        format!("{{\"title\": \"{HEADLINE}\", \"text\": \"{LEAD}\", \"date\": \"2025-05-05\"}}\n");
    for (name, bytes) in [
        ("a.csv", wide(&comma)),
        ("a.csv", be),
        ("a.csv", wide(&tab)),
        ("a.csv", wide(&comma)[2..].to_vec()),
        ("a.csv", semicolon.into_bytes()),
        ("a.jsonl", wide(&lines)),
    ] {
        let article = article(name, bytes);
        assert_eq!((article.headline(), article.body().next()), (Some(HEADLINE), Some(LEAD)));
        assert_eq!(article.published.as_ref().map(|stamp| stamp.iso.as_str()), Some("2025-05-05"));
    }
}

#[test]
fn a_quote_that_is_never_closed_is_named_with_its_line() {
    let table = format!("title,text\nসেতু এক,\"{LEAD}\"\nসেতু দুই,\"{NEXT}\nসেতু তিন,{LAST}\n");
    let found = folder(&[("a.csv", table.as_bytes())]);
    assert_eq!(found.articles.len(), 1);
    let [(file, why)] = found.skipped.as_slice() else { panic!("{:?}", found.skipped) };
    let why = why.to_string();
    assert_eq!(file, "a.csv#2");
    assert!(why.contains("line 3") && why.contains("never closed"), "{why}");
    // At the end of a table nothing is lost.
    let last = format!("title,text\nসেতু দুই,\"{LEAD}\n\n{NEXT}\n");
    assert_eq!(article("a.csv", last).body().collect::<Vec<_>>(), [LEAD, NEXT]);
}

#[test]
fn what_a_date_lacks_is_said() {
    for (value, words) in
        [("মার্চ ২০২৪", "says no day"), ("৫ মার্চ", "says no year"), ("২০২৪", "no day of")]
    {
        let page =
            article("a.md", format!("---\ntitle: {HEADLINE}\ndate: {value}\n---\n\n{LEAD}\n"));
        check_warned(&page, &[value, words, "2025-05-05"]);
    }
}

#[test]
fn what_stands_in_for_a_picture_is_no_paragraph() {
    let page = article(
        "a.md",
        format!(
            "# {HEADLINE}\n\n![সেতুর ওপর মানুষের ভিড়, দুই পাড়ে নৌকা](a.jpg)\n\n{LEAD}\n\n![নৌকা](b.jpg)\n\n{NEXT}\n"
        ),
    );
    assert_eq!(page.body().collect::<Vec<_>>(), [LEAD, NEXT]);
    assert_eq!(page.captions().count(), 2);
}

#[test]
fn who_is_said_to_have_written_may_be_an_agency_or_have_a_town() {
    for (said, byline, agencies) in [
        ("রয়টার্স", None, &["রয়টার্স"][..]),
        ("এএফপি, রয়টার্স", None, &["এএফপি", "রয়টার্স"]),
        ("রফিক আহমেদ, সিলেট", Some("রফিক আহমেদ"), &[]),
        ("রফিক আহমেদ, সালমা খাতুন", Some("রফিক আহমেদ, সালমা খাতুন"), &[]),
    ] {
        let page =
            article("a.md", format!("---\ntitle: {HEADLINE}\nauthor: \"{said}\"\n---\n\n{LEAD}\n"));
        assert_eq!(
            (page.byline.as_deref(), page.agencies.as_slice()),
            (byline, &agencies.iter().map(|&a| a.to_owned()).collect::<Vec<_>>()[..])
        );
    }
}

#[test]
fn wide_text_with_a_stray_byte_is_named_so() {
    let page = wide(&format!("{HEADLINE}\n\n{LEAD}\n"));
    check_named("a.txt", [page.as_slice(), b"\n"].concat(), "a.txt", "UTF-16");
    check_named("a.txt", &page[..page.len() - 1], "a.txt", "save the page again as UTF-8");
    check_named("a.csv", [wide("title,text\n").as_slice(), b"x"].concat(), "a.csv", "UTF-16");
}

#[test]
fn a_date_that_cannot_be_is_left_out_with_a_word() {
    for (field, value) in [
        ("published", "2024-02-31"),
        ("published", "9999-01-01"),
        ("updated", "31 February 2024"),
        ("date", "গতকাল"),
    ] {
        let of = if field == "date" { "published" } else { field };
        let page =
            article("a.txt", format!("---\ntitle: {HEADLINE}\n{field}: {value}\n---\n\n{LEAD}\n"));
        assert_eq!((&page.published, &page.updated), (&None, &None));
        check_warned(&page, &[of, value, "2025-05-05"]);
        let json = serde_json::json!({"title": HEADLINE, "text": LEAD, field: value}).to_string();
        check_warned(&article("a.json", json), &[of, value]);
    }
    let html = |more: &str| {
        format!(
            "<html><head><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"{HEADLINE}\",\"datePublished\":\"2024-02-31T10:00:00Z\"}}</script>{more}</head><body><h1>{HEADLINE}</h1><p>{LEAD}</p><p>{NEXT}</p></body></html>"
        )
    };
    check_warned(&article("a.html", html("")), &["published", "2024-02-31T10:00:00Z"]);
    let other =
        article("a.html", html("<meta property=article:published_time content=2024-03-02>"));
    assert!(!other.warnings.iter().any(|warning| warning.contains("2024-02-31")));
    // What a person wrote settles it.
    let page = format!("---\ntitle: {HEADLINE}\npublished: 2024-02-31\n---\n\n{LEAD}\n");
    let found =
        folder(&[("a.txt", page.as_bytes()), ("corpus.toml", b"\"a.txt\".published = 2024-03-02")]);
    let warnings = &found.articles[0].warnings;
    assert!(!warnings.iter().any(|warning| warning.contains("2024-02-31")), "{warnings:?}");
}

#[test]
fn a_block_that_is_open_or_broken_costs_no_article() {
    let open = article(
        "a.txt",
        format!("---\ntitle: {HEADLINE}\n\n{HEADLINE}\nপ্রকাশ: ৫ মে ২০২৫\n\n{LEAD}\n\n{NEXT}\n"),
    );
    check_warned(&open, &["never closed", "---"]);
    assert!(open.body().any(|line| line == LEAD));
    for (block, headline, words) in [
        ("---\ntitle: খবর: শহর\npublished: 2025-05-04\n---", "খবর: শহর", "line by line"),
        ("+++\ntitle = \n+++", HEADLINE, "is not used"),
    ] {
        for name in ["a.txt", "a.md"] {
            let broken = article(
                name,
                format!("{block}\n\n{HEADLINE}\nপ্রকাশ: ৫ মে ২০২৫\n\n{LEAD}\n\n{NEXT}\n"),
            );
            check_warned(&broken, &[words, "line 2", "in quotes"]);
            assert_eq!(broken.headline(), Some(headline));
            assert_eq!(broken.body().collect::<Vec<_>>(), [LEAD, NEXT]);
        }
    }
    // A text that is short, or has no headline of its own.
    for text in ["খালের সেতু খুলেছে।", "সেতু খুলেছে।\n\nমানুষ খুশি।"]
    {
        let block = "---\ntitle: সেতু: চার বছর পর\ndate: 2025-05-05\n---";
        let short = article("a.md", format!("{block}\n\n{text}\n"));
        assert_eq!(short.headline(), Some("সেতু: চার বছর পর"));
        assert_eq!(short.body().collect::<Vec<_>>().join("\n\n"), text);
        assert_eq!(short.published.map(|stamp| stamp.iso).as_deref(), Some("2025-05-05"));
    }
}

#[test]
fn an_open_block_gives_its_fields() {
    let open =
        article("a.md", format!("---\ntitle: {HEADLINE}\ndate: 2025-05-05\n\n{LEAD}\n\n{NEXT}\n"));
    check_warned(&open, &["never closed", "---"]);
    assert_eq!(open.headline(), Some(HEADLINE));
    assert_eq!(open.published.as_ref().map(|stamp| stamp.iso.as_str()), Some("2025-05-05"));
    assert_eq!(open.body().collect::<Vec<_>>(), [LEAD, NEXT]);
}

#[test]
fn front_matter_says_who_wrote_and_when_it_was_changed() {
    let page = article(
        "a.md",
        format!(
            "---\ntitle: {HEADLINE}\ndate: 2025-05-05\nlastmod: 2025-05-06\nauthors: [রফিক আহমেদ, সালমা খাতুন]\n---\n\n{LEAD}\n"
        ),
    );
    assert_eq!(page.updated.map(|stamp| stamp.iso).as_deref(), Some("2025-05-06"));
    assert_eq!(page.byline.as_deref(), Some("রফিক আহমেদ, সালমা খাতুন"));
}

#[test]
fn a_paper_has_many_names_for_what_it_is() {
    for field in
        ["paper", "source", "publisher", "newspaper", "magazine", "site", "outlet", "publication"]
    {
        let page =
            article("a.md", format!("---\ntitle: {HEADLINE}\n{field}: নতুন ভোর\n---\n\n{LEAD}\n"));
        assert_eq!(page.source.as_deref(), Some("নতুন ভোর"), "{field}");
    }
}

#[test]
fn what_is_wrong_with_the_settings_is_named_and_the_rest_holds() {
    let page = format!("{HEADLINE}\n\n{LEAD}\n");
    let settings = "titel = \"x\"\nlanguage = 5\n[\"a.txt\"]\npaper = \"নতুন ভোর\"\npublished = \"31 February 2025\"\n";
    for text in [settings.as_bytes().to_vec(), wide(settings)] {
        let found = folder(&[("a.txt", page.as_bytes()), ("corpus.toml", &text)]);
        assert_eq!(found.articles[0].source.as_deref(), Some("নতুন ভোর"));
        let named: Vec<String> =
            found.skipped.iter().map(|(file, why)| format!("{file}: {why}")).collect();
        for words in ["is `title` meant?", "`language` is left out", "[\"a.txt\"] published"] {
            let about = |line: &&String| line.starts_with("corpus.toml: ") && line.contains(words);
            assert_eq!(named.iter().filter(about).count(), 1, "{words}: {named:?}");
        }
        assert!(
            !named.iter().any(|line| line.contains("export") || line.contains("permissions")),
            "{named:?}"
        );
    }
    check_named(
        "corpus.toml",
        b"title = \"\xE0\xFF\x80\"",
        "corpus.toml",
        "save it again as UTF-8",
    );
}

#[test]
fn a_folder_called_as_the_settings_is_named() {
    let found = folder(&[("corpus.toml/a.txt", LEAD.as_bytes())]);
    let named: Vec<String> =
        found.skipped.iter().map(|(file, why)| format!("{file}: {why}")).collect();
    assert!(
        matches!(named.as_slice(), [line] if line.starts_with("corpus.toml: is a folder")),
        "{named:?}"
    );
    assert_eq!(found.articles.len(), 1);
}

#[test]
fn what_is_not_there_is_said_to_be_not_there() {
    let why = read_folder(Path::new("/nowhere/at/all")).map(|_| ()).map_err(intake::Skipped::Io);
    let why = why.expect_err("it is not there").to_string();
    assert!(why.contains("is not there") && !why.contains("permissions"), "{why}");
}
