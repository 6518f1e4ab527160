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
fn a_sentence_between_deck_and_writer_is_of_a_picture() {
    let deck = "“কাদায় নামার দিন শেষ,” বলেন ঘাটের ইজারাদার।";
    let shown = "শনিবার পুরোনো ঘাটের নতুন পন্টুন ঘুরে দেখেন পৌরসভার মেয়র ও প্রকৌশলীরা।";
    let stamps = "Published : 01 May 2025, 01:12 AM\nUpdated : 01 May 2025, 02:05 AM";
    for writer in ["নিজস্ব প্রতিবেদক", "রফিক আহমেদ", "তোফায়েল মাসুদ"]
    {
        let head = format!("{deck}\n{shown}\n{writer}\nবিডিনিউজ টোয়েন্টিফোর ডটকম\n{stamps}\n");
        let article = page(&head);
        assert_eq!(article.captions().collect::<Vec<_>>(), [shown], "{writer}");
        let who = article.byline.as_deref().or(article.desk.as_deref());
        assert_eq!(who, Some(writer));
        check_body(&article, &[deck]);
    }
    // Alone it is the deck; of two sentences it is text.
    let article = page(&format!("{shown}\nনিজস্ব প্রতিবেদক\n{stamps}\n"));
    check_body(&article, &[shown]);
    let two = format!("{shown} তাঁরা যাত্রীদের সঙ্গেও কথা বলেন।");
    check_body(&page(&format!("{deck}\n{two}\nনিজস্ব প্রতিবেদক\n{stamps}\n")), &[deck, &two]);
}

#[test]
fn a_sentence_without_a_verb_between_day_and_writer_is_of_a_picture() {
    let shown = "পুরোনো ঘাটে পন্টুন ফেলে শ্রমিকদের কর্মবিরতি।";
    let article = page(&format!("প্রকাশ: ১ মে ২০২৫, ১০:৩০\n{shown}\nস্টাফ করেসপন্ডেন্ট, রংপুর:"));
    assert_eq!(article.captions().collect::<Vec<_>>(), [shown]);
    check_body(&article, &[]);
    let told = "পুরোনো ঘাটে পন্টুন ফেলে শ্রমিকেরা কাজ বন্ধ রাখেন।";
    check_body(&page(&format!("প্রকাশ: ১ মে ২০২৫, ১০:৩০\n{told}\nস্টাফ করেসপন্ডেন্ট, রংপুর:")), &[told]);
}

#[test]
fn highlights_are_no_captions() {
    let points = ["দুই পাড়ে বসেছে পন্টুন", "রাতেও মিলছে নৌকা"];
    for head in [
        "নিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০\nহাইলাইটস\n{}\n",
        "হাইলাইটস:\n{}\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০",
    ] {
        let article = page(&head.replace("{}", &points.join("\n")));
        assert_eq!(article.captions().count(), 0, "{head}");
        check_body(&article, &points);
    }
    // Behind a blank line a picture has its words again.
    let head = format!(
        "প্রকাশ: ১ মে ২০২৫, ১০:৩০\nহাইলাইটস\n{}\n\nনতুন পন্টুনে উঠছেন যাত্রীরা\nছবি: সংগৃহীত",
        points[0]
    );
    assert_eq!(page(&head).captions().next(), Some("নতুন পন্টুনে উঠছেন যাত্রীরা"));
}

