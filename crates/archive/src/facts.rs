//! What is known of all articles together: how many there are, from whom, from when to when.

use serde::{Deserialize, Serialize};

use crate::catalogue::Entry;

/// Facts about all articles together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// How many articles there are.
    pub articles: usize,
    /// How many have no date of their own.
    pub undated: usize,
    /// The first and the last day on which one was published, ISO 8601. The days on which pages were
    /// saved have no part in it.
    pub span: Option<(String, String)>,
    /// The papers with their numbers of articles, most first; equal ones by name.
    pub papers: Vec<(String, usize)>,
    /// How many articles do not name their paper.
    pub unnamed: usize,
    /// The months in which one was published (`2025-07`), the latest first.
    pub months: Vec<String>,
}

impl Facts {
    /// The facts of a catalogue. Cost: linear, and a sort of the papers and months.
    pub(crate) fn of(entries: &[Entry]) -> Self {
        let mut papers = std::collections::BTreeMap::<&str, usize>::new();
        for paper in entries.iter().filter_map(|entry| entry.source.as_deref()) {
            *papers.entry(paper).or_default() += 1;
        }
        let mut papers: Vec<_> = papers.into_iter().map(|(name, n)| (name.to_owned(), n)).collect();
        papers.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let mut days: Vec<&str> =
            entries.iter().filter_map(|entry| entry.date()?.get(..10)).collect();
        let undated = entries.len() - days.len();
        days.sort_unstable();
        let mut months: Vec<String> =
            days.iter().rev().filter_map(|day| Some(day.get(..7)?.to_owned())).collect();
        months.dedup();
        Self {
            articles: entries.len(),
            undated,
            span: days.first().zip(days.last()).map(|(a, b)| ((*a).to_owned(), (*b).to_owned())),
            papers,
            unnamed: entries.iter().filter(|entry| entry.source.is_none()).count(),
            months,
        }
    }
}
