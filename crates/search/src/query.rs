//! What a reader typed → a tree.
//!
//! Enter at [`Query::parse`]. The grammar, in which nothing is an error:
//!
//! ```text
//! query  = { either }                all of them are required
//! either = clause { OR clause }      OR in capitals, or |
//! clause = [ "-" ] ( phrase | word ) a minus at the start excludes, and so does NOT
//! phrase = quote words quote         the words in this order; a missing last quote is forgiven
//! ```
//!
//! Outside quotes, a number or a date of several words is one word. A word that is written with hyphens or full stops inside (জং-উন) asks for its parts side by side.
//! Signs that are none of these are passed over, so that any `&str` is a query.

use bangla::words::words;

use crate::concept;

/// The longest query that is read, in bytes; what lies beyond is not looked at.
const LONGEST: usize = 4096;
/// The most words that are read.
const MOST_TERMS: usize = 64;

/// A parsed query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What all hits must meet.
    pub root: Node,
    /// Whether part of what was typed was too long to be read.
    pub cut: bool,
}

/// A condition on documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// All of these hold. Without any: no condition was typed.
    All(Vec<Node>),
    /// At least one of these holds.
    Any(Vec<Node>),
    /// This does not hold.
    Not(Box<Node>),
    /// These words stand side by side in this order, as typed or spelled otherwise.
    Phrase(Vec<Term>),
    /// These words were typed as one and stand side by side, in any form that the ladder joins.
    Joined(Vec<Term>),
    /// This word, in any form that the ladder joins.
    Word(Term),
    /// This number or date, however it is written.
    Concept(Concept),
}

/// A typed number or date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concept {
    /// As typed.
    pub typed: String,
    /// Its key in the index.
    pub key: String,
    /// Whether it is a date; otherwise it is a number.
    pub date: bool,
    /// The word that it was typed as, where it is one.
    pub word: Option<Term>,
}

/// One typed word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As typed.
    pub typed: String,
    /// Its normal form.
    pub normal: String,
    /// Whether it is the last thing typed, and more of it may come.
    pub unfinished: bool,
}

impl Query {
    /// Reads what was typed. Cost: linear, up to 4096 bytes.
    pub fn parse(typed: &str) -> Self {
        let end = bangla::graphemes::floor(typed, LONGEST);
        let text = &typed[..end];
        let concepts = concept::find(text, None);
        let mut parser = Parser { text, at: 0, concepts, terms: 0, cut: end < typed.len() };
        let root = parser.all();
        Self { root, cut: parser.cut }
    }

    /// Whether nothing was asked for.
    pub fn is_empty(&self) -> bool {
        matches!(&self.root, Node::All(nodes) if nodes.is_empty())
    }

    /// The words that hits may contain: all but the excluded ones, in order.
    pub fn positive_terms(&self) -> Vec<&Term> {
        fn walk<'q>(node: &'q Node, out: &mut Vec<&'q Term>) {
            match node {
                Node::All(nodes) | Node::Any(nodes) => {
                    for node in nodes {
                        walk(node, out);
                    }
                }
                Node::Not(_) | Node::Concept(_) => {}
                Node::Phrase(terms) | Node::Joined(terms) => out.extend(terms),
                Node::Word(term) => out.push(term),
            }
        }
        let mut out = Vec::new();
        walk(&self.root, &mut out);
        out
    }
}

struct Parser<'q> {
    text: &'q str,
    /// How much of it was read, in bytes.
    at: usize,
    /// The numbers and dates in it.
    concepts: Vec<concept::Concept>,
    terms: usize,
    cut: bool,
}

