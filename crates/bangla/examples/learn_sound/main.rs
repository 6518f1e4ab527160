//! Learns how Bangla is written in Latin letters, and prints the tables of `bangla::sound`.
//!
//! `learn_sound FOLDER [--without K/N]` reads every `translit-*.tsv` in the folder (a Bangla word,
//! a tab, a Latin spelling) and writes `weights.txt` and `readings.txt` into the working directory.
//! `--without 0/5` leaves out a fifth of the words, to measure on them what the rest has taught.
//!
//! The method is expectation maximisation over all alignments of a word's units with pieces of its
//! spelling of up to four letters (Dempster, Laird, Rubin 1977; for transliteration Jiampojamarn et
//! al. 2007). A unit's spellings in a context are estimated together with those in wider contexts,
//! and a context gets a row of its own only where it tells enough.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;

use bangla::normal::normal_form;
use bangla::sound::units::{FAR, INHERENT, Kind, NEAR, UNITS, Unit, units};

/// Costs are in eighths of a natural logarithm.
const SCALE: f64 = 8.0;
/// How many manners of spelling are told apart: a writer keeps to one within a word.
const STYLES: usize = 1;
const MAX_PIECE: usize = 4;
const ROUNDS: usize = 12;
/// How many sightings the wider context's estimate counts for.
const PRIOR: f64 = 4.0;
/// A piece less likely than this is not written down.
const RAREST: f64 = 0.0012;
/// A piece seen less often than this is not written down.
const SEEN: f64 = 1.5;
/// How much better, in natural logarithms over all pairs, a context must predict to get a row.
const GAIN: f64 = 8.0;

mod rank;

/// A unit and its contexts; 255 stands for any.
type Row = (u8, u8, u8);
type Spellings = BTreeMap<String, f64>;

/// The contexts of a unit from narrow to wide; 255 stands for any.
fn contexts(unit: Unit) -> [Row; 3] {
    [(unit.id, unit.near, unit.far), (unit.id, unit.near, 255), (unit.id, 255, 255)]
}

struct Pair {
    /// Whether the pair is from a list of names, most of them foreign: where the styles start from.
    name: bool,
    word: String,
    units: Vec<Unit>,
    typed: Vec<u8>,
}

#[derive(Default)]
struct Model {
    rows: BTreeMap<Row, Spellings>,
}

impl Model {
    fn probability(&self, unit: Unit, piece: &str) -> f64 {
        if !may_spell(unit, piece) {
            return 1e-9;
        }
        for context in contexts(unit) {
            if let Some(row) = self.rows.get(&context) {
                return row.get(piece).copied().unwrap_or(1e-7);
            }
        }
        guess(unit, piece)
    }

    /// The estimate from expected counts; each context leans on the wider one.
    fn from_counts(counts: &BTreeMap<Row, Spellings>) -> Self {
        let mut rows = BTreeMap::<(u8, u8, u8), Spellings>::new();
        for (&(id, near, far), seen) in counts.iter().rev() {
            // In reverse order 255 comes first, so the wider row is there already.
            let wider = match (near, far) {
                (255, _) => None,
                (_, 255) => rows.get(&(id, 255, 255)),
                _ => rows.get(&(id, near, 255)),
            };
            let total: f64 = seen.values().sum();
            let prior = env("PRIOR", 8.0);
            let row = match wider {
                None => seen.iter().map(|(p, n)| (p.clone(), (n + 1e-3) / (total + 1.0))).collect(),
                Some(wider) => wider
                    .iter()
                    .map(|(p, q)| {
                        let n = seen.get(p).copied().unwrap_or(0.0);
                        (p.clone(), (n + prior * q) / (total + prior))
                    })
                    .collect(),
            };
            rows.insert((id, near, far), row);
        }
        Self { rows }
    }

    /// Drops what is too rare to be written down.
    fn forget(&mut self, counts: &BTreeMap<Row, Spellings>) {
        for (context, row) in &mut self.rows {
            row.retain(|piece, p| {
                *p >= env("RAREST", 0.0003)
                    && counts[context].get(piece).is_some_and(|n| *n > env("SEEN", 0.15))
            });
        }
    }

