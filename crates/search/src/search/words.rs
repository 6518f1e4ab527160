//! What one typed word means, beside its neighbours.

use bangla::sound::exonyms;
use bangla::words::words;

use super::Search;
use super::score::{Scored, each, evidence, intersection, score, union};
use crate::borders::{open, solid};
use crate::index::Index;
use crate::ladder::{Candidate, Reading, Rung, climb, is_latin};
use crate::phrase::Steps;
use crate::query::{Node, Term};

/// The most words that a name in Latin letters has (united states of america).
const LONGEST_NAME: usize = 4;

impl Search<'_> {
    /// The word at `at`, or the name that starts there and that Bangla calls otherwise (north korea);
    /// and how many words that is.
    pub(super) fn word_or_name(
        &mut self,
        term: &Term,
        nodes: &[Node],
        at: usize,
        positive: bool,
    ) -> (Scored, usize) {
        let Some((count, name)) = longest_name(&nodes[at..]) else {
            return (self.word(term, &solid_neighbours(self.index, nodes, at), positive), 1);
        };
        // The words themselves still count: an English article has them.
        let mut found = self.word(term, &[], positive);
        for node in &nodes[at + 1..at + count] {
            if let Node::Word(term) = node {
                found = intersection(&found, &self.word(term, &[], positive));
            }
        }
        // A single word for a single word is one of those that sound like it already.
        let open = |bangla: &&str| count > 1 || words(bangla).nth(1).is_some();
        for bangla in exonyms(&name).filter(open) {
            found = union(found, self.foreign(&name, bangla, positive));
        }
        (found, count)
    }

    /// A word alone; `solid` is what it may be together with the word beside it.
    fn word(&mut self, term: &Term, solid: &[Candidate], positive: bool) -> Scored {
        let opened: Vec<_> = open(self.index, term)
            .into_iter()
            .map(Steps::pair)
            .map(|pair| (pair.occurrences(self.index, self.headline), pair))
            .filter(|(documents, _)| !documents.is_empty())
            .collect();
        let found = !opened.is_empty() || !solid.is_empty();
        // In Latin letters, each word is heard as well.
        let forms = found && !is_latin(&term.normal);
        let reading = if forms { Reading::Forms } else { Reading::Free };
        let mut candidates = climb(self.index, term, reading);
        candidates.retain(|c| solid.iter().all(|s| s.ordinal != c.ordinal));
        candidates.extend_from_slice(solid);
        if positive {
            self.reasons.words(self.index, &term.typed, &candidates, self.headline);
            self.highlighter.words(&self.spellings(&candidates));
        }
        let mut evidence = evidence(self.index, &candidates, self.headline);
        for (documents, pair) in opened {
            if positive {
                let places = pair.iter().flat_map(|step| step.places.clone()).collect::<Vec<_>>();
                self.remember_row(&term.typed, &places, documents.clone());
                self.mark(&pair);
            }
            evidence.extend(each(documents, Rung::Spelling.weight()));
        }
        score(self.index, evidence)
    }

    /// The Bangla name, of several words, of what was typed as `name`.
    fn foreign(&mut self, name: &str, bangla: &str, positive: bool) -> Scored {
        let terms: Vec<Term> = words(bangla)
            .map(|word| Term {
                typed: name.to_owned(),
                normal: word.normal_form(),
                unfinished: false,
            })
            .collect();
        let steps = Steps::new(self.index, &terms, true);
        let documents = steps.occurrences(self.index, self.headline);
        if positive && !documents.is_empty() {
            let matched: Vec<&str> = terms.iter().map(|term| term.normal.as_str()).collect();
            self.reasons.row(name, matched.join(" "), Rung::Sound, documents.clone());
            self.mark(&steps);
        }
        score(self.index, each(documents, Rung::Sound.weight()).collect())
    }
}

/// The longest row of words from the first on that names something which Bangla calls otherwise.
fn longest_name(nodes: &[Node]) -> Option<(usize, String)> {
    let row = nodes.iter().map_while(|node| match node {
        Node::Word(term) if term.normal.is_ascii() => Some(term.normal.as_str()),
        _ => None,
    });
    let row: Vec<&str> = row.take(LONGEST_NAME).collect();
    let mut names = (1..=row.len()).rev().map(|count| (count, row[..count].join(" ")));
    names.find(|(_, name)| exonyms(name).next().is_some())
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
