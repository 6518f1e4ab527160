//! From a request's path to a file of the served folder, or to why there is none.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use super::Options;

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A file inside the folder.
    File(PathBuf),
    /// A folder named without its slash: the same address with the slash.
    Moved(String),
    /// Nothing; with the page to show instead, where the folder has one.
    Missing(Option<PathBuf>),
}

/// Finds what `path` (percent-encoded, from the site's root) means.
///
/// Never leaves the folder: a segment that is `..` or decodes to a separator is unknown, and so is a link
/// that leads outside.
pub(super) fn resolve(options: &Options, path: &str, query: Option<&str>) -> Answer {
    let moved = || {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        // More than one slash in front would name another host.
        Answer::Moved(format!("/{}/{query}", path.trim_matches('/')))
    };
    let mount = &options.mount;
    if *mount == format!("{path}/") {
        return moved();
    }
    let Some(inner) = path.strip_prefix(mount.as_str()) else { return Answer::Missing(None) };
    let Some(file) = inside(&options.root, inner) else { return missing(&options.root) };
    if file.is_dir() {
        let index = file.join("index.html");
        return match (index.is_file(), path.ends_with('/')) {
            (true, true) => Answer::File(index),
            (true, false) => moved(),
            (false, _) => missing(&options.root),
        };
    }
    if file.is_file() && !path.ends_with('/') {
        return Answer::File(file);
    }
    missing(&options.root)
}

fn missing(root: &Path) -> Answer {
    let page = root.join("404.html");
    Answer::Missing(page.is_file().then_some(page))
}

/// The existing file or folder that `path` names, if it lies within `root`.
fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let root = root.canonicalize().ok()?;
    let mut file = root.clone();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        let name = percent_decode_str(segment).decode_utf8().ok()?;
        if name == ".." || name == "." || name.contains(['/', '\\', '\0']) {
            return None;
        }
        file.push(&*name);
    }
    file.canonicalize().ok().filter(|file| file.starts_with(&root))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A folder with the shapes that matter, and a file beside it that must never be reached.
    fn site() -> tempfile::TempDir {
        let outer = tempfile::tempdir().expect("a temporary folder");
        let root = outer.path().join("dist");
        fs::create_dir_all(root.join("article/০০১")).expect("folders");
        fs::create_dir(root.join("empty")).expect("folders");
        for name in ["index.html", "404.html", "a b.css", "article/০০১/index.html"] {
            fs::write(root.join(name), name).expect("files");
        }
        fs::write(outer.path().join("secret.txt"), "").expect("files");
        #[cfg(unix)]
        std::os::unix::fs::symlink("../secret.txt", root.join("link.txt")).expect("a link");
        outer
    }

    #[track_caller]
    fn check(mount: &str, path: &str, expected: &str) {
        let outer = site();
        let root = outer.path().join("dist").canonicalize().expect("it exists");
        let options = Options::new(&root).mounted_at(mount);
        let (path, query) = path.split_once('?').map_or((path, None), |(p, q)| (p, Some(q)));
        let name = |file: PathBuf| file.strip_prefix(&root).expect("inside").display().to_string();
        let actual = match resolve(&options, path, query) {
            Answer::File(file) => name(file),
            Answer::Moved(target) => format!("moved to {target}"),
            Answer::Missing(Some(page)) => format!("missing, {}", name(page)),
            Answer::Missing(None) => "missing".to_owned(),
        };
        assert_eq!(actual, expected, "{path} at {mount}");
    }

    #[test]
    fn files_and_folders_are_found() {
        check("/", "/", "index.html");
        check("/", "/a%20b.css", "a b.css");
        check("/", "/article/%E0%A7%A6%E0%A7%A6%E0%A7%A7/", "article/০০১/index.html");
        check("/", "//index.html", "index.html");
    }

    #[test]
    fn a_folder_without_its_slash_is_moved_and_keeps_the_query() {
        let target = "moved to /article/%E0%A7%A6%E0%A7%A6%E0%A7%A7/?q=x";
        check("/", "/article/%E0%A7%A6%E0%A7%A6%E0%A7%A7?q=x", target);
        check("/repo/", "/repo?q=x", "moved to /repo/?q=x");
        check("/", "//article/%E0%A7%A6%E0%A7%A6%E0%A7%A7?q=x", target);
    }

    #[test]
    fn an_unknown_path_shows_the_page_for_it() {
        check("/", "/nothing", "missing, 404.html");
        check("/", "/article/", "missing, 404.html");
        check("/", "/empty", "missing, 404.html");
        check("/", "/index.html/", "missing, 404.html");
        check("/", "/%ff", "missing, 404.html");
        check("/", "/%00", "missing, 404.html");
    }

    #[test]
    fn nothing_outside_the_folder_is_reached() {
        for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt"] {
            check("/", path, "missing, 404.html");
        }
    }

    #[test]
    fn a_mounted_site_owns_its_sub_path_only() {
        check("/repo", "/repo/", "index.html");
        check("/repo", "/", "missing");
        check("/repo", "/index.html", "missing");
        check("/repo", "/repository/", "missing");
        check("/repo", "/repo/nothing", "missing, 404.html");
    }
}
