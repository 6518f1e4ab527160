//! The index against a naive scan: over random documents and queries, every hit is real and none is
//! missing.

mod facts;
mod naive;

use facts::{Facts, counted, filter, in_order, known};
use naive::Naive;
use proptest::prelude::*;
use search::{Builder, Columns, Document, Facets, Field, File, Files, Index, Query, Sort};

/// Words that are spellings, prefixes and near misses of each other.
const WORDS: &[&str] = &[
    "পুতিন",
    "পুতীন",
    "কুর্স্ক",
    "কুরস্ক",
    "কুরস",
    "কিম",
    "জং",
    "উন",
    "রাশিয়া",
    "রাশি\u{09DF}া",
    "এখন",
    "এখনো",
    "15",
    "১৫",
    "Kim",
    "আলো",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 0..8).prop_map(|words| words.join(" "))
}

fn typed() -> impl Strategy<Value = String> {
    let word = || prop::sample::select(WORDS);
    let clause = prop_oneof![
        6 => word().prop_map(str::to_owned),
        1 => word().prop_map(|word| format!("-{word}")),
        1 => (word(), word()).prop_map(|(a, b)| format!("\"{a} {b}\"")),
        1 => (word(), word()).prop_map(|(a, b)| format!("{a} OR {b}")),
        1 => (word(), word()).prop_map(|(a, b)| format!("{a}-{b}")),
        1 => word().prop_map(|word| word.chars().take(3).collect()),
        1 => prop::sample::select(&WORDS[..12]).prop_map(|word| format!("{}*", word.chars().take(2).collect::<String>())),
        1 => word().prop_map(|word| format!("headline:{word}")),
        1 => (word(), word()).prop_map(|(a, b)| format!("headline:\"{a} {b}\"")),
        1 => (word(), word(), word()).prop_map(|(a, b, c)| format!("({a} {b}) OR {c}")),
        1 => (word(), word()).prop_map(|(a, b)| format!("-({a} OR \"{b}\")")),
    ];
    let end = prop::sample::select(vec!["", " "]);
    (prop::collection::vec(clause, 0..4), end).prop_map(|(clauses, end)| clauses.join(" ") + end)
}

/// A name of what documents are credited to, which is a word of some texts, too, or of none.
fn credit() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "প্রথম আলো",
        "আলো ",
        "এএফপি",
        "রহমান",
        "কাজি রহ",
        "কিম আলো",
        "কিম -এএফপি ",
        "এএফপি OR কিম ",
        "রহমানের কিম ",
        "প্রথম-আলোর ",
        "প্রথমআলো ",
        "-(কিম OR রহমান)",
        "\"কাজী রহমান\" কিম",
        "headline:রহমান",
    ])
    .prop_map(str::to_owned)
}

fn builder(documents: &[(String, String)]) -> Builder {
    let mut builder = Builder::new();
    for (headline, body) in documents {
        builder.add(&Document {
            days: Vec::new(),
            passages: vec![(Field::Headline, headline), (Field::Body, body)],
        });
    }
    builder
}

fn open(documents: &[(String, String)]) -> Index {
    Index::open(builder(documents).finish()).expect("what the builder wrote can be read")
}

