//! Who is named above an article, for words that no article's text has.
//!
//! A paper, an agency or a writer often stands above or below a text only: কালবেলা, এএফপি. Readers type them like any
//! other word. Where the text has the words, it comes first, and `paper:` or `agency:` asks for the rest.

use bangla::fold::fold;

use super::Search;
use super::score::{Scored, each, score};
use crate::ladder::{Rung, is_latin};
use crate::query::{Node, Term};

impl Search<'_> {
    /// The documents that are credited to what these words name, where they are words only.
    #[inline(never)]
    pub(super) fn credits(&mut self, nodes: &[Node]) -> Scored {
        let Some(terms) = nodes.iter().map(word).collect::<Option<Vec<&Term>>>() else {
            return Scored::new();
        };
        let asked: Vec<String> = terms.iter().map(|term| fold(&term.normal)).collect();
        let typed: Vec<&str> = terms.iter().map(|term| term.typed.as_str()).collect();
        let (asked, typed) = (asked.join(" "), typed.join(" "));
        // Two letters are the start of too many names.
        if asked.chars().count() < FEWEST {
            return Scored::new();
        }
        let by = if is_latin(&asked) { Rung::Sound } else { Rung::Exact };
        let mut evidence = Vec::new();
        for (name, documents) in (self.columns)().credited(&asked) {
            self.reasons.row(&typed, name, by, documents.clone());
            evidence.extend(each(documents, by.weight()));
        }
        score(self.index, evidence)
    }
}

/// The fewest letters of a name.
const FEWEST: usize = 3;

fn word(node: &Node) -> Option<&Term> {
    if let Node::Word(term) = node { Some(term) } else { None }
}
