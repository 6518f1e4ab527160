//! The loops that everything else is made of, over the five articles, by Criterion: `cargo xtask bench loops [FILTER]`.
//!
//! Criterion keeps what it measured and says how much a change made of it.

use std::hint::black_box;
use std::path::Path;

use archive::{Archive, Search, Sort};
use article::Article;
use bangla::{dates, fold, inflection, numbers, sentences, sound, words};
use criterion::{BenchmarkGroup, Criterion, Throughput};

/// Queries, by how they are met.
const QUERIES: [(&str, &str); 7] = [
    ("as written", "পুতিন"),
    ("two words", "উত্তর কোরিয়া"),
    ("side by side", "\"কিম জং উন\""),
    ("Latin letters", "kheponastro"),
    ("a number", "15000"),
    ("a day", "২৭ ডিসেম্বর"),
    ("nowhere", "জলহস্তী"),
];

fn corpus() -> Vec<Article> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    intake::read_folder(&folder).expect("the corpus is in the repository").articles
}

/// One loop over all texts.
fn over(
    group: &mut BenchmarkGroup<'_, criterion::measurement::WallTime>,
    texts: &[&str],
    name: &str,
    work: impl Fn(&str) -> usize,
) {
    group.bench_function(name, |bencher| {
        bencher.iter(|| texts.iter().map(|text| work(black_box(text))).sum::<usize>());
    });
}

fn text(criterion: &mut Criterion) {
    let articles = corpus();
    let texts: Vec<&str> = articles.iter().map(|article| article.text.as_str()).collect();
    let mut group = criterion.benchmark_group("text");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    over(&mut group, &texts, "words", |text| words::words(text).count());
    over(&mut group, &texts, "normal forms", |text| {
        words::words(text).map(|word| word.normal_form().len()).sum()
    });
    over(&mut group, &texts, "sentences", |text| sentences::sentences(text).count());
    over(&mut group, &texts, "numbers", |text| numbers::find(text).len());
    over(&mut group, &texts, "dates", |text| dates::find(text).len());
    over(&mut group, &texts, "articles", |text| {
        article::read_text("page.txt", text, &article::Known::default())
            .map_or(0, |article| article.parts.len())
    });
    group.finish();
}

fn keys(criterion: &mut Criterion) {
    let articles = corpus();
    let mut all: Vec<String> = articles
        .iter()
        .flat_map(|article| words::words(&article.text).map(|word| word.normal_form()))
        .collect();
    all.sort_unstable();
    all.dedup();
    let mut group = criterion.benchmark_group("keys");
    group.throughput(Throughput::Elements(all.len() as u64));
    let mut each = |name: &str, work: &dyn Fn(&str) -> usize| {
        group.bench_function(name, |bencher| {
            bencher.iter(|| all.iter().map(|word| work(black_box(word))).sum::<usize>());
        });
    };
    each("fold", &|word| fold::fold(word).len());
    each("stems", &|word| inflection::stems(word, &inflection::Nothing).keys().len());
    each("sound", &|word| sound::key_of(word).len());
    group.finish();
}

fn archives(criterion: &mut Criterion) {
    let articles = corpus();
    let mut group = criterion.benchmark_group("archive");
    group.bench_function("write", |bencher| {
        bencher.iter(|| archive::write("", black_box(articles.clone())));
    });
    let files = archive::write("", articles.clone());
    group.bench_function("open", |bencher| bencher.iter(|| Archive::open(black_box(&files))));
    let open = Archive::open(&files).expect("it was just written");
    for (name, query) in QUERIES {
        group.bench_function(format!("find, {name}"), |bencher| {
            bencher.iter(|| {
                open.find(&Search { query: black_box(query), sort: Sort::default() }).hits.len()
            });
        });
    }
    group.finish();
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    text(&mut criterion);
    keys(&mut criterion);
    archives(&mut criterion);
    criterion.final_summary();
}
