//! `nothi inspect`: what was read from each file.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use archive::Folder;
use article::Article;
use serde::Serialize;

use crate::output::{Done, Output, complain, json, visible};

/// One file's record. What the page does not carry is `null` or `[]`.
#[derive(Serialize, Default)]
struct Record<'a> {
    file: &'a str,
    headline: Option<&'a str>,
    published: Option<&'a str>,
    updated: Option<&'a str>,
    page_date: Option<&'a str>,
    source: Option<&'a str>,
    byline: Option<&'a str>,
    desk: Option<&'a str>,
    agencies: Vec<&'a str>,
    captions: Vec<&'a str>,
    body: Vec<&'a str>,
    furniture: Vec<&'a str>,
    warnings: Vec<String>,
    outcome: &'static str,
}

pub(crate) fn run(files: &[PathBuf], as_json: bool) -> anyhow::Result<Done> {
    let mut out = Output::of("what was read");
    let mut done = Done::Whole;
    for path in files {
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let read = match read(path, &file) {
            Ok(article) => Ok(article),
            Err((outcome, reason)) => {
                done = Done::Partly;
                complain(&format!("{}: {reason}", path.display()));
                Err((outcome, reason))
            }
        };
        let record = match &read {
            Ok(article) => Record::of(article),
            Err((outcome, reason)) => {
                Record { file: &file, outcome, warnings: vec![reason.clone()], ..Record::default() }
            }
        };
        if as_json { json(&mut out, &record)? } else { record.print(&mut out)? }
    }
    out.flush()?;
    Ok(done)
}

/// The article in a file, or the outcome's name and the reason why there is none.
fn read(path: &Path, file: &str) -> Result<Article, (&'static str, String)> {
    if waits(path) {
        let reason = "a named pipe waits for whoever writes into it; name a file, or use <(…)";
        return Err(("unreadable", reason.to_owned()));
    }
    let mut bytes = Vec::new();
    File::open(path)
        // A pipe or a device does not say how long it is, and may have no end.
        .and_then(|file| file.take(Folder::LARGEST_FILE + 1).read_to_end(&mut bytes))
        .map_err(|error| ("unreadable", format!("cannot be read ({error}); check the path")))?;
    if bytes.len() as u64 > Folder::LARGEST_FILE {
        let most = Folder::LARGEST_FILE >> 20;
        let reason = format!(
            "more than {most} MB is more than any article; give each article a file of its own"
        );
        return Err(("too_large", reason));
    }
    article::read(file, &bytes).map_err(|why| (why.name(), why.to_string()))
}

/// Whether opening it may wait for ever. The shell's own pipes (`/dev/fd/63`) have a writer.
#[cfg(unix)]
fn waits(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    // A pipe without a name leads nowhere.
    let real = fs::canonicalize(path).ok().filter(|real| !real.starts_with("/dev/fd"));
    real.and_then(|real| fs::metadata(real).ok()).is_some_and(|meta| meta.file_type().is_fifo())
}

#[cfg(not(unix))]
fn waits(_: &Path) -> bool {
    false
}

impl<'a> Record<'a> {
    fn of(article: &'a Article) -> Self {
        let iso =
            |stamp: &'a Option<article::Stamp>| stamp.as_ref().map(|stamp| stamp.iso.as_str());
        Self {
            file: &article.file,
            headline: article.headline(),
            published: iso(&article.published),
            updated: iso(&article.updated),
            page_date: iso(&article.page_date),
            source: article.source.as_deref(),
            byline: article.byline.as_deref(),
            desk: article.desk.as_deref(),
            agencies: article.agencies.iter().map(String::as_str).collect(),
            captions: article.captions().collect(),
            body: article.body().collect(),
            furniture: article.furniture().collect(),
            warnings: article.warnings.clone(),
            outcome: "article",
        }
    }

    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{} ({})", visible(self.file), self.outcome)?;
        let lines = [
            ("headline", self.headline),
            ("paper", self.source),
            ("published", self.published),
            ("updated", self.updated),
            ("page saved", self.page_date),
            ("byline", self.byline),
            ("desk", self.desk),
        ];
        for (label, value) in lines {
            writeln!(out, "  {label:<10}  {}", value.unwrap_or("unknown"))?;
        }
        let lists = [("agencies", &self.agencies), ("captions", &self.captions)];
        for (label, values) in lists.into_iter().filter(|(_, values)| !values.is_empty()) {
            writeln!(out, "  {label:<10}  {}", values.join(" | "))?;
        }
        let (body, furniture) = (self.body.len(), self.furniture.len());
        writeln!(out, "  {:<10}  {body} paragraphs, {furniture} lines of furniture", "body")?;
        for warning in &self.warnings {
            writeln!(out, "  {:<10}  {warning}", "look")?;
        }
        Ok(())
    }
}
