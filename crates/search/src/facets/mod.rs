//! What is known of documents, beside their words: filters, orders, and counts for an answer.
//!
//! Enter at [`Columns`] and [`Facets::of`]. Of this nothing is needed for a query of words alone: the
//! functions here stand alone, so that a page may load them later.

use bangla::order::{pair, sort_by_key, sort_by_text};
use bangla::table::Table;

use crate::ladder::Rung;
use crate::query::{Facet, LENGTHS, Node, Wanted, key_of};

mod counts;
mod heard;

pub use counts::{Count, Facets};
pub(crate) use heard::Heard;

/// What is known of one document.
#[derive(Clone, Debug, Default)]
pub struct Known<'t> {
    /// The newspaper.
    pub paper: Option<&'t str>,
    /// Who wrote it: persons and desks.
    pub by: Vec<&'t str>,
    /// The agencies that it credits.
    pub agencies: Vec<&'t str>,
    /// When it was published, ISO 8601; its time is not looked at.
    pub date: Option<&'t str>,
    /// How many words it has.
    pub words: u32,
}

/// What is known of all documents.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    papers: Names,
    by: Names,
    agencies: Names,
    /// Days as `20250713`; 0 where none is known.
    days: Vec<u32>,
    words: Vec<u32>,
}

/// The order of an answer. Equal documents keep the order in which they were added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best first.
    #[default]
    Relevance,
    /// Newest first; without a date last.
    Newest,
    /// Oldest first; without a date last.
    Oldest,
    /// By the newspaper's name, of one paper the newest first; without a paper last.
    Paper,
}

/// A document that meets everything but the filters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Met {
    pub(crate) document: u32,
    /// A bit for each facet whose filters it fails; the last bit for filters of several facets.
    pub(crate) failed: u8,
}

/// The bit of a facet's filters.
fn bit(facet: Option<Facet>) -> u8 {
    facet.map_or(1 << 7, |facet| 1 << facet as u8)
}

/// The names that documents have of one kind: spellings of a name are one.
#[derive(Clone, Debug, Default)]
struct Names {
    /// Each name's key and place.
    places: Table<()>,
    /// Each name's key, and its first spelling.
    spelt: Vec<(String, String)>,
    /// Where each document's names end in `values`.
    ends: Vec<u32>,
    values: Vec<u32>,
}

impl Names {
    fn add(&mut self, names: &[&str]) {
        let start = self.values.len();
        for name in names {
            let key = key_of(name);
            if key.is_empty() {
                continue;
            }
            let place = self.places.place_or_insert_with(&key, || ());
            if place as usize == self.spelt.len() {
                self.spelt.push((key, (*name).to_owned()));
            }
            if !self.values[start..].contains(&place) {
                self.values.push(place);
            }
        }
        self.ends.push(self.values.len() as u32);
    }

    /// The names of a document, as their places.
    fn of(&self, document: usize) -> &[u32] {
        let start = document.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let end = self.ends.get(document).copied().unwrap_or_default() as usize;
        self.values.get(start.unwrap_or_default() as usize..end).unwrap_or_default()
    }

    /// For each document, whether it has a name that is wanted.
    fn meet(&self, wanted: &Wanted) -> Vec<bool> {
        let mut fits = wanted.fitting();
        let names: Vec<bool> = self.spelt.iter().map(|(key, _)| fits(key)).collect();
        let meets = |document| match (wanted, self.of(document)) {
            (Wanted::Unknown, values) => values.is_empty(),
            (_, values) => values.iter().any(|&value| names[value as usize]),
        };
        (0..self.ends.len()).map(meets).collect()
    }
}

impl Columns {
    /// Adds a document; its number is how many were added before it.
    #[inline(never)]
    pub fn add(&mut self, known: &Known<'_>) {
        self.papers.add(known.paper.as_slice());
        self.by.add(&known.by);
        self.agencies.add(&known.agencies);
        self.days.push(known.date.map_or(0, day));
        self.words.push(known.words);
    }

