//! What names of newspapers are made of: a name that no table has is still known as one by a word of it.
//!
//! Enter at [`of_paper`]. It is evidence where papers name themselves, and nowhere else: `নতুন খবর` in a text
//! is no paper.

use crate::credits;
use crate::lines::key;
use crate::phrases;
use crate::vocabulary::Vocabulary;

/// What papers call themselves, as the last word of the name.
static LAST: Vocabulary = Vocabulary::new(&[
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

/// The name that these words are of a paper, if a word of theirs is one that papers are called by: two to
/// four words, `দৈনিক` at the head or one of the usual words at the end.
pub(crate) fn of_paper(words: &str) -> Option<&str> {
    let name = words.trim().trim_end_matches(['।', ':', '.', '|', ' ']);
    let count = name.split_whitespace().count();
    if !(2..=4).contains(&count) || !credits::is_name(name) || phrases::is_known(name) {
        return None;
    }
    let key = key(name);
    let (_, last) = key.rsplit_once(' ')?;
    (key.starts_with("দৈনিক ") || LAST.has_key(last)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::of_paper;

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
