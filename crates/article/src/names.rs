//! What persons' names are made of: one that no table has is still known by a word of it.
//!
//! Enter at [`of_person`] and [`of_persons`]. It is evidence where writers sign, and nowhere else.

use bangla::normal::normal_form;
use bangla::sound::acronyms::is_letter;

use crate::credits;
use crate::paper_names::of_paper;
use crate::papers;
use crate::phrases;
use crate::vocabulary::Vocabulary;

/// Words of persons' names.
static PERSONS: Vocabulary = Vocabulary::of_text(include_str!("tables/names.txt"));
/// Words of names that headlines end in too.
static GIVEN: Vocabulary = Vocabulary::of_text(include_str!("tables/given.txt"));
/// What a person's name begins with and no headline ends in.
static FIRST: Vocabulary = Vocabulary::new(&[
    "মো",
    "মোহাম্মদ",
    "মুহাম্মদ",
    "মোছা",
    "সৈয়দ",
    "ড",
    "ডা",
    "অধ্যাপক",
    "প্রফেসর",
    "ব্যারিস্টার",
    "এম এ",
]);

/// Whether these words are a person's name as writers sign: two to five words that can be one, the last of them
/// a surname, or the first one that only names have. Headlines may end so too (`জন্মদিনে শাকিব খান`).
pub(crate) fn of_person(words: &str) -> bool {
    let count = words.split_whitespace().count();
    if !(2..=5).contains(&count) || !credits::is_name(words) {
        return false;
    }
    // A longer line may be a headline that closes with a name.
    if count >= 3 && says(words) {
        return false;
    }
    if count >= 3 && has_initials(words) {
        return true;
    }
    let mut all = words.split_whitespace();
    let first = all.next().unwrap_or_default();
    let last = all.next_back().unwrap_or_default();
    PERSONS.has(last) || FIRST.has(first) || all.any(|word| matches!(word, "কুমার" | "চন্দ্র"))
}

/// Whether words begin with what only a person is called by: `ড. …`, `মো. …`.
pub(crate) fn is_titled(words: &str) -> bool {
    words.split_whitespace().next().is_some_and(|word| FIRST.has(word))
}

/// Whether any of these words is one of names, at whatever place.
fn has_given(words: &str) -> bool {
    words.split_whitespace().any(|word| GIVEN.has(word) || PERSONS.has(word) || FIRST.has(word))
}

/// Whether two or three words are a person's name where writers' names stand.
pub(crate) fn of_writer(words: &str) -> bool {
    (2..=3).contains(&words.split_whitespace().count())
        && credits::is_name(words)
        && has_given(words)
        && !says(words)
}

/// Whether a name can be a writer's: of two words any, of more one that has a word of names.
pub(crate) fn can_be_writer(name: &str) -> bool {
    // `এ কে এম …`, `আ ন ম …`
    let initials = || name.split_whitespace().take(2).all(|word| word.chars().count() <= 2);
    name.split_whitespace().count() <= 2 || has_given(name) || initials()
}

/// Whether words can be several writers where nobody else can stand: names of two or three words with `ও` between
/// them, or of two with commas.
pub(crate) fn may_be_persons(words: &str) -> bool {
    let names = persons(words);
    let joined = words.contains(" ও ");
    let most = if joined { 3 } else { 2 };
    // Of two phrases of a deck none is a name.
    (joined || words.contains(['/', '|']) || names.iter().any(|name| has_given(name)))
        && (2..=4).contains(&names.len())
        && words.chars().count() <= 80
        && names.iter().all(|name| {
            (2..=most).contains(&name.split_whitespace().count())
                && credits::is_name(name)
                && !says(name)
        })
}

/// The names that a line may be a list of.
fn persons(words: &str) -> Vec<&str> {
    let parts = words.split([',', '/', '|']);
    let parts = parts.flat_map(|part| part.split(" ও ")).flat_map(|part| part.split(" এবং "));
    // Each may have a town behind the name.
    let town = |part: &&str| !phrases::is_town_name(part);
    parts.map(str::trim).filter(town).collect()
}

/// The same of up to five words.
pub(crate) fn of_writer_at_length(words: &str) -> bool {
    (2..=5).contains(&words.split_whitespace().count()) && has_given(words)
}

/// The name on a line that may be its writer's: two to four words of letters, without the town or the paper behind
/// them. Headlines may look so; the place decides.
pub(crate) fn signature(line: &str) -> Option<&str> {
    let line = line.trim_end_matches([':', 'ঃ', '॥', '|', ' ']);
    let (name, rest) = line.split_once([',', '|', '॥']).unwrap_or((line, ""));
    if are_towns(line) {
        return None;
    }
    let from = is_from(rest);
    let rest = without_from(rest);
    let name = without_town(name.trim());
    let is = (2..=4).contains(&name.split_whitespace().count())
        && name.chars().count() <= 32
        && (rest.split_whitespace().count() <= 1
            || from && rest.split_whitespace().count() <= 2
            || phrases::is_town_name(rest)
            || papers::agency(rest)
            || of_paper(rest).is_some())
        && credits::is_name(name)
        && !says(name)
        && !phrases::is_menu(name);
    is.then_some(name)
}

/// Whether a line is towns and nothing else: `গাইবান্ধা ও রংপুর`.
fn are_towns(line: &str) -> bool {
    let mut towns = line.split([',', '/']).flat_map(|part| part.split(" ও ")).map(str::trim);
    towns.all(phrases::is_town_name)
}

