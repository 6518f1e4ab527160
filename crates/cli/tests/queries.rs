//! What readers type, over the articles of this page: `queries.tsv` says which articles each query means, by
//! reading them.

use std::collections::BTreeMap;
use std::path::Path;

use archive::Archive;

/// The share that must be right of each class, and of all, in percent: what no rule reaches yet stays in the
/// table.
const EACH: usize = 95;
const ALL: usize = 99;

#[test]
fn readers_find_all_that_they_mean_and_nothing_else() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let articles = intake::read_folder(&corpus).expect("the corpus is there").articles;
    let archive = Archive::open(&archive::write("", articles)).expect("what was written opens");
    let mut classes: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut wrong = Vec::new();
    let rows = include_str!("queries.tsv").lines().filter(|line| !line.starts_with('#'));
    for row in rows {
        let fields: Vec<&str> = row.split('\t').collect();
        let [class, query, meant, also] = fields[..] else { panic!("{row:?} has four fields") };
        let mut found: Vec<char> = Vec::new();
        for hit in archive.search(query).hits {
            let entry = archive.entry_at(hit.document as usize).expect("it is listed");
            // The third letter of a file's name tells the articles apart.
            found.extend(entry.id.chars().nth(2));
        }
        found.sort_unstable();
        let right = meant.chars().all(|article| found.contains(&article))
            && found.iter().all(|&article| meant.contains(article) || also.contains(article));
        let (rights, total) = classes.entry(class).or_default();
        *rights += usize::from(right);
        *total += 1;
        if !right {
            wrong.push(format!("{class}: {query} found {found:?}, meant {meant:?}"));
        }
    }
    let all = classes.values().fold((0, 0), |sum, class| (sum.0 + class.0, sum.1 + class.1));
    for (class, (right, total)) in classes {
        assert!(right * 100 >= total * EACH, "{class}: {right} of {total}: {wrong:#?}");
    }
    assert!(all.0 * 100 >= all.1 * ALL, "{} of {}: {wrong:#?}", all.0, all.1);
}
