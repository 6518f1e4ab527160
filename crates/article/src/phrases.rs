//! The vocabulary of page furniture: what newspapers' sites print around their articles.
//!
//! Enter at [`phrase`]. The tables are the text files in `tables/`, one phrase a line: a phrase
//! belongs there when several papers use it and no article has it as a line. `…` stands for any words;
//! a phrase without it is the whole line. Compared by [`crate::lines::key`]: spelling variants of one
//! word, punctuation and bullets need no entry.

use std::sync::OnceLock;

use crate::invitations;
use crate::letters::is_letter_or_number;
use crate::lines::{Line, key};
use crate::signs::COLONS;
use crate::vocabulary::{QuickMap, Vocabulary, entries};

/// What rows of buttons to share a page with are made of.
const SHARES: [&str; 15] = [
    "facebook",
    "twitter",
    "whatsapp",
    "messenger",
    "linkedin",
    "pinterest",
    "telegram",
    "instagram",
    "share",
    "tweet",
    "copy",
    "link",
    "print",
    "email",
    "x",
];

/// What a furniture phrase says of its surroundings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phrase {
    /// The name of a section, or another menu item.
    Menu,
    /// A button, an advertisement's place, a notice: it can stand anywhere.
    Button,
    /// Opens a list of other articles, in the middle of one or after it.
    More,
    /// What comes after an article opens with it: comments, tags, lists, the imprint.
    End,
}

const MENU: &str = include_str!("tables/menu.txt");

const BUTTON: &str = include_str!("tables/button.txt");

const MORE: &str = include_str!("tables/more.txt");

/// Headings of what follows an article: with `…`, only where the line is short and no sentence.
const END: &str = include_str!("tables/end.txt");

/// What is printed of the paper itself, at any length.
const IMPRINT: &str = include_str!("tables/imprint.txt");

/// What stands before a colon at the start of a line that follows an article.
static LABELS: Vocabulary = Vocabulary::of_text(include_str!("tables/labels.txt"));

