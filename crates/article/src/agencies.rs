//! Lines that name agencies: `সূত্র: রয়টার্স`, `খবর স্পুটনিক`, `এএফপি`.
//!
//! Enter at [`agencies`].

use crate::captions;
use crate::credits::{Credit, is_name};
use crate::lines::Line;
use crate::papers;
use crate::phrases::{self, label};
use crate::signs::COLONS;
use crate::vocabulary::Vocabulary;

/// What stands before an agency's name.
static AGENCY_LABELS: Vocabulary = Vocabulary::new(&[
    "সূত্র",
    "তথ্যসূত্র",
    "তথ্য সূত্র",
    "খবর",
    "সংবাদ সূত্র",
    "উৎস",
    "source",
    "sources",
    "সোর্স",
    "সুত্র",
    "তথ্যসুত্র",
    "সৌজন্যে",
]);
/// Languages that texts are translated from.
const LANGUAGES: [&str; 6] = ["ইংরেজি", "হিন্দি", "উর্দু", "আরবি", "ফারসি", "জাপানি"];
/// What stands after an agency's name.
const AGENCY_ENDS: &[&str] = &["অবলম্বনে", "থেকে নেওয়া", "থেকে অনূদিত", "থেকে অনুবাদ"];

/// `সূত্র: রয়টার্স, আরটি।` · `খবর স্পুটনিক` · `বিবিসি অবলম্বনে` · `এএফপি`
pub(crate) fn agencies(line: &Line<'_>) -> Option<Credit> {
    let text = line.text.trim_end_matches(['।', '.', ' ']);
    if let Some(named) = behind_dash(line, text).or_else(|| in_genitive(text)) {
        return Some(Credit { agencies: vec![named], is_agency: true, ..Credit::default() });
    }
    let labelled = if line.may_have(&COLONS) { label(text) } else { None };
    let labelled = labelled.filter(|label| AGENCY_LABELS.has_key(label));
    let rest = match labelled {
        Some(_) => text.split_once(COLONS).map(|(_, rest)| rest)?,
        None => text,
    };
    let names = |text: &str| -> Vec<String> {
        let cut = |c: char| matches!(c, ',' | ';' | '/' | '|' | '،');
        let pieces = text
            .split(cut)
            .flat_map(|piece| piece.split(" ও "))
            .flat_map(|p| p.split(" এবং "))
            .flat_map(|p| p.split(" & "));
        pieces
            .map(|p| p.trim().trim_matches(['।', '.', '-', '–', '(', ')']).trim().to_owned())
            .filter(|p| !p.is_empty())
            .collect()
    };
    let credit =
        |agencies: Vec<String>| Some(Credit { agencies, is_agency: true, ..Credit::default() });
    // An address is nobody's name.
    let address = |rest: &str| rest.contains("://") || rest.trim_start().starts_with("www.");
    if labelled.is_some() && (captions::is_credit(rest) || address(rest)) {
        return None;
    }
    if labelled.is_some() {
        // A whole sentence after সূত্র: is a sentence of the article.
        return credit(names(rest))
            .filter(|c| c.agencies.iter().all(|a| a.split_whitespace().count() <= 5));
    }
    // `(With inputs from PTI)`
    if line.words <= 12
        && let Some(rest) = inputs(text)
    {
        // Which agencies need not be said.
        let said = |name: &String| !matches!(name.to_lowercase().as_str(), "agencies" | "agency");
        let rest = rest.replace(" and ", ", ");
        return credit(names(&rest).into_iter().filter(said).collect());
    }
    let few = line.words <= 9 && !line.ends;
    // A letter is found faster than a word.
    let says = |letter: char, word: &str| text.contains(letter) && text.contains(word);
    let few = few && (says('থ', "থেকে ") || says('অ', "অবলম্বনে"));
    for end in AGENCY_ENDS.iter().filter(|_| few) {
        let (before, _) = text.split_once(end).unwrap_or_default();
        if LANGUAGES.contains(&before.trim()) {
            return Some(Credit::default());
        }
        if !before.trim().is_empty() && before.split_whitespace().count() <= 5 && !line.ends {
            return credit(names(before));
        }
    }
    let bare = text.trim_matches(['(', ')', '[', ']', '-', '–', '—', ' ']);
    if let Some(rest) = bare.strip_prefix("খবর ")
        && papers::agency(rest.trim_end_matches("-এর").trim())
    {
        return credit(names(rest));
    }
    // `এসি/কেএম (এএফপি, রয়টার্স)`
    let bare = match text.strip_suffix(')').and_then(|t| t.split_once('(')) {
        Some((signs, inside)) if signs.contains('/') && signs.split_whitespace().count() <= 2 => {
            inside
        }
        _ => bare,
    };
    if line.words <= 3
        && let Some(agency) = with_town(line, bare)
    {
        return credit(vec![agency.to_owned()]);
    }
    // Most lines are told by their first word; in brackets it stands behind others.
    if !papers::opens_as_agency(&line.key) && !line.may_have(&['(']) {
        return None;
    }
    let first = bare.split([',', ';', '/', '|', '،']).next().unwrap_or_default();
    let first = first.split(" ও ").next().unwrap_or_default();
    let first = first.split(" এবং ").next().unwrap_or_default();
    let first = first.split(" & ").next().unwrap_or_default();
    // What is all of the line has a key already.
    let known = if first.len() == text.len() {
        papers::is_agency_key(&line.key)
    } else {
        papers::agency(first.trim_matches(['।', '.', '-', '–', '(', ')', ' ']))
    };
    if !known {
        return None;
    }
    let mut all = names(bare);
    // `এএফপি, প্যারিস`: where its report is from stands behind it.
    let placed = bare.contains(',') && all.len() >= 2 && line.words <= 5;
    if let Some(place) = all.pop_if(|place| placed && !papers::agency(place))
        && !is_place(&place, &all[0])
    {
        return None;
    }
    (!all.is_empty() && all.iter().all(|name| papers::agency(name))).then_some(all).and_then(credit)
}

