//! The ladder and the query language once more, on plain words.

use std::collections::{BTreeMap, BTreeSet};

use bangla::fold::{fold, loose};
use bangla::inflection::{Stems, Vocabulary, stems};
use bangla::script::{HASANTA, NUKTA, is_vowel_sign};
use bangla::slips::distance;
use bangla::words::words;
use bangla::{graphemes, numbers, sound};
use search::{Node, Term};

use crate::facts::Facts;

/// The ladder's definition once more, on plain words.
#[derive(Clone)]
pub(crate) struct Naive<'d> {
    documents: &'d [(String, String)],
    known: &'d [Facts],
    /// Whether the headline alone is looked at.
    headline: bool,
    passages: Vec<Vec<Vec<String>>>,
    vocabulary: Vec<String>,
    evidence: Vocabulary,
}

/// How freely a word is read: see the ladder.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reading {
    Strict,
    Forms,
    Free,
}

impl<'d> Naive<'d> {
    pub(crate) fn new(documents: &'d [(String, String)], known: &'d [Facts]) -> Self {
        let normal = |text: &String| words(text).map(|word| word.normal_form()).collect::<Vec<_>>();
        let passages: Vec<_> =
            documents.iter().map(|(headline, body)| vec![normal(headline), normal(body)]).collect();
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for passages in &passages {
            for word in passages.iter().flatten().collect::<BTreeSet<_>>() {
                *counts.entry(word.clone()).or_default() += 1;
            }
        }
        let vocabulary = counts.keys().cloned().collect();
        Self {
            documents,
            known,
            headline: false,
            passages,
            vocabulary,
            evidence: counts.into_iter().collect(),
        }
    }

    fn all(&self, meant: impl Fn(&str) -> bool) -> BTreeSet<&str> {
        self.vocabulary.iter().map(String::as_str).filter(|word| meant(word)).collect()
    }

    fn stems(&self, word: &str) -> Stems {
        stems(word, &self.evidence)
    }

    fn loose(&self, word: &str) -> [String; 2] {
        [loose(&fold(word)), loose(self.stems(word).primary())]
    }

    fn meant(&self, term: &Term, reading: Reading) -> BTreeSet<&str> {
        let typed = term.normal.as_str();
        let spelled = self.all(|word| fold(word) == fold(typed));
        if reading == Reading::Strict {
            let mut found = self.all(|word| self.loose(word).contains(&loose(&fold(typed))));
            found.extend(&spelled);
            return found;
        }
        let mut found = self.all(|word| self.stems(word).meets(&self.stems(typed)));
        found.extend(&spelled);
        let looser = self.loose(typed);
        found.extend(self.all(|word| self.loose(word).iter().any(|key| looser.contains(key))));
        if reading == Reading::Free && (typed.is_ascii() || found.is_empty()) {
            found.extend(self.heard(typed));
        }
        if reading == Reading::Free && spelled.is_empty() && term.unfinished {
            found.extend(self.all(|word| fold(word).starts_with(&fold(typed))));
        }
        if reading == Reading::Free && found.is_empty() {
            found = self.slips(typed);
        }
        found
    }

    /// The words that sound like what was typed, as they stand or as stems, with all their forms.
    fn heard(&self, typed: &str) -> BTreeSet<&str> {
        let stems: Vec<String> =
            self.vocabulary.iter().map(|word| self.stems(word).primary().to_owned()).collect();
        let both = self.vocabulary.iter().chain(&stems).map(|text| (text.as_str(), 1));
        if typed.is_ascii() {
            let matches = sound::Lookup::new(both).matches(typed);
            let common = sound::common(typed).unwrap_or(sound::Cost::MAX);
            let meant = matches.into_iter().filter(|c| c.cost <= common);
            // One word stands for all of its stem.
            let first = |at: usize| stems.iter().position(|stem| *stem == stems[at]) == Some(at);
            let meant = meant.filter_map(|c| {
                let at = c.word as usize;
                let word = at % stems.len();
                (at < stems.len() || first(word))
                    .then_some((self.vocabulary[word].as_str(), c.cost))
            });
            return self.meant_by_sound(typed, &meant.collect::<Vec<_>>());
        }
        let stem = self.stems(typed);
        let renders = |text: &str| {
            [typed, stem.primary()].iter().any(|typed| sound::renderings(typed, text).is_some())
        };
        let both = both.enumerate().filter(|(_, (text, _))| renders(text));
        let near: BTreeSet<usize> = both.map(|(at, _)| at % stems.len()).collect();
        let near = |word: &str| near.iter().any(|&at| self.forms(&self.vocabulary[at], word));
        self.all(near)
    }

