//! What a file is by its name, and what to do with one of a kind that is not read.

use std::collections::BTreeMap;

use crate::limits;
use crate::skipped::Skipped;

/// What a file is by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Html,
    Json,
    Lines,
    Csv { by: u8 },
    Zip,
}

impl Kind {
    /// The kind of a file of this name; `None`: none that is read.
    pub(crate) fn of(file: &str) -> Option<Self> {
        Some(match extension(file)?.as_str() {
            "txt" | "text" | "md" | "markdown" => Self::Text,
            "html" | "htm" | "xhtml" => Self::Html,
            "json" => Self::Json,
            "jsonl" | "ndjson" | "jl" => Self::Lines,
            "csv" => Self::Csv { by: b',' },
            "tsv" => Self::Csv { by: b'\t' },
            "zip" => Self::Zip,
            _ => return None,
        })
    }

    /// The largest file of this kind that is read, in bytes.
    pub(crate) fn most(self) -> u64 {
        match self {
            Self::Text | Self::Html => limits::PAGE,
            Self::Json => limits::JSON,
            Self::Lines | Self::Csv { .. } | Self::Zip => limits::MANY,
        }
    }
}

/// What to do with a file whose kind people have and nothing here reads; `None` for other names.
pub(crate) fn remedy(file: &str) -> Option<&'static str> {
    Some(match extension(file)?.as_str() {
        "pdf" | "ps" | "djvu" | "epub" | "mobi" => {
            "open it, copy the article's text, and save that as .txt"
        }
        "doc" | "docx" | "odt" | "rtf" | "pages" => {
            "open it in its word processor and save it as plain text, .txt in UTF-8"
        }
        "xls" | "xlsx" | "ods" | "numbers" => "open it and save its sheet as .csv in UTF-8",
        "mht" | "mhtml" | "webarchive" | "eml" => {
            "open it in a browser and save the page as .html, or its text as .txt"
        }
        "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif" | "heic" | "bmp" | "tif" | "tiff" => {
            "a picture has no text; save the page's text as .txt"
        }
        "rar" | "7z" | "gz" | "tgz" | "bz2" | "xz" | "tar" | "zst" => {
            "unpack it here, or pack its files as .zip"
        }
        "xml" | "rss" | "atom" | "sql" | "db" | "sqlite" | "parquet" => {
            "export its articles as .json, .jsonl or .csv"
        }
        "toml" => "settings are read from `corpus.toml` at the top of the folder, written so",
        _ => return None,
    })
}

/// What pages load beside their text, by the extension: scripts, styles, fonts, pictures.
pub(crate) fn loaded(file: &str) -> Option<&'static str> {
    const KINDS: [&str; 24] = [
        "avif",
        "bmp",
        "css",
        "eot",
        "gif",
        "ico",
        "jpeg",
        "jpg",
        "js",
        "map",
        "mjs",
        "mp3",
        "mp4",
        "otf",
        "png",
        "svg",
        "ttf",
        "wasm",
        "webm",
        "webp",
        "woff",
        "woff2",
        "webmanifest",
        "download",
    ];
    let extension = extension(file)?;
    KINDS.into_iter().find(|kind| *kind == extension)
}

/// The files of one place that pages load.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    /// How many of each kind.
    kinds: BTreeMap<&'static str, usize>,
    first: String,
}

impl Loaded {
    pub(crate) fn add(&mut self, kind: &'static str, file: &str) {
        if self.kinds.is_empty() {
            file.clone_into(&mut self.first);
        }
        *self.kinds.entry(kind).or_default() += 1;
    }

    /// What to tell of those in `place`: all in one line, or of one alone as of any file.
    pub(crate) fn told(self, place: &str) -> Option<(String, Skipped)> {
        let files = self.kinds.values().sum();
        let kinds: Vec<String> = self.kinds.keys().map(|kind| format!(".{kind}")).collect();
        match files {
            0 => None,
            1 => {
                Some((self.first.clone(), Skipped::Kind { remedy: any_remedy(&self.first).into() }))
            }
            _ => Some((place.to_owned(), Skipped::Loaded { files, kinds: kinds.join(", ") })),
        }
    }
}

/// What to do with a file whose first bytes say that it is no text, whatever it is called.
pub(crate) fn by_content(bytes: &[u8]) -> Option<&'static str> {
    const STARTS: [(&[u8], &str); 9] = [
        (b"%PDF-", "x.pdf"),
        (b"{\\rtf", "x.rtf"),
        (b"PK\x03\x04", "x.docx"),
        (b"\xD0\xCF\x11\xE0", "x.doc"),
        (b"\x89PNG", "x.png"),
        (b"\xFF\xD8\xFF", "x.jpg"),
        (b"GIF8", "x.gif"),
        (b"\x1F\x8B", "x.gz"),
        (b"SQLite format 3", "x.db"),
    ];
    STARTS.iter().find(|(start, _)| bytes.starts_with(start)).and_then(|(_, name)| remedy(name))
}

/// The same for any name.
pub(crate) fn any_remedy(file: &str) -> &'static str {
    remedy(file).unwrap_or("save the page as .txt, .html or .md, or export .json, .jsonl or .csv")
}

fn extension(file: &str) -> Option<String> {
    file.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase())
}
