//! `nothi suggest`: the words of a vocabulary that a typed word most likely means.

use std::collections::BTreeMap;
use std::io::Write;

use bangla::fold::{fold, loose};
use bangla::inflection::{Vocabulary, stems};
use bangla::normal::normal_form;
use bangla::slips;
use bangla::sound::{KeyIndex, Lookup, key_of, renderings};
use serde::Serialize;

use crate::output::{Done, Output, json};
use crate::{queries, vocabulary};

#[derive(Serialize)]
struct Suggested<'a> {
    id: &'a serde_json::Value,
    query: &'a str,
    /// Best first, as the vocabulary writes them.
    words: Vec<&'a str>,
}

pub(crate) fn run(args: &crate::Suggest) -> anyhow::Result<Done> {
    let (written, words_read) = vocabulary::read(&args.vocab)?;
    let (asked, queries_read) = queries::read(&args.queries)?;
    let known = Known::new(&written);
    let lookup =
        Lookup::new(known.words.iter().map(|(normal, word)| (normal.as_str(), word.count)));
    let mut out = Output::of("the suggestions");
    for asked in &asked {
        let numbers = known.suggest(&lookup, &asked.query, args.top);
        let words = numbers.into_iter().map(|at| known.words[at as usize].1.written).collect();
        let suggested = Suggested { id: &asked.id, query: &asked.query, words };
        if args.json {
            json(&mut out, &suggested)?;
        } else {
            writeln!(out, "{}: {}", suggested.query, suggested.words.join(" "))?;
        }
    }
    out.flush()?;
    Ok(words_read.and(queries_read))
}

/// A word of the vocabulary.
struct Word<'v> {
    /// Its most frequent writing.
    written: &'v str,
    /// All its writings together.
    count: u32,
}

/// The vocabulary, by normal form and by what its words share.
struct Known<'v> {
    words: Vec<(String, Word<'v>)>,
    evidence: Vocabulary,
    folds: BTreeMap<String, Vec<u32>>,
    stems: BTreeMap<String, Vec<u32>>,
}

impl<'v> Known<'v> {
    fn new(written: &'v [(String, u32)]) -> Self {
        let mut forms: BTreeMap<String, (Word<'v>, u32)> = BTreeMap::new();
        for (word, count) in written {
            let new = || (Word { written: word, count: 0 }, *count);
            let (known, most) = forms.entry(normal_form(word)).or_insert_with(new);
            known.count = known.count.saturating_add(*count);
            if count > most {
                (known.written, *most) = (word, *count);
            }
        }
        let words: Vec<_> = forms.into_iter().map(|(form, (word, _))| (form, word)).collect();
        let evidence = words.iter().map(|(form, word)| (form, word.count)).collect();
        let (mut folds, mut by_stem) =
            (BTreeMap::<_, Vec<u32>>::new(), BTreeMap::<_, Vec<u32>>::new());
        for (at, (form, _)) in words.iter().enumerate() {
            folds.entry(loose(&fold(form))).or_default().push(at as u32);
            for stem in stems(form, &evidence).keys() {
                by_stem.entry(stem.clone()).or_default().push(at as u32);
            }
        }
        Self { words, evidence, folds, stems: by_stem }
    }

    /// The numbers of at most `top` words, best first: the rungs of the search's ladder one after the
    /// other, the more frequent words first on each.
    fn suggest(&self, lookup: &Lookup<'_>, typed: &str, top: usize) -> Vec<u32> {
        let form = normal_form(typed.trim());
        let mut found: Vec<u32> = Vec::new();
        let mut add = |rung: Vec<u32>| {
            for number in rung {
                if !found.contains(&number) {
                    found.push(number);
                }
            }
            found.len() >= top
        };
        let exact = self.words.binary_search_by(|(word, _)| word.as_str().cmp(&form));
        let heard = || lookup.candidates(typed, top).into_iter().map(|c| c.word).collect();
        let rungs: [&dyn Fn() -> Vec<u32>; 6] = [
            &|| exact.iter().map(|&at| at as u32).collect(),
            &|| self.frequent(self.folds.get(&loose(&fold(&form))).cloned().unwrap_or_default()),
            &|| {
                let stems = stems(&form, &self.evidence);
                let same = stems.keys().iter().filter_map(|stem| self.stems.get(stem));
                self.frequent(same.flatten().copied().collect())
            },
            &heard,
            &|| {
                let mut same = Vec::new();
                lookup.words_with(key_of(&form), &mut |number, word, _| {
                    same.extend(renderings(&form, word).map(|cost| (cost, number)));
                });
                same.sort_unstable();
                same.into_iter().map(|(_, number)| number).collect()
            },
            &|| {
                let numbers = (0..).zip(&self.words);
                let near =
                    numbers.filter_map(|(at, (word, _))| Some((slips::distance(&form, word)?, at)));
                let mut near: Vec<_> = near.collect();
                near.sort_unstable();
                near.into_iter().map(|(_, at)| at).collect()
            },
        ];
        for rung in rungs {
            if add(rung()) {
                break;
            }
        }
        found.truncate(top);
        found
    }

    fn frequent(&self, mut numbers: Vec<u32>) -> Vec<u32> {
        numbers.sort_by_key(|&at| (std::cmp::Reverse(self.words[at as usize].1.count), at));
        numbers
    }
}
