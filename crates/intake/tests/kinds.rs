//! One folder of every kind of file: what is read of each, and what is said of those that are none.

use std::fs;
use std::io::Write;
use std::path::Path;

use article::{Article, Origin, Value};
use intake::{Collection, Skipped, read_folder};

const LEAD: &str =
    "খালের দুই পাড়ের মানুষের চার বছরের অপেক্ষা শেষ হলো। গতকাল সকালে নতুন সেতুটি যান চলাচলের জন্য খুলে দেওয়া হয়েছে।";
const NEXT: &str =
    "পৌরসভার প্রকৌশলীরা বলছেন, সেতুটি ৬৮ মিটার লম্বা। কাজ শুরু হয় ২০২১ সালের মার্চে, মাঝে বন্যায় ছয় মাস কাজ বন্ধ ছিল।";
const LAST: &str =
    "আগে নৌকার জন্য আধা ঘণ্টা দাঁড়িয়ে থাকতে হতো, বলেন দোকানি আবদুল হাকিম। এখন পাঁচ মিনিটে বাজারে যাওয়া যায়।";
const HEADLINE: &str = "খালের ওপর নতুন সেতু, দুই পাড়ে উৎসব";

struct Scratch(tempfile::TempDir);

impl Scratch {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder can be made"))
    }

    fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
        self
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn read(&self) -> Collection {
        read_folder(self.path()).expect("the folder can be listed")
    }
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut writer = zip::ZipWriter::new(&mut out);
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).expect("a file can be added");
        writer.write_all(bytes).expect("it can be written");
    }
    writer.finish().expect("the zip can be closed");
    out.into_inner()
}

/// A page as a newspaper's system makes one.
fn page() -> String {
    format!(
        "<!DOCTYPE html><html><head><title>{HEADLINE} | নতুন ভোর</title>\
         <script type=\"application/ld+json\">{{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"{HEADLINE}\",\
         \"datePublished\":\"2025-05-05T14:14:00Z\",\"dateModified\":\"2025-05-05T15:02:00Z\",\"author\":{{\"@type\":\"Person\",\"name\":\"রফিক আহমেদ\"}},\
         \"publisher\":{{\"@type\":\"Organization\",\"name\":\"নতুন ভোর\"}}}}</script><style>p{{}}</style></head><body>\
         <nav><ul><li><a href=/>জাতীয়</a><li><a href=/>খেলা</a></ul></nav>\
         <div class=ticker><a href=/a>হাটে উঠেছে আগাম আম, দাম চড়া</a></div>\
         <div class=main><h1>{HEADLINE}</h1><div class=meta><span>রফিক আহমেদ</span> <span>প্রকাশ: ৫ মে ২০২৫</span></div>\
         <div class=article-body><p>{LEAD}</p><div class=related><a href=/b>আরও পড়ুন: চরের হাটে নৌকার বদলে ভ্যান, বদলে যাচ্ছে জীবন</a></div><p>{NEXT}</p><p>{LAST}</p></div></div>\
         <aside><h3>জনপ্রিয়</h3><ul><li><a href=/c>স্কুলের মাঠে ধান শুকানো বন্ধের নির্দেশ দিয়েছে প্রশাসন</a></ul></aside>\
         <p style=\"display:none\">এই লেখা কেউ দেখে না, কারণ এটি লুকানো আছে সব পাঠকের কাছ থেকে। তবু যন্ত্র তা পড়ে ফেলে।</p>\
         <footer><p>© ২০২৫ নতুন ভোর</p></footer><script>var x = '<p>না</p>';</script></body></html>"
    )
}

#[track_caller]
fn check(article: &Article, headline: &str, body: &[&str], published: Option<(&str, Origin)>) {
    assert_eq!(article.headline(), Some(headline), "{}", article.file);
    assert_eq!(article.body().collect::<Vec<_>>(), body, "{}", article.file);
    let origin = article.origins.iter().find(|(value, _)| *value == Value::Published);
    let found =
        article.published.as_ref().zip(origin).map(|(s, (_, origin))| (s.iso.as_str(), *origin));
    assert_eq!(found, published, "{}", article.file);
}

