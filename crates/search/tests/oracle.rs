//! The index against a naive scan: over random documents and queries, every hit is real and none is
//! missing.

use std::collections::{BTreeMap, BTreeSet};

use bangla::fold::{fold, loose};
use bangla::inflection::{Stems, Vocabulary, stems};
use bangla::script::{HASANTA, NUKTA, is_vowel_sign};
use bangla::slips::distance;
use bangla::words::words;
use bangla::{graphemes, numbers, sound};
use proptest::prelude::*;
use search::{Builder, Document, Field, Index, Node, Query, Term};

/// Words that are spellings, prefixes and near misses of each other.
const WORDS: &[&str] = &[
    "পুতিন",
    "পুতীন",
    "কুর্স্ক",
    "কুরস্ক",
    "কুরস",
    "কিম",
    "জং",
    "উন",
    "রাশিয়া",
    "রাশি\u{09DF}া",
    "এখন",
    "এখনো",
    "15",
    "১৫",
    "Kim",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 0..8).prop_map(|words| words.join(" "))
}

fn typed() -> impl Strategy<Value = String> {
    let word = || prop::sample::select(WORDS);
    let clause = prop_oneof![
        6 => word().prop_map(str::to_owned),
        1 => word().prop_map(|word| format!("-{word}")),
        1 => (word(), word()).prop_map(|(a, b)| format!("\"{a} {b}\"")),
        1 => (word(), word()).prop_map(|(a, b)| format!("{a} OR {b}")),
        1 => (word(), word()).prop_map(|(a, b)| format!("{a}-{b}")),
        1 => word().prop_map(|word| word.chars().take(3).collect()),
    ];
    let end = prop::sample::select(vec!["", " "]);
    (prop::collection::vec(clause, 0..4), end).prop_map(|(clauses, end)| clauses.join(" ") + end)
}

fn builder(documents: &[(String, String)]) -> Builder {
    let mut builder = Builder::new();
    for (headline, body) in documents {
        builder.add(&Document {
            days: Vec::new(),
            passages: vec![(Field::Headline, headline), (Field::Body, body)],
        });
    }
    builder
}

fn open(documents: &[(String, String)]) -> Index {
    Index::open(builder(documents).finish()).expect("what the builder wrote can be read")
}

