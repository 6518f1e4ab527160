//! The query's tree over the index → ranked hits, each with its reasons.
//!
//! Enter at `Index::search`. `words` finds what a typed word means, `score` weighs it, `reasons` remembers
//! why. A match in the headline counts four times, one on a lower rung less; equal scores keep the
//! documents' order.

mod credits;
mod reasons;
mod score;
mod starts;
mod words;

use bangla::order::{ascending, descending, pair};
use bangla::table::Names;

use crate::concept::is_concept;
use crate::facets::{Columns, Met, Sort};
use crate::highlight::Highlighter;
use crate::index::Index;
use crate::ladder::{Candidate, Rung, climb_concept};
use crate::phrase::Steps;
use crate::query::{Concept, Node, Query, Term, TypedFilter};
use reasons::Reasons;
use score::{Scored, difference, evidence, intersection, score, side_by_side, union};

/// How many documents the words of all starts (রাশি*) of a query may have together: some milliseconds'
/// worth.
const MOST_STARTED: u32 = 200_000;

/// How many words of a query are looked for on every rung, and how many parts of a word with hyphens; those beyond
/// as they are written, in any form. More than anyone types, and what a query may cost.
const MOST_FREE: usize = 24;

/// What a query found.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The documents, best first.
    pub hits: Vec<Hit>,
    /// Marks what was found in the original text.
    pub highlighter: Highlighter,
    /// Whether the query was too long to be read whole, or asked for too many words at once.
    pub cut: bool,
    /// Whether nothing was asked for.
    pub empty: bool,
    /// Filters whose value could not be read, as typed; they were passed over.
    pub unread: Vec<String>,
    /// The filters outside brackets, in the order in which they were typed.
    pub filters: Vec<TypedFilter>,
    /// How many documents meet everything but the filters: what would be found without them.
    pub hidden: usize,
    /// Whether this is no answer yet: what it needs is elsewhere.
    pub waiting: bool,
    /// All documents that meet everything but the filters, each with those that it fails.
    pub(crate) met: Vec<Met>,
    /// What was found for each typed word: [`Index::why`] reads it.
    reasons: Reasons,
}

impl Answer {
    /// All of so many documents, in an order: what [`Index::find`] gives for a query that asks for nothing and
    /// filters nothing. No index is needed for it.
    pub fn everything<'c>(
        query: &Query,
        documents: u32,
        columns: &dyn Fn() -> &'c Columns,
        sort: Sort,
    ) -> Self {
        let mut all: Scored = (0..documents).map(|document| (document, 0.0)).collect();
        let met = all.iter().map(|&(document, _)| Met { document, failed: 0 }).collect();
        if sort != Sort::Relevance {
            columns().sort(&mut all, sort);
        }
        let hits = all.into_iter().map(|(document, score)| Hit { document, score });
        let (cut, unread) = (query.cut, query.unread.clone());
        Self { hits: hits.collect(), cut, empty: true, unread, met, ..Self::default() }
    }
}

/// A document that meets the query. [`Index::why`] says why it does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its number, in the order in which documents were added.
    pub document: u32,
    /// Higher is better; comparable within one answer only.
    pub score: f32,
}

/// Why a document is a hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The word as typed.
    pub term: String,
    /// The normal form of the word that stands in the document.
    pub matched: String,
    /// How the two belong together.
    pub by: Rung,
}

impl Index {
    /// Finds the documents that meet `query`, best first; none where nothing was asked for. Nothing is known
    /// of the documents: no filter is met.
    ///
    /// Cost: linear in the postings of the words that the query may mean.
    pub fn search(&self, query: &Query) -> Answer {
        if query.is_empty() {
            let (unread, filters) = (query.unread.clone(), query.filters.clone());
            return Answer { cut: query.cut, unread, filters, empty: true, ..Answer::default() };
        }
        let none = Columns::default();
        self.find(query, &|| &none, Sort::Relevance)
    }

