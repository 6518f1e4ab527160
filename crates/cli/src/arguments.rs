//! The words of the command line, before they are parsed: in a query a leading minus excludes a word,
//! and options may stand anywhere around it; a file's name may begin with one too.
//!
//! Enter at [`arranged`]. What an option is, and whether it takes a value, only the parser's own
//! definition says.

use std::ffi::OsString;
use std::path::Path;

use clap::{Arg, Command};

/// `words` with the query of `nothi search` behind a `--`, in its order, and the options before it.
///
/// An option is what starts with `--`, and a minus with one ASCII letter (`-h`). Everything else is
/// the query's: `-ট্রাম্প`, `-trump`, `-"এক দুই"`, `-২০২৪`, a lone `-`, and all that follows `--`. A
/// minus with an option's name (`-json`) is left to the parser, which refuses it.
///
/// The files of `nothi inspect` stand behind a `--` where one of them begins with a minus.
pub(crate) fn arranged(
    command: &Command,
    words: impl IntoIterator<Item = OsString>,
) -> Vec<OsString> {
    let mut words = words.into_iter();
    let mut arranged: Vec<_> = words.by_ref().take(2).collect();
    let named = arranged.get(1).and_then(|name| command.find_subcommand(name));
    if let Some(inspect) = named.filter(|command| command.get_name() == "inspect") {
        arranged.extend(files_last(inspect, words));
        return arranged;
    }
    let search = named;
    let Some(search) = search.filter(|command| command.get_name() == "search") else {
        arranged.extend(words);
        return arranged;
    };
    let mut query = Vec::new();
    while let Some(word) = words.next() {
        if word == "--" {
            query.extend(words);
            break;
        }
        // Whatever is no text is a name in some old encoding: no option has one.
        let typed = word.to_str().unwrap_or_default();
        let value = takes_value(search, typed);
        if is_option(search, typed) {
            arranged.push(word);
            if value {
                arranged.extend(words.next());
            }
        } else {
            query.push(word);
        }
    }
    if !query.is_empty() {
        arranged.push("--".into());
        arranged.extend(query);
    }
    arranged
}

/// The words with the files last, where the name of one that is there begins with a minus.
fn files_last(command: &Command, words: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let is_file = |word: &OsString| {
        let typed = word.to_str().unwrap_or_default();
        let option = typed.trim_start_matches('-');
        typed.starts_with('-') && named(command, option).is_none() && Path::new(word).exists()
    };
    let words: Vec<OsString> = words.collect();
    if words.iter().any(|word| word == "--") || !words.iter().any(is_file) {
        return words;
    }
    let option = |word: &OsString| {
        word.to_str().is_some_and(|typed| is_option(command, typed)) && !is_file(word)
    };
    let (options, files): (Vec<_>, Vec<_>) = words.into_iter().partition(option);
    [options, vec!["--".into()], files].concat()
}

fn is_option(command: &Command, typed: &str) -> bool {
    let Some(name) = typed.strip_prefix('-') else { return false };
    let mut letters = name.chars();
    let short =
        letters.next().is_some_and(|first| first.is_ascii_alphabetic()) && letters.next().is_none();
    short || name.starts_with('-') || named(command, name).is_some()
}

/// Whether the next word belongs to this one.
fn takes_value(command: &Command, typed: &str) -> bool {
    let option = typed.strip_prefix("--").and_then(|name| named(command, name));
    option.is_some_and(|option| option.get_action().takes_values())
}

fn named<'c>(command: &'c Command, name: &str) -> Option<&'c Arg> {
    command.get_arguments().find(|option| option.get_long() == Some(name))
}
