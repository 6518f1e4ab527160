//! How pages are made, and what is read from them: small pages, made up.

mod common;

use article::{Role, read};
use common::{check_body, check_dates, check_headline, page};

#[test]
fn the_headline_stands_above_the_reporter() {
    let expected = Some("নদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত");
    check_headline(
        "নতুন কাগজ\nজাতীয়\nখেলা\nনদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত\n\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫\n\n{1}\n{2}",
        expected,
    );
    check_headline(
        "শিরোনাম\nবাজারে দাম কমেছে সব সবজির\nকাল থেকে বন্ধ থাকবে সেতু\nফুটবলে জিতল শহরের দল\nখেলা\nঅনলাইন ডেস্ক\nপ্রকাশ: ১ মে ২০২৫\nনদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত\nছবি: সংগৃহীত\n{1}\n{2}",
        expected,
    );
    check_headline(
        "নদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত | নতুন কাগজ\nনদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত\n\n{1}\n{2}",
        expected,
    );
    check_headline("{1}\n{2}\n{3}\nMMS", None);
}

#[test]
fn a_reporter_without_a_label_is_known_by_place() {
    let text = "নদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত\nরফিক আহমেদ\nঢাকা\nপ্রকাশ: ১ মে ২০২৫\n\n{1}\n{2}";
    let article = page(text);
    assert_eq!(article.byline.as_deref(), Some("রফিক আহমেদ"));
    assert_eq!(article.headline(), Some("নদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত"));
}

#[test]
fn a_writer_may_open_the_text() {
    let head = "নদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ১ মে ২০২৫";
    for (text, byline) in [
        ("রফিক আহমেদ: {1}\n{2}", Some("রফিক আহমেদ")),
        // People who talk, and a picture.
        ("রফিক আহমেদ: {1}\nসালমা খাতুন: {2}", None),
        ("গ্রেপ্তার মো. কবিরছবি: {1}\n{2}", None),
        // Whom the article is about.
        ("রফিক আহমেদ: {1}\n{2} এ কথা বলেন আহমেদ।", None),
    ] {
        assert_eq!(page(&format!("{head}\n{text}")).byline.as_deref(), byline, "{text}");
    }
}

#[test]
fn a_label_may_be_a_sentence_of_two_words() {
    check_dates(
        "নদীতে পানি বাড়ছে শহরে\nপ্রকাশিত হয়েছে ১ মে ২০২৫\nআপডেট হয়েছে ২ মে ২০২৫\n{1}\n{2}",
        [Some("2025-05-01"), Some("2025-05-02"), None],
    );
}

#[test]
fn related_headlines_are_taken_out_of_the_middle() {
    check_body(
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\nআরও পড়ুন\nবাজারে দাম কমেছে সব সবজির\n{2}\n{3}",
        &["1", "2", "3"],
    );
    check_body(
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n\nআরও পড়ুন\nবাজারে দাম কমেছে সব সবজির\n{2}\n১ মে ২০২৫\n\nকেন বাড়ছে পানি\n\n{3}",
        &["1", "কেন বাড়ছে পানি", "3"],
    );
    check_body("নদীতে পানি বাড়ছে শহরে\n\n{1}\n\nবিজ্ঞাপন\n\n{2}", &["1", "2"]);
    check_body(
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n\nবাজারে দাম কমেছে সব সবজির, ক্রেতারা খুশি নন তবু\n\n{2}",
        &["1", "2"],
    );
}

#[test]
fn the_text_ends_where_lists_begin() {
    check_body(
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n\n{2}\n\nসূত্র: এএফপি\n\nএইচএ\n\nজনপ্রিয়\n\nবাজারে দাম কমেছে সব সবজির\n\n{3}\n\n১০",
        &["1", "2"],
    );
    check_body(
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n\n{2}\n\nনদী\nবন্যা\n\nসম্পর্কিত খবর\nবাজারে দাম কমেছে",
        &["1", "2"],
    );
}

