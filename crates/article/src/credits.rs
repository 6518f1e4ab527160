//! Lines that say who: bylines, desks, agencies.
//!
//! Enter at [`read`]. A credit is short, ends as no sentence does, and has a word that only credits
//! have: a desk, a reporter's rank, a label, an agency's name. A bare name is no credit by itself;
//! the page's order decides there (see [`crate::head`]).

use crate::agencies::{agencies, beside_writer};
use crate::captions;
use crate::desks::{desk, is_desk, is_menu, is_rank, is_report};
use crate::lines::Line;
use crate::names;
use crate::offices;
use crate::papers;
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
impl Credit {
    /// Whether a newsroom wrote, so that no person did: names stand before ranks, never before these.
    pub(crate) fn is_newsroom(&self) -> bool {
        self.desk.as_deref().is_some_and(is_report)
    }
}

/// The credit that the words before a stamp on its line are: `নিজস্ব প্রতিবেদক | প্রকাশ: …`
pub(crate) fn before_stamp(words: &str) -> Option<Credit> {
    let words = words.trim_end_matches(|c: char| {
        !c.is_alphanumeric() && !bangla::script::is_mark(c) && c != ')'
    });
    let words = words.strip_suffix(" on").unwrap_or(words);
    let line = crate::lines::line(words, 0, words.len(), false)?;
    let found = labelled(&line).or_else(|| desk(&line)).or_else(|| beside_writer(words));
    let agency = || agencies_in(words).map(|agencies| Credit { agencies, ..Credit::default() });
    found.or_else(agency)
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

/// The agencies that all of these words name, where a writer's name is asked for.
pub(crate) fn agencies_in(words: &str) -> Option<Vec<String>> {
    let line = crate::lines::line(words, 0, words.len(), false)?;
    agencies(&line).map(|credit| credit.agencies)
}

/// The credit that a line is, if it is one. Cost: linear in the line.
pub(crate) fn read(line: &Line<'_>) -> Option<Credit> {
    if line.chars > 160 || line.words > 16 {
        return None;
    }
    let found = agencies(line).or_else(|| dateline(line)).or_else(|| offices::read(line));
    // What a writer is reads as a desk or a rank does.
    let found = found.or_else(|| role(line)).or_else(|| labelled(line)).or_else(|| barred(line));
    found
        .or_else(|| behind_paper(line))
        .or_else(|| signed(line))
        .or_else(|| desk(line))
        .or_else(|| beside_writer(line.text))
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
    let whole = names::without_place(name.trim());
    if names::of_persons(whole) || are_latin(whole) {
        return Some(Credit { person: Some(whole.to_owned()), ..Credit::default() });
    }
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

/// Whether words are several names in Latin letters, the last of them behind `and`.
fn are_latin(words: &str) -> bool {
    let Some((first, last)) = words.rsplit_once(" and ").filter(|_| is_latin(words)) else {
        return false;
    };
    let whole = |name: &str| (2..=4).contains(&name.split_whitespace().count()) && is_name(name);
    first.contains(',') && first.split(',').chain([last]).map(str::trim).all(whole)
}

/// What stands after `By`, at the start or after the site's own picture: `Site by Name`.
fn by(text: &str) -> Option<&str> {
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
    const OPENINGS: [&str; 3] = ["Author,", "সাক্ষাৎকার নিয়েছেন ", "সাক্ষাৎকার নিয়েছেন "];
    if let Some(name) = OPENINGS.iter().find_map(|opening| text.strip_prefix(opening)) {
        // What the writer is may stand on the same line.
        return name.split(" Role,").next();
    }
    // An office may stand there too: `লেখক, গবেষক`.
    if let Some(name) = text.strip_prefix("লেখক, ") {
        return Some(name).filter(|name| {
            names::of_person(name) || names::of_persons(name) || names::of_writer(name)
        });
    }
    let site = |(site, name)| papers::named(site).map(|_| name);
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
    const LABELS: [&str; 4] = ["Role,", "পদবি, ", "পদবী, ", "ভূমিকা, "];
    let rest = LABELS.iter().find_map(|label| line.text.strip_prefix(label));
    let rest = rest.filter(|rest| !rest.is_empty());
    Some(role_of(rest.filter(|_| !line.ends)?))
}

fn role_of(words: &str) -> Credit {
    let paper = papers::named_in(words, true).map(|paper| paper.name.to_owned());
    Credit { source: paper, ..Credit::default() }
}

/// What a line says under one that is only a label: `Author,` over the name, `Role,` over the office. A Bangla
/// label may be a menu's word too, so it needs its mark.
pub(crate) fn under_label(label: &Line<'_>, line: &Line<'_>) -> Option<Credit> {
    const LONGEST_ROLE: usize = 12;
    let marked = label.text.ends_with([',', ':', 'ঃ']);
    if label.words > 3 || line.ends || !(marked || is_latin(label.text)) {
        return None;
    }
    if matches!(label.key.as_str(), "role" | "পদবি" | "পদবী") {
        return (line.words <= LONGEST_ROLE).then(|| role_of(line.text));
    }
    let whole = names::without_place(line.text);
    let first = line.text.split([',', '|']).next().unwrap_or_default().trim();
    let name = if names::of_persons(whole) { whole } else { first };
    // A Latin label is no word of a Bangla page.
    let fewest = if is_latin(label.text) && marked { 1 } else { 2 };
    let name = (PERSON_LABELS.has_key(&label.key)
        && (fewest..=5).contains(&first.split_whitespace().count())
        && is_name(first)
        && !matches!(line.key.as_str(), "role" | "author")
        && !phrases::is_known(first))
    .then_some(name)?;
    if let Some(paper) = papers::named(name) {
        return Some(Credit { source: Some(paper.name.to_owned()), ..Credit::default() });
    }
    Some(desk_or_person(name, None))
}

/// `নগরপুর, ৫ মে (বাসস)`: where and by whose wire, on a line of its own.
fn dateline(line: &Line<'_>) -> Option<Credit> {
    let (place, agency) =
        line.text.trim_end_matches([':', 'ঃ', ' ', '-', '–']).strip_suffix(')')?.split_once('(')?;
    let (town, day) = place.split_once(',')?;
    let is = line.words <= 8
        && (papers::agency(agency) || papers::named(agency).is_some())
        && is_name(town)
        && day.contains(bangla::script::is_digit)
        && bangla::dates::find(day).iter().any(|day| day.month.is_some());
    is.then(|| Credit { is_agency: true, ..Credit::default() })
}

/// `॥ নাম ॥`: between bars over the text.
fn barred(line: &Line<'_>) -> Option<Credit> {
    let inner = |bar: &str| line.text.strip_prefix(bar)?.strip_suffix(bar);
    let name = ["॥", "।।", "||"].iter().find_map(|bar| inner(bar))?.trim();
    let is = (2..=4).contains(&name.split_whitespace().count())
        && is_name(name)
        && names::can_be_writer(name)
        && !phrases::is_known(name);
    is.then(|| desk_or_person(name, None))
}

/// `Daily Paper নাম`: behind the paper's name in the other script, which stands for its picture.
fn behind_paper(line: &Line<'_>) -> Option<Credit> {
    let at = line.text.find(bangla::script::is_bangla).filter(|&at| at > 0)?;
    let (paper, name) = line.text.split_at(at);
    let person = names::of_person(name) || names::of_writer(name);
    let paper = papers::named(paper).filter(|_| is_latin(paper) && (person || is_desk(name)))?;
    Some(desk_or_person(name.trim(), Some(paper.name.to_owned())))
}

/// The credit of words that are a desk or else a person's name.
fn desk_or_person(name: &str, source: Option<String>) -> Credit {
    let (desk, person) = if is_desk(name) { (Some(name), None) } else { (None, Some(name)) };
    let owned = |name: Option<&str>| name.map(str::to_owned);
    Credit { desk: owned(desk), person: owned(person), source, ..Credit::default() }
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

#[cfg(test)]
pub(crate) mod tests {
    use super::{Credit, read};
    use crate::lines::split;

    /// What a line credits.
    pub(crate) fn credit(text: &str) -> Option<Credit> {
        read(&split(text)[0])
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
}
