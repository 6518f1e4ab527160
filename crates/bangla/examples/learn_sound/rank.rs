//! Second step: costs are moved so that the word that was meant comes before the others that the
//! vocabulary offers (gradient descent on the likelihood of the right candidate, leaning on the
//! costs of the first step). What the first step knows of spelling, this one weighs against how
//! common each letter is among the words that could have been meant.

use std::collections::{BTreeMap, HashMap};

use bangla::sound::key::{Key, key_of};
use bangla::sound::lookup::KeyIndex;
use bangla::sound::readings::query_keys;
use bangla::sound::units::{Unit, units};

use crate::{MAX_PIECE, Row, contexts};

const EPOCHS: usize = 8;
const RATE: f32 = 0.05;
/// How strongly a cost is held at its first value.
const HOLD: f32 = 0.002;
const UNSEEN: f32 = 9.0;
const SKIP: (f32, f32) = (5.5, 9.0);
/// What a natural logarithm of a word's count is worth.
const FREQUENCY: f32 = 0.125;
const RIVALS: usize = 20;

pub struct Query {
    pub typed: Vec<u8>,
    pub word: String,
}

/// A table of costs, and the same costs as they were.
struct Costs {
    rows: BTreeMap<Row, usize>,
    table: Vec<Vec<(String, f32, f32)>>,
}

type Steps = Vec<[(f32, u16); MAX_PIECE + 1]>;

impl Costs {
    fn row_of(&self, unit: Unit) -> u16 {
        contexts(unit).iter().find_map(|c| self.rows.get(c)).map_or(u16::MAX, |&r| r as u16)
    }

    /// For each place in what was typed and each length, the cost and which entry it is.
    fn steps(&self, row: u16, typed: &[u8]) -> Steps {
        (0..=typed.len())
            .map(|at| {
                let mut steps = [(f32::INFINITY, u16::MAX); MAX_PIECE + 1];
                steps[0].0 = UNSEEN;
                for (entry, (piece, cost, _)) in
                    self.table.get(usize::from(row)).into_iter().flatten().enumerate()
                {
                    if typed[at..].starts_with(piece.as_bytes()) {
                        steps[piece.len()] = (*cost, entry as u16);
                    }
                }
                steps
            })
            .collect()
    }
}

/// The best alignment's cost, and through which entries it goes if asked for.
fn align(
    rows: &[u16],
    typed: &[u8],
    known: &HashMap<u16, Steps>,
    trace: Option<&mut Vec<(u16, u16)>>,
) -> f32 {
    let end = typed.len();
    let width = end + 1;
    let mut best = vec![f32::INFINITY; width * (rows.len() + 1)];
    let mut from = vec![0u8; best.len()];
    let skip = |at: usize| if b"aeiouhwy".contains(&typed[at]) { SKIP.0 } else { SKIP.1 };
    let slide = |best: &mut [f32], from: &mut [u8]| {
        for at in 0..end {
            let cost = best[at] + skip(at);
            if cost < best[at + 1] {
                (best[at + 1], from[at + 1]) = (cost, 255);
            }
        }
    };
    best[0] = 0.0;
    slide(&mut best[..width], &mut from[..width]);
    for (r, row) in rows.iter().enumerate() {
        let steps = &known[row];
        for at in 0..width {
            let here = best[r * width + at];
            for length in 0..=MAX_PIECE.min(end - at) {
                let there = (r + 1) * width + at + length;
                let cost = here + steps[at][length].0;
                if cost < best[there] {
                    (best[there], from[there]) = (cost, length as u8);
                }
            }
        }
        let span = (r + 1) * width..(r + 2) * width;
        slide(&mut best[span.clone()], &mut from[span]);
    }
    if let Some(trace) = trace {
        let (mut r, mut at) = (rows.len(), end);
        while r > 0 {
            match from[r * width + at] {
                255 => at -= 1,
                length => {
                    at -= usize::from(length);
                    r -= 1;
                    trace.push((rows[r], known[&rows[r]][at][usize::from(length)].1));
                }
            }
        }
    }
    best[best.len() - 1]
}

