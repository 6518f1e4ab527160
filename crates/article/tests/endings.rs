//! What looks like the end of a text and is none: small pages, made up.

use article::{Article, read};

const LEAD: &str = "খালের ওপর নতুন সেতুর কাজ শেষ হয়েছে। পৌরসভার মেয়র গতকাল সকালে সেতুটি সবার জন্য খুলে দেন।";
const NEXT: &str =
    "দোকানি আবদুল হাকিম বলেন, আগে নৌকার জন্য আধা ঘণ্টা বসে থাকতে হতো। এখন পাঁচ মিনিটে বাজারে যাওয়া যায়।";
const LAST: &str =
    "প্রকৌশলীরা জানান, আরও একটি সেতুর প্রস্তাব পাঠানো হয়েছে। টাকা পাওয়া গেলে শীতের আগেই কাজ শুরু হবে।";

/// Reads a page whose text is these lines: `{1}`, `{2}` and `{3}` stand for three paragraphs.
#[track_caller]
fn page(text: &str) -> Article {
    let text = text.replace("{1}", LEAD).replace("{2}", NEXT).replace("{3}", LAST);
    let page = format!(
        "নতুন কাগজ\nজাতীয়\nখেলা\nখালের ওপর সেতু খুলে দেওয়া হলো\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫\n\n{text}"
    );
    read("page.txt", page.as_bytes()).expect("a page with an article")
}

/// Checks that the body is these lines, a bar between them.
#[track_caller]
fn check(text: &str, expected: &str) {
    let article = page(text);
    let short = |line: &str| match line {
        LEAD => "{1}".to_owned(),
        NEXT => "{2}".to_owned(),
        LAST => "{3}".to_owned(),
        other => other.to_owned(),
    };
    let body: Vec<String> = article.body().map(short).collect();
    assert_eq!(body.join("|"), expected, "{text}");
}

/// Checks that the body is all of these lines.
#[track_caller]
fn check_all(text: &str) {
    check(
        &format!("{text}\n\nসম্পর্কিত খবর\nবাজারে সবজির দাম কমেছে"),
        &text.replace("\n\n", "\n").replace('\n', "|"),
    );
}

#[test]
fn a_notice_in_the_text_is_text() {
    check_all("{1}\nপদের নাম: হিসাবরক্ষক\nঠিকানা: ৫ খালপাড়, নগরপুর\nবেতন: ২০ হাজার টাকা\n{2}");
    check_all("{1}\nপদের নাম: হিসাবরক্ষক\nফোন: ০১২৩৪৫৬৭\n{2}\n{3}");
    check_all("{1}\n{2}\nবইয়ের নাম: খালের গান\nলেখক: রফিক আহমেদ\nপ্রকাশক: নতুন প্রকাশনী\nমূল্য: ২০০ টাকা\n{3}");
    check_all("{1}\nস্থান: পৌর মাঠ\nতারিখ: ৫ মে\nসময়: বিকেল ৪টা\nপ্রবেশ: উন্মুক্ত\n{2}");
    check_all(
        "{1}\n{2}\nপদের নাম: হিসাবরক্ষক\nবেতন: ২০ হাজার টাকা\nফোন: ০১২৩৪৫৬৭\nই-মেইল: job@example.com",
    );
    check_all("{1}\nপদের নাম\nহিসাবরক্ষক\nপদসংখ্যা\n০৩\nবেতন\n২০,০০০ টাকা\nআবেদনের শেষ তারিখ\n১০ জুন ২০২৫");
    let article = page("{1}\nবইয়ের নাম: খালের গান\nলেখক: রফিক আহমেদ\nমূল্য: ২০০ টাকা\n{2}");
    assert_eq!(article.byline, None);
    assert!(article.published.is_some());
}

