//! Corpus → archive: reads the folder that the page carries and writes the files it embeds.
//!
//! `NOTHI_CORPUS` names the folder (`corpus/` unless it is set) and `NOTHI_TITLE` the collection. A
//! file that cannot be used is named in a warning with the reason; the build fails only where
//! nothing is usable, because a page without articles is never what was meant.

use archive::Carrier as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

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
    println!("cargo:rerun-if-changed=build.rs");
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let name = env::var("NOTHI_CORPUS").ok().filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| "corpus".to_owned());
    let folder = here.join(&name);
    let found = intake::read_folder(&folder).map_err(|error| {
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
    if files.keys().any(|name| name.starts_with("search.")) {
        println!("cargo:rustc-cfg=index");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    replace(&out.join("archive"), &files)
        .and_then(|()| fs::write(out.join("manifest.bin"), manifest.encode()))
        .map_err(|error| format!("the archive cannot be written: {error}"))
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
