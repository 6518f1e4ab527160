//! When an article came out, where its page says it in a way that can be read wrong.

use article::{Article, read};

const LEAD: &str =
    "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে, তাই নিচু এলাকার মানুষ উঁচু স্থানে আশ্রয় নিয়েছে বলে জানিয়েছে প্রশাসন।";
const NEXT: &str =
    "স্থানীয় লোকজন বলছেন, দুই দিন ধরে তাঁরা পানিবন্দী। এখনো কোনো সহায়তা তাঁদের কাছে পৌঁছায়নি বলে অভিযোগ তাঁদের।";
const HEADLINE: &str = "নদীতে পানি বাড়ছে, নিচু এলাকা প্লাবিত";

/// Reads a page whose head is `head` under the headline, with `above` over it.
#[track_caller]
fn page(above: &str, head: &str) -> Article {
    let text = format!("{above}\n{HEADLINE}\n{head}\n{LEAD}\n{NEXT}");
    let article = read("page.txt", text.as_bytes()).expect("a page with an article");
    assert_eq!(article.headline(), Some(HEADLINE), "{text}");
    assert_eq!(article.body().collect::<Vec<_>>(), [LEAD, NEXT], "{text}");
    article
}

/// Checks the day of publication, and whether its two orders are told.
#[track_caller]
fn check(above: &str, head: &str, published: &str, told: bool) {
    let article = page(above, head);
    let found = article.published.as_ref().map(|stamp| stamp.iso.as_str());
    assert_eq!(found, Some(published), "{head}");
    let warned = article.warnings.iter().filter(|said| said.contains("with the month first"));
    assert_eq!(warned.count(), usize::from(told), "{head}: {:?}", article.warnings);
}

#[test]
fn a_day_of_digits_is_read_day_first_and_told() {
    check("জাতীয়", "প্রকাশ: 03/04/2024", "2024-04-03", true);
    check("জাতীয়", "Published: 03/04/2024 10:20 PM", "2024-04-03T22:20:00+06:00", true);
    check("জাতীয়", "প্রকাশ: 13/04/2024", "2024-04-13", false);
    check("জাতীয়", "প্রকাশ: 2024-04-03", "2024-04-03", false);
}

#[test]
fn a_page_shows_how_it_orders_its_days() {
    // In Bangla digits the day is first.
    check("জাতীয়", "প্রকাশ: ০৩/০৪/২০২৪", "2024-04-03", false);
    // Another day of the page has one order only.
    check("জাতীয়", "প্রকাশ: 03/04/2024 | আপডেট: 14/04/2024", "2024-04-03", false);
    check("জাতীয়", "Published: 03/04/2024\nUpdated: 03/14/2024", "2024-03-04", false);
    // The same day in words.
    check("বুধবার, ৩ এপ্রিল ২০২৪\nজাতীয়", "প্রকাশ: 03/04/2024", "2024-04-03", false);
    check("সোমবার, ৪ মার্চ ২০২৪\nজাতীয়", "প্রকাশ: 03/04/2024", "2024-03-04", false);
    // Its weekday.
    check("জাতীয়", "প্রকাশ: Monday, 03/04/2024", "2024-03-04", false);
    check("জাতীয়", "প্রকাশ: Wednesday, 03/04/2024", "2024-04-03", false);
}

#[test]
fn a_night_has_two_days_and_no_clock_here() {
    for night in
        ["৫ মে ২০২৫ দিবাগত রাত ১২টা", "৫ মে ২০২৫, দিবাগত রাত ১২টা ৫ মিনিট", "৫ মে ২০২৫ দিবাগত রাত ১টা"]
    {
        check("জাতীয়", &format!("প্রকাশ: {night}"), "2025-05-05", false);
    }
    check("জাতীয়", "প্রকাশ: ৫ মে ২০২৫, রাত ১২টা ৫ মিনিট", "2025-05-05T00:05:00+06:00", false);
}

#[test]
fn a_time_is_read_behind_an_era_a_dot_or_a_zone() {
    let evening = "2025-11-22T16:33:00+06:00";
    check("জাতীয়", "প্রকাশিত : ২২ নভেম্বর ২০২৫ ইং, বিকাল ৪টা ৩৩ মিনিট", evening, false);
    check("জাতীয়", "প্রকাশ: ২২ নবেম্বর ২০২৫ খ্রি., ৪:৩৩ অপরাহ্ন", evening, false);
    check("জাতীয়", "শনিবার.২২ নভে.২০২৫.৪:৩৩ অপরাহ্ণ", evening, false);
    let article = page("দেশ", "আপডেট: ঢাকা, শনিবার ২২ নভেম্বর ২০২৫ ইং ১৬:৩৩");
    assert_eq!(article.updated.map(|stamp| stamp.iso).as_deref(), Some(evening));
    assert_eq!(article.published, None);
    let two = "Published: 22 Nov 2025, 04:33 PM IST | Updated: 22 Nov 2025, 05:05 PM IST";
    let article = page("দেশ", two);
    let iso = |stamp: &Option<article::Stamp>| stamp.as_ref().map(|stamp| stamp.iso.clone());
    assert_eq!(iso(&article.published).as_deref(), Some("2025-11-22T16:33:00+05:30"));
    assert_eq!(iso(&article.updated).as_deref(), Some("2025-11-22T17:05:00+05:30"));
}