    /// Drops the contexts that tell little, narrow ones first.
    fn prune(&mut self, counts: &BTreeMap<Row, Spellings>) {
        for narrow in [true, false] {
            let keys: Vec<_> = self
                .rows
                .keys()
                .copied()
                .filter(|k| k.1 != 255 && (k.2 != 255) == narrow)
                .collect();
            for key in keys {
                if !narrow
                    && self.rows.range((key.0, key.1, 0)..(key.0, key.1, 255)).next().is_some()
                {
                    continue;
                }
                let wider = if narrow { (key.0, key.1, 255) } else { (key.0, 255, 255) };
                let gain: f64 = counts[&key]
                    .iter()
                    .map(|(p, n)| {
                        let here =
                            self.rows[&key].get(p).copied().unwrap_or(1e-7).max(RAREST / 4.0);
                        let there =
                            self.rows[&wider].get(p).copied().unwrap_or(1e-7).max(RAREST / 4.0);
                        n * (here / there).ln()
                    })
                    .sum();
                if gain < env("GAIN", 20.0) {
                    self.rows.remove(&key);
                }
            }
        }
    }
}

pub fn env(name: &str, default: f64) -> f64 {
    static C: std::sync::Mutex<BTreeMap<String, f64>> = std::sync::Mutex::new(BTreeMap::new());
    *C.lock()
        .unwrap()
        .entry(name.to_owned())
        .or_insert_with(|| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default))
}
/// Whether a piece can be the spelling of one unit, and not of several.
fn may_spell(unit: Unit, piece: &str) -> bool {
    static FREE: std::sync::OnceLock<bool> = std::sync::OnceLock::new();
    if *FREE.get_or_init(|| env("FREE", 0.0) > 0.0) {
        return true;
    }
    let (text, kind, sound) = UNITS[usize::from(unit.id)];
    let vowel = |c: char| "aeiouyw".contains(c);
    match kind {
        _ if piece.len() <= 1 => true,
        _ if text == "শন" => piece.ends_with('n'),
        Kind::Vowel if !sound.is_empty() => piece.contains('r') || piece.chars().all(vowel),
        Kind::Vowel => {
            ["h", "gh", "r", ""].iter().any(|end| {
                piece
                    .strip_suffix(end)
                    .is_some_and(|rest| !rest.is_empty() && rest.chars().all(vowel))
            }) || (piece.starts_with('h') && piece[1..].chars().all(vowel))
        }
        _ if sound.is_empty() => true,
        _ => {
            let bare = if "sjkg".contains(&sound[..1]) {
                piece.strip_suffix(['e', 'i', 'u']).unwrap_or(piece)
            } else {
                piece
            };
            !bare.is_empty() && !bare.chars().any(|c| "aeiou".contains(c))
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
        (_, "p") => "p",
        (_, "f") => "fph",
        (_, "m") => "m",
        (_, "l") => "l",
        (_, "r") => "rdh",
        (_, "h") => "h",
        _ => "yjwbhn",
    };
    let fits = piece.chars().all(|c| letters.contains(c));
    let length = piece.len() as i32;
    if fits { 0.2 * 0.3f64.powi(length - 1) } else { 2e-5 * 0.02f64.powi(length - 1) }
}

/// Forward–backward over all alignments: the likelihood of a pair, and of each step in it.
fn expect(model: &Model, pair: &Pair) -> (f64, Vec<(usize, usize, usize, f64)>) {
    let (rows, columns) = (pair.units.len(), pair.typed.len());
    let typed = std::str::from_utf8(&pair.typed).unwrap_or_default();
    let mut forward = vec![vec![0.0; columns + 1]; rows + 1];
    let mut backward = forward.clone();
    let mut steps = Vec::new();
    for (r, &unit) in pair.units.iter().enumerate() {
        for from in 0..=columns {
            for to in from..=columns.min(from + MAX_PIECE) {
                steps.push((r, from, to, model.probability(unit, &typed[from..to])));
            }
        }
    }
    forward[0][0] = 1.0;
    for &(r, from, to, p) in &steps {
        forward[r + 1][to] += forward[r][from] * p;
    }
    backward[rows][columns] = 1.0;
    for &(r, from, to, p) in steps.iter().rev() {
        backward[r][from] += backward[r + 1][to] * p;
    }
    let total = forward[rows][columns].max(1e-300);
    for (r, from, to, p) in &mut steps {
        *p *= forward[*r][*from] * backward[*r + 1][*to] / total;
    }
    (total, steps)
}

type Counts = BTreeMap<Row, Spellings>;

/// Adds the expected counts of one pair, as much as it is of this style.
fn count(pair: &Pair, steps: &[(usize, usize, usize, f64)], share: f64, counts: &mut Counts) {
    let typed = std::str::from_utf8(&pair.typed).unwrap_or_default();
    for &(r, from, to, p) in steps {
        if p * share < 1e-6 || !may_spell(pair.units[r], &typed[from..to]) {
            continue;
        }
        for context in contexts(pair.units[r]) {
            *counts.entry(context).or_default().entry(typed[from..to].to_owned()).or_default() +=
                p * share;
        }
    }
}

/// The best alignment: for each unit, the piece of the spelling that it is written as.
fn align<'p>(model: &Model, pair: &'p Pair) -> Vec<&'p str> {
    let (rows, columns) = (pair.units.len(), pair.typed.len());
    let typed = std::str::from_utf8(&pair.typed).unwrap_or_default();
    let mut best = vec![vec![(f64::NEG_INFINITY, 0); columns + 1]; rows + 1];
    best[0][0].0 = 0.0;
    for (r, &unit) in pair.units.iter().enumerate() {
        for from in 0..=columns {
            for to in from..=columns.min(from + MAX_PIECE) {
                let score = best[r][from].0 + model.probability(unit, &typed[from..to]).ln();
                if score > best[r + 1][to].0 {
                    best[r + 1][to] = (score, from);
                }
            }
        }
    }
    let mut out = Vec::new();
    let mut at = columns;
    for r in (0..rows).rev() {
        let from = best[r + 1][at].1;
        out.push(&typed[from..at]);
        at = from;
    }
    out.reverse();
    out
}

