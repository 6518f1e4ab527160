//! Lines that say who: bylines, desks, agencies.
//!
//! Enter at [`read`]. A credit is short, ends as no sentence does, and has a word that only credits
//! have: a desk, a reporter's rank, a label, an agency's name. A bare name is no credit by itself;
//! the page's order decides there (see [`crate::page`]).

use crate::captions;
use crate::lines::{Line, key};
use crate::names;
use crate::papers::{self, Paper};
use crate::phrases::{self, label};
use crate::vocabulary::Vocabulary;

/// What a credit line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Credit {
    /// The person who wrote.
    pub(crate) person: Option<String>,
    /// The desk, bureau or rank that stands for one.
    pub(crate) desk: Option<String>,
    /// The agencies and papers credited.
    pub(crate) agencies: Vec<String>,
    /// The paper named beside the desk.
    pub(crate) source: Option<String>,
    /// A line that only gives agencies: `সূত্র: …`
    pub(crate) is_agency: bool,
    /// A line that signs what stands above it: `-নাম, পদবি`
    pub(crate) is_signature: bool,
}

/// What the last word of a desk or a rank is.
static DESK_ENDS: Vocabulary = Vocabulary::new(&[
    "ডেস্ক",
    "ডেস্ক রিপোর্ট",
    "ডেস্ক প্রতিবেদন",
    "রিপোর্ট ডেস্ক",
    "প্রতিবেদক",
    "রিপোর্টার",
    "ব্যুরো",
    "করেসপন্ডেন্ট",
    "করেসপনডেন্ট",
    "করেস্পন্ডেন্ট",
    "অনলাইন রিপোর্ট",
    "নিজস্ব প্রতিবেদন",
    "বিশেষ প্রতিবেদন",
    "desk",
    "correspondent",
    "reporter",
    "bureau",
    "desk report",
    "digital report",
    "online report",
    "digital desk",
]);
/// The same, of words that headlines end in too: only after few words.
static SHORT_DESK_ENDS: Vocabulary = Vocabulary::new(&["প্রতিনিধি", "সংবাদদাতা", "সংবাদাতা", "ব্যুরো অফিস"]);
/// The same after a paper's name: ইত্তেফাক রিপোর্ট.
static PAPER_DESK_ENDS: Vocabulary = Vocabulary::new(&["রিপোর্ট", "প্রতিবেদন", "report"]);
/// Ranks that go with a person's name and never stand for a desk.
static RANKS: Vocabulary = Vocabulary::new(&[
    "সাংবাদিক",
    "লেখক",
    "কলাম লেখক",
    "সম্পাদক",
    "অধ্যাপক",
    "গবেষক",
    "বিশ্লেষক",
    "বিশেষ প্রতিনিধি",
    "কবি",
    "সাব এডিটর",
    "সহ সম্পাদক",
]);
/// What stands before a writer's name.
static PERSON_LABELS: Vocabulary = Vocabulary::new(&[
    "লেখা",
    "লেখক",
    "লিখেছেন",
    "প্রতিবেদক",
    "প্রতিবেদন",
    "রিপোর্ট",
    "রিপোর্টার",
    "by",
    "author",
    "writer",
    "reporter",
    "written by",
    "কলাম",
    "গ্রন্থনা",
    "published by",
    "edited by",
    "reported by",
    "posted by",
    "authored by",
    "updated by",
    "curated by",
    "compiled by",
    "story by",
    "text by",
    "প্রতিবেদন ও সম্পাদনা",
    "সম্পাদনা",
    "প্রতিবেদক ও সম্পাদনা",
    "সাক্ষাৎকার নিয়েছেন",
    "সাক্ষাৎকার গ্রহণ",
]);
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
/// What stands after an agency's name.
const AGENCY_ENDS: &[&str] = &["অবলম্বনে", "থেকে নেওয়া", "থেকে অনূদিত", "থেকে অনুবাদ"];

/// The credit that the words before a stamp on its line are: `নিজস্ব প্রতিবেদক | প্রকাশ: …`
pub(crate) fn before_stamp(words: &str) -> Option<Credit> {
    let words = words.trim_end_matches(|c: char| {
        !c.is_alphanumeric() && !bangla::script::is_mark(c) && c != ')'
    });
    let words = words.strip_suffix(" on").unwrap_or(words);
    let line = crate::lines::line(words, 0, words.len(), false)?;
    labelled(&line).or_else(|| desk(&line))
}

