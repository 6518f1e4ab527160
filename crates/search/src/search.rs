//! The query's tree over the index → ranked hits, each with its reasons.
//!
//! Enter at `Index::search`. Ranking is BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) over
//! weighted occurrences: one in the headline counts four times, and a word found on a lower rung
//! counts less. All words that one typed word may mean are one term: their occurrences add up, and
//! its rarity is that of their union. Equal scores keep the documents' order.

use std::collections::BTreeSet;

use crate::concept::is_concept;
use crate::highlight::Highlighter;
use crate::index::Index;
use crate::ladder::{Candidate, Reading, Rung, climb, climb_concept};
use crate::query::{Concept, Node, Query, Term};

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

/// How many different words a hit names for one typed word.
const MOST_REASONS: usize = 3;
/// BM25: how fast more occurrences stop counting.
const K1: f32 = 1.2;
/// BM25: how much a document's length matters.
const B: f32 = 0.75;
/// How much an occurrence in the headline counts.
const HEADLINE: f32 = 4.0;

/// Documents and their scores, ascending by document.
type Scored = Vec<(u32, f32)>;

impl Index {
    /// Finds the documents that meet `query`, best first.
    ///
    /// Cost: linear in the postings of the words that the query may mean.
    pub fn search(&self, query: &Query) -> Answer {
        let mut search =
            Search { index: self, terms: Vec::new(), highlighter: Highlighter::default() };
        if query.is_empty() {
            return Answer { cut: query.cut, empty: true, ..Answer::default() };
        }
        let mut scored = search.node(&query.root, true);
        scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let hits = scored
            .into_iter()
            .map(|(document, score)| Hit { document, score, why: search.why(document) })
            .collect();
        Answer { hits, highlighter: search.highlighter, cut: query.cut, empty: false }
    }
}

struct Search<'i> {
    index: &'i Index,
    /// The positive words, climbed: typed word, then each candidate with its documents.
    terms: Vec<Climbed>,
    highlighter: Highlighter,
}

struct Climbed {
    typed: String,
    matches: Vec<(Candidate, Vec<u32>)>,
}

/// One document's evidence for one term.
#[derive(Clone, Copy)]
struct Evidence {
    document: u32,
    weighted: f32,
}

