//! First step: how each unit of a word is spelt, and how often.
//!
//! Expectation maximisation over all alignments of a word's units with pieces of its spelling of up
//! to four letters (Dempster, Laird, Rubin 1977; for transliteration, Jiampojamarn et al. 2007). What
//! is seen in a narrow context leans on the wider one, and a narrow context gets a row of its own
//! only where that predicts the pairs clearly better.

use bangla::sound::units::{INHERENT, Kind, UNITS, Unit};
use bangla::sound::weights::MAX_PIECE;

use crate::{ANY, Pair, Row, Table, contexts};

const ROUNDS: usize = 12;
/// How many sightings the wider context's estimate counts for.
const PRIOR: f64 = 8.0;
/// A piece less likely than this is not written down.
const RAREST: f64 = 0.0003;
/// Nor one seen less often than this.
const SEEN: f64 = 0.15;
/// How much better, in natural logarithms over all pairs, a context must predict to get a row.
const GAIN: f64 = 20.0;
/// The probability of a piece that is none of a unit's.
const NONE: f64 = 1e-7;

/// The probability of each piece for each unit in its contexts, and what it was estimated from.
#[derive(Default)]
pub(crate) struct Model {
    pub(crate) rows: Table,
    counts: Table,
}

/// The model that explains the pairs best.
pub(crate) fn learn(pairs: &[Pair]) -> Model {
    let mut model = Model::default();
    for round in 0..ROUNDS {
        let mut counts = Table::new();
        let likelihood: f64 = pairs.iter().map(|pair| expect(&model, pair, &mut counts)).sum();
        eprintln!("round {round}: {:.3} a pair", likelihood / pairs.len() as f64);
        model = Model::from_counts(counts);
    }
    model
}

impl Model {
    fn probability(&self, unit: Unit, piece: &str) -> f64 {
        if !may_spell(unit, piece) {
            return NONE / 100.0;
        }
        let row = contexts(unit).into_iter().find_map(|context| self.rows.get(&context));
        row.map_or_else(|| guess(unit, piece), |row| row.get(piece).copied().unwrap_or(NONE))
    }

    /// The estimate from expected counts; each context leans on the wider one.
    fn from_counts(counts: Table) -> Self {
        let mut rows = Table::new();
        // In reverse order ANY comes first, so a wider row is there before the narrow one.
        for (&row, seen) in counts.iter().rev() {
            let total: f64 = seen.values().sum();
            let estimate = match wider(row).and_then(|wider| rows.get(&wider)) {
                None => seen.iter().map(|(p, n)| (p.clone(), n / (total + 1.0))).collect(),
                Some(wider) => {
                    let n = |p: &String| seen.get(p).copied().unwrap_or(0.0);
                    let lean =
                        |(p, q): (&String, &f64)| (p.clone(), (n(p) + PRIOR * q) / (total + PRIOR));
                    wider.iter().map(lean).collect()
                }
            };
            rows.insert(row, estimate);
        }
        Self { rows, counts }
    }

    /// Drops the contexts that tell little, narrow ones first, and the pieces that are too rare.
    pub(crate) fn reduce(&mut self) {
        for narrow in [true, false] {
            let rows: Vec<Row> = self.rows.keys().copied().collect();
            for row in rows.into_iter().filter(|r| r.1 != ANY && (r.2 != ANY) == narrow) {
                let (id, near, _) = row;
                let needed =
                    !narrow && self.rows.range((id, near, 0)..(id, near, ANY)).next().is_some();
                if !needed && self.gain(row) < GAIN {
                    self.rows.remove(&row);
                }
            }
        }
        for (row, pieces) in &mut self.rows {
            let counts = &self.counts[row];
            pieces.retain(|piece, p| *p >= RAREST && counts.get(piece).is_some_and(|n| *n > SEEN));
        }
    }

    /// How much better a row predicts what was seen than the next wider one.
    fn gain(&self, row: Row) -> f64 {
        let Some(wider) = wider(row) else { return f64::INFINITY };
        let probability =
            |row: &Row, piece| self.rows[row].get(piece).map_or(RAREST, |p| p.max(RAREST));
        let seen = self.counts[&row].iter();
        seen.map(|(p, n)| n * (probability(&row, p) / probability(&wider, p)).ln()).sum()
    }
}

/// The next wider context.
fn wider((id, near, far): Row) -> Option<Row> {
    match (near, far) {
        (ANY, _) => None,
        (_, ANY) => Some((id, ANY, ANY)),
        _ => Some((id, near, ANY)),
    }
}

