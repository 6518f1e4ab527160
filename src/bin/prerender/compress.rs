//! Every text and program once more, compressed: for hosts that hand out what lies beside a file
//! (`x.js.br`, `x.js.gz`) and do not compress by themselves.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What compresses well.
const KINDS: &[&str] = &["html", "css", "js", "wasm", "svg", "json", "xml", "txt", "webmanifest"];
/// Files below this are as quick as they are.
const SMALLEST: u64 = 512;
/// Above so many files only those that all readers need are compressed: hosts limit how many a site may
/// have.
const MOST: usize = 3000;
/// Above so many bytes in all, the last percent is not worth the minutes.
const MOST_BYTES: u64 = 20_000_000;

/// The lengths of brotli's blocks that are tried for programs, as powers of two; 0 is its own choice. Which is shortest
/// changes with every program, by up to two percent.
const BLOCKS: &[i32] = &[0, 16, 17];

/// Writes `.br` and `.gz` files beside the files of the folder.
pub(super) fn all(staging: &Path) -> Result<(), String> {
    let mut files = Vec::new();
    collect(staging, &mut files).map_err(|error| format!("the site cannot be read: {error}"))?;
    if files.len() > MOST {
        let articles = staging.join("article");
        files.retain(|(path, _)| !path.starts_with(&articles));
    }
    let bytes: u64 = files.iter().map(|(_, length)| length).sum();
    let quality = if bytes > MOST_BYTES { 9 } else { 11 };
    // Largest first, each worker takes the next.
    files.sort_by(|(a, long), (b, longer)| longer.cmp(long).then(a.cmp(b)));
    let next = std::sync::Mutex::new(files.into_iter());
    let work = || -> std::io::Result<()> {
        loop {
            let taken = next.lock().unwrap_or_else(std::sync::PoisonError::into_inner).next();
            let Some((path, _)) = taken else { return Ok(()) };
            one(&path, quality)?;
        }
    };
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        running.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(std::io::Error::other("compressing failed")))
                .map_err(|error| format!("a file cannot be compressed: {error}"))
        })
    })
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, u64)>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, about) = (entry.path(), entry.metadata()?);
        let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        if about.is_dir() {
            collect(&path, files)?;
        } else if KINDS.contains(&kind) && about.len() >= SMALLEST {
            files.push((path, about.len()));
        }
    }
    Ok(())
}

fn one(path: &Path, quality: i32) -> std::io::Result<()> {
    let bytes = fs::read(path)?;
    let beside = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    let program = path.extension().is_some_and(|kind| kind == "wasm");
    fs::write(
        beside(".br"),
        brotli(&bytes, quality, if program { BLOCKS } else { &BLOCKS[..1] })?,
    )?;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(&bytes)?;
    fs::write(beside(".gz"), packed.finish()?)
}

/// The shortest of what brotli makes with blocks of these lengths.
fn brotli(bytes: &[u8], quality: i32, blocks: &[i32]) -> std::io::Result<Vec<u8>> {
    let pack = |&lgblock: &i32| {
        let parameters =
            brotli::enc::BrotliEncoderParams { quality, lgblock, ..Default::default() };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).map(|_| packed)
    };
    let packed: std::io::Result<Vec<_>> = blocks.iter().map(pack).collect();
    Ok(packed?.into_iter().min_by_key(Vec::len).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::fs;

    #[test]
    fn what_is_beside_a_file_is_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = "পুতিন ".repeat(200);
        fs::write(folder.path().join("a.html"), &text).expect("written");
        fs::write(folder.path().join("a.png"), &text).expect("written");
        super::all(folder.path()).expect("compressed");
        let mut plain = Vec::new();
        let packed = fs::read(folder.path().join("a.html.br")).expect("it is there");
        brotli::BrotliDecompress(&mut &packed[..], &mut plain).expect("brotli");
        assert_eq!(plain, text.as_bytes());
        let packed = fs::File::open(folder.path().join("a.html.gz")).expect("it is there");
        let plain = std::io::read_to_string(flate2::read::GzDecoder::new(packed)).expect("gzip");
        assert_eq!(plain, text);
        assert!(!folder.path().join("a.png.br").exists());
    }
}
