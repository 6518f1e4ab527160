//! Pages of broadcasters: who wrote stands under labels, and posts from elsewhere stand between paragraphs.

use article::{Article, read};

const TEXT: [&str; 3] = [
    "পদ্মা সেতু চালুর পর সদরঘাট থেকে লঞ্চ কমেছে অর্ধেকের বেশি। তার ধাক্কা লেগেছে বুড়িগঙ্গার নৌকার মাঝিদের জীবনেও।",
    "মতিন মিয়ার মতো প্রায় ছয়শো মাঝি এখন অন্য কাজ খুঁজছেন। কেউ রিকশা চালান, কেউ ফিরে গেছেন গ্রামে।",
    "ঘাট ঘিরে পর্যটনের পরিকল্পনা আছে বলে জানিয়েছে কর্তৃপক্ষ। কবে হবে, তা নির্দিষ্ট নয়।",
];

const HEADLINE: &str = "লঞ্চ কমছে সদরঘাটে, মাঝিরা কোথায় যাচ্ছেন";

/// Reads a page in which `{h}` is the headline and `{1}`, `{2}`, `{3}` are paragraphs.
#[track_caller]
fn page(text: &str) -> Article {
    let mut text = text.replace("{h}", HEADLINE);
    for (at, paragraph) in TEXT.iter().enumerate() {
        text = text.replace(&format!("{{{}}}", at + 1), paragraph);
    }
    read("page.txt", text.as_bytes()).expect("a page with an article")
}

/// Checks that the text is these lines, and the headline the page's.
#[track_caller]
fn check_body(text: &str, expected: &[&str]) {
    let article = page(text);
    let numbered = |line| match TEXT.iter().position(|&paragraph| paragraph == line) {
        Some(at) => ["1", "2", "3"][at],
        None => line,
    };
    let body: Vec<&str> = article.body().map(numbered).collect();
    assert_eq!(body, expected, "body of {text}");
    assert_eq!(article.headline(), Some(HEADLINE), "headline of {text}");
}

#[test]
fn a_label_has_its_name_behind_it_or_on_the_next_line() {
    for lines in [
        "Author, হাসান মাহমুদ\nRole, বিবিসি বাংলা, ঢাকা",
        "Author,\nহাসান মাহমুদ\nRole,\nবিবিসি বাংলা, ঢাকা",
        "Author\nহাসান মাহমুদ\nRole\nবিবিসি নিউজ বাংলা, ঢাকা\n৪ ঘণ্টা আগে",
        "লেখক, হাসান মাহমুদ\nপদবি, বিবিসি বাংলা, ঢাকা",
        "লেখক,\nহাসান মাহমুদ\nপদবী,\nবিবিসি বাংলা, ঢাকা",
        "Article Information\nAuthor,\n\nহাসান মাহমুদ\n\nRole,\n\nবিবিসি বাংলা",
        "ছবির উৎস, Getty Images\nছবির ক্যাপশান, নৌকার মাঝি\nAuthor,\nহাসান মাহমুদ\nRole,\nবিবিসি নিউজ বাংলা\nPublished ৪ ঘণ্টা আগে",
    ] {
        let text = format!("{{h}}\n{lines}\n{{1}}\n{{2}}\n{{3}}");
        let article = page(&text);
        assert_eq!(article.byline.as_deref(), Some("হাসান মাহমুদ"), "{lines}");
        assert_eq!(article.source.as_deref(), Some("বিবিসি বাংলা"), "{lines}");
        check_body(&text, &["1", "2", "3"]);
    }
    let article = page("জাতীয়\n{h}\nপ্রতিবেদক:\nহাসান মাহমুদ\n৪ মে ২০২৫\n{1}\n{2}");
    assert_eq!(article.byline.as_deref(), Some("হাসান মাহমুদ"));
    // A label of the menu is nobody's.
    let article = page("লেখক\nবইয়ের খবর\n{h}\n৪ মে ২০২৫\n{1}\n{2}");
    assert_eq!(article.byline, None);
}