/// The furniture phrase that a line is, if it is one. Cost: linear in the line and in the tables.
pub(crate) fn phrase(line: &Line<'_>) -> Option<Phrase> {
    if line.key.is_empty() {
        // No word at all: a rule, an arrow, a bullet. Paragraphs have no key, but they have words.
        return (!line.text.chars().any(is_letter_or_number)).then_some(Phrase::Button);
    }
    let table = table();
    if let Some(&found) = table.whole.get(&line.key) {
        return Some(found);
    }
    // `মন্তব্য (২)`, `০ শেয়ার`
    let numberless = line.key.trim_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if numberless.len() < line.key.len()
        && let Some(&found @ (Phrase::End | Phrase::More | Phrase::Button)) =
            table.whole.get(numberless)
        && (found != Phrase::Button || numberless.len() > 6 || line.words <= 2)
    {
        return Some(found);
    }
    if names_related(line) {
        return Some(Phrase::More);
    }
    let tells = tells_of_rights(line);
    if !tells && line.chars < 200 && line.may_have(&['©']) && line.text.contains('©')
        || label_of(line).is_some_and(|l| LABELS.has_key(&l))
    {
        return Some(Phrase::End);
    }
    // `— Name (@account) June 11, 2025` closes a post that is embedded.
    if line.may_have(&['@']) && line.text.contains("(@") && line.words <= 14
        || line.text.starts_with("pic.twitter.com/")
    {
        return Some(Phrase::Button);
    }
    // `#সেতু #নগরপুর`
    if line.text.starts_with('#')
        && line.text.split_whitespace().all(|word| word.len() > 1 && word.starts_with('#'))
    {
        return Some(Phrase::Button);
    }
    // `Facebook Share`, `Share WhatsApp Copy`
    if line.words <= 6
        && line.text.is_ascii()
        && line.key.split(' ').all(|word| SHARES.contains(&word))
    {
        return Some(Phrase::Button);
    }
    // `জাতীয় খবর`; `Lifestyle/`, a step of where the page stands in its site.
    let section = line.key.strip_suffix(" খবর").or_else(|| line.key.strip_suffix(" সংবাদ"));
    if line.words <= 3 && section.is_some_and(|name| table.whole.get(name) == Some(&Phrase::Menu)) {
        return Some(Phrase::Menu);
    }
    let step = line.text.strip_suffix('/').filter(|step| step.is_ascii() && line.words <= 2);
    if step.is_some_and(|step| step.starts_with(|c: char| c.is_ascii_uppercase())) {
        return Some(Phrase::Menu);
    }
    // `Facebook NewsTwitter News`: buttons without anything between them.
    if line.words <= 6
        && !line.text.chars().any(bangla::script::is_bangla)
        && line.key.contains("facebook")
        && line.key.contains("twitter")
    {
        return Some(Phrase::Button);
    }
    // `Follow Paper Online`
    if line.words <= 5
        && let Some((verb, site)) = line.text.split_once(' ')
        && verb.is_ascii()
        && matches!(verb, "Follow" | "Subscribe" | "Download" | "Install" | "Visit" | "Watch")
        && crate::papers::named(site).is_some()
    {
        return Some(Phrase::Button);
    }
    // `বিভাগ : খেলা`
    if line.words <= 6
        && line.may_have(&[':', 'ঃ', '-', '–'])
        && let Some((label, section)) = line.text.split_once([':', 'ঃ', '-', '–'])
        && matches!(label.trim(), "বিভাগ" | "ক্যাটাগরি" | "Category" | "Section")
        && is_menu(section)
    {
        return Some(Phrase::Menu);
    }
    if invitations::is_one(line) {
        return Some(Phrase::Button);
    }
    // A paragraph of an article may say any of this; a notice is short.
    if line.chars > LONGEST {
        return None;
    }
    // `এ জাতীয় আরো খবর..`: dots that promise more end no sentence.
    let trails = line.text.ends_with("..") || line.text.ends_with('…');
    let short = line.words <= 9 && (!line.ends || trails);
    let words = line.key.split_ascii_whitespace();
    let candidates = words.filter_map(|word| table.patterns.get(word)).flatten();
    let found = candidates.filter(|p| {
        let imprint = p.any_length && p.phrase == Phrase::End;
        !(imprint && tells) && (short || p.any_length) && matches(&p.pieces, &line.key)
    });
    found.min_by_key(|p| p.rank).map(|p| p.phrase)
}

/// Whether a sentence tells of copyright and claims none: `কপিরাইট আইনে মামলা করেছেন শিল্পী।` A claim has its
/// sign, its year, its site or words of its own.
fn tells_of_rights(line: &Line<'_>) -> bool {
    const FEWEST_WORDS: usize = 4;
    const RIGHTS: [&str; 4] = ["স্বত্ব", "কপিরাইট", "Copyright", "copyright"];
    const CLAIMS: [&str; 21] = [
        "©",
        "দৈনিক",
        "পত্রিকা",
        "কর্তৃপক্ষ",
        "ডটকম",
        "সাইট",
        "লিমিটেড",
        "মিডিয়া",
        "প্রকাশনা",
        "নকল",
        "আইন অনুযায়ী",
        "ডেভেলপ",
        "সংরক্ষিত",
        "সর্বস্বত্ব",
        "বেআইনি",
        "দণ্ডনীয়",
        "অনুমতি ছাড়া",
        "কর্তৃক প্রকাশিত",
        "reserved",
        "Reserved",
        "prohibited",
    ];
    let claims = || CLAIMS.iter().any(|claim| line.text.contains(claim));
    line.words >= FEWEST_WORDS
        && line.text.ends_with(['।', '৷'])
        && RIGHTS.iter().any(|right| line.text.starts_with(right))
        && !line.text.contains(bangla::script::is_digit)
        && !claims()
        && crate::papers::named_in(line.text, true).is_none()
}

