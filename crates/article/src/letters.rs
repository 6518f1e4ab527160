//! Letters, asked fast: the standard library searches a table of all scripts, a thousand steps for each Bangla letter.
//!
//! Enter at [`is_letter`].

use bangla::script::is_bangla;

/// The same as [`char::is_alphabetic`].
pub(crate) fn is_letter(c: char) -> bool {
    if !is_bangla(c) {
        // Dandas, dashes and quotation marks are in all texts.
        let mark = matches!(c, '\u{964}' | '\u{965}' | '\u{2000}'..='\u{206F}');
        return !mark && c.is_alphabetic();
    }
    matches!(c, '\u{980}'..='\u{983}' | '\u{985}'..='\u{98C}' | '\u{98F}' | '\u{990}' | '\u{993}'..='\u{9A8}'
        | '\u{9AA}'..='\u{9B0}' | '\u{9B2}' | '\u{9B6}'..='\u{9B9}' | '\u{9BD}'..='\u{9C4}' | '\u{9C7}' | '\u{9C8}'
        | '\u{9CB}' | '\u{9CC}' | '\u{9CE}' | '\u{9D7}' | '\u{9DC}' | '\u{9DD}' | '\u{9DF}'..='\u{9E3}' | '\u{9F0}'
        | '\u{9F1}' | '\u{9FC}')
}

/// The same as [`char::is_alphanumeric`].
pub(crate) fn is_letter_or_number(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

#[cfg(test)]
mod tests {
    use super::{is_letter, is_letter_or_number};

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for c in ('\0'..='\u{3000}').chain('\u{FE00}'..='\u{FFFF}') {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_letter_or_number(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