#[test]
fn a_time_may_have_a_label_of_its_own() {
    let evening = "2025-11-22T20:15:00+06:00";
    check("জাতীয়", "প্রকাশিত: নভেম্বর ২২, ২০২৫; সময়: ৮:১৫ অপরাহ্ণ", evening, false);
    check("জাতীয়", "প্রকাশিত: নভেম্বর ২২, ২০২৫; সময়: ৮:১৫ অপরাহ্ণ | নগর > হাট", evening, false);
    check("জাতীয়", "প্রকাশ: ২২ নভেম্বর ২০২৫ খ্রি. | সময় : রাত ৮টা ১৫ মিনিট", evening, false);
    check("জাতীয়", "Published: 22 Nov 2025, Time: 8:15 PM", evening, false);
    let article = page("দেশ", "প্রকাশ: ২১ নভেম্বর ২০২৫; আপডেট: ২২ নভেম্বর ২০২৫; সময়: ২০:১৫");
    assert_eq!(article.published.map(|stamp| stamp.iso).as_deref(), Some("2025-11-21"));
    assert_eq!(article.updated.map(|stamp| stamp.iso).as_deref(), Some(evening));
    // How long reading takes is no time of day.
    check("জাতীয়", "প্রকাশ: ২২ নভেম্বর ২০২৫; পড়ার সময়: ৩:০০ মিনিট", "2025-11-22", false);
    check("জাতীয়", "প্রকাশ: ২২ নভেম্বর ২০২৫; সময়: ৩ মিনিট", "2025-11-22", false);
    check("জাতীয়", "প্রকাশ: ২২ নভেম্বর ২০২৫; শুরুর সময়: ২০:১৫", "2025-11-22", false);
}

#[test]
fn a_year_of_one_calendar_is_no_year_of_another() {
    let article = page("ঢাকা, শনিবার ২২ অজানা ২০২৫, ৭ অগ্রহায়ণ ১৪৩২", "প্রকাশ: ২১ নভেম্বর ২০২৫");
    let day = article.page_date.map(|stamp| stamp.iso);
    assert!(day.is_none_or(|day| day.starts_with("2025-11-2")), "no day in 2618");
}

#[test]
fn a_masthead_is_read_whose_town_is_glued_to_the_weekday() {
    let article = page("ঢাকাশনিবার, ২২ নভেম্বর ২০২৫, ৭ অগ্রহায়ণ ১৪৩২\nজাতীয়", "প্রকাশ: ২১ নভেম্বর ২০২৫");
    assert_eq!(article.page_date.map(|stamp| stamp.iso).as_deref(), Some("2025-11-22"));
    assert_eq!(article.published.map(|stamp| stamp.iso).as_deref(), Some("2025-11-21"));
}

#[test]
fn a_headline_may_name_the_day_that_it_is_for() {
    let headline = "নামাজের সময়সূচি, ২২ নভেম্বর ২০২৫";
    let text = format!(
        "হাওর সংবাদ\nজাতীয়\nখেলা\n{headline}\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ২১ নভেম্বর ২০২৫, ১৬:৩৩\n{LEAD}\n{NEXT}"
    );
    let article = read("page.txt", text.as_bytes()).expect("an article");
    assert_eq!(article.headline(), Some(headline));
    let iso = |stamp: &Option<article::Stamp>| stamp.as_ref().map(|stamp| stamp.iso.clone());
    assert_eq!(iso(&article.published).as_deref(), Some("2025-11-21T16:33:00+06:00"));
    assert_eq!((iso(&article.updated), iso(&article.page_date)), (None, None));
}

/// Checks that the page has its day, and the article none.
#[track_caller]
fn check_page_day(above: &str) {
    let article = page(above, "নিজস্ব প্রতিবেদক");
    assert_eq!(article.published, None, "{above}");
    assert_eq!(article.updated, None, "{above}");
}

#[test]
fn a_day_beside_weather_and_volume_is_the_pages() {
    check_page_day("নগর কণ্ঠ\nবর্ষ ২৭, সংখ্যা ১৪৫\n১ মে ২০২৫, ১০:২০");
    check_page_day("নগর কণ্ঠ\nবর্ষ ২৭, সংখ্যা ১৪৫, ১ মে ২০২৫\nহোম\nজাতীয়");
    check_page_day("নগর কণ্ঠ\n২৮ °C\nনগরপুর\n১ মে ২০২৫, ১০:২০");
    check_page_day("নগর কণ্ঠ\nনগরপুর ২৮°সে, ১ মে ২০২৫, ১০:২০\nহোম\nজাতীয়");
    check_page_day("নগর কণ্ঠ\n১ মে ২০২৫ | বর্ষ ২৭ | সংখ্যা ১৪৫");
}

#[test]
fn a_bare_label_over_the_menu_is_the_pages() {
    check_page_day("নগর কণ্ঠ\nDate : 01 May 2025, 10:20 am\nহোম\nজাতীয়\nখেলা");
    check_page_day("নগর কণ্ঠ\nতারিখ: ১ মে ২০২৫\nহোম\nজাতীয়\nখেলা");
    check("নগর কণ্ঠ\nহোম\nজাতীয়", "তারিখ: ১ মে ২০২৫", "2025-05-01", false);
    check("নগর কণ্ঠ\n২৮°সে\nহোম\nজাতীয়", "প্রকাশ: ১ মে ২০২৫", "2025-05-01", false);
}

#[test]
fn a_label_may_stand_glued_to_a_name() {
    let article = page("জাতীয়", "সালমা খাতুনপ্রকাশ: ২২ নভেম্বর ২০২৫, ১৬:৩৩");
    let published = article.published.as_ref().map(|stamp| stamp.iso.as_str());
    assert_eq!(published, Some("2025-11-22T16:33:00+06:00"));
    assert_eq!(article.byline.as_deref(), Some("সালমা খাতুন"));
}
