//! Bangla endings as they are typed in Latin letters: songsthatir is সংস্থা with -টি and -র.
//!
//! Enter at [`without_endings`]. They are those of `inflection`'s nouns, stacked in the same order, in the
//! spellings that people give them; which of the rests is a word is for the vocabulary to say.

/// Emphatic particles, and সহ.
const PARTICLES: &[&str] = &["o", "i", "soho", "shoho", "saha"];
/// Case endings, those of the plural included.
const CASES: &[&str] = &[
    "r", "er", "yer", "eyer", "ke", "key", "te", "tey", "e", "ey", "y", "ye", "ra", "era", "raa",
    "der", "eder", "derke",
];
/// Classifiers and plurals.
const NUMBERS: &[&str] = &[
    "ti", "tee", "ta", "taa", "gulo", "gula", "guli", "gulow", "khana", "tuku", "somuho",
    "shomuho", "samuho", "gon", "gan",
];

/// The fewest letters of a rest.
const SHORTEST: usize = 3;

/// What is left of a word typed in lower-case Latin letters without the endings that it may have, the
/// longest rest first; the word itself is none of them.
///
/// `songsthatir` gives songsthati and songstha. Cost: some forty comparisons for each rest.
pub fn without_endings(typed: &str) -> Vec<&str> {
    let mut rests = vec![typed];
    for endings in [PARTICLES, CASES, NUMBERS] {
        for at in 0..rests.len() {
            for ending in endings {
                let Some(rest) = rests[at].strip_suffix(ending) else { continue };
                if rest.len() >= SHORTEST && follows(rest, ending) && !rests.contains(&rest) {
                    rests.push(rest);
                }
            }
        }
    }
    rests.remove(0);
    crate::order::sort_by_key(&mut rests, |rest| (typed.len() - rest.len()) as u64);
    rests
}

/// Whether an ending may stand after a rest: -r and -y after a vowel, those that begin with one after a
/// consonant.
fn follows(rest: &str, ending: &str) -> bool {
    let vowel = rest.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'w']);
    match ending {
        "r" | "y" | "yer" | "ye" => vowel,
        "o" | "i" => true,
        _ => !vowel || !ending.starts_with('e'),
    }
}

#[cfg(test)]
mod tests {
    use super::without_endings;

    #[test]
    fn endings_come_off_one_by_one() {
        assert_eq!(without_endings("songsthatir"), ["songsthati", "songstha"]);
        assert_eq!(without_endings("netarao"), ["netara", "neta"]);
        assert_eq!(without_endings("putinke"), ["putink", "putin"]);
        assert_eq!(without_endings("ocholer"), ["ochole", "ochol"]);
        assert!(without_endings("kim").is_empty() && without_endings("").is_empty());
        assert!(without_endings("মস্কোতে").is_empty());
    }
}
