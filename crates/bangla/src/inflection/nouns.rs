//! The noun: classifier or plural, case and emphatic particle, stacked in that order (বই-গুলো-তে-ই).
//!
//! Enter at [`stems`]. Each ending stands with what it may follow, as the grammars give it (Bangla
//! Academy, *প্রমিত বাংলা ভাষার ব্যাকরণ*, on কারক and বচন; the rules that `BanLemma`, Afrin et al., ACL 2023,
//! draws from it): -ে and its kin only after a consonant, -র, -য় and -তে only after a vowel. Whether an
//! ending that may stand there is one is weighed by `choose`, not here.

use super::letters::{can_stand, ends_in_consonant, ends_in_vowel};

/// What an ending can follow.
#[derive(Clone, Copy)]
enum After {
    Any,
    Vowel,
    Consonant,
    /// A vowel that cannot carry the ending's, or ং: বইয়ে, ঢেউয়ে, বেইজিংয়ে.
    Glide,
    /// The vowel া.
    Aa,
    /// Any vowel but া.
    NotAa,
    /// The vowel ো, as in foreign names.
    O,
}

/// An ending, what it follows, and how surely it is one.
struct Ending(&'static str, After, i32);

/// An ending that hardly any word has for its own.
const SURE: i32 = 30;
/// An ending that it would be wiser to take for one.
const LIKELY: i32 = 16;
/// An ending that many words have for their own: strip it only where nothing speaks against it.
const DOUBTFUL: i32 = 6;
/// An ending that mostly belongs to the word: strip it only on evidence.
const UNLIKELY: i32 = -8;

/// Emphatic particles, and the postposition সহ, which is written solid.
const PARTICLES: &[Ending] = &[
    Ending("ই", After::Consonant, LIKELY),
    Ending("ই", After::Aa, UNLIKELY),
    Ending("ই", After::NotAa, DOUBTFUL),
    Ending("ও", After::Consonant, LIKELY),
    Ending("ও", After::Aa, LIKELY),
    Ending("ও", After::NotAa, DOUBTFUL),
    Ending("সহ", After::Any, LIKELY),
];

/// Case endings, those of the plural included; the literary ones last.
const CASES: &[Ending] = &[
    Ending("কে", After::Any, LIKELY),
    Ending("রা", After::Any, LIKELY),
    Ending("েরা", After::Consonant, SURE),
    Ending("য়েরা", After::Glide, SURE),
    Ending("দের", After::Any, SURE),
    Ending("েদের", After::Consonant, SURE),
    Ending("য়েদের", After::Glide, SURE),
    Ending("দেরকে", After::Any, SURE),
    Ending("েদেরকে", After::Consonant, SURE),
    Ending("র", After::Vowel, DOUBTFUL),
    Ending("ের", After::Consonant, LIKELY),
    Ending("য়ের", After::Glide, SURE),
    Ending("য়ের", After::Aa, DOUBTFUL),
    Ending("এর", After::Any, LIKELY),
    Ending("তে", After::Aa, DOUBTFUL),
    Ending("তে", After::NotAa, LIKELY),
    Ending("েতে", After::Consonant, UNLIKELY),
    Ending("ে", After::Consonant, DOUBTFUL),
    Ending("য়ে", After::Glide, SURE),
    Ending("য়ে", After::Aa, DOUBTFUL),
    Ending("য়", After::Aa, DOUBTFUL),
    Ending("য়", After::O, DOUBTFUL),
    Ending("দিগের", After::Any, SURE),
    Ending("দিগকে", After::Any, SURE),
    Ending("দিগেরে", After::Any, SURE),
];

/// Classifiers and plurals, folded (সমূহ, গণ); case endings follow them.
const NUMBERS: &[Ending] = &[
    Ending("গুলো", After::Any, SURE),
    Ending("গুলি", After::Any, SURE),
    Ending("গুলা", After::Any, SURE),
    Ending("টি", After::Any, LIKELY),
    Ending("টা", After::Any, LIKELY),
    Ending("টুকু", After::Any, SURE),
    Ending("খানা", After::Any, DOUBTFUL),
    Ending("খানি", After::Any, LIKELY),
    Ending("সমুহ", After::Any, SURE),
    Ending("গন", After::Any, DOUBTFUL),
    Ending("বৃন্দ", After::Any, SURE),
];

/// A stem that a word may have, and how surely its endings are endings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate<'w> {
    pub(super) stem: &'w str,
    pub(super) sureness: i32,
    /// Whether only an emphatic particle was taken off.
    pub(super) bare: bool,
}

/// Every stem that a folded word may have by its endings, the word itself first. Few: one for each
/// way to read the last syllables.
pub(super) fn stems(word: &str) -> Vec<Candidate<'_>> {
    let mut out = vec![Candidate { stem: word, sureness: 0, bare: true }];
    strip(&mut out, 0, PARTICLES, true);
    let particles = out.len();
    for from in 0..particles {
        strip(&mut out, from, CASES, false);
    }
    for from in 0..out.len() {
        strip(&mut out, from, NUMBERS, false);
    }
    out
}

/// Adds to `out` what is left of `out[from]` without each of `endings`.
fn strip(out: &mut Vec<Candidate<'_>>, from: usize, endings: &[Ending], bare: bool) {
    let Candidate { stem, sureness, .. } = out[from];
    for Ending(text, after, sure) in endings {
        let Some(rest) = stem.strip_suffix(text) else { continue };
        if can_stand(rest) && allows(rest, *after) {
            out.push(Candidate { stem: rest, sureness: sureness + sure, bare });
        }
    }
}

fn allows(stem: &str, after: After) -> bool {
    match after {
        After::Any => true,
        After::Vowel => ends_in_vowel(stem),
        After::Consonant => ends_in_consonant(stem),
        After::Glide => stem.ends_with(['ই', 'উ', 'ও', 'ং', 'ৈ', 'ৌ']),
        After::Aa => stem.ends_with(['া', 'আ']),
        After::NotAa => ends_in_vowel(stem) && !stem.ends_with(['া', 'আ']),
        After::O => stem.ends_with(['ো', 'ও']),
    }
}

/// The endings by which a stem shows itself to be one, for the vote of `choose`: what a vocabulary
/// holds of পুতিন, পুতিনের, পুতিনকে …
pub(super) fn paradigm(stem: &str) -> &'static [&'static str] {
    if stem.ends_with(['ই', 'উ', 'ং']) {
        &["য়ের", "ের", "র", "কে", "তে", "য়ে", "ে", "রা", "দের", "টি", "গুলো"]
    } else if ends_in_vowel(stem) {
        &["র", "কে", "তে", "য়", "রা", "দের", "টি", "গুলো", "য়ের"]
    } else {
        &["ের", "কে", "ে", "রা", "দের", "টি", "গুলো"]
    }
}

#[cfg(test)]
mod tests {
    use super::{CASES, NUMBERS, PARTICLES, paradigm};
    use crate::inflection::letters::folded;

    #[test]
    fn the_tables_are_written_as_words_are_folded() {
        let endings = [PARTICLES, CASES, NUMBERS].into_iter().flatten().map(|e| e.0);
        let paradigms = ["বেইজিং", "নেতা", "পুতিন"].into_iter().flat_map(paradigm).copied();
        for ending in endings.chain(paradigms) {
            assert_eq!(folded(ending), ending);
        }
    }
}