/// Whether a line names one related article itself: `আরও পড়ুন: শিরোনাম`, `[আরও পড়ুন: শিরোনাম]`.
pub(crate) fn names_related(line: &Line<'_>) -> bool {
    const MARKS: [char; 9] = [':', 'ঃ', '：', '-', '–', '—', '>', '»', '|'];
    if line.chars > 220 || line.text.ends_with('।') || !line.may_have(&MARKS) {
        return false;
    }
    let text = line.text.trim_start_matches(|c: char| !is_letter_or_number(c));
    let names = |(label, title): (&str, &str)| {
        let words = title.split_whitespace().take(2).count();
        label.len() < 120 && words == 2 && {
            let label = key(label);
            table().whole.get(&label) == Some(&Phrase::More) || RELATED.has_key(&label)
        }
    };
    let Some(first) = text.split_once(MARKS) else { return false };
    names(first) || text.split_once(COLONS).is_some_and(names)
}

/// What heads a list behind an article and, with a title behind its colon, names one within.
static RELATED: Vocabulary = Vocabulary::new(&[
    "এ সংক্রান্ত খবর",
    "এ সংক্রান্ত সংবাদ",
    "এই সংক্রান্ত খবর",
    "এ সম্পর্কিত খবর",
    "এ বিষয়ে আরও খবর",
    "সম্পর্কিত খবর",
    "সম্পর্কিত সংবাদ",
    "সংশ্লিষ্ট খবর",
    "সংশ্লিষ্ট সংবাদ",
    "বিস্তারিত পড়ুন",
    "এই খবরটিও পড়ুন",
    "এ খবরটিও পড়ুন",
    "খবরটিও পড়ুন",
    "এই খবরটি পড়ুন",
    "related",
    "related news",
    "related story",
]);

/// Whether a line is only a town's name: of a section on some pages, of where a report is from on others.
pub(crate) fn is_town(line: &Line<'_>) -> bool {
    is_town_key(&line.key)
}

/// Whether these words are a town's name.
pub(crate) fn is_town_name(words: &str) -> bool {
    is_town_key(&key(words))
}

/// The same of their key.
pub(crate) fn is_town_key(key: &str) -> bool {
    static TOWNS: Vocabulary = Vocabulary::of_text(include_str!("tables/towns.txt"));
    TOWNS.has_key(key)
}

/// Whether these words are a whole phrase of furniture of any kind.
pub(crate) fn is_known(text: &str) -> bool {
    text.len() < 160
        && crate::lines::line(text, 0, text.len(), false)
            .is_some_and(|line| phrase(&line).is_some())
}

/// Whether these words are the name of a section or another menu item.
pub(crate) fn is_menu(text: &str) -> bool {
    is_menu_key(&key(text))
}

/// The same of their key.
pub(crate) fn is_menu_key(key: &str) -> bool {
    table().whole.get(key) == Some(&Phrase::Menu)
}

/// Whether a line says who makes the paper, or whose it is.
pub(crate) fn is_imprint(line: &Line<'_>) -> bool {
    let own = |p: &&Pattern| p.any_length && p.phrase == Phrase::End;
    let words = line.key.split_ascii_whitespace();
    let mut candidates = words.filter_map(|word| table().patterns.get(word)).flatten().filter(own);
    line.text.contains('©') || candidates.any(|p| matches(&p.pieces, &line.key))
}

/// The longest notice, in characters.
const LONGEST: usize = 420;

struct Table {
    whole: QuickMap<Phrase>,
    /// The patterns by the first word that each must have.
    patterns: QuickMap<Vec<Pattern>>,
}

