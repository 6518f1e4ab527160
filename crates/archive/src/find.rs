//! Questions to an archive.

use search::{Answer, Asked, Completion, Facets, Meant, Need, Query, Sort, Why};

use crate::open::Archive;

/// What to find, and in which order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Search<'q> {
    /// What was typed; its grammar is that of [`Query::parse`].
    pub query: &'q str,
    /// The order of the hits.
    pub sort: Sort,
}

impl Archive {
    /// Finds the articles that meet what was typed, best first; none where nothing was asked for.
    pub fn search(&self, typed: &str) -> Answer {
        let mut answer = self.find(&Search { query: typed, sort: Sort::Relevance });
        if answer.empty {
            answer.hits.clear();
        }
        answer
    }

    /// Finds the articles that meet what was typed, in an order. Where nothing was asked for, all of them
    /// are found, and [`Answer::empty`] says so.
    pub fn find(&self, search: &Search<'_>) -> Answer {
        let query = Query::parse(search.query);
        let columns = || self.columns();
        self.begin();
        let mut answer = if query.is_empty() && query.filters.is_empty() {
            Answer::everything(&query, self.count() as u32, &columns, search.sort)
        } else {
            self.index().find(&query, &columns, search.sort)
        };
        // That there is nothing is known only when all was looked at.
        let none = answer.hits.is_empty();
        let waits = |asked: &Asked| asked.is_waiting() || none && asked.misses(Need::Wider);
        answer.waiting = self.asked().is_some_and(waits);
        answer
    }

    /// Counts an answer of this archive by paper, writer, agency, length and date; see [`Facets`].
    /// Nothing is searched anew. Cost: linear in what met the words of the query.
    #[inline(never)]
    pub fn facets(&self, answer: &Answer) -> Facets {
        Facets::of(answer, self.columns())
    }

    /// What matched in a document that an answer of this archive has; see [`Index::why`](search::Index::why).
    pub fn why(&self, answer: &Answer, document: u32) -> Vec<Why> {
        if answer.empty { Vec::new() } else { self.index().why(answer, document) }
    }

    /// How many articles have a word, by its normal form.
    pub fn documents_with(&self, word: &str) -> u32 {
        self.index().documents_with(word)
    }

    /// The words that the last word of what was typed may become, likeliest first, at most `top`.
    pub fn completions(&self, typed: &str, top: usize) -> Vec<Completion> {
        self.begin();
        self.index().completions(typed, top)
    }

    /// What to ask a reader who found nothing.
    pub fn meant(&self, typed: &str) -> Option<Meant> {
        self.begin();
        self.index().meant(&Query::parse(typed))
    }
}
