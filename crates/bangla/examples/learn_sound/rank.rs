//! Second step: costs are moved so that the word that was meant comes before the others that the
//! vocabulary offers (gradient descent on the likelihood of the right candidate, held near the
//! costs of the first step). What the first step knows of spelling, this one weighs against how
//! common each letter is among the words that could have been meant.

use std::collections::{BTreeMap, HashMap};

use bangla::sound::key::{Key, key_of};
use bangla::sound::lookup::KEYS;
use bangla::sound::readings::query_keys;
use bangla::sound::typed::skip;
use bangla::sound::units::{Unit, units};
use bangla::sound::weights::{MAX_PIECE, UNSEEN, WIDER};

use crate::{ANY, Pair, Row, SCALE, Table, contexts};

const EPOCHS: u16 = 5;
const RATE: f32 = 0.02;
/// How strongly a cost is held at its first value.
const HOLD: f32 = 0.05;
/// What a natural logarithm of a word's count is worth.
const FREQUENCY: f32 = 0.125;
/// How many candidates are weighed against each other.
const RIVALS: usize = 20;
/// A pair whose word is this much dearer than the best is an error of its list, or unlearnable.
const STRAY: f32 = 8.0;

/// A spelling that a step of an alignment goes through: its row and place there.
type Entry = Option<(usize, usize)>;
/// For each place in what was typed and each length of piece: the cost, and through what.
type Steps = Vec<[(f32, Entry); MAX_PIECE + 1]>;

/// A piece of spelling, its cost now, and its cost at first.
type Piece = (String, f32, f32);

struct Costs {
    rows: BTreeMap<Row, usize>,
    /// For each row, the wider one and the pieces.
    table: Vec<(Option<usize>, Vec<Piece>)>,
}

impl Costs {
    fn new(table: &Table) -> Self {
        let rows: BTreeMap<Row, usize> =
            table.keys().zip(0..).map(|(&row, at)| (row, at)).collect();
        let wider = |&(id, near, far): &Row| match (near, far) {
            (ANY, _) => None,
            (_, ANY) => rows.get(&(id, ANY, ANY)),
            _ => rows.get(&(id, near, ANY)),
        };
        let cost = |p: &f64| -p.ln() as f32;
        let table = table
            .iter()
            .map(|(row, pieces)| {
                let pieces = pieces.iter().map(|(piece, p)| (piece.clone(), cost(p), cost(p)));
                (wider(row).copied(), pieces.collect())
            })
            .collect();
        Self { rows, table }
    }

    fn row_of(&self, unit: Unit) -> Option<usize> {
        contexts(unit).iter().find_map(|context| self.rows.get(context)).copied()
    }

    /// The steps of a row; a piece that a narrow row lacks is taken from the wider one.
    fn steps(&self, row: usize, typed: &str) -> Steps {
        (0..=typed.len())
            .map(|at| {
                let mut steps = [(f32::INFINITY, None); MAX_PIECE + 1];
                let (mut next, mut more) = (Some(row), 0.0);
                while let Some(row) = next {
                    let (wider, pieces) = &self.table[row];
                    for (place, (piece, cost, _)) in pieces.iter().enumerate() {
                        if steps[piece.len()].1.is_none() && typed[at..].starts_with(piece) {
                            steps[piece.len()] = (cost + more, Some((row, place)));
                        }
                    }
                    next = *wider;
                    more += f32::from(WIDER) / SCALE as f32;
                }
                steps[0].0 = steps[0].0.min(f32::from(UNSEEN) / SCALE as f32);
                steps
            })
            .collect()
    }

    /// Moves one cost by the slope of the loss, and back towards what it was.
    fn step(&mut self, (row, place): (usize, usize), slope: f32, rate: f32) {
        let (_, cost, first) = &mut self.table[row].1[place];
        *cost -= rate * (slope + HOLD * (*cost - *first));
    }
}