#[test]
fn every_kind_of_file_becomes_articles() {
    let other = LEAD.replace("খালের", "নদীর");
    let rows = |n: usize| {
        format!("{LAST} {NEXT} এটি {n} নম্বর খবর, অন্যটির সঙ্গে এর মিল নেই।")
            .replace("সেতু", &format!("সেতু{n}"))
    };
    let front = format!(
        "---\ntitle: \"{HEADLINE}\"\npaper: নতুন ভোর\npublished: 2025-05-04\nupdated: 2025-05-06\nbyline: সালমা খাতুন\ntags: [সেতু]\n---\n\n{LEAD}\n\n{NEXT}\n"
    );
    let wide: Vec<u8> =
        format!("\u{FEFF}{HEADLINE}\nপ্রকাশ: ৩ মে ২০২৫\n\n{other} ইউটিএফ ষোলো।\n\n{LAST}")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
    let json = serde_json::json!({"articles": [{"id": "x-1", "title": HEADLINE, "text": rows(1), "date": "2025-05-01"}, {"title": "দ্বিতীয় শিরোনাম", "text": rows(2)}]});
    let lines = format!(
        "{}\n\nnot json\n{}\n",
        serde_json::json!({"headline": HEADLINE, "articleBody": format!("<p>{}</p>", rows(3)), "datePublished": "2025-05-02"}),
        serde_json::json!({"headline": "শিরোনাম মাত্র"}),
    );
    let csv = format!(
        "title,content,published_at\n\"{HEADLINE}\",\"{}\",2025-05-07\n",
        rows(4).replace('"', "")
    );
    let folder = Scratch::new()
        .with("a-page.html", page())
        .with("b-front.md", front)
        .with("c-wide.txt", wide)
        .with("d-list.json", json.to_string())
        .with("e-lines.jsonl", lines)
        .with("f-rows.csv", csv)
        .with(
            "g-old.zip",
            zip(&[
                ("in/one.txt", format!("{HEADLINE}\n\n{}", rows(5)).as_bytes()),
                ("../out.txt", b"x"),
                ("in/pic.jpg", b"x"),
                ("bomb.txt", &vec![b' '; 8 << 20]),
            ]),
        )
        .with("deep/er/h.txt", format!("{HEADLINE}\n\n{}", rows(6)))
        .read();
    let of = |id: &str| {
        folder
            .articles
            .iter()
            .find(|a| a.id == id)
            .unwrap_or_else(|| panic!("no {id}: {:?}", folder.skipped))
    };
    let html = of("a-page");
    check(html, HEADLINE, &[LEAD, NEXT, LAST], Some(("2025-05-05T20:14:00+06:00", Origin::JsonLd)));
    assert_eq!(html.updated.as_ref().map(|s| s.iso.as_str()), Some("2025-05-05T21:02:00+06:00"));
    assert_eq!(
        (html.source.as_deref(), html.byline.as_deref()),
        (Some("নতুন ভোর"), Some("রফিক আহমেদ"))
    );
    assert!(!html.text.contains("লুকানো") && !html.text.contains("var x"));
    check(of("b-front"), HEADLINE, &[LEAD, NEXT], Some(("2025-05-04", Origin::FrontMatter)));
    assert_eq!(of("b-front").byline.as_deref(), Some("সালমা খাতুন"));
    assert_eq!(of("c-wide").published.as_ref().map(|s| s.iso.as_str()), Some("2025-05-03"));
    check(of("d-list-x-1"), HEADLINE, &[&rows(1)], Some(("2025-05-01", Origin::Field)));
    check(of("d-list-2"), "দ্বিতীয় শিরোনাম", &[&rows(2)], None);
    check(of("e-lines-1"), HEADLINE, &[&rows(3)], Some(("2025-05-02", Origin::Field)));
    check(of("f-rows-1"), HEADLINE, &[&rows(4)], Some(("2025-05-07", Origin::Field)));
    check(of("g-old.zip-in-one"), HEADLINE, &[&rows(5)], None);
    check(of("deep-er-h"), HEADLINE, &[&rows(6)], None);
    let skipped: Vec<_> =
        folder.skipped.iter().map(|(file, why)| (file.as_str(), why.name())).collect();
    let expected = [
        ("e-lines.jsonl#3", "broken"),
        ("e-lines.jsonl#4", "no_body"),
        ("g-old.zip/../out.txt", "path_escape"),
        ("g-old.zip/bomb.txt", "zip_bomb"),
        ("g-old.zip/in/pic.jpg", "unknown_kind"),
    ];
    assert_eq!(skipped, expected);
    assert!(folder.copies.is_empty(), "{:?}", folder.copies);
}

