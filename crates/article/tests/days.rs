//! Which day and time is the article's, which the page's, and which nobody's: small pages, made up.

mod common;

use common::{check_body, check_dates, check_headline, page};

#[test]
fn the_page_has_its_day_and_the_article_its_times() {
    check_dates(
        "ঢাকা, বুধবার, ৫ মে ২০২৫\nনদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ১ মে ২০২৫, রাত ৮টা ৩০ মিনিট | আপডেট: ২ মে ২০২৫, ০৭:২২ পিএম\n{1}",
        [Some("2025-05-01T20:30:00+06:00"), Some("2025-05-02T19:22:00+06:00"), Some("2025-05-05")],
    );
    check_dates(
        "প্রিন্ট: ৫ মে ২০২৫, ১০:০০ এএম\n\nনদীতে পানি বাড়ছে শহরে\n\n{1}",
        [None, None, Some("2025-05-05")],
    );
    check_dates("বুধবার, ১৭ বৈশাখ ১৪৩২\nনদীতে পানি বাড়ছে শহরে\n\n{1}", [None, None, Some("2025-04-30")]);
    check_dates("নদীতে পানি বাড়ছে শহরে\n৪ ঘণ্টা আগে\n\n{1}\n{2}", [None, None, None]);
    check_dates("নদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ৩১ ফেব্রুয়ারি ২০২৫\n\n{1}\n{2}", [None, None, None]);
}

#[test]
fn a_date_that_cannot_be_is_named() {
    let headline = "নদীতে পানি বাড়ছে শহরে";
    for (line, warned) in [
        ("প্রকাশ: ৩১ ফেব্রুয়ারি ২০২৫", true),
        ("৩১ ফেব্রুয়ারি ২০২৫, ১০:২০", true),
        ("Published: February 30, 2025", true),
        ("প্রকাশ: ৫ মে ৯৯৯৯", true),
        ("প্রকাশ: ২০২৫-০২-৩১", true),
        ("প্রকাশ: ৫ মে ২০২৫\nআপডেট: ৩১ জুন ২০২৫", true),
        ("প্রকাশ: ৫ মে ২০২৫", false),
        ("প্রকাশ:\n৫ মে ২০২৫", false),
        ("৪ ঘণ্টা আগে", false),
    ] {
        let text = format!("{headline}\n{line}\n{{1}}\n{{2}}");
        let article = page(&text);
        assert_eq!(article.headline(), Some(headline), "{line}");
        let bad = line.lines().last().unwrap_or_default();
        let said = |warning: &&String| warning.contains(&format!("`{bad}`"));
        assert_eq!(article.warnings.iter().filter(said).count(), usize::from(warned), "{line}");
        assert_eq!(article.updated, None);
        assert!(article.published.is_none_or(|stamp| stamp.iso == "2025-05-05"), "{line}");
    }
}

#[test]
fn half_a_day_may_stand_glued_to_the_next_label() {
    check_dates(
        "নদীতে পানি বাড়ছে শহরে\nপ্রকাশ : ২৯ অক্টোবর ২০২৫, ০৫:৪৪ পিএমআপডেট : ২৯ অক্টোবর ২০২৫, ০৫:৫১ পিএম\n{1}\n{2}",
        [Some("2025-10-29T17:44:00+06:00"), Some("2025-10-29T17:51:00+06:00"), None],
    );
    check_dates(
        "নদীতে পানি বাড়ছে শহরে\nPublished: 29 October 2025, 12:04 AMUpdated: 29 October 2025, 01:04 AM\n{1}\n{2}",
        [Some("2025-10-29T00:04:00+06:00"), Some("2025-10-29T01:04:00+06:00"), None],
    );
}

#[test]
fn the_clock_is_the_papers() {
    check_dates(
        "আনন্দবাজার পত্রিকা\nনদীতে পানি বাড়ছে শহরে\nশেষ আপডেট: ২ মে ২০২৫ ১৯:৫৭\n\n{1}",
        [None, Some("2025-05-02T19:57:00+05:30"), None],
    );
}

