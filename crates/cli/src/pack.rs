//! `nothi pack`: a folder of articles and their index as one archive.

use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, bail};
use serde::Serialize;

use crate::output::{Done, Output, complain, json};

#[derive(Serialize)]
struct Packed {
    articles: usize,
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
    let found = archive::read_folder(&args.folder).with_context(|| {
        format!("cannot list {}; name a folder of articles", args.folder.display())
    })?;
    let skipped: Vec<_> = found
        .skipped
        .iter()
        .map(|(path, why)| Skipped { file: path.display().to_string(), reason: why.to_string() })
        .collect();
    for Skipped { file, reason } in &skipped {
        complain(&format!("{file}: {reason}"));
    }
    if found.articles.is_empty() {
        bail!("{} holds no article that can be read", args.folder.display());
    }
    let read_millis = millis(start);
    let start = Instant::now();
    let articles = found.articles.len();
    let files = archive::write(&args.title, found.articles);
    write(&files, &args.output)?;
    let manifest = archive::Archive::open(&files)?.manifest().clone();
    let packed = Packed {
        articles,
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
        let Self { articles, words, bytes, read_millis, write_millis, .. } = self;
        writeln!(out, "{articles} articles, {words} words, {bytes} bytes")?;
        for File { name, bytes } in &self.files {
            writeln!(out, "  {bytes:>10}  {name}")?;
        }
        writeln!(
            out,
            "read in {read_millis} ms, written in {write_millis} ms; {} files not used",
            self.skipped.len()
        )
    }
}

fn millis(start: Instant) -> u64 {
    start.elapsed().as_millis() as u64
}
