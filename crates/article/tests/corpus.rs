//! The five pages of `corpus/`, read and compared with `tests/goldens/*.txt`.
//! `NOTHI_BLESS=1 cargo test -p nothi-article` writes the goldens anew; look at the difference.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use article::{Article, Role, Stamp, read};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}

#[test]
fn the_five_pages_are_read_as_recorded() {
    let mut files: Vec<PathBuf> = fs::read_dir(corpus())
        .expect("corpus/ is there")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "txt"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for path in files {
        let file = path.file_name().and_then(|name| name.to_str()).expect("a name");
        let article = read(file, &fs::read(&path).expect("a readable page")).expect("an article");
        check(file, &shown(&article));
    }
}

/// Compares with the golden of that name, or writes it.
#[track_caller]
fn check(file: &str, found: &str) {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(file);
    if std::env::var_os("NOTHI_BLESS").is_some() {
        fs::write(&golden, found).expect("a writable golden");
        return;
    }
    let expected = fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(found, expected, "{file} is read otherwise than its golden says");
}

/// An article as text: what is known first, then every line with its role.
fn shown(article: &Article) -> String {
    let mut out = String::new();
    let stamp = |stamp: &Option<Stamp>| {
        stamp
            .as_ref()
            .map(|stamp| format!("{}  « {} »", stamp.iso, stamp.printed))
            .unwrap_or_default()
    };
    let agencies = article.agencies.join(" + ");
    for (name, value) in [
        ("id", article.id.clone()),
        ("headline", article.headline().unwrap_or_default().to_owned()),
        ("published", stamp(&article.published)),
        ("updated", stamp(&article.updated)),
        ("page_date", stamp(&article.page_date)),
        ("source", article.source.clone().unwrap_or_default()),
        ("byline", article.byline.clone().unwrap_or_default()),
        ("desk", article.desk.clone().unwrap_or_default()),
        ("agencies", agencies),
        ("warnings", article.warnings.join(" ")),
    ] {
        let _ = writeln!(out, "{}", format!("{name}: {value}").trim_end());
    }
    out.push('\n');
    for part in &article.parts {
        let role =
            if part.role == Role::Body { "Body".to_owned() } else { format!("{:?}", part.role) };
        let _ = writeln!(out, "{role}\t{}", article.slice(part).trim());
    }
    out
}
