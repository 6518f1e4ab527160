//! The words that numbers are made of.
//!
//! Bangla's names of 0–99 are irregular, so they are a table (Bangla Academy's spelling first, then
//! those that papers also print). বার (12, also "times") and তের (13, also an ending) are left out.

use std::sync::LazyLock;

use crate::script::{is_apostrophe, is_digit};
use crate::table::Table;

/// 0–99, each with its spellings.
#[rustfmt::skip]
const UNDER_HUNDRED: [&str; 100] = [
    "শূন্য জিরো", "এক", "দুই দু", "তিন", "চার", "পাঁচ", "ছয় ছ", "সাত", "আট", "নয়",
    "দশ", "এগারো এগার", "বারো", "তেরো", "চৌদ্দ চোদ্দ", "পনেরো পনের", "ষোলো ষোল", "সতেরো সতের", "আঠারো আঠার", "উনিশ ঊনিশ",
    "বিশ কুড়ি", "একুশ", "বাইশ", "তেইশ", "চব্বিশ", "পঁচিশ", "ছাব্বিশ", "সাতাশ", "আটাশ আঠাশ", "উনত্রিশ ঊনত্রিশ",
    "ত্রিশ তিরিশ", "একত্রিশ", "বত্রিশ", "তেত্রিশ", "চৌত্রিশ", "পঁয়ত্রিশ", "ছত্রিশ", "সাঁইত্রিশ সাতত্রিশ", "আটত্রিশ", "উনচল্লিশ ঊনচল্লিশ",
    "চল্লিশ", "একচল্লিশ", "বিয়াল্লিশ", "তেতাল্লিশ", "চুয়াল্লিশ", "পঁয়তাল্লিশ", "ছেচল্লিশ", "সাতচল্লিশ", "আটচল্লিশ", "উনপঞ্চাশ ঊনপঞ্চাশ",
    "পঞ্চাশ", "একান্ন", "বাহান্ন বায়ান্ন", "তিপ্পান্ন", "চুয়ান্ন", "পঞ্চান্ন", "ছাপ্পান্ন", "সাতান্ন", "আটান্ন", "উনষাট ঊনষাট",
    "ষাট", "একষট্টি", "বাষট্টি", "তেষট্টি", "চৌষট্টি", "পঁয়ষট্টি", "ছেষট্টি", "সাতষট্টি", "আটষট্টি", "উনসত্তর ঊনসত্তর",
    "সত্তর", "একাত্তর", "বাহাত্তর", "তিয়াত্তর", "চুয়াত্তর", "পঁচাত্তর", "ছিয়াত্তর", "সাতাত্তর", "আটাত্তর", "উনআশি ঊনআশি উনাশি",
    "আশি", "একাশি", "বিরাশি", "তিরাশি", "চুরাশি", "পঁচাশি", "ছিয়াশি", "সাতাশি", "আটাশি অষ্টাশি", "উননব্বই ঊননব্বই",
    "নব্বই", "একানব্বই", "বিরানব্বই", "তিরানব্বই", "চুরানব্বই", "পঁচানব্বই", "ছিয়ানব্বই", "সাতানব্বই", "আটানব্বই", "নিরানব্বই",
];

/// The names of a number under a hundred.
pub(crate) fn under_hundred(number: u8) -> impl Iterator<Item = &'static str> {
    UNDER_HUNDRED[usize::from(number)].split(' ')
}

#[rustfmt::skip]
const ENGLISH: [(&str, u64); 28] = [
    ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
    ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15),
    ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30),
    ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
];

/// What multiplies the number before it.
#[rustfmt::skip]
const SCALES: [(&str, u64); 26] = [
    ("শ", 100), ("শো", 100), ("শত", 100), ("হাজার", 1000), ("সহস্র", 1000),
    ("লাখ", 100_000), ("লক্ষ", 100_000), ("নিযুত", 1_000_000), ("কোটি", 10_000_000),
    ("ডজন", 12), ("মিলিয়ন", 1_000_000), ("বিলিয়ন", 1_000_000_000), ("ট্রিলিয়ন", 1_000_000_000_000),
    ("hundred", 100), ("thousand", 1000), ("hazar", 1000), ("hajar", 1000), ("lakh", 100_000), ("lac", 100_000), ("lakhs", 100_000),
    ("crore", 10_000_000), ("crores", 10_000_000), ("dozen", 12),
    ("million", 1_000_000), ("billion", 1_000_000_000), ("trillion", 1_000_000_000_000),
];

