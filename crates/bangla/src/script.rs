//! What a character does in a word: letter, mark, digit, or none of these.
//!
//! Enter at [`is_word`]. The Bangla block is U+0980–U+09FF (Unicode 16.0, chapter 12.2). Other
//! scripts have tables: of marks, and of what stands in no word.

use crate::{marks, separators};

/// Zero-width non-joiner and joiner: they shape letters and are never part of a word's meaning.
pub const ZWNJ: char = '\u{200C}';
/// See [`ZWNJ`].
pub const ZWJ: char = '\u{200D}';
/// The sign that joins two consonants (্).
pub const HASANTA: char = '\u{09CD}';
/// The dot below that makes ড়, ঢ় and য় (়).
pub const NUKTA: char = '\u{09BC}';

/// Whether `c` is a letter, sign or digit of the Bangla block (the danda, shared by all Indic
/// scripts, is not in it).
pub fn is_bangla(c: char) -> bool {
    matches!(c, '\u{0980}'..='\u{09FF}')
}

/// Whether `c` is a Bangla consonant, with ৎ and the three letters that carry a nukta.
pub fn is_consonant(c: char) -> bool {
    matches!(c, 'ক'..='হ' | '\u{09CE}' | '\u{09DC}' | '\u{09DD}' | '\u{09DF}' | 'ৰ' | 'ৱ')
}

/// Whether `c` is a Bangla vowel written as a sign on a consonant (া ি ী …).
pub fn is_vowel_sign(c: char) -> bool {
    matches!(
        c,
        '\u{09BE}'
            ..='\u{09C4}'
                | '\u{09C7}'
                | '\u{09C8}'
                | '\u{09CB}'
                | '\u{09CC}'
                | '\u{09D7}'
                | '\u{09E2}'
                | '\u{09E3}'
    )
}

/// Whether `c` is a Bangla vowel written as a letter of its own (অ আ ই …).
pub fn is_vowel(c: char) -> bool {
    matches!(c, 'অ'..='ঌ' | 'এ' | 'ঐ' | 'ও' | 'ঔ' | 'ৠ' | 'ৡ')
}

/// Whether `c` only ever modifies the character before it: accents, vowel signs and viramas of
/// any script, joiners, variation selectors, the skin of an emoji.
pub fn is_mark(c: char) -> bool {
    match c {
        '\0'..='\u{2FF}' => false,
        '\u{980}'..='\u{9FF}' => {
            is_vowel_sign(c) || matches!(c, '\u{981}'..='\u{983}' | NUKTA | HASANTA | '\u{9FE}')
        }
        _ => marks::contain(c),
    }
}

/// Whether `c` can stand in a word: a letter, a digit or a mark, of any script.
pub fn is_word(c: char) -> bool {
    // The common cases first: this is the inner loop of everything.
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        '\0'..='\u{7F}' => false,
        '\u{0981}'..='\u{09E3}' | '০'..='ৱ' | '\u{09FC}' | '\u{09FE}' => true,
        // A numerator that people type for the danda.
        '৷' => false,
        _ => !separators::contain(c),
    }
}

/// Whether `c` is a decimal digit, Bangla or ASCII.
pub fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '০'..='৯')
}

/// Whether `c` is an apostrophe in any of the shapes that people type inside a word (দু’বার).
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '＇' | '`' | '´')
}

/// Whether `c` is a hyphen or a dash that can join two words (কিম জং-উন).
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{00AD}' | '–' | '−')
}
