//! What search filters, orders and counts by. Few questions need it: the functions stand alone, so that a
//! page may load them later.

use search::{Columns, Known, Paged};
use serde::{Deserialize, Serialize};

use crate::catalogue::Entry;
use crate::error::{OpenError, parse};
use crate::write::{encode, name};

/// What is known of articles. Cost: linear in them.
#[inline(never)]
pub(crate) fn of<'e>(entries: impl Iterator<Item = &'e Entry>) -> Columns {
    let mut columns = Columns::default();
    for entry in entries {
        columns.add(&Known {
            paper: entry.source.as_deref(),
            by: entry.byline.iter().chain(&entry.desk).map(String::as_str).collect(),
            agencies: entry.agencies.iter().map(String::as_str).collect(),
            date: entry.date(),
            words: entry.words,
        });
    }
    columns
}

/// The same, as it is written: names once, and of each article their numbers.
#[derive(Default, Serialize, Deserialize)]
struct Written {
    names: Vec<String>,
    papers: Vec<Option<u32>>,
    by: Vec<Vec<u32>>,
    agencies: Vec<Vec<u32>>,
    /// The days, `20250713`; 0 where none is known.
    days: Vec<u32>,
    words: Vec<u32>,
}

/// The file of what is known of articles: one page.
pub(crate) fn write(entries: &[Entry]) -> Paged {
    let mut written = Written::default();
    let mut numbers = std::collections::HashMap::new();
    let mut names = Vec::new();
    let mut number = |name: &String| {
        *numbers.entry(name.clone()).or_insert_with(|| {
            names.push(name.clone());
            names.len() as u32 - 1
        })
    };
    for entry in entries {
        written.papers.push(entry.source.as_ref().map(&mut number));
        written.by.push(entry.byline.iter().chain(&entry.desk).map(&mut number).collect());
        written.agencies.push(entry.agencies.iter().map(&mut number).collect());
        let day = entry.date().and_then(|iso| iso.get(..10)).map(|day| day.replace('-', ""));
        written.days.push(day.and_then(|day| day.parse().ok()).unwrap_or_default());
        written.words.push(entry.words);
    }
    written.names = names;
    Paged { head: Vec::new(), pages: vec![encode(&written)] }
}

/// Reads what [`write`] wrote.
#[inline(never)]
pub(crate) fn read(page: &[u8]) -> Result<Columns, OpenError> {
    let Written { names, papers, by, agencies, days, words } = parse(name::COLUMNS, page)?;
    let name = |number: &u32| names.get(*number as usize).map(String::as_str);
    let all = |numbers: Option<&Vec<u32>>| numbers.into_iter().flatten().filter_map(name).collect();
    let mut columns = Columns::default();
    for (at, (paper, &day)) in papers.iter().zip(&days).enumerate() {
        let date = format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100);
        columns.add(&Known {
            paper: paper.as_ref().and_then(name),
            by: all(by.get(at)),
            agencies: all(agencies.get(at)),
            date: (day > 0).then_some(date.as_str()),
            words: words.get(at).copied().unwrap_or_default(),
        });
    }
    Ok(columns)
}