    /// What was meant of the words that sound like what was typed in Latin letters, each with its cost: a lemma that
    /// sounds so with all its forms; a form whose lemma does not, where it is the nearest.
    fn meant_by_sound(&self, typed: &str, heard: &[(&str, sound::Cost)]) -> BTreeSet<&str> {
        let lemmas = |word: &str| {
            let mut lemmas = self.stems(word).keys().to_vec();
            lemmas.retain(|lemma| sound::distance(typed, lemma).is_some());
            lemmas
        };
        let least = |of: &dyn Fn(&str) -> bool| {
            heard.iter().filter(|(word, _)| of(word)).map(|&(_, cost)| cost).min()
        };
        let (nearest, lemma) = (least(&|_| true), least(&|word| !lemmas(word).is_empty()));
        let mut found = BTreeSet::new();
        for &(word, cost) in heard {
            let lemmas = lemmas(word);
            let (primary, folded) = (self.stems(word).primary().to_owned(), fold(word));
            let verb = !word.contains(['ী', 'ূ']) && !folded.starts_with(&primary);
            let close = cost <= 4 * typed.len() as sound::Cost || !verb && letters(&primary) >= 3;
            if cost == 0
                || lemmas.is_empty()
                    && Some(cost) == nearest
                    && close
                    && lemma.is_none_or(|l| l > cost)
            {
                found.extend(self.all(|other| self.forms(word, other)));
            } else if !lemmas.is_empty() {
                let said = |other: &str| {
                    let (keys, loosely) = (self.stems(other), self.loose(other));
                    lemmas.iter().any(|l| keys.keys().contains(l) || loosely.contains(&loose(l)))
                };
                found.extend(self.all(|other| other == word || said(other)));
            } else if lemma.is_none_or(|lemma| lemma >= cost) {
                found.extend(self.all(|other| other == word));
            }
        }
        found
    }

    fn forms(&self, one: &str, other: &str) -> bool {
        let spellings = self.loose(one);
        one == other
            || self.stems(one).meets(&self.stems(other))
            || self.loose(other).iter().any(|key| spellings.contains(key))
    }

    /// The words whose form, or one of whose stems, is the least slip away, with all their forms.
    fn slips(&self, typed: &str) -> BTreeSet<&str> {
        let keys = self.stems(typed);
        let slip = |word: &str| {
            let stems = self.stems(word);
            let by_stem = stems.keys().iter().filter_map(|stem| distance(keys.primary(), stem));
            by_stem.chain(distance(typed, word)).min()
        };
        let Some(least) = self.vocabulary.iter().filter_map(|word| slip(word)).min() else {
            return BTreeSet::new();
        };
        let near = self.all(|word| slip(word) == Some(least));
        self.all(|word| near.iter().any(|near| self.forms(near, word)))
    }

