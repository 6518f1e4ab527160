//! Words that stand side by side, each in any of the ways that it may be written.
//!
//! Enter at [`Steps`]. A typed word is one step, two typed words that are written as one are a step
//! over both, and a typed word that is written as two is a step of two places.

use bangla::order::{pair, sort_by_key};

use crate::borders::{open, solid};
use crate::index::Index;
use crate::ladder::{Candidate, Reading, Rung, climb, climb_quoted};
use crate::query::Term;

/// The ways through a row of typed words.
pub(crate) struct Steps {
    terms: usize,
    steps: Vec<Step>,
}

/// One way to go on from a typed word.
pub(crate) struct Step {
    /// The typed word that it starts at.
    pub(crate) from: usize,
    /// How many typed words it takes.
    pub(crate) terms: usize,
    /// What may stand at each place, one after the other.
    pub(crate) places: Vec<Vec<Candidate>>,
}

/// Where in which document something ends: the position after it. In order, each once.
type Ends = Vec<(u32, u32)>;

impl Steps {
    /// The steps of a phrase; `quoted` reads its words strictly, but for the ending of the last one.
    pub(crate) fn new(index: &Index, terms: &[Term], quoted: bool) -> Self {
        let last = terms.len().saturating_sub(1);
        let mut steps = Vec::new();
        for (from, term) in terms.iter().enumerate() {
            let found = if quoted {
                climb_quoted(index, term, from == last)
            } else {
                climb(index, term, Reading::Free)
            };
            steps.push(Step { from, terms: 1, places: vec![found] });
            if let Some(next) = terms.get(from + 1) {
                let places = vec![solid(index, term, next)];
                steps.push(Step { from, terms: 2, places });
            }
            let opened = open(index, term).into_iter();
            steps.extend(opened.map(|pair| Step { from, terms: 1, places: pair.into() }));
        }
        if quoted {
            steps.extend(numbers(index, terms));
            sort_by_key(&mut steps, |step| step.from as u64);
        }
        steps
            .retain(|step| step.terms == 1 && step.places.len() == 1 || !step.places[0].is_empty());
        Self { terms: terms.len(), steps }
    }

    /// One typed word that is written as two.
    pub(crate) fn pair(places: [Vec<Candidate>; 2]) -> Self {
        Self { terms: 1, steps: vec![Step { from: 0, terms: 1, places: places.into() }] }
    }

    /// All steps, those of the first typed word first; each word's own step before the others.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter()
    }

    /// The documents that have the phrase, or have it in their headline, once for each place where it ends.
    /// Cost: linear in the postings of all candidates, times a logarithm.
    pub(crate) fn occurrences(&self, index: &Index, headline: bool) -> Vec<u32> {
        let mut ends: Vec<Option<Ends>> = vec![None; self.terms + 1];
        for step in &self.steps {
            if step.from > 0 && ends[step.from].is_none() {
                continue;
            }
            // Before the first word there is no place to go on from: everywhere is one.
            let mut reached = if step.from == 0 { None } else { ends[step.from].clone() };
            for (at, place) in step.places.iter().enumerate() {
                let start = match &reached {
                    Some(before) => Start::Behind(before),
                    None => Start::In(rarer(index, place, step.places.get(at + 1))),
                };
                reached = Some(follow(index, headline, &start, place));
            }
            let target = ends[step.from + step.terms].get_or_insert_default();
            target.extend(reached.unwrap_or_default());
            in_order(target);
        }
        let ends = ends.pop().flatten().unwrap_or_default();
        ends.into_iter().map(|(document, _)| document).collect()
    }

    /// The rows of places to mark: the typed words one by one, and each other way once.
    pub(crate) fn rows(&self) -> Vec<Vec<&[Candidate]>> {
        let plain = |at: usize| self.steps.iter().find(|s| s.from == at && s.is_plain());
        let mut rows = Vec::new();
        for other in self.steps.iter().filter(|s| !s.is_plain()).map(Some).chain([None]) {
            let mut row: Vec<&[Candidate]> = Vec::new();
            let mut at = 0;
            while at < self.terms {
                let step = other.filter(|step| step.from == at).or_else(|| plain(at));
                let Some(step) = step else { break };
                row.extend(step.places.iter().map(Vec::as_slice));
                at += step.terms;
            }
            rows.push(row);
        }
        rows
    }
}