/// Whether a piece can be the spelling of one unit, and not of several.
fn may_spell(unit: Unit, piece: &str) -> bool {
    let (text, kind, sound) = UNITS[usize::from(unit.id)];
    let vowels = |piece: &str| piece.chars().all(|c| "aeiouyw".contains(c));
    if piece.len() <= 1 || (sound.is_empty() && kind != Kind::Vowel) {
        return true;
    }
    match kind {
        _ if text == "শন" => piece.ends_with('n'),
        Kind::Vowel if !sound.is_empty() => piece.contains('r') || vowels(piece),
        Kind::Vowel => {
            let silent =
                |end| piece.strip_suffix(end).is_some_and(|rest| !rest.is_empty() && vowels(rest));
            vowels(piece)
                || vowels(&piece[1..]) && piece.starts_with('h')
                || ["h", "gh", "r"].into_iter().any(silent)
        }
        _ => {
            // A vowel letter may belong to a consonant as in "ti", "ce", "qu".
            let soft = if "sjkg".contains(&sound[..1]) {
                piece.strip_suffix(['e', 'i', 'u'])
            } else {
                None
            };
            !soft.unwrap_or(piece).contains(['a', 'e', 'i', 'o', 'u'])
        }
    }
}

/// What a spelling is worth before anything is learnt: the letters that could stand for the class.
fn guess(unit: Unit, piece: &str) -> f64 {
    let (text, kind, sound) = UNITS[usize::from(unit.id)];
    if piece.is_empty() {
        return if unit.id == INHERENT { 0.4 } else { 0.02 };
    }
    let letters = match (kind, sound) {
        _ if text == "শন" => "tionscea",
        (Kind::Vowel, "") => "aeiouyw",
        (Kind::Vowel, _) => "riu",
        (_, "k") => "kcqxh",
        (_, "ks") => "xkcs",
        (_, "g") => "gjhny",
        (_, "s") => "scxhtz",
        (_, "j") => "jzgyh",
        (_, "t") => "th",
        (_, "d") => "dh",
        (_, "n") => "ngm",
        (_, "b") => "bvwh",
        (_, "f") => "fph",
        (_, "r") => "rdh",
        (_, "p" | "m" | "l" | "h") => sound,
        _ => "yjwbhn",
    };
    let longer = f64::from(piece.len() as u32 - 1);
    if piece.chars().all(|c| letters.contains(c)) {
        0.2 * 0.3f64.powf(longer)
    } else {
        2e-5 * 0.02f64.powf(longer)
    }
}

/// Every way to spell one unit of a pair: the unit's place, from where to where, how likely.
fn steps(model: &Model, pair: &Pair) -> Vec<(usize, usize, usize, f64)> {
    let end = pair.typed.len();
    let mut steps = Vec::new();
    for (at, &unit) in pair.units.iter().enumerate() {
        for from in 0..=end {
            for to in from..=end.min(from + MAX_PIECE) {
                steps.push((at, from, to, model.probability(unit, &pair.typed[from..to])));
            }
        }
    }
    steps
}

/// Adds the expected counts of one pair over all its alignments; gives its log likelihood.
fn expect(model: &Model, pair: &Pair, counts: &mut Table) -> f64 {
    let (rows, end) = (pair.units.len(), pair.typed.len());
    let steps = steps(model, pair);
    let mut forward = vec![vec![0.0; end + 1]; rows + 1];
    let mut backward = forward.clone();
    forward[0][0] = 1.0;
    for &(at, from, to, p) in &steps {
        forward[at + 1][to] += forward[at][from] * p;
    }
    backward[rows][end] = 1.0;
    for &(at, from, to, p) in steps.iter().rev() {
        backward[at][from] += backward[at + 1][to] * p;
    }
    let total = forward[rows][end].max(f64::MIN_POSITIVE);
    for (at, from, to, p) in steps {
        let piece = &pair.typed[from..to];
        let share = forward[at][from] * p * backward[at + 1][to] / total;
        if share > 1e-6 && may_spell(pair.units[at], piece) {
            for context in contexts(pair.units[at]) {
                *counts.entry(context).or_default().entry(piece.to_owned()).or_default() += share;
            }
        }
    }
    total.ln()
}

/// The best alignment: for each unit, the piece of the spelling that it is written as.
pub(crate) fn align<'p>(model: &Model, pair: &'p Pair) -> Vec<&'p str> {
    let (rows, end) = (pair.units.len(), pair.typed.len());
    let mut best = vec![vec![(f64::NEG_INFINITY, 0); end + 1]; rows + 1];
    best[0][0].0 = 0.0;
    for (at, from, to, p) in steps(model, pair) {
        let score = best[at][from].0 + p.ln();
        if score > best[at + 1][to].0 {
            best[at + 1][to] = (score, from);
        }
    }
    // From the end back: where each unit's piece starts.
    let mut starts = vec![end];
    for at in (0..rows).rev() {
        starts.push(best[at + 1][starts[rows - 1 - at]].1);
    }
    starts.reverse();
    starts.windows(2).map(|ends| &pair.typed[ends[0]..ends[1]]).collect()
}