#[test]
fn a_telephone_between_paragraphs_ends_no_text() {
    check_all("{1}\nফোন: ০১২৩৪৫৬৭\n{2}\n{3}");
    check_all("{1}\n\nফোন:\n\n{2}\n\n{3}");
    check_all("{1}\nই-মেইল: ghat@example.com\n{2}\n{3}");
    // Of the imprint, or over another article.
    check("{1}\n{2}\nফোন: ০১২৩৪৫৬৭\nসম্পাদক: রফিক আহমেদ\n{3}", "{1}|{2}");
    check("{1}\n\nফোন: ০১২৩৪৫৬৭\n\n{2}\n{3}\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ২ মে ২০২৫", "{1}");
}

#[test]
fn the_articles_own_date_is_no_field() {
    let text =
        format!("খালের ওপর সেতু খুলে দেওয়া হলো\n\n{LEAD}\nপাঠক: ২৩ জন\nতারিখ: ৫ মে ২০২৫\n{NEXT}\n{LAST}");
    let article = read("page.txt", text.as_bytes()).expect("a page with an article");
    let lost = article.body().any(|text| text.contains("তারিখ"));
    assert!(!lost, "{:?}", article.body().collect::<Vec<_>>());
}

#[test]
fn the_papers_own_labels_end_it() {
    check("{1}\n{2}\nবিষয়: সেতু, খাল", "{1}|{2}");
    check(
        "{1}\n{2}\nসম্পাদক: রফিক আহমেদ\nঠিকানা: ৫ খালপাড়, নগরপুর\nফোন: ০১২৩৪৫৬৭\nই-মেইল: news@example.com",
        "{1}|{2}",
    );
    check(
        "{1}\n{2}\nঠিকানা: ৫ খালপাড়, নগরপুর\nনিবন্ধন: ৫৫\nফোন: ০১২৩৪৫৬৭\nপ্রকাশক: রফিক আহমেদ\n© নতুন কাগজ ২০২৫",
        "{1}|{2}",
    );
    let article =
        page("{1}\n{2}\nঅফিস: ৫ খালপাড়\nনিবন্ধন নম্বর: ৫৫\nফোন: ০১২৩৪৫৬৭\nই-মেইল: news@example.com");
    assert!(!article.body().any(|text| text.contains("ফোন") || text.contains('@')));
    let article = page("{1}\n{2}\nলেখক: রফিক আহমেদ\nই-মেইল: rafiq@example.com");
    assert_eq!(article.byline.as_deref(), Some("রফিক আহমেদ"));
    assert_eq!(article.body().count(), 2);
}

#[test]
fn counters_of_pictures_do_not_end_it() {
    check("{1}\n১ / ২\nনতুন সেতু। ছবি: বাসস\n২ / ২\nখালের ঘাট। ছবি: বাসস\n{2}\n{3}", "{1}|{2}|{3}");
    check("{1}\n{2}\n১/৫\nবাজারে সবজির দাম কমেছে\nফুটবলে জিতল শহরের দল", "{1}|{2}");
}

#[test]
fn a_report_of_a_day_has_its_times_and_they_are_no_text() {
    check("{1}\n১০ মিনিট আগে\nসেতুতে ভিড়\n{2}\n২৫ মিনিট আগে\n{3}", "{1}|সেতুতে ভিড়|{2}|{3}");
    check("{1}\n১৬:৩৩\nসেতুতে ভিড়\n{2}\n১৫:১০\n{3}", "{1}|সেতুতে ভিড়|{2}|{3}");
    check("{1}\n\n০৪:৩৩ পিএম\n{2}\n\nবিকেল ৩টা ১০ মিনিট\n{3}", "{1}|{2}|{3}");
    check(
        "{1}\nবিকেল ৪টা: সেতুতে ভিড় জমেছে।\nবিকেল ৫টা: মেয়র এসেছেন।",
        "{1}|বিকেল ৪টা: সেতুতে ভিড় জমেছে।|বিকেল ৫টা: মেয়র এসেছেন।",
    );
    // In a list each has its title, and tells of other things.
    check(
        "{1}\n{2}\n\n১০ মিনিট আগে\nফুটবলে জিতল শহরের দল\nজেলা লিগে জয় পেয়েছে শহর একাদশ। দুটি গোলই হয় শেষ দশ মিনিটে।\n২ ঘণ্টা আগে\nকমেছে আলুর দর\nকেজিতে দশ টাকা কমেছে আলু। ক্রেতারা এতে খুশি, তবে চাষিরা লোকসানে পড়েছেন।",
        "{1}|{2}",
    );
    // Behind the last time of a list no text comes.
    check(
        "{1}\n{2}\nবাজারে সবজির দাম কমেছে\n১০ মিনিট আগে\nফুটবলে জিতল শহরের দল\n২৫ মিনিট আগে",
        "{1}|{2}",
    );
}