/// The best alignment of a word's rows with what was typed: its cost, and if asked for, the
/// entries it goes through.
fn align(
    rows: &[usize],
    typed: &str,
    known: &HashMap<usize, Steps>,
    mut trace: Option<&mut Vec<(usize, usize)>>,
) -> f32 {
    let end = typed.len();
    let width = end + 1;
    let mut best = vec![f32::INFINITY; width * (rows.len() + 1)];
    // How each place was reached: the length of the piece, or a letter passed over.
    let mut from = vec![None; best.len()];
    best[0] = 0.0;
    for r in 0..=rows.len() {
        #[allow(clippy::needless_range_loop, reason = "`at` is a place in three tables")]
        for at in 0..width {
            let here = r * width + at;
            if at < end {
                let cost = best[here] + f32::from(skip(typed.as_bytes()[at])) / SCALE as f32;
                if cost < best[here + 1] {
                    (best[here + 1], from[here + 1]) = (cost, None);
                }
            }
            let Some(steps) = rows.get(r).map(|row| known[row][at]) else { continue };
            for (length, (more, _)) in steps.into_iter().enumerate().take(end - at + 1) {
                let cost = best[here] + more;
                if cost < best[here + width + length] {
                    (best[here + width + length], from[here + width + length]) =
                        (cost, Some(length));
                }
            }
        }
    }
    let mut here = best.len() - 1;
    while let (Some(trace), true) = (trace.as_deref_mut(), here >= width) {
        match from[here] {
            None => here -= 1,
            Some(length) => {
                here -= width + length;
                trace.extend(known[&rows[here / width]][here % width][length].1);
            }
        }
    }
    best[best.len() - 1]
}

/// A vocabulary for the descent: each word's rows and what its count is worth.
struct Words<'w> {
    numbers: HashMap<&'w str, u32>,
    rows: Vec<(Vec<usize>, f32)>,
    index: Vec<(Key, u32)>,
}

impl<'w> Words<'w> {
    fn new(costs: &Costs, vocabulary: &'w BTreeMap<String, u32>) -> Self {
        let rows = vocabulary.iter().map(|(word, &count)| {
            let rows = units(word).into_iter().filter_map(|unit| costs.row_of(unit)).collect();
            (rows, FREQUENCY * (count.max(1) as f32).ln())
        });
        let mut index: Vec<_> = vocabulary.keys().zip(0..).map(|(w, at)| (key_of(w), at)).collect();
        index.sort_unstable();
        let numbers = vocabulary.keys().zip(0..).map(|(word, at)| (word.as_str(), at)).collect();
        Self { numbers, rows: rows.collect(), index }
    }
}

/// Moves the probabilities of a table so that the words of the pairs come first.
pub(crate) fn tune(table: &mut Table, pairs: &[Pair], vocabulary: &BTreeMap<String, u32>) {
    let mut costs = Costs::new(table);
    let words = Words::new(&costs, vocabulary);
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    let mut random = 1u64;
    for epoch in 0..EPOCHS {
        // Fisher–Yates with Knuth's linear congruence: the order is the same in every run.
        for at in (1..order.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            order.swap(at, (random >> 33) as usize % (at + 1));
        }
        let rate = RATE / (1.0 + f32::from(epoch) / 2.0);
        let loss: f32 = order.iter().map(|&at| descend(&mut costs, &words, &pairs[at], rate)).sum();
        eprintln!("epoch {epoch}: loss {:.4}", loss / pairs.len() as f32);
    }
    for (row, pieces) in table {
        for (piece, cost, _) in &costs.table[costs.rows[row]].1 {
            pieces.insert(piece.clone(), f64::from(-cost.max(0.0)).exp());
        }
    }
}

/// One step of the descent; gives the loss before it.
fn descend(costs: &mut Costs, words: &Words<'_>, pair: &Pair, rate: f32) -> f32 {
    let meant = words.numbers[pair.word.as_str()];
    let mut found = vec![meant];
    for (key, _) in query_keys(pair.typed.as_bytes(), KEYS) {
        let start = words.index.partition_point(|&(k, _)| k < key);
        let same = words.index[start..].iter().take_while(|&&(k, _)| k == key);
        found.extend(same.map(|&(_, word)| word));
    }
    found.sort_unstable();
    found.dedup();
    let mut known = HashMap::new();
    let mut ranked: Vec<(f32, u32)> = Vec::new();
    for &word in &found {
        let (rows, bonus) = &words.rows[word as usize];
        for &row in rows {
            known.entry(row).or_insert_with(|| costs.steps(row, &pair.typed));
        }
        ranked.push((align(rows, &pair.typed, &known, None) - bonus, word));
    }
    ranked.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let place = ranked.iter().position(|r| r.1 == meant).unwrap_or(0);
    let (best, mine) = (ranked[0].0, ranked[place].0);
    if mine - best > STRAY {
        return STRAY;
    }
    if place >= RIVALS {
        ranked.swap(place, RIVALS - 1);
    }
    ranked.truncate(RIVALS);
    let sum: f32 = ranked.iter().map(|r| (best - r.0).exp()).sum();
    for &(rank, word) in &ranked {
        let slope = f32::from(word == meant) - (best - rank).exp() / sum;
        if slope.abs() > 1e-3 {
            let mut trace = Vec::new();
            align(&words.rows[word as usize].0, &pair.typed, &known, Some(&mut trace));
            for entry in trace {
                costs.step(entry, slope, rate);
            }
        }
    }
    mine - best + sum.ln()
}
