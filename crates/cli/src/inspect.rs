//! `nothi inspect`: what was read from each file, and why.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use article::{Article, Copy, Role, Rule, Value};
use intake::{CORRECTIONS, Corrections, Found, Reader, Skipped, limits};
use serde::Serialize;

use crate::output::{Complaints, Done, Output, json, visible};
use crate::screen::{self, Paint};
use crate::today;

/// One page's record. What the page does not carry is `null` or `[]`.
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
    reasons: Reasons,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    also: &'a [Copy],
}

/// The names of the rules and sources that decided.
#[derive(Serialize, Default)]
struct Reasons {
    headline: Option<&'static str>,
    published: Option<&'static str>,
    updated: Option<&'static str>,
    page_date: Option<&'static str>,
    source: Option<&'static str>,
    byline: Option<&'static str>,
    desk: Option<&'static str>,
    agencies: Option<&'static str>,
    /// One a paragraph, in the order of `body`.
    body: Vec<&'static str>,
    /// One a line, in the order of `furniture`.
    furniture: Vec<&'static str>,
}

/// What one file, or one part of it, came to.
struct Page {
    /// What the file is called in messages.
    path: String,
    file: String,
    read: Result<Article, Skipped>,
}

pub(crate) fn run(args: &crate::Inspect) -> anyhow::Result<Done> {
    let mut out = Output::of("what was read");
    let mut done = Done::Whole;
    let mut kept = Vec::new();
    let mut failed = None;
    let mut complaints = Complaints::default();
    // What is wrong with a folder's settings is said once, however many of its files are named.
    let mut told = BTreeSet::new();
    for path in &args.files {
        each(path, |read| {
            if failed.is_some() {
                return;
            }
            if read.file == CORRECTIONS
                && let Err(why) = &read.read
                && !told.insert((read.path.clone(), why.to_string()))
            {
                return;
            }
            if let Err(why) = &read.read {
                done = Done::Partly;
                complaints.about(&read.path, &why.to_string());
            }
            if args.json {
                failed = json(&mut out, &Record::of(&read)).err();
            } else {
                kept.push(read);
            }
        });
    }
    complaints.close();
    if let Some(error) = failed {
        return Err(error);
    }
    match kept.as_slice() {
        _ if args.diff => {
            let paint = Paint::for_stdout();
            for read in &kept {
                diff(&mut out, read, paint)?;
            }
        }
        [] => {}
        [read] => Record::of(read).print(&mut out)?,
        all => table(&mut out, all)?,
    }
    out.flush()?;
    Ok(done)
}

/// Hands on all that a path holds: a folder's files, a file's articles, one page.
fn each(path: &Path, mut give: impl FnMut(Page)) {
    if path.is_dir() {
        match intake::read_folder(path) {
            Ok(found) => {
                let said = |file: &str| path.join(file).display().to_string();
                let mut all: Vec<Page> = Vec::new();
                for article in found.articles {
                    let file = article.file.clone();
                    all.push(Page { path: said(&file), file, read: Ok(article) });
                }
                for (file, why) in found.skipped {
                    all.push(Page { path: said(&file), file, read: Err(why) });
                }
                if all.is_empty() {
                    let (path, file) = (path.display().to_string(), path.display().to_string());
                    all.push(Page { path, file, read: Err(Skipped::NoFiles) });
                }
                all.sort_by(|a, b| a.file.cmp(&b.file));
                all.into_iter().for_each(give);
            }
            Err(error) => give(Page {
                path: path.display().to_string(),
                file: path.display().to_string(),
                read: Err(Skipped::Io(error)),
            }),
        }
        return;
    }
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let said = |file: &str| path.with_file_name(file).display().to_string();
    let reader = match reader_beside(path) {
        Ok(reader) => reader,
        Err(why) => {
            give(Page { path: said(CORRECTIONS), file: CORRECTIONS.to_owned(), read: Err(why) });
            Reader::default()
        }
    };
    for why in &reader.corrections.left_out {
        let read = Err(Skipped::Setting { why: why.clone() });
        give(Page { path: said(CORRECTIONS), file: CORRECTIONS.to_owned(), read });
    }
    if let Some(why) = Reader::refuses(&name).filter(|_| is_regular(path)) {
        return give(Page { path: path.display().to_string(), file: name, read: Err(why) });
    }
    // Whatever else a file that is named is called, it is a page.
    if !is_regular(path) || !Reader::knows(&name) {
        let read = page(path, &name, &reader);
        return give(Page { path: path.display().to_string(), file: name, read });
    }
    reader.read(path, &name, |Found { file, read }| {
        give(Page { path: said(&file), file, read });
    });
}

/// A reader with the corrections of the folder that a file lies in.
fn reader_beside(path: &Path) -> Result<Reader, Skipped> {
    let beside = path.with_file_name(CORRECTIONS);
    if path.parent().is_some_and(|folder| folder.starts_with("/dev")) || !is_regular(&beside) {
        return Ok(Reader::default());
    }
    Ok(Reader { corrections: Corrections::open(&beside)? })
}