/// The numbers of a phrase, each also as one word and as digits with a scale after them: ১৫০০০ is
/// ১৫,০০০ and ১৫ হাজার.
fn numbers(index: &Index, terms: &[Term]) -> Vec<Step> {
    let (mut text, mut starts) = (String::new(), Vec::new());
    for term in terms {
        starts.push(text.len());
        text.push_str(&term.typed);
        text.push(' ');
    }
    let scale = |name: &&str| {
        let normal = (*name).to_owned();
        let term = Term { typed: normal.clone(), normal, unfinished: false };
        climb(index, &term, Reading::Forms)
    };
    let mut steps = Vec::new();
    for number in bangla::numbers::find(&text) {
        let key = number.value.key();
        let from = starts.partition_point(|&start| start < number.range.start);
        let terms = starts.iter().filter(|&start| number.range.contains(start)).count();
        let term = |key: &str| index.ordinal(key);
        let said = [term(&format!("#{key}")), term(&key)].into_iter().flatten();
        let said: Vec<Candidate> =
            said.map(|ordinal| Candidate { ordinal, rung: Rung::Number, weight: 1.0 }).collect();
        if terms > 0 && !said.is_empty() {
            let scales = SCALES.iter().flat_map(scale).collect();
            steps.push(Step { from, terms, places: vec![said.clone()] });
            steps.push(Step { from, terms, places: vec![said, scales] });
        }
    }
    steps
}

/// The words for thousands and more, in normal form.
const SCALES: [&str; 5] = ["হাজার", "লাখ", "লক্ষ", "কোটি", "thousand"];

impl Step {
    /// Whether it is one typed word at one place.
    pub(crate) fn is_plain(&self) -> bool {
        self.terms == 1 && self.places.len() == 1
    }
}

/// Where words may stand that go on a phrase.
enum Start<'e> {
    /// At one of these places.
    Behind(&'e Ends),
    /// Anywhere, in one of these documents if they are known.
    In(Option<Vec<u32>>),
}

impl Start<'_> {
    /// Whether there is such a place in the documents of a range.
    fn is_in(&self, low: u32, high: u32) -> bool {
        let first = match self {
            Self::Behind(ends) => {
                ends.get(ends.partition_point(|&(document, _)| document < low)).map(|end| end.0)
            }
            Self::In(Some(documents)) => {
                documents.get(documents.partition_point(|&document| document < low)).copied()
            }
            Self::In(None) => Some(low),
        };
        first.is_some_and(|document| document < high)
    }
}

/// The documents of what follows, where they are fewer than those of what it follows.
fn rarer(index: &Index, words: &[Candidate], next: Option<&Vec<Candidate>>) -> Option<Vec<u32>> {
    let all = |words: &[Candidate]| {
        words.iter().map(|word| u64::from(index.document_count(word.ordinal))).sum::<u64>()
    };
    let next = next.filter(|next| all(next) < all(words))?;
    let postings = next.iter().flat_map(|word| index.postings(word.ordinal));
    let mut documents: Vec<u32> = postings.map(|posting| posting.document).collect();
    sort_by_key(&mut documents, |&document| u64::from(document));
    documents.dedup();
    Some(documents)
}

/// The places after `candidates`, where they stand so.
fn follow(index: &Index, headline: bool, start: &Start<'_>, candidates: &[Candidate]) -> Ends {
    let mut after = Ends::new();
    let wanted = |low: u32, high: u32| start.is_in(low, high);
    for candidate in candidates {
        let mut rest = match start {
            Start::Behind(ends) => ends.as_slice(),
            Start::In(_) => &[],
        };
        index.places(candidate.ordinal, &wanted, &mut |posting, places| {
            let document = posting.document;
            // The headline comes first in every document.
            let most = if headline { posting.headline } else { posting.count };
            let places = places.iter().take(most as usize);
            if matches!(start, Start::In(_)) {
                if start.is_in(document, document + 1) {
                    after.extend(places.map(|&place| (document, place.saturating_add(1))));
                }
                return;
            }
            for &place in places {
                // Both are in order.
                let passed = rest.iter().take_while(|&&end| end < (document, place)).count();
                rest = &rest[passed..];
                if rest.first() == Some(&(document, place)) {
                    after.push((document, place.saturating_add(1)));
                }
            }
        });
    }
    in_order(&mut after);
    after
}

fn in_order(ends: &mut Ends) {
    if ends.is_sorted_by(|a, b| a < b) {
        return;
    }
    sort_by_key(ends, |&(document, position)| pair(document, position));
    ends.dedup();
}
