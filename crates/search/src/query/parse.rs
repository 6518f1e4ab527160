//! Text → tree; the grammar stands in the module above.

use bangla::script::{is_digit, is_hyphen, is_word};
use bangla::words::words;

use super::filter::{self, Field, Filter};
use super::{Concept, Node, Query, Term, TypedFilter};
use crate::concept;

/// The longest query that is read, in bytes; what lies beyond is not looked at.
const LONGEST: usize = 4096;
/// The most words and filters that are read.
const MOST_TERMS: usize = 64;
/// The most brackets that are read inside each other.
const DEEPEST: usize = 16;

/// Reads what was typed.
pub(super) fn parse(typed: &str) -> Query {
    let end = bangla::graphemes::floor(typed, LONGEST);
    let text = &typed[..end];
    let mut parser = Parser {
        text,
        at: 0,
        concepts: concept::find(text, None),
        terms: 0,
        depth: 0,
        operator: 0,
        cut: end < typed.len(),
        unread: Vec::new(),
        minus: None,
        filters: Vec::new(),
    };
    let root = parser.all();
    Query { root, cut: parser.cut, unread: parser.unread, filters: parser.filters }
}

struct Parser<'q> {
    text: &'q str,
    /// How much of it was read, in bytes.
    at: usize,
    /// The numbers and dates in it.
    concepts: Vec<concept::Concept>,
    terms: usize,
    /// How many brackets are open.
    depth: usize,
    /// Where the last operator ended: a bracket may follow it without a gap.
    operator: usize,
    cut: bool,
    unread: Vec<String>,
    /// Where the minus stands that excludes what is read.
    minus: Option<usize>,
    filters: Vec<TypedFilter>,
}