proptest! {
    #[test]
    fn parts_give_the_bytes_of_the_whole(
        documents in prop::collection::vec((text(), text()), 0..90), at: prop::sample::Index,
    ) {
        let (first, second) = documents.split_at(at.index(documents.len() + 1));
        let mut parts = builder(first);
        parts.append(&builder(second));
        let whole = builder(&documents).finish();
        prop_assert_eq!(&parts.finish(), &whole);
        let threads = Builder::of(&documents, |builder, (headline, body)| {
            builder.add(&Document {
                days: Vec::new(),
                passages: vec![(Field::Headline, headline), (Field::Body, body)],
            });
        });
        prop_assert_eq!(threads.finish(), whole);
    }

    #[test]
    fn a_damaged_index_answers_or_says_so(
        documents in prop::collection::vec((text(), text()), 1..6),
        typed in typed(),
        file in 0usize..9,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut number = 0;
        let files = builder(&documents).finish().into_array().map(|whole| {
            let mut bytes = whole.join();
            if number == file {
                for (at, byte) in &damage {
                    let at = at.index(bytes.len());
                    bytes[at] = *byte;
                }
                if let Some(cut) = cut {
                    bytes.truncate(cut.index(bytes.len()));
                }
            }
            number += 1;
            bytes
        });
        let mut files = files.into_iter();
        let files = Files::of(|_| File::of(&files.next().unwrap_or_default().into()).ok_or(()));
        let Ok(files) = files else { return Ok(()) };
        if let Ok(index) = Index::open(files) {
            let answer = index.search(&Query::parse(&typed));
            for hit in &answer.hits {
                prop_assert!(hit.document < index.documents());
                index.why(&answer, hit.document);
            }
        }
    }

    #[test]
    fn every_hit_is_real_and_none_is_missing(
        documents in prop::collection::vec((text(), text()), 0..6),
        typed in typed(),
    ) {
        let query = Query::parse(&typed);
        let index = open(&documents);
        let answer = index.search(&query);
        let mut found: Vec<_> = answer.hits.iter().map(|hit| hit.document as usize).collect();
        found.sort_unstable();
        let naive = Naive::new(&documents, &[]);
        let expected: Vec<_> = (0..documents.len())
            .filter(|&document| !query.is_empty() && naive.meets(document, &query.root))
            .collect();
        prop_assert_eq!(found, expected, "query {:?}", typed);
        let made_index = builder(&documents).index();
        let made = made_index.search(&query);
        prop_assert_eq!(&made.hits, &answer.hits, "in memory, {:?}", typed);
        for hit in &made.hits {
            let (made, read) = (made_index.why(&made, hit.document), index.why(&answer, hit.document));
            prop_assert_eq!(made, read, "in memory, {:?}", typed);
        }
        prop_assert_eq!(made.highlighter, answer.highlighter, "in memory, {:?}", typed);
    }

    #[test]
    fn every_hit_that_asks_for_a_word_shows_it(
        documents in prop::collection::vec((text(), text()), 1..6),
        typed in typed(),
    ) {
        let query = Query::parse(&typed);
        let index = open(&documents);
        let answer = index.search(&query);
        for hit in &answer.hits {
            let why = index.why(&answer, hit.document);
            let (headline, body) = &documents[hit.document as usize];
            let marked = [headline, body].iter().any(|text| !answer.highlighter.ranges(text).is_empty());
            prop_assert_eq!(marked, !why.is_empty(), "query {:?} in {:?}", typed, hit);
            prop_assert!(hit.score.is_finite());
        }
    }

    #[test]
    fn filters_orders_and_counts_are_those_of_a_naive_scan(
        documents in prop::collection::vec(((text(), text()), known()), 0..8),
        typed in prop_oneof![4 => typed(), 1 => credit()],
        filters in prop::collection::vec(filter(), 0..4),
        sort in prop::sample::select(vec![Sort::Relevance, Sort::Newest, Sort::Oldest, Sort::Paper]),
    ) {
        let (documents, known): (Vec<_>, Vec<Facts>) = documents.into_iter().unzip();
        let mut columns = Columns::default();
        for facts in &known {
            columns.add(&facts.known());
        }
        let typed = format!("{} {typed}", filters.join(" "));
        let query = Query::parse(&typed);
        let answer = open(&documents).find(&query, &|| &columns, sort);
        let naive = Naive::new(&documents, &known);
        let expected = facts::found(&naive, &query, &known);
        let found: Vec<usize> = answer.hits.iter().map(|hit| hit.document as usize).collect();
        let mut ascending = found.clone();
        ascending.sort_unstable();
        prop_assert_eq!(&ascending, &expected, "query {:?}", typed);
        if sort != Sort::Relevance {
            prop_assert_eq!(found, in_order(expected, &known, sort), "query {:?}", typed);
        }
        let (facets, hidden) = counted(&naive, &query, &known);
        prop_assert_eq!(answer.hidden, hidden, "query {:?}", typed);
        prop_assert_eq!(Facets::of(&answer, &columns), facets, "query {:?}", typed);
    }

    #[test]
    fn any_query_is_answered(typed in any::<String>()) {
        let documents = [("কিম জং উন".to_owned(), "রাশিয়া ও পুতিন".to_owned())];
        open(&documents).search(&Query::parse(&typed));
    }
}

#[test]
fn a_match_in_the_headline_comes_first() {
    let index = open(&[
        ("এখন".to_owned(), "পুতিন কিম".to_owned()),
        ("পুতিন".to_owned(), "এখন কিম".to_owned()),
        ("কিম".to_owned(), "এখন".to_owned()),
    ]);
    let found: Vec<_> =
        index.search(&Query::parse("পুতিন ")).hits.iter().map(|hit| hit.document).collect();
    assert_eq!(found, [1, 0]);
}

#[test]
fn an_exact_match_comes_before_another_spelling() {
    let index = open(&[
        ("ক".to_owned(), "কুরস্ক".to_owned()),
        ("খ".to_owned(), "কুর্স্ক".to_owned()),
        ("গ".to_owned(), "অন্য".to_owned()),
    ]);
    let answer = index.search(&Query::parse("কুর্স্ক"));
    assert_eq!(answer.hits.iter().map(|hit| hit.document).collect::<Vec<_>>(), [1, 0]);
    let why = index.why(&answer, answer.hits[1].document);
    assert_eq!((why[0].matched.as_str(), why[0].by), ("কুরস্ক", search::Rung::Spelling));
}
