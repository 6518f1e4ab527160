//! Typing slips: whether one word is another with one slip of the finger or the ear.
//!
//! Enter at [`distance`]. A slip is one grapheme cluster left out, added, changed, or swapped with its
//! neighbour: clusters are what a reader sees and a keyboard's user thinks in. Letters that writers
//! take for each other cost less: those of one sound in spoken Bangla (ই/ঈ, ণ/ন, শ/ষ/স, ড়/র, ঙ/ং,
//! জ/য) and aspirates beside their plain letters.
//! It deliberately does not look words up: `search` walks its dictionary.

use crate::fold::fold;
use crate::graphemes::clusters;
use crate::script::{HASANTA, NUKTA, is_consonant, is_vowel, is_vowel_sign};

/// The fewest clusters that a word must have for any slip to be looked for: in shorter words one
/// cluster is too much of the word.
pub const SHORTEST: usize = 4;

/// The fewest consonants that a word must have for a slip between letters that are taken for each other (মষ্কো
/// has three), or of one mark alone.
pub const FEWEST_CONSONANTS: usize = 3;

/// How far apart two words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// Only by letters that are taken for each other, all through the word.
    Confused,
    /// By one mark: a vowel sign, or in a short word what a consonant wears above or below it.
    Vowel,
    /// By one cluster.
    Cluster,
}

/// Whether a word (in normal form) is long enough for [`distance`] to find another near it. Cost: linear.
pub fn is_long_enough(word: &str) -> bool {
    let word = fold(word);
    consonant_count(&word).max(clusters(&word).count()) >= FEWEST_CONSONANTS.min(SHORTEST)
}

/// The slip by which `typed` is `word` (both in normal form); `None` where it takes more than one, or
/// the words are too short to tell. Equal words are [`Slip::Confused`]. Symmetric. Cost: linear.
pub fn distance(typed: &str, word: &str) -> Option<Slip> {
    let (typed, word) = (fold(typed), fold(word));
    let a: Vec<&str> = clusters(&typed).collect();
    let b: Vec<&str> = clusters(&word).collect();
    let shorter = a.len().min(b.len());
    let enough =
        |shortest| consonant_count(&typed).min(consonant_count(&word)).max(shorter) >= shortest;
    if enough(FEWEST_CONSONANTS) && confused(&typed) == confused(&word) {
        return Some(Slip::Confused);
    }
    if shorter < SHORTEST {
        let slipped = enough(FEWEST_CONSONANTS) && mark_slipped(&typed, &word);
        return slipped.then_some(Slip::Vowel);
    }
    one_edit(&a, &b)
}

fn consonant_count(word: &str) -> usize {
    word.chars().filter(|&c| is_consonant(c)).count()
}

/// Whether one of two words lacks a mark of the other (রশিয়া, রাশিয়া; শিক্ষাথী, শিক্ষার্থী), or has a vowel sign one
/// letter on (পুতনি, পুতিন): fingers are too fast for those, and all that the word stands on is still there.
fn mark_slipped(one: &str, other: &str) -> bool {
    let (one, other) = (spelt_out(one), spelt_out(other));
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    let after = short.len() - same;
    match (&short[same..], &long[same..]) {
        ([a, b, rest @ ..], [c, d, after @ ..]) if a == d && b == c && rest == after => {
            is_vowel_sign(*a) != is_vowel_sign(*b)
        }
        (rest, more) if more.len() > after && more[more.len() - after..] == *rest => {
            match &more[..more.len() - after] {
                [sign] => is_vowel_sign(*sign) || same > 0 && is_vowel(*sign),
                // A reph; a ফলা.
                ['র', HASANTA] => same > 0,
                [HASANTA, below] => matches!(below, 'য' | 'র' | 'ব'),
                _ => false,
            }
        }
        _ => false,
    }
}

/// The characters of a word; ৃ as ্রি, which sounds so.
fn spelt_out(word: &str) -> Vec<char> {
    word.replace('ৃ', "্রি").chars().collect()
}

/// The one edit between two rows of clusters, if one is all it takes.
fn one_edit(one: &[&str], other: &[&str]) -> Option<Slip> {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same..], &long[same..]);
    let end = short.iter().rev().zip(long.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&short[..short.len() - end], &long[..long.len() - end]) {
        ([], []) => Some(Slip::Confused),
        ([], [_]) => Some(Slip::Cluster),
        ([here], [there]) if consonants(here) == consonants(there) => Some(Slip::Vowel),
        // Quite other consonants are more often another word: জনগণ is no slip for জনসন.
        ([here], [there]) if alike(here, there) || one.len() > SHORTEST => Some(Slip::Cluster),
        ([here, next], [other, after]) if here == after && next == other => Some(Slip::Cluster),
        // A conjunct typed apart or together: one cluster here, two there.
        ([here], [first, second])
            if consonants(here) == consonants(first) + &consonants(second) =>
        {
            Some(Slip::Vowel)
        }
        _ => None,
    }
}

/// Whether two clusters have a consonant in common, or one of them has none.
fn alike(here: &str, there: &str) -> bool {
    let (here, there) = (consonants(here), consonants(there));
    here.is_empty() || there.is_empty() || here.contains(|c| there.contains(c))
}