#[test]
fn a_card_of_another_article_is_left_out() {
    check("{1}\nফুটবলে জিতল শহরের দল\n৩০ এপ্রিল ২০২৫\n{2}\n{3}", "{1}|{2}|{3}");
    // The next article speaks of what its title says, or says who wrote it.
    let article = page(
        "{1}\n{2}\nফুটবলে জিতল শহরের দল\n৩০ এপ্রিল ২০২৫\nজেলা লিগের ফুটবলে জয় পেয়েছে শহর একাদশ। ম্যাচের দুটি গোলই হয় শেষ দশ মিনিটে।",
    );
    assert!(!article.body().any(|text| text.contains("ম্যাচের")));
    let article = page(
        "{1}\n{2}\nবাজারে সবজির দাম কমেছে\nনগরপুর প্রতিনিধি\nপ্রকাশ: ৩০ এপ্রিল ২০২৫\nসবজির দাম কমেছে বলে জানান ক্রেতারা। তবে চালের দাম আগের মতোই আছে।",
    );
    assert!(!article.body().any(|text| text.contains("ক্রেতারা")));
}

#[test]
fn sentences_tell_of_copyright_and_scores_are_no_initials() {
    check_all("{1}\n\nকপিরাইট আইনে মামলা করেছেন এক শিল্পী।\n\n{2}");
    check_all("{1}\n\nস্বত্ব নিয়ে দুই ভাইয়ের বিরোধ অনেক দিনের।\n\n{2}");
    check("{1}\n{2}\n© নতুন কাগজ লিমিটেড।\n{3}", "{1}|{2}");
    check("{1}\n{2}\nকপিরাইট আইন অনুযায়ী এ সাইটের লেখা নকল করা যাবে না।\n{3}", "{1}|{2}");
    check_all("{1}\n\nশহর একাদশ: ২৪৩/৭\n\n{2}");
    check("{1}\n{2}\nস্বত্ব © নতুন কাগজ ২০২৫।\n{3}", "{1}|{2}");
    check("{1}\n{2}\nকপিরাইট সর্বস্বত্ব সংরক্ষিত এই কাগজের।\n{3}", "{1}|{2}");
    check("{1}\n\nContinue Reading\n\n{2}\n\n{3}", "{1}|{2}|{3}");
}

#[test]
fn a_sections_name_between_paragraphs_is_a_sub_headline() {
    check_all("{1}\nশিক্ষা\n{2}\nঅর্থনীতি\n{3}");
    check("{1}\n{2}\nখেলা\nফুটবলে জিতল শহরের দল", "{1}|{2}");
}

#[test]
fn what_ends_an_article_ends_it_behind_a_notice_too() {
    let notice = "{1}\nপদের নাম: মাঠকর্মী\nবেতন: ২০ হাজার টাকা\n{2}";
    for end in ["ট্যাগ: নদী", "সম্পাদক: রফিক আহমেদ\nফোন: ০১২৩", "বিষয়: নদী\nবাজার: সবজির দাম কমেছে"]
    {
        let article = page(&format!("{notice}\n{end}\n{{3}}"));
        let body: Vec<&str> = article.body().collect();
        assert_eq!(body.len(), 4, "{end}: {body:?}");
    }
}

