//! What pages print close to an article's text and what is no text: small pages, made up.

use article::{Article, read};

const HEAD: &str =
    "নতুন কাগজ\nজাতীয়\nখেলা\nখাল খননে বদলেছে গ্রামের চেহারা\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০";
const LEAD: &str =
    "খালটি খনন করার পর গ্রামের তিন হাজার বিঘা জমিতে আবার ধানের চাষ শুরু করেছেন কৃষকেরা, ফিরেছে মাছও।";
const NEXT: &str =
    "কৃষকেরা বলছেন, আগে বর্ষায় পানি নামত না। এখন সময়মতো বীজতলা তৈরি করা যায়, ফলনও বেড়েছে প্রায় দ্বিগুণ।";
const LAST: &str =
    "ইউনিয়ন পরিষদ জানিয়েছে, আগামী বছর আরও দুটি খাল খনন করা হবে। এ জন্য বরাদ্দ চাওয়া হয়েছে মন্ত্রণালয়ের কাছে।";

/// Reads a page in which `{h}` stands for a page's head and `{1}`, `{2}`, `{3}` for three paragraphs.
#[track_caller]
fn page(text: &str) -> Article {
    let text = text.replace("{h}", HEAD);
    let text = text.replace("{1}", LEAD).replace("{2}", NEXT).replace("{3}", LAST);
    read("page.txt", text.as_bytes()).expect("a page with an article")
}

/// Checks that the body is these paragraphs, the three being written as their numbers.
#[track_caller]
fn check_body(text: &str, expected: &[&str]) {
    let article = page(text);
    let number = |text| match text {
        LEAD => "1",
        NEXT => "2",
        LAST => "3",
        other => other,
    };
    let body: Vec<&str> = article.body().map(number).collect();
    assert_eq!(body, expected, "body of {text}");
}

#[test]
fn tags_close_to_the_last_sentence_are_the_pages() {
    let three = &["1", "2", "3"];
    check_body("{h}\n\n{1}\n{2}\n{3}\nখাল\nধান চাষ\nগ্রাম বাংলা\n\nসম্পর্কিত খবর\nঅন্য খবরের শিরোনাম", three);
    check_body("{h}\n\n{1}\n\n{2}\n\n{3}\n\nখাল / ধান / গ্রাম\n\nসম্পর্কিত খবর\nঅন্য খবর", three);
    check_body("{h}\n{1}\n{2}\n{3}\nবাছাই করা\nহাটে উঠেছে আগাম তরমুজ\nবৃষ্টি কম, চিন্তায় চাষি", three);
    check_body("{h}\n\n{1}\n{2}\n{3}\nড. রফিক আহমেদ\nখাল\n\nমন্তব্য করুন", three);
    check_body("{h}\n{1}\n{2}\n{3}\nকে.এম.\nসম্পর্কিত খবর\nঅন্য খবর", three);
    check_body("{h}\n{1}\n{2}\n{3}\nকীওয়ার্ড: খাল\nসম্পর্কিত খবর\nঅন্য খবর", three);
}

#[test]
fn lists_that_close_a_text_are_its_own() {
    for list in [
        "উপস্থিত ছিলেন:\nরফিক আহমেদ\nসালমা খাতুন",
        "খালের দৈর্ঘ্য: ৪ কিলোমিটার\nব্যয়: ২ কোটি টাকা",
        "১. মাটি কাটা\n২. পাড় বাঁধানো",
        "- মাটি কাটা\n- পাড় বাঁধানো",
        "‘জল পড়ে’\n‘পাতা নড়ে’",
        "আমার নদী বয়ে যায়\nতোমার নদী থেমে যায়",
    ] {
        let mut expected = vec!["1", "2", "3"];
        expected.extend(list.lines());
        check_body(&format!("{{h}}\n{{1}}\n{{2}}\n{{3}}\n{list}\nসম্পর্কিত খবর\nঅন্য খবর"), &expected);
    }
    for list in ["রফিক আহমেদ\nসালমা খাতুন", "ধান, গম, ভুট্টা"]
    {
        let mut expected = vec!["1", "2", "3"];
        expected.extend(list.lines());
        check_body(&format!("{{h}}\n\n{{1}}\n{{2}}\n{{3}}\n{list}\n\nসম্পর্কিত খবর"), &expected);
    }
    // Most of the article.
    let list = "মাটি কাটার কাজ\nপাড় বাঁধানোর কাজ\nগাছ লাগানোর কাজ";
    let mut expected = vec!["1"];
    expected.extend(list.lines());
    check_body(&format!("{{h}}\n\n{{1}}\n{list}\n\nসম্পর্কিত খবর\nঅন্য খবর"), &expected);
}