#[test]
fn lists_and_short_lines_inside_a_text_stay() {
    check_body(
        "নদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ১ মে ২০২৫\n\n{1}\n\nত্রাণ পাবেন:\nবেতন: ৫০০ টাকা\n১. উত্তর পাড়ার মানুষ\n২.\nদক্ষিণ পাড়ার মানুষ\n\n{2}",
        &["1", "ত্রাণ পাবেন:", "বেতন: ৫০০ টাকা", "১. উত্তর পাড়ার মানুষ", "২.", "দক্ষিণ পাড়ার মানুষ", "2"],
    );
    check_body("জন্মদিনের গল্প সবার\n\n{1}\n১ মে ১৯৭১\n{2}", &["1", "১ মে ১৯৭১", "2"]);
}

#[test]
fn a_poem_is_a_text_of_short_lines() {
    // With the beginnings of other articles above and below.
    check_body(
        "আলোচিত\nবাজারে দাম কমেছে সব সবজির\nবাজারে সবজির দাম কমেছে বলে জানিয়েছেন ক্রেতারা, তবে চালের দাম আগের মতোই আছে...\nবৃষ্টির দিন\nলেখা: রফিক আহমেদ\nপ্রকাশ: ১ মে ২০২৫\n\nমেঘ জমে আকাশে\nনদী ডাকে দূরে\nআমি বসে থাকি ঘাটে\nকেউ আসে না আর\n\nমন্তব্য করুন\n{2}",
        &["মেঘ জমে আকাশে", "নদী ডাকে দূরে", "আমি বসে থাকি ঘাটে", "কেউ আসে না আর"],
    );
    check_body(
        "বৃষ্টির দিন\nলেখা: রফিক আহমেদ\nপ্রকাশ: ১ মে ২০২৫\n\nমেঘ জমে আকাশে\nনদী ডাকে দূরে\nআমি বসে থাকি ঘাটে\n\nমন্তব্য করুন",
        &["মেঘ জমে আকাশে", "নদী ডাকে দূরে", "আমি বসে থাকি ঘাটে"],
    );
}

#[test]
fn pictures_have_their_own_lines() {
    let article = page(
        "নদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ১ মে ২০২৫\nডুবে যাওয়া সড়কে মানুষ\nছবি: সংগৃহীত\n\n{1}\n\nনৌকায় পারাপার\nছবি: বাসস\n\n{2}\n\nIMG_2041.jpg",
    );
    let captions: Vec<&str> = article.captions().collect();
    assert_eq!(
        captions,
        ["ডুবে যাওয়া সড়কে মানুষ", "ছবি: সংগৃহীত", "নৌকায় পারাপার", "ছবি: বাসস", "IMG_2041.jpg"]
    );
    assert_eq!(article.agencies, Vec::<String>::new());
}

#[test]
fn a_page_in_one_line_is_read_in_pieces() {
    let article = page(
        "প্রিন্ট: ২ মে ২০২৫, ০৯:১০ এএম জাতীয় নদীতে পানি বাড়ছে শহরে যুগান্তর ডেস্ক প্রকাশ: ১ মে ২০২৫, ০৪:২২ পিএম ছবি: সংগৃহীত {1} {2} {3} {2} {3} ফলো করুন আমাদের পাতা",
    );
    assert_eq!(article.headline(), Some("নদীতে পানি বাড়ছে শহরে"));
    assert_eq!(article.source.as_deref(), Some("যুগান্তর"));
    assert_eq!(article.parts.iter().filter(|part| part.role == Role::Body).count(), 1);
}

#[test]
fn a_paper_that_no_table_knows_names_itself() {
    for text in [
        "নদীতে পানি বাড়ছে শহরে\n\nবিশ্ব ডেস্ক . নতুন সকাল\n\n{1}",
        "নদীতে পানি বাড়ছে শহরে | নতুন সকাল\nনদীতে পানি বাড়ছে শহরে\n\n{1}",
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n\nস্বত্ব © ২০২০-২০২৫ নতুন সকাল",
    ] {
        assert_eq!(page(text).source.as_deref(), Some("নতুন সকাল"), "{text}");
    }
    assert_eq!(page("নদীতে পানি বাড়ছে শহরে\n\nসংবাদ ডেস্ক\n\n{1}").source, None);
}