    /// Finds the documents that meet `query`, whose filters are about what `columns` gives: asked for only where the
    /// query needs them. Words that no text has may be names of those who are credited. Without words, all
    /// documents that the filters let through, newest first.
    ///
    /// Cost: linear in the postings of the words that the query may mean; filters and an order other than
    /// by relevance are linear in the documents.
    pub fn find<'c>(
        &'c self,
        query: &Query,
        columns: &'c dyn Fn() -> &'c Columns,
        sort: Sort,
    ) -> Answer {
        let mut search = Search {
            index: self,
            reasons: Reasons::default(),
            highlighter: Highlighter::default(),
            columns,
            headline: false,
            left: MOST_STARTED,
            free: MOST_FREE,
            solid: (String::new(), Vec::new()),
            cut: query.cut,
        };
        let nodes = match &query.root {
            Node::All(nodes) => nodes.as_slice(),
            node => std::slice::from_ref(node),
        };
        // The parser puts filters last.
        let (words, filters) =
            nodes.split_at(nodes.iter().take_while(|node| !node.is_filter()).count());
        let mut scored = search.all(words, true);
        let met = scored.iter().map(|&(document, _)| Met { document, failed: 0 });
        let mut met: Vec<Met> = met.collect();
        if !filters.is_empty() {
            columns().try_filters(filters, &mut met);
            let mut met = met.iter();
            scored.retain(|_| met.next().is_some_and(|met| met.failed == 0));
        }
        match sort {
            Sort::Relevance if !words.is_empty() || filters.is_empty() => {
                best_first(&mut scored);
            }
            Sort::Relevance => columns().sort(&mut scored, Sort::Newest),
            sort => columns().sort(&mut scored, sort),
        }
        let hits = scored.into_iter().map(|(document, score)| Hit { document, score });
        let hits: Vec<Hit> = hits.collect();
        Answer {
            waiting: false,
            hidden: met.len() - hits.len(),
            hits,
            cut: search.cut,
            empty: query.is_empty(),
            highlighter: search.highlighter,
            unread: query.unread.clone(),
            filters: query.filters.clone(),
            met,
            reasons: search.reasons,
        }
    }

    /// What matched in a document that an answer of this index has, in the order of the query. Asked for only
    /// where it is shown. Cost: a binary search for each word that was meant.
    pub fn why(&self, answer: &Answer, document: u32) -> Vec<Why> {
        answer.reasons.of(self, document)
    }

    /// How many documents have a word, by its normal form.
    pub fn documents_with(&self, word: &str) -> u32 {
        self.ordinal(word).map_or(0, |ordinal| self.document_count(ordinal))
    }
}

/// Puts the best first, of equal ones the first. A document and its score are one number, which is sorted.
fn best_first(scored: &mut Scored) {
    // As wide as those that all others are sorted by, with the same sort.
    let numbers = scored.iter().map(|&(document, score)| pair(descending(score), document).into());
    let mut numbers: Vec<u128> = numbers.collect();
    numbers.sort_unstable();
    let scored_again = numbers.iter().map(|&n| (n as u32, ascending((n >> 32) as u32)));
    scored.clear();
    scored.extend(scored_again);
}

/// One search under way. Nodes are walked as positive or, inside an exclusion, not: what is excluded is
/// neither a reason nor marked.
struct Search<'i> {
    index: &'i Index,
    reasons: Reasons,
    highlighter: Highlighter,
    columns: &'i dyn Fn() -> &'i Columns,
    /// Whether words count in the headline only.
    headline: bool,
    /// How many more documents the words of starts may have, all together.
    left: u32,
    /// How many more words are read freely.
    free: usize,
    /// Whether there were more of either.
    cut: bool,
    /// The last two words in a row, and what they may be when written as one.
    solid: (String, Vec<Candidate>),
}

