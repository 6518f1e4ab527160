//! Who is named above an article, for words that no article's text has.
//!
//! A paper, an agency or a writer often stands above or below a text only: কালবেলা, এএফপি. Readers type them like any
//! other word, with other words, with a minus, in any form. Where the text has all the words of a row, that is what was
//! meant, and `paper:` or `agency:` asks for the rest: প্রথম is hardly ever প্রথম আলো.

use bangla::fold::fold;
use bangla::inflection::stems;

use super::Search;
use super::score::{Scored, each, score};
use crate::facets::Heard;
use crate::ladder::{Rung, is_latin};
use crate::query::{Node, Term};

impl Search<'_> {
    /// For each node of a row, the documents that are credited to what it names. Cost: linear in the names.
    #[inline(never)]
    pub(super) fn credits(&mut self, nodes: &[Node], positive: bool) -> Vec<Scored> {
        let mut credited = |node: &Node| match node {
            Node::Word(term) => self.credited(std::slice::from_ref(term), positive),
            Node::Joined(terms) | Node::Phrase(terms) => self.credited(terms, positive),
            _ => Scored::new(),
        };
        nodes.iter().map(&mut credited).collect()
    }

    fn credited(&mut self, terms: &[Term], positive: bool) -> Scored {
        let Some(last) = terms.last() else { return Scored::new() };
        let row = |last: &str| {
            let before = terms[..terms.len() - 1].iter().map(|term| fold(&term.normal));
            before.chain([last.to_owned()]).collect::<Vec<_>>()
        };
        let asked = row(&fold(&last.normal));
        let bare = stems(&last.normal, self.index);
        let bare: Vec<Vec<String>> = bare.keys().iter().map(|stem| row(stem)).collect();
        let (solid, whole) = (asked.concat(), asked.join(" "));
        let mut heard = Heard::new(&whole).filter(|_| is_latin(&whole));
        let unfinished = last.unfinished && whole.chars().count() >= FEWEST;
        let mut rung = |key: &str| {
            let (padded, end) = (format!(" {key} "), format!(" {whole}"));
            let has = |row: &str| padded.contains(&format!(" {row} "));
            let solidly = |row: &str| key.replace(' ', "") == row;
            match () {
                () if has(&whole) => Some(Rung::Exact),
                () if bare.iter().any(|row| has(&row.join(" ")) || solidly(&row.concat())) => {
                    Some(Rung::Inflection)
                }
                () if solidly(&solid) => Some(Rung::Spelling),
                () if heard.as_mut().is_some_and(|heard| heard.is(key)) => Some(Rung::Sound),
                () if unfinished && padded.contains(&end) => Some(Rung::Prefix),
                () => None,
            }
        };
        let typed: Vec<&str> = terms.iter().map(|term| term.typed.as_str()).collect();
        let mut evidence = Vec::new();
        for (name, rung, documents) in (self.columns)().credited(&mut rung) {
            if positive {
                self.reasons.row(&typed.join(" "), name, rung, documents.clone());
            }
            evidence.extend(each(documents, rung.weight()));
        }
        score(self.index, evidence)
    }
}

/// The fewest letters of the start of a name.
const FEWEST: usize = 3;