#[test]
fn cards_of_other_articles_stand_above() {
    let cards = "নতুন কাগজ\nজাতীয়\nআলোচিত\nবাজারে দাম কমেছে সব সবজির\nবাজারে সবজির দাম কমেছে বলে জানিয়েছেন ক্রেতারা, তবে চালের দাম আগের মতোই আছে...\nফুটবলে জিতল শহরের দল\nশেষ মুহূর্তের গোলে জিতেছে শহরের দল, গ্যালারিতে ছিল দর্শকদের উপচে পড়া ভিড়…\nখেলা\n";
    let text = format!("{cards}নদীতে পানি বাড়ছে শহরে\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫\n{{1}}\n{{2}}");
    check_headline(&text, Some("নদীতে পানি বাড়ছে শহরে"));
    check_body(&text, &["1", "2"]);
}

#[test]
fn writers_stand_over_under_and_beside_the_time() {
    let headline = "নদীতে পানি বাড়ছে শহরে";
    for (lines, byline) in [
        ("রফিক আহমেদ :\n১ মে ২০২৫", "রফিক আহমেদ"),
        ("রফিক আহমেদ, টেকনাফ থেকে ফিরে\n১ মে ২০২৫", "রফিক আহমেদ"),
        ("রফিক আহমেদ\nটেকনাফ থেকে\nপ্রকাশ: ১ মে ২০২৫", "রফিক আহমেদ"),
        ("প্রকাশ: ১ মে ২০২৫\nরফিক আহমেদ\nশেয়ার করুন", "রফিক আহমেদ"),
        ("রফিক আহমেদ, সালমা খাতুন ও মিতু পাল, সিলেট\n১ মে ২০২৫", "রফিক আহমেদ, সালমা খাতুন ও মিতু পাল"),
        ("রফিক আহমেদ এবং সালমা খাতুন\n১ মে ২০২৫", "রফিক আহমেদ এবং সালমা খাতুন"),
        ("রফিক আহমেদ / সালমা খাতুন\n১ মে ২০২৫", "রফিক আহমেদ / সালমা খাতুন"),
        ("রফিক আহমেদ | নগর সকাল\n১ মে ২০২৫", "রফিক আহমেদ"),
        ("জোসেফ বাড়ৈ ও মেরি নকরেক\nপ্রকাশ: ১ মে ২০২৫", "জোসেফ বাড়ৈ ও মেরি নকরেক"),
        ("এ কে এম শহীদুল্লাহ\nপ্রকাশ: ১ মে ২০২৫", "এ কে এম শহীদুল্লাহ"),
    ] {
        let text = format!("জাতীয়\nখেলা\n{headline}\n{lines}\n{{1}}\n{{2}}");
        assert_eq!(page(&text).byline.as_deref(), Some(byline), "{text}");
        check_headline(&text, Some(headline));
        check_dates(&text, [Some("2025-05-01"), None, None]);
        check_body(&text, &["1", "2"]);
    }
    // A picture of whom the article tells.
    let text = "রফিক আহমেদ ফিরলেন দেশে\nপ্রকাশ: ১ মে ২০২৫\nরফিক আহমেদ\n{1}\n{2}";
    assert_eq!(page(text).byline, None);
}

#[test]
fn an_office_is_no_name() {
    let text =
        "নদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ১ মে ২০২৫\n{1}\n{2}\nলেখক: সহযোগী অধ্যাপক, ইতিহাস বিভাগ, নতুন কলেজ";
    assert_eq!(page(text).byline, None);
    check_body(text, &["1", "2"]);
}