#[test]
fn what_a_person_wrote_wins() {
    let folder = Scratch::new()
        .with("a.html", page())
        .with("b.txt", format!("{HEADLINE}\n\n{NEXT}\n\nআমাদের সঙ্গে সব সময় এভাবেই থাকুন\n\n{LAST}\n\nচরের পাতা"))
        .with("c.txt", LEAD)
        .with("corpus.toml", "title = \"সেতুর খবর\"\nfurniture = [\"আমাদের সঙ্গে সব সময় এভাবেই থাকুন\"]\n[papers]\n\"চরের কাগজ\" = [\"চরের পাতা\"]\n[\"a.html\"]\npublished = 2025-05-01\nheadline = \"অন্য শিরোনাম\"\npaper = \"আমার কাগজ\"\n[\"c.txt\"]\nskip = true\n")
        .read();
    assert_eq!(folder.corrections.title.as_deref(), Some("সেতুর খবর"));
    let [a, b] = folder.articles.as_slice() else { panic!("{:?}", folder.skipped) };
    check(a, "অন্য শিরোনাম", &[LEAD, NEXT, LAST], Some(("2025-05-01", Origin::ByHand)));
    assert_eq!(a.source.as_deref(), Some("আমার কাগজ"));
    assert_eq!(b.body().collect::<Vec<_>>(), [NEXT, LAST]);
    assert_eq!(b.source.as_deref(), Some("চরের কাগজ"));
    assert!(matches!(folder.skipped.as_slice(), [(file, Skipped::ByHand)] if file == "c.txt"));
}

#[test]
fn a_story_reprinted_is_listed_once_with_where_it_stands_too() {
    let story: Vec<String> = (0..12)
        .map(|n| NEXT.replace("৬৮", &format!("{n}")).replace("মার্চে", &format!("{n} তারিখে")))
        .collect();
    let text = |headline: &str, day: &str, story: &[String]| {
        format!("{headline}\nপ্রকাশ: {day}\n\n{}", story.join("\n\n"))
    };
    let mut grown = story.clone();
    grown.push(LAST.to_owned());
    let folder = Scratch::new()
        .with("a.txt", text(HEADLINE, "৬ মে ২০২৫", &grown))
        .with("b.txt", text("দুই পাড়ে উৎসব, খুলল সেতু", "৫ মে ২০২৫", &story))
        .with("c.txt", text("অন্য খবর একেবারে", "৪ মে ২০২৫", &[LEAD.to_owned()]))
        .read();
    let [first, other] = folder.articles.as_slice() else { panic!("{:?}", folder.copies) };
    assert_eq!((first.file.as_str(), other.file.as_str()), ("b.txt", "c.txt"));
    assert_eq!(folder.copies, [("a.txt".to_owned(), "b.txt".to_owned())]);
    assert_eq!(first.also.len(), 1);
    assert_eq!(
        (first.also[0].published.as_deref(), first.also[0].exact),
        (Some("2025-05-06"), false)
    );
}

#[test]
fn markdown_marks_its_pictures_and_parts_and_short_sentences_are_text() {
    let short = ["সেতু খুলেছে সকালে।", "মিষ্টি বিলি হয়েছে দুই পাড়ে।"];
    let page = format!(
        "---\ntitle: {HEADLINE}\n---\n\n{}\n\n![সেতুর মুখ](a.jpg)\n\n{}\n\n## ইতিহাস\n\n{NEXT}\n\n{LAST}",
        short[0], short[1]
    );
    let folder = Scratch::new().with("a.md", page).read();
    let [a] = folder.articles.as_slice() else { panic!("{:?}", folder.skipped) };
    assert_eq!(a.headline(), Some(HEADLINE));
    assert_eq!(a.body().collect::<Vec<_>>(), [short[0], short[1], "ইতিহাস", NEXT, LAST]);
}

#[test]
fn known_fields_in_bangla_need_no_fence() {
    let head = format!("শিরোনাম: {HEADLINE}\nপত্রিকা: যুগান্তর\nতারিখ: ৫ মে ২০২৫\nপ্রতিবেদক: রফিক আহমেদ");
    let folder = Scratch::new().with("a.txt", format!("{head}\n\n{LEAD}\n\n{NEXT}")).read();
    let [a] = folder.articles.as_slice() else { panic!("{:?}", folder.skipped) };
    check(a, HEADLINE, &[LEAD, NEXT], Some(("2025-05-05", Origin::FrontMatter)));
    assert_eq!((a.source.as_deref(), a.byline.as_deref()), (Some("যুগান্তর"), Some("রফিক আহমেদ")));
}

#[test]
fn a_writer_and_a_day_in_one_row_of_a_page_stand_apart() {
    let page = format!(
        "<h1>{HEADLINE}</h1><div><span>রফিক আহমেদ</span><span>প্রকাশ : ৫ মে ২০২৫, ০১:১৩ পিএম</span></div><p>{LEAD}</p><p>{NEXT}</p>"
    );
    let folder = Scratch::new().with("a.html", page).read();
    let [a] = folder.articles.as_slice() else { panic!("{:?}", folder.skipped) };
    assert_eq!(a.byline.as_deref(), Some("রফিক আহমেদ"));
    assert_eq!(a.published.as_ref().map(|at| at.iso.as_str()), Some("2025-05-05T13:13:00+06:00"));
}