/// Endings that are glued to digits, number words and scales: classifiers, days of a month, case endings. What is the
/// fourth (৪র্থ, ১৬তম) is not counted.
/// Longer ones first, so that the whole ending is taken.
#[rustfmt::skip]
const ENDINGS: [&str; 37] = [
    "জনেরও", "গুলোর", "টিতেই", "জনকে", "জনের", "জনই", "টিকে", "টিতে", "টাকে", "টাতে", "টির", "টার", "টায়", "টিও", "টিই", "টাও",
    "খানা", "খানি", "গুলো", "েরও", "েতে", "জন", "টি", "টা", "টে", "টো", "এর", "কে", "রও", "তে", "শে", "ঠা", "লা", "ের", "রা", "ই", "র",
];

/// Words that say of a following or glued number word that it counts something.
#[rustfmt::skip]
const COUNTED: [&str; 30] = [
    "জন", "টি", "টা", "বছর", "মাস", "দিন", "সপ্তাহ", "ঘণ্টা", "ঘন্টা", "মিনিট", "সেকেন্ড", "বার", "গুণ", "শতাংশ", "ভাগ", "কিলোমিটার",
    "মিটার", "মাইল", "ফুট", "কেজি", "টন", "টাকা", "ডলার", "দফা", "দেশ", "জেলা", "আসন", "ম্যাচ", "উইকেট", "রান",
];

/// What a fraction word does to the number that follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fraction {
    /// Stands for a number itself, in quarters: দেড় is six, আড়াই ten.
    Alone(u64),
    /// Adds quarters to what follows: সাড়ে two, সোয়া one. সোয়া before a scale stands for 1¼.
    Plus(u64),
    /// Takes a quarter off what follows: পৌনে.
    Minus,
}

/// The fraction that a normal form names.
pub(super) fn fraction(word: &str) -> Option<Fraction> {
    Some(match word {
        "দেড়" => Fraction::Alone(6),
        "আড়াই" => Fraction::Alone(10),
        "সাড়ে" => Fraction::Plus(2),
        "সোয়া" | "সওয়া" => Fraction::Plus(1),
        "পৌনে" | "পউনে" => Fraction::Minus,
        _ => return None,
    })
}

/// Every number word and scale.
static NAMES: LazyLock<Table<Name>> = LazyLock::new(|| {
    let mut table = Table::default();
    let under_hundred = UNDER_HUNDRED.iter().enumerate();
    let bangla = under_hundred.flat_map(|(value, names)| {
        names.split(' ').map(move |name| (name, Name::Small(value as u64)))
    });
    let english = ENGLISH.iter().map(|&(name, value)| (name, Name::Small(value)));
    let scales = SCALES.iter().map(|&(name, scale)| (name, Name::Scale(scale)));
    for (name, meaning) in bangla.chain(english).chain(scales) {
        table.put(name, meaning);
    }
    table
});

/// How many bits tell the starts of number words.
const BITS: usize = 4096;

/// A bit for the first two characters of each word that a number can start with, to pass over most other
/// words quickly.
static STARTS: LazyLock<[u64; BITS / 64]> = LazyLock::new(|| {
    let mut starts = [0; BITS / 64];
    let fractions = ["দেড়", "আড়াই", "সাড়ে", "সোয়া", "সওয়া", "পৌনে", "পউনে"];
    let others = ["percent", "শতাংশ", "পার্সেন্ট", "পারসেন্ট", "people", "persons", "jon"];
    let names = NAMES.iter().map(|(name, _)| name);
    for bit in names.chain(fractions).chain(others).chain(COUNTED).filter_map(start_of) {
        starts[bit / 64] |= 1 << (bit % 64);
    }
    starts
});

