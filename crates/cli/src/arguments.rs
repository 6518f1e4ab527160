//! The words of the command line, before they are parsed: in a query a leading minus excludes a word,
//! and options may stand anywhere around it.
//!
//! Enter at [`arranged`]. What an option is, and whether it takes a value, only the parser's own
//! definition says.

use std::ffi::OsString;

use clap::{Arg, Command};

/// `words` with the query of `nothi search` behind a `--`, in its order, and the options before it.
///
/// An option is what starts with `--`, and a minus with one ASCII letter (`-h`). Everything else is
/// the query's: `-ট্রাম্প`, `-trump`, `-"এক দুই"`, `-২০২৪`, a lone `-`, and all that follows `--`. A
/// minus with an option's name (`-json`) is left to the parser, which refuses it.
pub(crate) fn arranged(
    command: &Command,
    words: impl IntoIterator<Item = OsString>,
) -> Vec<OsString> {
    let mut words = words.into_iter();
    let mut arranged: Vec<_> = words.by_ref().take(2).collect();
    let search = arranged.get(1).and_then(|name| command.find_subcommand(name));
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