impl<'q> Parser<'q> {
    fn all(&mut self) -> Node {
        let mut nodes: Vec<Node> = Vec::new();
        let mut joined = false;
        loop {
            self.skip(is_between);
            let closed = self.depth > 0 && self.rest().starts_with(')');
            if closed || self.rest().is_empty() {
                self.at += usize::from(closed);
                // Words on both sides of a filter are neighbours.
                let (filters, mut all): (Vec<Node>, Vec<Node>) =
                    nodes.into_iter().partition(Node::is_filter);
                if !filters.is_empty() {
                    all.extend(filter::side_by_side(filters));
                }
                return Node::All(all);
            }
            if let Some((or, length)) = operator(self.rest(), !nodes.is_empty() && !joined) {
                self.at += length;
                self.operator = self.at;
                // All are required anyway. OR joins what stands on both sides of it; at an end of the query it joins
                // nothing.
                joined |= or && !nodes.is_empty();
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
        self.minus = None;
        if let Some(rest) = word_operator(self.rest(), "NOT") {
            self.minus = Some(self.at);
            self.at = self.text.len() - rest.trim_start_matches(is_gap).len();
            self.operator = self.at;
            return self.positive().map(|node| Node::Not(Box::new(node)));
        }
        let starts = self.text[..self.at].chars().next_back().is_none_or(|c| is_gap(c) || c == '(');
        if self.rest().starts_with(is_minus) {
            self.minus = Some(self.at).filter(|_| starts);
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
        if self.at == self.operator || !self.text[..self.at].ends_with(is_word) {
            if self.rest().starts_with('(') {
                return self.group();
            }
            if let Some((field, length)) = filter::field(self.rest()) {
                let name = self.at;
                self.at += length;
                return match field {
                    Field::Headline => {
                        let group = self.rest().starts_with('(');
                        let node = if group { self.group() } else { self.plain() };
                        node.map(|node| Node::Headline(Box::new(node)))
                    }
                    Field::Facet(facet) => self.filter(facet, name),
                };
            }
        }
        self.plain()
    }

    fn group(&mut self) -> Option<Node> {
        self.at += 1;
        if self.depth == DEEPEST {
            self.cut = true;
            return None;
        }
        self.depth += 1;
        let inside = self.all();
        self.depth -= 1;
        match inside {
            Node::All(mut nodes) if nodes.len() < 2 => nodes.pop(),
            node => Some(node),
        }
    }

    #[inline(never)]
    fn filter(&mut self, facet: filter::Facet, name: usize) -> Option<Node> {
        let quoted = self.rest().starts_with(is_quote);
        let value = if quoted { self.quoted() } else { self.run() };
        if value.is_empty() {
            return None;
        }
        if self.terms == MOST_TERMS {
            self.cut = true;
            return None;
        }
        self.terms += 1;
        let wanted = filter::read(facet, value, quoted);
        if wanted.is_none() {
            self.unread.push(self.text[name..self.at].to_owned());
        }
        if self.depth == 0 {
            self.filters.push(TypedFilter {
                facet,
                wanted: wanted.clone(),
                exclude: self.minus.is_some(),
                value: value.trim().to_owned(),
                range: self.minus.unwrap_or(name)..self.at,
            });
        }
        wanted.map(|wanted| Node::Filter(Filter { facet, wanted }))
    }

    fn plain(&mut self) -> Option<Node> {
        if self.rest().starts_with(is_quote) {
            let inside = self.quoted();
            let terms = self.read(inside, false);
            return (!terms.is_empty()).then_some(Node::Phrase(terms));
        }
        let digits = self.rest().starts_with(is_digit);
        let date = if digits { self.typed_date() } else { None };
        date.or_else(|| self.word())
    }

    /// A date that is typed as no text has it: it may as well be the numbers that it is made of. It stands alone,
    /// so that a page may load it later.
    #[inline(never)]
    fn typed_date(&mut self) -> Option<Node> {
        let start = self.at;
        let typed = Some(self.run()).filter(|run| run.starts_with(is_digit));
        let end = std::mem::replace(&mut self.at, start);
        let typed = typed
            .filter(|_| self.concepts.iter().all(|c| !c.is_date() || c.range.start != start))?;
        let date = Node::Concept(Concept {
            typed: typed.to_owned(),
            key: concept::typed(typed)?,
            date: true,
            word: None,
        });
        let mut numbers = Vec::new();
        while self.at < end {
            numbers.extend(self.word());
            self.skip(is_between);
        }
        Some(Node::Any(vec![date, Node::All(numbers)]))
    }

    fn word(&mut self) -> Option<Node> {
        if let Some(concept) = self.concept() {
            return Some(concept);
        }
        let start = self.at;
        let run = self.run();
        let numbers = self.concepts.iter().filter(|number| !self.is_joined(number));
        let numbers = numbers.map(|concept| concept.range.start);
        let number = numbers.filter(|&number| number > start).min().unwrap_or(self.at);
        // A slash stands between words that may be far apart.
        let slash = run.find('/').map_or(self.at, |slash| start + slash);
        let end = number.min(slash).min(self.at);
        self.at = end;
        let run = &run[..end - start];
        let mut terms = self.read(run, self.rest().is_empty());
        match terms.len() {
            0 | 1 if run.ends_with('*') => terms.pop().map(Node::Prefix),
            0 | 1 => terms.pop().map(word_or_month),
            _ => Some(Node::Joined(terms)),
        }
    }

    /// Whether a number is digits that a hyphen joins to the word before them: ঢাকা-৮.
    fn is_joined(&self, number: &concept::Concept) -> bool {
        let digits = self.text[number.range.clone()].chars().all(is_digit);
        let before = self.text[..number.range.start].strip_suffix(is_hyphen);
        digits && before.is_some_and(|word| word.ends_with(is_word))
    }

    /// What goes on up to a gap, a quote, a bar or the bracket that closes the group.
    fn run(&mut self) -> &'q str {
        let rest = self.rest();
        let mut open = 0usize;
        let ends = |c: char| {
            match c {
                '(' => open += 1,
                ')' if open == 0 => return self.depth > 0,
                ')' => open -= 1,
                _ => {}
            }
            is_gap(c) || is_quote(c) || c == '|'
        };
        let end = rest.find(ends).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    /// What stands in the quotes that open here.
    fn quoted(&mut self) -> &'q str {
        let quote = self.rest().chars().next().map_or(0, char::len_utf8);
        let inside = &self.rest()[quote..];
        let end = inside.find(is_quote).unwrap_or(inside.len());
        let closing = inside[end..].chars().next().map_or(0, char::len_utf8);
        self.at += quote + end + closing;
        &inside[..end]
    }

    /// The number or date that starts here.
    fn concept(&mut self) -> Option<Node> {
        let found = self.concepts.iter().find(|concept| concept.range.start == self.at)?;
        let typed = &self.text[found.range.clone()];
        if typed.contains(is_quote) {
            return None;
        }
        // 15* is what starts so.
        let start = self.text[found.range.end..].starts_with('*');
        if start && words(typed).nth(1).is_none() {
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

/// A word, or the month that it names: পৌষ, which in a text may be another word.
fn word_or_month(term: Term) -> Node {
    // Digits were looked at before.
    let named = Some(&term.typed).filter(|typed| !typed.starts_with(is_digit));
    match named.and_then(|typed| concept::typed(typed)) {
        Some(key) => {
            Node::Concept(Concept { typed: term.typed.clone(), key, date: true, word: Some(term) })
        }
        None => Node::Word(term),
    }
}

/// The operator at the start of `text`: whether it is OR, and its length. In small letters and in Bangla it stands between
/// two parts; at the start it is a word.
fn operator(text: &str, between: bool) -> Option<(bool, usize)> {
    const ALWAYS: usize = 2;
    const OPERATORS: [(&str, bool); 6] =
        [("AND", false), ("OR", true), ("and", false), ("or", true), ("অথবা", true), ("কিংবা", true)];
    if text.starts_with('|') {
        return Some((true, 1));
    }
    let here = OPERATORS.iter().take(if between { OPERATORS.len() } else { ALWAYS });
    let mut found = here.filter(|(name, _)| word_operator(text, name).is_some());
    found.next().map(|&(name, or)| (or, name.len()))
}

/// What follows an operator at the start of `text`.
fn word_operator<'t>(text: &'t str, operator: &str) -> Option<&'t str> {
    text.strip_prefix(operator)
        .filter(|rest| rest.is_empty() || rest.starts_with(|c| is_gap(c) || matches!(c, '(' | ')')))
}

pub(super) fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

pub(super) fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// What only divides.
fn is_between(c: char) -> bool {
    is_gap(c) || c == '/'
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}
