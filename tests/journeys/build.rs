//! A build of the page that is uploaded after another one.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use sha2::{Digest as _, Sha256};

use crate::page::dist;

/// What stands before and after the service worker's list of files.
const LIST: (&str, &str) = ("const FILES = ", ";\n");

/// A copy of the release build that can be changed.
pub(crate) struct Build(tempfile::TempDir);

impl Build {
    /// The release build as it is.
    pub(crate) fn same() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(&dist(), folder.path());
        Self(folder)
    }

    /// A newer build: a word on the page about this is another one, and every file with a hash in its name has
    /// another name.
    pub(crate) fn newer() -> Self {
        let build = Self::same();
        build.change("about/index.html", |page| page.replace("</h1>", " (২)</h1>"));
        for old in build.names().into_iter().filter(|name| hash_of(name).is_some()) {
            let digits = hash_of(&old).expect("it was asked for");
            let new = old.replace(&digits, &digits.chars().rev().collect::<String>());
            fs::rename(build.path().join(&old), build.path().join(&new)).expect("renamed");
            for file in build.files() {
                build.rewrite(&file, |text| text.replace(&old, &new));
            }
        }
        // The script in each page names others, and the page's policy names the script by its hash.
        let script_of = |text: &str| {
            let (_, rest) = text.split_once("<script type=module>")?;
            Some(hash(rest.split_once("</script>")?.0))
        };
        for file in build.files() {
            let old = std::fs::read_to_string(dist().join(&file)).ok();
            let old = old.as_deref().and_then(script_of);
            build.rewrite(&file, |text| match (&old, script_of(text)) {
                (Some(old), Some(new)) => text.replace(old, &new),
                _ => text.to_owned(),
            });
        }
        // What its own list says of it comes last.
        build.list_again();
        build
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Changes a file, and what the service worker's list says of it.
    pub(crate) fn change(&self, file: &str, with: impl Fn(&str) -> String) {
        self.rewrite(Path::new(file), with);
        self.list_again();
    }

    /// The name of the one file at the top that ends so.
    pub(crate) fn name_of(&self, ending: &str) -> String {
        let name = self.names().into_iter().find(|name| name.ends_with(ending));
        name.unwrap_or_else(|| panic!("no file of the build ends in {ending}"))
    }

    fn rewrite(&self, file: &Path, with: impl Fn(&str) -> String) {
        let path = self.path().join(file);
        if let Ok(text) = fs::read_to_string(&path) {
            fs::write(&path, with(&text)).expect("it is writable");
        }
    }

    /// Lets the service worker have the hashes that files have now, and a version of its own.
    fn list_again(&self) {
        let path = self.path().join("sw.js");
        let worker = fs::read_to_string(&path).expect("there is a service worker");
        let (before, rest) = worker.split_once(LIST.0).expect("there is a list");
        let (list, after) = rest.split_once(LIST.1).expect("the list ends");
        let mut files: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(list).expect("the list is JSON");
        for (address, listed) in &mut files {
            let file = match address.as_str() {
                "" => "index.html".to_owned(),
                folder if folder.ends_with('/') => format!("{folder}index.html"),
                file => file.to_owned(),
            };
            let bytes = fs::read(self.path().join(&file)).expect("what is listed is there");
            *listed = hash(bytes).into();
        }
        let list = serde_json::Value::Object(files).to_string();
        let version = hash(&list);
        let from = before.find("const VERSION = '").expect("there is a version");
        let before = format!("{}const VERSION = '{version}';\n", &before[..from]);
        fs::write(&path, [&before, LIST.0, &list, LIST.1, after].concat()).expect("writable");
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path()).expect("it can be read");
        let names = entries.map(|entry| entry.expect("it can be read").file_name());
        names.map(|name| name.into_string().expect("our names are UTF-8")).collect()
    }

    /// All texts that name other files.
    fn files(&self) -> Vec<PathBuf> {
        let mut files =
            vec!["index.html".into(), "404.html".into(), "sw.js".into(), "_headers".into()];
        files.push("about/index.html".into());
        let articles = fs::read_dir(self.path().join("article")).expect("there are articles");
        files.extend(articles.map(|entry| {
            Path::new("article").join(entry.expect("it can be read").file_name()).join("index.html")
        }));
        files.extend(
            self.names().into_iter().filter(|name| name.contains(".js")).map(PathBuf::from),
        );
        files
    }
}

/// The SHA-256 of some bytes in base64.
fn hash(bytes: impl AsRef<[u8]>) -> String {
    base64::engine::general_purpose::STANDARD.encode(Sha256::digest(bytes))
}

/// The digits of a name that are made of what is in the file: up to sixteen, as zeros at the beginning are left away.
fn hash_of(name: &str) -> Option<String> {
    let parts = name.split(['-', '.', '_']);
    let hex = |part: &&str| {
        (10..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit())
    };
    parts.into_iter().find(hex).map(str::to_owned)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("it is writable");
    for entry in fs::read_dir(from).expect("it can be read") {
        let entry = entry.expect("it can be read");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else if !entry.path().extension().is_some_and(|ending| ending == "br" || ending == "gz") {
            fs::copy(entry.path(), target).expect("it is writable");
        }
    }
}