impl<'q> Parser<'q> {
    fn all(&mut self) -> Node {
        let mut nodes: Vec<Node> = Vec::new();
        let mut joined = false;
        loop {
            self.skip(is_gap);
            if self.rest().is_empty() {
                return Node::All(nodes);
            }
            if let Some(rest) = word_operator(self.rest(), "AND") {
                // All are required anyway.
                self.at = self.text.len() - rest.len();
                continue;
            }
            if let Some(rest) =
                word_operator(self.rest(), "OR").or_else(|| word_operator(self.rest(), "|"))
            {
                self.at = self.text.len() - rest.len();
                // OR joins what stands on both sides of it; at an end of the query it joins nothing.
                joined = !nodes.is_empty();
                continue;
            }
            let Some(clause) = self.clause() else { continue };
            match (joined, nodes.pop()) {
                (true, Some(Node::Any(mut either))) => {
                    either.push(clause);
                    nodes.push(Node::Any(either));
                }
                (true, Some(before)) => nodes.push(Node::Any(vec![before, clause])),
                (false, Some(before)) => nodes.extend([before, clause]),
                (_, None) => nodes.push(clause),
            }
            joined = false;
        }
    }

    fn clause(&mut self) -> Option<Node> {
        if let Some(rest) = word_operator(self.rest(), "NOT") {
            self.at = self.text.len() - rest.trim_start_matches(is_gap).len();
            return self.positive().map(|node| Node::Not(Box::new(node)));
        }
        let starts = self.text[..self.at].chars().next_back().is_none_or(is_gap);
        if self.rest().starts_with(is_minus) {
            self.skip(is_minus);
            if self.rest().starts_with(is_gap) {
                return None;
            }
            let excluded = self.positive();
            // A minus inside (২০-৩০) only divides.
            return if starts { excluded.map(|node| Node::Not(Box::new(node))) } else { excluded };
        }
        self.positive()
    }

    fn positive(&mut self) -> Option<Node> {
        if self.rest().starts_with(is_quote) {
            return self.phrase();
        }
        if let Some(concept) = self.concept() {
            return Some(concept);
        }
        let rest = self.rest();
        let gap = rest.find(|c| is_gap(c) || is_quote(c)).unwrap_or(rest.len());
        let concept =
            self.concepts.iter().map(|concept| concept.range.start).find(|&start| start > self.at);
        let end = gap.min(concept.map_or(gap, |start| start - self.at));
        self.at += end;
        let mut terms = self.read(&rest[..end], self.rest().is_empty());
        match terms.len() {
            0 | 1 => terms.pop().map(Node::Word),
            _ => Some(Node::Joined(terms)),
        }
    }

    fn phrase(&mut self) -> Option<Node> {
        let quote = self.rest().chars().next().map_or(0, char::len_utf8);
        let inside = &self.rest()[quote..];
        let end = inside.find(is_quote).unwrap_or(inside.len());
        let closing = inside[end..].chars().next().map_or(0, char::len_utf8);
        self.at += quote + end + closing;
        let terms = self.read(&inside[..end], false);
        (!terms.is_empty()).then_some(Node::Phrase(terms))
    }

    /// The number or date that starts here.
    fn concept(&mut self) -> Option<Node> {
        let found = self.concepts.iter().find(|concept| concept.range.start == self.at)?;
        let typed = &self.text[found.range.clone()];
        if typed.contains(is_quote) {
            return None;
        }
        let (range, date, key) =
            (found.range.clone(), found.is_date(), concept::asked(found)?.to_owned());
        self.at = range.end;
        let mut terms = self.read(typed, false);
        // A share of a hundred is not the number alone.
        let word = terms.pop().filter(|_| terms.is_empty() && !key.ends_with('%'));
        Some(Node::Concept(Concept { typed: typed.to_owned(), key, date, word }))
    }

