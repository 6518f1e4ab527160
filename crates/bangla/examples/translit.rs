//! Measures how well words typed in Latin letters are found in a vocabulary.
//!
//! `translit VOCABULARY TSV… [--part K/N] [--errors]`: the vocabulary has `WORD<TAB>COUNT` lines
//! (see the example `vocabulary`); each set has a Bangla word, a tab, a spelling. Words of the sets
//! that the vocabulary lacks are added with a count of 1. Prints recall at 1, 5 and 20, how often the
//! first is one of all words that the set gives for the spelling, and how long a query takes.
//! `--part 0/3` takes a third of the words, the one that `learn_sound --without 0/3` leaves out.

#![allow(clippy::print_stdout, reason = "a tool that prints a table")]

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Instant;

use bangla::normal::normal_form;
use bangla::sound::{Candidate, Lookup};

/// A set of Bangla words and their spellings.
struct Set {
    path: String,
    rows: Vec<(String, String)>,
}

/// What was found for a set.
#[derive(Default)]
struct Tally {
    rows: u32,
    at_1: u32,
    at_5: u32,
    at_20: u32,
    any_at_1: u32,
    micros: Vec<u128>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let errors = args.iter().position(|a| a == "--errors").map(|at| args.remove(at)).is_some();
    let part = match args.iter().position(|a| a == "--part") {
        Some(at) => {
            let value = args.drain(at..).nth(1).ok_or("--part takes K/N")?;
            let (k, n) = value.split_once('/').ok_or("--part takes K/N")?;
            Some((k.parse::<u32>()?, n.parse::<u32>()?))
        }
        None => None,
    };
    let (first, rest) = args.split_first().ok_or("usage: translit VOCABULARY TSV…")?;
    let mut vocabulary = BTreeMap::new();
    for line in std::fs::read_to_string(first)?.lines() {
        let (word, count) = line.split_once('\t').ok_or("a vocabulary line is WORD<TAB>COUNT")?;
        vocabulary.insert(word.to_owned(), count.parse()?);
    }
    let sets = rest.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>()?;
    for (word, _) in sets.iter().flat_map(|set| &set.rows) {
        vocabulary.entry(word.clone()).or_insert(1);
    }
    println!("{} words", vocabulary.len());
    let lookup = Lookup::new(vocabulary.iter().map(|(word, &count)| (word.as_str(), count)));
    for set in &sets {
        report(set, &measure(set, &lookup, part, errors));
    }
    Ok(())
}

fn read(path: &str) -> Result<Set, std::io::Error> {
    let text = std::fs::read_to_string(path)?;
    let rows = text.lines().filter_map(|line| line.split_once('\t'));
    let rows = rows.map(|(word, typed)| (normal_form(word), typed.to_owned())).collect();
    Ok(Set { path: path.to_owned(), rows })
}

fn measure(set: &Set, lookup: &Lookup<'_>, part: Option<(u32, u32)>, errors: bool) -> Tally {
    let mut tally = Tally::default();
    for (word, typed) in &set.rows {
        let hash = word.bytes().fold(7u32, |h, b| h.wrapping_mul(31).wrapping_add(b.into()));
        if part.is_some_and(|(k, n)| hash % n != k) {
            continue;
        }
        let start = Instant::now();
        let found = lookup.candidates(typed, 20);
        tally.micros.push(start.elapsed().as_micros());
        let text = |c: &Candidate| lookup.word(c.word).0;
        let place = found.iter().position(|c| text(c) == word);
        let also = |c: &Candidate| set.rows.iter().any(|(w, t)| t == typed && w == text(c));
        tally.rows += 1;
        tally.at_1 += u32::from(place == Some(0));
        tally.at_5 += u32::from(place.is_some_and(|p| p < 5));
        tally.at_20 += u32::from(place.is_some());
        tally.any_at_1 += u32::from(place == Some(0) || found.first().is_some_and(also));
        if errors && place != Some(0) {
            let first: Vec<_> =
                found.iter().take(5).map(|c| format!("{} {}", text(c), c.cost)).collect();
            println!("{typed}\t{word}\t{place:?}\t{}", first.join(", "));
        }
    }
    tally.micros.sort_unstable();
    tally
}

fn report(set: &Set, tally: &Tally) {
    let percent = |n: u32| 100.0 * f64::from(n) / f64::from(tally.rows.max(1));
    let micros = |q: usize| tally.micros.get(tally.micros.len() * q / 100).copied().unwrap_or(0);
    println!(
        "{}: {} rows, at 1 {:.1}, at 5 {:.1}, at 20 {:.1}, any at 1 {:.1}; median {} µs, p99 {} µs",
        set.path,
        tally.rows,
        percent(tally.at_1),
        percent(tally.at_5),
        percent(tally.at_20),
        percent(tally.any_at_1),
        micros(50),
        micros(99),
    );
}
