//! What holds for any text: the fuzz targets and a property test of `crates/search` run these.

#![allow(dead_code, reason = "each target runs one of them")]

use std::sync::LazyLock;

use bangla::inflection::{Lexicon, stems};
use bangla::sound::{self, Lookup};
use bangla::words::words;
use bangla::{dates, digits, fold, graphemes, normal, numbers, script, sentences, slips};
use search::{Builder, Columns, Document, Facets, Field, Index, Known, Query, Sort};

/// As much of a text is taken for one word by what compares words; more is not the text's own cost.
const LONG: usize = 200;

/// Gives a text to everything in `bangla`. Panics where an answer is not within the text.
pub(crate) fn text(text: &str) {
    for (at, word) in words(text).enumerate() {
        assert_eq!(&text[word.start..word.end], word.surface, "a word is where it says");
        let normal = word.normal_form();
        if at < LONG {
            one_word(&normal);
        }
    }
    for range in sentences::sentences(text) {
        assert!(!text[range].is_empty(), "a sentence is not empty");
    }
    for number in numbers::find(text) {
        assert!(!text[number.range].is_empty() && !number.value.key().is_empty());
    }
    for mention in dates::find(text) {
        assert!(text.get(mention.start..mention.end).is_some_and(|date| !date.is_empty()));
        let _ = mention.date();
    }
    assert!(dates::typed(text).is_none_or(|date| date.end == text.len()));
    for at in [0, text.len() / 3, text.len()] {
        assert!(graphemes::floor(text, at) <= graphemes::ceil(text, at));
    }
    assert_eq!(graphemes::clusters(text).map(str::len).sum::<usize>(), text.len());
    assert_eq!(graphemes::count(text), graphemes::clusters(text).count());
    let _ = digits::to_bangla(&digits::to_ascii(text));
    let _ = text.chars().filter(|&c| script::is_word(c) || script::is_mark(c)).count();
    one_word(&normal::normal_form(&text[..graphemes::floor(text, LONG)]));
    one_word(text);
}

fn one_word(word: &str) {
    let folded = fold::fold(word);
    assert_eq!(fold::fold(&folded), folded, "folding twice is folding once");
    let _ = fold::loose(&folded);
    assert!(!stems(word, &Lexicon).keys().is_empty());
    let _ = sound::key_of(word);
    let short = &word[..graphemes::floor(word, LONG)];
    let _ = sound::renderings(short, "পুতিন");
    let _ = slips::distance(short, "ভেনেজুয়েলা");
    let _ = sound::exonyms(word).chain(sound::exonyms_from(word)).count();
    let lookup = Lookup::new([("পুতিন", 3), ("কুরস্ক", 1), (short, 1)]);
    assert!(lookup.candidates(short, 3).len() <= 3);
    assert!(lookup.matches(word).len() <= 3);
}

/// Searches a small index for `typed`, completes it, and marks what was found.
pub(crate) fn query(typed: &str) {
    static INDEX: LazyLock<Index> = LazyLock::new(|| index(&TEXTS));
    let query = Query::parse(typed);
    let answer = INDEX.search(&query);
    for hit in &answer.hits {
        assert!(hit.score.is_finite() && (hit.document as usize) < TEXTS.len());
        let text = TEXTS[hit.document as usize];
        for mark in answer.highlighter.ranges(text) {
            assert!(!text[mark].is_empty(), "a mark is not empty");
        }
    }
    for sort in [Sort::Relevance, Sort::Newest, Sort::Oldest, Sort::Paper] {
        let found = INDEX.find(&query, &|| &COLUMNS, sort);
        assert!(found.hits.len() + found.hidden <= TEXTS.len());
        assert!(found.empty || found.hits.len() + found.hidden >= answer.hits.len());
        let facets = Facets::of(&found, &COLUMNS);
        let dated: u32 = facets.dates.iter().map(|count| count.documents).sum();
        assert!(dated as usize >= found.hits.len() && dated as usize <= TEXTS.len());
        for count in facets.papers.iter().chain(&facets.dates) {
            assert!(Query::parse(&count.filter).is_filtered(), "its filter is one");
        }
    }
    for mark in answer.highlighter.ranges(typed) {
        assert!(!typed[mark].is_empty(), "a mark is not empty");
    }
    assert!(INDEX.completions(typed, 5).len() <= 5);
    assert!(INDEX.meant(&query).is_none_or(|meant| !meant.word.is_empty()));
}

const TEXTS: [&str; 4] = [
    "উত্তর কোরিয়ার নেতা কিম জং উন ১৫ হাজার সেনা পাঠিয়েছেন",
    "পুতিনকে ২৭ ডিসেম্বর ২০২৫ চিঠি দিলেন; র‍্যাব ও Google, ২০ শতাংশ",
    "কুরস্কে গোলাবারুদ ও সংবাদমাধ্যম",
    "ক্ষেপণাস্ত্র নীল তুলা",
];

/// What is known of the texts.
static COLUMNS: LazyLock<Columns> = LazyLock::new(|| {
    let mut columns = Columns::default();
    for (at, date) in [Some("2025-07-13"), None, Some("2019-12"), Some("?")].into_iter().enumerate()
    {
        let paper = ["প্রথম “আলো”", "এএফপি"].get(at).copied();
        columns
            .add(&Known { paper, by: vec!["ক খ"; at], agencies: Vec::new(), date, words: 9 });
    }
    columns
});

fn index(texts: &[&str]) -> Index {
    let mut builder = Builder::new();
    for text in texts {
        builder.add(&Document { days: Vec::new(), passages: vec![(Field::Body, *text)] });
    }
    Index::open(builder.finish()).expect("what the builder wrote can be read")
}
