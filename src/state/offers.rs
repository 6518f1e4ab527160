//! What a reader may mean to type: their own searches, words, months.
//!
//! Enter at [`offers`].

use archive::{Archive, Facet};
use bangla::normal::normal_form;
use bangla::words::words;

use super::{Onward, Searches, completed, with_filter};
use crate::text::{Language, month};

/// How many of the reader's own searches are offered of each kind.
const OWN: usize = 4;
/// How many months are offered, and how many papers.
const MONTHS: usize = 3;
/// The shortest beginning of a name that offers a month or a paper, in bytes: one letter with a sign, or
/// three of Latin.
const SHORTEST: usize = 3;

/// What an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A search that the reader kept.
    Saved,
    /// A search that the reader made lately.
    Recent,
    /// The word that the last one may become.
    Word,
    /// A month in which something was published.
    Month,
    /// A paper of which there is something.
    Paper,
}

/// A query to go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What it is.
    pub kind: Kind,
    /// What it is called.
    pub label: String,
    /// The whole query.
    pub query: String,
}

/// What to offer for what was typed so far. Cost: a look-up of words, and a look at every article's date and
/// paper.
pub fn offers(
    archive: &Archive,
    typed: &str,
    saved: &Searches,
    recent: &Searches,
    language: Language,
) -> Vec<Offer> {
    let begun = normal_form(typed.trim());
    let own = |kind: Kind, searches: &Searches| {
        let fitting = searches.0.iter().filter(|query| {
            let known = normal_form(query);
            known.starts_with(&begun) && known != begun
        });
        let offer = |query: &String| Offer { kind, label: query.clone(), query: query.clone() };
        fitting.take(OWN).map(offer).collect::<Vec<_>>()
    };
    let mut offers = own(Kind::Saved, saved);
    for recent in own(Kind::Recent, recent) {
        if !offers.iter().any(|offer| offer.query == recent.query) {
            offers.push(recent);
        }
    }
    if begun.is_empty() {
        return offers;
    }
    let words = completed(archive, typed);
    let named = [months(archive, typed, language), papers(archive, typed, &words)];
    offers.extend(words.into_iter().map(|word| Offer {
        kind: Kind::Word,
        label: word.word,
        query: word.query,
    }));
    offers.extend(named.into_iter().flatten());
    offers
}

/// The last word, if it is not finished, long enough, and no value of a filter: where it stands, and its
/// normal form.
fn begun(typed: &str) -> Option<(usize, String)> {
    let last = words(typed).last().filter(|word| word.end - word.start >= SHORTEST)?;
    let alone = typed[..last.start].chars().next_back().is_none_or(char::is_whitespace);
    // A blank after it says that the word is finished.
    let open = alone && last.end == typed.len();
    open.then(|| (last.start, last.normal_form()))
}

/// The papers of whose name the last word begins a word, or one of the words that it may become.
fn papers(archive: &Archive, typed: &str, completions: &[Onward]) -> Vec<Offer> {
    let Some((start, begun)) = begun(typed) else { return Vec::new() };
    let mut offers = Vec::new();
    for (paper, _) in &archive.manifest().facts.papers {
        if offers.len() >= MONTHS {
            break;
        }
        let meant = |word: String| {
            word.starts_with(&begun) || completions.iter().any(|onward| onward.word == word)
        };
        if words(paper).any(|word| meant(word.normal_form())) {
            let filter = Facet::Paper.filter(Some(paper));
            let query = with_filter(&typed[..start], &filter, false);
            offers.push(Offer { kind: Kind::Paper, label: paper.clone(), query });
        }
    }
    offers
}

/// The months that the last word begins, of those in which something was published, the latest first.
fn months(archive: &Archive, typed: &str, language: Language) -> Vec<Offer> {
    let Some((start, begun)) = begun(typed) else { return Vec::new() };
    let mut offers = Vec::new();
    for iso in &archive.manifest().facts.months {
        if offers.len() >= MONTHS {
            break;
        }
        let names = Language::ALL.map(|language| month(language, iso).unwrap_or_default());
        let (Some(label), true) =
            (month(language, iso), names.iter().any(|name| normal_form(name).starts_with(&begun)))
        else {
            continue;
        };
        let query = [&typed[..start], &label, " "].concat();
        offers.push(Offer { kind: Kind::Month, label, query });
    }
    offers
}

#[cfg(test)]
mod tests {
    use super::{Kind, Searches, offers};
    use crate::text::Language;
    use archive::{Archive, Article, Part, Role, Stamp};

    fn archive() -> Archive {
        let text = "পুতিন ফোন করেছেন।".to_owned();
        let part = Part { start: 0, end: text.len() as u32, role: Role::Body };
        let published = Some(Stamp { iso: "2025-09-03".to_owned(), printed: String::new() });
        let id = "a".to_owned();
        let source = Some("প্রথম পাতা".to_owned());
        let article =
            Article { id, text, parts: vec![part], published, source, ..Article::default() };
        Archive::open(&archive::write("", vec![article])).expect("it opens")
    }

    #[track_caller]
    fn check(typed: &str, expected: &[(Kind, &str)]) {
        let saved = Searches::default().with("পুতিন কিম");
        let recent = Searches::default().with("ঢাকা").with("পুতিন কিম");
        let offered = offers(&archive(), typed, &saved, &recent, Language::Bangla);
        let offered: Vec<_> =
            offered.iter().map(|offer| (offer.kind, offer.query.as_str())).collect();
        assert_eq!(offered, expected, "typed {typed:?}");
    }

    #[test]
    fn ones_own_searches_come_first_and_once() {
        check("", &[(Kind::Saved, "পুতিন কিম"), (Kind::Recent, "ঢাকা")]);
        check("পুত", &[(Kind::Saved, "পুতিন কিম"), (Kind::Word, "পুতিন ")]);
        check("পুতিন কিম", &[]);
    }

    #[test]
    fn papers_are_offered_by_any_word_of_their_name() {
        check("প্রথ", &[(Kind::Paper, "paper:\"প্রথম পাতা\" ")]);
        check("কিম পাতা", &[(Kind::Paper, "কিম paper:\"প্রথম পাতা\" ")]);
        check("পাতা ", &[]);
        check("paper:পা", &[]);
    }

    #[test]
    fn months_are_offered_in_either_script_if_something_was_published_then() {
        check("sept", &[(Kind::Month, "সেপ্টেম্বর ২০২৫ ")]);
        check("ক সেপ্টে", &[(Kind::Month, "ক সেপ্টেম্বর ২০২৫ ")]);
        check("অক্টো", &[]);
    }
}
