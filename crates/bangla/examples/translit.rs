//! Measures how well words typed in Latin letters are found in a vocabulary.
//!
//! `translit VOCABULARY TSV… [--part K/N] [--errors]`: the vocabulary has `WORD<TAB>COUNT` lines
//! (see the example `vocabulary`); each set has a Bangla word, a tab, a spelling. Words of the sets
//! that the vocabulary lacks are added with a count of 1. Prints recall at 1, 5 and 20, and how long
//! a query takes.

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Instant;

use bangla::normal::normal_form;
use bangla::sound::lookup::Lookup;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let errors = args.iter().position(|a| a == "--errors").map(|at| args.remove(at)).is_some();
    let part = match args.iter().position(|a| a == "--part") {
        Some(at) => {
            args.remove(at);
            let value = args.remove(at);
            let (k, n) = value.split_once('/').ok_or("--part takes K/N")?;
            Some((k.parse::<u32>()?, n.parse::<u32>()?))
        }
        None => None,
    };
    let mut vocabulary = BTreeMap::<String, u32>::new();
    for line in std::fs::read_to_string(&args[0])?.lines() {
        let (word, count) = line.split_once('\t').ok_or("a vocabulary line is WORD<TAB>COUNT")?;
        vocabulary.insert(word.to_owned(), count.parse()?);
    }
    let mut sets = Vec::new();
    for path in &args[1..] {
        let text = std::fs::read_to_string(path)?;
        let rows: Vec<_> = text
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(word, typed)| (normal_form(word), typed.to_owned()))
            .collect();
        for (word, _) in &rows {
            vocabulary.entry(word.clone()).or_insert(1);
        }
        sets.push((path, rows));
    }
    println!("{} words", vocabulary.len());
    let lookup = Lookup::new(vocabulary.iter().map(|(word, &count)| (word.as_str(), count)));
    for (path, rows) in sets {
        let (mut at_1, mut at_5, mut at_20, mut all) = (0, 0, 0, 0);
        let mut times = Vec::new();
        for (word, typed) in rows {
            let hash = word.bytes().fold(7u32, |h, b| h.wrapping_mul(31).wrapping_add(b.into()));
            if part.is_some_and(|(k, n)| hash % n != k) {
                continue;
            }
            let start = Instant::now();
            let found = lookup.candidates(&typed, 20);
            times.push(start.elapsed().as_micros());
            let place = found.iter().position(|c| lookup.word(c.word).0 == word);
            all += 1;
            at_1 += u32::from(place == Some(0));
            at_5 += u32::from(place.is_some_and(|p| p < 5));
            at_20 += u32::from(place.is_some());
            if errors && place.is_none_or(|p| p >= 1) {
                let first: Vec<_> = found
                    .iter()
                    .take(5)
                    .map(|c| format!("{} {}/{}", lookup.word(c.word).0, c.cost, c.rank))
                    .collect();
                let cost = bangla::sound::typed::Typed::new(&typed).cost(&word, 9999);
                println!("{typed}\t{word} {cost:?}\t{place:?}\t{}", first.join(", "));
            }
        }
        times.sort_unstable();
        let percent = |n: u32| 100.0 * f64::from(n) / f64::from(all);
        println!(
            "{path}: {all} rows, at 1 {:.1}, at 5 {:.1}, at 20 {:.1}; median {} µs, p99 {} µs, worst {} µs",
            percent(at_1),
            percent(at_5),
            percent(at_20),
            times[times.len() / 2],
            times[times.len() * 99 / 100],
            times[times.len() - 1],
        );
    }
    Ok(())
}
