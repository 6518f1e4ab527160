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
                Some(paper) => facts.count(paper),
                None => facts.unnamed += 1,
            }
        }
        facts.span = days
            .iter()
            .min()
            .zip(days.iter().max())
            .map(|(first, last)| ((*first).to_owned(), (*last).to_owned()));
        facts
    }

    /// Counts one more article of a paper, and moves the paper to its place.
    fn count(&mut self, paper: &str) {
        let at = self.papers.iter().position(|(name, _)| name == paper);
        let count = at.map_or(0, |at| self.papers.remove(at).1) + 1;
        // A whole sorting algorithm for a handful of papers would be a good part of this page's size.
        let before = |(name, most): &&(String, usize)| {
            *most > count || (*most == count && name.as_str() < paper)
        };
        let to = self.papers.iter().take_while(before).count();
        self.papers.insert(to, (paper.to_owned(), count));
    }
}

#[cfg(test)]
mod tests {
    use super::Facts;

    #[test]
    fn papers_stand_by_number_then_by_name() {
        let mut facts = Facts::default();
        for paper in ["গ", "খ", "ক", "খ", "ঘ", "ঘ", "ক", "খ"] {
            facts.count(paper);
        }
        let papers: Vec<_> = facts.papers.iter().map(|(name, n)| (name.as_str(), *n)).collect();
        assert_eq!(papers, [("খ", 3), ("ক", 2), ("ঘ", 2), ("গ", 1)]);
    }
}
