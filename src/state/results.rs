//! A query → what the list shows.
//!
//! Enter at [`Results::of`]. Without a query the list is the whole collection, newest first.

use archive::{Answer, Archive, Hit, Rung, Why};

use super::{BESIDE, Piece};

/// How many cards are shown at first of what was found.
pub const FIRST: usize = 20;
/// How many of the whole collection, and how many more each time. They are in the first file that is loaded: fewer where the
/// archive is fetched besides.
pub const PAGE: usize = if BESIDE { FIRST } else { 50 };
/// How much of an article a card shows, in bytes (Bangla letters have three).
const EXCERPT: usize = 560;

/// What the list shows for a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// The cards, best first; no more than were asked for.
    pub items: Vec<Item>,
    /// How many articles were found in all.
    pub total: usize,
    /// How many more there would be without the query's filters.
    pub hidden: usize,
    /// What became of the query.
    pub asked: Asked,
}

/// What became of a query.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// Nothing was typed: the list is the whole collection.
    #[default]
    Nothing,
    /// Something was typed that has no word in it: the list is the whole collection.
    NoWords,
    /// It was searched for.
    All,
    /// Its beginning was searched for: it was too long.
    Beginning,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The article's place in the catalogue.
    pub document: usize,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Piece,
    /// What shows best why it is here.
    pub excerpt: Piece,
    /// The matches that are not exact: how, and the word that stands in the text.
    pub why: Vec<(Rung, String)>,
}

impl Results {
    /// The first `most` cards of what a query found. Cost: reading each article that is shown.
    pub fn of(archive: &Archive, query: &str, answer: &Answer, most: usize) -> Self {
        let mut results = Self::without_cards(query, answer);
        results.grow(archive, answer, most);
        results
    }

    /// What became of a query, and no card yet.
    pub fn without_cards(query: &str, answer: &Answer) -> Self {
        let asked = match (answer.empty, answer.cut) {
            (true, _) if query.trim().is_empty() => Asked::Nothing,
            (true, _) if answer.filters.is_empty() => Asked::NoWords,
            (_, false) => Asked::All,
            (_, true) => Asked::Beginning,
        };
        Self { items: Vec::new(), total: answer.hits.len(), hidden: answer.hidden, asked }
    }

    /// Adds cards of the same answer up to `most`. Cost: reading each article that is added.
    pub fn grow(&mut self, archive: &Archive, answer: &Answer, most: usize) {
        let more = answer.hits.iter().take(most).skip(self.items.len());
        // Those behind one that has not come yet wait for it.
        self.items.extend(more.map_while(|hit| item(archive, answer, *hit)));
    }
}

fn item(archive: &Archive, answer: &Answer, hit: Hit) -> Option<Item> {
    let document = hit.document as usize;
    // Of all articles, neighbours are shown; of those that were found, more is asked.
    let all = answer.empty && answer.filters.is_empty();
    let entry = if all { archive.listed(document) } else { archive.entry_at(document) }?;
    let excerpt =
        if answer.empty { None } else { archive.passage(entry, &answer.highlighter, EXCERPT) };
    let excerpt = if let Some(found) = excerpt {
        Piece::cut(&found.text, &found.snippet.range, &found.snippet.marks)
    } else {
        let opening = answer.highlighter.opening(&entry.lead, EXCERPT);
        // The lead is itself only the beginning of the article.
        Piece { cut_after: true, ..Piece::cut(&entry.lead, &opening.range, &opening.marks) }
    };
    Some(Item {
        document,
        id: entry.id.clone(),
        title: Piece::whole(&entry.title.text, &answer.highlighter),
        excerpt,
        why: reasons(archive.why(answer, hit.document)),
    })
}

/// The reasons that a reader is told: those that are not the very word that was typed.
fn reasons(found: Vec<Why>) -> Vec<(Rung, String)> {
    let mut out: Vec<(Rung, String)> = Vec::new();
    for why in found.into_iter().filter(|why| why.by != Rung::Exact) {
        // A day of any year has no name but the one that was typed.
        let typed = why.by == Rung::Date && !why.matched.starts_with(|c: char| c.is_ascii_digit());
        let reason = (why.by, if typed { why.term } else { why.matched });
        if !out.contains(&reason) {
            out.push(reason);
        }
    }
    out
}