    pub(crate) fn meets(&self, document: usize, node: &Node) -> bool {
        match node {
            Node::All(nodes) => self.all_of(document, nodes),
            Node::Not(_) | Node::Word(_) | Node::Joined(_) | Node::Phrase(_) => {
                self.all_of(document, std::slice::from_ref(node))
            }
            Node::Any(nodes) => nodes.iter().any(|node| self.meets(document, node)),
            Node::Headline(node) => {
                let mut headlines = self.clone();
                headlines.headline = true;
                for passages in &mut headlines.passages {
                    passages.truncate(1);
                }
                headlines.meets(document, node)
            }
            // No start in Latin letters is asked for here: that would be heard too.
            Node::Prefix(term) => self.passages[document]
                .iter()
                .flatten()
                .any(|word| fold(word).starts_with(&fold(&term.normal))),
            Node::Filter(filter) => self.known[document].meets(filter),
            Node::Concept(concept) => {
                let (headline, body) = &self.documents[document];
                [Some(headline), Some(body).filter(|_| !self.headline)]
                    .into_iter()
                    .flatten()
                    .flat_map(|text| numbers::find(text))
                    .any(|number| concept.key.strip_prefix('#') == Some(&number.value.key()))
            }
        }
    }

    /// Whether a document has all of a row in its text or, where no text has all of it, in its text and in what it is
    /// credited to.
    fn all_of(&self, document: usize, nodes: &[Node]) -> bool {
        let places = || (0..nodes.len()).filter(|&at| !matches!(nodes[at], Node::Not(_)));
        let text = |document| places().all(|at| self.one_of(document, nodes, at));
        let credited = || {
            !self.headline
                && !(0..self.documents.len()).any(text)
                && places().all(|at| {
                    self.one_of(document, nodes, at) || self.is_credited(document, &nodes[at])
                })
        };
        let excluded = nodes.iter().any(|node| match node {
            Node::Not(node) => self.meets(document, node),
            _ => false,
        });
        !excluded && (text(document) || credited())
    }

    /// Whether a document's text has the node at a place of a row.
    fn one_of(&self, document: usize, nodes: &[Node], at: usize) -> bool {
        match &nodes[at] {
            Node::Word(term) => {
                let before = at.checked_sub(1).and_then(|before| nodes.get(before));
                let pairs = [(before, nodes.get(at)), (nodes.get(at), nodes.get(at + 1))];
                let pairs = pairs.into_iter().filter_map(|pair| match pair {
                    (Some(Node::Word(a)), Some(Node::Word(b))) => Some(self.solid(a, b)),
                    _ => None,
                });
                self.word(document, term, &pairs.flatten().collect())
            }
            Node::Joined(terms) => self.joined(document, terms),
            Node::Phrase(terms) => self.stands(document, terms, true),
            node => self.meets(document, node),
        }
    }

    /// Whether words that were typed as one stand side by side; or apart, where they stand so nowhere, or where each has
    /// three letters, and no two are written solid.
    fn joined(&self, document: usize, terms: &[Term]) -> bool {
        let digits = |term: &Term| term.normal.starts_with(|c: char| c.is_ascii_digit());
        let apart = terms.iter().all(|term| letters(&term.normal) >= 3 && !digits(term))
            && terms.windows(2).all(|pair| self.solid(&pair[0], &pair[1]).is_empty());
        let stand = |document| self.stands(document, terms, false);
        let nodes: Vec<Node> = terms.iter().cloned().map(Node::Word).collect();
        let all = || (0..nodes.len()).all(|at| self.one_of(document, &nodes, at));
        stand(document) || (apart || !(0..self.documents.len()).any(stand)) && all()
    }

    fn is_credited(&self, document: usize, node: &Node) -> bool {
        let terms = match node {
            Node::Word(term) => std::slice::from_ref(term),
            Node::Joined(terms) | Node::Phrase(terms) => terms.as_slice(),
            _ => return false,
        };
        let Some(facts) = self.known.get(document) else { return false };
        let [before @ .., last] = terms else { return false };
        let row = |last: String| {
            let row = before.iter().map(|term| fold(&term.normal)).chain([last]);
            row.collect::<Vec<_>>()
        };
        let asked = row(fold(&last.normal));
        let stems = self.stems(&last.normal);
        let forms: Vec<Vec<String>> =
            stems.keys().iter().cloned().map(row).chain([asked.clone()]).collect();
        facts.names().any(|name| {
            let name: Vec<&str> = name.split(' ').collect();
            let runs = |row: &[String]| name.windows(row.len()).any(|run| run == row);
            let start = asked.join(" ");
            let begun = (0..name.len()).any(|at| name[at..].join(" ").starts_with(&start));
            forms.iter().any(|row| runs(row) || row.concat() == name.concat())
                || last.unfinished && start.chars().count() >= 3 && begun
        })
    }