/// The agency behind a label and a dash: `সূত্র- এএফপি`.
fn behind_dash(line: &Line<'_>, text: &str) -> Option<String> {
    if line.words > 6 || !line.may_have(&['-', '–', '—']) {
        return None;
    }
    let (label, name) = text.split_once(['-', '–', '—'])?;
    (AGENCY_LABELS.has(label) && papers::agency(name)).then(|| name.trim().to_owned())
}

/// The agency whose news a line says it is: `খবর রয়টার্সের`.
fn in_genitive(text: &str) -> Option<String> {
    const ENDINGS: [&str; 5] = ["-এর", " এর", "ের", "এর", "র"];
    let bare = text.trim_matches(['(', ')', '[', ']', '-', '–', '—', ' ']);
    let name = bare.strip_prefix("খবর ")?.trim();
    let stems = ENDINGS.iter().filter_map(|ending| name.strip_suffix(ending));
    stems.map(str::trim).find(|stem| papers::agency(stem)).map(str::to_owned)
}

/// Whether words behind an agency say where it reports from: a town, or a word or two behind a name that is no word.
fn is_place(words: &str, agency: &str) -> bool {
    const SURE: usize = 4;
    let short = words.split_whitespace().count() <= 2 && is_name(words);
    phrases::is_town_name(words) || short && agency.chars().count() >= SURE
}

/// The agency that a line names with its town, in either order: `এএফপি কিয়েভ`, `ঢাকা, এএফপি`.
fn with_town<'t>(line: &Line<'_>, bare: &'t str) -> Option<&'t str> {
    let (first, last) = line.key.split_once(' ')?;
    let is = |agency, town| papers::is_agency_key(agency) && phrases::is_town_key(town);
    let (one, other) = bare.split_once([' ', ','])?;
    let other = other.trim_start_matches([' ', ',']);
    if is(first, last) { Some(one) } else { is(last, first).then_some(other) }
}

/// What stands behind `With inputs from`.
fn inputs(text: &str) -> Option<&str> {
    const OPENINGS: [&str; 6] = [
        "with inputs from ",
        "with additional inputs from ",
        "with agency inputs from ",
        "inputs from ",
        "with input from ",
        "with reporting by ",
    ];
    let bare = text.trim_matches(['(', ')', '[', ']', '.', '*', '-', '–', '—', ' ']);
    OPENINGS.iter().find_map(|opening| {
        let (said, rest) = bare.split_at_checked(opening.len())?;
        said.eq_ignore_ascii_case(opening).then_some(rest)
    })
}

/// `নাম / বাসস`, `Name | PTI`: a writer with the agency beside the name, and nothing else.
pub(crate) fn beside_writer(text: &str) -> Option<Credit> {
    if text.len() > 160 || !text.contains(['/', '|']) {
        return None;
    }
    let mut pieces = text.split(['/', '|']).map(str::trim).filter(|piece| !piece.is_empty());
    let person = pieces.next()?;
    let agencies: Vec<String> = pieces.map(str::to_owned).collect();
    let named = (2..=4).contains(&person.split_whitespace().count())
        && is_name(person)
        && !papers::agency(person)
        && !phrases::is_known(person);
    let all = named && !agencies.is_empty() && agencies.iter().all(|name| papers::agency(name));
    all.then(|| Credit { person: Some(person.to_owned()), agencies, ..Credit::default() })
}

#[cfg(test)]
mod tests {
    use crate::credits::tests::credit;

    #[test]
    fn agencies_are_named_on_lines_of_their_own() {
        for (text, expected) in [
            ("সূত্র: রয়টার্স, আরটি।", &["রয়টার্স", "আরটি"][..]),
            ("সূত্র : কোনো এক সংস্থা", &["কোনো এক সংস্থা"]),
            ("খবর স্পুটনিক", &["স্পুটনিক"]),
            ("খবর রয়টার্সের", &["রয়টার্স"]),
            ("খবর বাসসের।", &["বাসস"]),
            ("খবর পাওয়ার আশায়", &[]),
            ("সূত্র- এএফপি", &["এএফপি"]),
            ("সূত্র-নির্ভর প্রতিবেদন", &[]),
            ("এএফপি ও বিবিসি", &["এএফপি", "বিবিসি"]),
            ("বিবিসি অবলম্বনে", &["বিবিসি"]),
            ("এএফপি, ঢাকা", &["এএফপি"]),
            ("ঢাকা, এএফপি", &["এএফপি"]),
            ("এএফপি লন্ডন", &["এএফপি"]),
            ("এএফপি, রয়টার্স, তেল আবিব", &["এএফপি", "রয়টার্স"]),
            ("তাস, দাবা ও লুডু", &[]),
            ("রফিক আহমেদ / এএফপি", &["এএফপি"]),
            ("(With inputs from PTI)", &["PTI"]),
            ("(With inputs from agencies)", &[]),
        ] {
            assert_eq!(credit(text).map(|c| c.agencies).unwrap_or_default(), expected, "{text}");
        }
    }
}
