//! Lines that say who: bylines, desks, agencies.
//!
//! Enter at [`read`]. A credit is short, ends as no sentence does, and has a word that only credits
//! have: a desk, a reporter's rank, a label, an agency's name. A bare name is no credit by itself;
//! the page's order decides there (see [`crate::head`]).

use crate::agencies::{agencies, beside_writer};
use crate::bylines::{is_helper, labelled, role};
use crate::captions;
use crate::desks::{desk, is_desk, is_menu, is_rank, is_report};
use crate::letters::{is_letter, is_letter_or_number};
use crate::lines::Line;
use crate::names;
use crate::offices;
use crate::paper_names;
use crate::papers;
use crate::phrases;

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

impl Credit {
    /// Whether a newsroom wrote, so that no person did: names stand before ranks, never before these.
    pub(crate) fn is_newsroom(&self) -> bool {
        self.desk.as_deref().is_some_and(is_report)
    }
}

/// The credit that the words before a stamp on its line are: `নিজস্ব প্রতিবেদক | প্রকাশ: …`
pub(crate) fn before_stamp(words: &str) -> Option<Credit> {
    let words = words.trim_end_matches(|c: char| {
        !is_letter_or_number(c) && !bangla::script::is_mark(c) && c != ')'
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
        && paper_names::of_paper(name).is_none()
        && !is_report(name);
    said.then(|| Credit { person: Some(name.to_owned()), ..Credit::default() })
}

/// The same with a bar behind it, of a person's name or one in Latin letters: `Asha Rao | ১ মে ২০২৫ ১০ : ৩০`. Sections
/// stand before bars too, in the letters of the page.
pub(crate) fn name_before_bar(words: &str) -> Option<Credit> {
    let name = words.trim_end().strip_suffix('|')?.trim_end();
    (is_latin(name) || names::of_person(name)).then(|| name_before_time(name)).flatten()
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
    let found = found.or_else(|| is_helper(line).then(Credit::default));
    found
        .or_else(|| behind_paper(line))
        .or_else(|| signed(line))
        .or_else(|| behind_pen(line).or_else(|| from_town(line)))
        .or_else(|| desk(line))
        .or_else(|| beside_writer(line.text))
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

/// `✍ নাম`: behind the sign of a pen.
fn behind_pen(line: &Line<'_>) -> Option<Credit> {
    const PENS: [char; 6] = ['✍', '✎', '✏', '✒', '🖊', '🖋'];
    let name = line.text.strip_prefix(PENS)?.trim_start_matches(|c: char| !is_letter(c));
    // What the writer is may stand there too.
    if offices::opens(name) && !names::of_person(name) {
        return Some(Credit::default());
    }
    let said = (2..=4).contains(&name.split_whitespace().count()) && is_name(name) && !line.ends;
    said.then(|| desk_or_person(name, None))
}

/// `নগরপুর থেকে নাম`: the town before whoever reports from it.
fn from_town(line: &Line<'_>) -> Option<Credit> {
    const MOST_WORDS: usize = 6;
    if line.words > MOST_WORDS || line.ends || !line.text.contains('থ') {
        return None;
    }
    let (town, name) = line.text.split_once(" থেকে ")?;
    let said = phrases::is_town_name(town) && names::of_person(name);
    said.then(|| Credit { person: Some(name.trim().to_owned()), ..Credit::default() })
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
pub(crate) fn desk_or_person(name: &str, source: Option<String>) -> Credit {
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
    const LONGEST: usize = 48;
    // What has more bytes than so many letters of any script has more letters.
    if words.len() > 4 * LONGEST {
        return false;
    }
    let count = words.split_whitespace().count();
    (1..=5).contains(&count)
        && words.chars().count() <= LONGEST
        && words.chars().all(|c| {
            is_letter(c)
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
            "✍ রফিক আহমেদ",
            "✍️ রফিক আহমেদ",
            "নেত্রকোনা থেকে রফিক আহমেদ",
        ] {
            assert_eq!(
                credit(text).and_then(|c| c.person).as_deref(),
                Some("রফিক আহমেদ"),
                "{text}"
            );
        }
        assert_eq!(credit("- এই প্রশ্নের উত্তর কেউ জানে না"), None);
        assert_eq!(credit("ঢাকা থেকে দূরে"), None);
    }
}