#[test]
fn what_a_page_prints_under_its_stamp_is_no_caption() {
    let captions = |under: &str| -> Vec<String> {
        page(&format!("{{h}}\n{under}\n{{1}}\n\n{{2}}\n\n{{3}}"))
            .captions()
            .map(str::to_owned)
            .collect()
    };
    for under in
        ["⏱ ৩ মিনিটে পড়া যাবে", "NEXT PREV", "twitter sharing button Tweet", "খেলা, নগরপুর", "১২৩ ভিউ"]
    {
        assert_eq!(captions(under), [""; 0], "{under}");
    }
    for under in ["নতুন পানিতে জাল ফেলেছেন জেলেরা", "খননের পর খাল"]
    {
        assert_eq!(captions(under), [under], "{under}");
    }
    assert_eq!(
        captions("নৌকাবাইচ শেষে\nছবি: সংগৃহীত").first().map(String::as_str),
        Some("নৌকাবাইচ শেষে")
    );
}

#[test]
fn invitations_and_links_are_no_text() {
    for between in [
        "(বিস্তারিত পড়ুন: হাটে উঠেছে তরমুজ)",
        "এই খবরটিও পড়ুন: হাটে উঠেছে তরমুজ",
        ">> হাটে উঠেছে তরমুজ",
        "‣ হাটে উঠেছে তরমুজ, খুশি চাষি",
        "সব খবর এখন হাতের মুঠোয়। যুক্ত হোন আমাদের চ্যানেলে।",
        "পছন্দের খবর এখন টেলিগ্রামেও। যুক্ত হোন https://t.me/notunkagoj",
        "যুক্ত হোন আমাদের টেলিগ্রাম চ্যানেলে",
        "টেলিগ্রাম চ্যানেলে যুক্ত হোন: t.me/notunkagoj",
        "সব আপডেট জানতে যুক্ত হোন আমাদের হোয়াটসঅ্যাপ গ্রুপে।",
        "Join us on Telegram https://t.me/notunkagoj",
        "রাজনীতি - সারাদেশ",
        "অর্থনীতি · খেলা",
        "(এই খবরটি সবেমাত্র দেওয়া হয়েছে। বাকিটা আসছে।)",
        "ভিডিও দেখতে ক্লিক করুন",
        "🔴 লাইভ দেখুন",
        "আপনার ই-মেইল দিন",
        "সম্পর্কিত নিবন্ধ\nহাটে উঠেছে তরমুজ",
    ] {
        check_body(&format!("{{h}}\n\n{{1}}\n\n{{2}}\n\n{between}\n\n{{3}}"), &["1", "2", "3"]);
    }
    for between in [
        "সবাই মিলে খালটি বাঁচিয়ে রাখুন, নিজের চোখে দেখুন।",
        "আবেদন করতে নির্ধারিত বোতামে ক্লিক করুন।",
        "খাল খনন – কৃষি",
        "খাল বাঁচানোর এ কাজে সবাই যুক্ত হোন।",
        "প্রতারকেরা লেখেন, ‘লাভ চাইলে টেলিগ্রামে যুক্ত হোন https://t.me/labh’।",
        "সমিতির সভাপতি বললেন, কৃষকেরা একজোট। সবাই যুক্ত হোন ফেসবুকে, তাতেই জোর বাড়বে।",
    ] {
        check_body(
            &format!("{{h}}\n\n{{1}}\n\n{{2}}\n\n{between}\n\n{{3}}"),
            &["1", "2", between, "3"],
        );
    }
}