/// What a number word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A number under a hundred.
    Small(u64),
    /// What multiplies the number before it.
    Scale(u64),
}

/// Whether a word as it stands in a text can be part of a number at all.
pub(super) fn can_start(surface: &str) -> bool {
    surface.starts_with(is_digit)
        || start_of(surface).is_some_and(|bit| STARTS[bit / 64] >> (bit % 64) & 1 == 1)
}

/// The bit of a word's first two characters, the same in every encoding.
fn start_of(word: &str) -> Option<usize> {
    let mut chars = word.chars().map(|c| match c {
        '\u{09DC}' => 'ড',
        '\u{09DD}' => 'ঢ',
        '\u{09DF}' => 'য',
        // ছ’শ begins as ছ does.
        _ if is_apostrophe(c) => ' ',
        _ => c.to_ascii_lowercase(),
    });
    let (first, second) = (chars.next()?, chars.next().unwrap_or(' '));
    Some((first as usize ^ (second as usize) << 5) % BITS)
}

/// What a normal form says, without any ending.
pub(super) fn name(word: &str) -> Option<Name> {
    NAMES.get(word).copied()
}

/// The scale that a normal form is, without any ending.
pub(super) fn scale(word: &str) -> Option<u64> {
    match name(word)? {
        Name::Scale(scale) => Some(scale),
        Name::Small(_) => None,
    }
}

/// The number under a hundred that a normal form is, without any ending.
pub(super) fn small(word: &str) -> Option<u64> {
    match name(word)? {
        Name::Small(value) => Some(value),
        Name::Scale(_) => None,
    }
}

/// `word` without the ending that is glued to it, longest ending first.
pub(super) fn without_ending(word: &str) -> impl Iterator<Item = &str> {
    ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|rest| !rest.is_empty())
}

/// Whether `word`, perhaps with an ending, is something that numbers count.
pub(super) fn is_counted(word: &str) -> bool {
    COUNTED.iter().any(|counted| word.starts_with(counted))
}

/// Whether a normal form is জন, the word that counts people, or a number with it glued on.
pub(super) fn counts_people(word: &str) -> bool {
    if matches!(word, "people" | "persons" | "jon") {
        return true;
    }
    let counts =
        ["জন", "জনের", "জনকে", "জনই", "জনেরও"].iter().find_map(|ending| word.strip_suffix(ending));
    counts.is_some_and(|number| {
        number.is_empty() || number.bytes().all(|b| b.is_ascii_digit()) || small(number).is_some()
    })
}

/// Whether a normal form says that the number before it is a share of a hundred.
pub(super) fn is_percent(word: &str) -> bool {
    matches!(word, "percent" | "পার্সেন্ট" | "পারসেন্ট") || word.starts_with("শতাংশ")
}

/// Whether a word says that the number before it counts parts, of a hundred where they are many.
pub(super) fn is_share(word: &str) -> bool {
    let ending = word.strip_prefix("ভাগ").map(|ending| ending.trim_end_matches(['ই', 'ও']));
    ending.is_some_and(|ending| matches!(ending, "" | "ে" | "ের"))
}

#[cfg(test)]
mod tests {
    use super::{COUNTED, ENDINGS, ENGLISH, SCALES, UNDER_HUNDRED};
    use crate::normal::normal_form;

    #[test]
    fn every_entry_is_in_normal_form() {
        let names = UNDER_HUNDRED.iter().flat_map(|names| names.split(' '));
        let scales = SCALES.iter().chain(&ENGLISH).map(|&(name, _)| name);
        for word in names.chain(scales).chain(ENDINGS).chain(COUNTED) {
            assert_eq!(normal_form(word), word);
        }
    }

    #[test]
    fn longer_endings_come_first() {
        for (at, ending) in ENDINGS.iter().enumerate() {
            for earlier in &ENDINGS[..at] {
                assert!(!ending.ends_with(earlier), "{earlier} would hide {ending}");
            }
        }
    }
}
