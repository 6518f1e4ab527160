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
    watch(&folder).map_err(|error| {
        format!(
            "the corpus folder `{name}` cannot be read ({error}); set NOTHI_CORPUS to a folder of .txt files"
        )
    })?;
    let found = archive::read_folder(&folder).map_err(|error| format!("`{name}`: {error}"))?;
    for (path, why) in &found.skipped {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        println!("cargo:warning={file} is not in the page: {why}");
    }
    if found.articles.is_empty() {
        return Err(format!(
            "no file in `{name}` holds an article; put at least one page's text there as .txt"
        ));
    }
    let title = env::var("NOTHI_TITLE").ok().filter(|title| !title.trim().is_empty());
    let files = archive::write(title.as_deref().unwrap_or(TITLE), found.articles);
    let manifest = files.manifest().map_err(|error| error.to_string())?;
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    replace(&out.join("archive"), &files)
        .and_then(|()| fs::write(out.join("manifest.bin"), manifest.encode()))
        .and_then(|()| fs::write(out.join("files.rs"), list(&files)))
        .map_err(|error| format!("the archive cannot be written: {error}"))
}

/// The list of the files with their contents, as an expression.
fn list(files: &archive::Files) -> String {
    let item =
        |name: &String| format!("({name:?}, include_bytes!({:?})),\n", format!("archive/{name}"));
    format!("&[\n{}]\n", files.keys().map(item).collect::<String>())
}

/// Asks to be run again when a file comes, goes or changes. The folder alone would not do: its time
/// does not change when a file in it does.
fn watch(folder: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        println!("cargo:rerun-if-changed={}", entry?.path().display());
    }
    Ok(())
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
