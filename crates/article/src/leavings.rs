//! Short lines that a page leaves behind an article's last sentence: tags, a heading that no table knows, titles.
//!
//! Enter at [`trim`]. Articles close with a sentence. What closes one otherwise shows it: labels with their values,
//! items of a list, verses that a sentence announces, a writer's name and office.

use crate::lines::Line;
use crate::model::Role;
use crate::names;
use crate::offices;
use crate::rules::{Rule, Verdict};
use crate::scores;
use crate::seen::{Kind, Seen};
use crate::trims::{is_lettered, is_numbered};
use crate::vocabulary::Vocabulary;

/// The most words of a line that stands alone behind the last sentence.
const MOST_ALONE: usize = 4;
/// The same of one among others, and its most characters.
const MOST_WORDS: usize = 12;
const MOST_CHARS: usize = 70;

/// Takes the lines behind the last sentence, where none of them is a text's. Cost: linear.
pub(crate) fn trim(seen: &[Seen<'_>], first: usize, roles: &mut [Verdict]) {
    let is_text = |is: &Verdict| matches!(is.role, Role::Body | Role::Subhead);
    let belongs = |at: usize| {
        let own = !matches!(roles[at].role, Role::Furniture | Role::Signoff);
        own && !(is_text(&roles[at]) && may_be_left(seen, first, first + at))
    };
    let Some(last) = (0..roles.len()).rev().find(|&at| belongs(at)) else { return };
    let run: Vec<usize> = (last + 1..roles.len()).filter(|&at| is_text(&roles[at])).collect();
    let Some(&opens) = run.first() else { return };
    let here = &seen[first + last];
    let sentence = is_text(&roles[last]) && (here.is_prose() || here.line.is_sentence());
    // Behind a list's last item the page's own words must come between.
    let parted = opens > last + 1 && !here.line.announces();
    let over = if sentence { !announces(&here.line) } else { parted };
    if !over {
        return;
    }
    let line = |at: usize| &seen[first + at].line;
    let alone = run.len() == 1 && !may_be_alone(line(opens));
    let counts = |at: &&usize| line(**at).text.contains(bangla::script::is_digit);
    let person = |&at: &usize| names::of_person(line(at).text) || names::of_writer(line(at).text);
    // Whom the sentence above tells of, one by one.
    let persons = run.len() >= 2 && run.iter().all(person);
    if !alone
        && !persons
        && run.iter().filter(counts).count() < 2
        && is_little(seen, first, roles, &run)
    {
        for at in run {
            roles[at] = Verdict::furniture(Rule::Tags);
        }
    }
}

/// Whether a line is left behind even where no other is: a tag, or several with a mark between them. A comma stands
/// between names too, and before a writer's office or town.
fn may_be_alone(line: &Line<'_>) -> bool {
    line.text.contains(" / ") || line.words <= MOST_ALONE && !line.text.contains(',')
}

/// Whether the lines of a run are few beside the sentences above them: a list or a poem is most of its article.
fn is_little(seen: &[Seen<'_>], first: usize, roles: &[Verdict], run: &[usize]) -> bool {
    const FEWEST_SENTENCES: usize = 2;
    let sentences = (0..run[0]).filter(|&at| {
        let s = &seen[first + at];
        roles[at].role == Role::Body && (s.is_prose() || s.line.is_sentence())
    });
    let lengths: Vec<usize> = sentences.map(|at| seen[first + at].line.chars).collect();
    let left: usize = run.iter().map(|&at| seen[first + at].line.chars).sum();
    lengths.len() >= FEWEST_SENTENCES && 3 * left <= lengths.iter().sum()
}

/// Whether a line can be one that a page leaves behind an article.
fn may_be_left(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let here = &seen[at];
    let line = &here.line;
    let named = |s: &Seen<'_>| {
        let person = s.credit.as_ref().and_then(|credit| credit.person.as_deref());
        person.is_some_and(|person| line.text.contains(person))
    };
    here.is_plain()
        && !here.item
        && here.kind != Kind::Part
        && !line.ends
        && !line.is_sentence()
        && line.words <= MOST_WORDS
        && line.chars <= MOST_CHARS
        && line.sign().is_none()
        && !line.text.starts_with(bangla::script::is_digit)
        && !line.text.contains([':', 'ঃ', '‘', '’', '“', '”', '"', '।', '='])
        && !line.text.ends_with([',', ';', '—', '–', '-', '…'])
        && !is_lettered(line.text)
        && (!is_numbered(line.text) || names::is_titled(line.text))
        && !offices::opens(line.text)
        && !signs(line.text)
        && !speaks(line.text)
        && !scores::is_score(line)
        && !seen[..first].iter().any(named)
}

/// Whether words are of whoever wrote or translated: what such a line says, it says of the text above it.
fn signs(words: &str) -> bool {
    const WORDS: [&str; 10] = [
        "লেখক",
        "সাংবাদিক",
        "সম্পাদক",
        "বিশ্লেষক",
        "সংবাদদাতা",
        "অধ্যাপক",
        "শিক্ষার্থী",
        "থেকে নেও",
        "অনূদিত",
        "অনুবাদ",
    ];
    matches!(words, "ইতি" | "বিনীত" | "নিবেদক") || WORDS.iter().any(|word| words.contains(word))
}

/// Whether somebody speaks of himself or to another, as verses and answers do and neither tags nor titles.
pub(crate) fn speaks(words: &str) -> bool {
    static SPEAKERS: Vocabulary = Vocabulary::new(&[
        "আমি",
        "আমার",
        "আমায়",
        "আমাকে",
        "আমরা",
        "আমাদের",
        "তুমি",
        "তোমার",
        "তোমায়",
        "তোমাকে",
        "তোমরা",
        "হ্যাঁ",
    ]);
    words.split_whitespace().any(|word| SPEAKERS.has(word))
}

/// Whether a sentence says that a list or verses follow.
fn announces(line: &Line<'_>) -> bool {
    const WORDS: [&str; 7] = ["নিচে", "নিম্ন", "তালিকা", "হলেন", "যেমন", "একনজরে", "এক নজরে"];
    let last = line.text.trim_end_matches('।').rsplit('।').next().unwrap_or_default();
    line.text.ends_with([':', 'ঃ', '—', '–', '-', ','])
        || WORDS.iter().any(|word| last.contains(word))
}
