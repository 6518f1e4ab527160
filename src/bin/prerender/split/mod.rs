//! One program in two files: what the first answer needs, and what comes later.
//!
//! Enter at [`split()`]. The functions of the modules that [`LATER`] names, and what only they call, go
//! into a second file. Nothing else changes: in the place of each function that is called across the
//! border stands a door that fetches the second file, if it is not there yet, and calls the function.
//! `later.js` fetches it behind the first.
//!
//! Both files share memory and variables, and call each other's functions by their numbers in the table of
//! functions. A function that the compiler puts into its only caller cannot be told apart any more: what is
//! to come later is a component of its own, or marked `#[inline(never)]`.

mod first;
mod glue;
mod plan;
mod program;
mod second;

use std::fs;
use std::path::Path;

use plan::Plan;
use program::Program;
use wasm_encoder::{Module, NameMap, NameSection};

/// Modules that the first answer does without, as their functions' names say it.
const LATER: &[&str] = &[
    "nothi::pages::about",
    "nothi::pages::article",
    "nothi::pages::collection",
    "nothi::pages::context",
    "nothi::pages::damaged",
    "nothi::pages::list::keep",
    "nothi::pages::list::nothing",
    "nothi::pages::list::sheet",
    "nothi::pages::not_found",
    "nothi::pages::timeline",
    "nothi::hooks::use_going::Way>::back",
    "nothi::text::decisions",
    "nothi::text::more",
    "nothi::components::facets",
    "nothi::components::help",
    "nothi::components::suggestions",
    "nothi::browser::column",
    "nothi::browser::combo",
    "nothi::browser::searches",
    "nothi::browser::selection",
    "nothi::browser::share",
    "nothi::browser::speech",
    // Words that found nothing as they were typed.
    "search::search::Search>::credits",
    "search::facets::Columns>::credited",
    "search::facets::heard",
    "search::ladder::Found>::slips",
    "search::ladder::Found>::misprint",
    "bangla::slips",
    "search::near",
    "search::index::Index>::near_words",
    "search::index::Index>::near_stems",
    // Filters, orders and counts, and words of which only the start is asked for.
    "archive::columns",
    "archive::open::Archive>::columns",
    "search::facets::Columns>::scored",
    "search::facets::Columns>::sort",
    "search::facets::Columns>::try_filters",
    "search::query::filter",
    "search::query::parse::Parser>::filter",
    "search::search::Search>::prefix",
    "bangla::dates::typed::in_digits",
    "search::query::parse::Parser>::typed_date",
    // What is said where the program stops.
    "char>::escape_debug_ext",
    "core::str::slice_error_fail_rt",
    "core::slice::index::slice_index_fail",
    "core::panicking::assert_failed_inner",
    "core::ops::range::Range<usize> as core::fmt::Debug",
    // An article by its id: its page comes later, too.
    "archive::open::Archive>::with_id",
    // Phrases.
    "search::postings::Postings>::places",
    "search::phrase",
    "search::search::Search>::phrase",
    "search::search::score::side_by_side",
    "search::search::Search>::joined",
    // Words typed in Latin letters.
    "search::borders::heard",
    "search::ladder::Found>::latin",
    "search::ladder::Found>::meant",
    "search::search::Search>::foreign",
    "search::search::Search>::named",
    "search::ladder::latin::is_long_noun",
    "bangla::sound::exonyms",
    "bangla::sound::lookup",
    "bangla::sound::readings",
    "bangla::sound::typed",
    "bangla::sound::weights",
];

/// What else comes later where all of the archive is in the program, so that nothing of it is ever elsewhere.
const ELSEWHERE: &[&str] =
    &["search::pages::Pages>::ask", "search::sorted::texts::Texts>::ask_absent"];

/// The imported function that fetches the second file, and under what names the first file shows the second
/// what both share.
const FETCH: &str = "later";
const TABLE: &str = "later_t";
const MEMORY: &str = "later_m";
const GLOBAL: &str = "later_g";

/// Divides the program of the folder; `dress` is the link to the styles that come with its second file.
pub(super) fn split(staging: &Path, dress: &str) -> Result<(), String> {
    let styles = dress.split_once("./").and_then(|(_, name)| name.split_once(' '));
    let (styles, _) = styles.ok_or("a link must name the styles that come later")?;
    let words = nothi::text::TABLES.map(str::as_bytes);
    let tables = [&bangla::sound::TABLES[..], &words].concat();
    let elsewhere = if nothi::state::BESIDE { &[] } else { ELSEWHERE };
    let paths = [LATER, elsewhere].concat();
    for name in super::names(staging)? {
        let Some(stem) = name.strip_suffix("_bg.wasm") else { continue };
        let say = |error: &dyn std::fmt::Display| format!("{name} cannot be divided: {error}");
        let (glue, later) = (staging.join(format!("{stem}.js")), format!("{stem}_later.wasm"));
        let wasm = fs::read(staging.join(&name)).map_err(|error| say(&error))?;
        let (first, second) = divided(&wasm, &paths, &tables).map_err(|error| say(&error))?;
        let script = fs::read_to_string(&glue).map_err(|error| say(&error))?;
        let script =
            glue::fetching(&script, &later, &second, styles).map_err(|error| say(&error))?;
        fs::write(staging.join(&name), first)
            .and_then(|()| fs::write(staging.join(&later), second))
            .and_then(|()| fs::write(&glue, script))
            .map_err(|error| say(&error))?;
    }
    Ok(())
}

/// A program in two files; `paths` say what comes later, and so do `tables` of what is in memory.
fn divided(wasm: &[u8], paths: &[&str], tables: &[&[u8]]) -> Result<(Vec<u8>, Vec<u8>), String> {
    let program = Program::read(wasm)?;
    let plan = Plan::of(&program, paths, tables)?;
    let files = (first::write(wasm, &program, &plan)?, second::write(&program, &plan)?);
    for file in [&files.0, &files.1] {
        // A mistake here would otherwise first be seen by readers.
        wasmparser::validate(file).map_err(|error| error.to_string())?;
    }
    Ok(files)
}

/// Whether functions keep their names, for those who look at a profile of the page. Nothing else changes, but for the
/// bytes.
fn keeps_names() -> bool {
    std::env::var_os("NOTHI_NAMES").is_some()
}

/// Writes functions' names and numbers at the end of a file.
fn name<'n>(module: &mut Module, functions: impl Iterator<Item = (&'n String, u32)>) {
    let (mut map, mut names) = (NameMap::new(), NameSection::new());
    for (name, place) in functions {
        map.append(place, name);
    }
    names.functions(&map);
    module.section(&names);
}

#[cfg(test)]
mod tests;
