//! What papers' names are made of: one that no table has is still known by a word of it.
//!
//! Enter at [`of_paper`]. It is evidence where papers name themselves, and nowhere else: `নতুন খবর` in a text is none.

use crate::credits;
use crate::lines::key;
use crate::papers;
use crate::phrases;
use crate::vocabulary::Vocabulary;

/// What papers call themselves, as the last word of the name.
pub(crate) static LAST: Vocabulary = Vocabulary::new(&[
    "কণ্ঠ",
    "বার্তা",
    "আলো",
    "পত্রিকা",
    "কাগজ",
    "টাইমস",
    "নিউজ",
    "পোস্ট",
    "মেইল",
    "প্রতিদিন",
    "মিরর",
    "ট্রিবিউন",
    "দিগন্ত",
    "বাণী",
    "ডাক",
    "দর্পণ",
    "সমাচার",
    "ডটকম",
    "বিডি",
    "টিভি",
    "টুয়েন্টিফোর",
    "টোয়েন্টিফোর",
    "টেলিভিশন",
    "জার্নাল",
    "ক্রনিকল",
    "এক্সপ্রেস",
    "হেরাল্ড",
    "গেজেট",
    "দিশা",
    "দর্শন",
    "চিত্র",
    "কথা",
    "বাংলাদেশ প্রতিদিন",
    "সংলাপ",
    "times",
    "news",
    "post",
    "tribune",
    "mirror",
    "herald",
    "express",
    "gazette",
    "chronicle",
    "journal",
    "observer",
]);

/// First words of what menus call, and papers are not.
static PARTS_OF_SITES: Vocabulary = Vocabulary::new(&[
    "সরাসরি",
    "লাইভ",
    "সব",
    "আরও",
    "আরো",
    "সর্বশেষ",
    "ভিডিও",
    "ফটো",
    "অডিও",
    "live",
    "latest",
    "breaking",
    "all",
    "more",
    "top",
]);

/// How often papers are issued, as they say it before their names.
pub(crate) const FIRST_OF_PAPER: [&str; 7] =
    ["দৈনিক ", "সাপ্তাহিক ", "পাক্ষিক ", "মাসিক ", "ত্রৈমাসিক ", "the daily ", "daily "];

/// The name that these words are of a paper, if a word of theirs is one that papers are called by: two to
/// four words, `দৈনিক` at the head or one of the usual words at the end.
pub(crate) fn of_paper(words: &str) -> Option<&str> {
    let name = words.trim().trim_end_matches(['।', ':', '.', '|', ' ']);
    let bare = without_number(name);
    let count = name.split_whitespace().count();
    if !(2..=4).contains(&count) || !credits::is_name(bare) || phrases::is_known(name) {
        return None;
    }
    if bare.len() < name.len() {
        return Some(name);
    }
    let key = key(name);
    let (_, last) = key.rsplit_once(' ')?;
    // `সরাসরি টিভি`, `সব নিউজ`: what menus call their parts.
    if key.split(' ').next().is_some_and(|first| PARTS_OF_SITES.has_key(first)) {
        return None;
    }
    let issued = FIRST_OF_PAPER.iter().any(|first| key.starts_with(first));
    (issued || LAST.has_key(last)).then_some(name)
}

/// The name among what a site calls itself: the paper of the table that a part of it is, else its first part, where
/// that is no longer than names are and marks part it from more.
pub(crate) fn of_site(words: &str) -> &str {
    const MOST_WORDS: usize = 4;
    let words = words.trim().trim_start_matches("[[").trim_end_matches("]]").trim();
    if words.len() > 300 || papers::named(words).is_some() {
        return words;
    }
    let mut parts = vec![words];
    for mark in ["|", "।", "::", "»", " - ", " – ", " — ", ": ", "• "] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).map(str::trim).collect();
    }
    parts.retain(|part| !part.is_empty());
    let known = parts.iter().find(|part| papers::named(part).is_some());
    let first = || parts.first().filter(|part| part.split_whitespace().count() <= MOST_WORDS);
    known.or_else(first).copied().unwrap_or(words)
}

/// Whether one word closes as papers' names do: `মেঘবার্তা`, `খবর২৪`.
pub(crate) fn ends_as_paper(word: &str) -> bool {
    const ENDS: [&str; 8] = ["বার্তা", "নিউজ", "টাইমস", "পোস্ট", "টিভি", "কণ্ঠ", "ট্রিবিউন", "মেইল"];
    without_number(word).len() < word.len()
        || ENDS.iter().any(|end| word.strip_suffix(end).is_some_and(|start| !start.is_empty()))
}

/// A name without the number that sites of papers close theirs with: `মহানগর বার্তা ২৪`, `বাংলা২৪.কম`.
pub(crate) fn without_number(name: &str) -> &str {
    const NUMBERS: [&str; 8] = ["২৪", "24", "৭১", "71", "৫২", "52", "৩৬৫", "365"];
    const ENDS: [&str; 5] = [".কম", ".com", " ডটকম", " ডট কম", ".নেট"];
    let bare = ENDS.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    let bare = NUMBERS.iter().find_map(|number| bare.strip_suffix(number)).map(str::trim_end);
    bare.filter(|bare| !bare.ends_with(bangla::script::is_digit) && bare.len() > 6).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{of_paper, of_site};

    #[test]
    fn a_site_says_more_than_its_name() {
        for (said, name) in [
            ("Prothom Alo | Latest Bangla News", "Prothom Alo"),
            ("সর্বশেষ খবর - যুগান্তর", "যুগান্তর"),
            ("নতুন ভোর :: সত্যের সন্ধানে", "নতুন ভোর"),
            ("নতুন ভোর", "নতুন ভোর"),
            ("[[নতুন ভোর]]", "নতুন ভোর"),
            ("The Hill-Tribune", "The Hill-Tribune"),
        ] {
            assert_eq!(of_site(said), name);
        }
    }

    #[test]
    fn papers_are_known_by_their_words() {
        for name in ["সিলেট মিরর", "উত্তরের কণ্ঠ", "দৈনিক নতুন সকাল", "The Hill Tribune"]
        {
            assert_eq!(of_paper(name), Some(name));
        }
        for words in ["সর্বশেষ খবর", "মো. করিম উদ্দিন", "নিউজ", "সেতু হলো, এবার ভাড়াটা ঠিক করুন"]
        {
            assert_eq!(of_paper(words), None, "{words}");
        }
    }
}
