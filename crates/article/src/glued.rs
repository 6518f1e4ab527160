//! Desks with a town or a paper glued to them, where the page had them side by side: `নিজস্ব প্রতিবেদকঢাকা`.
//!
//! Enter at [`desk`].

use crate::credits::Credit;
use crate::desks::is_desk;
use crate::letters::is_letter;
use crate::papers;
use crate::phrases;

/// What desks and ranks end in that no other word goes on with.
const ENDS: [&str; 9] = [
    "প্রতিবেদক",
    "প্রতিনিধি",
    "সংবাদদাতা",
    "রিপোর্টার",
    "করেসপন্ডেন্ট",
    "ডেস্ক",
    "ব্যুরো",
    "Correspondent",
    "Desk",
];

/// The desk that words open with, where a town or a paper's name is glued to it. Cost: linear, for few words.
pub(crate) fn desk(words: &str) -> Option<Credit> {
    const LONGEST: usize = 200;
    if words.len() > LONGEST {
        return None;
    }
    // Most lines have no such word.
    let opens = |word: &str, end: &str| word.len() > end.len() && word.starts_with(end);
    let word = words.split(' ').find(|word| ENDS.iter().any(|end| opens(word, end)))?;
    ENDS.iter().filter(|end| opens(word, end)).find_map(|end| {
        let at = words.find(word)? + end.len();
        let (desk, rest) = words.split_at(at);
        let glued = rest.starts_with(is_letter) && is_desk(desk);
        let rest = rest.trim_end_matches(['।', ',', ' ']);
        let paper = papers::named(rest).filter(|_| glued);
        let town = || rest.split(',').all(|part| phrases::is_town_name(part.trim()));
        (glued && (paper.is_some() || town())).then(|| Credit {
            desk: Some(desk.trim().to_owned()),
            source: paper.map(|paper| paper.name.to_owned()),
            ..Credit::default()
        })
    })
}

/// The desk that stands before the page's own name, glued to it: `জ্যেষ্ঠ প্রতিবেদকনগর বার্তা` on a page of `নগর বার্তা`.
pub(crate) fn desk_of(words: &str, own: &str) -> Option<Credit> {
    let desk = words.strip_suffix(own).filter(|desk| desk.ends_with(is_letter) && is_desk(desk))?;
    Some(Credit { desk: Some(desk.to_owned()), ..Credit::default() })
}

#[cfg(test)]
mod tests {
    use super::{desk, desk_of};

    #[test]
    fn a_desk_ends_where_the_pages_own_name_begins() {
        let found = desk_of("জ্যেষ্ঠ প্রতিবেদকনগর বার্তা", "নগর বার্তা").unwrap_or_default();
        assert_eq!(found.desk.as_deref(), Some("জ্যেষ্ঠ প্রতিবেদক"));
        assert_eq!(desk_of("আমাদের নগর বার্তা", "নগর বার্তা"), None);
    }

    #[test]
    fn a_desk_ends_where_a_town_or_a_paper_begins() {
        for (words, name, source) in [
            ("নিজস্ব প্রতিবেদকঢাকা", "নিজস্ব প্রতিবেদক", None),
            ("জেলা প্রতিনিধিরাজশাহী", "জেলা প্রতিনিধি", None),
            (
                "জ্যেষ্ঠ প্রতিবেদকবিডিনিউজ টোয়েন্টিফোর ডটকম",
                "জ্যেষ্ঠ প্রতিবেদক",
                Some("বিডিনিউজ টোয়েন্টিফোর ডটকম"),
            ),
            ("আন্তর্জাতিক ডেস্কপ্রথম আলো", "আন্তর্জাতিক ডেস্ক", Some("প্রথম আলো")),
        ] {
            let found = desk(words).unwrap_or_default();
            assert_eq!((found.desk.as_deref(), found.source.as_deref()), (Some(name), source));
        }
        for words in ["প্রতিনিধিদের সভা ঢাকায়", "নিজস্ব প্রতিবেদক, ঢাকা", "প্রতিনিধিরা এলেন ঢাকা", "ডেস্কটপ ঢাকা"]
        {
            assert_eq!(desk(words), None, "{words}");
        }
    }
}
