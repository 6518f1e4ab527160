//! Latin acronyms as Bangla spells them: letter by letter, by the letters' English names.
//!
//! Enter at [`spelt_out`], and at [`is_letter`] for a letter's name. KCNA is কেসিএনএ, BBC is বিবিসি: a rule, not a table.

/// The name of each letter from a to z, as Bangla newspapers write it.
const NAMES: [&str; 26] = [
    "এ",
    "বি",
    "সি",
    "ডি",
    "ই",
    "এফ",
    "জি",
    "এইচ",
    "আই",
    "জে",
    "কে",
    "এল",
    "এম",
    "এন",
    "ও",
    "পি",
    "কিউ",
    "আর",
    "এস",
    "টি",
    "ইউ",
    "ভি",
    "ডব্লিউ",
    "এক্স",
    "ওয়াই",
    "জেড",
];

/// The longest acronym that is read letter by letter.
const LONGEST: usize = 6;

/// The names of up to six Latin letters in a row, in normal form; nothing for anything else.
///
/// "kcna" gives `কেসিএনএ`. Whether that is a word is for the vocabulary to say.
pub fn spelt_out(typed: &str) -> Option<String> {
    let letters = typed.as_bytes();
    if !(2..=LONGEST).contains(&letters.len()) || !letters.iter().all(u8::is_ascii_alphabetic) {
        return None;
    }
    let names = letters.iter().map(|l| NAMES[usize::from(l.to_ascii_lowercase() - b'a')]);
    Some(crate::normal::normal_form(&names.collect::<String>()))
}

/// Whether a normal form is the Bangla name of a Latin letter: `এইচ`.
pub fn is_letter(normal: &str) -> bool {
    NAMES.contains(&normal)
}

#[cfg(test)]
mod tests {
    use super::{is_letter, spelt_out};

    #[track_caller]
    fn check(typed: &str, expected: Option<&str>) {
        assert_eq!(spelt_out(typed).as_deref(), expected, "{typed} spelt out");
    }

    #[test]
    fn acronyms_are_spelt_by_letter_names() {
        check("kcna", Some("কেসিএনএ"));
        check("AFP", Some("এএফপি"));
        check("bbc", Some("বিবিসি"));
        check("un", Some("ইউএন"));
    }

    #[test]
    fn letters_are_known_by_their_names() {
        assert!(super::NAMES.iter().all(|name| is_letter(&crate::normal::normal_form(name))));
        assert!(!is_letter("এইচএ") && !is_letter("") && !is_letter("h"));
    }

    #[test]
    fn words_and_single_letters_are_not() {
        check("a", None);
        check("pyongyang", None);
        check("কেসিএনএ", None);
        check("u.n", None);
    }
}
