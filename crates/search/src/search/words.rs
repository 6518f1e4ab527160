//! What one typed word means, beside its neighbours.

use bangla::script::is_digit;
use bangla::sound::exonyms;
use bangla::words::words;

use super::Search;
use super::score::{Scored, evidence, intersection, score, side_by_side, union};
use crate::borders::{open, solid};
use crate::ladder::{Candidate, Reading, Rung, climb, is_latin, letters};
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
        let name = longest_name(&nodes[at..]);
        let count = name.as_ref().map_or(1, |(count, _)| *count);
        let solid = if count == 1 { self.solid_neighbours(nodes, at) } else { Vec::new() };
        let mut found = self.word(term, &solid, positive);
        let Some((_, name)) = name else { return (found, 1) };
        // The words themselves still count: an English article has them.
        for node in &nodes[at + 1..at + count] {
            if let Node::Word(term) = node {
                found = intersection(&found, &self.word(term, &[], positive));
            }
        }
        (union(found, self.named(&name, positive)), count)
    }

    /// Words that were typed as one, with hyphens or full stops between them. They stand side by side; where no text has
    /// them so, or where each is a word of its own (রাশিয়া-ইউক্রেন), they may stand apart as well.
    #[inline(never)]
    pub(super) fn joined(&mut self, terms: &[Term], positive: bool) -> Scored {
        let found = self.phrase(terms, false, positive);
        if self.index.is_waiting() || !found.is_empty() && !self.are_apart(terms) {
            return found;
        }
        let words: Vec<Node> = terms.iter().cloned().map(Node::Word).collect();
        union(found, self.row(&words, &[], positive))
    }

    /// Whether each of some words says something without the others: none is short, and no two are also written solid.
    fn are_apart(&self, terms: &[Term]) -> bool {
        terms.iter().all(|term| letters(&term.normal) > 2 && !term.normal.starts_with(is_digit))
            && terms.windows(2).all(|pair| solid(self.index, &pair[0], &pair[1]).is_empty())
    }

    /// What Bangla calls the name otherwise, where one of the two is of several words: a single word for a single
    /// word is one of those that sound like it already.
    #[inline(never)]
    pub(super) fn named(&mut self, name: &str, positive: bool) -> Scored {
        let several = name.contains(' ');
        let open = |bangla: &&str| several || words(bangla).nth(1).is_some();
        exonyms(name)
            .filter(open)
            .fold(Vec::new(), |found, bangla| union(found, self.foreign(name, bangla, positive)))
    }

    /// What the word at `at` may be when written solid with the word before or after it.
    fn solid_neighbours(&mut self, nodes: &[Node], at: usize) -> Vec<Candidate> {
        let before = at.checked_sub(1).map(|before| self.solid_pair(nodes, before));
        let mut found = self.solid_pair(nodes, at);
        found.extend(before.into_iter().flatten());
        found
    }

    /// What the word at `first` and the next one may be when written as one. The last pair is remembered: it is
    /// asked for once for each of its words.
    fn solid_pair(&mut self, nodes: &[Node], first: usize) -> Vec<Candidate> {
        let (Some(Node::Word(a)), Some(Node::Word(b))) = (nodes.get(first), nodes.get(first + 1))
        else {
            return Vec::new();
        };
        let pair = format!("{} {}", a.normal, b.normal);
        if self.solid.0 != pair {
            self.solid = (pair, solid(self.index, a, b));
        }
        self.solid.1.clone()
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
        let reading = if forms || self.free == 0 { Reading::Forms } else { Reading::Free };
        self.cut |= self.free == 0;
        self.free = self.free.saturating_sub(1);
        let mut candidates = climb(self.index, term, reading);
        candidates.retain(|c| solid.iter().all(|s| s.ordinal != c.ordinal));
        candidates.extend_from_slice(solid);
        if positive {
            self.reasons.words(&term.typed, &candidates, self.headline);
            self.highlighter.words(&self.spellings(&candidates));
        }
        let mut evidence = evidence(self.index, &candidates, self.headline);
        for (documents, pair) in opened {
            if positive {
                let places = pair.iter().flat_map(|step| step.places.clone()).collect::<Vec<_>>();
                self.remember_row(&term.typed, &places, documents.clone());
                self.mark(&pair);
            }
            evidence.extend(side_by_side(self.index, &pair, documents, Rung::Spelling.weight()));
        }
        score(self.index, evidence)
    }

    /// The Bangla name, of several words, of what was typed as `name`.
    #[inline(never)]
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
        let evidence = side_by_side(self.index, &steps, documents, Rung::Sound.weight());
        score(self.index, evidence)
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