pub fn tune(
    tables: &mut BTreeMap<Row, BTreeMap<String, f64>>,
    queries: &[Query],
    vocabulary: &BTreeMap<String, u32>,
) {
    let mut costs = Costs { rows: BTreeMap::new(), table: Vec::new() };
    for (&row, pieces) in tables.iter() {
        costs.rows.insert(row, costs.table.len());
        costs.table.push(
            pieces.iter().map(|(p, q)| (p.clone(), -q.ln() as f32, -q.ln() as f32)).collect(),
        );
    }
    let words: Vec<(Vec<u16>, f32)> = vocabulary
        .iter()
        .map(|(word, &count)| {
            let rows = units(word).into_iter().map(|u| costs.row_of(u)).collect();
            (rows, FREQUENCY * (count.max(1) as f32).ln())
        })
        .collect();
    let numbers: HashMap<&str, u32> =
        vocabulary.keys().enumerate().map(|(at, word)| (word.as_str(), at as u32)).collect();
    let mut index: Vec<(Key, u32)> =
        vocabulary.keys().enumerate().map(|(at, word)| (key_of(word), at as u32)).collect();
    index.sort_unstable();
    let mut order: Vec<usize> = (0..queries.len()).collect();
    let mut random = 12345u64;
    for epoch in 0..EPOCHS {
        for at in (1..order.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            order.swap(at, (random >> 33) as usize % (at + 1));
        }
        let (mut loss, mut first) = (0.0, 0);
        for &query in &order {
            let (l, f) = learn(&mut costs, &queries[query], &words, &numbers, &index, epoch);
            loss += l;
            first += u32::from(f);
        }
        eprintln!(
            "epoch {epoch}: loss {:.4}, first {:.2} %",
            loss / queries.len() as f32,
            100.0 * f64::from(first) / queries.len() as f64
        );
    }
    for (row, pieces) in tables.iter_mut() {
        for (piece, cost, _) in &costs.table[costs.rows[row]] {
            pieces.insert(piece.clone(), f64::from(-cost.clamp(0.0, 9.0)).exp());
        }
    }
}

fn learn(
    costs: &mut Costs,
    query: &Query,
    words: &[(Vec<u16>, f32)],
    numbers: &HashMap<&str, u32>,
    index: &[(Key, u32)],
    epoch: usize,
) -> (f32, bool) {
    let gold = numbers[query.word.as_str()];
    let mut found = vec![gold];
    for (key, _) in query_keys(&query.typed, 32) {
        index.words_with(key, &mut |word| found.push(word));
    }
    found.sort_unstable();
    found.dedup();
    let mut known = HashMap::new();
    let mut ranked: Vec<(f32, u32)> = Vec::new();
    for &word in &found {
        let (rows, bonus) = &words[word as usize];
        for &row in rows {
            known.entry(row).or_insert_with(|| costs.steps(row, &query.typed));
        }
        ranked.push((align(rows, &query.typed, &known, None) - bonus, word));
    }
    ranked.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let place = ranked.iter().position(|r| r.1 == gold).unwrap_or(0);
    let (best, mine) = (ranked[0].0, ranked[place].0);
    // A pair that is this far off is an error of the list, or another word altogether.
    if mine - best > 8.0 {
        return (8.0, false);
    }
    if place >= RIVALS {
        ranked.swap(place, RIVALS - 1);
    }
    ranked.truncate(RIVALS);
    let sum: f32 = ranked.iter().map(|r| (best - r.0).exp()).sum();
    let rate = crate::env("RATE", 0.02) as f32 / (1.0 + epoch as f32 * 0.5);
    for &(rank, word) in &ranked {
        let share = (best - rank).exp() / sum;
        let slope = f32::from(word == gold) - share;
        if slope.abs() < 1e-3 {
            continue;
        }
        let mut trace = Vec::new();
        align(&words[word as usize].0, &query.typed, &known, Some(&mut trace));
        for (row, entry) in trace {
            if row != u16::MAX && entry != u16::MAX {
                let (_, cost, was) = &mut costs.table[usize::from(row)][usize::from(entry)];
                *cost -= rate * (slope + crate::env("HOLD", 0.05) as f32 * (*cost - *was));
            }
        }
    }
    (mine - best + sum.ln(), place == 0)
}
