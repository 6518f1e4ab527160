//! What lines and phrases are compared by.
//!
//! Enter at [`key`]. It is `bangla::normal` and `bangla::fold` in one pass and for one purpose: every line of every page
//! gets one, so half of the time of reading went into making a string of each word. It sees through
//! joiners, the encodings of ড় ঢ় য় ো ৌ, ি/ী and the other letters that writers take for one another, digits,
//! case, bullets and punctuation. Keys are compared with keys only, never shown and never kept.

use crate::letters::is_letter_or_number;
use bangla::script::{HASANTA, NUKTA, ZWJ, ZWNJ, is_apostrophe, is_bangla, is_consonant, is_mark};

/// The key of a text: its words' letters with single spaces between the words. Cost: one pass.
pub(crate) fn key(text: &str) -> String {
    let mut out = Key { text: String::with_capacity(text.len() + 1), last: None, gap: false };
    let mut rest = text;
    loop {
        // Most letters stay as they are, and go over together.
        let behind = !out.gap && !out.text.is_empty();
        let (kept, changed) = rest.split_at(kept(rest.as_bytes(), behind));
        out.push_all(kept);
        let mut chars = changed.chars();
        let Some(c) = chars.next() else { return out.text };
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            ' ' | '\n' | '\t' => out.gap(),
            // A danda is in another block.
            _ if is_bangla(c) => bangla(&mut out, c, &mut chars),
            // ত + hasanta + ZWJ is the old way to store ৎ, unless a consonant follows.
            ZWJ if out.last == Some(HASANTA) => {
                if !chars.clone().next().is_some_and(is_consonant) {
                    out.instead(None);
                }
            }
            ZWJ | ZWNJ | '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{2060}' => {}
            _ if is_apostrophe(c) => {}
            _ if is_letter_or_number(c) || is_mark(c) => {
                c.to_lowercase().for_each(|c| out.push(c));
            }
            _ => out.gap(),
        }
        rest = chars.as_str();
    }
}

/// How many of the first bytes are words of Bangla letters that a key has as they are, single spaces between them.
/// `behind`: a word stands right before.
fn kept(bytes: &[u8], mut behind: bool) -> usize {
    let mut end = 0;
    // Of the letter before the first nothing is known here.
    let mut opens = true;
    loop {
        let space = usize::from(behind && bytes.get(end) == Some(&b' '));
        let Some(&[0xE0, high @ (0xA6 | 0xA7), low]) = bytes[end + space..].first_chunk() else {
            return end;
        };
        let kind = KINDS[usize::from(high & 1) << 6 | usize::from(low & 0x3F)];
        if kind & KEPT == 0 || kind & CLOSES != 0 && opens && space == 0 {
            return end;
        }
        (opens, behind) = (kind & OPENS != 0, true);
        end += space + 3;
    }
}

/// A letter that keys have as it is.
const KEPT: u8 = 1;
/// A letter that may become another one with the next.
const OPENS: u8 = 2;
/// A letter that may be one with what stands before it.
const CLOSES: u8 = 4;

/// What the letters of the Bangla block are to a key, from U+0980 on.
const KINDS: [u8; 128] = {
    let mut kinds = [0; 128];
    let mut at = 0;
    while at < kinds.len() {
        kinds[at] = match char::from_u32(0x980 + at as u32) {
            Some('ে' | 'অ') => KEPT | OPENS,
            Some('া' | '\u{09D7}') => KEPT | CLOSES,
            Some(NUKTA | HASANTA) => KEPT | OPENS | CLOSES,
            // What `bangla` changes.
            Some('ী' | 'ূ' | 'ঈ' | 'ঊ' | 'ণ' | 'ৎ' | 'ঙ' | 'ঃ' | 'ঁ') => 0,
            Some('\u{09DC}' | '\u{09DD}' | '\u{09DF}' | '০'..='৯' | '\u{09F2}'..='\u{09FB}') => {
                0
            }
            _ => KEPT,
        };
        at += 1;
    }
    kinds
};

fn bangla(out: &mut Key, c: char, chars: &mut std::str::Chars<'_>) {
    match c {
        'ী' => out.push('ি'),
        'ূ' => out.push('ু'),
        'ঈ' => out.push('ই'),
        'ঊ' => out.push('উ'),
        'ণ' => out.push('ন'),
        'ৎ' => out.push('ত'),
        'ঙ' => {
            // ঙ্গ and ংগ are one sound.
            if chars.as_str().starts_with(HASANTA) {
                chars.next();
            }
            out.push('ং');
        }
        'ঃ' | 'ঁ' => {}
        '\u{09DC}' => out.pair('ড'),
        '\u{09DD}' => out.pair('ঢ'),
        '\u{09DF}' => out.pair('য'),
        'া' if out.last == Some('ে') => out.instead(Some('ো')),
        '\u{09D7}' if out.last == Some('ে') => out.instead(Some('ৌ')),
        'া' if out.last == Some('অ') => out.instead(Some('আ')),
        NUKTA | HASANTA if out.last == Some(c) => {}
        '০'..='৯' => out.push(char::from(b'0' + (u32::from(c) - u32::from('০')) as u8)),
        // Signs of money and of accounts.
        '\u{09F2}'..='\u{09FB}' => out.gap(),
        _ => out.push(c),
    }
}

/// A key that is being made: its last letter may still become another one.
struct Key {
    text: String,
    last: Option<char>,
    gap: bool,
}

impl Key {
    fn push(&mut self, c: char) {
        if std::mem::take(&mut self.gap) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push(c);
        self.last = Some(c);
    }

    /// Letters that stay as they are.
    fn push_all(&mut self, letters: &str) {
        let Some(last) = letters.chars().next_back() else { return };
        if std::mem::take(&mut self.gap) && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(letters);
        self.last = Some(last);
    }

    /// Another letter, or none, in the place of the last.
    fn instead(&mut self, c: Option<char>) {
        self.text.pop();
        self.text.extend(c);
        self.last = c;
    }

    /// A letter and its dot.
    fn pair(&mut self, c: char) {
        self.push(c);
        self.push(NUKTA);
    }

    fn gap(&mut self) {
        self.gap = true;
        self.last = None;
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn one_phrase_has_one_key() {
        for (a, b) in [
            ("• আরও পড\u{9BC}ুন :", "আরও প\u{9DC}ুন"),
            ("Share:", "share"),
            ("সরকারী  চাকরি", "সরকারি\tচাকরী"),
            ("ব\u{9C7}\u{9BE}ন", "বোন"),
            ("র\u{200D}্যাব", "র্যাব"),
            ("হঠাত\u{9CD}\u{200D}", "হঠাৎ"),
            ("১৫ ডিসেম্বর", "15 ডিসেম্বর"),
            ("অঙ্গ", "অংগ"),
            ("প্রিন্টঃ", "প্রিন্ট"),
            ("editor’s", "editors"),
            ("—", ""),
            ("", "। ৷"),
        ] {
            assert_eq!(key(a), key(b), "{a} and {b}");
        }
        assert_eq!(key(" ক-খ,গ। ঘ "), "ক খ গ ঘ");
        assert_ne!(key("পড়ে"), key("পরে"));
    }
}
