//! Occurrences → scores, and scored documents together.
//!
//! Ranking is BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) over weighted occurrences. All
//! words that one typed word may mean are one term: their occurrences add up, and its rarity is that of
//! their union.

use bangla::order::sort_by_key;

use crate::index::Index;
use crate::ladder::Candidate;
use crate::phrase::Steps;

/// BM25: how fast more occurrences stop counting.
const K1: f32 = 1.2;
/// BM25: how much a document's length matters.
const B: f32 = 0.75;
/// How much an occurrence in the headline counts.
const HEADLINE: f32 = 4.0;

/// Documents and their scores, ascending by document.
pub(super) type Scored = Vec<(u32, f32)>;

/// One document's evidence for one term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    pub(super) document: u32,
    /// How many occurrences it is worth.
    pub(super) weighted: f32,
}

/// The same evidence for each of these documents.
pub(super) fn each(documents: Vec<u32>, weighted: f32) -> impl Iterator<Item = Evidence> {
    documents.into_iter().map(move |document| Evidence { document, weighted })
}

/// The evidence of words side by side: `documents`, once for each place where they stand, in the headline or anywhere.
#[inline(never)]
pub(super) fn side_by_side(
    index: &Index,
    steps: &Steps,
    documents: Vec<u32>,
    weight: f32,
) -> Vec<Evidence> {
    let headlines = steps.occurrences(index, true);
    each(documents, weight).chain(each(headlines, weight * (HEADLINE - 1.0))).collect()
}

/// The weighted occurrences of any of these, in the headline or anywhere.
pub(super) fn evidence(index: &Index, candidates: &[Candidate], headline: bool) -> Vec<Evidence> {
    let mut evidence = Vec::new();
    for candidate in candidates {
        for posting in index.postings(candidate.ordinal) {
            if headline && posting.headline == 0 {
                continue;
            }
            let body =
                if headline { 0 } else { posting.count.saturating_sub(posting.headline) } as f32;
            // At least one, and so never nothing.
            let weighted = candidate.weight * (body + HEADLINE * posting.headline as f32);
            evidence.push(Evidence { document: posting.document, weighted });
        }
    }
    evidence
}

/// BM25 over evidence that may name a document several times. Cost: linear in the evidence, and in the documents where
/// many are named.
pub(super) fn score(index: &Index, evidence: Vec<Evidence>) -> Scored {
    let many = evidence.len() >= index.documents() as usize / MANY;
    let mut found = if many { added_up(index, &evidence) } else { in_order(evidence) };
    let having = found.len() as f32;
    let all = index.documents() as f32;
    let rarity = ((all - having + 0.5) / (having + 0.5)).ln_1p();
    for (document, score) in &mut found {
        let length = 1.0 - B + B * index.relative_length(*document);
        *score = rarity * *score * (K1 + 1.0) / (*score + K1 * length);
    }
    found
}

/// Where there is evidence for one document of so many, it is added up in their places.
const MANY: usize = 32;

/// The evidence for each document, ascending.
fn added_up(index: &Index, evidence: &[Evidence]) -> Scored {
    let mut sums = vec![0.0; index.documents() as usize];
    for Evidence { document, weighted } in evidence {
        if let Some(sum) = sums.get_mut(*document as usize) {
            *sum += weighted;
        }
    }
    let documents = (0u32..).zip(sums);
    documents.filter(|&(_, sum)| sum > 0.0).collect()
}

/// As [`added_up`], for few of the documents.
fn in_order(mut evidence: Vec<Evidence>) -> Scored {
    sort_by_key(&mut evidence, |evidence| u64::from(evidence.document));
    let mut found: Scored = Vec::new();
    for Evidence { document, weighted } in evidence {
        match found.last_mut() {
            Some((last, sum)) if *last == document => *sum += weighted,
            _ => found.push((document, weighted)),
        }
    }
    found
}

/// The documents of both, their scores added.
pub(super) fn intersection(a: &Scored, b: &Scored) -> Scored {
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

/// The documents of either, the scores of those in both added.
pub(super) fn union(a: Scored, b: Scored) -> Scored {
    let mut all = a;
    all.extend(b);
    sort_by_key(&mut all, |&(document, _)| u64::from(document));
    all.dedup_by(|later, first| {
        let same = later.0 == first.0;
        first.1 += if same { later.1 } else { 0.0 };
        same
    });
    all
}

/// The documents of the first that are not in the second.
pub(super) fn difference(found: &mut Scored, excluded: &Scored) {
    found.retain(|(document, _)| excluded.binary_search_by_key(document, |&(d, _)| d).is_err());
}
