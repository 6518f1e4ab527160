//! Lines of a match's result: `শহর একাদশ: ২৪৫/৮ (৫০ ওভার)`, `ফল: শহর একাদশ ৫ উইকেটে জয়ী`, `শহর ২–১ গ্রাম`.
//!
//! Enter at [`is_score`]. They are short and end in no danda, as captions, tags and titles are, but they are text.

use bangla::script::is_digit;

use crate::lines::Line;
use crate::phrases;
use crate::vocabulary::Vocabulary;

/// What stands before a colon in them.
static LABELS: Vocabulary = Vocabulary::new(&[
    "ফল",
    "ফলাফল",
    "ম্যাচের ফল",
    "টস",
    "স্কোর",
    "সংক্ষিপ্ত স্কোর",
    "স্কোরকার্ড",
    "সংক্ষিপ্ত স্কোরকার্ড",
    "ম্যাচসেরা",
    "ম্যাচ সেরা",
    "ম্যান অব দ্য ম্যাচ",
    "প্লেয়ার অব দ্য ম্যাচ",
    "সিরিজসেরা",
]);

/// By what a match is won.
const BY: [&str; 6] = ["রানে", "উইকেটে", "গোলে", "ব্যবধানে", "সেটে", "পয়েন্টে"];

/// The longest of them, in words.
const LONGEST: usize = 16;

/// Whether a line says how a match stands or went. Cost: linear.
pub(crate) fn is_score(line: &Line<'_>) -> bool {
    if line.words > LONGEST {
        return false;
    }
    let labelled = || phrases::label_of(line).is_some_and(|label| LABELS.has_key(&label));
    let counted = || line.text.contains(is_digit);
    labelled()
        || counted()
            && (names_scorers(line.text)
                || has_wickets(line.text)
                || names_winner(line.text)
                || is_between(line.text))
}

/// `২৪৫/৮`: runs and wickets, no day and no fraction; with its overs the runs may stand alone.
fn has_wickets(text: &str) -> bool {
    let digits = |word: &str, most: usize| {
        (1..=most).contains(&word.chars().count()) && word.chars().all(is_digit)
    };
    let trim = |word: &'_ str| -> String { word.trim_matches(|c: char| !is_digit(c)).to_owned() };
    let wickets = |word: &str| {
        let word = trim(word);
        let runs = word.split_once('/');
        runs.is_some_and(|(runs, out)| {
            runs.chars().count() >= 2 && digits(runs, 4) && digits(out, 2)
        })
    };
    let overs = || text.ends_with("ওভার)") && text.contains('(');
    text.split_whitespace().count() <= 8 && (text.split_whitespace().any(wickets) || overs())
}

/// `শহর একাদশ: ২ (রফিক, সালাম)` · `শহর একাদশ ২ (রফিক)`
fn names_scorers(text: &str) -> bool {
    let Some((team, names)) = text.split_once('(') else { return false };
    let Some((team, goals)) = team.trim_end().rsplit_once([':', '-', '–', ' ']) else {
        return false;
    };
    (1..=2).contains(&goals.chars().count())
        && goals.chars().all(is_digit)
        && names.ends_with(')')
        && !names.contains(is_digit)
        && (1..=4).contains(&team.split_whitespace().count())
}

/// `… ৫ উইকেটে জয়ী`
fn names_winner(text: &str) -> bool {
    let mut words = text.trim_end_matches(['।', '.']).split_whitespace().rev();
    let won = words.next().is_some_and(|word| crate::lines::key(word) == crate::lines::key("জয়ী"));
    won && words.next().is_some_and(|word| BY.contains(&word))
}

/// `শহর ২–১ গ্রাম`: two numbers of one or two digits between two names.
fn is_between(text: &str) -> bool {
    const DASHES: [char; 4] = ['-', '–', '—', ':'];
    const MOST_WORDS: usize = 4;
    let number = |c: char| is_digit(c) || c == ' ' || c == '(' || c == ')' || DASHES.contains(&c);
    let Some(from) = text.find(is_digit) else { return false };
    let (home, rest) = text.split_at(from);
    let (score, guests) = rest.split_at(rest.find(|c| !number(c)).unwrap_or(rest.len()));
    let name = |words: &str| {
        (1..=MOST_WORDS).contains(&words.split_whitespace().count()) && !words.contains([':', ','])
    };
    let goals = score.split_once(DASHES).is_some_and(|(a, b)| {
        [a, b].iter().all(|n| (1..=2).contains(&n.chars().filter(|&c| is_digit(c)).count()))
    });
    let by = guests.split_whitespace().next().is_some_and(|word| BY.contains(&word));
    goals && name(home) && name(guests) && !by && score.ends_with(' ') && home.ends_with(' ')
}

#[cfg(test)]
mod tests {
    use super::is_score;
    use crate::lines::split;

    #[test]
    fn results_are_told_from_titles() {
        for (text, expected) in [
            ("শহর একাদশ: ২৪৫/৮ (৫০ ওভার)", true),
            ("শহর একাদশ ২৪০ (৪৯.৩ ওভার)", true),
            ("ফল: শহর একাদশ ৫ উইকেটে জয়ী", true),
            ("শহর একাদশ ৫ রানে জয়ী", true),
            ("শহর ২–১ গ্রাম", true),
            ("শহর একাদশ ২ : ১ গ্রাম সংঘ", true),
            ("৫ উইকেটের জয়ে সিরিজ শহরের", false),
            ("শহর একাদশ: ২ (রফিক, সালাম)", true),
            ("শহর একাদশ ২ (রফিক, সালাম)", true),
            ("২ (দুই)", false),
            ("১৭/১১/২০২৫", false),
            ("সকাল ১০:৩০", false),
            ("১-২ দিনের মধ্যে কমবে দাম", false),
            ("জেলা লিগে ৩-১ গোলে জয়", false),
        ] {
            assert_eq!(is_score(&split(text)[0]), expected, "{text}");
        }
    }
}
