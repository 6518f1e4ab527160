//! Whose page it is, where only its masthead or its foot says so. Small pages, made up.

use article::read;

const TEXT: &str = "পুরোনো ঘাটে নতুন পন্টুন, কমেছে যাত্রীর কষ্ট
নিজস্ব প্রতিবেদক
প্রকাশ: ১ মে ২০২৫, ১০:৩০

পুরোনো ঘাটের পাশে নতুন পন্টুন বসানো হয়েছে। এতে দুই পাড়ের যাত্রীদের ওঠানামার কষ্ট কমেছে বলে জানিয়েছেন মাঝিরা।
ঘাটের ইজারাদার বলেন, আগে বর্ষায় কাদায় নামতে হতো। এখন রাতেও যাত্রীরা নৌকায় উঠতে পারছেন, বাতি বসেছে চারটি।";

/// Checks whose page it is, by the lines above its headline and those behind its text.
#[track_caller]
fn check(above: &str, behind: &str, expected: Option<&str>) {
    let text = format!("{above}\n{TEXT}\n\n{behind}");
    let article = read("page.txt", text.as_bytes()).expect("a page with an article");
    assert_eq!(article.source.as_deref(), expected, "{text}");
    assert_eq!(article.body().count(), 2, "{text}");
}

const LIST: &str = "সম্পর্কিত খবর\nবাজারে সবজির দাম কমেছে";

#[test]
fn an_address_or_a_name_with_its_dot_is_a_masthead() {
    for (name, paper) in [
        ("somoynews.tv", "সময় সংবাদ"),
        ("সিলেটভিউ২৪ডটকম", "সিলেটভিউ"),
        ("জাগোনিউজ২৪ডটকম", "জাগো নিউজ"),
        ("বাংলানিউজটোয়েন্টিফোরডটকম", "বাংলানিউজ টোয়েন্টিফোর"),
    ] {
        check(&format!("{name}\nজাতীয়\nখেলা"), LIST, Some(paper));
        check(&format!("লাইভ টিভি\n{name}\nজাতীয়\nখেলা"), LIST, Some(paper));
    }
}

#[test]
fn todays_paper_is_a_name_over_the_sections_only() {
    let day = "বৃহস্পতিবার, ১ মে ২০২৫";
    let name = Some("আজকের পত্রিকা");
    check("আজকের পত্রিকা\nসর্বশেষ\nজাতীয়\nখেলা", LIST, name);
    check(&format!("{day}\nআজকের পত্রিকা\nসর্বশেষ\nজাতীয়\nখেলা"), LIST, name);
    check(&format!("{day}\nআজকের পত্রিকা\nই-পেপার\nজাতীয়\nখেলা"), LIST, None);
    check(&format!("{day}\nআজকের পত্রিকা\nআর্কাইভ\nলগইন"), LIST, None);
    check("হোম\nআজকের পত্রিকা\nজাতীয়\nখেলা", LIST, None);
    check("যুগান্তর\nহোম\nআজকের পত্রিকা\nজাতীয়", LIST, Some("যুগান্তর"));
}

#[test]
fn a_name_beside_the_imprint_is_the_papers() {
    let editor = "সম্পাদক: রফিক আহমেদ";
    for foot in [
        format!("{LIST}\nআজকের পত্রিকা\n{editor}\n© সর্বস্বত্ব সংরক্ষিত"),
        format!("{LIST}\n{editor}\nআজকের পত্রিকা\n© সর্বস্বত্ব সংরক্ষিত"),
    ] {
        check("জাতীয়\nখেলা", &foot, Some("আজকের পত্রিকা"));
    }
    check("জাতীয়\nখেলা", &format!("{LIST}\nসমকাল\n© সর্বস্বত্ব সংরক্ষিত"), Some("সমকাল"));
    // Among what menus offer, or where news are called so.
    check("জাতীয়\nখেলা", &format!("{LIST}\nযোগাযোগ\nলগইন\nআজকের পত্রিকা\n© সর্বস্বত্ব সংরক্ষিত"), None);
    check("জাতীয়\nখেলা", &format!("{LIST}\nসংবাদ\n© সর্বস্বত্ব সংরক্ষিত"), None);
}