    fn solid(&self, a: &Term, b: &Term) -> BTreeSet<&str> {
        self.meant(&term(&format!("{}{}", a.normal, b.normal)), Reading::Forms)
    }

    /// A word in any form, as it may be written solid with a neighbour, or open as two.
    fn word(&self, document: usize, typed: &Term, solid: &BTreeSet<&str>) -> bool {
        let passages = || self.passages[document].iter();
        let halves = self.halves(typed);
        let opened = |passages: &[Vec<String>]| {
            passages.iter().flat_map(|passage| passage.windows(2)).any(|pair| {
                halves
                    .iter()
                    .any(|(a, b)| a.contains(pair[0].as_str()) && b.contains(pair[1].as_str()))
            })
        };
        let anywhere = self.passages.iter().any(|passages| opened(passages)) || !solid.is_empty();
        let reading = if anywhere { Reading::Forms } else { Reading::Free };
        let meant = self.meant(typed, reading);
        opened(&self.passages[document])
            || passages()
                .flatten()
                .any(|word| meant.contains(word.as_str()) || solid.contains(word.as_str()))
    }

    fn halves(&self, typed: &Term) -> Vec<(BTreeSet<&str>, BTreeSet<&str>)> {
        let mut cut = 0;
        let cuts = graphemes::clusters(&typed.normal).map(|cluster| {
            cut += cluster.len();
            typed.normal.split_at(cut)
        });
        cuts.filter(|(a, b)| letters(a) >= 2 && letters(b) >= 2)
            .map(|(a, b)| {
                (self.meant(&term(a), Reading::Strict), self.meant(&term(b), Reading::Forms))
            })
            .collect()
    }

    fn stands(&self, document: usize, terms: &[Term], quoted: bool) -> bool {
        self.passages[document]
            .iter()
            .any(|passage| (0..passage.len()).any(|at| self.goes_on(&passage[at..], terms, quoted)))
    }

    /// Whether `words` start with the phrase.
    fn goes_on(&self, words: &[String], terms: &[Term], quoted: bool) -> bool {
        let [first, rest @ ..] = terms else { return true };
        let [here, after @ ..] = words else { return false };
        let reading = match (quoted, rest) {
            (true, []) => Reading::Forms,
            (true, _) => Reading::Strict,
            (false, _) => Reading::Free,
        };
        let plain = self.meant(first, reading).contains(here.as_str())
            || quoted && self.said(&first.normal, here, rest.is_empty());
        if plain && self.goes_on(after, rest, quoted) {
            return true;
        }
        if let [second, rest @ ..] = rest
            && self.solid(first, second).contains(here.as_str())
            && self.goes_on(after, rest, quoted)
        {
            return true;
        }
        let [next, after @ ..] = after else { return false };
        self.halves(first)
            .iter()
            .any(|(a, b)| a.contains(here.as_str()) && b.contains(next.as_str()))
            && self.goes_on(after, rest, quoted)
    }
}

impl Naive<'_> {
    /// Whether a word in Latin letters, inside quotes, is heard in `word`: in any form as the last one, and
    /// otherwise as it stands or as it was typed.
    fn said(&self, typed: &str, word: &str, last: bool) -> bool {
        let as_said =
            || fold(word) == self.stems(word).primary() || sound::distance(typed, word).is_some();
        typed.is_ascii() && self.heard(typed).contains(word) && (last || as_said())
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|&c| !is_vowel_sign(c) && !matches!(c, HASANTA | NUKTA)).count()
}

fn term(normal: &str) -> Term {
    Term { typed: normal.to_owned(), normal: normal.to_owned(), unfinished: false }
}