/// The consonants of a cluster.
fn consonants(cluster: &str) -> String {
    cluster.chars().filter(|&c| is_consonant(c) || c == NUKTA).collect()
}

/// A word with every letter as the one that its sound is most often written with.
fn confused(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut after_hasanta = false;
    for c in word.chars() {
        let below = std::mem::take(&mut after_hasanta);
        let plain = match c {
            'শ' | 'ষ' => 'স',
            'য' => 'জ',
            'ঢ' => 'ড',
            'খ' => 'ক',
            'ঘ' => 'গ',
            'ছ' => 'চ',
            'ঝ' => 'জ',
            'ঠ' => 'ট',
            'থ' => 'ত',
            'ধ' => 'দ',
            'ফ' => 'প',
            'ভ' => 'ব',
            HASANTA => {
                after_hasanta = true;
                continue;
            }
            // ড় and ঢ় sound like র; য় is its own sound.
            NUKTA if out.ends_with('ড') => {
                out.pop();
                'র'
            }
            NUKTA if out.ends_with('জ') => {
                out.pop();
                out.push('য');
                NUKTA
            }
            _ => c,
        };
        // A ব or য below another consonant only doubles it (বন্ধুত্ব, হত্যা), and doubling is often not heard (যুদ্ধ).
        if !below || !matches!(c, 'ব' | 'য') && !out.ends_with(plain) {
            out.push(plain);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Slip, distance, is_long_enough};

    #[track_caller]
    fn check(typed: &str, word: &str, expected: Option<Slip>) {
        assert_eq!(distance(typed, word), expected, "{typed} for {word}");
        assert_eq!(distance(word, typed), expected, "{word} for {typed}");
        let enough = is_long_enough(typed) && is_long_enough(word);
        assert!(enough || expected.is_none(), "{typed} and {word} are long enough");
    }

    #[test]
    fn short_words_are_not_worth_a_look() {
        for (word, expected) in
            [("ক", false), ("মা", false), ("ঢাকা", false), ("রশিয়া", true), ("ট্রম্প", true)]
        {
            assert_eq!(is_long_enough(word), expected, "{word}");
        }
    }

    #[test]
    fn one_cluster_may_slip() {
        check("ভেনিজুয়েলা", "ভেনেজুয়েলা", Some(Slip::Vowel));
        check("ইউক্রন", "ইউক্রেন", Some(Slip::Vowel));
        check("ক্ষেপণাস্ত", "ক্ষেপণাস্ত্র", Some(Slip::Cluster));
        check("প্রেসিডেট", "প্রেসিডেন্ট", Some(Slip::Cluster));
        check("গোলাবারু", "গোলাবারুদ", Some(Slip::Cluster));
        check("কুকচাওয়াজ", "কুচকাওয়াজ", None);
        check("কুচাকওয়াজ", "কুচকাওয়াজ", None);
    }

    #[test]
    fn a_vowel_sign_may_slip_in_a_short_word() {
        check("ট্রম্প", "ট্রাম্প", Some(Slip::Vowel));
        check("আলস্কা", "আলাস্কা", Some(Slip::Vowel));
        check("রশিয়া", "রাশিয়া", Some(Slip::Vowel));
        check("পুতনি", "পুতিন", Some(Slip::Vowel));
        check("শিক্ষাথী", "শিক্ষার্থী", Some(Slip::Vowel));
        check("পাবত্য", "পার্বত্য", Some(Slip::Vowel));
        check("সমাট", "সম্রাট", Some(Slip::Vowel));
        check("মিত্যু", "মৃত্যু", Some(Slip::Vowel));
        check("বিনপি", "বিএনপি", Some(Slip::Vowel));
        check("রাজধনী", "রাজধানী", Some(Slip::Vowel));
        check("সমান", "আসমান", None);
        check("তারিক", "তারেক", None);
        check("কম", "কাম", None);
        check("কমল", "কামাল", None);
    }

    #[test]
    fn letters_of_one_sound_are_confused() {
        check("প্রশিক্ষন", "প্রশিক্ষণ", Some(Slip::Confused));
        check("মষ্কো", "মস্কো", Some(Slip::Confused));
        check("যুদ্দ", "যুদ্ধ", Some(Slip::Confused));
        check("শৈনিক", "সৈনিক", Some(Slip::Confused));
        check("লরাই", "লড়াই", Some(Slip::Confused));
        check("সামড়িক", "সামরিক", Some(Slip::Confused));
        check("বন্ধুত্ত", "বন্ধুত্ব", Some(Slip::Confused));
        check("হত্তা", "হত্যা", Some(Slip::Confused));
        check("সত্য", "সতা", None);
    }

    #[test]
    fn short_words_and_other_words_are_not_joined() {
        check("জনসন", "জনগণ", None);
        check("কর", "কম", None);
        check("আশা", "আসা", None);
        check("সেনা", "সোনা", None);
        check("রাশিফল", "রাশিয়া", None);
        check("গান", "ঘান", None);
        check("", "", None);
    }
}
