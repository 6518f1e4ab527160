//! `nothi pack`: a folder of articles and their index as one archive.

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use archive::About;
use article::Article;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::output::{Complaints, Done, Output, complain, json};
use crate::today;

/// What a collection is called that was given no name.
const TITLE: &str = "নথি";

#[derive(Serialize)]
struct Packed {
    articles: usize,
    /// How many say when they were published or changed.
    dated: usize,
    /// How many have a headline.
    titled: usize,
    /// How many name their paper.
    sourced: usize,
    /// How many files are listed with another one that has their text.
    copies: usize,
    /// How many files were read, and not known from an earlier run.
    read: usize,
    skipped: Vec<Skipped>,
    words: usize,
    /// The archive's size, in bytes.
    bytes: usize,
    files: Vec<File>,
    /// How long reading the folder took, in milliseconds.
    read_millis: u64,
    /// How long writing the archive took, in milliseconds.
    write_millis: u64,
}

#[derive(Serialize)]
struct Skipped {
    file: String,
    reason: String,
}

#[derive(Serialize)]
struct File {
    name: String,
    bytes: usize,
}

pub(crate) fn run(args: &crate::Pack) -> anyhow::Result<Done> {
    let start = Instant::now();
    let mut progress = Progress::new("reading", "files");
    let cache = cache(&args.folder).filter(|_| !args.no_cache);
    let say = |done, of| progress.say(done, of);
    let found = intake::read_folder_with(&args.folder, cache.as_deref(), say);
    progress.end();
    let found = found.with_context(|| {
        format!("cannot list {}; name a folder of articles", args.folder.display())
    })?;
    let named = |file: &str| args.folder.join(file).display().to_string();
    let skipped: Vec<_> = found
        .skipped
        .iter()
        .map(|(file, why)| Skipped { file: named(file), reason: why.to_string() })
        .collect();
    let mut complaints = Complaints::default();
    for Skipped { file, reason } in &skipped {
        complaints.about(file, reason);
    }
    for article in &found.articles {
        for warning in today::warnings(article) {
            complaints.about(&named(&article.file), &warning);
        }
    }
    complaints.close();
    for (copy, first) in &found.copies {
        complain(&format!("{}: has the text of {first}; it is listed there", named(copy)));
    }
    if found.articles.is_empty() {
        bail!("{} holds no article that can be read", args.folder.display());
    }
    let read_millis = millis(start);
    let start = Instant::now();
    let count = |test: fn(&Article) -> bool| found.articles.iter().filter(|a| test(a)).count();
    let (articles, dated, titled, sourced) = (
        found.articles.len(),
        count(|article| article.published.is_some() || article.updated.is_some()),
        count(|article| article.headline().is_some()),
        count(|article| article.source.is_some()),
    );
    let corrections = found.corrections;
    let about = About {
        title: args.title.clone().or(corrections.title).unwrap_or_else(|| TITLE.to_owned()),
        description: corrections.description,
        language: corrections.language,
    };
    let progress = Mutex::new(Progress::new("indexing", "articles"));
    // Who does not get to say it is followed by one who does.
    let say = |done| drop(progress.try_lock().map(|mut progress| progress.say(done, articles)));
    let files = archive::write_telling(&about, found.articles, say);
    progress.into_inner().unwrap_or_else(PoisonError::into_inner).end();
    write(&files, &args.output)?;
    let manifest = archive::Archive::open(&files)?.manifest().clone();
    let packed = Packed {
        articles,
        dated,
        titled,
        sourced,
        copies: found.copies.len(),
        read: found.read,
        words: manifest.words,
        bytes: files.values().map(Vec::len).sum(),
        files: files
            .iter()
            .map(|(name, bytes)| File { name: name.clone(), bytes: bytes.len() })
            .collect(),
        read_millis,
        write_millis: millis(start),
        skipped,
    };
    let mut out = Output::of("what was packed");
    if args.json {
        json(&mut out, &packed)?;
    } else {
        packed.print(&mut out)?;
    }
    out.flush()?;
    Ok(if packed.skipped.is_empty() { Done::Whole } else { Done::Partly })
}