#[test]
fn a_blank_line_between_all_lines_parts_none() {
    let text = "নতুন কাগজ\nজাতীয়\nশিরোনাম :\nবাজারে দাম কমেছে সব সবজির\nকাল থেকে বন্ধ থাকবে সেতু\nফুটবলে জিতল শহরের দল\nনদীতে পানি বাড়ছে শহরে\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫\n{1}\nআরও পড়ুন...\nবাজারে দাম কমেছে সব সবজির\n{2}\n{3}";
    for text in [text.to_owned(), text.replace('\n', "\n\n")] {
        check_headline(&text, Some("নদীতে পানি বাড়ছে শহরে"));
        check_body(&text, &["1", "2", "3"]);
    }
}

#[test]
fn papers_name_themselves_once_more() {
    for text in [
        "উপকূল\nখেলা\nনদীতে পানি বাড়ছে শহরে\n\n{1}\n\nউপকূল/এসআর",
        "মহানগর বার্তা ২৪\nখেলা\nনদীতে পানি বাড়ছে শহরে\n\n{1}",
        "Skip to content\nসুরমার ডাকঘর\nজাতীয়\nখেলা\nনদীতে পানি বাড়ছে শহরে\n\n{1}",
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n\n© ২০২৪ জনপদ সংবাদ | সম্পাদক: রফিক আহমেদ",
    ] {
        assert!(page(text).source.is_some(), "{text}");
    }
}

#[test]
fn short_sentences_before_the_first_long_paragraph_are_text() {
    let head = "নদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫\n";
    for (text, expected) in [
        ("বাঁধ ভেঙে গেছে রাতে।\n\n{1}\n\n{2}", &["বাঁধ ভেঙে গেছে রাতে।", "1", "2"][..]),
        ("Facebook\nবাঁধ ভেঙে গেছে রাতে।\n{1}\n{2}", &["বাঁধ ভেঙে গেছে রাতে।", "1", "2"]),
        ("বাঁধ ভেঙে গেছে রাতে।\nছবি: রফিক\n{1}\n{2}", &["1", "2"]),
        ("a.jpg\nবাঁধ ভেঙে গেছে রাতে।\n\n{1}\n{2}", &["1", "2"]),
        ("ভাঙা বাঁধ। ছবিটি রাতে তোলা।\n\n{1}\n{2}", &["1", "2"]),
        ("বাঁধের পাশে ভাঙনের দৃশ্য।\n\n{1}\n{2}", &["1", "2"]),
        ("বাঁধ ভেঙে গেছে রাতে।\nভাঙনের পরে\n{1}\n{2}", &["বাঁধ ভেঙে গেছে রাতে।", "1", "2"]),
    ] {
        check_body(&format!("{head}{text}"), expected);
    }
}

#[test]
fn lists_within_a_text_take_none_of_it() {
    let head = "নদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫\n{1}\nআরও পড়ুন\n";
    for (text, expected) in [
        ("পুরোনো খবর\nবাঁধের ইতিহাস নিয়ে\n{2}\n{3}", &["1", "2", "3"][..]),
        ("পুরোনো খবর\nবাঁধের ইতিহাস নিয়ে\n{2}", &["1", "2"]),
        ("পুরোনো খবর\nবাঁধের ইতিহাস নিয়ে\nসেতুর কাজ শেষ হয়নি আজও\nমন্তব্য করুন\n{2}", &["1"]),
        ("মন্তব্য\nরফিক আহমেদ\n{2}", &["1"]),
        (
            "বাঁধ ভাঙল কেন\n৭ মে ২০২৪\nবাঁধ ভাঙল কেন\nকেন ডুবছে চর\n{2}\n{3}",
            &["1", "কেন ডুবছে চর", "2", "3"],
        ),
    ] {
        check_body(&format!("{head}{text}"), expected);
    }
}

#[test]
fn sentences_without_a_headline_are_an_article() {
    let text = ["নদীর পানি বেড়েছে বলে জানাল প্রশাসন।", "দুটি গ্রাম রাতেই ডুবে গেছে বলে জানা যায়।"];
    let article = page(&text.join("\n\n"));
    assert_eq!(article.headline(), None);
    assert_eq!(article.body().collect::<Vec<_>>(), text);
    assert!(read("a.txt", text[0].as_bytes()).is_err());
}