/// A phrase with `…` in it.
struct Pattern {
    /// What stands between the `…`.
    pieces: Vec<String>,
    phrase: Phrase,
    /// Whether a long line can be one.
    any_length: bool,
    /// Its place in the tables: the first that fits counts.
    rank: usize,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut out = Table { whole: QuickMap::default(), patterns: QuickMap::default() };
        let mut rank = 0;
        for (phrases, phrase, any_length) in [
            (IMPRINT, Phrase::End, true),
            (END, Phrase::End, false),
            (MORE, Phrase::More, false),
            (BUTTON, Phrase::Button, true),
            // A name that is also a menu item opens a list only after the article.
            (MENU, Phrase::Menu, false),
        ] {
            for entry in entries(phrases) {
                if !entry.contains('…') {
                    out.whole.insert(key(entry), phrase);
                    continue;
                }
                let pieces: Vec<String> = entry.split('…').map(key).collect();
                let words =
                    pieces.iter().find_map(|piece| piece.split(' ').find(|word| !word.is_empty()));
                let first = words.unwrap_or_default().to_owned();
                rank += 1;
                out.patterns.entry(first).or_default().push(Pattern {
                    pieces,
                    phrase,
                    any_length,
                    rank,
                });
            }
        }
        out
    })
}

/// Whether a whole-line phrase that reads as a menu item also opens a list after an article.
pub(crate) fn opens_list(line: &Line<'_>) -> bool {
    static HEADINGS: Vocabulary = Vocabulary::of_text(END);
    HEADINGS.has_key(&line.key)
}

/// The key of what a line has before its first colon.
pub(crate) fn label_of(line: &Line<'_>) -> Option<String> {
    if line.may_have(&COLONS) { label(line.text) } else { None }
}

/// The same of other words.
pub(crate) fn label(text: &str) -> Option<String> {
    const LONGEST: usize = 120;
    let head = &text[..text.floor_char_boundary(LONGEST + 2)];
    let (label, _) = head.split_once(COLONS)?;
    (label.len() < LONGEST).then(|| key(label))
}

/// Whether a sentence's first words, up to three, are a whole phrase of furniture of two words or more.
pub(crate) fn opens_with_one(sentence: &str) -> bool {
    let words: Vec<&str> = sentence.split_whitespace().take(3).collect();
    (2..=words.len()).any(|n| table().whole.contains_key(&key(&words[..n].join(" "))))
}

/// Whether the pieces stand in the line in their order, whole words at its two ends.
fn matches(pieces: &[String], key: &str) -> bool {
    let [first, middle @ .., last] = pieces else { return false };
    let Some(mut rest) = key.strip_prefix(first.as_str()) else { return false };
    if !first.is_empty() && !rest.is_empty() && !rest.starts_with(' ') {
        return false;
    }
    let Some(before_last) = rest.strip_suffix(last.as_str()) else { return false };
    if !last.is_empty() && !before_last.is_empty() && !before_last.ends_with(' ') {
        return false;
    }
    rest = before_last;
    for piece in middle {
        let Some(at) = rest.find(piece.as_str()) else { return false };
        if at > 0 && !rest[..at].ends_with(' ') {
            return false;
        }
        rest = &rest[at + piece.len()..];
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Phrase, phrase};
    use crate::lines::split;

    #[track_caller]
    fn check(text: &str, expected: Option<Phrase>) {
        assert_eq!(phrase(&split(text)[0]), expected, "{text}");
    }

    #[test]
    fn furniture_is_known_by_its_words() {
        check("  • জনপ্রিয়", Some(Phrase::End));
        check("আরো পড়ুন:", Some(Phrase::More));
        check("জাতীয়", Some(Phrase::Menu));
        check("আমাদের কাগজের সর্বশেষ খবর পেতে Google News ফিডটি অনুসরণ করুন", Some(Phrase::Button));
        check("স্বত্ব © ২০২৫ আমাদের কাগজ", Some(Phrase::End));
        check("Remaining Time -10:12", Some(Phrase::Button));
        check("* * *", Some(Phrase::Button));
    }

    #[test]
    fn articles_are_not() {
        check("জাতীয় সংসদে নতুন বিল", None);
        check("বিষয়টি নিয়ে আলোচনা চলছে", None);
        check("সম্পাদকীয় নীতি নিয়ে প্রশ্ন", None);
        check("মন্তব্যে ঝড় উঠেছে", None);
    }
}