fn cost(probability: f64) -> i32 {
    (-probability.ln() * SCALE).round() as i32
}

fn weights(model: &Model) -> String {
    let mut out = String::new();
    for (&(id, near, far), row) in &model.rows {
        let name =
            |names: &[u8], at: u8| char::from(names.get(usize::from(at)).copied().unwrap_or(b'.'));
        let mut entries: Vec<_> = row.iter().collect();
        entries.sort_by(|a, b| b.1.total_cmp(a.1).then(a.0.cmp(b.0)));
        let _ = write!(out, "{} {}{}", UNITS[usize::from(id)].0, name(NEAR, near), name(FAR, far));
        for (piece, p) in entries {
            let _ = write!(out, " {piece}{}", cost(*p));
        }
        out.push('\n');
    }
    out
}

/// What each piece of Latin letters adds to a sound key, and how likely; `^` begins a word.
fn readings(styles: &[(f64, Model)], pairs: &[Pair]) -> String {
    let mut counts = BTreeMap::<(String, String), f64>::new();
    let mut total = 0.0;
    for pair in pairs {
        let mut at = 0;
        let likelihood = |(size, model): &&(f64, Model)| size * expect(model, pair).0;
        let Some((_, model)) = styles.iter().max_by(|a, b| likelihood(a).total_cmp(&likelihood(b)))
        else {
            continue;
        };
        for (r, piece) in align(model, pair).into_iter().enumerate() {
            let (_, kind, sound) = UNITS[usize::from(pair.units[r].id)];
            let sound = if r == 0 && kind == Kind::Vowel && sound.is_empty() { "a" } else { sound };
            if !piece.is_empty() || !sound.is_empty() {
                let start = if at == 0 { "^" } else { "" };
                *counts.entry((format!("{start}{piece}"), sound.to_owned())).or_default() += 1.0;
                total += 1.0;
            }
            at += piece.len();
        }
    }
    let mut lines = BTreeMap::<&str, Vec<(f64, &str)>>::new();
    for ((piece, sound), n) in &counts {
        if *n >= env("READ", 1.0) {
            lines.entry(piece).or_default().push((*n, sound));
        }
    }
    let mut out = String::new();
    for (piece, mut sounds) in lines {
        sounds.sort_by(|a, b| b.0.total_cmp(&a.0));
        let _ = write!(out, "{}", if piece.is_empty() { "." } else { piece });
        for (n, sound) in sounds {
            let _ = write!(out, " {sound}{}", cost(n / total));
        }
        out.push('\n');
    }
    out
}

