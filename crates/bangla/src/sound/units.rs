//! A Bangla word as the units that people spell one at a time in Latin letters.
//!
//! Enter at [`units`]. A unit is a letter, a sign, a vowel that is heard but not written, or a
//! group that has a spelling of its own (ক্ষ, জ্ঞ, ্যা, ওয়া, শন as in "-tion"). Each knows its
//! surroundings, because they decide how it is spelt: ক before a front vowel is seldom "c", an
//! unwritten vowel at the end of a word is seldom anything at all.

use std::sync::OnceLock;

/// What a unit is in its syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A consonant or a group that ends in one: a vowel follows it, written or not.
    Consonant,
    /// A vowel, or a group that ends in one.
    Vowel,
    /// ং ঃ ঁ ৎ: a sound of its own after which no vowel is heard.
    Closed,
}

use Kind::{Closed, Consonant, Vowel};

/// The vowel that a consonant carries when nothing else is written.
pub const INHERENT: u8 = 0;

/// Every unit: how it is written, what it is, and the letters it adds to a sound key. Longer units
/// stand before the shorter ones that they start with. The order is the unit's number.
pub const UNITS: &[(&str, Kind, &str)] = &[
    ("_", Vowel, ""),
    // Groups with one sound, or with a spelling that their letters do not have.
    ("ক্ষ", Consonant, "k"),
    ("ক্স", Consonant, "ks"),
    ("ক্ক", Consonant, "k"),
    ("ঙ্গ", Consonant, "n"),
    ("ংগ", Consonant, "n"),
    ("চ্চ", Consonant, "s"),
    ("চ্ছ", Consonant, "s"),
    ("জ্ঞ", Consonant, "g"),
    ("জ্জ", Consonant, "j"),
    ("ট্ট", Consonant, "t"),
    ("ড্ড", Consonant, "d"),
    ("ত্ত", Consonant, "t"),
    ("দ্দ", Consonant, "d"),
    ("দ্ধ", Consonant, "d"),
    ("ন্ন", Consonant, "n"),
    ("প্প", Consonant, "p"),
    ("ব্ব", Consonant, "b"),
    ("ম্ম", Consonant, "m"),
    ("ল্ল", Consonant, "l"),
    ("স্স", Consonant, "s"),
    ("শন", Consonant, "sn"),
    ("্যা", Vowel, ""),
    ("্য", Consonant, ""),
    ("্ব", Consonant, ""),
    ("্ম", Consonant, "m"),
    ("অ্যা", Vowel, ""),
    ("এ্যা", Vowel, ""),
    ("ওয়া", Vowel, ""),
    ("ওয়ে", Vowel, ""),
    ("ওয়", Vowel, ""),
    ("ইয়া", Vowel, ""),
    ("ইয়ে", Vowel, ""),
    ("ইউ", Vowel, ""),
    ("আই", Vowel, ""),
    ("াই", Vowel, ""),
    ("েই", Vowel, ""),
    ("াউ", Vowel, ""),
    ("িউ", Vowel, ""),
    ("য়া", Vowel, ""),
    ("য়ে", Vowel, ""),
    ("য়ি", Vowel, ""),
    ("য়ো", Vowel, ""),
    ("য়ু", Vowel, ""),
    // Letters.
    ("ক", Consonant, "k"),
    ("খ", Consonant, "k"),
    ("গ", Consonant, "g"),
    ("ঘ", Consonant, "g"),
    ("ঙ", Consonant, "n"),
    ("চ", Consonant, "s"),
    ("ছ", Consonant, "s"),
    ("জ", Consonant, "j"),
    ("ঝ", Consonant, "j"),
    ("ঞ", Consonant, "n"),
    ("ট", Consonant, "t"),
    ("ঠ", Consonant, "t"),
    ("ড়", Consonant, "r"),
    ("ড", Consonant, "d"),
    ("ঢ়", Consonant, "r"),
    ("ঢ", Consonant, "d"),
    ("ণ", Consonant, "n"),
    ("ত", Consonant, "t"),
    ("থ", Consonant, "t"),
    ("দ", Consonant, "d"),
    ("ধ", Consonant, "d"),
    ("ন", Consonant, "n"),
    ("প", Consonant, "p"),
    ("ফ", Consonant, "f"),
    ("ব", Consonant, "b"),
    ("ভ", Consonant, "b"),
    ("ম", Consonant, "m"),
    ("য়", Consonant, ""),
    ("য", Consonant, "j"),
    ("র", Consonant, "r"),
    ("ল", Consonant, "l"),
    ("শ", Consonant, "s"),
    ("ষ", Consonant, "s"),
    ("স", Consonant, "s"),
    ("হ", Consonant, "h"),
    ("ৎ", Closed, "t"),
    ("ং", Closed, "n"),
    ("ঃ", Closed, ""),
    ("ঁ", Closed, ""),
    // Vowels.
    ("অ", Vowel, ""),
    ("আ", Vowel, ""),
    ("ই", Vowel, ""),
    ("ঈ", Vowel, ""),
    ("উ", Vowel, ""),
    ("ঊ", Vowel, ""),
    ("ঋ", Vowel, "r"),
    ("এ", Vowel, ""),
    ("ঐ", Vowel, ""),
    ("ও", Vowel, ""),
    ("ঔ", Vowel, ""),
    ("া", Vowel, ""),
    ("ি", Vowel, ""),
    ("ী", Vowel, ""),
    ("ু", Vowel, ""),
    ("ূ", Vowel, ""),
    ("ৃ", Vowel, "r"),
    ("ে", Vowel, ""),
    ("ৈ", Vowel, ""),
    ("ো", Vowel, ""),
    ("ৌ", Vowel, ""),
];