impl Search<'_> {
    fn node(&mut self, node: &Node, positive: bool) -> Scored {
        match node {
            Node::All(nodes) => self.all(nodes, positive),
            Node::Any(nodes) => nodes
                .iter()
                .fold(Vec::new(), |found, node| union(&found, &self.node(node, positive))),
            // Standing alone, an exclusion is met by all other documents.
            Node::Not(_) => self.all(std::slice::from_ref(node), positive),
            Node::Word(term) => self.word(term, positive),
            Node::Concept(concept) => self.concept(concept, positive),
            Node::Phrase(terms) => self.phrase(terms, true, positive),
            Node::Joined(terms) => self.phrase(terms, false, positive),
        }
    }

    fn all(&mut self, nodes: &[Node], positive: bool) -> Scored {
        let (without, with): (Vec<_>, Vec<_>) =
            nodes.iter().partition(|node| matches!(node, Node::Not(_)));
        let mut found: Option<Scored> = None;
        for node in with {
            let more = self.node(node, positive);
            found = Some(found.map_or(more.clone(), |found| intersection(&found, &more)));
        }
        let mut found =
            found.unwrap_or_else(|| (0..self.index.documents()).map(|d| (d, 0.0)).collect());
        for node in without {
            if let Node::Not(inner) = node {
                let excluded = self.node(inner, false);
                found.retain(|(document, _)| {
                    excluded.binary_search_by_key(document, |&(d, _)| d).is_err()
                });
            }
        }
        found
    }

    fn word(&mut self, term: &Term, positive: bool) -> Scored {
        let candidates = climb(self.index, term, Reading::Free);
        if positive {
            self.remember(&term.typed, &candidates);
            self.highlighter.words(candidates.iter().filter_map(|c| self.index.word(c.ordinal)));
        }
        self.weigh(&candidates)
    }

    fn concept(&mut self, concept: &Concept, positive: bool) -> Scored {
        let candidates = climb_concept(self.index, concept);
        if positive {
            self.remember(&concept.typed, &candidates);
            self.highlighter.concept(&concept.key);
            let words = candidates.iter().filter_map(|c| self.index.word(c.ordinal));
            self.highlighter.words(words.filter(|word| !is_concept(word)));
        }
        self.weigh(&candidates)
    }

    /// The documents that have any of these, scored as one term.
    fn weigh(&self, candidates: &[Candidate]) -> Scored {
        let mut evidence = Vec::new();
        for candidate in candidates {
            for posting in self.index.postings(candidate.ordinal) {
                let body = posting.count.saturating_sub(posting.headline) as f32;
                let weighted = candidate.weight * (body + HEADLINE * posting.headline as f32);
                evidence.push(Evidence { document: posting.document, weighted });
            }
        }
        self.score(evidence)
    }

    fn phrase(&mut self, terms: &[Term], quoted: bool, positive: bool) -> Scored {
        let last = terms.len().saturating_sub(1);
        let reading = |at: usize| match quoted {
            true if at == last => Reading::Forms,
            true => Reading::Strict,
            false => Reading::Free,
        };
        let climbed: Vec<_> = terms
            .iter()
            .enumerate()
            .map(|(at, term)| climb(self.index, term, reading(at)))
            .collect();
        if positive {
            for (term, candidates) in terms.iter().zip(&climbed) {
                self.remember(&term.typed, candidates);
            }
            self.highlighter.phrase(climbed.iter().map(|candidates| {
                candidates.iter().filter_map(|c| self.index.word(c.ordinal)).collect()
            }));
        }
        // Where in which document the phrase so far may go on: the place after its last word.
        let mut ends: Option<BTreeSet<(u32, u32)>> = None;
        for candidates in &climbed {
            let mut next = BTreeSet::new();
            for posting in candidates.iter().flat_map(|c| self.index.postings(c.ordinal)) {
                for position in posting.positions() {
                    let here = (posting.document, position);
                    if ends.as_ref().is_none_or(|ends| ends.contains(&here)) {
                        next.insert((posting.document, position.saturating_add(1)));
                    }
                }
            }
            ends = Some(next);
        }
        let ends = ends.unwrap_or_default();
        self.score(
            ends.into_iter().map(|(document, _)| Evidence { document, weighted: 1.0 }).collect(),
        )
    }

    /// BM25 over evidence that may name a document several times.
    fn score(&self, mut evidence: Vec<Evidence>) -> Scored {
        evidence.sort_by_key(|evidence| evidence.document);
        let mut found: Scored = Vec::new();
        for Evidence { document, weighted } in evidence {
            match found.last_mut() {
                Some((last, sum)) if *last == document => *sum += weighted,
                _ => found.push((document, weighted)),
            }
        }
        let having = found.len() as f32;
        let all = self.index.documents() as f32;
        let rarity = ((all - having + 0.5) / (having + 0.5)).ln_1p();
        for (document, score) in &mut found {
            let length = 1.0 - B + B * self.index.relative_length(*document);
            *score = rarity * *score * (K1 + 1.0) / (*score + K1 * length);
        }
        found
    }

    fn remember(&mut self, typed: &str, candidates: &[Candidate]) {
        let matches = candidates
            .iter()
            .map(|c| (c.clone(), self.index.postings(c.ordinal).map(|p| p.document).collect()))
            .collect();
        self.terms.push(Climbed { typed: typed.to_owned(), matches });
    }

    fn why(&self, document: u32) -> Vec<Why> {
        let mut why = Vec::new();
        for climbed in &self.terms {
            let matching = climbed
                .matches
                .iter()
                .filter(|(_, documents)| documents.binary_search(&document).is_ok())
                .take(MOST_REASONS);
            for (candidate, _) in matching {
                let Some(matched) = self.index.word(candidate.ordinal) else { continue };
                let matched = matched.trim_start_matches(['#', '@']).to_owned();
                let reason = Why { term: climbed.typed.clone(), matched, by: candidate.rung };
                if !why.contains(&reason) {
                    why.push(reason);
                }
            }
        }
        why
    }
}

fn intersection(a: &Scored, b: &Scored) -> Scored {
    let mut out = Vec::new();
    let mut b = b.iter().peekable();
    for &(document, score) in a {
        while b.next_if(|(other, _)| *other < document).is_some() {}
        if let Some((_, more)) = b.next_if(|(other, _)| *other == document) {
            out.push((document, score + more));
        }
    }
    out
}

fn union(a: &Scored, b: &Scored) -> Scored {
    let mut out = Vec::with_capacity(a.len() + b.len());
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    loop {
        let next = match (a.peek(), b.peek()) {
            (Some(&&(da, sa)), Some(&&(db, sb))) if da == db => {
                b.next();
                a.next();
                (da, sa + sb)
            }
            (Some(&&(da, _)), Some(&&(db, _))) if da > db => *b.next().unwrap_or(&(db, 0.0)),
            (Some(_), _) => match a.next() {
                Some(&entry) => entry,
                None => return out,
            },
            (None, _) => match b.next() {
                Some(&entry) => entry,
                None => return out,
            },
        };
        out.push(next);
    }
}