fn read(folder: &str, without: Option<(u32, u32)>) -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    files.sort_by_key(std::fs::DirEntry::path);
    let mut pairs = Vec::new();
    for file in files {
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.starts_with("translit-") || !name.ends_with(".tsv") {
            continue;
        }
        for line in std::fs::read_to_string(file.path())?.lines() {
            let Some((word, typed)) = line.split_once('\t') else { continue };
            let word = normal_form(word);
            let typed: Vec<u8> =
                normal_form(typed).bytes().filter(u8::is_ascii_lowercase).collect();
            let part = word.bytes().fold(7u32, |h, b| h.wrapping_mul(31).wrapping_add(b.into()));
            if without.is_some_and(|(k, n)| part % n == k) {
                continue;
            }
            let name = !name.contains("dakshina");
            pairs.push(Pair { name, units: units(&word), word, typed });
        }
    }
    Ok(pairs)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let usage = "usage: learn_sound FOLDER VOCABULARY [--without K/N]";
    let folder = args.next().ok_or(usage)?;
    let vocabulary = std::fs::read_to_string(args.next().ok_or(usage)?)?;
    let without = match args.nth(1) {
        Some(part) => {
            let (k, n) = part.split_once('/').ok_or("--without takes K/N")?;
            Some((k.parse()?, n.parse()?))
        }
        None => None,
    };
    let pairs = read(&folder, without)?;
    let mut vocabulary: BTreeMap<String, u32> = vocabulary
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(word, count)| Some((word.to_owned(), count.parse().ok()?)))
        .collect();
    for pair in &pairs {
        vocabulary.entry(pair.word.clone()).or_insert(1);
    }
    let queries: Vec<_> = pairs
        .iter()
        .map(|pair| rank::Query { typed: pair.typed.clone(), word: pair.word.clone() })
        .collect();
    let mut styles: Vec<(f64, Model)> =
        (0..STYLES).map(|_| (1.0 / STYLES as f64, Model::default())).collect();
    let mut counts = Vec::new();
    for round in 0..ROUNDS {
        counts = vec![Counts::new(); STYLES];
        let mut sizes = [0.0; STYLES];
        let mut likelihood = 0.0;
        for pair in &pairs {
            let read: Vec<_> = styles.iter().map(|(_, model)| expect(model, pair)).collect();
            let total: f64 = read.iter().zip(&styles).map(|((p, _), (size, _))| p * size).sum();
            likelihood += total.ln();
            for (style, (p, steps)) in read.iter().enumerate() {
                let share = if round < 2 {
                    if STYLES == 1 {
                        1.0
                    } else if (style == 1) == pair.name {
                        0.8
                    } else {
                        0.2
                    }
                } else {
                    p * styles[style].0 / total
                };
                sizes[style] += share / pairs.len() as f64;
                count(pair, steps, share, &mut counts[style]);
            }
        }
        eprintln!("round {round}: {:.3} a pair, {sizes:?}", likelihood / pairs.len() as f64);
        styles = sizes.into_iter().zip(&counts).map(|(n, c)| (n, Model::from_counts(c))).collect();
    }
    let readings = readings(&styles, &pairs);
    let mut weights = Vec::new();
    for ((_, model), counts) in styles.iter_mut().zip(&counts) {
        model.prune(counts);
        model.forget(counts);
        if env("TUNE", 0.0) > 0.0 {
            rank::tune(&mut model.rows, &queries, &vocabulary);
        }
        weights.push(self::weights(model));
        eprintln!("{} rows", model.rows.len());
    }
    let weights = weights.join("\n");
    eprintln!("{} bytes; {} pieces", weights.len(), readings.lines().count());
    std::fs::write("weights.txt", weights)?;
    std::fs::write("readings.txt", readings)?;
    Ok(())
}