/// Words are read as far as this many units; no Bangla word of any corpus seen is as long.
pub const MAX_UNITS: usize = 40;

/// One unit of a word with its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The number of the unit in [`UNITS`].
    pub id: u8,
    /// The nearer context, an index into [`NEAR`].
    pub near: u8,
    /// The further context, an index into [`FAR`].
    pub far: u8,
}

/// Names of the nearer contexts. Of a consonant, what follows: `i` a front vowel, `a` another
/// written vowel, `o` an unwritten one, `c` a consonant, `$` nothing. Of a vowel, where it stands:
/// `^` first in the word, `1` in the first syllable, `-` later, `$` last. Of an unwritten vowel,
/// `1` `-` `$` likewise after one consonant, `2` `+` `%` after two.
pub const NEAR: &[u8] = b"iaoc$^1-2+%";

/// Names of the further contexts. Of a consonant: `^` it begins the word, `v` a vowel is before it,
/// `c` a consonant. Of a vowel: the key letter of the consonant after it, or `v` for a vowel, `$`
/// for nothing. Of an unwritten vowel, the vowel after it: `v` written, `o` unwritten, `$` unwritten
/// and last, `c` none before two consonants.
pub const FAR: &[u8] = b"^v$coksgjtdnbpfmlrh-";

/// The units of a word in normal form, at most [`MAX_UNITS`]; whatever is not Bangla is passed over.
///
/// `শিক্ষা` has শ, ি, ক্ষ, া; `কলম` has ক, an unwritten vowel, ল, another, ম, and a last one that
/// is usually not spelt.
pub fn units(word: &str) -> Vec<Unit> {
    let plain = plain_units(word);
    let last = plain.len().saturating_sub(1);
    (0..plain.len()).map(|at| in_context(&plain, at, last)).collect()
}

/// The numbers of the units, with unwritten vowels put where they are heard or may be.
fn plain_units(word: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(2 * word.len() / 3);
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        if out.len() + 1 >= MAX_UNITS {
            break;
        }
        let Some(id) = unit_at(rest, out.is_empty()) else {
            rest = &rest[c.len_utf8()..];
            continue;
        };
        let (text, kind, _) = UNITS[usize::from(id)];
        rest = &rest[text.len()..];
        out.push(id);
        if kind == Consonant && !rest.chars().next().is_some_and(takes_the_vowel) {
            out.push(INHERENT);
        }
    }
    out
}

/// Whether a character after a consonant stands in place of its unwritten vowel.
fn takes_the_vowel(c: char) -> bool {
    crate::script::is_vowel_sign(c) || c == crate::script::HASANTA
}

/// The number of the longest unit that `text` starts with.
fn unit_at(text: &str, first: bool) -> Option<u8> {
    let c = text.chars().next()?;
    let slot = u32::from(c).checked_sub(0x980).filter(|&slot| slot < 0x80)? as usize;
    by_first_letter()[slot].iter().copied().find(|&id| {
        let unit = UNITS[usize::from(id)].0;
        // A word that begins with শন is no "-tion".
        text.starts_with(unit) && !(first && unit == "শন")
    })
}

