//! The key that spelling variants of one word share.
//!
//! Enter at [`fold`]. Two letters fold into one only where Bangla writers themselves use them for
//! one word: long and short ই and উ (সরকারী/সরকারি, the Bangla Academy's rules of 1992 and 2012),
//! ঙ/ং (রঙ/রং), ৎ/ত, ণ/ন, the Assamese ৰ, and dropped visarga or chandrabindu. Folding শ/ষ/স, ড়/র or aspirates
//! would join different words (আশা/আসা, পড়ে/পরে): the sound key and the typo step weigh those.

use crate::normal::push;
use crate::script::{HASANTA, NUKTA};

/// The spelling key of a normal form (see [`crate::normal::normal_form`]): equal keys, one word.
///
/// Idempotent; a key is never longer than its word. `পুতীন` and `পুতিন` share one.
pub fn fold(normal: &str) -> String {
    let mut out = String::with_capacity(normal.len());
    let mut chars = normal.chars().peekable();
    while let Some(c) = chars.next() {
        let folded = match c {
            'ী' => 'ি',
            'ূ' => 'ু',
            'ঈ' => 'ই',
            'ঊ' => 'উ',
            'ঙ' => {
                // ঙ্গ and ংগ are one sound; the hasanta goes with the letter it tied.
                if chars.peek() == Some(&HASANTA) {
                    chars.next();
                }
                'ং'
            }
            'ৎ' => 'ত',
            'ণ' => 'ন',
            // Assamese writes র so.
            'ৰ' => 'র',
            'ঃ' | 'ঁ' => continue,
            _ => c,
        };
        // What a dropped sign stood between may now be one character.
        push(&mut out, folded);
    }
    out
}

/// The looser keys of a query word, tried only while searching: a final ো dropped (এখনো/এখন),
/// hasantas dropped (কুর্স্ক/কুরস্ক, আবদুল/আব্দুল), dots below dropped (রাশিয়া/রাশিযা), and the two ways to make an adjective of a country
/// (কোরিয়ান/কোরীয়, ইউক্রেনিয়ান/ইউক্রেনীয়). Equal loose keys are likely one word.
///
/// A hasanta stays where it makes another letter of what follows: before য and ব, the phalas.
pub fn loose(folded: &str) -> String {
    let mut out = String::with_capacity(folded.len());
    let mut chars = folded.chars().peekable();
    while let Some(c) = chars.next() {
        // A dot below is easily forgotten (রাশিযা).
        if c == NUKTA || c == HASANTA && !matches!(chars.peek(), Some('য' | 'ব')) {
            continue;
        }
        out.push(c);
    }
    // After folding, -িয়ান is -ীয় with a Latin ending.
    if folded.ends_with("িয়ান") {
        out.truncate(out.len() - "ান".len());
    }
    // Two letters must stay: কো is not ক.
    if out.ends_with('ো') && out.chars().count() > 3 {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{fold, loose};

    #[track_caller]
    fn together(a: &str, b: &str) {
        assert_eq!(fold(a), fold(b), "{a} and {b} are spellings of one word");
    }

    #[track_caller]
    fn apart(a: &str, b: &str) {
        assert_ne!(fold(a), fold(b), "{a} and {b} are two words");
    }

    #[test]
    fn spellings_of_one_word_share_a_key() {
        together("সরকারী", "সরকারি");
        together("পুতীন", "পুতিন");
        together("প্রশিক্ষন", "প্রশিক্ষণ");
        together("দুঃখ", "দুখ");
        together("চাঁদ", "চাদ");
        together("বাঙলা", "বাংলা");
        together("অঙ্গ", "অংগ");
        together("ৰাশিয়া", "রাশিয়া");
    }

    #[test]
    fn different_words_do_not() {
        apart("আশা", "আসা");
        apart("পড়ে", "পরে");
        apart("শিক্ষা", "শিখা");
    }

    #[test]
    fn a_dropped_hasanta_is_met_by_the_loose_key_only() {
        apart("কুর্স্ক", "কুরস্ক");
        assert_eq!(loose("কুর্স্ক"), loose("কুরস্ক"));
        assert_eq!(loose("এখনো"), loose("এখন"));
        assert_eq!(loose("কো"), "কো");
        assert_eq!(loose(&fold("রাশিযা")), loose(&fold("রাশিয়া")));
        assert_eq!(loose("অভিযান"), "অভিযান");
        assert_eq!(loose(&fold("কোরিয়ান")), loose(&fold("কোরীয়")));
        assert_ne!(loose(&fold("কোরিয়ান")), loose(&fold("কোরিয়া")));
    }
}
