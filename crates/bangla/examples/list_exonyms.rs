//! From pairs of an English and a Bangla name, the ones that the sound key does not find.
//!
//! Reads `ENGLISH<TAB>BANGLA` lines on standard input and prints those that belong in
//! `src/sound/exonyms.txt`. The pairs are Unicode CLDR's: in `main/en` and `main/bn` of the packages
//! `cldr-localenames-full` (`territories.json`, `languages.json`) and `cldr-dates-full`
//! (`timeZoneNames.json`, the exemplar cities), joined by their codes.

#![allow(clippy::print_stdout, reason = "a tool that prints a table")]

use std::collections::BTreeMap;
use std::io;

use bangla::normal::normal_form;
use bangla::sound::key::key_of;
use bangla::sound::readings::query_keys;
use bangla::sound::typed::{Typed, match_limit};

/// Whether somebody who types `english` finds `bangla` by its sound.
fn is_found(english: &str, bangla: &str) -> bool {
    let mut typed = Typed::new(english);
    let limit = match_limit(typed.letters().len());
    let key = key_of(bangla);
    query_keys(typed.letters(), bangla::sound::lookup::KEYS).iter().any(|&(k, _)| k == key)
        && typed.cost(bangla, limit).is_some()
}

fn main() -> io::Result<()> {
    let mut table = BTreeMap::<String, String>::new();
    for line in io::stdin().lines() {
        let line = line?;
        let Some((english, bangla)) = line.split_once('\t') else { continue };
        let english = normal_form(english);
        let plain = |c: char| c.is_ascii_lowercase() || matches!(c, ' ' | '-');
        if !english.chars().all(plain)
            || bangla.contains(|c: char| c.is_ascii() && c != ' ' && c != '-')
        {
            continue;
        }
        let english = english.replace('-', " ");
        let words = english.split(' ').zip(bangla.split([' ', '-']));
        let same = english.split(' ').count() == bangla.split([' ', '-']).count();
        if !(same && words.clone().all(|(e, b)| is_found(e, &normal_form(b)))) {
            table.entry(english).or_insert_with(|| bangla.to_owned());
        }
    }
    for (english, bangla) in table {
        println!("{english}\t{bangla}");
    }
    Ok(())
}
