//! What is known of documents, and filters, orders and counts by scanning them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use proptest::prelude::*;
use search::{Count, Facet, Facets, Filter, Known, Node, Query, Sort, Wanted};

use crate::naive::Naive;

/// What is known of one document.
#[derive(Clone, Debug)]
pub(crate) struct Facts {
    paper: Option<&'static str>,
    by: Vec<&'static str>,
    agencies: Vec<&'static str>,
    date: Option<&'static str>,
    words: u32,
}

const PAPERS: [&str; 3] = ["প্রথম আলো", "আলো", "যুগান্তর"];
const PERSONS: [&str; 3] = ["কাজী রহমান", "রহমান", "Kazi Rahman"];
const AGENCIES: [&str; 2] = ["রয়টার্স", "এএফপি"];
const DATES: [&str; 5] =
    ["2025-07-13", "2025-07-14T08:35:00+06:00", "2025-09-01", "2025-12-31", "2019-01-02"];
const LENGTHS: [u32; 4] = [0, 249, 250, 800];

pub(crate) fn known() -> impl Strategy<Value = Facts> {
    let some = |of: &'static [&'static str]| prop::option::of(prop::sample::select(of));
    let several = |of: &'static [&'static str]| prop::sample::subsequence(of, 0..=of.len());
    let all = (some(&PAPERS), several(&PERSONS), several(&AGENCIES), some(&DATES));
    (all, prop::sample::select(&LENGTHS[..]))
        .prop_map(|((paper, by, agencies, date), words)| Facts { paper, by, agencies, date, words })
}

/// A filter as it may be typed.
pub(crate) fn filter() -> impl Strategy<Value = String> {
    let one = prop::sample::select(vec![
        "paper:আলো",
        "paper:\"আলো\"",
        "পত্রিকা:প্রথ",
        "paper:?",
        "by:রহমান",
        "by:\"কাজি রহমান\"",
        "লেখক:?",
        "agency:রয়টার্স",
        "agency:?",
        "date:2025",
        "তারিখ:২০২৫-০৭",
        "date:2025-07-14..",
        "date:?",
        "length:short",
        "দৈর্ঘ্য:বড়",
    ]);
    prop_oneof![
        4 => one.clone().prop_map(str::to_owned),
        1 => one.clone().prop_map(|filter| format!("-{filter}")),
        1 => (one.clone(), one.clone()).prop_map(|(a, b)| format!("({a} OR {b})")),
        1 => (one.clone(), one).prop_map(|(a, b)| format!("({a} OR (কিম -{b}))")),
    ]
}

impl Facts {
    pub(crate) fn known(&self) -> Known<'_> {
        Known {
            paper: self.paper,
            by: self.by.clone(),
            agencies: self.agencies.clone(),
            date: self.date,
            words: self.words,
        }
    }

    /// The keys of all whom it is credited to.
    pub(crate) fn names(&self) -> impl Iterator<Item = String> {
        self.paper.iter().chain(&self.by).chain(&self.agencies).map(|name| key(name))
    }

    fn day(&self) -> Option<u32> {
        self.date.map(|date| date[..10].replace('-', "").parse().expect("it is a date"))
    }

    pub(crate) fn meets(&self, filter: &Filter) -> bool {
        let named = |names: &[&str]| match &filter.wanted {
            Wanted::Unknown => names.is_empty(),
            Wanted::Whole(asked) => names.iter().any(|name| key(name) == *asked),
            Wanted::Part(asked) => {
                names.iter().any(|name| format!(" {}", key(name)).contains(&format!(" {asked}")))
            }
            Wanted::Between(..) => false,
        };
        match (filter.facet, &filter.wanted) {
            (Facet::Paper, _) => named(self.paper.as_slice()),
            (Facet::By, _) => named(&self.by),
            (Facet::Agency, _) => named(&self.agencies),
            (Facet::Date, Wanted::Between(from, to)) => {
                self.day().is_some_and(|day| (*from..=*to).contains(&day))
            }
            (Facet::Date, _) => self.date.is_none(),
            (Facet::Length, Wanted::Between(from, to)) => (*from..=*to).contains(&self.words),
            (Facet::Length, _) => false,
        }
    }
}

/// The names at hand differ from their keys in one letter only.
fn key(name: &str) -> String {
    name.replace('ী', "ি").to_lowercase()
}

pub(crate) fn in_order(mut documents: Vec<usize>, known: &[Facts], sort: Sort) -> Vec<usize> {
    documents.sort_by_key(|&document| {
        let day = known[document].day();
        let newest = (Reverse(day), document);
        match sort {
            Sort::Relevance => unreachable!("that order is not of what is known"),
            Sort::Newest => (false, String::new(), 0, newest),
            Sort::Oldest => (
                day.is_none(),
                String::new(),
                day.unwrap_or(0),
                (Reverse(None), usize::MAX - document),
            ),
            Sort::Paper => {
                let paper = known[document].paper;
                (paper.is_none(), paper.map_or_else(String::new, key), 0, newest)
            }
        }
    });
    documents
}

