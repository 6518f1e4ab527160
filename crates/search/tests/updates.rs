//! What a reader who kept an index has to fetch again when a document changes.

use search::{Builder, Document, Field, Files, Paged};

/// How many words there are, and documents that have some of them.
const WORDS: usize = 4000;
const DOCUMENTS: usize = 600;

/// An index of many documents, of which one says `text` only.
fn index(text: &str) -> Files {
    let mut builder = Builder::new();
    for number in 0..DOCUMENTS {
        let words = (0..WORDS).filter(|word| (number * 31 + word * word) % 17 == 0);
        let words: Vec<String> = words.map(|word| format!("w{word:04}")).collect();
        let text = if number == DOCUMENTS / 2 { text.to_owned() } else { words.join(" ") };
        builder.add(&Document { days: Vec::new(), passages: vec![(Field::Body, &text)] });
    }
    builder.finish()
}

#[test]
fn a_word_more_in_one_document_leaves_the_pages_of_other_words_as_they_were() {
    let (before, after) = (index("w0003").into_array(), index("w0003 w2007").into_array());
    let mut pages = 0;
    for ((name, before), after) in Files::<Paged>::NAMES.iter().zip(&before).zip(&after) {
        assert_eq!(before.pages.len(), after.pages.len(), "{name}");
        let changed =
            before.pages.iter().zip(&after.pages).filter(|(before, after)| before != after);
        // Two words, each on a page of 256, whose lists take several pages.
        let most =
            if matches!(*name, "postings" | "positions") { before.pages.len() / 6 } else { 2 };
        let changed = changed.count();
        assert!(changed <= most, "{name}: {changed} of {} pages", before.pages.len());
        pages += before.pages.len();
    }
    assert!(pages > 100, "{pages} pages are no test");
}