    fn rest(&self) -> &'q str {
        &self.text[self.at..]
    }

    fn skip(&mut self, what: fn(char) -> bool) {
        self.at = self.text.len() - self.rest().trim_start_matches(what).len();
    }

    /// The words of `text`; the last one is unfinished if `last` and nothing follows it.
    fn read(&mut self, text: &str, last: bool) -> Vec<Term> {
        let mut terms = Vec::new();
        for word in words(text) {
            if self.terms == MOST_TERMS {
                self.cut = true;
                break;
            }
            self.terms += 1;
            let unfinished = last && word.end == text.len();
            terms.push(Term {
                typed: word.surface.to_owned(),
                normal: word.normal_form(),
                unfinished,
            });
        }
        terms
    }
}

/// What follows an operator at the start of `text`.
fn word_operator<'t>(text: &'t str, operator: &str) -> Option<&'t str> {
    text.strip_prefix(operator).filter(|rest| rest.is_empty() || rest.starts_with(is_gap))
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::{Node, Query};

    fn show(node: &Node) -> String {
        let list = |nodes: &[Node], sep: &str| nodes.iter().map(show).collect::<Vec<_>>().join(sep);
        match node {
            Node::All(nodes) => format!("({})", list(nodes, " ")),
            Node::Any(nodes) => format!("<{}>", list(nodes, " | ")),
            Node::Not(node) => format!("-{}", show(node)),
            Node::Phrase(terms) | Node::Joined(terms) => {
                format!(
                    "\"{}\"",
                    terms.iter().map(|t| t.normal.as_str()).collect::<Vec<_>>().join(" ")
                )
            }
            Node::Concept(concept) => concept.key.clone(),
            Node::Word(term) => {
                format!("{}{}", term.normal, if term.unfinished { "…" } else { "" })
            }
        }
    }

    #[track_caller]
    fn check(typed: &str, expected: &str) {
        assert_eq!(show(&Query::parse(typed).root), expected, "query {typed:?}");
    }

    #[test]
    fn words_are_all_required_and_the_last_is_unfinished() {
        check("পুতিন কিম", "(পুতিন কিম…)");
        check("পুতিন ", "(পুতিন)");
        check("কিম\u{a0}জং", "(কিম জং…)");
    }

    #[test]
    fn phrases_exclusion_and_or() {
        check("\"কিম জং উন\" রাশিয়া", "(\"কিম জং উন\" রাশিয়া…)");
        check("“কিম জং”", "(\"কিম জং\")");
        check("কিম -ট্রাম্প ", "(কিম -ট্রাম্প)");
        check("কিম -\"ডোনাল্ড ট্রাম্প\"", "(কিম -\"ডোনাল্ড ট্রাম্প\")");
        check("ক খ OR গ | ঘ ঙ ", "(ক <খ | গ | ঘ> ঙ)");
        check("জং-উন", "(\"জং উন\")");
        check("কিম AND পুতিন NOT ট্রাম্প ", "(কিম পুতিন -ট্রাম্প)");
        check("NOT", "()");
    }

    #[test]
    fn numbers_and_dates_are_one_word() {
        check("১৫ হাজার সেনা ", "(#15000 সেনা)");
        check("কিম 2025-09-03", "(কিম @2025-09-03)");
        check("-২৭ ডিসেম্বর", "(-@--12-27)");
        check("১০-২০", "(#10 #20)");
        check("20% OR 30%", "(<#20% | #30%>)");
        check("\"১৫ হাজার\"", "(\"15 হাজার\")");
    }

    #[test]
    fn nothing_is_an_error() {
        check("", "()");
        check("  \u{0}\u{9cd} ", "()");
        check("- -", "()");
        check("OR ক OR", "(ক)");
        check("\"", "()");
        check("\"কিম", "(\"কিম\")");
        check("<img src=x onerror=alert(1)>", "(img \"src x\" \"onerror alert\" #1)");
    }

    #[test]
    fn a_very_long_query_is_cut_and_says_so() {
        let query = Query::parse(&"ক".repeat(10_000));
        assert!(query.cut);
        assert!(Query::parse(&"ক ".repeat(1000)).cut);
        assert!(!Query::parse("ক").cut);
    }
}
