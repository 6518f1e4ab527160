//! What a search needs is made in steps, and all articles are listed before it is.

use std::path::Path;

use archive::{Archive, Search};
use search::{Builder, Columns, Document, Query, Sort};

/// The five articles, without an index.
fn open() -> Archive {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut files: Vec<_> = std::fs::read_dir(corpus)
        .expect("the corpus is there")
        .map(|file| file.expect("it is listed").path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    let articles = files.iter().map(|file| {
        let name = file.file_name().expect("it has a name").to_string_lossy();
        article::read(&name, &std::fs::read(file).expect("it is there")).expect("an article")
    });
    Archive::open(&archive::write("", articles.collect())).expect("what was written opens")
}

#[test]
fn an_index_made_in_steps_answers_as_one_made_at_once() {
    let (in_steps, at_once, halfway) = (open(), open(), open());
    let mut steps = 1;
    while in_steps.prepare() {
        steps += 1;
    }
    assert!(steps > in_steps.count() + 2, "{steps} steps");
    assert!(!in_steps.prepare(), "all is done");
    for _ in 0..=in_steps.count() {
        halfway.prepare();
    }
    for query in ["", "পুতিন", "putin", "১৫ হাজার", "রাশ", "-কিম", "paper:?"]
    {
        let answer = format!("{:?}", at_once.search(query));
        assert_eq!(format!("{:?}", in_steps.search(query)), answer, "{query}");
        assert_eq!(format!("{:?}", halfway.search(query)), answer, "{query}");
    }
    assert!(!halfway.prepare(), "a search has done the rest");
}

#[test]
fn all_articles_are_listed_as_a_search_for_nothing_finds_them() {
    let archive = open();
    let columns = Columns::default();
    let query = Query::parse(" ");
    let mut builder = Builder::new();
    for _ in archive.entries() {
        builder.add(&Document::default());
    }
    let found = builder.index().find(&query, &|| &columns, Sort::Relevance);
    let listed = archive.find(&Search { query: " ", ..Search::default() });
    assert_eq!(format!("{listed:?}"), format!("{found:?}"));
    let newest = Search { query: "", sort: Sort::Newest };
    assert_eq!(archive.find(&newest).hits.len(), archive.count());
}
