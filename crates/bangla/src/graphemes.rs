//! Where text may be cut: at the borders of grapheme clusters (UAX #29 with rule `GB9c`, so that
//! ক্ষ and র্স্ক are one cluster each).
//!
//! Written out here because the tables of `unicode-segmentation` would be a thirtieth of the page; the
//! tests hold the two against each other. A border of ours is always one of the standard's. The reverse
//! holds for every script but some of the rarest, whose conjuncts are taken a little too widely.

use std::iter;

use crate::script::{ZWJ, ZWNJ, is_consonant, is_mark};

/// The nearest cluster border at or before `offset` (bytes; past the end counts as the end). Cost:
/// linear in the bytes from the blank before `offset`.
pub fn floor(text: &str, offset: usize) -> usize {
    if offset >= text.len() {
        return text.len();
    }
    let mut border = resting_place(text, offset);
    for cluster in clusters(&text[border..]) {
        if border + cluster.len() > offset {
            break;
        }
        border += cluster.len();
    }
    border
}

/// The nearest cluster border at or after `offset` (bytes; past the end counts as the end). Cost: as
/// [`floor`], and the cluster.
pub fn ceil(text: &str, offset: usize) -> usize {
    let border = floor(text, offset);
    if border >= offset {
        return border;
    }
    border + clusters(&text[border..]).next().map_or(0, str::len)
}

/// The grapheme clusters of `text`, in order.
pub fn clusters(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    iter::from_fn(move || {
        let length = first_length(rest)?;
        let (cluster, after) = rest.split_at(length);
        rest = after;
        Some(cluster)
    })
}

/// How many grapheme clusters `text` has: what a reader counts as letters. Cost: linear.
pub fn count(text: &str) -> usize {
    clusters(text).count()
}

/// A border before `offset` from which to go on: a blank that belongs to nothing before it.
fn resting_place(text: &str, offset: usize) -> usize {
    let mut end = offset;
    while let Some(blank) = text.as_bytes()[..end].iter().rposition(|&byte| byte == b' ') {
        if !text[..blank].ends_with(is_prepended) {
            return blank;
        }
        end = blank;
    }
    0
}

/// The length of the first cluster; `None` where there is none.
fn first_length(text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    let (_, first) = chars.next()?;
    let mut cluster = Cluster::new(first);
    Some(chars.find(|&(_, c)| !cluster.takes(c)).map_or(text.len(), |(at, _)| at))
}

/// What a cluster has come to.
struct Cluster {
    last: char,
    /// Whether it has a consonant to which another can be joined.
    consonant: bool,
    /// Whether a virama has followed that consonant.
    linked: bool,
    /// Whether it is the first half of a flag.
    half_flag: bool,
}

impl Cluster {
    fn new(first: char) -> Self {
        let (consonant, half_flag) = (is_linking(first), is_half_flag(first));
        Self { last: first, consonant, linked: false, half_flag }
    }

    /// Whether `next` belongs to the cluster, which then ends in it.
    fn takes(&mut self, next: char) -> bool {
        if !self.joins(next) {
            return false;
        }
        if is_virama(next) {
            self.linked = self.consonant;
        } else if next == ZWNJ || !is_mark(next) || stands_apart(next) {
            (self.consonant, self.linked) = (is_linking(next), false);
        }
        self.half_flag = !self.half_flag && is_half_flag(next);
        self.last = next;
        true
    }

    fn joins(&self, next: char) -> bool {
        let last = self.last;
        if (last, next) == ('\r', '\n') {
            return true;
        }
        if is_control(last) || is_control(next) {
            return false;
        }
        is_mark(next)
            || is_prepended(last)
            || self.linked && is_linking(next)
            || last == ZWJ && is_picture(next)
            || self.half_flag && is_half_flag(next)
            || is_one_syllable(last, next)
    }
}

/// Line ends and what has no shape, joiners apart.
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}')
        || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
        || matches!(c, '\u{FFF0}'..='\u{FFFB}' | '\u{13430}'..='\u{1343F}')
        || matches!(c, '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}')
        || matches!(c, '\u{E0000}'..='\u{E001F}' | '\u{E0080}'..='\u{E00FF}')
        || matches!(c, '\u{E01F0}'..='\u{E0FFF}')
}

/// Signs that stand before what they modify (Arabic number signs, Malayalam's dot reph).
fn is_prepended(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}')
        || matches!(c, '\u{D4E}' | '\u{110BD}' | '\u{110CD}' | '\u{111C2}' | '\u{111C3}')
        || matches!(c, '\u{113D1}' | '\u{1193F}' | '\u{11941}' | '\u{11A84}'..='\u{11A89}')
        || matches!(c, '\u{11D46}' | '\u{11F02}')
}

/// The signs that join two consonants in scripts where the joint letter is one: Devanagari, Bangla,
/// Gujarati, Odia, Telugu, Malayalam, and eastern ones.
#[rustfmt::skip]
fn is_virama(c: char) -> bool {
    const VIRAMAS: [char; 20] = [
        '\u{94D}', '\u{9CD}', '\u{ACD}', '\u{B4D}', '\u{C4D}', '\u{D4D}', '\u{1039}', '\u{17D2}',
        '\u{1A60}', '\u{1B44}', '\u{1BAB}', '\u{A9C0}', '\u{AAF6}', '\u{10A3F}', '\u{11133}',
        '\u{113D0}', '\u{1193E}', '\u{11A47}', '\u{11A99}', '\u{11F42}',
    ];
    VIRAMAS.contains(&c)
}