#[test]
fn a_post_from_elsewhere_ends_no_text() {
    const CONSENT: &str = "X কন্টেন্টের জন্য কি অনুমতি দেবেন?\nএই নিবন্ধে Xএর কন্টেন্ট রয়েছে। কোন কিছু লোড করার আগে আমরা আপনার অনুমতি চাইছি, কারণ তারা হয়ত কুকি এবং অন্যান্য প্রযুক্তি ব্যবহার করে থাকতে পারে।\nসম্মতি দিচ্ছি এবং এগোন";
    const ABSENT: &str =
        "কন্টেন্ট পাওয়া যাচ্ছে না\nআরও দেখার জন্য ফেসবুক\nবাইরের কোন সাইটের তথ্যের জন্য বিবিসি দায়বদ্ধ নয়।";
    for block in [
        format!("স্কিপ করুন YouTube পোস্ট, 1\n{ABSENT}\nEnd of YouTube পোস্ট, 1"),
        format!("স্কিপ করুন X পোস্ট, 1\n{CONSENT}\nEnd of X পোস্ট, 1"),
        format!("স্কিপ করুন Facebook পোস্ট, 1\n{ABSENT}\nFacebook পোস্টের শেষ, 1"),
        format!("স্কিপ করুন Twitter পোস্ট, 1\n{CONSENT}\nEnd of X পোস্ট, 2"),
        "স্কিপ করুন Instagram পোস্ট, 1\nEnd of Instagram পোস্ট, 1".to_owned(),
        // Copies lose lines.
        format!("স্কিপ করুন YouTube পোস্ট, 1\n{ABSENT}"),
        format!("স্কিপ করুন X পোস্ট, 1\n{CONSENT}"),
        format!("{CONSENT}\nEnd of X পোস্ট, 1"),
        format!("{ABSENT}\nফেসবুক পোস্ট শেষ, 1"),
        "স্কিপ করুন YouTube পোস্ট, 1\nভিডিওর ক্যাপশান, সতর্কবাণী: তৃতীয়পক্ষের কন্টেন্টে বিজ্ঞাপন থাকতে পারে"
            .to_owned(),
    ] {
        for text in [
            format!("{{h}}\n৪ মে ২০২৫\n{{1}}\n{block}\n{{2}}\n{{3}}"),
            format!("{{h}}\n৪ মে ২০২৫\n\n{{1}}\n\n{{2}}\n\n{block}\n\n{{3}}"),
            format!("{{h}}\n৪ মে ২০২৫\n{{1}}\n{{2}}\n{{3}}\n{block}"),
        ] {
            check_body(&text, &["1", "2", "3"]);
        }
    }
}

#[test]
fn a_sub_headline_may_stand_right_under_a_list() {
    const LIST: &str = "নদীর নামে নাম, অথচ নদীই নেই\nইলিশের দাম কেন কমে না বাজারে";
    for heading in ["আরও পড়তে পারেন:", "আরও পড়ুন", "বিবিসি বাংলার অন্যান্য খবর:"]
    {
        for part in ["সামনে কী", "বিশেষজ্ঞরা যা বলছেন", "'ঘাট ছাড়া আর কিছু চিনি না'"]
        {
            check_body(
                &format!("{{h}}\n৪ মে ২০২৫\n{{1}}\n{heading}\n{LIST}\n{part}\n{{2}}\n{{3}}"),
                &["1", part, "2", "3"],
            );
        }
        // Parts of one article are asked alike.
        let part = "নতুন ঘাটের খরচ জোগাবে কে?";
        let asked = format!(
            "{{h}}\n৪ মে ২০২৫\n{{1}}\nমাঝিরা কী চান?\n{{2}}\n{heading}\n{LIST}\n{part}\n{{3}}"
        );
        check_body(&asked, &["1", "মাঝিরা কী চান?", "2", part, "3"]);
        // The last of its titles says as much as the others.
        check_body(
            &format!(
                "{{h}}\n৪ মে ২০২৫\n{{1}}\n{heading}\n{LIST}\nচরের স্কুলে শিক্ষক একজন\n{{2}}\n{{3}}"
            ),
            &["1", "2", "3"],
        );
    }
}