/// The writer whose bare name is all that stands before a day with its time: `নাম May 5, 2025 7:05 pm`.
pub(crate) fn name_before_time(words: &str) -> Option<Credit> {
    let name = words.trim_end();
    let said = (2..=3).contains(&name.split_whitespace().count())
        && !name.contains(',')
        && is_name(name)
        && !phrases::is_known(name)
        && !name.split_whitespace().any(|word| phrases::is_town_name(word) || is_menu(word))
        && papers::named_in(name, false).is_none()
        && names::of_paper(name).is_none()
        && !is_report(name);
    said.then(|| Credit { person: Some(name.to_owned()), ..Credit::default() })
}

/// The credit that a line is, if it is one. Cost: linear in the line.
pub(crate) fn read(line: &Line<'_>) -> Option<Credit> {
    if line.chars > 160 || line.words > 16 {
        return None;
    }
    let found = agencies(line).or_else(|| labelled(line));
    found.or_else(|| signed(line)).or_else(|| desk(line)).or_else(|| role(line))
}

/// `সূত্র: রয়টার্স, আরটি।` · `খবর স্পুটনিক` · `বিবিসি অবলম্বনে` · `এএফপি`
fn agencies(line: &Line<'_>) -> Option<Credit> {
    let text = line.text.trim_end_matches(['।', '.', ' ']);
    let labelled = label(text).filter(|label| AGENCY_LABELS.has_key(label));
    let rest = match labelled {
        Some(_) => text.split_once([':', 'ঃ', '：']).map(|(_, rest)| rest)?,
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
    if labelled.is_some() && captions::is_credit(rest) {
        return None;
    }
    if labelled.is_some() {
        // A whole sentence after সূত্র: is a sentence of the article.
        return credit(names(rest))
            .filter(|c| c.agencies.iter().all(|a| a.split_whitespace().count() <= 5));
    }
    let few = line.words <= 9 && !line.ends;
    for end in AGENCY_ENDS.iter().filter(|_| few) {
        let (before, _) = text.split_once(end).unwrap_or_default();
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
    // Most lines are told by their first words.
    let first = bare.split([',', ';', '/', '|', '،']).next().unwrap_or_default();
    let first = first.split(" ও ").next().unwrap_or_default();
    let first = first.split(" এবং ").next().unwrap_or_default();
    let first = first.split(" & ").next().unwrap_or_default();
    if !papers::agency(first.trim_matches(['।', '.', '-', '–', '(', ')', ' '])) {
        return None;
    }
    let all = names(bare);
    (!all.is_empty() && all.iter().all(|name| papers::agency(name))).then_some(all).and_then(credit)
}

/// `লেখা: নাম` · `By Name` · `Site Digital | Edited By: নাম`
fn labelled(line: &Line<'_>) -> Option<Credit> {
    if line.ends {
        return None;
    }
    if !line.text.contains(['|', '•']) {
        return labelled_part(line);
    }
    let parts = line.text.split(['|', '•']).filter_map(|part| {
        let part = crate::lines::line(part, 0, part.len(), false)?;
        labelled_part(&part)
    });
    let mut found: Option<Credit> = None;
    for credit in parts {
        match &mut found {
            Some(first) if first.person.is_none() => {
                let source = first.source.take();
                *first = Credit { source: credit.source.clone().or(source), ..credit };
            }
            Some(_) => {}
            None => found = Some(credit),
        }
    }
    found
}

fn labelled_part(line: &Line<'_>) -> Option<Credit> {
    let name = match label(line.text) {
        Some(found) if PERSON_LABELS.has_key(&found) => line.text.split_once([':', 'ঃ', '：'])?.1,
        _ => by(line.text)?,
    };
    let pieces: Vec<&str> =
        name.split([',', '|', '।']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let name = pieces.first()?.trim_end_matches(['-', '–', ' ']);
    if let Some(paper) = papers::named(name) {
        return Some(Credit { source: Some(paper.name.to_owned()), ..Credit::default() });
    }
    if is_desk(name) {
        return Some(Credit { desk: Some(name.to_owned()), ..Credit::default() });
    }
    let person = Some(&name).filter(|name| is_name(name) && !is_rank(name))?;
    Some(Credit { person: Some((*person).to_owned()), ..Credit::default() })
}

/// What stands after `By`, at the start or after the site's own picture: `Site by Name`.
fn by(text: &str) -> Option<&str> {
    const OPENINGS: [&str; 3] = ["Author, ", "সাক্ষাৎকার নিয়েছেন ", "সাক্ষাৎকার নিয়েছেন "];
    if let Some(name) = OPENINGS.iter().find_map(|opening| text.strip_prefix(opening)) {
        return Some(name);
    }
    let site = |(site, name)| papers::named(site).map(|_| name);
    const LABELS: [&str; 9] = [
        "By ",
        "Posted by ",
        "Written by ",
        "Authored by ",
        "Edited by ",
        "Reported by ",
        "Updated by ",
        "Published by ",
        "Curated by ",
    ];
    // `By :` has its name behind the colon.
    let labelled = LABELS.iter().find_map(|label| {
        let name = text.get(label.len()..)?;
        text[..label.len()]
            .eq_ignore_ascii_case(label)
            .then_some(name.trim_start_matches([':', ' ']))
    });
    labelled
        .or_else(|| text.strip_prefix("লিখেছেন "))
        .or_else(|| text.split_once(" by ").and_then(site))
}

/// `Role, কাগজ, শহর`: what a writer is, on a line that says so.
fn role(line: &Line<'_>) -> Option<Credit> {
    let rest = line.text.strip_prefix("Role, ").filter(|_| !line.ends)?;
    let paper = papers::named_in(rest, true).map(|paper| paper.name.to_owned());
    Some(Credit { source: paper, ..Credit::default() })
}

/// `-নাম, পদবি` · `—নাম`
fn signed(line: &Line<'_>) -> Option<Credit> {
    let name = line.text.strip_prefix(['-', '–', '—'])?.trim();
    let mut pieces = name.split(',').map(str::trim);
    let person = pieces.next().filter(|name| is_name(name))?;
    let role = pieces.next();
    // `— নতুন কাগজ ছবি`
    if captions::is_label(person.split_whitespace().next_back().unwrap_or_default()) {
        return None;
    }
    // Speech begins with a dash too: a name alone must be one, and a rank makes it sure.
    let sure = role.is_some_and(|role| is_desk(role) || is_rank(role));
    let alone = role.is_none() && (2..=4).contains(&person.split_whitespace().count());
    if line.ends || !(sure || alone) || is_desk(person) {
        return None;
    }
    Some(Credit { person: Some(person.to_owned()), is_signature: true, ..Credit::default() })
}

/// `বিশ্ব ডেস্ক . সত্য কাগজ` · `নাম, নিজস্ব প্রতিবেদক` · `নিজস্ব প্রতিবেদক, শহর` · `শহর প্রতিনিধি || সাইট`
fn desk(line: &Line<'_>) -> Option<Credit> {
    // `নিজস্ব প্রতিনিধি, শহর :` over the text of a printed page.
    let place = line.text.trim_end_matches([':', 'ঃ', ' ', '॥', '|']);
    let has_place =
        place.len() < line.text.len() && line.words <= 6 && (place.contains(',') || is_desk(place));
    let text = if has_place { place } else { line.text };
    if text.ends_with(['।', '৷', '?', '!', ':']) || line.words > 10 {
        return None;
    }
    let mut credit = Credit::default();
    let pieces = pieces(text);
    let Some(at) = pieces.iter().position(|(piece, _)| is_desk(piece)) else {
        let beside = beside_paper(&pieces).filter(|_| !text.contains('।'));
        return beside.or_else(|| over_text(line));
    };
    let desk = once(without_place(pieces[at].0));
    for (i, &(piece, strong)) in pieces.iter().enumerate() {
        if i == at {
            continue;
        }
        if let Some(Paper { name, .. }) = papers::named(piece) {
            credit.source = Some(name.to_owned());
        } else if papers::agency(piece) {
            credit.agencies.push(piece.to_owned());
        } else if i < at && is_name(piece) && !is_menu(piece) {
            credit.person = Some(piece.to_owned());
        } else if i > at && strong && is_name(piece) && !is_menu(piece) {
            // Beside its desk a page names itself; a town stands after a comma.
            credit.source = Some(piece.to_owned());
        }
    }
    // A person's rank is no desk.
    if credit.person.is_none() {
        credit.desk = Some(desk.to_owned());
    }
    Some(credit)
}

/// `নাম, শহর || কাগজ`: a writer whose paper stands behind more than a comma.
fn beside_paper(pieces: &[(&str, bool)]) -> Option<Credit> {
    let (last, strong) = *pieces.last()?;
    let paper = papers::named(last).filter(|_| strong)?;
    let (name, _) = *pieces.first()?;
    let person =
        (pieces.len() <= 3 && is_name(name) && !is_menu(name) && papers::named(name).is_none())
            .then(|| (2..=4).contains(&name.split_whitespace().count()))?;
    person.then(|| Credit {
        person: Some(name.to_owned()),
        source: Some(paper.name.to_owned()),
        ..Credit::default()
    })
}

/// `নাম, শহর :` over the text of a page.
fn over_text(line: &Line<'_>) -> Option<Credit> {
    let said = line.text.strip_suffix([':', 'ঃ'])?.trim_end();
    let (name, place) = said.split_once(',')?;
    let person = names::of_person(name)
        && (1..=2).contains(&place.split_whitespace().count())
        && is_name(place);
    person.then(|| Credit { person: Some(name.trim().to_owned()), ..Credit::default() })
}

/// A rank without the one word of a place that stands behind it: `জেলা প্রতিনিধি নগরপুর`.
fn without_place(desk: &str) -> &str {
    match desk.trim_end().rsplit_once(' ') {
        Some((rank, place)) if !is_desk_end(desk) && is_desk_end(rank) && is_name(place) => rank,
        _ => desk,
    }
}

/// The parts of a credit line, each with whether more than a comma stands before it.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut out: Vec<(&str, bool)> = Vec::new();
    for strong in text
        .split(['|', '•', '●', '।', '·', '\t', '॥'])
        .flat_map(|p| p.split("::"))
        .flat_map(|p| p.split(" . "))
        .flat_map(|p| p.split(" / "))
        .flat_map(|p| p.split(" - "))
        .flat_map(|p| p.split(" – "))
    {
        for (i, piece) in strong.split(',').enumerate() {
            let piece = piece.trim().trim_start_matches(['-', '–', '—']).trim();
            if !piece.is_empty() {
                out.push((piece, i == 0));
            }
        }
    }
    out
}

/// A desk that a page prints twice in a row, once.
pub(crate) fn once(desk: &str) -> &str {
    let half = desk.len() / 2;
    match (desk.get(..half), desk.get(half..)) {
        (Some(first), Some(second))
            if first.trim() == second.trim() && !first.trim().is_empty() =>
        {
            first.trim()
        }
        _ => desk,
    }
}

/// Whether these words name a desk or a reporter's rank: few, and ending in a desk's word.
pub(crate) fn is_desk(words: &str) -> bool {
    if words.len() > 240 {
        return false;
    }
    let words = key(words);
    let count = words.split(' ').count();
    let of_paper = || {
        let (name, last) = words.rsplit_once(' ').unwrap_or_default();
        PAPER_DESK_ENDS.has_key(last) && papers::named(name).is_some()
    };
    // A rank that is printed with its town, without a comma: only those that nothing else is called by.
    let with_town = || {
        let (rank, _) = words.rsplit_once(' ').unwrap_or_default();
        let half = rank.get(..rank.len() / 2).unwrap_or_default().trim();
        RANKS_ALONE.has_key(rank) || RANKS_ALONE.has_key(half)
    };
    count <= 6 && DESK_ENDS.ends(&words, 2)
        || count <= 4 && SHORT_DESK_ENDS.ends(&words, 2)
        || of_paper()
        || count <= 6 && with_town()
}

/// Whether these words end as desks and ranks do.
fn is_desk_end(words: &str) -> bool {
    let words = key(words);
    DESK_ENDS.ends(&words, 2) || SHORT_DESK_ENDS.ends(&words, 2)
}

/// Ranks that stand for a reporter.
static RANKS_ALONE: Vocabulary = Vocabulary::new(&[
    "নিজস্ব প্রতিবেদক",
    "নিজস্ব প্রতিনিধি",
    "নিজস্ব সংবাদদাতা",
    "জেলা প্রতিনিধি",
    "উপজেলা প্রতিনিধি",
    "বিশেষ প্রতিনিধি",
    "স্টাফ রিপোর্টার",
    "স্টাফ করেসপন্ডেন্ট",
    "সিনিয়র রিপোর্টার",
    "সিনিয়র করেসপন্ডেন্ট",
    "জ্যেষ্ঠ প্রতিবেদক",
    "বিশেষ প্রতিবেদক",
    "বিশেষ সংবাদদাতা",
    "জেলা সংবাদদাতা",
    "উপজেলা সংবাদদাতা",
    "ডিস্ট্রিক্ট করেসপন্ডেন্ট",
]);

fn is_rank(words: &str) -> bool {
    RANKS.has(words)
}

fn is_menu(words: &str) -> bool {
    crate::phrases::is_menu(words)
}

/// Whether these words can be a person's name: one to five words of letters.
pub(crate) fn is_name(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (1..=5).contains(&count)
        && words.chars().count() <= 48
        && words.chars().all(|c| {
            c.is_alphabetic()
                || bangla::script::is_mark(c)
                || matches!(c, ' ' | '\u{A0}' | '.' | '-' | '(' | ')' | '\'' | '’' | ',')
        })
        && (!is_latin(words) || words.split_whitespace().all(is_capital))
}

/// Whether a Latin word of a name is written as such; the small ones within are not.
fn is_capital(word: &str) -> bool {
    word.starts_with(|c: char| !c.is_lowercase())
        || matches!(word, "and" | "al" | "bin" | "ibn" | "de" | "van" | "von" | "ul" | "ur" | "uz")
}

/// Whether words begin with a Latin letter.
pub(crate) fn is_latin(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// Whether the words of this key stand before a writer's name.
pub(crate) fn is_person_label(key: &str) -> bool {
    PERSON_LABELS.has_key(key)
}

/// Whether the last of these words says that a desk or a newsroom wrote.
pub(crate) fn is_report(words: &str) -> bool {
    let last = words.split_whitespace().next_back().unwrap_or_default();
    REPORTS.has(last)
}

/// What newsrooms call their own work: after a name that no table has, where writers' names stand.
static REPORTS: Vocabulary =
    Vocabulary::new(&["রিপোর্ট", "প্রতিবেদন", "ডেস্ক", "report", "desk", "অনলাইন", "ডিজিটাল", "online"]);

#[cfg(test)]
mod tests {
    use super::{Credit, read};
    use crate::lines::split;

    fn credit(text: &str) -> Option<Credit> {
        read(&split(text)[0])
    }

    #[test]
    fn desks_and_their_papers() {
        for (text, desk, source) in [
            ("আন্তর্জাতিক ডেস্ক", Some("আন্তর্জাতিক ডেস্ক"), None),
            ("বিশ্ব ডেস্ক . নতুন কাগজ", Some("বিশ্ব ডেস্ক"), Some("নতুন কাগজ")),
            ("খেলা ডেস্ক খেলা ডেস্ক", Some("খেলা ডেস্ক"), None),
            ("শহর প্রতিনিধি || রাইজিংবিডি.কম", Some("শহর প্রতিনিধি"), Some("রাইজিংবিডি")),
            ("নিজস্ব প্রতিবেদক, ঢাকা", Some("নিজস্ব প্রতিবেদক"), None),
            ("রফিক আহমেদ, নিজস্ব প্রতিবেদক", None, None),
        ] {
            let found = credit(text).unwrap_or_default();
            assert_eq!((found.desk.as_deref(), found.source.as_deref()), (desk, source), "{text}");
        }
        assert_eq!(credit("নতুন ডেস্ক বসছে সব থানায়"), None);
    }

    #[test]
    fn persons_sign_in_several_ways() {
        for text in [
            "লেখা: রফিক আহমেদ",
            "-রফিক আহমেদ, ক্রীড়া প্রতিবেদক",
            "রফিক আহমেদ, নিজস্ব প্রতিবেদক",
            "By রফিক আহমেদ",
        ] {
            assert_eq!(
                credit(text).and_then(|c| c.person).as_deref(),
                Some("রফিক আহমেদ"),
                "{text}"
            );
        }
        assert_eq!(credit("- এই প্রশ্নের উত্তর কেউ জানে না"), None);
    }

    #[test]
    fn agencies_are_named_on_lines_of_their_own() {
        for (text, expected) in [
            ("সূত্র: রয়টার্স, আরটি।", &["রয়টার্স", "আরটি"][..]),
            ("সূত্র : কোনো এক সংস্থা", &["কোনো এক সংস্থা"]),
            ("খবর স্পুটনিক", &["স্পুটনিক"]),
            ("এএফপি ও বিবিসি", &["এএফপি", "বিবিসি"]),
            ("বিবিসি অবলম্বনে", &["বিবিসি"]),
        ] {
            assert_eq!(credit(text).map(|c| c.agencies).unwrap_or_default(), expected, "{text}");
        }
    }
}
