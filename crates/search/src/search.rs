//! The query's tree over the index → ranked hits, each with its reasons.
//!
//! Enter at `Index::search`. Ranking is BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) over
//! weighted occurrences: one in the headline counts four times, and a word found on a lower rung
//! counts less. All words that one typed word may mean are one term: their occurrences add up, and
//! its rarity is that of their union. Equal scores keep the documents' order.

use std::collections::BTreeSet;

use crate::borders::{open, solid};
use crate::concept::is_concept;
use crate::highlight::Highlighter;
use crate::index::Index;
use crate::ladder::{Candidate, Reading, Rung, climb, climb_concept};
use crate::phrase::Steps;
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
    /// The positive words, climbed: typed word, then what it may be.
    terms: Vec<Climbed>,
    highlighter: Highlighter,
}

struct Climbed {
    typed: String,
    /// Best rung first.
    matches: Vec<Match>,
}

/// What stands in the index for a typed word, and where.
struct Match {
    matched: Matched,
    by: Rung,
    /// Ascending.
    documents: Vec<u32>,
}

enum Matched {
    Word(u32),
    /// Words side by side.
    Row(String),
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
            Node::Word(term) => self.word(term, &[], positive),
            Node::Concept(concept) => self.concept(concept, positive),
            Node::Phrase(terms) => self.phrase(terms, true, positive),
            Node::Joined(terms) => self.phrase(terms, false, positive),
        }
    }

    fn all(&mut self, nodes: &[Node], positive: bool) -> Scored {
        let mut found: Option<Scored> = None;
        for (at, node) in nodes.iter().enumerate() {
            let more = match node {
                Node::Not(_) => continue,
                Node::Word(term) => {
                    self.word(term, &solid_neighbours(self.index, nodes, at), positive)
                }
                _ => self.node(node, positive),
            };
            found = Some(match found {
                Some(found) => intersection(&found, &more),
                None => more,
            });
        }
        let mut found =
            found.unwrap_or_else(|| (0..self.index.documents()).map(|d| (d, 0.0)).collect());
        for node in nodes {
            if let Node::Not(inner) = node {
                let excluded = self.node(inner, false);
                found.retain(|(document, _)| {
                    excluded.binary_search_by_key(document, |&(d, _)| d).is_err()
                });
            }
        }
        found
    }

    /// A word alone; `solid` is what it may be together with the word beside it.
    fn word(&mut self, term: &Term, solid: &[Candidate], positive: bool) -> Scored {
        let opened: Vec<_> = open(self.index, term)
            .into_iter()
            .map(Steps::pair)
            .map(|pair| (pair.occurrences(self.index), pair))
            .filter(|(documents, _)| !documents.is_empty())
            .collect();
        let found = !opened.is_empty() || !solid.is_empty();
        let reading = if found { Reading::Forms } else { Reading::Free };
        let mut candidates = climb(self.index, term, reading);
        candidates.retain(|c| solid.iter().all(|s| s.ordinal != c.ordinal));
        candidates.extend_from_slice(solid);
        if positive {
            self.remember(&term.typed, &candidates);
            self.highlighter.words(self.words(&candidates));
        }
        let mut evidence = self.evidence(&candidates);
        for (documents, pair) in opened {
            if positive {
                self.remember_row(&term.typed, &pair);
            }
            let weighted = Rung::Spelling.weight();
            evidence.extend(documents.into_iter().map(|document| Evidence { document, weighted }));
        }
        self.score(evidence)
    }

    fn concept(&mut self, concept: &Concept, positive: bool) -> Scored {
        let candidates = climb_concept(self.index, concept);
        if positive {
            self.remember(&concept.typed, &candidates);
            self.highlighter.concept(&concept.key);
            let words = self.words(&candidates);
            self.highlighter.words(words.into_iter().filter(|word| !is_concept(word)));
        }
        self.score(self.evidence(&candidates))
    }

    fn phrase(&mut self, terms: &[Term], quoted: bool, positive: bool) -> Scored {
        let steps = Steps::new(self.index, terms, quoted);
        let documents = steps.occurrences(self.index);
        if positive {
            for (term, step) in terms.iter().zip(steps.iter().filter(|step| step.is_plain())) {
                self.remember(&term.typed, &step.places[0]);
            }
            for step in steps.iter().filter(|step| !step.is_plain() && step.terms == 1) {
                let row = Steps::pair([step.places[0].clone(), step.places[1].clone()]);
                self.remember_row(&terms[step.from].typed, &row);
            }
            for step in steps.iter().filter(|step| step.terms == 2) {
                let typed = format!("{} {}", terms[step.from].typed, terms[step.from + 1].typed);
                self.remember(&typed, &step.places[0]);
            }
            for row in steps.rows() {
                let row: Vec<_> = row.into_iter().map(|place| self.words(place)).collect();
                self.highlighter.phrase(row);
            }
        }
        self.score(
            documents.into_iter().map(|document| Evidence { document, weighted: 1.0 }).collect(),
        )
    }

    /// The weighted occurrences of any of these.
    fn evidence(&self, candidates: &[Candidate]) -> Vec<Evidence> {
        let mut evidence = Vec::new();
        for candidate in candidates {
            for posting in self.index.postings(candidate.ordinal) {
                let body = posting.count.saturating_sub(posting.headline) as f32;
                let weighted = candidate.weight * (body + HEADLINE * posting.headline as f32);
                evidence.push(Evidence { document: posting.document, weighted });
            }
        }
        evidence
    }

    fn words(&self, candidates: &[Candidate]) -> BTreeSet<String> {
        candidates.iter().filter_map(|c| self.index.word(c.ordinal)).collect()
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
        let matches = candidates.iter().map(|c| Match {
            matched: Matched::Word(c.ordinal),
            by: c.rung,
            documents: self.index.postings(c.ordinal).map(|p| p.document).collect(),
        });
        self.terms.push(Climbed { typed: typed.to_owned(), matches: matches.collect() });
    }

    /// Remembers that a typed word stands as two side by side.
    fn remember_row(&mut self, typed: &str, pair: &Steps) {
        let row: Vec<BTreeSet<String>> =
            pair.iter().flat_map(|step| &step.places).map(|place| self.words(place)).collect();
        let matched: Vec<&str> =
            row.iter().filter_map(|words| words.first()).map(String::as_str).collect();
        let found = Match {
            matched: Matched::Row(matched.join(" ")),
            by: Rung::Spelling,
            documents: pair.occurrences(self.index),
        };
        self.terms.push(Climbed { typed: typed.to_owned(), matches: vec![found] });
        self.highlighter.phrase(row);
    }

    fn why(&self, document: u32) -> Vec<Why> {
        let mut why = Vec::new();
        for climbed in &self.terms {
            let matching =
                climbed.matches.iter().filter(|m| m.documents.binary_search(&document).is_ok());
            for Match { matched, by, .. } in matching.take(MOST_REASONS) {
                let matched = match matched {
                    Matched::Word(ordinal) => self.index.word(*ordinal).unwrap_or_default(),
                    Matched::Row(row) => row.clone(),
                };
                let matched = matched.trim_start_matches(['#', '@']).to_owned();
                let reason = Why { term: climbed.typed.clone(), matched, by: *by };
                // The same word by a lower rung says nothing new.
                let known = |w: &Why| w.term == reason.term && w.matched == reason.matched;
                if !why.iter().any(known) {
                    why.push(reason);
                }
            }
        }
        why
    }
}

/// What the word at `at` may be when written solid with the word before or after it.
fn solid_neighbours(index: &Index, nodes: &[Node], at: usize) -> Vec<Candidate> {
    let pair = |first: usize| match (nodes.get(first), nodes.get(first + 1)) {
        (Some(Node::Word(a)), Some(Node::Word(b))) => solid(index, a, b),
        _ => Vec::new(),
    };
    let mut found = pair(at);
    if let Some(before) = at.checked_sub(1) {
        found.extend(pair(before));
    }
    found
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