/// The facets of all filters in a tree; `None` where it holds anything else.
fn facets(node: &Node) -> Option<Vec<Facet>> {
    match node {
        Node::Filter(filter) => Some(vec![filter.facet]),
        Node::Not(node) => facets(node),
        Node::All(nodes) | Node::Any(nodes) if !nodes.is_empty() => {
            nodes.iter().map(facets).collect::<Option<Vec<_>>>().map(|all| all.concat())
        }
        _ => None,
    }
}

/// The filters of a query, and the documents that meet its words.
fn met(naive: &Naive<'_>, query: &Query, known: &[Facts]) -> (Vec<Node>, Vec<usize>) {
    let Node::All(nodes) = &query.root else { panic!("a query is a row") };
    let (filters, words): (Vec<Node>, Vec<Node>) =
        nodes.iter().cloned().partition(|node| facets(node).is_some());
    let words = Node::All(words);
    (filters, (0..known.len()).filter(|&at| naive.meets(at, &words)).collect())
}

/// The documents that a query finds, ascending.
pub(crate) fn found(naive: &Naive<'_>, query: &Query, known: &[Facts]) -> Vec<usize> {
    let (filters, met) = met(naive, query, known);
    met.into_iter().filter(|&at| filters.iter().all(|node| naive.meets(at, node))).collect()
}

/// The counts, and how many documents the filters hide.
pub(crate) fn counted(naive: &Naive<'_>, query: &Query, known: &[Facts]) -> (Facets, usize) {
    let (filters, met) = met(naive, query, known);
    let fails = |document: usize, but: Option<Facet>| {
        filters.iter().any(|node| {
            let of = facets(node).unwrap_or_default();
            let own = but.is_some_and(|but| of.iter().all(|&facet| facet == but));
            !own && !naive.meets(document, node)
        })
    };
    let context = |facet| met.iter().copied().filter(move |&at| !fails(at, Some(facet)));
    let names = |field: &str, facet, names: fn(&Facts) -> Vec<&'static str>| {
        let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
        let mut unknown = 0;
        for document in context(facet) {
            let names = names(&known[document]);
            unknown += u32::from(names.is_empty());
            for name in names {
                *counts.entry(name).or_default() += 1;
            }
        }
        // Equal counts stand in the order in which the names came.
        let all: Vec<&str> = known.iter().flat_map(names).collect();
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|&(name, count)| (Reverse(count), all.iter().position(|&n| n == name)));
        let of = |(name, documents): (&str, u32)| Count {
            name: Some(name.to_owned()),
            documents,
            filter: format!("{field}:\"{name}\""),
        };
        let mut counts: Vec<Count> = counts.into_iter().map(of).collect();
        if unknown > 0 {
            counts.push(Count { name: None, documents: unknown, filter: format!("{field}:?") });
        }
        counts
    };
    let class = |words: u32| match words {
        0..250 => "short",
        250..800 => "medium",
        _ => "long",
    };
    let lengths = ["short", "medium", "long"].map(|name| Count {
        name: Some(name.to_owned()),
        documents: context(Facet::Length).filter(|&at| class(known[at].words) == name).count()
            as u32,
        filter: format!("length:{name}"),
    });
    let (dates, by_year) =
        dates(&context(Facet::Date).map(|at| known[at].date).collect::<Vec<_>>());
    let facets = Facets {
        papers: names("paper", Facet::Paper, |facts| facts.paper.into_iter().collect()),
        by: names("by", Facet::By, |facts| facts.by.clone()),
        agencies: names("agency", Facet::Agency, |facts| facts.agencies.clone()),
        lengths: lengths.into_iter().filter(|count| count.documents > 0).collect(),
        dates,
        by_year,
    };
    (facets, met.iter().filter(|&&at| fails(at, None)).count())
}

fn dates(dates: &[Option<&str>]) -> (Vec<Count>, bool) {
    let has = |start: &str| dates.iter().flatten().filter(|date| date.starts_with(start)).count();
    let years: Vec<u32> = (2019..=2025).collect();
    let months: Vec<String> = years
        .iter()
        .flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")))
        .collect();
    let by_year = has("2019") > 0 && has("2025") > 0;
    let spans = if by_year { years.iter().map(u32::to_string).collect() } else { months };
    let first = spans.iter().position(|span| has(span) > 0).unwrap_or(0);
    let end = spans.iter().rposition(|span| has(span) > 0).map_or(0, |last| last + 1);
    let mut counts: Vec<Count> = spans[first..end]
        .iter()
        .map(|span| Count {
            name: Some(span.clone()),
            documents: has(span) as u32,
            filter: format!("date:{span}"),
        })
        .collect();
    let unknown = dates.iter().filter(|date| date.is_none()).count() as u32;
    if unknown > 0 {
        counts.push(Count { name: None, documents: unknown, filter: "date:?".to_owned() });
    }
    (counts, by_year)
}
