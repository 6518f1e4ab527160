//! Learns how Bangla is written in Latin letters, and writes the tables of `bangla::sound`.
//!
//! `learn_sound FOLDER VOCABULARY [--without K/N]` reads every `translit-*.tsv` in the folder (a
//! Bangla word, a tab, a Latin spelling) and a vocabulary (`WORD<TAB>COUNT` lines, see the example
//! `vocabulary`), and writes `weights.txt` and `readings.txt` into the working directory. They belong
//! in `src/sound/`. `--without 0/3` leaves out a third of the words, so that `translit --part 0/3` can
//! measure on them what the rest has taught. The same input gives the same tables, except that the
//! second step looks its candidates up by the readings that are built in.
//!
//! [`spelling`] estimates how each unit is spelt; [`rank`] weighs that against the words that
//! could be meant instead.

#![allow(clippy::print_stderr, reason = "a tool that says how far it is")]

mod rank;
mod spelling;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use bangla::normal::normal_form;
use bangla::sound::units::{FAR, Kind, NEAR, UNITS, Unit, units};

use spelling::{Model, align};

/// Costs are in eighths of a natural logarithm.
const SCALE: f64 = 8.0;
/// What the tables leave out, because every page carries them: spellings that cost as much as this …
const DEAR_SPELLING: i32 = 60;
/// … readings that cost as much as this …
const DEAR_READING: i32 = 88;
/// … and the difference of costs within so many. Without all three, recall is a tenth of a percent apart and the
/// tables half as large again.
const STEP: i32 = 4;

/// Units that are too rare to be learnt, and the ones whose spellings they share.
const LIKE: [(&str, &str); 2] = [("ঢ\u{9bc}", "ড\u{9bc}"), ("ঔ", "ও")];

/// Spellings that people use and the lists lack, with their costs: the letters as they are heard. A consonant
/// with য-ফলা is doubled (khaddo, onno).
const MORE: [(&str, &str, i32); 28] = [
    ("জ্ঞ", "gg", 8),
    ("ভ", "f", 32),
    ("ভ", "ff", 36),
    ("্য", "d", 12),
    ("্য", "n", 12),
    ("্য", "t", 12),
    ("্য", "l", 12),
    ("্য", "j", 12),
    ("্য", "k", 16),
    ("্য", "s", 12),
    ("্য", "b", 16),
    ("্য", "g", 16),
    ("্য", "p", 16),
    ("্য", "th", 16),
    ("্য", "dh", 16),
    ("্য", "kh", 16),
    ("্য", "e", 12),
    ("্যা", "da", 12),
    ("্যা", "na", 12),
    ("্যা", "ta", 12),
    ("্যা", "la", 12),
    ("্যা", "ja", 12),
    ("্যা", "ka", 16),
    ("্যা", "sa", 12),
    ("্যা", "tha", 16),
    ("্যা", "dha", 16),
    ("্যা", "kha", 16),
    ("্যা", "ba", 16),
];
/// Likewise, what such spellings add to a sound key.
const MORE_READINGS: [(&str, &str, i32); 2] = [("f", "b", 76), ("ff", "b", 84)];

/// A unit and its contexts; [`ANY`] stands for any.
type Row = (u8, u8, u8);
const ANY: u8 = u8::MAX;
/// Pieces of spelling with their probabilities, or how often they were seen.
type Spellings = BTreeMap<String, f64>;
type Table = BTreeMap<Row, Spellings>;

/// The contexts of a unit from narrow to wide.
fn contexts(unit: Unit) -> [Row; 3] {
    [(unit.id, unit.near, unit.far), (unit.id, unit.near, ANY), (unit.id, ANY, ANY)]
}

/// A word and one of its spellings.
struct Pair {
    word: String,
    units: Vec<Unit>,
    typed: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let usage = "usage: learn_sound FOLDER VOCABULARY [--without K/N]";
    let folder = args.next().ok_or(usage)?;
    let vocabulary = args.next().ok_or(usage)?;
    let without = match args.nth(1) {
        Some(part) => {
            let (k, n) = part.split_once('/').ok_or(usage)?;
            Some((k.parse()?, n.parse()?))
        }
        None => None,
    };
    let pairs = read_pairs(Path::new(&folder), without)?;
    let mut words = read_vocabulary(Path::new(&vocabulary))?;
    for pair in &pairs {
        words.entry(pair.word.clone()).or_insert(1);
    }
    let mut model = spelling::learn(&pairs);
    std::fs::write("readings.txt", readings(&model, &pairs))?;
    model.reduce();
    rank::tune(&mut model.rows, &pairs, &words);
    std::fs::write("weights.txt", weights(&model))?;
    Ok(())
}

