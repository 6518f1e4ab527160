//! Fields of a notice inside a text: `পদের নাম: …`, `ঠিকানা: …`, `বিষয়: …`, one below the other.
//!
//! Enter at [`mark`] before the text is walked, at [`restore`] behind that. What follows an article has such labels too:
//! it opens with them, and no text comes behind.

use crate::label_words::BARE;
use crate::lines::Line;
use crate::model::Role;
use crate::phrases::{self, Phrase};
use crate::rules::{Rule, Verdict};
use crate::seen::{Kind, Seen};
use crate::sidebars::speaks_of;
use crate::signs::COLONS;
use crate::vocabulary::Vocabulary;

/// Labels that a text may have alone too.
static CONTACTS: Vocabulary = Vocabulary::new(&[
    "ফোন",
    "মোবাইল",
    "ইমেইল",
    "ই মেইল",
    "ফ্যাক্স",
    "ঠিকানা",
    "হটলাইন",
    "phone",
    "email",
    "hotline",
]);

/// What articles are filed under: it always ends them.
static TAGS: Vocabulary = Vocabulary::new(&[
    "ট্যাগ",
    "ট্যাগস",
    "টপিক",
    "টপিকস",
    "বিষয়",
    "বিষয়সমূহ",
    "tag",
    "tags",
    "topic",
    "topics",
]);

/// What only notices of jobs and books say, before a value or on a line of its own over it.
static HEADINGS: Vocabulary = Vocabulary::new(&[
    "প্রতিষ্ঠানের নাম",
    "পদের নাম",
    "পদসংখ্যা",
    "পদ সংখ্যা",
    "পদের সংখ্যা",
    "লোকবল নিয়োগ",
    "শূন্যপদ",
    "বেতন",
    "বেতন স্কেল",
    "বয়স",
    "বয়সসীমা",
    "কর্মস্থল",
    "চাকরির ধরন",
    "শিক্ষাগত যোগ্যতা",
    "অভিজ্ঞতা",
    "আবেদন ফি",
    "আবেদন শুরু",
    "আবেদন শুরুর তারিখ",
    "আবেদনের শেষ তারিখ",
    "আবেদনের শেষ সময়",
    "বইয়ের নাম",
    "মূল্য",
]);

