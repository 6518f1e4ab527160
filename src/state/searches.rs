//! Searches that a reader made lately, and those they kept.

/// How many of the latest are remembered.
const LATEST: usize = 12;
/// How many may be kept.
const MOST: usize = 100;
/// The longest search that is remembered, in bytes.
const LONGEST: usize = 400;

/// A list of searches, the latest first, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searches(pub Vec<String>);

impl Searches {
    /// Reads what was kept: one search a line. What is too long or empty is passed over.
    pub fn read(kept: &str) -> Self {
        let lines = kept.lines().map(str::trim);
        let lines = lines.filter(|line| !line.is_empty() && line.len() <= LONGEST);
        Self(lines.take(MOST).map(str::to_owned).collect())
    }

    /// What to keep.
    pub fn kept(&self) -> String {
        self.0.join("\n")
    }

    /// Whether a search is among them.
    pub fn has(&self, query: &str) -> bool {
        let query = tidy(query);
        self.0.contains(&query)
    }

    /// With a search in front, and no more than are remembered.
    #[must_use]
    pub fn lately(mut self, query: &str) -> Self {
        self = self.with(query);
        self.0.truncate(LATEST);
        self
    }

    /// With a search in front.
    #[must_use]
    pub fn with(self, query: &str) -> Self {
        let query = tidy(query);
        let mut searches = self.without(&query);
        if !query.is_empty() && query.len() <= LONGEST {
            searches.0.insert(0, query);
            searches.0.truncate(MOST);
        }
        searches
    }

    /// Without a search.
    #[must_use]
    pub fn without(mut self, query: &str) -> Self {
        let query = tidy(query);
        self.0.retain(|kept| *kept != query);
        self
    }
}

/// A search in one line, without needless blanks.
fn tidy(query: &str) -> String {
    query.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Searches;

    #[test]
    fn the_latest_search_stands_first_and_once() {
        let searches = Searches::default().lately("ক").lately("খ ").lately(" ক\n");
        assert_eq!(searches.0, ["ক", "খ"]);
        assert_eq!(Searches::read(&searches.kept()), searches);
        assert!(searches.has("ক ") && !searches.without("ক").has("ক"));
    }

    #[test]
    fn what_is_empty_or_too_long_is_not_remembered() {
        let long = "ক".repeat(1000);
        assert_eq!(Searches::default().with(" ").with(&long), Searches::default());
        assert_eq!(Searches::read(&format!("\n\n{long}\nখ\n")).0, ["খ"]);
        let many = (0..500).fold(Searches::default(), |all, n| all.lately(&n.to_string()));
        assert_eq!(many.0.len(), 12);
    }
}
