//! The same text twice: a page saved again, a wire story reprinted.
//!
//! Enter at [`joined`]. Bodies are compared by their shingles, every five words that follow each other; two
//! articles are copies where the shingles that both have are [`NEAR`] of those that either has. Pairs are
//! found by their smallest hashes, then compared in full, so no pair is called a copy by chance.
//!
//! Source: A. Broder, On the resemblance and containment of documents (1997).

use std::collections::{BTreeMap, BTreeSet};

use article::{Article, Copy};
use rayon::prelude::*;

/// Words of one shingle.
const WORDS: usize = 5;
/// How many of the smallest hashes of an article bring it together with others.
const SKETCH: usize = 16;
/// How many of these two articles have to share to be compared: who quotes a sentence of another shares one. Of two articles
/// that share four fifths of their shingles, the chance to share fewer is under one in 10^9. Where one of them is common, and
/// so not all who share it are known, one is enough.
const SHARED: usize = 2;
/// From how much resemblance on two bodies are one text. In 4,000 real articles every pair above it, read by a person, was one report
/// reprinted or saved again when it had grown; of the ten pairs between 0.7 and this, three tell something else (the
/// next day's prices in the same words, the next step of one story).
pub const NEAR: f32 = 0.8;
/// Shorter bodies, in shingles, are copies only where every word is the same.
const SHORT: usize = 24;
/// Of a hash that more articles share, which is mostly of a formula and not of a text, so many are known.
const COMMON: usize = 64;

/// The articles, copies joined to the first of them by date and then by place; and which file was
/// joined to which. Cost: linear in the words, and in the pairs that share a sketch.
pub(crate) fn joined(articles: Vec<Article>) -> (Vec<Article>, Vec<(String, String)>) {
    let groups = groups(&articles);
    let mut copies = Vec::new();
    let mut also: BTreeMap<usize, Vec<Copy>> = BTreeMap::new();
    let mut dropped: BTreeSet<usize> = BTreeSet::new();
    for group in groups {
        let day = |at: usize| date(&articles[at]).map_or((1, ""), |date| (0, date));
        let Some(first) = group.iter().copied().min_by_key(|&at| (day(at), at)) else { continue };
        let words = words_of(&articles[first]);
        for at in group.into_iter().filter(|&at| at != first) {
            let copy = &articles[at];
            also.entry(first).or_default().push(Copy {
                file: copy.file.clone(),
                source: copy.source.clone(),
                published: date(copy).map(str::to_owned),
                exact: words_of(copy) == words,
            });
            copies.push((copy.file.clone(), articles[first].file.clone()));
            dropped.insert(at);
        }
    }
    let mut out = Vec::with_capacity(articles.len() - dropped.len());
    for (at, mut article) in articles.into_iter().enumerate() {
        if !dropped.contains(&at) {
            article.also = also.remove(&at).unwrap_or_default();
            out.push(article);
        }
    }
    copies.sort();
    (out, copies)
}

/// How much two articles resemble each other, from 0 to 1: the share of their shingles that both have.
pub fn similarity(a: &Article, b: &Article) -> f32 {
    resemblance(&shingles(a), &shingles(b))
}

fn date(article: &Article) -> Option<&str> {
    article.published.as_ref().or(article.updated.as_ref()).map(|stamp| stamp.iso.as_str())
}

/// The groups of two and more copies, each in order.
fn groups(articles: &[Article]) -> Vec<Vec<usize>> {
    let shingles: Vec<Vec<u64>> = articles.par_iter().map(shingles).collect();
    let mut exact: BTreeMap<&[u64], usize> = BTreeMap::new();
    let mut by_hash: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    let mut group: Vec<usize> = (0..articles.len()).collect();
    for (at, own) in shingles.iter().enumerate() {
        if own.is_empty() {
            continue;
        }
        if let Some(&first) = exact.get(own.as_slice()) {
            // A thousand copies are compared with one of them.
            group[at] = root(&group, first);
            continue;
        }
        exact.insert(own, at);
        if own.len() < SHORT {
            continue;
        }
        let mut near: BTreeMap<usize, usize> = BTreeMap::new();
        let mut least = SHARED;
        for hash in &own[..own.len().min(SKETCH)] {
            let same = by_hash.entry(*hash).or_default();
            for other in &*same {
                *near.entry(*other).or_default() += 1;
            }
            if same.len() < COMMON {
                same.push(at);
            } else {
                least = 1;
            }
        }
        for (other, _) in near.into_iter().filter(|(_, shared)| *shared >= least) {
            if resemblance(own, &shingles[other]) >= NEAR {
                let (a, b) = (root(&group, at), root(&group, other));
                group[a.max(b)] = a.min(b);
            }
        }
    }
    let mut out: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..articles.len() {
        out.entry(root(&group, at)).or_default().push(at);
    }
    out.into_values().filter(|members| members.len() > 1).collect()
}

fn root(group: &[usize], mut at: usize) -> usize {
    while group[at] != at {
        at = group[at];
    }
    at
}

/// The words of a body as they are compared: spelling variants and punctuation decide nothing.
fn words_of(article: &Article) -> Vec<String> {
    let words = article.body().flat_map(|text| {
        bangla::words::words(text)
            .map(|word| bangla::fold::fold(&word.normal_form()))
            .collect::<Vec<_>>()
    });
    words.collect()
}

/// The hashes of a body's shingles, sorted, each once. A body of fewer words is one shingle.
fn shingles(article: &Article) -> Vec<u64> {
    let words: Vec<u64> = words_of(article).iter().map(|word| hash(word.as_bytes())).collect();
    let mix = |window: &[u64]| {
        let bytes: Vec<u8> = window.iter().flat_map(|word| word.to_le_bytes()).collect();
        hash(&bytes)
    };
    let mut out: Vec<u64> = if words.len() < WORDS {
        words.chunks(WORDS).map(mix).collect()
    } else {
        words.windows(WORDS).map(mix).collect()
    };
    out.sort_unstable();
    out.dedup();
    out
}

/// FNV-1a with a last mixing, so that the smallest hashes are any: the same on every machine.
fn hash(bytes: &[u8]) -> u64 {
    let sum = bytes.iter().fold(0xCBF2_9CE4_8422_2325_u64, |sum, &byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    });
    let sum = (sum ^ (sum >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    sum ^ (sum >> 33)
}

fn resemblance(a: &[u64], b: &[u64]) -> f32 {
    let (mut i, mut j, mut both) = (0, 0, 0_usize);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        both += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    let either = a.len() + b.len() - both;
    if either == 0 { 0.0 } else { both as f32 / either as f32 }
}