#[test]
fn a_given_headline_stands_and_the_sentence_that_says_it_is_text() {
    use article::{Given, Known, Origin};
    let headline = Some(Given::new("সেতু ভেঙে ট্রাক খালে".to_owned(), Origin::Field));
    let text = ["সেতু ভেঙে ট্রাক খালে।", "চালক আহত হয়েছেন।"];
    let known = Known { headline, is_body: true, ..Known::default() };
    let article = article::read_text("a.txt", &text.join("\n"), &known).expect("an article");
    assert_eq!(article.headline(), Some("সেতু ভেঙে ট্রাক খালে"));
    assert_eq!(article.body().collect::<Vec<_>>(), text);
}

#[test]
fn a_writer_with_letters_or_a_place_is_no_headline() {
    for (line, name) in [
        ("এইচ আর তুহিন, যশোর", "এইচ আর তুহিন"),
        ("এইচ আর তুহিন", "এইচ আর তুহিন"),
        ("সোহেল রহমান, নতুনপাড়া (কুড়িগ্রাম) থেকে", "সোহেল রহমান"),
    ] {
        let article = page(&format!(
            "ইত্তেফাক\nসারাদেশ\nনদীতে পানি বাড়ছে শহরে\n{line}\nপ্রকাশ: ১ মে ২০২৫\n{{1}}\n{{2}}"
        ));
        assert_eq!(article.headline(), Some("নদীতে পানি বাড়ছে শহরে"), "{line}");
        assert_eq!(article.byline.as_deref(), Some(name), "{line}");
    }
}

const VERSES: &str = "নদীর পাড়ে একলা বসে থাকি\nজলের ভেতর আকাশ নেমে আসে\nকেউ কি আমায় এখনো ভালোবাসে\n\nপাখিরা সব ফিরে গেছে ঘরে\nআমার শুধু ফেরার তাড়া নেই\nআমি তবু বসে থাকি এখানেই";

#[test]
fn a_poem_needs_no_stamp() {
    let verses: Vec<&str> = VERSES.lines().filter(|line| !line.is_empty()).collect();
    for (above, below) in [
        ("নতুন কাগজ\nহোম\nজাতীয়\nসাহিত্য\n\nনদীর কাছে ফেরা\n\n", "\n\nসম্পর্কিত খবর\nবাজারে দাম কমেছে"),
        ("নদীর কাছে ফেরা\n\n", ""),
        ("নতুন কাগজ\nহোম\nসাহিত্য\nনদীর কাছে ফেরা\nসালমা খাতুন\n\n", "\n\nমন্তব্য করুন"),
    ] {
        let text = format!("{above}{VERSES}{below}");
        check_headline(&text, Some("নদীর কাছে ফেরা"));
        check_body(&text, &verses);
    }
}

#[test]
fn menus_and_lists_of_titles_are_no_poem() {
    for text in [
        "নতুন কাগজ\nহোম\nজাতীয়\n\nপ্রচ্ছদ কাহিনি\nবিশেষ আয়োজন\nগ্রন্থ আলোচনা\n\nআমাদের কথা\nপাঠকের লেখা\nআমাদের লেখক\nপুরোনো সংখ্যা",
        "নতুন কাগজ\nহোম\n\nবাজারে সবজির দাম কমেছে\nফুটবলে জিতল শহরের দল\nবৃষ্টি কম, চিন্তায় চাষি\n\nহাটে উঠেছে আগাম তরমুজ\nখাল খননে বদলেছে গ্রাম\nমাঠে মাঠে ধান কাটা শুরু",
    ] {
        assert!(read("page.txt", text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn a_story_may_open_with_a_few_words() {
    let head = "নতুন কাগজ\nসাহিত্য\nরাতের অপেক্ষা\nসালমা খাতুন\n১ মে ২০২৫, ১০:২০";
    let opening = "উঠানে কেউ নেই।";
    check_body(&format!("{head}\n{opening}\n{{1}}\n{{2}}"), &[opening, "1", "2"]);
}
