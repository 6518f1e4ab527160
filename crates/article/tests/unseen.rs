//! Pages of papers that nobody knows, laid out as big papers' pages come out when they are copied.
//!
//! `papers/*.page`: what is to be read (`source: -`: no paper), `---`, then the page. Before each line and a tab stands what it
//! is: `H` headline, `B` paragraph, `U` short line of the text, `C` caption or picture credit, `O` may be
//! text or not, `-` everything else, `?` behind one of them where that is good enough but not asked
//! for. `{1}` and the like stand for paragraphs.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use article::{Article, Role, Stamp, read};

const PARAGRAPHS: [(&str, &str); 15] = [
    (
        "{1}",
        "খালের দুই পাড়ের মানুষের চার বছরের অপেক্ষা শেষ হলো। গতকাল সকালে নতুন সেতুটি যান চলাচলের জন্য খুলে দেওয়া হয়েছে বলে জানিয়েছে পৌরসভা।",
    ),
    (
        "{2}",
        "পৌরসভার প্রকৌশলীরা বলছেন, সেতুটি ৬৮ মিটার লম্বা। কাজ শুরু হয় ২০২১ সালের মার্চে, মাঝে বন্যায় ছয় মাস কাজ বন্ধ ছিল।",
    ),
    (
        "{3}",
        "‘আগে নৌকার জন্য আধা ঘণ্টা দাঁড়িয়ে থাকতে হতো,’ বলেন দোকানি আবদুল হাকিম। এখন পাঁচ মিনিটে বাজারে যাওয়া যায়, তবে ভ্যানের ভাড়া বেড়েছে।",
    ),
    (
        "{e1}",
        "The four-year wait of people on both banks of the canal is over. The new bridge opened to traffic yesterday morning, the municipality said.",
    ),
    (
        "{e2}",
        "Engineers say the bridge is 68 metres long. Work began in March 2021 and stopped for six months when the floods came.",
    ),
    (
        "{e3}",
        "“We used to wait half an hour for the boat,” said Abdul Hakim, who keeps a shop. Now the market is five minutes away, though van fares have risen.",
    ),
    // Short, without its stop, asking, with a bar for a danda: paragraphs are not all alike.
    ("{4}", "মেয়র বলেন, ‘সেতু হয়েছে, এটাই বড় কথা।’"),
    ("{5}", "কাজটি পেয়েছে স্থানীয় একটি প্রতিষ্ঠান।"),
    (
        "{6}",
        "এলাকার কলেজছাত্রী নাজমা আক্তার বলেন, “বৃষ্টির দিনে নৌকা চলত না। তখন ক্লাসে যাওয়াই হতো না। এবার আর সেই অজুহাত থাকল না”",
    ),
    (
        "{7}",
        "আরও একটি সেতুর কাজ আগামী ডিসেম্বরে শুরু হওয়ার কথা রয়েছে। সেটির জন্য ৩ কোটি ৪০ লাখ টাকা বরাদ্দ পাওয়া গেছে বলে পৌরসভার হিসাব বিভাগ জানিয়েছে।",
    ),
    (
        "{8}",
        "পৌরসভার তথ্য অনুযায়ী, সেতুটি নির্মাণে ব্যয় হয়েছে ৬ কোটি ২৫ লাখ টাকা, যা প্রথম প্রাক্কলনের চেয়ে ১ কোটি ১০ লাখ টাকা বেশি বলে কাগজপত্রে দেখা গেছে",
    ),
    ("{9}", "তবে ভ্যানচালকেরা বলছেন অন্য কথা।"),
    ("{10}", "কিন্তু ভাড়া বাড়ল কেন?"),
    (
        "{11}",
        "এদিকে সেতুর পশ্চিম পাড়ের রাস্তাটি এখনো কাঁচা| বর্ষায় সেখানে হাঁটুসমান কাদা হয় বলে এলাকাবাসীর অভিযোগ| সড়কটি পাকা করার দাবি তাদের|",
    ),
    ("{12}", "২০২১ সালের ১৪ মার্চ সেতুটির ভিত্তিপ্রস্তর স্থাপন করা হয়।"),
];

