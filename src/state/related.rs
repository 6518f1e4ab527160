//! Where to go on from an article: what is about the same, the same day, the same paper, and its neighbours
//! in the list that it was found in.
//!
//! Enter at [`Related::of`]. What an article is about is asked of the index: its headline's and its
//! beginning's words and the days it names, any of which may be found. Rare words weigh most there, so that
//! names decide; what was found says why.

use archive::{Answer, Archive, Article, Entry, Rung};
use bangla::inflection::{Lexicon, is_verb, stems};
use bangla::order::sort_by_key;
use bangla::words::words;

use super::BESIDE;

/// How many are shown of each kind.
const MOST: usize = 5;
/// How far others of a day or a paper are looked for in the list, to either side.
const NEAR: usize = 64;
/// How many words are asked for, and how many where what answers is fetched.
const WORDS: usize = 24;
const WORDS_FETCHED: usize = 8;
/// How many days are asked for.
const DAYS: usize = 4;
/// The shortest word that is asked for, in bytes: two letters with a sign.
const SHORTEST: usize = 9;
/// How many words are said to be shared.
const REASONS: usize = 5;

/// Where to go on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Related {
    /// What is about the same, most first.
    pub alike: Vec<Alike>,
    /// Others of the same day, by their places in the catalogue.
    pub same_day: Vec<usize>,
    /// Others of the same paper.
    pub same_paper: Vec<usize>,
    /// The one before it in the list.
    pub previous: Option<usize>,
    /// The one after it in the list.
    pub next: Option<usize>,
}

/// An article about the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// Its place in the catalogue.
    pub document: usize,
    /// The words that both have, as that one has them.
    pub words: Vec<String>,
    /// The days that both name, ISO 8601.
    pub days: Vec<String>,
}

impl Related {
    /// Where to go on from an article that was found among these documents.
    /// Cost: one search, and a look at the neighbours.
    pub fn of(archive: &Archive, entry: &Entry, article: &Article, list: &[usize]) -> Self {
        let here = entry.number();
        // Of one day are neighbours, and of one paper there are some among them.
        let near = here.saturating_sub(NEAR)..(here + NEAR).min(archive.count());
        let others = |same: &dyn Fn(&Entry) -> bool| -> Vec<usize> {
            let is_same = |at: &usize| archive.listed(*at).is_some_and(same);
            near.clone().filter(|at| *at != here).filter(is_same).take(MOST).collect()
        };
        let day = entry.date().and_then(|iso| iso.get(..10));
        let words = if BESIDE { WORDS_FETCHED } else { WORDS };
        let at = list.iter().position(|document| *document == here);
        Self {
            alike: alike(archive, &archive.search(&question(entry, article, words)), here),
            same_day: day.map_or_else(Vec::new, |day| {
                others(&|other| other.date().is_some_and(|iso| iso.starts_with(day)))
            }),
            same_paper: match &entry.source {
                Some(paper) => others(&|other| other.source.as_ref() == Some(paper)),
                None => Vec::new(),
            },
            previous: at.and_then(|at| list.get(at.checked_sub(1)?)).copied(),
            next: at.and_then(|at| list.get(at + 1)).copied(),
        }
    }
}

/// What an article is about, as a query.
fn question(entry: &Entry, article: &Article, most: usize) -> String {
    let mut asked: Vec<String> = Vec::new();
    let text = [entry.title.text.as_str(), entry.lead.as_str()].join(" ");
    for word in words(&text) {
        let surface = word.surface.to_owned();
        // A month is no more than when it was written, and what was done is done everywhere (করেছেন).
        if bangla::dates::typed(&surface).is_some() || is_verb(&word.normal_form(), &Lexicon) {
            continue;
        }
        if asked.len() < most && surface.len() >= SHORTEST && !asked.contains(&surface) {
            asked.push(surface);
        }
    }
    let mut days = 0;
    for mention in article.body().flat_map(bangla::dates::find) {
        if let Some(day) = mention.date().filter(|_| days < DAYS) {
            let iso = format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day());
            if !asked.contains(&iso) {
                asked.push(iso);
                days += 1;
            }
        }
    }
    // The blank says that the last word is finished.
    asked.join(" OR ") + " "
}

/// The best answers that share two words or a day.
fn alike(archive: &Archive, answer: &Answer, here: usize) -> Vec<Alike> {
    let title = |document: usize| archive.entry_at(document).map(|entry| entry.title.text.as_str());
    let others = |document: usize| document != here && document < archive.count();
    let hits = answer.hits.iter().filter(|hit| others(hit.document as usize));
    let found = hits.take(2 * MOST).filter_map(|hit| {
        let mut alike =
            Alike { document: hit.document as usize, words: Vec::new(), days: Vec::new() };
        for why in archive.why(answer, hit.document) {
            let into = match why.by {
                Rung::Exact | Rung::Inflection | Rung::Spelling => &mut alike.words,
                Rung::Date => &mut alike.days,
                _ => continue,
            };
            if !into.contains(&why.matched) {
                into.push(why.matched);
            }
        }
        // What a headline has comes first.
        let titles = [title(here), title(alike.document)];
        let headed =
            |word: &String| titles.iter().flatten().any(|title| title.contains(word.as_str()));
        // What many articles have says least.
        let spread = |word: &str| u64::from(archive.documents_with(word));
        sort_by_key(&mut alike.words, |word| u64::from(!headed(word)) << 32 | spread(word));
        // One form of a word says as much as all of them.
        let mut lemmas: Vec<String> = Vec::new();
        alike.words.retain(|word| {
            let lemma = stems(word, &Lexicon).primary().to_owned();
            let new = !lemmas.contains(&lemma);
            lemmas.push(lemma);
            new
        });
        alike.words.truncate(REASONS);
        alike.days.truncate(REASONS);
        (alike.words.len() > 1 || !alike.days.is_empty()).then_some(alike)
    });
    found.take(MOST).collect()
}
