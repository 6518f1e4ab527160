//! How large the built site is, file by file, and what of it a first visit has to fetch.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// What the first answer may cost from a cold start, in bytes as brotli sends them.
const BUDGET: u64 = 200 * 1000;

/// What the name of the program's second file ends in, which is fetched once the first answer stands.
const LATER: &str = "_later.wasm";

/// How many files of one folder are compressed for the table; the highest quality takes its time.
const MOST_COMPRESSED: usize = 100;

/// One file in three sizes, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self {
            raw: bytes.len() as u64,
            gzip: gzip(bytes)?.len() as u64,
            brotli: brotli(bytes)?.len() as u64,
        })
    }

    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// Prints the sizes of everything below `dist`, and gives what the first answer costs, in bytes as brotli
/// sends them.
///
/// # Errors
/// When a file cannot be read.
pub(crate) fn report(dist: &Path) -> Result<u64> {
    let mut files = files(dist)?;
    // The same once more, compressed by the build.
    files.retain(|file| !file.extension().is_some_and(|ending| ending == "br" || ending == "gz"));
    let (first, later): (Vec<_>, Vec<_>) = files.iter().partition(|file| is_needed_first(file));
    println!("\n{:>12} {:>12} {:>12}  in bytes", "raw", "gzip", "brotli");
    for (group, members) in groups(&later) {
        let size = sum(dist, &members[..members.len().min(MOST_COMPRESSED)])?;
        match members.len() {
            1 => print_row(size, &group),
            count @ ..=MOST_COMPRESSED => print_row(size, &format!("{group} ({count} files)")),
            count => print_row(size, &format!("{group} ({MOST_COMPRESSED} of {count} files)")),
        }
    }
    let mut total = Size::default();
    for file in first {
        let size = sum(dist, &[file])?;
        print_row(size, &file.display().to_string());
        total.add(size);
    }
    print_row(
        total,
        "bytes to the first answer from a cold start (HTML, CSS, JS, wasm; fonts aside)",
    );
    println!();
    Ok(total.brotli)
}

/// Holds the first answer of the project's own corpus to its budget; others may have more to carry.
///
/// # Errors
/// When it costs more.
pub(crate) fn hold(bytes: u64) -> Result<()> {
    match bytes.checked_sub(BUDGET) {
        None | Some(0) => {
            println!("The first answer is within its budget of {BUDGET} bytes.\n");
            Ok(())
        }
        Some(over) => bail!("the first answer is {over} bytes above its budget of {BUDGET}"),
    }
}

/// Files at the top by themselves, others by their top folder: a large corpus has thousands of pages.
fn groups<'a>(files: &[&'a PathBuf]) -> BTreeMap<String, Vec<&'a PathBuf>> {
    let mut groups = BTreeMap::<_, Vec<_>>::new();
    for file in files {
        let mut parts = file.components().map(|part| part.as_os_str().to_string_lossy());
        let top = parts.next().unwrap_or_default();
        let inner = if parts.next().is_some() { "/" } else { "" };
        groups.entry(format!("{top}{inner}")).or_default().push(*file);
    }
    groups
}

fn sum(dist: &Path, files: &[&PathBuf]) -> Result<Size> {
    let mut sum = Size::default();
    for file in files {
        let bytes =
            fs::read(dist.join(file)).with_context(|| format!("cannot read {}", file.display()))?;
        sum.add(Size::of(&bytes)?);
    }
    Ok(sum)
}

fn print_row(size: Size, name: &str) {
    println!("{:>12} {:>12} {:>12}  {name}", size.raw, size.gzip, size.brotli);
}

/// Whether a visit to the front page may need this file before it can answer a search.
///
/// Counts every style, script and wasm, used or not: a figure that is too high is the safe error. Of the
/// HTML it is the front page alone.
fn is_needed_first(file: &Path) -> bool {
    // The service workers are fetched when everything else is there, and so is how later pages look.
    if file.to_str().is_some_and(|name| name.starts_with("sw") || name.starts_with("more-")) {
        return false;
    }
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("wasm") => !file.as_os_str().to_string_lossy().ends_with(LATER),
        Some("css" | "js" | "mjs") => true,
        Some("html") => file == Path::new("index.html"),
        _ => false,
    }
}

/// Every file below `folder`, as paths from there, sorted; Trunk's own marks left out.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        let entries =
            fs::read_dir(&path).with_context(|| format!("cannot read {}", path.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = inner.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(name);
            } else if name != Path::new(".trunk-lock") {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// As a careful static host would send it.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

/// How many bytes brotli sends for these.
///
/// # Errors
/// None that are known: it works in memory.
pub(crate) fn brotli_length(bytes: &[u8]) -> Result<u64> {
    Ok(brotli(bytes)?.len() as u64)
}

/// At the highest quality, as files that are compressed once are.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_page_and_its_code_come_first() {
        for (file, expected) in [
            ("index.html", true),
            ("nothi-1f.js", true),
            ("nothi-1f_bg.wasm", true),
            ("nothi-1f_later.wasm", false),
            ("styles-1f.css", true),
            ("more-1f.css", false),
            ("sw.js", false),
            ("article/000/index.html", false),
            ("404.html", false),
            ("font.woff2", false),
        ] {
            assert_eq!(is_needed_first(Path::new(file)), expected, "{file}");
        }
    }

    #[test]
    fn a_folder_is_one_row() {
        let files = ["404.html", "article/1/index.html", "article/2/index.html"].map(PathBuf::from);
        let files: Vec<_> = files.iter().collect();
        let rows: Vec<_> = groups(&files).into_iter().map(|(name, of)| (name, of.len())).collect();
        assert_eq!(rows, [("404.html".to_owned(), 1), ("article/".to_owned(), 2)]);
    }

    #[test]
    fn brotli_is_the_smallest_of_the_three() {
        let size = Size::of("কুচকাওয়াজ ".repeat(100).as_bytes()).expect("memory only");
        assert!(size.brotli < size.gzip && size.gzip < size.raw, "{size:?}");
    }

    #[test]
    fn what_a_first_visit_fetches_is_added_up() {
        let dist = tempfile::tempdir().expect("a temporary folder");
        fs::write(dist.path().join("index.html"), "<!doctype html>").expect("writable");
        let page = report(dist.path()).expect("it can be read");
        fs::write(dist.path().join("app.wasm"), [0x5A; 100]).expect("writable");
        assert!(report(dist.path()).expect("it can be read") > page);
    }

    #[test]
    fn a_first_answer_above_the_budget_is_refused() {
        assert!(hold(BUDGET).is_ok());
        let error = hold(BUDGET + 1).expect_err("it is too large");
        assert!(error.to_string().contains("1 bytes above"), "{error}");
    }
}