#[test]
fn pictures_of_other_articles_are_counted_below_the_text() {
    check("{1}\n{2}\n১ / ৩\nবাজারে সবজির দাম কমেছে\n২ / ৩\n{3}", "{1}|{2}");
}

#[test]
fn a_card_of_a_video_does_not_end_it() {
    let card = "সেতু দেখতে মানুষের ভিড়\n২৯ এপ্রিল ২০২৫\n০৪:১২";
    check(&format!("{{1}}\n\n{{2}}\n\nভিডিও\n{card}\n\n{{3}}"), "{1}|{2}|{3}");
    check(&format!("{{1}}\n{{2}}\nভিডিও\n{card}\n{{3}}"), "{1}|{2}|{3}");
    check("{1}\n{2}\nVideo\n4:12\nসেতু দেখতে মানুষের ভিড়\n{3}", "{1}|{2}|{3}");
    check("{1}\n\n{2}\n\nসেতু দেখতে মানুষের ভিড়\n০৪:১২\n\n{3}", "{1}|{2}|{3}");
    check(
        &format!("{{1}}\nপ্রশ্ন: সেতু কেন?\n{{2}}\n\nভিডিও\n{card}\n\nপ্রশ্ন: এরপর?\n{{3}}"),
        "{1}|প্রশ্ন: সেতু কেন?|{2}|প্রশ্ন: এরপর?|{3}",
    );
    // Below the text they are a list.
    check(&format!("{{1}}\n{{2}}\n\nভিডিও\n{card}\nফুটবলে জিতল শহরের দল\n০২:১০"), "{1}|{2}");
}

#[test]
fn scores_are_text_wherever_they_stand() {
    let scores = "শহর একাদশ: ২৪৫/৮ (৫০ ওভার)\nফল: শহর একাদশ ৫ উইকেটে জয়ী";
    check_all(&format!("{scores}\n{{1}}\n{{2}}\n{{3}}"));
    check_all(&format!("{{1}}\n{{2}}\n{{3}}\n{scores}"));
    check_all("{1}\n{2}\n{3}\nশহর একাদশ ২৪৫/৮\nগ্রাম সংঘ ২৪০ (৪৯.৩ ওভার)\nশহর একাদশ ৫ রানে জয়ী");
    check_all("শহর একাদশ ২ : ১ গ্রাম সংঘ\n{1}\n{2}\n{3}");
}

#[test]
fn a_table_behind_the_last_sentence_is_its_own() {
    check_all("{1}\n\n{2}\n\nপণ্য\tদর\nচাল\t৬৫ টাকা\nডাল\t১২০ টাকা");
    check_all("{1}\n\n{2}\n\nনাম | পদ\nরফিক আহমেদ | সভাপতি");
    check_all("{1}\n\n{2}\n\nপণ্য\nদর\nচাল\n৬৫\nডাল\n১২০\nতেল\n১৭০");
    check_all("{1}\n\n{2}\n\nদেশ\nসোনা\nরুপা\nচীন\n২০\n১৫\nজাপান\n১২\n৯\n\n{3}");
    check_all("{1}\n\n{2}\n\nপয়েন্ট তালিকা\nদল\nজয়\nহার\nচীন\n৩\n০\nজাপান\n১\n২");
    let notice = "পদ\tহিসাবরক্ষক\nপদ ও লোকবল\t৪টি ও ২৫ জন\nপ্রকাশের তারিখ\t২৮ এপ্রিল ২০২৫\nওয়েবসাইট\thttps://example.com";
    check_all(&format!("{{1}}\n\n{{2}}\n\nএক নজরে বিজ্ঞপ্তি\n{notice}"));
    let published = page(&format!("{{1}}\n\n{{2}}\n\n{notice}")).published;
    assert_eq!(published.map(|stamp| stamp.iso).as_deref(), Some("2025-05-01"));
    // Reactions, and titles in their order.
    check("{1}\n\n{2}\n\nভালো\n১\nমন্দ\n০\nঅবাক\n৩", "{1}|{2}");
    check("{1}\n{2}\nভালো লেগেছে\n১২\nখারাপ লেগেছে\n৩\nঅবাক হয়েছি\n১৫", "{1}|{2}");
    check("{1}\n\n{2}\n\n১\nবাজারে দাম কমেছে\n২\nফুটবলে জিতল দল\n৩\nবৃষ্টি কম", "{1}|{2}");
}

