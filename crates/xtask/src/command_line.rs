//! What was typed, and which command it means.

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::commands::{bench, env, language, serve, setup, site, test};

const HELP: &str = "\
cargo xtask COMMAND

  setup   check what is needed to build and test, and install what is missing
  build   build the page into dist/, print its size     [--public-url URL]
          [--single-file]  and dist/nothi.html, which holds everything
  serve   build, serve dist/ on 127.0.0.1 and open it   [--port N] [--open | --no-open]
  test    every check and test there is
  bench quality FOLDER   how well search understands Bangla, over the sets in FOLDER
                         [--corpus DIR] [--news FILE.jsonl.gz]
  bench reading FOLDER   how well and how fast pages are read, over FOLDER and its gold.json
  bench speed FILE       how small and how fast an index of the articles in FILE.jsonl.gz is, beside others in Chromium
                         [--articles N]... [--only NAME]... [--peers DIR]
  bench loops [FILTER]   the loops of analysis, reading and search, by Criterion
  bench language         what the language adds to the page, in bytes
  env     print the line that puts the tools on PATH, for `eval \"$(cargo xtask env)\"`

NOTHI_CORPUS=DIR  build the page from another folder of articles
NOTHI_URL=URL     say where the site will be: whole addresses for those who quote it, and a sitemap
NOTHI_TOOLS=DIR   keep the tools there instead of in the cache folder
";

/// Everything that can be typed.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Help,
    Setup,
    Env,
    Build(site::Options),
    Serve(serve::Options),
    Test,
    Bench(&'static str, Vec<OsString>),
    Language,
}

/// Does what was typed; 0 when it worked, 1 when it did not, 2 when it means nothing.
pub fn main() -> ExitCode {
    let command = match parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("error: {error:#}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    match command {
        Command::Help => {
            print!("{HELP}");
            Ok(())
        }
        Command::Setup => setup::run(),
        Command::Env => env::run(),
        Command::Build(options) => site::run(options),
        Command::Serve(options) => serve::run(options),
        Command::Test => test::run(),
        Command::Bench(name, arguments) => bench::run(name, arguments),
        Command::Language => language::run(),
    }
}

fn parse(mut arguments: lexopt::Parser) -> Result<Command> {
    let mut command = match arguments.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => match name.to_str() {
            Some("help") => Command::Help,
            Some("setup") => Command::Setup,
            Some("env") => Command::Env,
            Some("build") => Command::Build(site::Options::default()),
            Some("serve") => Command::Serve(serve::Options::default()),
            Some("test") => Command::Test,
            Some("bench") => return bench(&mut arguments),
            _ => bail!("there is no command `{}`", name.display()),
        },
        Some(other) => return Err(other.unexpected().into()),
    };
    while let Some(argument) = arguments.next()? {
        match (&mut command, argument) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (Command::Build(options), Long("public-url")) => {
                options.public_url = Some(arguments.value()?.string()?);
            }
            (Command::Build(options), Long("single-file")) => options.single_file = true,
            (Command::Serve(options), Long("port")) => {
                options.port = arguments.value()?.parse().context("--port takes 0 to 65535")?;
            }
            (Command::Serve(options), Long("open")) => options.open = Some(true),
            (Command::Serve(options), Long("no-open")) => options.open = Some(false),
            (_, other) => return Err(other.unexpected().into()),
        }
    }
    Ok(command)
}

/// `bench quality …`, `bench reading …`, `bench speed …`, `bench loops …`: what follows is the benchmark's own.
fn bench(arguments: &mut lexopt::Parser) -> Result<Command> {
    let name = match arguments.next()? {
        Some(Value(name)) if name == "quality" => "quality",
        Some(Value(name)) if name == "reading" => "reading",
        Some(Value(name)) if name == "speed" => "speed",
        Some(Value(name)) if name == "loops" => "loops",
        Some(Value(name)) if name == "language" => match arguments.next()? {
            None => return Ok(Command::Language),
            Some(other) => return Err(other.unexpected().into()),
        },
        _ => bail!(
            "there are five benchmarks: `bench quality FOLDER`, `bench reading FOLDER`, `bench speed FILE`, \
             `bench loops`, `bench language`"
        ),
    };
    Ok(Command::Bench(name, arguments.raw_args()?.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command> {
        let words = std::iter::once("xtask").chain(line.split_whitespace());
        parse(lexopt::Parser::from_iter(words))
    }

    #[test]
    fn what_is_typed_is_understood() {
        let default = serve::Options::default();
        for (line, expected) in [
            ("", Command::Help),
            ("test --help", Command::Help),
            ("setup", Command::Setup),
            (
                "build --public-url /repo/",
                Command::Build(site::Options {
                    public_url: Some("/repo/".to_owned()),
                    ..site::Options::default()
                }),
            ),
            (
                "build --single-file",
                Command::Build(site::Options { single_file: true, ..site::Options::default() }),
            ),
            (
                "serve --port 9000 --no-open",
                Command::Serve(serve::Options { port: 9000, open: Some(false) }),
            ),
            ("serve", Command::Serve(default)),
            ("bench language", Command::Language),
        ] {
            assert_eq!(typed(line).expect(line), expected, "{line}");
        }
    }

    #[test]
    fn what_means_nothing_is_refused() {
        for line in
            ["dance", "setup now", "serve --port x", "build --port 1", "--port", "bench language x"]
        {
            assert!(typed(line).is_err(), "{line}");
        }
    }
}
