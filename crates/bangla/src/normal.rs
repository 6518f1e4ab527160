//! One normal form for a word, however it was encoded or typed.
//!
//! Enter at [`normal_form`]. It removes differences that no reader can see, and those of digit
//! script and letter case; it never joins two spellings of which one may be another word
//! (see [`crate::fold`] for that). Idempotent, and total.

use crate::digits;
use crate::script::{HASANTA, NUKTA, ZWJ, ZWNJ};

/// The normal form of a word: what the index calls a word.
///
/// - ড় ঢ় য় become letter and nukta, as in Unicode NFC; the vowel signs ো and ৌ become one character
///   (they are also stored as two). Only these five characters matter for Bangla.
/// - ত + hasanta + ZWJ is the old way to store ৎ. Every other joiner is removed: it is meant only
///   in র‍্যা, where it changes the shape and not the word, and typed by accident elsewhere.
/// - Doubled marks of one kind (a hasanta after a hasanta, a nukta after a nukta) become one.
/// - Apostrophes are dropped, digits become ASCII, letters lose case and Latin letters their accents.
///
/// `র‍্যাব`, with and without the joiner, gives one form; so do `১৫` and `15`. Cost: one pass.
pub fn normal_form(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    write_normal_form(word, &mut out);
    out
}

/// Adds the normal form of a word to `out`, which is empty.
pub(crate) fn write_normal_form(word: &str, out: &mut String) {
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // The common cases first: this is in the inner loop of everything.
            'ক'..='হ' | 'ি'..='ৌ' | 'অ'..='ঔ' | 'ং' => out.push(c),
            HASANTA if out.ends_with('ত') && chars.peek() == Some(&ZWJ) => {
                chars.next();
                // ত + hasanta + ZWJ + consonant is a conjunct that somebody broke up, not a ৎ.
                if chars.peek().copied().is_some_and(crate::script::is_consonant) {
                    out.push(HASANTA);
                } else {
                    out.pop();
                    out.push('ৎ');
                }
            }
            _ => push(out, c),
        }
    }
}

/// Adds one character to a normal form that is being built.
pub(crate) fn push(out: &mut String, c: char) {
    match c {
        ZWJ | ZWNJ | '\u{00AD}' | '\u{FEFF}' | '\u{2060}' | '\u{FE00}'..='\u{FE0F}' => {}
        // Direction marks and isolates: invisible, and never part of a word.
        '\u{061C}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => {}
        // Accents written apart: the accents of composed letters go too, in `base_letter`.
        '\u{0300}'..='\u{036F}' => {}
        _ if crate::script::is_apostrophe(c) => {}
        '\u{09DC}' => out.push_str("ড\u{09BC}"),
        '\u{09DD}' => out.push_str("ঢ\u{09BC}"),
        '\u{09DF}' => out.push_str("য\u{09BC}"),
        // ে + া is ো, ে + ৗ is ৌ.
        'া' if out.ends_with('ে') => {
            out.pop();
            out.push('ো');
        }
        '\u{09D7}' if out.ends_with('ে') => {
            out.pop();
            out.push('ৌ');
        }
        NUKTA | HASANTA if out.ends_with(c) => {}
        // অ + া is how some keyboards leave আ.
        'া' if out.ends_with('অ') => {
            out.pop();
            out.push('আ');
        }
        // A nukta belongs directly to its letter, before any hasanta (NFC orders them so).
        NUKTA if out.ends_with(HASANTA) => {
            out.pop();
            if !out.ends_with(NUKTA) {
                out.push(NUKTA);
            }
            out.push(HASANTA);
        }
        '০'..='৯' => out.push(digits::ascii_digit(c)),
        // Letters and digits of full width, as some keyboards type them.
        '\u{FF01}'..='\u{FF5E}' => {
            push(out, char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c));
        }
        'a'..='z' | '0'..='9' => out.push(c),
        _ if crate::script::is_bangla(c) => out.push(c),
        _ => out.push(base_letter(lower_case(c))),
    }
}

/// The small letter of a Latin, Greek or Cyrillic capital; any other character as it is. (The standard
/// library knows all scripts' capitals, in a table larger than this module.)
fn lower_case(c: char) -> char {
    let shifted = |by: u32| char::from_u32(u32::from(c) + by).unwrap_or(c);
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => {
            shifted(32)
        }
        'Ѐ'..='Џ' => shifted(80),
        // Here capitals and small letters take turns, from an even capital or from an odd one.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' if u32::from(c) % 2 == 0 => shifted(1),
        'Ĺ'..='ň' | 'Ź'..='ž' if u32::from(c) % 2 == 1 => shifted(1),
        'Ÿ' => 'ÿ',
        _ => c,
    }
}

/// A Latin letter without its accent; any other character as it is.
fn base_letter(c: char) -> char {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' => 's',
        'ţ' | 'ť' | 'ŧ' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::normal_form;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        assert_eq!(normal_form(word), expected, "normal form of {word:?}");
    }

    #[test]
    fn composed_and_decomposed_letters_are_one() {
        check("রাশি\u{09DF}া", "রাশিয\u{09BC}া");
        check("ল\u{09DC}াই", "লড\u{09BC}াই");
        check("ক\u{09C7}\u{09BE}রিয়া", "কোরিয়া");
        check("য\u{09C7}\u{09D7}থ", "যৌথ");
    }

    #[test]
    fn joiners_do_not_make_another_word() {
        check("র\u{200D}্যাব", "র্যাব");
        check("জন\u{200D}্য", "জন্য");
        check("মস্\u{200D}কো", "মস্কো");
        check("উদ্\u{200C}যাপন", "উদ্যাপন");
    }

    #[test]
    fn the_old_khanda_ta_is_the_new_one() {
        check("হঠাত\u{09CD}\u{200D}", "হঠাৎ");
        check("চিত\u{09CD}\u{200D}কার", "চিত্কার");
    }

    #[test]
    fn digits_case_and_accents_do_not_matter() {
        check("১৫", "15");
        check("Putin", "putin");
        check("CAFÉ", "cafe");
        check("cafe\u{301}", "cafe");
        check("İstanbul", "istanbul");
        check("দু’বার", "দুবার");
        check("দু'বার", "দুবার");
    }
}