    /// For each document, whether it meets filters.
    fn meet(&self, node: &Node) -> Vec<bool> {
        let each = |nodes: &[Node], all: bool| {
            let mut found = vec![all; self.days.len()];
            for node in nodes {
                for (found, met) in found.iter_mut().zip(self.meet(node)) {
                    *found = if all { *found && met } else { *found || met };
                }
            }
            found
        };
        let numbers = |numbers: &[u32], wanted: &Wanted| {
            let meets = |&number: &u32| match *wanted {
                Wanted::Between(from, to) => number >= from && number <= to,
                _ => number == 0,
            };
            numbers.iter().map(meets).collect()
        };
        match node {
            Node::Filter(filter) => match filter.facet {
                Facet::Paper => self.papers.meet(&filter.wanted),
                Facet::By => self.by.meet(&filter.wanted),
                Facet::Agency => self.agencies.meet(&filter.wanted),
                Facet::Date => numbers(&self.days, &filter.wanted),
                Facet::Length => numbers(&self.words, &filter.wanted),
            },
            Node::Not(node) => self.meet(node).into_iter().map(|met| !met).collect(),
            Node::Any(nodes) => each(nodes, false),
            Node::All(nodes) => each(nodes, true),
            _ => vec![false; self.days.len()],
        }
    }

    /// The names of papers, writers and agencies for whose keys there is a rung, each with its documents.
    #[inline(never)]
    pub(crate) fn credited(
        &self,
        rung: &mut dyn FnMut(&str) -> Option<Rung>,
    ) -> Vec<(String, Rung, Vec<u32>)> {
        let mut found = Vec::new();
        for names in [&self.papers, &self.by, &self.agencies] {
            for (place, (key, name)) in (0..).zip(&names.spelt) {
                if let Some(rung) = rung(key) {
                    let having = |&document: &usize| names.of(document).contains(&place);
                    let documents = (0..names.ends.len()).filter(having);
                    let documents = documents.map(|document| document as u32).collect();
                    found.push((name.clone(), rung, documents));
                }
            }
        }
        found
    }

    /// The documents, of so many, that meet a filter that stands among words.
    #[inline(never)]
    pub(crate) fn scored(&self, node: &Node, documents: u32) -> Vec<(u32, f32)> {
        let met = (0..documents).zip(self.meet(node));
        met.filter(|&(_, met)| met).map(|(document, _)| (document, 0.0)).collect()
    }

    /// Notes the filters that each of these documents fails.
    #[inline(never)]
    pub(crate) fn try_filters(&self, filters: &[Node], met: &mut [Met]) {
        for node in filters {
            let (meets, bit) = (self.meet(node), bit(node.facet()));
            for met in &mut *met {
                let meets = meets.get(met.document as usize).copied().unwrap_or_default();
                met.failed |= if meets { 0 } else { bit };
            }
        }
    }

    /// Puts documents, which are in the order in which they were added, in another.
    #[inline(never)]
    pub(crate) fn sort(&self, scored: &mut Vec<(u32, f32)>, sort: Sort) {
        let day = |document: u32| self.days.get(document as usize).copied().unwrap_or_default();
        let newest = |document: u32| u32::MAX - day(document);
        // The day before the first one is after the last one.
        let oldest = |document: u32| day(document).wrapping_sub(1);
        match sort {
            Sort::Relevance => {}
            Sort::Newest => sort_by_key(scored, |&(d, _)| u64::from(newest(d))),
            Sort::Oldest => {
                // Of one day, what comes first in the newest order comes last in this one.
                scored.reverse();
                sort_by_key(scored, |&(d, _)| u64::from(oldest(d)));
            }
            Sort::Paper => {
                let names = self.papers.spelt.iter().enumerate();
                let mut order: Vec<(&str, usize)> =
                    names.map(|(place, (key, _))| (key.as_str(), place)).collect();
                sort_by_text(&mut order, |&(key, _)| key);
                let mut ranks = vec![0; order.len()];
                for (rank, (_, place)) in (0..).zip(order) {
                    ranks[place] = rank;
                }
                let rank = |document: u32| {
                    let place = self.papers.of(document as usize).first();
                    place.map_or(u32::MAX, |&place| ranks[place as usize])
                };
                sort_by_key(scored, |&(d, _)| pair(rank(d), newest(d)));
            }
        }
    }
}

/// The day at the start of an ISO date, as `20250713`; 0 where there is none.
fn day(iso: &str) -> u32 {
    let date = iso.split('T').next().unwrap_or_default();
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<u32>().unwrap_or_default());
    let mut part = || parts.next().unwrap_or_default();
    (part() % 10_000) * 10_000 + (part() % 100) * 100 + part() % 100
}

/// The class of a length, as a place in [`LENGTHS`].
fn class(words: u32) -> usize {
    LENGTHS.iter().position(|class| words <= class.3).unwrap_or_default()
}
