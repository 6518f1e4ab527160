//! Corpus → archive: reads the folder that the page carries and writes the files it embeds.
//!
//! `NOTHI_CORPUS` names the folder (`corpus/` unless it is set) and `NOTHI_TITLE` the collection. A
//! file that cannot be used is named in a warning with the reason; the build fails only where
//! nothing is usable, because a page without articles is never what was meant.
//!
//! An archive that is larger, compressed, than `NOTHI_EMBED_LIMIT` bytes (4,000,000) is not embedded: it is cut into
//! pieces that lie beside the page, and the page fetches those that it needs.

use archive::Carrier as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Up to how many compressed bytes an archive is in the program, unless `NOTHI_EMBED_LIMIT` says otherwise.
const EMBED_LIMIT: usize = 4_000_000;

/// What a collection is called that was given no name.
const TITLE: &str = "সংবাদ সংগ্রহ";

fn main() {
    if let Err(message) = build() {
        println!("cargo:warning={message}");
        std::process::exit(1);
    }
}

fn build() -> Result<(), String> {
    println!("cargo:rerun-if-env-changed=NOTHI_CORPUS");
    println!("cargo:rerun-if-env-changed=NOTHI_TITLE");
    println!("cargo:rerun-if-env-changed=NOTHI_EMBED_LIMIT");
    println!("cargo:rerun-if-changed=build.rs");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let name = env::var("NOTHI_CORPUS").ok().filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| "corpus".to_owned());
    let folder = here.join(&name);
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    // What did not change since the build before is not read again.
    let found = intake::read_folder_with(&folder, Some(&out.join("read")), |_, _| {});
    let found = found.map_err(|error| {
        format!(
            "the corpus folder `{name}` cannot be read ({error}); set NOTHI_CORPUS to a folder of articles"
        )
    })?;
    // The folder alone would not do: its time does not change when a file in it does.
    for path in &found.seen {
        println!("cargo:rerun-if-changed={}", path.display());
    }
    for (file, why) in &found.skipped {
        println!("cargo:warning={file} is not in the page: {why}");
    }
    for (copy, first) in &found.copies {
        println!("cargo:warning={copy} has the text of {first}: it is listed there");
    }
    if found.articles.is_empty() {
        return Err(format!(
            "no file in `{name}` holds an article; put at least one page's text there as .txt"
        ));
    }
    let title = env::var("NOTHI_TITLE").ok().filter(|title| !title.trim().is_empty());
    let title = title.or(found.corrections.title).unwrap_or_else(|| TITLE.to_owned());
    let (description, language) = (found.corrections.description, found.corrections.language);
    let about = archive::About { title, description, language };
    let files = archive::write_about(&about, found.articles);
    let manifest = files.manifest().map_err(|error| error.to_string())?;
    println!("cargo:rustc-check-cfg=cfg(index)");
    println!("cargo:rustc-check-cfg=cfg(beside)");
    let indexed = files.keys().any(|name| name.starts_with("search."));
    if indexed {
        println!("cargo:rustc-cfg=index");
    }
    let beside = indexed && packed(&files) > limit()?;
    let none = archive::Files::new();
    // What lies beside the page is in no program, and is cut into pieces only for the one that writes the pages.
    let native = env::var("CARGO_CFG_TARGET_ARCH").as_deref() != Ok("wasm32");
    let (whole, pieces) = if beside && native {
        let pieces = archive::pieces(&files).map_err(|error| error.to_string())?;
        let named = |(name, bytes): (archive::Name, Vec<u8>)| (format!("{name}.bin"), bytes);
        let all = pieces.pieces.into_iter().map(named).collect();
        println!("cargo:rustc-env=NOTHI_ROOT={}", pieces.root);
        (&files, all)
    } else {
        (&none, archive::Files::new())
    };
    if beside {
        println!("cargo:rustc-cfg=beside");
    }
    // The program has its own manifest.
    let mut embedded = if beside { none.clone() } else { files.clone() };
    embedded.remove("manifest.json");
    replace(&out.join("archive"), &embedded)
        .and_then(|()| replace(&out.join("whole"), whole))
        .and_then(|()| replace(&out.join("pieces"), &pieces))
        .and_then(|()| fs::write(out.join("manifest.bin"), manifest.seal(&embedded)))
        .map_err(|error| format!("the archive cannot be written: {error}"))
}

/// How many bytes an archive has, compressed: a good estimate, quickly.
fn packed(files: &archive::Files) -> usize {
    let mut packed = flate2::write::DeflateEncoder::new(Count(0), flate2::Compression::fast());
    for bytes in files.values() {
        // Counting cannot fail.
        let _ = io::Write::write_all(&mut packed, bytes);
    }
    packed.finish().map_or(0, |count| count.0)
}

/// Counts what is written.
struct Count(usize);

impl io::Write for Count {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Up to how many compressed bytes an archive is in the program itself.
fn limit() -> Result<usize, String> {
    let name = "NOTHI_EMBED_LIMIT";
    match env::var(name).ok().filter(|limit| !limit.trim().is_empty()) {
        None => Ok(EMBED_LIMIT),
        Some(limit) => limit.trim().parse().map_err(|_| {
            format!("{name} is `{limit}`; set it to a number of bytes, such as {EMBED_LIMIT}")
        }),
    }
}

/// Writes the files into an empty folder, so that nothing of an earlier build is embedded.
fn replace(folder: &Path, files: &archive::Files) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for (name, bytes) in files {
        fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}