/// The ladder's definition once more, on plain words.
struct Naive<'d> {
    documents: &'d [(String, String)],
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
    fn new(documents: &'d [(String, String)]) -> Self {
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
        Self { documents, passages, vocabulary, evidence: counts.into_iter().collect() }
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
        let near: BTreeSet<usize> = if typed.is_ascii() {
            let matches = sound::Lookup::new(both).matches(typed);
            let common = sound::common(typed).unwrap_or(sound::Cost::MAX);
            let meant = matches.into_iter().filter(|c| c.cost <= common);
            meant.map(|c| c.word as usize % stems.len()).collect()
        } else {
            let stem = self.stems(typed);
            let renders = |text: &str| {
                [typed, stem.primary()].iter().any(|typed| sound::renderings(typed, text).is_some())
            };
            let both = both.enumerate().filter(|(_, (text, _))| renders(text));
            both.map(|(at, _)| at % stems.len()).collect()
        };
        let near = |word: &str| near.iter().any(|&at| self.forms(&self.vocabulary[at], word));
        self.all(near)
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

    fn meets(&self, document: usize, node: &Node) -> bool {
        match node {
            Node::All(nodes) => (0..nodes.len()).all(|at| match &nodes[at] {
                Node::Word(term) => {
                    let before = at.checked_sub(1).and_then(|before| nodes.get(before));
                    let pairs = [(before, nodes.get(at)), (nodes.get(at), nodes.get(at + 1))];
                    let pairs = pairs.into_iter().filter_map(|pair| match pair {
                        (Some(Node::Word(a)), Some(Node::Word(b))) => Some(self.solid(a, b)),
                        _ => None,
                    });
                    self.word(document, term, &pairs.flatten().collect())
                }
                node => self.meets(document, node),
            }),
            Node::Any(nodes) => nodes.iter().any(|node| self.meets(document, node)),
            Node::Not(node) => !self.meets(document, node),
            Node::Word(term) => self.word(document, term, &BTreeSet::new()),
            Node::Joined(terms) => self.stands(document, terms, false),
            Node::Phrase(terms) => self.stands(document, terms, true),
            Node::Concept(concept) => {
                let (headline, body) = &self.documents[document];
                [headline, body]
                    .into_iter()
                    .flat_map(|text| numbers::find(text))
                    .any(|number| concept.key.strip_prefix('#') == Some(&number.value.key()))
            }
        }
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
        let letters = |text: &str| {
            text.chars().filter(|&c| !is_vowel_sign(c) && !matches!(c, HASANTA | NUKTA)).count()
        };
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
        let plain = self.meant(first, reading).contains(here.as_str());
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

fn term(normal: &str) -> Term {
    Term { typed: normal.to_owned(), normal: normal.to_owned(), unfinished: false }
}

proptest! {
    #[test]
    fn every_hit_is_real_and_none_is_missing(
        documents in prop::collection::vec((text(), text()), 0..6),
        typed in typed(),
    ) {
        let query = Query::parse(&typed);
        let answer = open(&documents).search(&query);
        let mut found: Vec<_> = answer.hits.iter().map(|hit| hit.document as usize).collect();
        found.sort_unstable();
        let naive = Naive::new(&documents);
        let expected: Vec<_> = (0..documents.len())
            .filter(|&document| !query.is_empty() && naive.meets(document, &query.root))
            .collect();
        prop_assert_eq!(found, expected, "query {:?}", typed);
        let made = builder(&documents).index().search(&query);
        prop_assert_eq!(made.hits, answer.hits, "in memory, {:?}", typed);
        prop_assert_eq!(made.highlighter, answer.highlighter, "in memory, {:?}", typed);
    }

    #[test]
    fn every_hit_that_asks_for_a_word_shows_it(
        documents in prop::collection::vec((text(), text()), 1..6),
        typed in typed(),
    ) {
        let query = Query::parse(&typed);
        let answer = open(&documents).search(&query);
        for hit in &answer.hits {
            let (headline, body) = &documents[hit.document as usize];
            let marked = [headline, body].iter().any(|text| !answer.highlighter.ranges(text).is_empty());
            prop_assert_eq!(marked, !hit.why.is_empty(), "query {:?} in {:?}", typed, hit);
            prop_assert!(hit.score.is_finite());
        }
    }

    #[test]
    fn any_query_is_answered(typed in any::<String>()) {
        let documents = [("কিম জং উন".to_owned(), "রাশিয়া ও পুতিন".to_owned())];
        open(&documents).search(&Query::parse(&typed));
    }
}

#[test]
fn a_match_in_the_headline_comes_first() {
    let index = open(&[
        ("এখন".to_owned(), "পুতিন কিম".to_owned()),
        ("পুতিন".to_owned(), "এখন কিম".to_owned()),
        ("কিম".to_owned(), "এখন".to_owned()),
    ]);
    let found: Vec<_> =
        index.search(&Query::parse("পুতিন ")).hits.iter().map(|hit| hit.document).collect();
    assert_eq!(found, [1, 0]);
}

#[test]
fn an_exact_match_comes_before_another_spelling() {
    let index = open(&[
        ("ক".to_owned(), "কুরস্ক".to_owned()),
        ("খ".to_owned(), "কুর্স্ক".to_owned()),
        ("গ".to_owned(), "অন্য".to_owned()),
    ]);
    let hits = index.search(&Query::parse("কুর্স্ক")).hits;
    assert_eq!(hits.iter().map(|hit| hit.document).collect::<Vec<_>>(), [1, 0]);
    assert_eq!(hits[1].why[0].matched, "কুরস্ক");
    assert_eq!(hits[1].why[0].by, search::Rung::Spelling);
}