#[test]
fn agencies_are_named_in_the_genitive_and_behind_a_dash() {
    for (line, agency) in [("খবর রয়টার্সের", "রয়টার্স"), ("খবর বাসসের।", "বাসস"), ("সূত্র- এএফপি", "এএফপি")]
    {
        let text = format!("{{h}}\n\n{{1}}\n\n{{2}}\n\n{{3}}\n\n{line}\n\nসম্পর্কিত খবর\nঅন্য খবর");
        assert_eq!(page(&text).agencies, [agency], "{line}");
        check_body(&text, &["1", "2", "3"]);
    }
}

#[test]
fn names_behind_a_text_are_its_writers() {
    let head = "নতুন কাগজ\nখাল চাই, জল চাই\nপ্রকাশ: ১ মে ২০২৫";
    let text = |name: &str| format!("{head}\n\n{{1}}\n\n{{2}}\n\n{{3}}\n\n{name}\n\nমন্তব্য করুন");
    assert_eq!(page(&text("সালমা খাতুন")).byline.as_deref(), Some("সালমা খাতুন"));
    check_body(&text("সালমা খাতুন"), &["1", "2", "3"]);
    assert_eq!(page(&text("গ্রামের কৃষি")).byline, None);
    for line in ["নেত্রকোনা থেকে সালমা খাতুন", "✍ সালমা খাতুন"]
    {
        let text = HEAD.replace("নিজস্ব প্রতিবেদক", line) + "\n\n{1}\n\n{2}\n\n{3}";
        assert_eq!(page(&text).byline.as_deref(), Some("সালমা খাতুন"), "{line}");
        assert_eq!(page(&text).headline(), Some("খাল খননে বদলেছে গ্রামের চেহারা"), "{line}");
    }
    let text = head.to_owned() + ", ১০:৩০\nSalma Khatun\nসালমা খাতুন\n{1}\n\n{2}\n\n{3}";
    assert_eq!(page(&text).byline.as_deref(), Some("সালমা খাতুন"));
    let text = HEAD.replace("নিজস্ব প্রতিবেদক", "জ্যেষ্ঠ প্রতিবেদকনতুন কাগজ") + "\n\n{1}\n\n{2}\n\n{3}";
    assert_eq!(page(&text).desk.as_deref(), Some("জ্যেষ্ঠ প্রতিবেদক"));
    for desk in ["বিশ্ববিদ্যালয় প্রতিবেদক নগরপুর বিশ্ববিদ্যালয়", "ক্যাম্পাস প্রতিনিধি ঢাবি"]
    {
        let text = HEAD.replace("নিজস্ব প্রতিবেদক", desk) + "\n\n{1}\n\n{2}\n\n{3}";
        assert!(page(&text).desk.is_some(), "{desk}");
        check_body(&text, &["1", "2", "3"]);
    }
    let text = HEAD.replace("নিজস্ব প্রতিবেদক", "সংবাদ বিজ্ঞপ্তি") + "\n\n{1}\n\n{2}\n\n{3}";
    assert_eq!(page(&text).desk.as_deref(), Some("সংবাদ বিজ্ঞপ্তি"));
}

#[test]
fn the_way_to_a_headline_is_not_the_headline() {
    let title = "খাল খননে বদলাবে গ্রাম?";
    let text = format!(
        "নতুন কাগজ\nহোম / জেলা / নগর / {title}\n{title}\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫\n{{1}}\n{{2}}"
    );
    assert_eq!(page(&text).headline(), Some(title));
    check_body(&text, &["1", "2"]);
}