#[test]
fn a_papers_newsroom_is_a_desk() {
    for (line, source) in [
        ("নয়া দিগন্ত অনলাইন", "নয়া দিগন্ত"),
        ("ঠিকানা অনলাইন", "ঠিকানা"),
        ("এই সময় অনলাইন", "এই সময়"),
        ("Jugantor Online", "যুগান্তর"),
    ] {
        for head in ["{}\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০", "প্রকাশ: ১ মে ২০২৫, ১০:৩০\n{}"]
        {
            let article = page(&head.replace("{}", line));
            assert_eq!(article.desk.as_deref(), Some(line));
            assert_eq!(article.source.as_deref(), Some(source), "{line}");
            check_body(&article, &[]);
        }
    }
    // What the paper itself is called, and where a person wrote.
    let article = page("এনটিভি অনলাইন\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০");
    assert_eq!((article.desk, article.source.as_deref()), (None, Some("এনটিভি অনলাইন")));
    let article = page("রফিক আহমেদ\nনয়া দিগন্ত অনলাইন\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০");
    assert_eq!((article.byline.as_deref(), article.desk), (Some("রফিক আহমেদ"), None));
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

#[test]
fn the_text_stands_under_the_head_that_comes_twice() {
    let stamps = "01 May, 2025, 10:05 am\nLast modified: 01 May, 2025, 10:11 am";
    let list = "Related News\nহাটের ইজারা নিয়ে বিরোধ মিটল\nঘাটে এবার রাতেও চলবে নৌকা";
    let deck = "দুই বছর ধরে ঘাটে নামতে কাদা ভাঙতে হতো যাত্রীদের। তবে রাস্তার কাজ এখনো শেষ হয়নি।";
    let shown = "পুরোনো ঘাটে নৌকার অপেক্ষায় যাত্রীরা। ছবি: রফিক আহমেদ";
    let again = format!("{HEADLINE}\n{deck}\nকাগজ ডেস্ক\n{stamps}\n{shown}");
    let article = page(&format!("\nজাতীয়\nরফিক আহমেদ\n{stamps}\n\n{list}\n\n{again}"));
    check_body(&article, &[deck]);
    assert_eq!(article.captions().collect::<Vec<_>>(), [shown]);
    // A first paragraph may stand under the first head too: it is kept.
    let article = page(&format!(
        "নিজস্ব প্রতিবেদক\n{stamps}\n{deck}\n\n{list}\n\n{HEADLINE}\nকাগজ ডেস্ক\n{stamps}"
    ));
    check_body(&article, &[deck]);
}

#[test]
fn a_credit_under_one_paragraph_does_not_end_the_text() {
    let third = "মাঝিরা জানান, পন্টুনে একসঙ্গে ছয়টি নৌকা ভিড়তে পারে। এতে ভিড়ের সময়ও কাউকে পানিতে নামতে হয় না বলে তাঁরা খুশি।";
    let shown = "পুরোনো ঘাটে নৌকার অপেক্ষায় যাত্রীরা। ছবি: রফিক আহমেদ";
    let head = format!("রফিক আহমেদ\nপ্রকাশ: ১ মে ২০২৫, ১০:৩০\n{third}\nকাগজ ডেস্ক\n{shown}\n{third}");
    check_body(&page(&head), &[third, third]);
}

#[test]
fn a_label_may_be_glued_to_a_caption() {
    let shown = "পুরোনো ঘাটে বসানো হয়েছে নতুন পন্টুনImage Credit: Notun Kagoj";
    let deck = "River Port: দুই বছর ধরে ঘাটে নামতে কাদা ভাঙতে হতো যাত্রীদের। তবে রাস্তার কাজ এখনো শেষ হয়নি।";
    let by = "|\nEdited By: রফিক আহমেদ\nUpdated on: May 04, 2025 | 3:15 PM";
    let article = page(&format!("{deck}\n{shown}\nNotun Kagoj Digital\n{by}"));
    assert_eq!(article.captions().collect::<Vec<_>>(), [shown]);
    assert_eq!(article.byline.as_deref(), Some("রফিক আহমেদ"));
}

#[test]
fn a_name_in_latin_letters_before_a_bar_and_the_time_is_the_writers() {
    let article = page("\nAsha Rao | ১৮ এপ্রিল ২০২৫ ১৪ : ২৬\nশেয়ার করুন\n");
    assert_eq!(article.byline.as_deref(), Some("Asha Rao"));
    let article = page("\nবাণিজ্য সংবাদ | ১৮ এপ্রিল ২০২৫ ১৪ : ২৬\n");
    assert_eq!(article.byline, None);
}

#[test]
fn a_bar_alone_parts_no_headline_from_its_writer() {
    let way = "Bangla News Nodia River Port New pontoon at the old port";
    let deck = "River Port: দুই বছর ধরে ঘাটে নামতে কাদা ভাঙতে হতো যাত্রীদের। তবে রাস্তার কাজ এখনো শেষ হয়নি, বলছে জেলা প্রশাসন।";
    let shown = "ঘাটে বসানো হয়েছে নতুন পন্টুনImage Credit: Notun Kagoj";
    let by = "Edited By: রফিক আহমেদ\nUpdated on: May 04, 2025 | 3:15 PM";
    let text = format!(
        "{way}\nOld Port: {HEADLINE}\n{deck}\n{shown}\nNotun Kagoj Digital\n|\n{by}\n{LEAD}\n{NEXT}"
    );
    let article = read("page.txt", text.as_bytes()).expect("a page with an article");
    assert_eq!(article.headline(), Some(format!("Old Port: {HEADLINE}").as_str()));
}

#[test]
fn a_name_over_its_town_and_the_day_is_the_writers_in_english_too() {
    let text = |menu: &str| {
        format!(
            "{menu}\nBusiness\nSports\n\nOld river port gets a new pontoon at last\n\nBoatmen no longer wade through the mud to their passengers\n\nAsha Rao Kundu\nBarasat\nPublished 03.07.24, 10:30 AM\n\nThe old river port has a new pontoon, and for the first time in two years passengers can board a boat without wading through mud, the boatmen say.\n\nThe leaseholder said four lamps had been put up as well, so that boats can leave after dark, and that a road to the port would follow next year.\n"
        )
    };
    let article =
        read("page.txt", text("West Bengal\nKolkata").as_bytes()).expect("a page with an article");
    assert_eq!(article.byline.as_deref(), Some("Asha Rao Kundu"));
    let published = article.published.map(|stamp| stamp.iso);
    assert_eq!(published.as_deref(), Some("2024-07-03T10:30:00+05:30"));
    let article = read("page.txt", text("Country").as_bytes()).expect("a page with an article");
    let published = article.published.map(|stamp| stamp.iso);
    assert_eq!(published.as_deref(), Some("2024-07-03T10:30:00+06:00"));
}

#[test]
fn a_summary_stands_right_below_the_headline() {
    let points = "ঘাটে বসেছে নতুন পন্টুন\nরাতেও চলবে নৌকা";
    let text = format!(
        "নতুন কাগজ\nজাতীয়\nখেলা\nসরাসরি\n{HEADLINE}\n\nসারাংশ\n{points}\n\nছবির উৎস, নতুন কাগজ\n\nসরাসরি কভারেজ\n১২ মিনিট আগে\nঘাটে ভিড় করেছেন শত শত মানুষ\n{LEAD}\n{NEXT}"
    );
    let article = read("page.txt", text.as_bytes()).expect("a page with an article");
    assert_eq!(article.headline(), Some(HEADLINE));
    assert_eq!(article.byline, None);
    assert!(!article.body().any(|line| line == "সারাংশ"));
}
