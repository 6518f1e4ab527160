//! What stands between a headline and its text: who wrote, and what a picture shows. Small pages, made up.

use article::{Article, read};

const LEAD: &str =
    "পুরোনো ঘাটের পাশে নতুন পন্টুন বসানো হয়েছে। এতে দুই পাড়ের যাত্রীদের ওঠানামার কষ্ট কমেছে বলে জানিয়েছেন মাঝিরা।";
const NEXT: &str =
    "ঘাটের ইজারাদার বলেন, আগে বর্ষায় কাদায় নামতে হতো। এখন রাতেও যাত্রীরা নৌকায় উঠতে পারছেন, বাতি বসেছে চারটি।";
const HEADLINE: &str = "পুরোনো ঘাটে নতুন পন্টুন, কমেছে যাত্রীর কষ্ট";

/// Reads a page with these lines between its headline and its two paragraphs.
#[track_caller]
fn page(head: &str) -> Article {
    let text = format!("নতুন কাগজ\nজাতীয়\nখেলা\n{HEADLINE}\n{head}\n{LEAD}\n{NEXT}");
    let article = read("page.txt", text.as_bytes()).expect("a page with an article");
    assert_eq!(article.headline(), Some(HEADLINE), "{head}");
    article
}

/// Checks that the text is the two paragraphs, with `above` before them.
#[track_caller]
fn check_body(article: &Article, above: &[&str]) {
    let mut expected = above.to_vec();
    expected.extend([LEAD, NEXT]);
    assert_eq!(article.body().collect::<Vec<_>>(), expected);
}

#[test]
fn a_name_with_its_town_and_a_colon_over_the_text_is_its_writer() {
    for head in [
        "প্রকাশ: ১ মে ২০২৫, ১০:৩০\nবিভাস ধাড়া, বর্ধমান:",
        "By: Sangbad Pratidin\nPosted: 03:20 PM May 01, 2025\nবিভাস ধাড়া, বর্ধমান :",
        "প্রকাশ: ১ মে ২০২৫, ১০:৩০\n\nবিভাস ধাড়া, বর্ধমান:\n",
        "প্রকাশ: ১ মে ২০২৫\nপন্টুনে উঠছেন যাত্রীরা। ছবি: সংগৃহীত\nবিভাস ধাড়া, রংপুর থেকে:",
        "বিভাস ধাড়া, গাইবান্ধাঃ",
    ] {
        let article = page(head);
        assert_eq!(article.byline.as_deref(), Some("বিভাস ধাড়া"), "{head}");
        check_body(&article, &[]);
    }
    // What announces is text.
    for line in ["যা জানা গেছে:", "ঘাট, পন্টুন, বাতি:", "তিন ঘাট, দুই পাড়:"]
    {
        let article = page(&format!("প্রকাশ: ১ মে ২০২৫, ১০:৩০\n{line}"));
        assert_eq!(article.byline, None, "{line}");
        check_body(&article, &[line]);
    }
}
