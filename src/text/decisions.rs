//! How a page was read, in words: each rule, each place that a value comes from.
//!
//! Enter at [`rule`], [`origin`], [`value`] and [`decisions`]. They are matches and a struct of their own,
//! so that one without words in both languages does not compile.

use archive::{Origin, Rule, Value};

use super::Language;

/// The other words of this part of an article's page.
#[derive(Debug)]
pub struct Decisions {
    /// Opens what is said of the reading.
    pub how: &'static str,
    /// What stands there, in one sentence.
    pub note: &'static str,
    /// Before the papers that have the same text.
    pub also: &'static str,
    /// A copy has the same words.
    pub exact: &'static str,
    /// A copy has nearly the same words.
    pub near: &'static str,
}

/// The words of a language.
pub fn decisions(language: Language) -> &'static Decisions {
    match language {
        Language::Bangla => &Decisions {
            how: "এটি কীভাবে পড়া হয়েছে",
            note: "প্রতিটি তথ্য কোথা থেকে নেওয়া, আর কোন নিয়মে।",
            also: "একই লেখা আরও আছে",
            exact: "হুবহু এক",
            near: "প্রায় এক",
        },
        Language::English => &Decisions {
            how: "How this was read",
            note: "Where each fact comes from, and by which rule.",
            also: "Also in",
            exact: "the same words",
            near: "nearly the same words",
        },
    }
}

/// What is known of an article, by name.
pub fn value(language: Language, value: Value) -> &'static str {
    let strings = language.strings();
    let (bn, en) = match value {
        Value::Headline => return strings.role_headline,
        Value::Published => return strings.published,
        Value::Updated => return strings.updated,
        Value::PageDate => return strings.page_saved,
        Value::Byline => return strings.byline,
        Value::Desk => return strings.desk,
        Value::Agencies => return strings.agencies,
        Value::Source => ("পত্রিকা", "Newspaper"),
    };
    in_language(language, bn, en)
}

/// Where a value comes from.
pub fn origin(language: Language, origin: Origin) -> &'static str {
    let (bn, en) = match origin {
        Origin::Page => ("পাতার লেখা থেকে", "from the page's text"),
        Origin::ByHand => ("corpus.toml-এ হাতে লেখা", "written by hand in corpus.toml"),
        Origin::FrontMatter => ("ফাইলের শুরুর তথ্য থেকে", "from the front matter"),
        Origin::Field => ("রেকর্ডের ঘর থেকে", "from a field of the record"),
        Origin::JsonLd => ("পাতার JSON-LD থেকে", "from the page's JSON-LD"),
        Origin::OpenGraph => ("পাতার OpenGraph থেকে", "from the page's OpenGraph"),
        Origin::Meta => ("পাতার meta থেকে", "from the page's meta"),
        Origin::TimeElement => ("পাতার time থেকে", "from the page's time element"),
        Origin::HeadingElement => ("পাতার প্রথম h1 থেকে", "from the page's first h1"),
    };
    in_language(language, bn, en)
}

/// Why a part of a page is what it is.
pub fn rule(language: Language, rule: Rule) -> &'static str {
    let (bn, en) = match rule {
        Rule::Prose => ("দীর্ঘ, বাক্যে শেষ", "long, ends as a sentence"),
        Rule::InText => ("লেখার ভেতরে", "inside the text"),
        Rule::ShortInText => ("লেখার ভেতরে ছোট লাইন", "short line inside the text"),
        Rule::Deck => ("শিরোনামের নিচে লম্বা লাইন", "long line under the headline"),
        Rule::HeadlinePlace => ("শিরোনামের জায়গায়", "stands where headlines do"),
        Rule::HeadlineGiven => ("পাতার সঙ্গে দেওয়া শিরোনাম", "the headline given with the page"),
        Rule::HeadlineAgain => ("শিরোনাম আবার", "the headline again"),
        Rule::StampLabel => ("তারিখের আগে লেখা কিসের", "the date has a label"),
        Rule::StampPlace => ("খবরের তারিখের জায়গায়", "stands where an article's date does"),
        Rule::StampRelative => ("কত আগে, শুধু তা-ই লেখা", "only says how long ago"),
        Rule::PageDay => ("পাতার দিন", "the day of the page"),
        Rule::EventDate => ("ঘটনার তারিখ", "the date of an event"),
        Rule::ChronicleDay => ("দিনপঞ্জির দিন", "a day of a chronicle"),
        Rule::CreditWords => ("প্রতিবেদকের শব্দ আছে", "has words of a credit"),
        Rule::NamePlace => ("লেখকের নামের জায়গায়", "stands where writers' names do"),
        Rule::AgencyWords => ("সূত্র বা সংস্থার নাম", "names a source or an agency"),
        Rule::PictureWords => ("ছবির কথা বলে", "speaks of a picture"),
        Rule::CaptionPlace => ("ছবির পরিচিতির জায়গায়", "stands where captions do"),
        Rule::PictureName => ("ছবির ফাইলের নাম", "a picture's file name"),
        Rule::Initials => ("সম্পাদনার সই", "an editor's initials"),
        Rule::MenuWord => ("মেনু", "a menu item"),
        Rule::MenuRow => ("মেনুর সারি", "a row of menu items"),
        Rule::Button => ("বোতাম বা বিজ্ঞপ্তি", "a button or a notice"),
        Rule::ListHeading => ("অন্য খবরের তালিকার শুরু", "opens a list of other articles"),
        Rule::EndHeading => ("খবরের পরের অংশের শুরু", "opens what follows the article"),
        Rule::InList => ("অন্য খবরের তালিকায়", "in a list of other articles"),
        Rule::AfterEnd => ("খবর শেষের পরে", "after the article's end"),
        Rule::AboveText => ("লেখার ওপরে", "above the text"),
        Rule::Number => ("শুধু সংখ্যা", "a number alone"),
        Rule::Address => ("শুধু ঠিকানা", "an address alone"),
        Rule::NoWords => ("কোনো শব্দ নেই", "no words"),
        Rule::Tags => ("বিষয়ের তালিকা", "tags"),
        Rule::StrayTitle => ("মাঝখানে অন্য খবরের শিরোনাম", "another article's headline"),
        Rule::TitlesAtEnd => ("শেষে শিরোনামের তালিকা", "a list of titles at the end"),
        Rule::ListTime => ("তালিকা বা মন্তব্যের সময়", "a time in a list or comment"),
        Rule::OutsideMain => ("পাতার মূল অংশের বাইরে", "outside the page's main part"),
        Rule::FrontMatter => ("ফাইলের শুরুর তথ্য", "front matter"),
        Rule::ByHand => ("corpus.toml-এ বলা", "listed in corpus.toml"),
        Rule::Foreign => ("অন্য লিপিতে", "in another script"),
    };
    in_language(language, bn, en)
}

fn in_language(language: Language, bn: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Bangla => bn,
        Language::English => en,
    }
}
