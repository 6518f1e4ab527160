//! An answer → how many documents of it have which value.

use super::{Columns, Names, bit, class};
use crate::query::{Facet, LENGTHS};
use crate::search::Answer;
use bangla::order::sort_by_key;

/// Months are counted up to this long a span, years beyond.
const MOST_MONTHS: u32 = 36;
/// Beyond so many years, those without any document are left out.
const MOST_YEARS: usize = 200;

/// How many documents have which value. Each facet is counted among the documents that meet the words of
/// the query and the filters of all other facets, but not its own: what one would see after choosing that
/// value instead of those that are chosen. So the counts of a facet without filters are of the hits.
/// A document that has several values (agencies) counts for each. Values of no document are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Newspapers, those of most documents first, the unknown last.
    pub papers: Vec<Count>,
    /// Persons and desks, as above.
    pub by: Vec<Count>,
    /// Agencies, as above.
    pub agencies: Vec<Count>,
    /// `short`, `medium`, `long`, in this order.
    pub lengths: Vec<Count>,
    /// Months (`2025-07`) or years (`2025`) in order, from the first to the last with those between that
    /// have none; the unknown last.
    pub dates: Vec<Count>,
    /// Whether `dates` are years: the span is longer than 36 months.
    pub by_year: bool,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Its name; `None` is what is not known.
    pub name: Option<String>,
    /// How many documents have it.
    pub documents: u32,
    /// What to add to the query to have these only, such as `paper:"প্রথম আলো"`.
    pub filter: String,
}

impl Facets {
    /// Counts an answer of [`Index::find`](crate::Index::find), which met these columns; nothing is
    /// searched anew. Cost: linear in what met the words.
    #[inline(never)]
    pub fn of(answer: &Answer, columns: &Columns) -> Self {
        let context = |facet| {
            let met = answer.met.iter().filter(move |met| met.failed & !bit(Some(facet)) == 0);
            met.map(|met| met.document as usize).collect::<Vec<_>>()
        };
        let lengths = context(Facet::Length).into_iter().filter_map(|d| columns.words.get(d));
        let mut classes = [0; LENGTHS.len()];
        for &words in lengths {
            classes[class(words)] += 1;
        }
        let lengths = LENGTHS.iter().zip(classes).filter(|(_, documents)| *documents > 0);
        let lengths =
            lengths.map(|(class, documents)| count(Facet::Length, Some(class.0), documents));
        let days = context(Facet::Date).into_iter().filter_map(|d| columns.days.get(d).copied());
        let (dates, by_year) = dates(days.collect());
        Self {
            papers: names(Facet::Paper, &columns.papers, &context(Facet::Paper)),
            by: names(Facet::By, &columns.by, &context(Facet::By)),
            agencies: names(Facet::Agency, &columns.agencies, &context(Facet::Agency)),
            lengths: lengths.collect(),
            dates,
            by_year,
        }
    }
}

fn names(facet: Facet, names: &Names, documents: &[usize]) -> Vec<Count> {
    let (mut counts, mut unknown) = (vec![0u32; names.spelt.len()], 0);
    for &document in documents {
        let values = names.of(document);
        unknown += u32::from(values.is_empty());
        for &value in values {
            counts[value as usize] += 1;
        }
    }
    let counted = names.spelt.iter().zip(counts).filter(|(_, documents)| *documents > 0);
    let mut found: Vec<Count> =
        counted.map(|((_, name), documents)| count(facet, Some(name), documents)).collect();
    sort_by_key(&mut found, |count| u64::from(u32::MAX - count.documents));
    if unknown > 0 {
        found.push(count(facet, None, unknown));
    }
    found
}

fn dates(mut days: Vec<u32>) -> (Vec<Count>, bool) {
    sort_by_key(&mut days, |&day| u64::from(day));
    let known = days.partition_point(|&day| day == 0);
    // Months from the year 0 on.
    let months: Vec<u32> =
        days[known..].iter().map(|day| day / 10_000 * 12 + (day / 100 % 100).max(1) - 1).collect();
    let (first, last) = (months.first().copied(), months.last().copied());
    let by_year = last.unwrap_or(0) - first.unwrap_or(0) >= MOST_MONTHS;
    let mut found: Vec<Count> = Vec::new();
    let mut next = None;
    let step = if by_year { 12 } else { 1 };
    let spans = months.chunk_by(|a, b| a / step == b / step);
    for span in spans {
        let at = span[0] / step;
        let name = |at: u32| {
            if by_year { format!("{at:04}") } else { format!("{:04}-{:02}", at / 12, at % 12 + 1) }
        };
        let between = next.filter(|&next| ((at - next) as usize) < MOST_YEARS).unwrap_or(at)..at;
        found.extend(between.map(|at| count(Facet::Date, Some(&name(at)), 0)));
        found.push(count(Facet::Date, Some(&name(at)), span.len() as u32));
        next = Some(at + 1);
    }
    if known > 0 {
        found.push(count(Facet::Date, None, known as u32));
    }
    (found, by_year)
}

fn count(facet: Facet, name: Option<&str>, documents: u32) -> Count {
    Count { name: name.map(str::to_owned), documents, filter: facet.filter(name) }
}