impl Search<'_> {
    fn node(&mut self, node: &Node, positive: bool) -> Scored {
        match node {
            Node::All(nodes) => self.all(nodes, positive),
            Node::Any(nodes) => {
                nodes.iter().fold(Vec::new(), |found, node| union(found, self.node(node, positive)))
            }
            // Standing alone, a word is a row of one, and an exclusion is met by all other documents.
            Node::Not(_) | Node::Word(_) | Node::Phrase(_) | Node::Joined(_) => {
                self.all(std::slice::from_ref(node), positive)
            }
            Node::Concept(concept) => self.concept(concept, positive),
            Node::Prefix(term) => self.prefix(term, positive),
            Node::Headline(node) => {
                self.headline = true;
                let found = self.node(node, positive);
                self.headline = false;
                found
            }
            Node::Filter(_) => (self.columns)().scored(node, self.index.documents()),
        }
    }

    fn all(&mut self, nodes: &[Node], positive: bool) -> Scored {
        let free = self.free;
        let mut found = self.row(nodes, &[], positive);
        if found.is_empty() && !self.headline && !self.index.is_waiting() {
            let credits = self.credits(nodes, positive);
            if credits.iter().any(|credited| !credited.is_empty()) {
                // The same words, looked for once more.
                self.free = free;
                found = self.row(nodes, &credits, positive);
            }
        }
        for node in nodes {
            if let Node::Not(inner) = node {
                difference(&mut found, &self.node(inner, false));
            }
        }
        found
    }

    /// The documents that all but the exclusions find, each in the text or among those that are credited to it.
    fn row(&mut self, nodes: &[Node], credits: &[Scored], positive: bool) -> Scored {
        let mut found: Option<Scored> = None;
        let mut at = 0;
        // Nothing is left to be met once nothing was found; but what the others need is asked for at once.
        while at < nodes.len()
            && (found.as_ref().is_none_or(|found| !found.is_empty()) || self.index.is_waiting())
        {
            let (more, taken) = match &nodes[at] {
                Node::Not(_) => (None, 1),
                Node::Word(term) => {
                    let (more, taken) = self.word_or_name(term, nodes, at, positive);
                    (Some(more), taken)
                }
                Node::Phrase(terms) => (Some(self.phrase(terms, true, positive)), 1),
                Node::Joined(terms) => (Some(self.joined(terms, positive)), 1),
                node => (Some(self.node(node, positive)), 1),
            };
            let more = match credits.get(at) {
                Some(credited) if taken == 1 => more.map(|more| union(more, credited.clone())),
                _ => more,
            };
            at += taken;
            found = match (found, more) {
                (Some(found), Some(more)) => Some(intersection(&found, &more)),
                (found, more) => found.or(more),
            };
        }
        let everything = || (0..self.index.documents()).map(|document| (document, 0.0)).collect();
        found.unwrap_or_else(everything)
    }

    fn concept(&mut self, concept: &Concept, positive: bool) -> Scored {
        let candidates = climb_concept(self.index, concept);
        if positive {
            self.reasons.words(&concept.typed, &candidates, self.headline);
            self.highlighter.concept(&concept.key);
            let words = self.spellings(&candidates);
            self.highlighter.words(&words);
        }
        score(self.index, evidence(self.index, &candidates, self.headline))
    }

    /// Words side by side. It stands alone, so that a page may load it later.
    #[inline(never)]
    fn phrase(&mut self, terms: &[Term], quoted: bool, positive: bool) -> Scored {
        let many = terms.len() > MOST_FREE;
        self.cut |= many && !quoted;
        let steps = Steps::new(self.index, terms, quoted || many);
        let documents = steps.occurrences(self.index, self.headline);
        if positive {
            for step in steps.iter() {
                let typed: Vec<&str> = terms[step.from..][..step.terms]
                    .iter()
                    .map(|term| term.typed.as_str())
                    .collect();
                match &step.places[..] {
                    [one] => self.reasons.words(&typed.join(" "), one, self.headline),
                    _ => self.remember_row(&typed.join(" "), &step.places, documents.clone()),
                }
            }
            self.mark(&steps);
            for candidate in steps.iter().flat_map(|step| step.places.iter().flatten()) {
                let word = self.index.word(candidate.ordinal).filter(|word| is_concept(word));
                if let Some(key) = word {
                    self.highlighter.concept(&key);
                }
            }
        }
        let evidence = side_by_side(self.index, &steps, documents, 1.0);
        let found = score(self.index, evidence);
        let latin = quoted && terms.iter().all(|term| term.normal.is_ascii());
        if !latin {
            return found;
        }
        let name: Vec<&str> = terms.iter().map(|term| term.normal.as_str()).collect();
        union(found, self.named(&name.join(" "), positive))
    }

    /// Remembers that a typed word stands as several side by side.
    fn remember_row(&mut self, typed: &str, places: &[Vec<Candidate>], documents: Vec<u32>) {
        let words: Vec<String> = places
            .iter()
            .filter_map(|place| place.first().and_then(|c| self.index.word(c.ordinal)))
            .collect();
        self.reasons.row(typed, words.join(" "), Rung::Spelling, documents);
    }

    /// Marks every way through a phrase.
    fn mark(&mut self, steps: &Steps) {
        for row in steps.rows() {
            let row = row.into_iter().map(|place| self.spellings(place)).collect();
            self.highlighter.phrase(row);
        }
    }

    fn spellings(&self, candidates: &[Candidate]) -> Names {
        candidates.iter().filter_map(|c| self.index.word(c.ordinal)).collect()
    }
}
