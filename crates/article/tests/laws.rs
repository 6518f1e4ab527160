//! What holds for every page, whatever its bytes.

use article::{Article, Role, Unreadable, read};
use proptest::prelude::*;

/// Lines that pages are made of, and some that they are not.
fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "", " ", "জাতীয়", "সর্বশেষ", "আরও পড়ুন", "মন্তব্য করুন", "শেয়ার করুন", "প্রকাশ : ২৭ ডিসেম্বর ২০২৫, ০৮:৩৫ এএম",
            "আপডেট: ৩১ ফেব্রুয়ারি ২০২৪", "সোমবার, ১৭ নভেম্বর ২০২৫, ২ অগ্রহায়ণ ১৪৩২", "বিশ্ব ডেস্ক . নতুন কাগজ",
            "নদীর পানি বেড়ে শহরের রাস্তা তলিয়ে গেছে", "ছবি: সংগৃহীত", "সূত্র: এএফপি", "-রফিক আহমেদ, নিজস্ব প্রতিবেদক", "MMS", "১০",
            "© ২০২৫ নতুন কাগজ", "৪ ঘণ্টা আগে", "এইচএ", "Untitled design", "|", "। ।", "ছবি:", "প্রকাশ:", "© ©", "- ,", " - ডেস্ক",
        ]).prop_map(String::from),
        2 => prop::sample::select(vec![
            "সকালে শহরের সব সড়কে গাড়ির দীর্ঘ সারি দেখা গেছে বলে জানিয়েছেন পথচারীরা ও চালকেরা। বিকেলে তা কমে আসে।",
            "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে, তাই নিচু এলাকার মানুষ উঁচু স্থানে আশ্রয় নিয়েছে, জানিয়েছে প্রশাসন।",
        ]).prop_map(String::from),
        // Dates and times, right and wrong, in digits of both scripts.
        2 => "(প্রকাশ ?: ?|Updated: )?[0-9০-৯]{1,4}[ ,:/.|-]{0,2}(জানুয়ারি|ফেব্রুয়ারি|Feb|আশ্বিন|পিএম)?[ ,]{0,2}[0-9০-৯]{0,4}[ ,:]{0,2}[0-9০-৯]{0,2}",
        1 => any::<String>(),
    ]
}

fn any_page() -> impl Strategy<Value = String> {
    (
        prop::collection::vec(any_line(), 0..24),
        prop::sample::select(vec!["\n", "\r\n", "\u{2028}", " ", "\n\n"]),
    )
        .prop_map(|(lines, by)| lines.join(by))
}

/// Every character that is not white space is in exactly one part, in order.
fn holds_together(article: &Article) -> Result<(), TestCaseError> {
    let mut last = 0;
    for part in &article.parts {
        let (start, end) = (part.start as usize, part.end as usize);
        prop_assert!(last <= start && start < end);
        let between = article.text.get(last..start);
        prop_assert!(
            between.is_some_and(|s| s.chars().all(|c| c.is_whitespace() || !c.is_alphanumeric()))
        );
        prop_assert!(!article.slice(part).trim().is_empty());
        last = end;
    }
    prop_assert!(!article.text[last..].chars().any(char::is_alphanumeric));
    prop_assert!(article.parts.iter().filter(|part| part.role == Role::Headline).count() <= 1);
    prop_assert!(article.body().next().is_some());
    for stamp in [&article.published, &article.updated, &article.page_date].into_iter().flatten() {
        prop_assert!(article.text.contains(&stamp.printed));
        prop_assert!(stamp.iso.parse::<bangla::dates::Moment>().is_ok());
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(article) = read("x.txt", &bytes) {
            holds_together(&article)?;
        }
    }

    #[test]
    fn any_page_keeps_every_line(page in any_page()) {
        match read("folder/x.txt", page.as_bytes()) {
            Ok(article) => {
                prop_assert_eq!(article.id.as_str(), "x");
                holds_together(&article)?;
                // Reading is a function of the text: a second time gives the same.
                prop_assert_eq!(read("folder/x.txt", page.as_bytes()), Ok(article));
            }
            Err(why) => prop_assert!(why.name() != "invalid_utf8"),
        }
    }
}

#[test]
fn large_pages_are_read_in_linear_time() {
    let sentence = "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে, তাই নিচু এলাকার মানুষ উঁচু স্থানে আশ্রয় নিয়েছে। ";
    let line = sentence.repeat(1_000_000 / sentence.chars().count());
    let article = read("line.txt", line.as_bytes()).expect("one long paragraph");
    assert_eq!(article.body().count(), 1);

    let titles = "নদীর পানি বেড়েছে শহরে ১ জানুয়ারি\n".repeat(50_000);
    assert_eq!(read("titles.txt", titles.as_bytes()), Err(Unreadable::NoBody));

    let more = format!("{sentence}\nআরও পড়ুন\nনদীর পানি বেড়েছে শহরে\n").repeat(15_000);
    let article = read("more.txt", more.as_bytes()).expect("many paragraphs");
    assert!(article.body().count() >= 15_000);

    // Rows that are no table cost about what the same lines cost that look like none.
    let lines = "বিপৎসীমার অনেক ওপর দিয়ে বইছে\tআশ্রয় নিয়েছে উঁচু স্থানে সবাই\n".repeat(20_000);
    let time = |lines: &str| {
        let page = format!("নদীর পানি বেড়েছে\n\n{}\n{lines}", format!("{sentence}\n").repeat(3));
        let start = std::time::Instant::now();
        let _ = read("cells.txt", page.as_bytes());
        start.elapsed()
    };
    let (plain, cells) = (time(&lines.replace('\t', " ")), time(&lines));
    assert!(cells < 8 * plain, "{cells:?} for rows, {plain:?} for lines");

    let numbers = "1,".repeat(1_000_000);
    assert_eq!(read("numbers.txt", numbers.as_bytes()), Err(Unreadable::NoBody));
    let pages = "প্রকাশ: ১ মে ২০২৫, ০৪:২২ পিএম ডেস্ক ছবি: ".repeat(20_000);
    let _ = read("stamps.txt", pages.as_bytes());
    for mark in ["। ", "ঃ", "|", " - ", "(", "প্রথম আলো "] {
        let _ = read("marks.txt", mark.repeat(500_000).as_bytes());
    }
}

proptest! {
    /// Wide text is read with its byte-order mark or without, or refused alike; never as other text.
    #[test]
    fn wide_text_is_read_with_or_without_its_mark(page in any_page()) {
        // Without a space, letters of other scripts can be the bytes of Latin ones.
        prop_assume!(page.contains([' ', '\n']));
        let units: Vec<u16> = page.encode_utf16().collect();
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let bare: Vec<u8> = units.iter().flat_map(|&unit| to_bytes(unit)).collect();
            let marked: Vec<u8> = to_bytes(0xFEFF).into_iter().chain(bare.iter().copied()).collect();
            let found = article::decode(&bare);
            if let Ok(text) = &found {
                prop_assert_eq!(text, &article::decode(&marked).unwrap_or_default());
            }
        }
    }
}
