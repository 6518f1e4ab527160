//! Pages as browsers save them, laid out as papers' systems make them: what is read from the markup, and what
//! of its text is the article. All of it is made up.

use std::fs;

use article::{Article, Stamp};
use intake::read_folder;

const LEAD: &str = "হাওরের তিন উপজেলায় শ্রমিক মিলছে না। তাই ধান কাটতে মাঠে নেমেছেন কলেজের শিক্ষক ও শিক্ষার্থীরা, সোমবার সকালে এমনটাই দেখা গেছে।";
const NEXT: &str =
    "কৃষি কর্মকর্তা জানান, বুধবারের মধ্যে হাওরের সব ধান কাটা শেষ হবে। বৃষ্টির পূর্বাভাস আছে বৃহস্পতিবার থেকে, তাই তাড়াহুড়া।";
const SHORT: &str = "মজুরি উঠেছে দিনে এক হাজার টাকায়।";
const LAST: &str =
    "চাষি সুরুজ আলী বললেন, ‘টাকা বড় কথা না, ধানটা বাঁচুক। গত বছর অর্ধেক ধান পানির নিচে গেছে, এবার আর তা চাই না।’";
const HEADLINE: &str = "হাওরে ধান কাটছেন শিক্ষক-শিক্ষার্থীরা";
const OTHER: &str = "বাজারে উঠল আগাম কাঁঠাল, দাম নাগালের বাইরে";

