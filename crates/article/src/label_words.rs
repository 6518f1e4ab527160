//! The words that stand around dates: labels, calendars, clocks, what is published beside articles.

use crate::lines::key;
use crate::stamps::Of;
use crate::vocabulary::Vocabulary;

/// Labels, by what they label; compared with the words that stand just before a date.
pub(crate) static LABELS: [(Of, Vocabulary); 3] = [
    (
        Of::Updated,
        Vocabulary::new(&[
            "আপডেট",
            "আপডেট টাইম",
            "আপডেট সময়",
            "আপডেটের তারিখ",
            "আপডেট হয়েছে",
            "আপডেট করা হয়েছে",
            "হালনাগাদ হয়েছে",
            "হালনাগাদ করা হয়েছে",
            "আপডেটের সময়",
            "শেষ আপডেট",
            "সর্বশেষ আপডেট",
            "হালনাগাদ",
            "সর্বশেষ হালনাগাদ",
            "সংশোধিত",
            "সর্বশেষ সংশোধন",
            "update",
            "updated",
            "last updated",
            "last update",
            "updated on",
            "modified",
            "last modified",
            "updated at",
            "last update on",
            "last updated on",
            "last updated at",
            "last modified on",
            "পরিমার্জিত",
            "update time",
            "updated time",
            "update date",
            "আপডেট তারিখ",
            "আপডেটকাল",
            "সর্বশেষ পরিমার্জন",
            "সর্বশেষ পরিবর্তন",
            "সর্বশেষ সংস্করণ",
            "সর্বশেষ সম্পাদনা",
            "সম্পাদনা",
        ]),
    ),
    (
        Of::Published,
        Vocabulary::new(&[
            "প্রকাশ",
            "প্রকাশিত",
            "প্রকাশের সময়",
            "প্রকাশকাল",
            "প্রকাশের তারিখ",
            "প্রকাশ তারিখ",
            "প্রকাশ সময়",
            "প্রকাশিত তারিখ",
            "প্রকাশিত হয়েছে",
            "প্রকাশনার সময়",
            "প্রকাশনার তারিখ",
            "প্রথম প্রকাশ",
            "first published",
            "first published on",
            "first published at",
            "originally published",
            "originally published on",
            "প্রথম প্রকাশিত",
            "পোস্ট",
            "পোস্টের সময়",
            "পোস্টের তারিখ",
            "পোস্ট করা হয়েছে",
            "আপলোড",
            "আপলোড সময়",
            "আপলোডের সময়",
            "published",
            "publish",
            "published on",
            "published at",
            "publish time",
            "posted",
            "posted on",
            "date",
            "তারিখ",
            "সময়",
            "প্রচারিত",
            "প্রথম প্রকাশকাল",
            "আপলোডের তারিখ",
            "সংবাদ প্রকাশের সময়",
            "খবর প্রকাশ",
            "খবর প্রকাশের সময়",
            "সংবাদ প্রকাশ",
            "অনলাইন প্রকাশ",
            "created",
            "publish date",
            "published date",
            "published time",
            "post date",
            "post time",
            "posted at",
            "upload date",
            "upload time",
            "uploaded",
            "প্রকাশ কাল",
            "প্রকাশনা",
            "প্রকাশ হয়েছে",
            "খবর প্রকাশিত",
            "নিউজ প্রকাশের তারিখ",
        ]),
    ),
    (
        Of::Page,
        Vocabulary::new(&[
            "প্রিন্ট",
            "প্রিন্টের তারিখ",
            "প্রিন্টের সময়",
            "প্রিন্ট এর সময়",
            "প্রিন্ট তারিখ",
            "প্রিন্ট এর তারিখ",
            "প্রিন্ট করা হয়েছে",
            "মুদ্রণ",
            "মুদ্রণের তারিখ",
            "মুদ্রণের সময়",
            "print",
            "printed",
            "print date",
            "printed on",
            "আজ",
            "আজকের তারিখ",
            "today",
            "ডাউনলোড",
            "ডাউনলোডের সময়",
            "ডাউনলোড করা হয়েছে",
            "কপি করা হয়েছে",
            "সংরক্ষণ করা হয়েছে",
            "সংরক্ষণের তারিখ",
            "সংগ্রহের তারিখ",
            "saved",
            "accessed",
            "দেখা হয়েছে",
        ]),
    ),
];

/// Labels that say when and not of what: an event has its date under them too.
pub(crate) static BARE: Vocabulary = Vocabulary::new(&["তারিখ", "date", "সময়"]);

/// What is published or brought up to date beside articles: `ফল প্রকাশ: …` is an event.
pub(crate) static THINGS: Vocabulary = Vocabulary::new(&[
    "ফল",
    "ফলাফল",
    "তালিকা",
    "বই",
    "বইয়ের",
    "গ্রন্থ",
    "উপন্যাস",
    "গেজেট",
    "প্রজ্ঞাপন",
    "বিজ্ঞপ্তি",
    "রুটিন",
    "সূচি",
    "তফসিল",
    "সংখ্যা",
    "অ্যালবাম",
    "গান",
    "ট্রেলার",
    "অ্যাপ",
    "সফটওয়্যার",
]);

/// What stands before the place of an event.
pub(crate) static PLACES: Vocabulary =
    Vocabulary::new(&["স্থান", "ভেন্যু", "ঠিকানা", "venue", "place", "location"]);

/// What stands before a date and names its calendar.
pub(crate) static CALENDARS: Vocabulary = Vocabulary::new(&["ইং", "ইংরেজি", "বাংলা", "on", "at"]);

/// What stands after a date and belongs to it.
pub(crate) static CLOCKS: Vocabulary = Vocabulary::new(&[
    "বঙ্গাব্দ",
    "খ্রিস্টাব্দ",
    "খ্রিষ্টাব্দ",
    "হিজরি",
    "হিজরী",
    "হিঃ",
    "হি",
    "bst",
    "ist",
    "gmt",
    "utc",
    "জিএমটি",
    "ইউটিসি",
    "am",
    "pm",
    "বাংলাদেশ সময়",
    "পূর্বাহ্ণ",
    "অপরাহ্ণ",
    "এএম",
    "পিএম",
    "সময়",
    "তারিখ",
    "এ",
    "টা",
    "টায়",
    "মিনিট",
    "asia",
    "dhaka",
    "kolkata",
    "says",
    "says 0",
]);

/// How long an article takes to read, behind the number: it stands beside dates.
static READING: Vocabulary = Vocabulary::new(&[
    "min read",
    "mins read",
    "minute read",
    "minutes read",
    "min",
    "মিনিট পড়ুন",
    "মিনিটে পড়ুন",
    "মিনিটের পড়া",
    "মিনিটের পাঠ",
    "মিনিট পাঠ",
    "মিনিট",
]);

/// Whether words say how long an article takes to read: `· 6 min read`.
pub(crate) fn is_reading(words: &str) -> bool {
    let words = key(words);
    let unit = words.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    unit.len() < words.len() && READING.has_key(unit)
}

/// What a label is of that is all of a line. To print a page is a button's offer, so those of the page are none.
pub(crate) fn whole(key: &str) -> Option<Of> {
    let labels = LABELS.iter().filter(|(of, _)| *of != Of::Page);
    labels.filter(|(_, labels)| labels.has_key(key)).map(|&(of, _)| of).next()
}