#[test]
fn what_a_writer_is_names_no_writer() {
    let head = "নতুন কাগজ\nমতামত\nখাল চাই, জল চাই\n";
    let text = "\nপ্রকাশ: ১ মে ২০২৫\n\n{1}\n\n{2}\n\n{3}";
    for line in ["✍ কবি ও কথাসাহিত্যিক", "✍️ কবি ও গবেষক"]
    {
        let under = format!("{head}সালমা খাতুন\n{line}{text}");
        assert_eq!(page(&under).byline.as_deref(), Some("সালমা খাতুন"), "{line}");
        check_body(&under, &["1", "2", "3"]);
        let behind = format!("{head}{}\n\n{line}\n\nমন্তব্য করুন", text.trim_start());
        assert_eq!(page(&behind).byline, None, "{line}");
        check_body(&behind, &["1", "2", "3"]);
    }
}

#[test]
fn what_is_going_on_in_a_picture_is_its_caption() {
    let (deck, shown) = ("এক যুগ পর ফিরেছে ধানের চাষ", "খালের পাড়ে ধান কাটছেন গ্রামের কৃষকেরা");
    let head = "নতুন কাগজ\nজাতীয়\nখেলা\nখাল খননে বদলেছে গ্রামের চেহারা";
    let rest = "নিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০\n\n{1}\n\n{2}\n\n{3}";
    let alone = format!("{head}\n{shown}\n{rest}");
    check_body(&alone, &["1", "2", "3"]);
    assert_eq!(page(&alone).captions().collect::<Vec<_>>(), [shown]);
    check_body(&format!("{head}\n{deck}\n{rest}"), &[deck, "1", "2", "3"]);
    let both = page(&format!("{head}\n\n{deck}\n\n{shown}\n\n{rest}"));
    assert_eq!(both.headline(), Some("খাল খননে বদলেছে গ্রামের চেহারা"));
    assert_eq!(both.captions().collect::<Vec<_>>(), [shown]);
}

#[test]
fn more_about_the_news_is_no_text_of_it() {
    let three = &["1", "2", "3"];
    check_body(
        "{h}\n\n{1}\n\n{2}\n\n{3}\n\nএই খবর সম্পর্কে আরও\n\nনদী নিয়ে যা জানা গেল\n\n১৭ এপ্রিল ২০২৫\n\nপ্রধান খবর",
        three,
    );
}

#[test]
fn other_news_and_news_to_read_too_are_of_others() {
    let three = &["1", "2", "3"];
    let titles = "হাটে উঠেছে আগাম তরমুজ, কমছে দাম\nবৃষ্টি কম হওয়ায় চিন্তায় চাষিরা";
    check_body(&format!("{{h}}\n{{1}}\n{{2}}\nএই খবরটিও পড়ুন\n{titles}\n{{3}}"), three);
    check_body(
        &format!(
            "{{h}}\n\n{{1}}\n\n{{2}}\n\n{{3}}\n\nনানান খবর\n{titles}\nএক সপ্তাহে নামল দাম। লোকসানের আশঙ্কায়...\n\nভিডিও"
        ),
        three,
    );
    check_body("{h}\n{1}\n{2}\n{3}\n\nডেস্ক/মো.\n\nআরো পড়ুন\n\nঅন্য খবরের শিরোনাম", three);
}

#[test]
fn a_town_behind_a_desk_and_its_colon_is_no_part_of_the_desk() {
    let page = page(
        "নতুন কাগজ\nখেলা\nখাল খননে বদলেছে গ্রামের চেহারা\n২৬ নভেম্বর ২০২৫\nনিজস্ব সংবাদদাতা: নগরপুর\n\n{1}\n{2}\n{3}",
    );
    assert_eq!(page.desk.as_deref(), Some("নিজস্ব সংবাদদাতা"));
}
