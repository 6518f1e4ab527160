//! Bangla that is not in Unicode: recognised, so that nobody searches in noise. Nothing is converted.
//!
//! Enter at [`named`]. Two kinds are met in old folders: UTF-8 that a program took for Windows-1252
//! and saved again (`à¦¬à¦¾`), and text in the encoding of the Bijoy fonts, whose letters stand where Latin
//! ones do (`evsjv‡`). Sources: the code charts of Unicode (U+0980–09FF is E0 A6 80–E0 A7 BF in
//! UTF-8) and of `SutonnyMJ`, the most common of those fonts.

use bangla::script::is_bangla;

use crate::Unreadable;
use crate::letters::is_letter;

/// How much of a text is looked at, in characters: it is one encoding all through.
const ENOUGH: usize = 4000;

/// What is wrong with a text of such letters; `None` for any other text. Cost: constant.
pub(crate) fn named(text: &str) -> Option<Unreadable> {
    let mut letters = 0;
    let (mut leads, mut signs, mut words, mut strange) = (0, 0, 0, 0);
    let mut before = ' ';
    let mut odd = false;
    for c in text.chars().take(ENOUGH).chain([' ']) {
        if is_bangla(c) {
            return mixed(text);
        }
        letters += usize::from(is_letter(c));
        // E0 A6 and E0 A7 in Windows-1252.
        leads += usize::from(before == 'à' && matches!(c, '¦' | '§'));
        if c.is_whitespace() {
            words += usize::from(!before.is_whitespace());
            strange += usize::from(odd);
            odd = false;
        } else {
            signs += usize::from(SIGNS.contains(&c));
            // Vowel signs that stand before their letter, and capitals inside of words.
            odd |= SIGNS.contains(&c) || before.is_ascii_lowercase() && c.is_ascii_uppercase();
        }
        before = c;
    }
    if leads >= 5 && leads * 8 > letters {
        return Some(Unreadable::Mojibake);
    }
    let bijoy = words >= 8 && signs >= 6 && signs * 25 > letters && strange * 4 > words;
    bijoy.then_some(Unreadable::Bijoy)
}

/// What is wrong with a text that has Bangla letters and beside them as many that a program took for others: one in
/// ten of the letters and more.
fn mixed(text: &str) -> Option<Unreadable> {
    const FEWEST: usize = 8;
    let taken = || {
        text.match_indices('à')
            .filter(|(at, _)| text[at + 'à'.len_utf8()..].starts_with(['¦', '§']))
    };
    if taken().take(FEWEST).count() < FEWEST {
        return None;
    }
    let letters = text.chars().filter(|&c| is_bangla(c)).count();
    (taken().count() * 9 > letters).then_some(Unreadable::Mojibake)
}

/// What Bijoy's encoding uses all the time and Latin text hardly ever inside of words: ে, ৈ, ্য,
/// reph, র-phala, ু, conjuncts.
const SIGNS: &[char] = &[
    '†', '‡', 'ˆ', '¨', '©', 'ª', '«', '¯', 'Š', '¶', '³', '¤', '¡', '®', '¼', '½', '¾', 'š', '›',
    'œ', '˜',
];

/// Bytes as Windows-1252 has them; the five that it leaves open are spaces.
pub(crate) fn windows(bytes: &[u8]) -> String {
    const HIGH: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    let high: Vec<char> = HIGH.chars().collect();
    let letter = |&byte: &u8| match byte {
        0x80..=0x9F => high.get(usize::from(byte - 0x80)).copied().unwrap_or(' '),
        _ => char::from(byte),
    };
    bytes.iter().take(ENOUGH).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::{named, windows};
    use crate::Unreadable;

    #[test]
    fn bangla_read_as_latin_is_named() {
        let text = "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে";
        assert_eq!(named(&windows(text.as_bytes())), Some(Unreadable::Mojibake));
        assert_eq!(named(text), None);
        let half = format!("{text}\n{}", windows(text.as_bytes()));
        assert_eq!(named(&half), Some(Unreadable::Mojibake));
        let word = format!("{}{}", text.repeat(20), windows("শহর".as_bytes()));
        assert_eq!(named(&word), None);
    }

    #[test]
    fn the_encoding_of_old_fonts_is_named() {
        let text = "MZKvj iv‡Z b`xi cvwb †e‡o kn‡ii wbPz GjvKv cøvweZ n‡q‡Q| ¯’vbxq gvbyl Rvwb‡q‡Q, Zviv `yB w`b a‡i cvwbe›`x| cÖkvmb ej‡Q, ÎvY †cuŠ‡Q hv‡e|";
        assert_eq!(named(text), Some(Unreadable::Bijoy));
        for text in [
            "The river rose above its mark on Monday — people left the low quarters • officials said “help is near” ©",
            "",
            "Ärger über Öl: señor, façade, naïve – “quoted” words and more words to read here.",
        ] {
            assert_eq!(named(text), None, "{text}");
        }
    }
}