/// Finds the fields that belong to the text and takes from them what they are of by their words alone. Cost: linear.
pub(crate) fn mark(seen: &mut [Seen<'_>], first: usize) {
    mark_headed(seen, first);
    let mut at = first;
    let mut told = false;
    let dated = seen[..first].iter().any(Seen::is_time);
    while at < seen.len() {
        let end = at + own_fields(&seen[at..]);
        // The article's own date may stand under its first words.
        let own =
            |s: &Seen<'_>| s.is_time() && s.stamp.as_ref().is_some_and(|s| !s.dates.is_empty());
        let free = told && end > at && (dated || !seen[at..end].iter().any(own));
        if free && (is_notice(seen, at, end) || is_contact(seen, first, at, end)) {
            seen[at..end].iter_mut().for_each(make_field);
        } else if seen[at..=end.min(seen.len() - 1)].iter().any(Seen::is_end) {
            return;
        }
        told |= seen[at].is_text();
        at = end.max(at + 1);
    }
}

/// How many fields there are, up to one whose label ends articles: tags, an editor. Within a notice, with its own fields
/// behind, such a label is one of them.
fn own_fields(seen: &[Seen<'_>]) -> usize {
    let all = seen.iter().take_while(|s| is_field(s)).count();
    let ends = |at: &usize| {
        seen[*at].phrase == Some(Phrase::End)
            && !is_contact_label(&seen[*at].line)
            && !seen[*at..all].iter().any(|s| s.phrase.is_none())
    };
    (0..all).find(ends).unwrap_or(all)
}

/// Finds the fields whose label stands over its value, two or more of them.
fn mark_headed(seen: &mut [Seen<'_>], first: usize) {
    const LONGEST: usize = 10;
    let heads = |at: usize| {
        let value = |s: &Seen<'_>| {
            s.outside.is_none() && s.phrase.is_none() && s.line.words <= LONGEST && !s.line.gap
        };
        seen[at].outside.is_none()
            && HEADINGS.has_key(&seen[at].line.key)
            && seen.get(at + 1).is_some_and(value)
    };
    let text = seen[first..].iter().take_while(|s| !s.is_end()).count();
    let fields: Vec<usize> = (first + 1..first + text).filter(|&at| heads(at)).collect();
    for at in fields.iter().copied().filter(|_| fields.len() >= 2) {
        seen[at..at + 2].iter_mut().for_each(make_field);
    }
}

/// Gives the fields of a text their role once more, whatever lists they looked like.
pub(crate) fn restore(seen: &[Seen<'_>], roles: &mut [Verdict]) {
    for (_, is) in seen.iter().zip(roles).filter(|(seen, _)| seen.kind == Kind::Field) {
        *is = Verdict::new(Role::Body, Rule::InText);
    }
}

fn make_field(seen: &mut Seen<'_>) {
    (seen.phrase, seen.credit, seen.stamp) = (None, None, None);
    seen.kind = Kind::Field;
}

/// Whether a line is a label and its value, both short.
fn is_field(seen: &Seen<'_>) -> bool {
    const LONGEST: usize = 14;
    const LONGEST_LABEL: usize = 4;
    let line = &seen.line;
    let free = seen.outside.is_none()
        && seen.picture.is_none()
        && !seen.is_prose()
        && !line.is_sentence()
        && !seen.is_signoff()
        && line.words <= LONGEST
        && line.may_have(&COLONS)
        && !line.text.contains('©');
    let Some((label, value)) = line.text.split_once(COLONS).filter(|_| free) else { return false };
    let words = label.split_whitespace().count();
    let bare = || BARE.has(label);
    (1..=LONGEST_LABEL).contains(&words)
        // Of a telephone a picture may show the number.
        && (!value.trim().is_empty() || is_contact_label(line))
        && !value.starts_with('/')
        && !TAGS.has(label)
        // A time of day has a colon too.
        && !label.ends_with(bangla::script::is_digit)
        && matches!(seen.phrase, None | Some(Phrase::End))
        && seen.credit.as_ref().is_none_or(|credit| !credit.is_agency && !credit.is_signature)
        && seen.stamp.as_ref().is_none_or(|stamp| stamp.is_event() || bare() && !stamp.is_timed())
}

/// Whether the fields from one line to another are a notice of the text: it opens with a label that no page has
/// around its articles, and has another one, and text goes on behind them, or some stand only in notices.
fn is_notice(seen: &[Seen<'_>], from: usize, to: usize) -> bool {
    const SURE: usize = 2;
    let own = |s: &Seen<'_>| s.is_plain() || s.is_event();
    let fields = &seen[from..to];
    if fields.len() < SURE {
        return false;
    }
    let mixed = fields.iter().any(own) && !fields.iter().all(Seen::is_plain);
    let known = |s: &Seen<'_>| phrases::label_of(&s.line).is_some_and(|l| HEADINGS.has_key(&l));
    let opens = own(&fields[0]) && fields.iter().filter(|s| own(s)).count() >= SURE;
    let known = fields.iter().any(known);
    // `নিবন্ধনের ঠিকানা: …` over a telephone, and a paragraph right below.
    let close = || own(&fields[0]) && seen.get(to).is_some_and(|s| s.is_text() && !s.line.gap);
    let goes_on = known && (text_behind(seen, to) || opens) || opens && text_behind(seen, to);
    let goes_on = goes_on || close();
    mixed && !is_imprint(&seen[to..]) && goes_on
}

/// Whether the one field is how to reach somebody, and behind it the text goes on with what it is about.
fn is_contact(seen: &[Seen<'_>], first: usize, at: usize, end: usize) -> bool {
    let label = || is_contact_label(&seen[at].line);
    let text = || -> Vec<&str> {
        let text = seen[end..].iter().take_while(|s| s.is_text());
        text.map(|s| s.line.text).take(4).collect()
    };
    let behind = &seen[end..];
    end == at + 1
        && label()
        && !is_imprint(behind)
        && (opens_text(behind) || speaks_of(&seen[first..at], &text()))
}

/// Whether two paragraphs stand here, and up to what follows an article nobody is said to have written them.
fn opens_text(seen: &[Seen<'_>]) -> bool {
    const FEWEST: usize = 2;
    let closes = |s: &Seen<'_>| s.is_end() || s.phrase == Some(Phrase::More);
    seen.iter().take_while(|s| s.is_prose()).count() >= FEWEST
        && !seen.iter().take_while(|s| !closes(s)).any(Seen::is_cluster)
}

/// Whether a label is of a way to reach somebody.
fn is_contact_label(line: &Line<'_>) -> bool {
    phrases::label_of(line).is_some_and(|label| CONTACTS.has_key(&label))
}

/// Whether text stands right behind, under a few words at most.
fn text_behind(seen: &[Seen<'_>], at: usize) -> bool {
    const FEW_WORDS: usize = 6;
    let few = |s: &Seen<'_>| s.is_plain() && s.line.words <= FEW_WORDS;
    let is_text = |at: usize| seen.get(at).is_some_and(Seen::is_text);
    is_text(at) || seen.get(at).is_some_and(few) && is_text(at + 1)
}

/// Whether the paper speaks of itself in the next few lines.
fn is_imprint(behind: &[Seen<'_>]) -> bool {
    const NEAR: usize = 3;
    let own = |s: &Seen<'_>| {
        let label = || phrases::label_of(&s.line).is_some();
        s.phrase == Some(Phrase::End) && (label() || phrases::is_imprint(&s.line))
    };
    behind.iter().take(NEAR).any(own)
}