/// A name without the town of a word or two behind it, where two words are left: `নাম নাম নতুন দিল্লি`.
fn without_town(name: &str) -> &str {
    let ends = name.match_indices(' ').map(|(at, _)| name.split_at(at));
    let town =
        |(name, town): &(&str, &str)| name.contains(' ') && phrases::is_town_name(town.trim());
    ends.filter(town).map(|(name, _)| name).next().unwrap_or(name)
}

/// Whether a line says where a report is from and nothing else: `শ্রীমঙ্গল থেকে ফিরে`.
pub(crate) fn is_from(line: &str) -> bool {
    let place = without_from(line);
    place.len() < line.trim().len() && place.split_whitespace().count() <= 2
}

/// A writer's line without the colon or the bar behind it, and without the place that it closes with: a town, `…
/// থেকে`, or one word behind the comma.
pub(crate) fn without_place(line: &str) -> &str {
    let line = line.trim_end_matches([':', 'ঃ', '॥', '|', '-', '–', ' ']).trim();
    // The paper stands behind a bar.
    let line = match line.split_once(['|', '॥']) {
        Some((who, paper)) if who.trim().contains(' ') && !of_writer(paper) => who.trim(),
        _ => line,
    };
    let Some((who, place)) = line.rsplit_once(',') else { return line };
    let from = without_from(place);
    let (town, district) = from.split_once('(').unwrap_or((from, ""));
    let one = who.contains(' ')
        && town.split_whitespace().count() == 1
        && district.split_whitespace().count() <= 1;
    if phrases::is_town_name(from) || one || from.len() < place.trim().len() {
        who.trim()
    } else {
        line
    }
}

/// The place among words that say where a report is from: `কক্সবাজার থেকে ফিরে`.
pub(crate) fn without_from(place: &str) -> &str {
    const ENDS: [&str; 5] = [" থেকে ফিরে", " থেকে", " হতে", " ঘুরে এসে", " ঘুরে"];
    let place = place.trim();
    ENDS.iter().find_map(|end| place.strip_suffix(end)).unwrap_or(place).trim()
}

/// Whether a line is a name with the town that it was written from: `নাম, গাজীপুর`.
pub(crate) fn has_town(line: &str) -> bool {
    let town = line
        .split_once(',')
        .is_some_and(|(_, town)| phrases::is_town_name(without_from(town)) || is_from(town));
    town && signature(line).is_some()
}

/// Whether words open with two letters spelt as Bangla spells Latin ones: `এইচ আর তুহিন`.
fn has_initials(words: &str) -> bool {
    let letter = |word: &str| is_letter(&normal_form(word));
    let mut first = words.split_whitespace().take(2);
    let two = first.next().is_some_and(letter);
    two && first.next().is_some_and(letter)
}

/// Whether any of these words is one of sentences and never of names; a name's letters are none.
fn says(words: &str) -> bool {
    let letters = if has_initials(words) { 2 } else { 0 };
    words.split_whitespace().skip(letters).any(is_said)
}

/// Whether a word is one of sentences and never of names: a verb, or a word that binds others.
fn is_said(word: &str) -> bool {
    static WORDS: Vocabulary = Vocabulary::new(&[
        "না",
        "নেই",
        "নয়",
        "হলো",
        "হল",
        "থেকে",
        "জন্য",
        "নিয়ে",
        "পেয়ে",
        "দিয়ে",
        "করে",
        "হয়ে",
        "কেন",
        "কী",
        "যে",
        "আর",
        "এই",
        "সেই",
        "নতুন",
        "বড়",
        "সব",
        "দুই",
        "তিন",
        "এক",
        "চার",
        "আছে",
        "গেল",
        "গেছে",
        "দিন",
        "করা",
        "হবে",
        "শুরু",
        "শেষ",
        "পর",
        "আগে",
    ]);
    let verb = ["ছে", "ছেন", "ছিল", "চ্ছে", "লেন", "বেন"].iter().any(|end| word.ends_with(end));
    verb && !GIVEN.has(word) || WORDS.has(word)
}

/// Whether every word of these is one of names.
pub(crate) fn is_all_name(words: &str) -> bool {
    words.split_whitespace().count() >= 2
        && words.split_whitespace().all(|word| PERSONS.has(word) || FIRST.has(word))
}

/// Whether these words are several persons: `রফিক আহমেদ ও সালমা খাতুন`.
pub(crate) fn of_persons(words: &str) -> bool {
    let names = persons(without_place(words));
    (2..=4).contains(&names.len())
        && names.iter().all(|name| {
            (2..=4).contains(&name.split_whitespace().count()) && credits::is_name(name)
        })
        && !names.iter().any(|name| says(name))
        && names.iter().filter(|name| of_person(name) || has_given(name)).count() * 2 >= names.len()
}

#[cfg(test)]
mod tests {
    use super::{of_person, of_persons};

    #[test]
    fn persons_are_known_by_their_words() {
        for name in ["রফিক আহমেদ", "মো. রাসেল", "তনুশ্রী ভট্টাচার্য", "সমীর কুমার দে", "এইচ আর তুহিন"]
        {
            assert!(of_person(name), "{name}");
        }
        for words in ["সেতুতে জ্বলল আলো", "খান", "নতুন সরকার", "দেশের খবর"]
        {
            assert!(!of_person(words), "{words}");
        }
        assert!(of_persons("রফিক আহমেদ ও সালমা খাতুন") && of_persons("রফিক আহমেদ, মিতু পাল"));
        assert!(!of_persons("রফিক আহমেদ") && !of_persons("নদী ও খাল"));
    }
}