#[test]
fn dates_of_comments_and_lists_are_not_the_articles() {
    check_dates(
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n{2}\nমন্তব্য (২)\nরফিক ৩ মে ২০২৫, ৮:৪৭ এএম\nভালো লেখা, আরও লেখা চাই এই বিষয়ে আপনাদের কাছ থেকে, ধন্যবাদ সবাইকে।",
        [None, None, None],
    );
    check_dates(
        "নদীতে পানি বাড়ছে শহরে\n\n{1}\n{2}\nআরও পড়ুন\nবাজারে দাম কমেছে সব সবজির\n৩১ ডিসেম্বর ২০২৩\n\n{3}",
        [None, None, None],
    );
}

#[test]
fn dates_of_events_are_not_the_articles() {
    for line in [
        "নির্বাচনের তারিখ: ১২ ফেব্রুয়ারি ২০২৬",
        "আবেদনের শেষ তারিখ : ১২ ফেব্রুয়ারি ২০২৬",
        "জন্ম: ১২ মার্চ ১৯৪০, মৃত্যু: ৩০ ডিসেম্বর ২০২৫",
        "জন্ম ১২ মার্চ ১৯৪০, মৃত্যু ৩০ ডিসেম্বর ২০২৫",
        "আবেদনের শেষ তারিখ ১২ ফেব্রুয়ারি ২০২৬",
        "নির্বাচনের তারিখ - ১২ ফেব্রুয়ারি ২০২৬",
        "পরীক্ষার ফরম পূরণের শেষ সময়: ১২ ফেব্রুয়ারি ২০২৬",
        "মেয়াদ: ৩০ ডিসেম্বর ২০২৭",
        "মৃত্যু: ৩০ ডিসেম্বর ২০২৫",
        "উদ্বোধন ১২ ফেব্রুয়ারি ২০২৬",
        "১২ ফেব্রুয়ারি ২০২৬ সকাল ১০টায় উদ্বোধন",
        "জন্ম, ১২ মার্চ ১৯৪০",
        "স্থান: ঢাকা, তারিখ: ১২ ফেব্রুয়ারি ২০২৬",
        "উদ্বোধন: ১২ ফেব্রুয়ারি ২০২৬",
        "ছবি তোলা ৫ মে ২০১৯",
        "ঘটনার তারিখ: ১২ মার্চ ২০২৪",
        "পরীক্ষার ফল প্রকাশ: ১২ মার্চ ২০২৪",
        "খেলার সময়সূচি: ১২ মার্চ ২০২৪, রাত ৮টা",
        "১৪ ডিসেম্বর ১৯৭১",
    ] {
        let headline = "নদীতে পানি বাড়ছে শহরে";
        check_dates(&format!("{headline}\n{line}\n{{1}}\n{{2}}"), [None; 3]);
        check_headline(&format!("{headline}\n{line}\n{{1}}\n{{2}}"), Some(headline));
        for (text, day) in [
            (format!("{headline}\n{line}\nপ্রকাশ: ৩০ ডিসেম্বর ২০২৫\n{{1}}\n{{2}}"), "2025-12-30"),
            (format!("{headline}\nপ্রকাশ: ৩০ ডিসেম্বর ২০২৫\n{line}\n{{1}}\n{{2}}"), "2025-12-30"),
            (format!("{headline}\n৩০ ডিসেম্বর ২০২৫\n{line}\n{{1}}\n{{2}}"), "2025-12-30"),
        ] {
            check_dates(&text, [Some(day), None, None]);
            check_headline(&text, Some(headline));
        }
    }
}

#[test]
fn a_stamp_says_who_and_where_beside_its_date() {
    for line in [
        "নিজস্ব প্রতিবেদক প্রকাশ: ১ মে ২০২৫",
        "রফিক আহমেদ প্রকাশ: ১ মে ২০২৫",
        "রফিক আহমেদ | তারিখ: ১ মে ২০২৫",
        "তারিখ: ১ মে ২০২৫",
        "ঢাকা ১ মে ২০২৫",
        "ঢাকা: ১ মে ২০২৫",
        "অনলাইন ডেস্ক ১ মে ২০২৫",
        "প্রকাশের তারিখ: ০১/০৫/২৫",
        "Published: 20250501",
    ] {
        let text = format!("নদীতে পানি বাড়ছে শহরে\n{line}\n{{1}}\n{{2}}");
        check_dates(&text, [Some("2025-05-01"), None, None]);
    }
}

