//! Where a page names its paper at its foot: on copyright, in the office's address.
//!
//! Enter at [`is_copyright`] with [`owner`], and at [`addressed`].

use crate::letters::{is_letter, is_letter_or_number};
use crate::lines::{Line, is_number, key};
use crate::papers::{self, Paper};
use crate::vocabulary::Vocabulary;

/// The paper that the address of an office opens with: `নগর কণ্ঠ, ১২ নদী সড়ক, ঢাকা-১২০০`.
pub(crate) fn addressed(text: &str) -> Option<Paper> {
    static PLACES: Vocabulary = Vocabulary::new(&[
        "সরণি",
        "সড়ক",
        "রোড",
        "এভিনিউ",
        "অ্যাভিনিউ",
        "লেন",
        "ভবন",
        "টাওয়ার",
        "তলা",
        "এলাকা",
        "road",
        "avenue",
        "street",
        "tower",
        "floor",
    ]);
    let (name, place) = text.split_once(',')?;
    let paper = papers::named(name).filter(|_| text.len() < 600)?;
    let mut words = place.split(|c: char| c.is_whitespace() || c == ',');
    words.any(|word| PLACES.has(word)).then_some(paper)
}

pub(crate) fn is_copyright(line: &Line<'_>) -> bool {
    let text = line.text;
    if line.chars >= 200 {
        return false;
    }
    let latin = || {
        let lower = text.to_ascii_lowercase();
        lower.contains("copyright") || lower.contains("all rights reserved")
    };
    // `স্বত্ব: নাম` under a text is of who sold it.
    let sold = text.trim_start().strip_prefix("স্বত্ব").map(str::trim_start);
    let sold = sold.is_some_and(|rest| rest.starts_with([':', 'ঃ']))
        && !text.contains("সংরক্ষিত")
        && !text.contains('©');
    !sold && (text.contains('©') || text.contains("স্বত্ব") || line.may_have(&['r', 'R']) && latin())
}

/// The name that a line on copyright leaves when its formula is taken away.
pub(crate) fn owner(text: &str) -> Option<String> {
    static FORMULA: Vocabulary = Vocabulary::new(&[
        "স্বত্ব",
        "সর্বস্বত্ব",
        "স্বত্বাধিকার",
        "স্বত্বাধিকারী",
        "সংরক্ষিত",
        "কর্তৃক",
        "কপিরাইট",
        "copyright",
        "all",
        "rights",
        "right",
        "reserved",
        "by",
        "the",
        "এর",
        "লিমিটেড",
        "limited",
        "ltd",
        "মিডিয়া",
        "media",
        "c",
        "pvt",
        "private",
        "প্রাইভেট",
        "লি",
        "inc",
    ]);
    // Who made the site stands behind a bar.
    let said = text.split('|').find(|part| part.contains('©') || part.contains("স্বত্ব"));
    let text = said.unwrap_or(text);
    let words =
        text.split(|c: char| c.is_whitespace() || matches!(c, '©' | '|' | '।' | ',' | '-' | '–'));
    let left: Vec<&str> = words
        .filter(|word| {
            let key = key(word);
            !key.is_empty() && !FORMULA.has_key(&key) && !is_year(word)
        })
        .collect();
    // `The` before a Latin name is of it.
    let the = left.first().filter(|first| text.contains(&format!("The {first}")));
    let name = the
        .map(|_| "The")
        .into_iter()
        .chain(left.iter().copied())
        .collect::<Vec<&str>>()
        .join(" ")
        .trim_matches(|c: char| !is_letter_or_number(c) && !bangla::script::is_mark(c))
        .to_owned();
    ((1..=4).contains(&left.len()) && name.chars().any(is_letter)).then_some(name)
}

/// `২০২৫`, but not the `২৪` of a site's name.
pub(crate) fn is_year(word: &str) -> bool {
    is_number(word) && word.chars().count() >= 4
}
