//! How many bytes of an archive beside the page a first answer fetches.
//!
//! Counted natively, with the reader that the page has: each query finds nothing here but the root, is asked, what it asked
//! for is brought, and so on until its first four cards are there.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use archive::{Article, Beside, Name, Need, Part, Pieces, Role};

use crate::show::{CARDS, show};

/// How many queries are asked.
const QUERIES: usize = 100;

/// What is added to an article to see what an update fetches.
const ADDED: &str = " পরে জানানো হয়, আগের হিসাবটি ভুল ছিল।";

/// What one answer took.
struct Cost {
    bytes: usize,
    rounds: usize,
    /// What follows to look for slips.
    wider: usize,
}

/// Prints what is fetched over the articles and queries of a folder, and writes the pieces into `beside/index/`.
#[allow(clippy::print_stdout, reason = "a tool that prints a table")]
pub(crate) fn print(folder: &Path) -> Result<()> {
    let articles = articles(folder)?;
    let start = Instant::now();
    let pieces = packed(articles.clone())?;
    let index = crate::site(folder, "beside", start.elapsed())?;
    for (name, piece) in &pieces.pieces {
        fs::write(index.join(format!("{name}.bin")), piece)?;
    }
    fs::write(index.join("root"), pieces.root.to_string())?;
    let bytes: usize = pieces.pieces.values().map(Vec::len).sum();
    let root = pieces.pieces[&pieces.root].len();
    let queries: Vec<String> = serde_json::from_slice(&fs::read(folder.join("queries.json"))?)?;
    let costs = queries.iter().take(QUERIES).map(|query| cost(&pieces, query));
    let mut costs = costs.collect::<Result<Vec<_>>>()?;
    costs.sort_by_key(|cost| cost.bytes);
    let kb = |bytes: usize| bytes as f64 / 1000.0;
    let at = |share: usize| kb(costs[(costs.len() - 1) * share / 100].bytes);
    let rounds = costs.iter().map(|cost| cost.rounds);
    let wider = costs.iter().filter(|cost| cost.wider > 0);
    println!(
        "beside the page: {} pieces, {:.1} MB, the root {:.1} KB; to a first answer with {CARDS} cards, root included, \
         {:.0} KB in the median, {:.0} in nine of ten, {:.0} at most, in {} to {} rounds; {} of {} fetch more for slips, {:.0} KB at most",
        pieces.pieces.len(),
        kb(bytes) / 1000.0,
        kb(root),
        at(50),
        at(90),
        at(100),
        rounds.clone().min().unwrap_or_default(),
        rounds.max().unwrap_or_default(),
        wider.clone().count(),
        costs.len(),
        kb(wider.map(|cost| cost.wider).max().unwrap_or_default()),
    );
    update(&pieces, articles)
}

/// The pieces of an archive of these articles.
fn packed(articles: Vec<Article>) -> Result<Pieces> {
    archive::pieces(&archive::write("", articles)).context("so few articles have no index")
}

/// Prints what a reader who keeps everything fetches again after one article was changed, and after one came first.
#[allow(clippy::print_stdout, reason = "a tool that prints a table")]
fn update(pieces: &Pieces, articles: Vec<Article>) -> Result<()> {
    let Some(article) = articles.get(articles.len() / 2) else { return Ok(()) };
    let mut changed = article.clone();
    changed.text.push_str(ADDED);
    if let Some(body) = changed.parts.last_mut() {
        body.end += ADDED.len() as u32;
    }
    let new = Article { id: "new".to_owned(), ..changed.clone() };
    let (mut edited, mut longer) = (articles.clone(), articles);
    let middle = edited.len() / 2;
    edited[middle] = changed;
    longer.insert(0, new);
    for (what, newer) in [("a sentence more in one", edited), ("one more", longer)] {
        let newer = packed(newer)?;
        let fresh = newer.pieces.iter().filter(|(name, _)| !pieces.pieces.contains_key(name));
        let lengths: Vec<usize> = fresh.map(|(_, piece)| piece.len()).collect();
        let bytes = lengths.iter().sum::<usize>() as f64 / 1e6;
        println!("{what}: {} pieces are new, {bytes:.2} MB", lengths.len());
    }
    Ok(())
}

fn articles(folder: &Path) -> Result<Vec<Article>> {
    let mut articles = Vec::new();
    for (number, line) in
        (0..).zip(BufReader::new(fs::File::open(folder.join("articles.jsonl"))?).lines())
    {
        let fields: serde_json::Value = serde_json::from_str(&line?)?;
        let field = |name: &str| fields[name].as_str().unwrap_or_default().trim().to_owned();
        let (title, body) = (field("title"), field("body"));
        let middle = title.len() as u32;
        let text = format!("{title}\n{body}");
        let headline = Part { start: 0, end: middle, role: Role::Headline };
        let body = Part { start: middle + 1, end: text.len() as u32, role: Role::Body };
        let id = format!("{number:06}");
        articles.push(Article { id, text, parts: vec![headline, body], ..Article::default() });
    }
    Ok(articles)
}

/// A query from a cold start.
fn cost(pieces: &Pieces, query: &str) -> Result<Cost> {
    let unpack = |name: &Name, dictionary: &[u8]| {
        archive::unpack(&pieces.pieces[name], dictionary).context("a piece is damaged")
    };
    let beside = Beside::read(&unpack(&pieces.root, &[])?)?;
    let mut cost = Cost { bytes: pieces.pieces[&pieces.root].len(), rounds: 1, wider: 0 };
    let dictionary = match beside.dictionary() {
        Some(name) => {
            cost.bytes += pieces.pieces[&name].len();
            unpack(&name, &[])?
        }
        None => Vec::new(),
    };
    let archive = beside.archive()?;
    loop {
        show(&archive, query);
        let asked = archive.asked().map(archive::Asked::take).unwrap_or_default();
        if asked.is_empty() {
            return Ok(cost);
        }
        let (need, places) = beside.missing(&asked);
        let answer = need == Need::Answer;
        for (page, name) in places {
            let length = pieces.pieces[&name].len();
            *(if answer { &mut cost.bytes } else { &mut cost.wider }) += length;
            beside.bring(page, unpack(&name, &dictionary)?);
        }
        cost.rounds += usize::from(answer);
    }
}