/// The pairs of all lists in a folder, except those whose word falls into the part `without`.
fn read_pairs(folder: &Path, without: Option<(u32, u32)>) -> Result<Vec<Pair>, Box<dyn Error>> {
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::path);
    let mut pairs = Vec::new();
    for file in files {
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.starts_with("translit-") {
            continue;
        }
        for line in std::fs::read_to_string(file.path())?.lines() {
            let Some((word, typed)) = line.split_once('\t') else { continue };
            let word = normal_form(word);
            let typed = normal_form(typed).chars().filter(char::is_ascii_lowercase).collect();
            let part = word.bytes().fold(7u32, |h, b| h.wrapping_mul(31).wrapping_add(b.into()));
            if without.is_none_or(|(k, n)| part % n != k) {
                pairs.push(Pair { units: units(&word), word, typed });
            }
        }
    }
    Ok(pairs)
}

fn read_vocabulary(path: &Path) -> Result<BTreeMap<String, u32>, Box<dyn Error>> {
    let text = std::fs::read_to_string(path)?;
    let words = text.lines().filter_map(|line| line.split_once('\t'));
    words.map(|(word, count)| Ok((word.to_owned(), count.parse()?))).collect()
}

fn cost(probability: f64) -> i32 {
    (-probability.ln() * SCALE).round() as i32
}

fn coarse(cost: i32) -> i32 {
    (cost + STEP / 2) / STEP * STEP
}

/// The text of `weights.txt`; `bangla::sound::weights` describes it.
fn weights(model: &Model) -> String {
    let mut out = String::new();
    for (id, (unit, ..)) in UNITS.iter().enumerate() {
        let alike = LIKE.iter().find(|(rare, _)| rare == unit).map_or(unit, |(_, common)| common);
        let learnt = UNITS.iter().position(|(text, ..)| text == alike).unwrap_or(id) as u8;
        for (&(_, near, far), row) in model.rows.range((learnt, 0, 0)..=(learnt, ANY, ANY)).rev() {
            let name =
                |names: &[u8], at: u8| char::from(*names.get(usize::from(at)).unwrap_or(&b'.'));
            let _ = write!(out, "{unit} {}{}", name(NEAR, near), name(FAR, far));
            let mut row: Vec<_> =
                row.iter().map(|(piece, p)| (coarse(cost(*p)), piece.as_str())).collect();
            row.retain(|&(cost, _)| cost < DEAR_SPELLING);
            let more = MORE.iter().filter(|(of, ..)| of == unit);
            let more = more.map(|&(_, piece, cost)| (cost, piece));
            let lacking: Vec<_> =
                more.filter(|(_, piece)| row.iter().all(|(_, known)| known != piece)).collect();
            row.extend(lacking);
            row.sort_unstable();
            for (cost, piece) in row {
                let _ = write!(out, " {piece}{cost}");
            }
            out.push('\n');
        }
    }
    out
}

/// The text of `readings.txt`: what each piece of Latin letters adds to a sound key, and how likely
/// the two are together; `^` begins a word, `.` is no letter at all.
fn readings(model: &Model, pairs: &[Pair]) -> String {
    let mut counts = BTreeMap::<String, BTreeMap<&str, f64>>::new();
    let mut total = 0.0;
    for pair in pairs {
        let mut at = 0;
        for (unit, piece) in pair.units.iter().zip(align(model, pair)) {
            let (_, kind, mut sound) = UNITS[usize::from(unit.id)];
            if *unit == pair.units[0] && at == 0 && kind == Kind::Vowel && sound.is_empty() {
                sound = "a";
            }
            if !piece.is_empty() || !sound.is_empty() {
                let spelt = format!("{}{piece}", if at == 0 { "^" } else { "" });
                *counts.entry(spelt).or_default().entry(sound).or_default() += 1.0;
                total += 1.0;
            }
            at += piece.len();
        }
    }
    let mut out = String::new();
    for (piece, sounds) in counts {
        let mut sounds: Vec<_> = sounds.iter().map(|(sound, n)| (cost(n / total), sound)).collect();
        sounds.retain(|&(cost, _)| cost < DEAR_READING);
        let more = MORE_READINGS.iter().filter(|(of, sound, _)| {
            *of == piece && sounds.iter().all(|(_, known)| *known != sound)
        });
        let more: Vec<_> = more.map(|(_, sound, cost)| (*cost, sound)).collect();
        sounds.extend(more);
        sounds.sort();
        if sounds.is_empty() {
            continue;
        }
        out.push_str(if piece.is_empty() { "." } else { &piece });
        for (cost, sound) in sounds {
            let _ = write!(out, " {sound}{}", coarse(cost));
        }
        out.push('\n');
    }
    out
}
