//! Words to go on with while a query is typed, over the five articles of `corpus/`.

use std::path::Path;

use bangla::normal::normal_form;
use proptest::prelude::*;
use search::{Builder, Document, Field, Index, Query, Rung};

/// The five articles, each line a passage.
fn corpus() -> Index {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("corpus/ is there")
        .map(|entry| entry.expect("it can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    let mut builder = Builder::new();
    for file in files {
        let text = std::fs::read(file).expect("it can be read");
        let text = String::from_utf8_lossy(&text);
        let passages = text.lines().map(|line| (Field::Body, line)).collect();
        builder.add(&Document { days: Vec::new(), passages });
    }
    Index::open(builder.finish()).expect("what the builder wrote can be read")
}

#[track_caller]
fn check(index: &Index, typed: &str, expected: &str, rung: Rung) {
    let found = index.completions(typed, 8);
    let expected = normal_form(expected);
    let meant = found.iter().find(|completion| completion.word.starts_with(&expected));
    assert_eq!(meant.map(|meant| meant.rung), Some(rung), "{typed} gives {found:?}");
}

#[test]
fn a_start_in_either_script_is_completed() {
    let index = corpus();
    for (typed, expected) in
        [("পুতি", "পুতিন"), ("পুতী", "পুতিন"), ("উত্তর কো", "কোরিয়া"), ("মস", "মস্কো")]
    {
        check(&index, typed, expected, Rung::Prefix);
    }
    for (typed, expected) in [
        ("puti", "পুতিন"),
        ("uttor ko", "কোরিয়া"),
        ("rashi", "রাশিয়া"),
        ("russ", "রাশিয়া"),
        ("mosk", "মস্কো"),
        ("kheponas", "ক্ষেপণাস্ত্র"),
        ("chuk", "চুক্তি"),
        ("chin", "চীন"),
    ] {
        check(&index, typed, expected, Rung::Sound);
    }
}

#[test]
fn the_forms_of_a_word_are_one() {
    let found = corpus().completions("পুতি", 8);
    let words: Vec<&str> = found.iter().map(|completion| completion.word.as_str()).collect();
    assert_eq!(words, ["পুতিন"]);
    assert_eq!(found[0].documents, 5);
}

#[test]
fn what_is_no_start_of_a_word_is_not_completed() {
    let index = corpus();
    for typed in ["", " ", "পুতিন ", "15", "১৫", "।", "#", "@", "xqz", "cricke", "bide", "messi"]
    {
        assert_eq!(index.completions(typed, 8), [], "{typed:?}");
    }
    assert_eq!(index.completions("পু", 0), []);
}

#[test]
fn what_is_typed_so_far_finds_what_the_whole_word_finds() {
    let index = corpus();
    let documents = |typed: &str| {
        let mut found: Vec<_> =
            index.search(&Query::parse(typed)).hits.iter().map(|hit| hit.document).collect();
        found.sort_unstable();
        found
    };
    for (typed, whole) in [
        ("puti", "putin "),
        ("uttor ko", "uttor koriya "),
        ("rashi", "rashiya "),
        ("mosk", "mosko "),
        ("kurs", "kursk "),
        ("noboborsh", "noboborsho "),
    ] {
        let found = documents(typed);
        assert!(
            !found.is_empty() && documents(whole).iter().all(|hit| found.contains(hit)),
            "{typed}"
        );
    }
    let answer = index.search(&Query::parse("puti"));
    assert!(answer.hits.iter().all(|hit| {
        let why = &index.why(&answer, hit.document)[0];
        why.by == Rung::Prefix && why.matched == "পুতিন"
    }));
}

#[test]
fn endings_may_be_typed_in_latin_letters() {
    let index = corpus();
    let found = |typed: &str| index.search(&Query::parse(typed)).hits.len();
    for (inflected, bare) in
        [("netarao", "neta"), ("siddhantake", "siddhanta"), ("moskote", "mosko")]
    {
        let (inflected, bare) = (found(&format!("{inflected} ")), found(&format!("{bare} ")));
        assert!(inflected > 0 && inflected == bare, "{inflected} and {bare}");
    }
    for absent in ["cricket ", "japanke ", "bidener "] {
        assert_eq!(found(absent), 0, "{absent}");
    }
}

#[test]
fn a_word_that_found_nothing_may_have_meant_another() {
    let index = corpus();
    let meant = |typed: &str| index.meant(&Query::parse(typed)).map(|meant| meant.word);
    assert_eq!(meant("pyongyng "), Some(normal_form("পিয়ংইয়ং")));
    for typed in ["", "পুতিন ", "putin ", "xqzwv "] {
        assert_eq!(meant(typed), None, "{typed}");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_completed(text in any::<String>(), top in 0usize..5) {
        let mut builder = Builder::new();
        builder.add(&Document { days: Vec::new(), passages: vec![(Field::Body, &text)] });
        let index = builder.index();
        for typed in [text.as_str(), "ক", "ka", "p"] {
            prop_assert!(index.completions(typed, top).len() <= top);
        }
    }

    #[test]
    fn every_bangla_start_of_a_word_gives_it(words in prop::collection::vec("[কখপতনর][ািুে]?[কমলস]্?[কনয]া?", 1..8)) {
        let text = words.join(" ");
        let mut builder = Builder::new();
        builder.add(&Document { days: Vec::new(), passages: vec![(Field::Body, &text)] });
        let index = builder.index();
        for word in bangla::words::words(&text) {
            let word = word.normal_form();
            for (end, _) in word.char_indices().skip(1) {
                let found = index.completions(&word[..end], 100);
                prop_assert!(!found.is_empty(), "{} of {word}", &word[..end]);
            }
        }
    }
}
