//! `nothi search`: the articles that a query means, and why.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, bail};
use archive::{Archive, Count, DirectoryCarrier, Facets, Query, Rung, Sort};
use clap::ValueEnum;
use serde::Serialize;

use crate::output::{Done, Output, complain, json};
use crate::queries::{self, Asked};

/// A line of the answer.
#[derive(Serialize)]
struct Answered<'a> {
    id: &'a serde_json::Value,
    query: &'a str,
    total: usize,
    /// How long the search took, in microseconds.
    micros: u64,
    hits: Vec<Found<'a>>,
    /// How many more would be found without the filters.
    #[serde(skip_serializing_if = "is_zero")]
    hidden: usize,
    /// Whether part of the query was too long, or nested too deeply, to be read.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    cut: bool,
    /// The filters that could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facets: Option<Counted>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// The order of what is found, as it is named on the command line.
#[derive(Clone, Copy, Default, ValueEnum)]
pub(crate) enum Order {
    #[default]
    Relevance,
    Newest,
    Oldest,
    Paper,
}

/// Counts, each as `[name or null, how many]`.
#[derive(Serialize)]
struct Counted {
    papers: Vec<(Option<String>, u32)>,
    by: Vec<(Option<String>, u32)>,
    agencies: Vec<(Option<String>, u32)>,
    lengths: Vec<(Option<String>, u32)>,
    dates: Vec<(Option<String>, u32)>,
}

#[derive(Serialize)]
struct Found<'a> {
    /// The stem of the article's file.
    article: &'a str,
    score: f32,
    why: Vec<Reason>,
}

#[derive(Serialize)]
struct Reason {
    term: String,
    matched: String,
    by: Rung,
}

pub(crate) fn run(args: &crate::Search) -> anyhow::Result<Done> {
    let (archive, done) = open(args.archive.as_deref(), &args.corpus)?;
    let (asked, asked_done) = if let Some(file) = &args.queries {
        queries::read(file)?
    } else {
        let query = args.query.join(" ");
        (vec![Asked { id: serde_json::Value::Null, query }], Done::Whole)
    };
    let mut out = Output::of("what was found");
    for Asked { id, query } in &asked {
        let nothing = args.queries.is_none() && Query::parse(query).is_empty();
        if nothing {
            complain("nothing was asked for; name a word to look for");
        }
        let answered = answer(&archive, id, query, args);
        // Many queries are asked by programs: they are always answered in JSON.
        if args.json || args.queries.is_some() {
            json(&mut out, &answered)?;
        } else if !nothing {
            print(&mut out, &archive, &answered)?;
        }
    }
    out.flush()?;
    Ok(done.and(asked_done))
}

/// The archive to search: one that was packed, or one made of a folder on the spot.
fn open(packed: Option<&Path>, corpus: &Path) -> anyhow::Result<(Archive, Done)> {
    if let Some(folder) = packed {
        let archive = Archive::open(&DirectoryCarrier(folder.to_owned()))
            .with_context(|| format!("cannot open the archive in {}", folder.display()))?;
        return Ok((archive, Done::Whole));
    }
    let found = intake::read_folder(corpus).with_context(|| {
        format!("cannot list {}; name a folder of articles with --corpus", corpus.display())
    })?;
    for (file, why) in &found.skipped {
        complain(&format!("{}: {why}", corpus.join(file).display()));
    }
    if found.articles.is_empty() {
        bail!("{} holds no article that can be read", corpus.display());
    }
    let done = if found.skipped.is_empty() { Done::Whole } else { Done::Partly };
    Ok((Archive::open(&archive::write("", found.articles))?, done))
}

fn answer<'a>(
    archive: &'a Archive,
    id: &'a serde_json::Value,
    query: &'a str,
    args: &crate::Search,
) -> Answered<'a> {
    let sort = match args.sort {
        Order::Relevance => Sort::Relevance,
        Order::Newest => Sort::Newest,
        Order::Oldest => Sort::Oldest,
        Order::Paper => Sort::Paper,
    };
    let start = Instant::now();
    let mut answer = archive.find(&archive::Search { query, sort });
    let micros = start.elapsed().as_micros() as u64;
    let facets = args.facets.then(|| Counted::of(archive.facets(&answer)));
    if answer.empty {
        answer.hits.clear();
    }
    let hits = answer.hits.iter().filter_map(|hit| {
        let entry = archive.entry_at(hit.document as usize)?;
        let why = archive.why(&answer, hit.document).into_iter().map(|why| Reason {
            term: why.term,
            matched: why.matched,
            by: why.by,
        });
        Some(Found { article: &entry.id, score: hit.score, why: why.collect() })
    });
    let hits: Vec<_> = hits.collect();
    let (total, hidden, cut, unread) = (hits.len(), answer.hidden, answer.cut, answer.unread);
    Answered { id, query, total, micros, hits, hidden, cut, unread, facets }
}

impl Counted {
    fn of(facets: Facets) -> Self {
        let pairs = |counts: Vec<Count>| {
            counts.into_iter().map(|count| (count.name, count.documents)).collect()
        };
        Self {
            papers: pairs(facets.papers),
            by: pairs(facets.by),
            agencies: pairs(facets.agencies),
            lengths: pairs(facets.lengths),
            dates: pairs(facets.dates),
        }
    }

    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let all = [&self.papers, &self.by, &self.agencies, &self.lengths, &self.dates];
        for (name, counts) in ["paper", "by", "agency", "length", "date"].iter().zip(all) {
            let counts = counts.iter().map(|(value, documents)| {
                format!("{} {documents}", value.as_deref().unwrap_or("unknown"))
            });
            writeln!(out, "{name}: {}", counts.collect::<Vec<_>>().join(", "))?;
        }
        Ok(())
    }
}

/// A rung by its name in JSON.
struct Name(Rung);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

fn print(out: &mut impl Write, archive: &Archive, answered: &Answered<'_>) -> io::Result<()> {
    writeln!(out, "{}: {} found", answered.query, answered.total)?;
    if answered.hidden > 0 {
        writeln!(out, "{} more without the filters", answered.hidden)?;
    }
    if answered.cut {
        writeln!(
            out,
            "the query is too long, or nested too deeply: only its beginning was searched for"
        )?;
    }
    for filter in &answered.unread {
        writeln!(out, "{filter} cannot be read, and was passed over")?;
    }
    if let Some(facets) = &answered.facets {
        facets.print(out)?;
    }
    for found in &answered.hits {
        let Some(entry) = archive.with_id(found.article) else { continue };
        let date = entry.date().and_then(|date| date.get(..10)).unwrap_or("unknown   ");
        writeln!(out, "{date}  {}  {}", found.article, entry.title.text)?;
        let other = found.why.iter().filter(|why| why.by != Rung::Exact);
        for why in other {
            writeln!(out, "            {} → {} ({})", why.term, why.matched, Name(why.by))?;
        }
    }
    Ok(())
}
