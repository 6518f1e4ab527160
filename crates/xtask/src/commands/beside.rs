//! A page whose archive lies beside it, for the journeys: the build of a folder of invented articles.
//!
//! They are made of the project's own articles and of words that mean nothing, so that there are enough different words for
//! an index and enough articles for many pieces. The same every time.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::commands::site;
use crate::tools::Tools;
use crate::workspace;

/// How many articles there are, and how many invented words each has.
const ARTICLES: usize = 240;
const WORDS: usize = 120;
/// What words are made of.
const SYLLABLES: [&str; 20] = [
    "কা", "রি", "মো", "তু", "লে", "না", "সি", "পো", "বু", "হে", "দা", "গি", "শো", "জু", "টে", "ফা", "চি",
    "খো", "ধু", "ভে",
];

/// Where the page is built.
pub(crate) fn folder() -> PathBuf {
    workspace::root().join("target").join("beside")
}

/// Builds the page.
pub(crate) fn build(tools: &Tools) -> Result<()> {
    let corpus = workspace::root().join("target").join("beside-corpus");
    fs::create_dir_all(&corpus)?;
    fs::write(corpus.join("news.jsonl"), articles(&workspace::root().join("corpus"))?)?;
    let options = site::Options { beside: Some((corpus, folder())), ..site::Options::default() };
    site::build(tools, &options)?;
    let pieces = fs::read_dir(folder().join("archive")).context("no archive beside the page")?;
    ensure!(pieces.count() > 100, "the archive beside the page has hardly any pieces");
    Ok(())
}

/// The articles as JSON lines.
fn articles(corpus: &Path) -> Result<String> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(corpus)?.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let texts: Vec<String> = files.iter().map(fs::read_to_string).collect::<Result<_, _>>()?;
    let sentences: Vec<&str> = texts.iter().flat_map(|text| text.split('।')).collect();
    let sentences: Vec<&str> = sentences
        .into_iter()
        .map(str::trim)
        .filter(|said| said.len() > 60 && !said.contains('\n'))
        .collect();
    ensure!(sentences.len() > 20, "the corpus has hardly a sentence");
    let mut state = 7u64;
    let mut next = |below: usize| {
        // Knuth's numbers (MMIX); the upper bits are good enough.
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut lines = String::new();
    for number in 0..ARTICLES {
        let mut invented =
            || (0..2 + next(3)).map(|_| SYLLABLES[next(SYLLABLES.len())]).collect::<String>();
        let words: Vec<String> = (0..WORDS).map(|_| invented()).collect();
        let body: Vec<String> =
            words.chunks(12).map(|words| format!("{}।", words.join(" "))).collect();
        let said = sentences[number % sentences.len()];
        let paper = ["পরীক্ষা পত্রিকা", "নমুনা বার্তা"][number % 2];
        let line = serde_json::json!({
            "id": format!("a{number:03}"),
            "title": format!("{} {}", words[0], words[1]),
            "body": format!("{}\n\n{said}।\n\n{}", body[..5].join(" "), body[5..].join(" ")),
            "published": format!("2025-{:02}-{:02}", 1 + number % 12, 1 + number % 28),
            "source": paper,
        });
        let _ = writeln!(lines, "{line}");
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invented_articles_are_the_same_every_time() {
        let corpus = workspace::root().join("corpus");
        let made = articles(&corpus).expect("the corpus can be read");
        assert_eq!(made, articles(&corpus).expect("the corpus can be read"));
        assert_eq!(made.lines().count(), ARTICLES);
    }
}