#[test]
fn a_list_ends_at_a_picture_over_text() {
    let list = "নতুন কাগজের অন্যান্য খবর:\nবাজারে সবজির দাম কমেছে\nফুটবলে জিতল শহরের দল";
    let picture = "ছবির উৎস, বাসস\nছবির ক্যাপশান, সেতুর ওপর মানুষের ভিড়";
    check(
        &format!("{{1}}\n{{2}}\n{list}\n{picture}\nকাজ কীভাবে চলছে?\n{{3}}\nসর্বাধিক পঠিত\nহাটে তরমুজ"),
        "{1}|{2}|কাজ কীভাবে চলছে?|{3}",
    );
}

#[test]
fn years_head_the_parts_of_a_chronicle() {
    check_all("{1}\n২০১২\nসেতুর প্রকল্প অনুমোদন দেয় সরকার।\n২০১৬\nনির্মাণকাজ শুরু হয় জুনে।\n{2}");
    check("{1}\n{2}\n২০১২\nবাজারে সবজির দাম কমেছে", "{1}|{2}");
}

#[test]
fn a_telephone_in_a_notice_does_not_end_it() {
    check_all("{1}\n{2}\nনিবন্ধনের ঠিকানা: ৫ খালপাড়\nফোন: ০১২৩৪৫৬৭\n{3}");
}

#[test]
fn more_alone_heads_a_list_inside_a_text() {
    check("{1}\n\n{2}\n\nআরও\nবাজারে সবজির দাম কমেছে\n\n{3}", "{1}|{2}|{3}");
    check("{1}\nআরো :\nবাজারে সবজির দাম কমেছে\nফুটবলে জিতল শহরের দল\n{2}\n{3}", "{1}|{2}|{3}");
    check("{1}\n\nফেসবুকে আমরা\n\n{2}\n\n{3}", "{1}|{2}|{3}");
}

#[test]
fn the_source_of_a_table_in_a_text_is_no_agency() {
    let table = "কোন সবজির দাম কত\nসবজি\tগত মাস\tগতকাল\nআলু\t২০–২২\t২৫–২৮\nবেগুন (গোল)\t৫০–৬০\t৭০–৮০";
    let source = "সূত্র: কৃষি বিপণন ও বাজার পরিদর্শন";
    let list = "আরও পড়ুন\nহাটে উঠেছে আগাম তরমুজ, দাম চড়া";
    let text = format!("{{1}}\n{table}\n{source}\n{{2}}\n{list}\n{{3}}\nবিষয় : সবজি বাজার");
    check(&text, &format!("{{1}}|{}|{{2}}|{{3}}", table.replace('\n', "|")));
    assert_eq!(page(&text).agencies, Vec::<String>::new());
    // Behind the last sentence it is the article's.
    let text = format!("{{1}}\n{{2}}\n{table}\nসূত্র: রয়টার্স\nবিষয় : সবজি বাজার");
    assert_eq!(page(&text).agencies, ["রয়টার্স"]);
}

#[test]
fn hours_over_parts_that_can_be_shared_do_not_end_it() {
    check(
        "{1}\nশেয়ার করুন\n\n১৭:৪০\nসেতুতে হাঁটছেন মানুষ\n{2}\nশেয়ার করুন\n\nছবির উৎস, নতুন কাগজ\n\n১৬:১৫\nখুশি দোকানিরা\n{3}\nশেয়ার করুন\n\nআরও দেখুন\nপাতা ১",
        "{1}|সেতুতে হাঁটছেন মানুষ|{2}|খুশি দোকানিরা|{3}",
    );
}