/// For each character of the Bangla block, the units that start with it, longest first.
fn by_first_letter() -> &'static [Vec<u8>; 0x80] {
    static INDEX: OnceLock<[Vec<u8>; 0x80]> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index = [const { Vec::new() }; 0x80];
        for (id, (text, ..)) in UNITS.iter().enumerate().skip(1) {
            let first = text.chars().next().map_or(0, u32::from) as usize;
            index[first - 0x980].push(id as u8);
        }
        index
    })
}

/// The unit at `at` with its surroundings.
fn in_context(plain: &[u8], at: usize, last: usize) -> Unit {
    let id = plain[at];
    let kind = |at: usize| plain.get(at).map(|&id| UNITS[usize::from(id)].1);
    let consonant = |at: usize| matches!(kind(at), Some(Consonant | Closed));
    let before = at.checked_sub(1);
    let (near, far) = match UNITS[usize::from(id)].1 {
        Consonant | Closed => {
            let near = match plain.get(at + 1) {
                None => '$',
                Some(&INHERENT) if at + 1 == last => '$',
                Some(&INHERENT) => 'o',
                Some(_) if consonant(at + 1) => 'c',
                Some(&next) if is_front(next) => 'i',
                Some(_) => 'a',
            };
            (near, before.map_or('^', |before| if consonant(before) { 'c' } else { 'v' }))
        }
        Vowel if id == INHERENT => {
            // A doubled consonant is a conjunct, too.
            let doubled = |at: usize| {
                UNITS[usize::from(plain[at])].0.chars().any(|c| c == crate::script::HASANTA)
            };
            let conjunct = at >= 2 && consonant(at - 2) || at >= 1 && doubled(at - 1);
            let first = !plain[..at].iter().any(|&id| UNITS[usize::from(id)].1 == Vowel);
            let near = match (at == last, first, conjunct) {
                (true, _, false) => '$',
                (true, _, true) => '%',
                (_, true, false) => '1',
                (_, true, true) => '2',
                (_, _, false) => '-',
                (_, _, true) => '+',
            };
            let far = match plain.get(at + 2) {
                None => '$',
                Some(&INHERENT) if at + 2 == last => '$',
                Some(&INHERENT) => 'o',
                Some(_) if consonant(at + 2) => 'c',
                Some(_) => 'v',
            };
            (near, far)
        }
        Vowel => {
            let first = !plain[..at].iter().any(|&id| UNITS[usize::from(id)].1 == Vowel);
            let near = if at == 0 {
                '^'
            } else if at == last {
                '$'
            } else if first {
                '1'
            } else {
                '-'
            };
            let far = match plain.get(at + 1) {
                None => '$',
                Some(&next) => match UNITS[usize::from(next)] {
                    (_, Vowel, _) => 'v',
                    (_, _, sound) => sound.chars().next().unwrap_or('v'),
                },
            };
            (near, far)
        }
    };
    Unit { id, near: index_of(NEAR, near), far: index_of(FAR, far) }
}

/// Whether a vowel unit is a front vowel, before which English writes ক as "k" and জ as "g".
fn is_front(id: u8) -> bool {
    matches!(
        UNITS[usize::from(id)].0.chars().next(),
        Some('ি' | 'ী' | 'ে' | 'ৈ' | 'ই' | 'ঈ' | 'এ' | 'ঐ')
    )
}

fn index_of(names: &[u8], name: char) -> u8 {
    names.iter().position(|&n| char::from(n) == name).unwrap_or(0) as u8
}

#[cfg(test)]
mod tests {
    use super::{UNITS, units};

    #[track_caller]
    fn check(word: &str, expected: &[&str]) {
        let found: Vec<_> = units(word).iter().map(|u| UNITS[usize::from(u.id)].0).collect();
        assert_eq!(found, expected, "units of {word}");
    }

    #[test]
    fn groups_with_a_spelling_of_their_own_are_one_unit() {
        check("শিক্ষা", &["শ", "ি", "ক্ষ", "া"]);
        check("কলম", &["ক", "_", "ল", "_", "ম", "_"]);
        check("স্টেশন", &["স", "ট", "ে", "শন", "_"]);
        check("শনি", &["শ", "_", "ন", "ি"]);
        check("ব্যাংক", &["ব", "্যা", "ং", "ক", "_"]);
    }

    #[test]
    fn any_text_has_units() {
        check("", &[]);
        check("putin", &[]);
        check("\u{9cd}\u{9cd}া", &["া"]);
    }
}