#[test]
fn a_label_without_a_readable_date_is_a_stamp() {
    let headline = "নদীতে পানি বাড়ছে শহরে";
    for lines in [
        "প্রকাশ: ৩০ ডিসেম্বর",
        "প্রকাশ: ৩১ ফেব্রুয়ারি ২০২৫",
        "প্রকাশ: ৩০ ডিঃ ২০২৫",
        "প্রকাশের তারিখ: ৩০/১২",
        "Published: 03/12/25",
        "Published: 12/30/2025",
        "প্রকাশ: ৩০ ডিসেম্বর\nআপডেট: ১০ মিনিট আগে",
        "সর্বশেষ সংশোধন: 01/13/2025",
    ] {
        let text = format!("{headline}\n{lines}\n{{1}}\n{{2}}");
        check_dates(&text, [None; 3]);
        check_headline(&text, Some(headline));
        check_body(&text, &["1", "2"]);
        assert_eq!(page(&text).captions().count(), 0, "{text}");
    }
    let text = format!("{headline}\nকপি করা হয়েছে: ৩০ ডিসেম্বর ২০২৫\n{{1}}\n{{2}}");
    check_headline(&text, Some(headline));
    check_dates(&text, [None, None, Some("2025-12-30")]);
}

#[test]
fn a_day_of_history_is_not_the_pages() {
    check_dates("১৪ ডিসেম্বর ১৯৭১\nনদীতে পানি বাড়ছে শহরে\n{1}\n{2}", [None; 3]);
    check_dates("১৪ ডিসেম্বর ১৯৭১, ২৮ অগ্রহায়ণ ১৩৭৮\nনদীতে পানি বাড়ছে শহরে\n{1}\n{2}", [None; 3]);
}

#[test]
fn a_time_between_paragraphs_ends_nothing() {
    for (line, expected) in [
        ("পরীক্ষা শুরু: ১২ ফেব্রুয়ারি ২০২৬, সকাল ১০টা", "পরীক্ষা শুরু: ১২ ফেব্রুয়ারি ২০২৬, সকাল ১০টা"),
        ("১২ ফেব্রুয়ারি ২০২৬, সকাল ১০টা", "১২ ফেব্রুয়ারি ২০২৬, সকাল ১০টা"),
    ] {
        check_body(
            &format!("নদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ১ মে ২০২৫\n{{1}}\n{line}\n{{2}}"),
            &["1", expected, "2"],
        );
    }
}

#[test]
fn an_update_above_the_menu_is_the_sites() {
    check_dates(
        "সর্বশেষ আপডেট ৫ মে ২০২৫, ১০:২০\nজাতীয়\nখেলা\nবিনোদন\nনদীতে পানি বাড়ছে শহরে\nপ্রকাশ: ১ মে ২০২৫\n{1}\n{2}",
        [Some("2025-05-01"), None, Some("2025-05-05")],
    );
}

#[test]
fn a_time_of_india_is_read_by_its_clock() {
    check_dates(
        "নদীতে পানি বাড়ছে শহরে\nরফিক আহমেদ\nMay 5, 2025, 10:20 AM IST\n\n{1}\n{2}",
        [Some("2025-05-05T10:20:00+05:30"), None, None],
    );
}

#[test]
fn a_headline_may_close_with_a_day() {
    let text = "নতুন কাগজ\nজাতীয়\nআজকের সোনার দাম: ১৬ ডিসেম্বর ২০২৫\nনিজস্ব প্রতিবেদক\nপ্রকাশ: ১৭ ডিসেম্বর ২০২৫\nসোনার দোকানে ভিড়\nছবি: সংগৃহীত\n{1}\n{2}";
    check_headline(text, Some("আজকের সোনার দাম: ১৬ ডিসেম্বর ২০২৫"));
    check_dates(text, [Some("2025-12-17"), None, None]);
}
