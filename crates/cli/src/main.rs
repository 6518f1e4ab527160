//! The `nothi` command: look at what was read from a page, search a folder, analyse text, write an
//! archive. Answers go to standard output, errors and warnings to standard error.
//!
//! Exit status: 0 when done, 1 when an input could not be used (the rest is still done), 2 for wrong
//! usage.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand};

mod analyze;
mod arguments;
mod inspect;
mod lines;
mod output;
mod pack;
mod queries;
mod screen;
mod search;
mod suggest;
mod today;
mod vocabulary;

#[derive(Parser)]
#[command(name = "nothi", version, about = "Reads, searches and packs folders of Bangla articles")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Show what is read from each file: headline, dates, credits, body, furniture
    Inspect(Inspect),
    /// Find the articles that a query means
    Search(Search),
    /// Show how text on standard input is taken apart
    Analyze(Analyze),
    /// Name the words of a vocabulary that typed words most likely mean
    Suggest(Suggest),
    /// Write a folder of articles and their index as one archive
    Pack(Pack),
}

#[derive(Args)]
struct Inspect {
    /// One JSON object a line
    #[arg(long)]
    json: bool,
    /// Every line of each page: kept (+), about the article (~) or cut (-), and by which rule
    #[arg(long, conflicts_with = "json")]
    diff: bool,
    /// The files and folders to read
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

#[derive(Args)]
struct Search {
    /// The folder of articles to search
    #[arg(long, value_name = "DIR", default_value = "corpus", conflicts_with = "archive")]
    corpus: PathBuf,
    /// The archive to search instead, as `nothi pack` writes it
    #[arg(long, value_name = "DIR")]
    archive: Option<PathBuf>,
    /// One JSON object a line
    #[arg(long)]
    json: bool,
    /// A file of queries, one JSON object with `id` and `query` a line
    #[arg(long, value_name = "FILE", conflicts_with = "query")]
    queries: Option<PathBuf>,
    /// The order: relevance, newest, oldest or paper
    #[arg(long, value_enum, default_value_t)]
    sort: search::Order,
    /// How many have which paper, writer, agency, length and date
    #[arg(long)]
    facets: bool,
    /// What to look for: words, "phrases", -not, OR, ( ), start*, headline:, paper:, by:, agency:, date:, length:
    #[arg(required_unless_present = "queries")]
    query: Vec<String>,
}

#[derive(Args)]
struct Analyze {
    /// What stands in the texts at hand, one `word<TAB>count` a line: evidence for endings
    #[arg(long, value_name = "FILE")]
    vocab: Option<PathBuf>,
    /// One JSON object a line
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Suggest {
    /// The vocabulary, one `word<TAB>count` a line
    #[arg(long, value_name = "FILE")]
    vocab: PathBuf,
    /// What was typed, one JSON object with `id` and `query` a line
    #[arg(long, value_name = "FILE")]
    queries: PathBuf,
    /// How many words to name
    #[arg(long, value_name = "N", default_value_t = 5)]
    top: usize,
    /// One JSON object a line
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Pack {
    /// The folder of articles
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The folder to write the archive into
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
    /// What the collection is called, whatever its corpus.toml says
    #[arg(long)]
    title: Option<String>,
    /// Read all files, also those that have not changed since the last time (what was read is kept in the user's cache
    /// folder, in nothi/read)
    #[arg(long)]
    no_cache: bool,
    /// One JSON object
    #[arg(long)]
    json: bool,
}

fn main() -> ExitCode {
    let words = arguments::arranged(&Cli::command(), std::env::args_os());
    let done = match Cli::parse_from(words).command {
        Command::Inspect(args) => inspect::run(&args),
        Command::Search(args) => search::run(&args),
        Command::Analyze(args) => analyze::run(args.vocab.as_deref(), args.json),
        Command::Suggest(args) => suggest::run(&args),
        Command::Pack(args) => pack::run(&args),
    };
    output::exit(done)
}
