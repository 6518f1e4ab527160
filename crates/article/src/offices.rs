//! Lines that say what a writer is: `লেখক: সহযোগী অধ্যাপক, …`, `নাম: গবেষক`, `সাবেক সচিব`.
//!
//! Enter at [`read`]. Such a line stands under the writer's name or behind the text and is of neither.

use crate::credits::{Credit, is_name};
use crate::lines::{Line, key};
use crate::names;
use crate::signs::COLONS;
use crate::vocabulary::Vocabulary;

/// What writers are, as the first word of the line or behind the name.
static OFFICES: Vocabulary = Vocabulary::new(&[
    "লেখক",
    "কথাসাহিত্যিক",
    "সাহিত্যিক",
    "প্রাবন্ধিক",
    "কবি",
    "নাট্যকার",
    "সাংবাদিক",
    "কলামিস্ট",
    "কলাম লেখক",
    "গবেষক",
    "বিশ্লেষক",
    "রাজনৈতিক বিশ্লেষক",
    "নিরাপত্তা বিশ্লেষক",
    "অর্থনীতিবিদ",
    "শিক্ষাবিদ",
    "ইতিহাসবিদ",
    "পরিবেশবিদ",
    "প্রকৌশলী",
    "স্থপতি",
    "চিকিৎসক",
    "আইনজীবী",
    "শিক্ষক",
    "প্রভাষক",
    "শিক্ষার্থী",
    "অধ্যাপক",
    "সহযোগী অধ্যাপক",
    "সহকারী অধ্যাপক",
    "ইমেরিটাস অধ্যাপক",
    "উন্নয়নকর্মী",
    "সংস্কৃতিকর্মী",
    "মানবাধিকারকর্মী",
    "সমাজকর্মী",
    "সংগঠক",
    "ব্যাংকার",
    "উপাচার্য",
    "সাবেক",
    "অবসরপ্রাপ্ত",
    "নির্বাহী পরিচালক",
    "সাধারণ সম্পাদক",
    "চেয়ারম্যান",
    "সভাপতি",
    "পরিচালক",
    "মহাপরিচালক",
    "প্রধান নির্বাহী",
    "বীর মুক্তিযোদ্ধা",
    "রাষ্ট্রবিজ্ঞানী",
    "সমাজবিজ্ঞানী",
    "কৃষিবিদ",
    "পুষ্টিবিদ",
    "খণ্ডকালীন শিক্ষক",
]);
/// What stands before the colon of a line that names no writer but what the writer is.
static LABELS: Vocabulary = Vocabulary::new(&["লেখক", "লেখকদ্বয়", "লেখকবৃন্দ", "লেখক পরিচিতি"]);

/// No office is longer, in words.
const LONGEST: usize = 18;

/// What a line says of a writer, if it is one that says what the writer is. The writer's name is given where it
/// stands before a colon. Cost: linear in the line.
pub(crate) fn read(line: &Line<'_>) -> Option<Credit> {
    if line.words > LONGEST
        || line.chars > 160
        || !line.may_have(&COLONS)
        || line.text.contains(['?', '!'])
    {
        return None;
    }
    let text = line.text.trim_start_matches(['*', '●', '•', ' ', '(']);
    let (label, said) = text.split_once(COLONS)?;
    let label = label.trim();
    if LABELS.has(label) {
        return opens(said).then(Credit::default);
    }
    let named = (2..=5).contains(&label.split_whitespace().count())
        && is_name(label)
        && names::of_writer_at_length(label)
        && begins(said);
    named.then(|| Credit { person: Some(label.to_owned()), ..Credit::default() })
}

/// Whether words say what somebody is: `সহযোগী অধ্যাপক, পরিবেশবিজ্ঞান বিভাগ`, `বিজ্ঞান লেখক`.
pub(crate) fn opens(words: &str) -> bool {
    let first = first_part(words);
    let few = first.split_whitespace().count() <= 4;
    let made = ["বিদ", "কর্মী", "বিজ্ঞানী", "লেখক"].iter().any(|end| first.ends_with(end));
    begins(words) || few && (made || OFFICES.ends(&key(first), 2))
}

/// Whether a line under a name says what that person is: a few words and no sentence.
pub(crate) fn under_name(line: &Line<'_>) -> bool {
    line.words <= 10 && !line.ends && opens(line.text)
}

/// Whether the first word or two of these are what somebody is.
fn begins(words: &str) -> bool {
    let first = first_part(words);
    let mut ends = first.match_indices(' ').map(|(at, _)| at).take(2);
    let (one, two) = (ends.next().unwrap_or(first.len()), ends.next().unwrap_or(first.len()));
    OFFICES.has(&first[..one]) || OFFICES.has(&first[..two])
}

/// The words before the first mark or the first `ও`.
fn first_part(words: &str) -> &str {
    let first = words.split([',', ';', '(', '।']).next().unwrap_or_default();
    first.split(" ও ").next().unwrap_or_default().trim()
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::lines::split;

    /// Whom a line names, `""` where only an office; `None` where it is neither.
    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let found = read(&split(text)[0]).map(|credit| credit.person.unwrap_or_default());
        assert_eq!(found.as_deref(), expected, "{text}");
    }

    #[test]
    fn offices_are_told_from_names_and_sentences() {
        check("লেখক: সহযোগী অধ্যাপক, পরিবেশবিজ্ঞান বিভাগ, মেঘনা বিশ্ববিদ্যালয়", Some(""));
        check("*লেখক: স্থপতি", Some(""));
        check("লেখক : বিজ্ঞান গবেষক ও সংগঠক", Some(""));
        check("রুবিনা ইয়াসমিন: গবেষক, পানি ও পরিবেশ কেন্দ্র", Some("রুবিনা ইয়াসমিন"));
        check("আয়েশা আহমেদ: অকুতোভয় নারী চিকিৎসক", None);
        check("লেখক: রফিক আহমেদ", None);
        check("শিক্ষক: তুমি কি পড়া শিখেছ?", None);
        check("পদের নাম: সহকারী অধ্যাপক", None);
        check("রফিক আহমেদ: আমি আর ফিরব না।", None);
    }
}