fn is_regular(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.is_file())
}

/// The article on a page that is given by a pipe, by a device, or by a file of any name.
fn page(path: &Path, file: &str, reader: &Reader) -> Result<Article, Skipped> {
    if waits(path) {
        return Err(Skipped::Waits);
    }
    let mut bytes = Vec::new();
    fs::File::open(path)
        // A pipe or a device does not say how long it is, and may have no end.
        .and_then(|file| file.take(limits::PAGE + 1).read_to_end(&mut bytes))
        .map_err(Skipped::Io)?;
    if bytes.len() as u64 > limits::PAGE {
        return Err(Skipped::TooLarge { most: limits::PAGE });
    }
    reader.page(file, &bytes)
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

/// How wide a day is, with its star.
const DAY: usize = 11;

impl<'a> Record<'a> {
    /// Whether no more is known of when it was published than when it was changed.
    fn is_only_updated(&self) -> bool {
        self.published.is_none() && self.updated.is_some()
    }

    /// The day of publication; that of the last change has a star.
    fn day(&self) -> String {
        let day = self.published.or(self.updated).and_then(|iso| iso.get(..10));
        let star = if self.is_only_updated() { "*" } else { "" };
        day.map_or("–".to_owned(), |day| format!("{day}{star}"))
    }

    /// Names the files that have the same text and are not listed for themselves.
    fn print_copies(&self, out: &mut impl Write) -> io::Result<()> {
        const MOST: usize = 12;
        let copies = |copy: &Copy| visible(&copy.file);
        let names: Vec<String> = self.also.iter().take(MOST).map(copies).collect();
        if names.is_empty() {
            return Ok(());
        }
        let more = self.also.len() - names.len();
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        writeln!(
            out,
            "{} stands for {}{more} too: the same text",
            visible(self.file),
            names.join(", ")
        )
    }

    fn of(read: &'a Page) -> Self {
        let article = match &read.read {
            Ok(article) => article,
            Err(why) => {
                return Self {
                    file: &read.file,
                    outcome: why.name(),
                    warnings: vec![why.to_string()],
                    ..Self::default()
                };
            }
        };
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
            warnings: today::warnings(article),
            outcome: "article",
            reasons: Reasons::of(article),
            also: &article.also,
        }
    }

    fn print(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{} ({})", visible(self.file), self.outcome)?;
        if self.outcome != "article" {
            // Nothing was read of it.
            return self
                .warnings
                .iter()
                .try_for_each(|why| writeln!(out, "  {:<10}  {why}", "look"));
        }
        let why = &self.reasons;
        let lines = [
            ("headline", self.headline, why.headline),
            ("paper", self.source, why.source),
            ("published", self.published, why.published),
            ("updated", self.updated, why.updated),
            ("page saved", self.page_date, why.page_date),
            ("byline", self.byline, why.byline),
            ("desk", self.desk, why.desk),
        ];
        for (label, value, why) in lines {
            let why = why.map(|why| format!("  ({why})")).unwrap_or_default();
            writeln!(out, "  {label:<10}  {}{why}", value.unwrap_or("unknown"))?;
        }
        let lists = [("agencies", &self.agencies), ("captions", &self.captions)];
        for (label, values) in lists.into_iter().filter(|(_, values)| !values.is_empty()) {
            writeln!(out, "  {label:<10}  {}", values.join(" | "))?;
        }
        let (body, furniture) = (self.body.len(), self.furniture.len());
        writeln!(out, "  {:<10}  {body} paragraphs, {furniture} lines of furniture", "body")?;
        for copy in self.also {
            writeln!(out, "  {:<10}  {}", "also in", visible(&copy.file))?;
        }
        for warning in &self.warnings {
            writeln!(out, "  {:<10}  {warning}", "look")?;
        }
        Ok(())
    }
}

impl Reasons {
    fn of(article: &Article) -> Self {
        let rule = |at: usize| article.rules.get(at).copied().map_or("unknown", Rule::name);
        let body = |role| matches!(role, Role::Body | Role::Subhead);
        let lines = article.parts.iter().enumerate();
        let value = |value: Value| {
            let origin = article.origins.iter().find(|(of, _)| *of == value)?.1;
            let at = line_of(article, value).filter(|_| origin == article::Origin::Page);
            Some(at.map_or_else(|| origin.name(), rule))
        };
        Self {
            headline: value(Value::Headline),
            published: value(Value::Published),
            updated: value(Value::Updated),
            page_date: value(Value::PageDate),
            source: value(Value::Source),
            byline: value(Value::Byline),
            desk: value(Value::Desk),
            agencies: value(Value::Agencies),
            body: lines.filter(|(_, part)| body(part.role)).map(|(at, _)| rule(at)).collect(),
            furniture: article
                .furniture_rules()
                .map(|rule| rule.map_or("unknown", Rule::name))
                .collect(),
        }
    }
}

