//! The list of files that the service worker keeps, and what the build is called.

use std::fs;
use std::path::Path;

use super::{hash, names};

/// How many bytes of article pages are kept for use offline, the newest first. The program holds every
/// article anyway, and shows it where no page is kept: these are for browsers that cannot run it.
const MOST_PAGES: usize = 2_000_000;

/// What of the folder is no part of the page: told to others, or not needed where the program runs.
fn is_kept(name: &str) -> bool {
    let path = Path::new(name);
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    !name.starts_with("sw") && matches!(ending, "js" | "wasm" | "css" | "webmanifest")
        || name == "licences.txt"
}

/// What this build is called: made of everything that is in it.
pub(super) fn build_id(staging: &Path, frame: &str) -> Result<String, String> {
    let mut all = frame.to_owned();
    for name in names(staging)? {
        if staging.join(&name).is_file() {
            all += &hash::base64(&read(staging, &name)?);
        }
    }
    Ok(hash::short(all.as_bytes()))
}

/// Fills the list into the service worker. `pages` are the addresses and files of the article pages, the
/// newest first.
pub(super) fn write(staging: &Path, pages: &[(String, String)]) -> Result<(), String> {
    let mut kept = vec![(String::new(), "index.html".to_owned())];
    kept.push(("about/".to_owned(), "about/index.html".to_owned()));
    kept.extend(
        names(staging)?.into_iter().filter(|name| is_kept(name)).map(|name| (name.clone(), name)),
    );
    for folder in ["fonts", "icons"] {
        let inner = names(&staging.join(folder))?.into_iter();
        let inner = inner.filter(|name| !name.contains(".txt"));
        kept.extend(inner.map(|name| (format!("{folder}/{name}"), format!("{folder}/{name}"))));
    }
    let mut room = MOST_PAGES;
    for (address, file) in pages {
        let Some(left) = room.checked_sub(read(staging, file)?.len()) else { break };
        room = left;
        kept.push((address.clone(), file.clone()));
    }
    let mut files = serde_json::Map::new();
    for (address, file) in kept {
        files.insert(address, hash::base64(&read(staging, &file)?).into());
    }
    let files = serde_json::Value::Object(files).to_string();
    let path = staging.join("sw.js");
    let worker = fs::read_to_string(&path).map_err(|error| format!("no sw.js: {error}"))?;
    let version = hash::short([&*worker, &files].concat().as_bytes());
    let worker = filled(&worker, &version, &files)?;
    fs::write(&path, worker).map_err(|error| format!("sw.js cannot be written: {error}"))
}

/// The worker with its version and its list.
fn filled(worker: &str, version: &str, files: &str) -> Result<String, String> {
    let mut worker = worker.to_owned();
    for (old, new) in
        [("'VERSION'", format!("'{version}'")), ("FILES = {}", format!("FILES = {files}"))]
    {
        if worker.matches(old).count() != 1 {
            return Err(format!("sw.js must have `{old}` once"));
        }
        worker = worker.replacen(old, &new, 1);
    }
    Ok(worker)
}

fn read(staging: &Path, name: &str) -> Result<Vec<u8>, String> {
    fs::read(staging.join(name)).map_err(|error| format!("{name} cannot be read: {error}"))
}

#[cfg(test)]
mod tests {
    use super::{filled, is_kept};

    #[test]
    fn the_list_and_the_version_stand_in_the_worker() {
        let worker = filled("const VERSION = 'VERSION';\nconst FILES = {};", "1a", "{\"a\":\"b\"}");
        assert_eq!(worker.as_deref(), Ok("const VERSION = '1a';\nconst FILES = {\"a\":\"b\"};"));
        assert!(filled("", "", "").is_err());
    }

    #[test]
    fn the_worker_keeps_the_program_and_not_itself() {
        for (name, expected) in [
            ("explorer-1.js", true),
            ("explorer-1_later.wasm", true),
            ("manifest.webmanifest", true),
            ("licences.txt", true),
            ("sw.js", false),
            ("sw-off.js", false),
            ("feed.xml", false),
            ("robots.txt", false),
            ("_headers", false),
        ] {
            assert_eq!(is_kept(name), expected, "{name}");
        }
    }
}