/// Bangla signs with a width of their own: no conjunct reaches across them.
fn stands_apart(c: char) -> bool {
    matches!(c, 'ং' | 'ঃ' | 'ি' | 'ী' | 'ে' | 'ৈ' | 'ো' | 'ৌ')
}

/// Whether a virama can join `c` to a consonant, or a consonant to it. North Indian scripts repeat one
/// layout; further east and in old scripts, any letter is taken.
fn is_linking(c: char) -> bool {
    match c {
        '\u{980}'..='\u{9FF}' => is_consonant(c) && c != 'ৎ',
        // Gurmukhi, Tamil and Kannada show the virama and join nothing.
        '\u{A00}'..='\u{A7F}' | '\u{B80}'..='\u{BFF}' | '\u{C80}'..='\u{CFF}' => false,
        '\u{900}'..='\u{D7F}' => {
            matches!(u32::from(c) % 0x80, 0x15..=0x3A | 0x58..=0x5F | 0x71..=0x7F) && !is_mark(c)
        }
        '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{1BFF}' => !is_mark(c),
        '\u{A980}'..='\u{ABFF}' | '\u{10A00}'..='\u{11FFF}' => !is_mark(c),
        _ => false,
    }
}

/// Half of a flag: two of these letters name a country.
fn is_half_flag(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

/// What a joiner can bind to another picture: symbols and emoji, taken widely.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{A9}' | '\u{AE}' | '\u{203C}'..='\u{3299}' | '\u{1F000}'..='\u{1FFFF}')
        && !is_half_flag(c)
}

/// Letters of Hangul, or vowels of Kirat Rai, that make one syllable.
fn is_one_syllable(last: char, next: char) -> bool {
    let (last, next) = (u32::from(last), u32::from(next));
    let syllable = |c: u32| (0xAC00..=0xD7A3).contains(&c);
    let lead = |c: u32| (0x1100..=0x115F).contains(&c) || (0xA960..=0xA97C).contains(&c);
    let vowel = |c| matches!(c, 0x1160..=0x11A7 | 0xD7B0..=0xD7C6 | 0x16D63 | 0x16D67..=0x16D6A);
    let tail = |c: u32| (0x11A8..=0x11FF).contains(&c) || (0xD7CB..=0xD7FB).contains(&c);
    let open = |c: u32| vowel(c) || syllable(c) && (c - 0xAC00).is_multiple_of(28);
    lead(last) && (lead(next) || vowel(next) || syllable(next))
        || open(last) && (vowel(next) || tail(next))
        || (syllable(last) || tail(last)) && tail(next)
}
#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::{ZWJ, ceil, clusters, count, floor};

    #[test]
    fn a_conjunct_is_never_cut() {
        let text = "কুর্স্কে";
        let conjunct = "কু".len();
        for inside in conjunct + 1..text.len() {
            assert_eq!(floor(text, inside), conjunct, "before {inside}");
            assert_eq!(ceil(text, inside), text.len(), "after {inside}");
        }
        assert_eq!(floor(text, conjunct), conjunct);
        assert_eq!(ceil(text, 999), text.len());
    }

    #[test]
    fn clusters_are_what_a_reader_counts() {
        assert_eq!(count("ক্ষেপণাস্ত্র"), 4);
        assert_eq!(count(""), 0);
    }

    fn borders<'t>(clusters: impl Iterator<Item = &'t str>) -> Vec<usize> {
        let lengths = clusters.map(str::len);
        lengths
            .scan(0, |at, length| {
                *at += length;
                Some(*at)
            })
            .collect()
    }

    /// Characters before which and after which something special happens, one of each sort.
    const NEIGHBOURS: &str =
        "a ক্\u{200D}\u{200C}ি\u{600}\u{D4E}👍🏽\u{1F1E7}한ᄀ\u{1161}\u{11A8}\r\n\u{200B}é\u{301}";

    #[test]
    fn borders_are_the_standards_for_every_character() {
        // No script beyond has marks but the tags and selectors at the end.
        for c in ('\0'..='\u{1FFFF}').chain('\u{E0000}'..='\u{E1000}') {
            for other in NEIGHBOURS.chars() {
                // Conjuncts and pictures with a joiner are taken a little widely.
                let bangla = crate::script::is_bangla(c) && c.is_alphanumeric();
                let widely = !bangla && c > '\u{7F}';
                let check = |text: &str, widely: bool| {
                    let (ours, standard) = (borders(clusters(text)), borders(text.graphemes(true)));
                    let same = ours == standard;
                    let within = ours.iter().all(|border| standard.contains(border));
                    assert!(same || widely && within, "{}", text.escape_unicode());
                };
                check(&format!("{c}{other}"), c == ZWJ);
                check(&format!("{other}{c}"), widely && other == ZWJ);
                check(&format!("ক্{c}{other}"), widely);
            }
        }
    }

    proptest! {
        #[test]
        fn every_border_is_one_of_the_standards(
            text in "[ a-zক-হা-্ৎ\u{9BC}\u{200C}\u{200D}\u{600}👍👩🏽❤\u{FE0F}\u{1F1E6}-\u{1F1FF}ᄀ-ᇿ가-힣ก-๛क-्\r\n]{0,24}"
        ) {
            let standard = borders(text.graphemes(true));
            for border in borders(clusters(&text)) {
                prop_assert!(standard.contains(&border), "{:?} at {border}", text.escape_unicode());
            }
        }

        #[test]
        fn bangla_is_cut_just_as_by_the_standard(text in "[ ক-নপ-রলশ-হৎা-ৄেৈোৌ্ংঃঁ০-৯,।a-z\u{9BC}\u{200C}]{0,24}") {
            prop_assert_eq!(borders(clusters(&text)), borders(text.graphemes(true)));
        }
    }
}
