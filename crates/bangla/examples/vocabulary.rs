//! Counts the Bangla words of the text on standard input: `WORD<TAB>COUNT` lines, in normal form.

use std::collections::BTreeMap;
use std::io::{self, BufRead, Write};

use bangla::{script::is_consonant, script::is_vowel, words::words};

fn main() -> io::Result<()> {
    let mut counts = BTreeMap::<String, u32>::new();
    for line in io::stdin().lock().lines() {
        for word in words(&line?) {
            let form = word.normal_form();
            if form.contains(|c| is_consonant(c) || is_vowel(c)) {
                *counts.entry(form).or_default() += 1;
            }
        }
    }
    let mut out = io::BufWriter::new(io::stdout().lock());
    counts.iter().try_for_each(|(word, count)| writeln!(out, "{word}\t{count}"))
}