/// The part that a value was read from, where one says it.
fn line_of(article: &Article, value: Value) -> Option<usize> {
    let printed = |stamp: &Option<article::Stamp>| stamp.as_ref().map(|s| s.printed.clone());
    let (words, roles): (Option<String>, &[Role]) = match value {
        Value::Headline => (article.headline().map(str::to_owned), &[Role::Headline]),
        Value::Published => (printed(&article.published), &[Role::Stamp]),
        Value::Updated => (printed(&article.updated), &[Role::Stamp]),
        Value::PageDate => (printed(&article.page_date), &[Role::PageDate, Role::Stamp]),
        Value::Byline => (article.byline.clone(), &[Role::Byline, Role::Stamp]),
        Value::Desk => (article.desk.clone(), &[Role::Byline, Role::Stamp]),
        Value::Agencies => (article.agencies.first().cloned(), &[Role::Agency, Role::Byline]),
        Value::Source => return None,
    };
    let words = words?;
    article
        .parts
        .iter()
        .position(|part| roles.contains(&part.role) && article.slice(part).contains(&words))
}

/// One line a page, as wide as the screen.
fn table(out: &mut impl Write, all: &[Page]) -> io::Result<()> {
    let records: Vec<Record<'_>> = all.iter().map(Record::of).collect();
    let names: Vec<String> = records.iter().map(|record| visible(record.file)).collect();
    let longest =
        |texts: &mut dyn Iterator<Item = &str>| texts.map(screen::width).max().unwrap_or(0);
    let file = longest(&mut names.iter().map(String::as_str)).clamp(4, 28);
    let paper = longest(&mut records.iter().filter_map(|record| record.source)).clamp(5, 18);
    // Two spaces between columns, and so many letters for the last ones.
    let rest = file + paper + DAY + 4 + 4 + 4 + 2 * 6;
    let headline = screen::columns().saturating_sub(rest).max(20);
    let row = |out: &mut dyn Write, cells: [&str; 7]| {
        let [name, title, source, day, body, furniture, look] = cells;
        let cells = [
            screen::fit(name, file),
            screen::fit(title, headline),
            screen::fit(source, paper),
            screen::fit(day, DAY),
            format!("{body:>4}"),
            format!("{furniture:>4}"),
            format!("{look:>4}"),
        ];
        writeln!(out, "{}", cells.join("  ").trim_end())
    };
    row(out, ["FILE", "HEADLINE", "PAPER", "PUBLISHED", "TEXT", "CUT", "LOOK"])?;
    for (record, name) in records.iter().zip(&names) {
        if record.outcome != "article" {
            row(out, [name, &format!("({})", record.outcome), "", "", "", "", ""])?;
            continue;
        }
        let day = record.day();
        let counts = [record.body.len(), record.furniture.len(), record.warnings.len()]
            .map(|count| if count == 0 { String::new() } else { count.to_string() });
        let [body, furniture, look] = &counts;
        let title = record.headline.unwrap_or("–");
        let source = record.source.unwrap_or("–");
        row(out, [name, title, source, &day, body, furniture, look])?;
    }
    for record in &records {
        record.print_copies(out)?;
    }
    let articles = records.iter().filter(|record| record.outcome == "article").count();
    writeln!(
        out,
        "{articles} of {} read. TEXT: paragraphs; CUT: lines of furniture; LOOK: warnings, see --json or one file alone{}",
        records.len(),
        if records.iter().any(Record::is_only_updated) { "; *: last changed then" } else { "" }
    )
}

/// The page, each line with whether it was kept, and why.
fn diff(out: &mut impl Write, read: &Page, paint: Paint) -> io::Result<()> {
    writeln!(out, "{}", paint.strong(&visible(&read.file)))?;
    let article = match &read.read {
        Ok(article) => article,
        Err(why) => {
            writeln!(out, "{}", paint.cut(&format!("- ({})", why.name())))?;
            for (text, rule) in Reader::lines_of(Path::new(&read.path)) {
                let line = paint.cut(&format!("- {}", visible(&text)));
                writeln!(out, "{line}  {}", paint.faint(&format!("[{}]", rule.name())))?;
            }
            return writeln!(out);
        }
    };
    for (at, part) in article.parts.iter().enumerate() {
        let text = visible(article.slice(part).trim());
        let rule = article.rules.get(at).copied().map_or("unknown", Rule::name);
        let line = match part.role {
            Role::Headline => paint.strong(&format!("+ {text}")),
            Role::Body | Role::Subhead => paint.kept(&format!("+ {text}")),
            Role::Furniture | Role::HeadlineRepeat => paint.cut(&format!("- {text}")),
            _ => paint.about(&format!("~ {text}")),
        };
        writeln!(out, "{line}  {}", paint.faint(&format!("[{rule}]")))?;
    }
    writeln!(out)
}