/// A page and what is to be read from it.
struct Page {
    name: String,
    wanted: Vec<(String, String)>,
    lines: Vec<(String, String)>,
    text: String,
}

fn pages() -> Vec<Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers");
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the pages are there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| page(path)).collect()
}

fn page(path: &Path) -> Page {
    let source = fs::read_to_string(path).expect("a page");
    let (head, body) = source.split_once("---\n").expect("a head and a page");
    let wanted: Vec<(String, String)> = head
        .lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let has = |name: &str| wanted.iter().any(|(wanted, _)| wanted == name);
    let mut text = String::new();
    if has("bom") {
        text.push('\u{FEFF}');
    }
    let newline = match () {
        () if has("newline") => "\r\n",
        () if has("one_line") => " ",
        () if has("bars") => " | ",
        () => "\n",
    };
    let mut lines = Vec::new();
    for line in body.lines() {
        let (sign, line) = line.split_once('\t').unwrap_or(("", line));
        let mut line = line.to_owned();
        for (name, paragraph) in PARAGRAPHS {
            line = line.replace(name, paragraph);
        }
        text.push_str(&line);
        text.push_str(newline);
        // A bar between two lines is of neither.
        let bare = line.trim();
        let bare = if has("one_line") { bare.trim_start_matches("| ") } else { bare };
        lines.push((sign.to_owned(), bare.to_owned()));
    }
    lines.retain(|(sign, line)| !sign.is_empty() && !line.is_empty());
    let name = path.file_stem().and_then(|name| name.to_str()).expect("a name").to_owned();
    Page { name, wanted, lines, text }
}

/// What is read otherwise than the page says, one line each.
fn differences(page: &Page) -> String {
    let mut out = String::new();
    let article = match read("page.txt", page.text.as_bytes()) {
        Ok(article) => article,
        Err(why) => return format!("{}: {}\n", page.name, why.name()),
    };
    for (field, found) in fields(&article) {
        let wanted = page.wanted.iter().find(|(name, _)| name == field);
        let wanted = wanted.map(|(_, value)| value.as_str()).unwrap_or_default();
        // A name that the page gives and nobody asks for is no fault; `-` asks for none.
        let unasked = wanted.is_empty() && field == "source";
        let wanted = if wanted == "-" { "" } else { wanted };
        if found != wanted && !unasked {
            let _ = writeln!(out, "{}: {field} is {found:?}, not {wanted:?}", page.name);
        }
    }
    let mut lines = page.lines.iter().peekable();
    for (at, part) in article.parts.iter().enumerate() {
        let text = article.slice(part).trim().trim_start_matches('\u{FEFF}').trim();
        let Some((sign, _)) = lines.next_if(|(_, line)| line == text) else {
            let _ = writeln!(out, "{}: cut otherwise at {text:?}", page.name);
            break;
        };
        let found = match part.role {
            Role::Headline => "H",
            Role::Body | Role::Subhead => "B",
            Role::Caption | Role::PhotoCredit | Role::ImageName => "C",
            _ => "-",
        };
        let fits = match sign.as_str() {
            "U" => found == "B",
            "O" => found != "H",
            "C?" => matches!(found, "C" | "-"),
            sign => found == sign,
        };
        if !fits {
            let rule = article.rules[at].name();
            let _ = writeln!(out, "{}: {found} by {rule}, not {sign}: {text}", page.name);
        }
    }
    out
}

fn fields(article: &Article) -> [(&'static str, String); 7] {
    let iso = |stamp: &Option<Stamp>| stamp.as_ref().map(|s| s.iso.clone()).unwrap_or_default();
    [
        ("published", iso(&article.published)),
        ("updated", iso(&article.updated)),
        ("page_date", iso(&article.page_date)),
        ("source", article.source.clone().unwrap_or_default()),
        ("byline", article.byline.clone().unwrap_or_default()),
        ("desk", article.desk.clone().unwrap_or_default()),
        ("agencies", article.agencies.join(" + ")),
    ]
}

#[test]
fn papers_that_no_table_knows_are_read() {
    let pages = pages();
    assert!(pages.len() >= 20);
    let found: String = pages.iter().map(differences).collect();
    assert!(found.is_empty(), "\n{found}");
}
