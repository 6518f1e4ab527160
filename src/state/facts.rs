//! What the masthead says of a collection: how much there is, from whom, from when to when.

use archive::Entry;

/// Facts about all articles together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
}

impl Facts {
    /// The facts of a catalogue. Cost: linear, times the number of papers.
    pub fn of(entries: &[Entry]) -> Self {
        let mut facts = Self { articles: entries.len(), ..Self::default() };
        let mut days: Vec<&str> = Vec::new();
        for entry in entries {
            match entry.date().and_then(|iso| iso.get(..10)) {
                Some(day) => days.push(day),
                None => facts.undated += 1,
            }
            match &entry.source {
                Some(paper) => match facts.papers.iter_mut().find(|(name, _)| name == paper) {
                    Some((_, count)) => *count += 1,
                    None => facts.papers.push((paper.clone(), 1)),
                },
                None => facts.unnamed += 1,
            }
        }
        facts.papers.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        facts.span = days
            .iter()
            .min()
            .zip(days.iter().max())
            .map(|(first, last)| ((*first).to_owned(), (*last).to_owned()));
        facts
    }
}
