//! The query's tree over the index → ranked hits, each with its reasons.
//!
//! Enter at `Index::search`. `words` finds what a typed word means, `score` weighs it, `reasons` remembers
//! why. A match in the headline counts four times, one on a lower rung less; equal scores keep the
//! documents' order.

mod reasons;
mod score;
mod words;

use bangla::order::{descending, pair, sort_by_key};
use bangla::table::Names;

use crate::concept::is_concept;
use crate::highlight::Highlighter;
use crate::index::Index;
use crate::ladder::{Candidate, Rung, climb_concept};
use crate::phrase::Steps;
use crate::query::{Concept, Node, Query, Term};
use reasons::Reasons;
use score::{Scored, difference, each, evidence, intersection, score, union};

/// What a query found.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The documents, best first.
    pub hits: Vec<Hit>,
    /// Marks what was found in the original text.
    pub highlighter: Highlighter,
    /// Whether the query was too long to be read whole.
    pub cut: bool,
    /// Whether nothing was asked for; there are no hits then.
    pub empty: bool,
}

/// A document that meets the query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its number, in the order in which documents were added.
    pub document: u32,
    /// Higher is better; comparable within one answer only.
    pub score: f32,
    /// What matched, in the order of the query.
    pub why: Vec<Why>,
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
    /// Finds the documents that meet `query`, best first.
    ///
    /// Cost: linear in the postings of the words that the query may mean.
    pub fn search(&self, query: &Query) -> Answer {
        if query.is_empty() {
            return Answer { cut: query.cut, empty: true, ..Answer::default() };
        }
        let mut search = Search {
            index: self,
            reasons: Reasons::default(),
            highlighter: Highlighter::default(),
        };
        let mut scored = search.node(&query.root, true);
        sort_by_key(&mut scored, |&(document, score)| pair(descending(score), document));
        let hits = scored.into_iter().map(|(document, score)| {
            let why = search.reasons.of(self, document);
            Hit { document, score, why }
        });
        Answer {
            hits: hits.collect(),
            cut: query.cut,
            empty: false,
            highlighter: search.highlighter,
        }
    }
}

/// One search under way. Nodes are walked as positive or, inside an exclusion, not: what is excluded is
/// neither a reason nor marked.
struct Search<'i> {
    index: &'i Index,
    reasons: Reasons,
    highlighter: Highlighter,
}

impl Search<'_> {
    fn node(&mut self, node: &Node, positive: bool) -> Scored {
        match node {
            Node::All(nodes) => self.all(nodes, positive),
            Node::Any(nodes) => {
                nodes.iter().fold(Vec::new(), |found, node| union(found, self.node(node, positive)))
            }
            // Standing alone, a word is a row of one, and an exclusion is met by all other documents.
            Node::Not(_) | Node::Word(_) => self.all(std::slice::from_ref(node), positive),
            Node::Concept(concept) => self.concept(concept, positive),
            Node::Phrase(terms) => self.phrase(terms, true, positive),
            Node::Joined(terms) => self.phrase(terms, false, positive),
        }
    }

    fn all(&mut self, nodes: &[Node], positive: bool) -> Scored {
        let mut found: Option<Scored> = None;
        let mut at = 0;
        while at < nodes.len() {
            let (more, taken) = match &nodes[at] {
                Node::Not(_) => (None, 1),
                Node::Word(term) => {
                    let (more, taken) = self.word_or_name(term, nodes, at, positive);
                    (Some(more), taken)
                }
                node => (Some(self.node(node, positive)), 1),
            };
            at += taken;
            found = match (found, more) {
                (Some(found), Some(more)) => Some(intersection(&found, &more)),
                (found, more) => found.or(more),
            };
        }
        let everything = || (0..self.index.documents()).map(|document| (document, 0.0)).collect();
        let mut found = found.unwrap_or_else(everything);
        for node in nodes {
            if let Node::Not(inner) = node {
                difference(&mut found, &self.node(inner, false));
            }
        }
        found
    }

    fn concept(&mut self, concept: &Concept, positive: bool) -> Scored {
        let candidates = climb_concept(self.index, concept);
        if positive {
            self.reasons.words(self.index, &concept.typed, &candidates);
            self.highlighter.concept(&concept.key);
            let words = self.spellings(&candidates);
            self.highlighter.words(&words);
        }
        score(self.index, evidence(self.index, &candidates))
    }

    fn phrase(&mut self, terms: &[Term], quoted: bool, positive: bool) -> Scored {
        let steps = Steps::new(self.index, terms, quoted);
        let documents = steps.occurrences(self.index);
        if positive {
            for step in steps.iter() {
                let typed: Vec<&str> = terms[step.from..][..step.terms]
                    .iter()
                    .map(|term| term.typed.as_str())
                    .collect();
                match &step.places[..] {
                    [one] => self.reasons.words(self.index, &typed.join(" "), one),
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
        score(self.index, each(documents, 1.0).collect())
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
