//! Credits behind a label: `লেখা: নাম`, `By Name`, `Author,` over a name, `Role, …`.
//!
//! Enter at [`labelled`] and [`role`] for a line, at [`under_label`] for two.

use crate::credits::{Credit, desk_or_person, is_latin, is_name};
use crate::desks::{is_desk, is_rank};
use crate::lines::Line;
use crate::names;
use crate::papers;
use crate::phrases::{self, label_of};
use crate::signs::COLONS;
use crate::vocabulary::Vocabulary;

/// What stands before a writer's name.
pub(crate) static PERSON_LABELS: Vocabulary = Vocabulary::new(&[
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

/// What stands before the name of somebody who helped: whoever wrote down or translated what another said.
static HELPER_LABELS: Vocabulary = Vocabulary::new(&[
    "অনুলিখন",
    "অনুলেখক",
    "শ্রুতিলিখন",
    "শ্রুতিলেখক",
    "অনুবাদ",
    "অনুবাদক",
    "ভাষান্তর",
    "তরজমা",
    "translated by",
    "translation",
    "transcribed by",
]);

/// Whether a line names somebody who helped: `অনুলিখন: নাম`.
pub(crate) fn is_helper(line: &Line<'_>) -> bool {
    const MOST_WORDS: usize = 7;
    let labelled = || label_of(line).is_some_and(|label| HELPER_LABELS.has_key(&label));
    let name = || line.text.split_once(COLONS).map_or("", |(_, name)| name).trim();
    line.words <= MOST_WORDS && !line.ends && labelled() && is_name(name())
}

/// `লেখা: নাম` · `By Name` · `Site Digital | Edited By: নাম`
pub(crate) fn labelled(line: &Line<'_>) -> Option<Credit> {
    if line.ends {
        return None;
    }
    if !line.may_have(&['|', '•']) || !line.text.contains(['|', '•']) {
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

pub(crate) fn labelled_part(line: &Line<'_>) -> Option<Credit> {
    let name = match label_of(line) {
        Some(found) if PERSON_LABELS.has_key(&found) => line.text.split_once(COLONS)?.1,
        _ => by(line)?,
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
    let agencies = pieces[1..].iter().filter(|piece| papers::agency(piece));
    let agencies = agencies.map(|piece| (*piece).to_owned()).collect();
    Some(Credit { person: Some((*person).to_owned()), agencies, ..Credit::default() })
}

/// Whether words are several names in Latin letters, the last of them behind `and`.
pub(crate) fn are_latin(words: &str) -> bool {
    let Some((first, last)) = words.rsplit_once(" and ").filter(|_| is_latin(words)) else {
        return false;
    };
    let whole = |name: &str| (2..=4).contains(&name.split_whitespace().count()) && is_name(name);
    first.contains(',') && first.split(',').chain([last]).map(str::trim).all(whole)
}

/// What stands after `By`, at the start or after the site's own picture: `Site by Name`.
fn by<'t>(line: &Line<'t>) -> Option<&'t str> {
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
    let text = line.text;
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
    let within = || text.split_once(" by ").and_then(site);
    labelled
        .or_else(|| text.strip_prefix("লিখেছেন "))
        .or_else(|| if line.may_have(&['y']) { within() } else { None })
}

/// `Role, কাগজ, শহর`: what a writer is, on a line that says so.
pub(crate) fn role(line: &Line<'_>) -> Option<Credit> {
    const LABELS: [&str; 4] = ["Role,", "পদবি, ", "পদবী, ", "ভূমিকা, "];
    let rest = LABELS.iter().find_map(|label| line.text.strip_prefix(label));
    let rest = rest.filter(|rest| !rest.is_empty());
    Some(role_of(rest.filter(|_| !line.ends)?))
}

pub(crate) fn role_of(words: &str) -> Credit {
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

/// Whether the words of this key stand before a writer's name.
pub(crate) fn is_person_label(key: &str) -> bool {
    PERSON_LABELS.has_key(key)
}