/// Where what is read of a folder is kept for the next run: below the user's own cache folder, if there is one.
fn cache(folder: &Path) -> Option<PathBuf> {
    let home = |name, below: &str| {
        let path = std::env::var_os(name).map(PathBuf::from);
        path.filter(|path| path.is_absolute()).map(|path| path.join(below))
    };
    let caches = home("XDG_CACHE_HOME", "")
        .or_else(|| home("HOME", ".cache"))
        .or_else(|| home("LOCALAPPDATA", ""))?;
    let folder = fs::canonicalize(folder).ok()?;
    let name = Sha256::digest(folder.as_os_str().as_encoded_bytes());
    let cache = caches.join("nothi").join("read").join(format!("{name:x}").get(..16)?);
    // Else the next run would take it for articles.
    Some(cache).filter(|cache| !cache.starts_with(&folder))
}

/// How far some work is and how long the rest may take, on standard error where somebody looks at it.
struct Progress {
    /// What is done, and to what.
    work: [&'static str; 2],
    shown: bool,
    begun: Instant,
    last: Option<Instant>,
}

impl Progress {
    fn new(work: &'static str, things: &'static str) -> Self {
        let shown = io::stderr().is_terminal();
        Self { work: [work, things], shown, begun: Instant::now(), last: None }
    }

    fn say(&mut self, done: usize, of: usize) {
        let soon = self.last.is_some_and(|last| last.elapsed() < Duration::from_millis(100));
        if !self.shown || soon {
            return;
        }
        self.last = Some(Instant::now());
        let ([work, things], left) = (self.work, left(self.begun.elapsed(), done, of));
        let line = format!("\r\u{1B}[K{work} {done} of {of} {things}{left}");
        // Nobody is told twice where standard error is closed.
        self.shown = write!(io::stderr(), "{line}").is_ok();
    }

    /// Takes the line away again.
    fn end(&self) {
        if self.last.is_some() {
            let _ = write!(io::stderr(), "\r\u{1B}[K");
        }
    }
}

/// How long the rest will take if it goes on so, once there is something to judge by.
fn left(took: Duration, done: usize, of: usize) -> String {
    if took < Duration::from_secs(2) || done == 0 {
        return String::new();
    }
    let left = took.as_millis() * of.saturating_sub(done) as u128 / done as u128;
    let seconds = left.div_ceil(1000);
    match seconds / 60 {
        0 => format!(", about {seconds} s left"),
        minutes => format!(", about {minutes} min {:02} s left", seconds % 60),
    }
}

/// Writes the files, the manifest last: whoever reads meanwhile finds the old archive or the new one.
fn write(files: &archive::Files, output: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(output).with_context(|| {
        format!("cannot make {}; name a folder that can be written", output.display())
    })?;
    let (manifest, rest): (Vec<_>, Vec<_>) =
        files.iter().partition(|(name, _)| *name == "manifest.json");
    for (name, bytes) in rest.into_iter().chain(manifest) {
        let path = output.join(name);
        let part = output.join(format!("{name}.part"));
        fs::write(&part, bytes).and_then(|()| fs::rename(&part, &path)).with_context(|| {
            format!("cannot write {}; check the space and the permissions", path.display())
        })?;
    }
    Ok(())
}

impl Packed {
    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        let Self { articles, dated, titled, sourced, copies, .. } = self;
        let Self { words, bytes, read_millis, write_millis, .. } = self;
        writeln!(out, "{articles} articles, {words} words, {bytes} bytes")?;
        writeln!(
            out,
            "with headline {titled}, date {dated}, paper {sourced}; {copies} copies listed with them"
        )?;
        for File { name, bytes } in &self.files {
            writeln!(out, "  {bytes:>10}  {name}")?;
        }
        writeln!(
            out,
            "{} files read anew in {read_millis} ms, written in {write_millis} ms; {} files not used",
            self.read,
            self.skipped.len()
        )
    }
}

fn millis(start: Instant) -> u64 {
    start.elapsed().as_millis() as u64
}

#[cfg(test)]
mod tests {
    use super::{Duration, left};

    #[test]
    fn the_rest_takes_as_long_as_what_was_done() {
        for (seconds, done, of, expected) in [
            (1, 50, 100, ""),
            (10, 0, 100, ""),
            (10, 50, 100, ", about 10 s left"),
            (10, 1, 100, ", about 16 min 30 s left"),
            (10, 100, 100, ", about 0 s left"),
        ] {
            assert_eq!(left(Duration::from_secs(seconds), done, of), expected, "{done} of {of}");
        }
    }
}