/// Headline, published, updated, paper, byline, body.
type Wanted<'t> =
    (&'t str, Option<&'t str>, Option<&'t str>, Option<&'t str>, Option<&'t str>, &'t [&'t str]);

#[track_caller]
fn check(page: &str, wanted: Wanted<'_>) {
    let page = page
        .replace("{h}", HEADLINE)
        .replace("{1}", LEAD)
        .replace("{2}", NEXT)
        .replace("{s}", SHORT)
        .replace("{3}", LAST)
        .replace("{o}", OTHER);
    let folder = tempfile::tempdir().expect("a folder can be made");
    fs::write(folder.path().join("page.html"), page).expect("a file can be written");
    let read = read_folder(folder.path()).expect("the folder can be listed");
    let [article] = read.articles.as_slice() else { panic!("{:?}", read.skipped) };
    assert_eq!(found(article), (wanted.0, wanted.1, wanted.2, wanted.3, wanted.4));
    assert_eq!(article.body().collect::<Vec<_>>(), wanted.5);
}

fn found(article: &Article) -> (&str, Option<&str>, Option<&str>, Option<&str>, Option<&str>) {
    fn iso(stamp: Option<&Stamp>) -> Option<&str> {
        stamp.map(|stamp| stamp.iso.as_str())
    }
    (
        article.headline().unwrap_or_default(),
        iso(article.published.as_ref()),
        iso(article.updated.as_ref()),
        article.source.as_deref(),
        article.byline.as_deref(),
    )
}

/// A deck above the writer's line is kept.
const DECKED: &[&str] = &["ধান কাটতে মাঠে নেমেছেন শিক্ষকেরাও।", LEAD, SHORT, NEXT, LAST];
const BODY: &[&str] = &[LEAD, SHORT, NEXT, LAST];

#[test]
fn a_page_of_a_large_paper_with_json_ld() {
    check(
        r#"<!DOCTYPE html><html lang="bn"><head><meta charset="utf-8"><title>{h} | প্রথম আলো</title>
<meta property="og:title" content="{h}"><meta property="og:site_name" content="প্রথম আলো">
<script type="application/ld+json">{"@context":"http://schema.org","@type":"NewsArticle","headline":"{h}","datePublished":"2025-05-05T14:14:52Z","dateModified":"2025-05-05T15:02:11Z","author":[{"@type":"Person","name":"প্রতিনিধি"}],"publisher":{"@type":"Organization","name":"Prothomalo"}}</script>
<script type="application/ld+json">{"@context":"http://schema.org","@type":"BreadcrumbList","itemListElement":[]}</script></head>
<body><header><nav><ul><li><a>সর্বশেষ</a></li><li><a>রাজনীতি</a></li></ul></nav></header>
<main><div class="story"><h1 class="headline">{h}</h1>
<div class="author-location"><span class="contributor-name">প্রতিনিধি</span><span class="location">নেত্রকোনা</span></div>
<div class="time-social-share-wrapper"><time datetime="2025-05-05T20:14:52+06:00">প্রকাশ: ০৫ মে ২০২৫, ২০: ১৪</time></div>
<figure><img src="a.jpg"><figcaption>ধান কাটছেন শিক্ষার্থীরা। আজ সকালে<span>ছবি: প্রথম আলো</span></figcaption></figure>
<div class="story-element"><p>{1}</p></div><div class="story-element"><p>{s}</p></div>
<div class="also-read"><span>আরও পড়ুন</span><a href="/x">{o}</a><time datetime="2025-05-04T10:00:00+06:00">০৪ মে ২০২৫</time></div>
<div class="story-element"><p>{2}</p></div><div class="story-element"><p>{3}</p></div></div>
<div class="more"><h2>জেলা থেকে আরও পড়ুন</h2><ul><li><a>ধান</a></li><li><a>হাওর</a></li></ul></div></main>
<aside><h3>সর্বাধিক পঠিত</h3><a>{o}</a></aside><footer>স্বত্ব © ১৯৯৮-২০২৫ প্রথম আলো</footer></body></html>"#,
        (
            HEADLINE,
            Some("2025-05-05T20:14:52+06:00"),
            Some("2025-05-05T21:02:11+06:00"),
            Some("প্রথম আলো"),
            None,
            BODY,
        ),
    );
}

#[test]
fn a_local_portal_made_with_wordpress() {
    check(
        r#"<html><head><title>{h} - হাওর বার্তা</title><meta property="og:site_name" content="হাওর বার্তা">
<meta property="article:published_time" content="2025-05-05T14:14:23+00:00"></head><body class="single">
<div class="menu-main"><ul><li>প্রচ্ছদ</li><li>জাতীয়</li><li>সারাদেশ</li></ul></div>
<div class="ticker">শিরোনাম : <a>{o}</a></div>
<article class="post"><h1 class="entry-title">{h}</h1><div class="post-meta"><span class="author">নিজস্ব প্রতিবেদক</span> <span class="date">প্রকাশের সময় : সোমবার, ৫ মে, ২০২৫</span> <span class="views">১২৩ বার পড়া হয়েছে</span></div>
<div class="entry-content"><p>{1}</p><p>{s}</p><p>{2}</p><p>{3}</p><p>&nbsp;</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li>Facebook</li><li>Twitter</li></ul></div></div></article>
<div id="comments"><h3>Leave a Reply</h3><form><p>Your email address will not be published.</p></form></div>
<div class="related"><h3>এ জাতীয় আরো খবর</h3><a>{o}</a></div></body></html>"#,
        (HEADLINE, Some("2025-05-05T20:14:23+06:00"), None, Some("হাওর বার্তা"), None, BODY),
    );
}

#[test]
fn a_page_of_tables_and_breaks_without_metadata() {
    check(
        r"<HTML><HEAD><TITLE>দৈনিক হাওর</TITLE></HEAD><BODY><TABLE><TR><TD><A HREF=1>প্রথম পাতা</A></TD><TD><A HREF=2>শেষ পাতা</A></TD></TR></TABLE>
<TABLE><TR><TD><FONT SIZE=5><B>{h}</B></FONT><BR>রফিক আহমেদ<BR>প্রকাশ: ৫ মে ২০২৫, ০৮:১৪ পিএম<BR><BR>
{1}<BR><BR>{s}<BR><BR>{2}<BR><BR>{3}</TD></TR></TABLE>
<TABLE><TR><TD>আরও খবর<BR><A HREF=3>{o}</A></TD></TR></TABLE></BODY></HTML>",
        (HEADLINE, Some("2025-05-05T20:14:00+06:00"), None, None, Some("রফিক আহমেদ"), BODY),
    );
}

#[test]
fn a_page_of_divs_with_its_paragraphs_in_spans() {
    check(
        r#"<html><head><meta name="author" content="সালমা খাতুন"><meta property="og:title" content="{h} | সমকাল"></head><body>
<div><div><a>জাতীয়</a><a>খেলা</a></div><div><div><h1>{h}</h1></div><div>সালমা খাতুন</div><div>প্রকাশ: ০৫ মে ২০২৫ | ২০:১৪ | আপডেট: ০৫ মে ২০২৫ | ২১:০২</div>
<div class="b"><div><span>{1}</span></div><div><span>{s}</span></div><div><span>{2}</span></div><div class="ad">বিজ্ঞাপন</div><div><span>{3}</span></div></div>
<div>বিষয় : ধান হাওর</div></div><div><div>আরও পড়ুন</div><div>{o}</div></div><div>© ২০২৫ সমকাল</div></div></body></html>"#,
        (
            HEADLINE,
            Some("2025-05-05T20:14:00+06:00"),
            Some("2025-05-05T21:02:00+06:00"),
            Some("সমকাল"),
            Some("সালমা খাতুন"),
            BODY,
        ),
    );
}

#[test]
fn a_page_of_kolkata_with_its_deck_and_sign() {
    check(
        r#"<html><head><title>{h} - Anandabazar</title><meta property="og:site_name" content="www.anandabazar.com">
<script type="application/ld+json">[{"@type":"NewsArticle","headline":"{h}","datePublished":"2025-05-05T20:14:00+05:30","dateModified":"2025-05-05T21:02:00+05:30","author":{"@type":"Person","name":"আনন্দবাজার ডট কম ডেস্ক"},"publisher":{"@type":"NewsMediaOrganization","name":"Anandabazar"}}]</script></head>
<body><div id="top">কলকাতা</div><div class="articlebox"><h1>{h}</h1><h2>ধান কাটতে মাঠে নেমেছেন শিক্ষকেরাও।</h2>
<div class="betlvid">আনন্দবাজার ডট কম ডেস্ক<br>শেষ আপডেট: ০৫ মে ২০২৫ ২১:০২</div>
<figure><img><figcaption>মাঠে শিক্ষার্থীরা। নিজস্ব চিত্র।</figcaption></figure>
<div class="contentbox"><p>{1}</p><p>{s}</p><div class="adbox">Advertisement</div><p>{2}</p><p>{3}</p></div>
<div class="tags"><a>Paddy</a><a>Haor</a></div></div><div class="rhs"><h3>আরও পড়ুন</h3><p>{o}</p></div></body></html>"#,
        (
            HEADLINE,
            Some("2025-05-05T20:14:00+05:30"),
            Some("2025-05-05T21:02:00+05:30"),
            Some("আনন্দবাজার পত্রিকা"),
            None,
            DECKED,
        ),
    );
}

#[test]
fn a_page_that_goes_on_with_the_next_article() {
    check(
        r#"<html><head><meta property="og:title" content="{h}"><meta property="og:site_name" content="ঢাকা পোস্ট"></head><body>
<article id="a1"><h1>{h}</h1><div class="meta"><div>জেলা প্রতিনিধি</div><div>৫ মে ২০২৫, ০৮:১৪ পিএম</div></div><div class="body"><p>{1}</p><p>{s}</p><p>{2}</p><p>{3}</p><p>এসএস</p></div></article>
<article id="a2"><h1>{o}</h1><div class="meta"><div>নিজস্ব প্রতিবেদক</div><div>৪ মে ২০২৫, ০২:০০ পিএম</div></div><div class="body"><p>মৌসুমের শুরুতেই বাজারে উঠেছে কাঁঠাল। তবে দাম বেশি। মাঝারি আকারের একটি কাঁঠাল বিক্রি হচ্ছে ৩০০ টাকায় বলে জানান বিক্রেতারা।</p></div></article></body></html>"#,
        (HEADLINE, Some("2025-05-05T20:14:00+06:00"), None, Some("ঢাকা পোস্ট"), None, BODY),
    );
}

/// Closing sentences of a text, each too short to be known as one by its length.
const CLOSING: [&str; 5] = [
    "ধান আগে ঘরে উঠুক।",
    "তারপর মজুরির হিসাব।",
    "‘আমরা তো আছিই,’ হাসেন শিক্ষক রতন দাস।",
    "বৃষ্টি আসছে?",
    "আসুক।",
];

#[test]
fn short_paragraphs_close_a_text_however_many_they_are() {
    let body: Vec<&str> = [LEAD, NEXT, LAST].into_iter().chain(CLOSING).collect();
    let after = "<div class=tags><a>ধান</a><a>হাওর</a></div><div class=more><h3>আরও খবর</h3><a>{o}</a></div><div class=comments><h3>মন্তব্য (২)</h3><p>ভালো লেখা।</p></div><footer>© ২০২৫ নতুন ভোর</footer>";
    let wanted = (HEADLINE, Some("2025-05-05"), None, Some("নতুন ভোর"), None, body.as_slice());
    for (open, between, close) in [
        ("<div class=content><p>", "</p><p>", "</p></div>"),
        (
            "<div><div class=story-element><p>",
            "</p></div><div class=story-element><p>",
            "</p></div></div>",
        ),
        ("<article><div><span>", "</span></div><div><span>", "</span></div></article>"),
        ("<div>", "<br><br>", "</div>"),
    ] {
        let text = format!(
            "{open}{{1}}{between}{{2}}{between}{{3}}{between}{}{close}",
            CLOSING.join(between)
        );
        check(
            &format!(
                "<html><body><nav><a>জাতীয়</a></nav><main><h1>{{h}}</h1><div>প্রকাশ: ৫ মে ২০২৫</div>{text}{after}</main></body></html>"
            ),
            wanted,
        );
    }
}

#[test]
fn a_list_may_close_a_text_and_a_link_alone_is_no_paragraph() {
    let items = ["কাস্তে ১২টি", "দড়ি ৫ আঁটি", "ত্রিপল ২টি", "পানির জার ৪টি"];
    let list = items.map(|item| format!("<li>{item}</li>")).concat();
    let body: Vec<&str> =
        [LEAD, NEXT, LAST, "মাঠে যা নেওয়া হয়েছে:"].into_iter().chain(items).collect();
    check(
        &format!(
            "<html><body><main><h1>{{h}}</h1><div>প্রকাশ: ৫ মে ২০২৫</div><div class=content><p>{{1}}</p><div class=box><a href=/x>{{o}}</a></div><p>{{2}}</p><p>{{3}}</p><p>মাঠে যা নেওয়া হয়েছে:</p><ul>{list}</ul></div><div class=more><a href=/x>{{o}}</a></div></main></body></html>"
        ),
        (HEADLINE, Some("2025-05-05"), None, None, None, body.as_slice()),
    );
    // Behind links stands whom the text credits.
    check(
        "<html><body><main><h1>{h}</h1><div>প্রকাশ: ৫ মে ২০২৫</div><div class=content><p>{1}</p><p>{2}</p><p>{3}</p><p><a href=/x>{o}</a></p><p>সূত্র: বাসস</p><p>রফিক আহমেদ, কৃষি প্রতিবেদক</p></div></main></body></html>",
        (HEADLINE, Some("2025-05-05"), None, None, Some("রফিক আহমেদ"), &[LEAD, NEXT, LAST]),
    );
}

#[test]
fn a_page_of_paragraphs_alone_has_its_headline_far_above_its_text() {
    let head = [
        "নিজস্ব প্রতিবেদক",
        "প্রকাশ: ৫ মে ২০২৫, ২০:১৪",
        "শেয়ার করুন",
        "Facebook",
        "WhatsApp",
        "প্রিন্ট",
        "ফন্ট সাইজ",
        "অ-",
        "অ+",
        "ছবি: সংগৃহীত",
    ];
    let head = format!("<p>{}</p>", head.join("</p><p>"));
    check(
        &format!(
            "<html><body><p>জাতীয়</p><p>খেলা</p><p>{{h}}</p>{head}<p>{{1}}</p><p>{{s}}</p><p>{{2}}</p><p>{{3}}</p><p>মন্তব্য করুন</p></body></html>"
        ),
        (HEADLINE, Some("2025-05-05T20:14:00+06:00"), None, None, None, BODY),
    );
}
