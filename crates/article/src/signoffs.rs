//! The sign that whoever edited a text leaves under it: `MMS`, `এইচএ`, `/এমএইচ/`, `কাগজ/এসআর`.
//!
//! Enter at [`is_signoff`]. A Bangla sign is known by its sound: it spells Latin letters.

use crate::letters::is_letter;
use crate::lines::{Line, key};

/// Whether a line is the sign of whoever edited the text: `MMS`, `এইচএ`, `/এমএইচ/`, `কাগজ/এসআর`.
pub(crate) fn is_signoff(line: &Line<'_>) -> bool {
    let text = line.text.trim_matches(['(', ')', '[', ']', '।', ' ']);
    if line.chars > 60 || line.may_have(&['@']) {
        return false;
    }
    if line.may_have(&['/']) {
        if text.contains("//") {
            return false;
        }
        let words = text.split('/').all(|piece| piece.split_whitespace().count() <= 2);
        // Every word of initials is short; the others are the paper, the town, the day.
        let initials =
            text.split('/').filter(|p| !p.trim().is_empty()).any(|p| p.trim().chars().count() <= 9);
        // A score has numbers beside its slash: `২৪৩/৭`.
        let lettered = text.split('/').filter(|piece| piece.chars().any(is_letter)).count();
        let closed = text.starts_with('/') || text.ends_with('/');
        let letters = lettered >= 2 || closed && lettered == 1;
        let ends = line.ends && !is_shortened(text);
        return words && initials && letters && !ends && line.words <= 4;
    }
    let letters =
        text.chars().all(|c| is_letter(c) || bangla::script::is_mark(c) || matches!(c, '-' | '.'));
    if !letters || line.words != 1 {
        return false;
    }
    if is_dotted(text) {
        return true;
    }
    if text.is_ascii() {
        return (2..=5).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_uppercase() || b == b'.');
    }
    text.chars().count() <= 24 && is_spelled(&key(text))
}

/// Whether the last word behind a slash is a short one that its full stop shortens, `ডেস্ক/মো.`: no sentence ends so.
fn is_shortened(text: &str) -> bool {
    const LONGEST: usize = 4;
    let word = text.strip_suffix('.').and_then(|text| text.rsplit_once('/'));
    word.is_some_and(|(_, word)| {
        let letters = |c: char| is_letter(c) || bangla::script::is_mark(c);
        !word.is_empty() && word.chars().count() <= LONGEST && word.chars().all(letters)
    })
}

/// `এম.কে.`: two or three letters, a dot behind each.
fn is_dotted(text: &str) -> bool {
    let letters: Vec<&str> = text.split_terminator('.').collect();
    let letter = |word: &str| LETTERS.contains(&key(word).as_str());
    text.ends_with('.') && (2..=3).contains(&letters.len()) && letters.into_iter().all(letter)
}

/// The names of the Latin letters, as [`key`] leaves them.
const LETTERS: &[&str] = &[
    "এইচ",
    "এফ",
    "এল",
    "এম",
    "এন",
    "এস",
    "এক্স",
    "এ",
    "বি",
    "সি",
    "ডি",
    "ই",
    "জি",
    "জে",
    "আই",
    "কে",
    "ও",
    "পি",
    "কিউ",
    "আর",
    "টি",
    "ইউ",
    "ভি",
    "ডাব্লিউ",
    "ডব্লিউ",
    "ওয\u{9BC}াই",
    "জেড",
];

/// Whether a word is made of the names of Latin letters (এইচএ is HA, এমএমএস is MMS).
fn is_spelled(word: &str) -> bool {
    let mut rest = word;
    let mut count = 0;
    while !rest.is_empty() {
        let longest = LETTERS.iter().filter_map(|l| rest.strip_prefix(l)).min_by_key(|r| r.len());
        let Some(next) = longest else { return false };
        rest = next;
        count += 1;
    }
    (2..=6).contains(&count)
}

#[cfg(test)]
mod tests {
    use super::is_signoff;
    use crate::lines::split;

    #[test]
    fn initials_sign_off() {
        for (text, expected) in [
            ("MMS", true),
            ("এইচএ", true),
            ("এসএএইচ", true),
            ("/এএ/এফএস/", true),
            ("কাগজ/এসআর", true),
            ("(কাগজ/০১জানুয়ারি/আরজেড)", true),
            ("ডেস্ক/মো.", true),
            ("শহর একাদশ: ২৪৩/৭", false),
            ("দিনে/রাতে তাঁরা আসেন.", false),
            ("রাশিয়া", false),
            ("সবাই", false),
            ("কে", false),
        ] {
            assert_eq!(is_signoff(&split(text)[0]), expected, "{text}");
        }
    }
}
