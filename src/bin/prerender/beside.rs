//! What lies beside the page where the archive is too large to be in the program: its pieces, and what says which there are.
//!
//! `archive/NAME.bin` are the pieces, each named by what is in it: any cache may keep them for ever. `manifest.json` says
//! what the archive is and which piece lists the others, `pieces.json` all names with their lengths. Pages name the first
//! piece themselves, so that the program is the same whatever the articles are.

use std::fs;
use std::path::Path;

use nothi::state::Library;
use serde_json::json;

use super::{put, with_once};

/// How many articles have files of their own, the newest first.
pub(super) const MOST_PAGES: usize = 2000;

/// Where the pieces lie.
const FOLDER: &str = "archive";

/// Writes the pieces into the folder, and the first one's name into the frame.
pub(super) fn write(staging: &Path, frame: &str, library: &Library) -> Result<String, String> {
    let root = option_env!("NOTHI_ROOT").ok_or("the build made no pieces of the archive")?;
    let from = Path::new(concat!(env!("OUT_DIR"), "/pieces"));
    let to = staging.join(FOLDER);
    let say = |error: std::io::Error| format!("the pieces cannot be written: {error}");
    fs::create_dir_all(&to).map_err(say)?;
    let mut pieces = Vec::new();
    for entry in fs::read_dir(from).map_err(say)? {
        let entry = entry.map_err(say)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let length = fs::copy(entry.path(), to.join(&name)).map_err(say)?;
        pieces.push((name, length));
    }
    pieces.sort();
    let manifest = library.manifest();
    let about = json!({
        "format": manifest.format,
        "title": manifest.title,
        "articles": manifest.facts.articles,
        "words": manifest.words,
        "root": format!("{root}.bin"),
        "pieces": pieces.len(),
        "bytes": pieces.iter().map(|(_, length)| length).sum::<u64>(),
    });
    put(staging, &format!("{FOLDER}/manifest.json"), &about.to_string())?;
    put(staging, &format!("{FOLDER}/pieces.json"), &json!(pieces).to_string())?;
    // It is asked for with the styles, not after the program.
    let asked =
        format!("<link rel=preload as=fetch crossorigin href=./{FOLDER}/{root}.bin></head>");
    let frame = with_once(frame, "</head>", &asked)?;
    with_once(&frame, "<html lang=bn", &format!("<html lang=bn data-archive={root}"))
}
