//! An archive whose pieces lie beside the page gives the answers of a whole one, once what it asked for was brought.

use std::collections::{BTreeMap, BTreeSet};

use archive::{Archive, Beside, Name, Need, Pieces, Search, Sort};

/// The project's own articles, and more made of their sentences, so that files have many pages.
fn files() -> archive::Files {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let mut articles = Vec::new();
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .expect("the corpus")
        .map(|file| file.expect("a file").path())
        .collect();
    names.sort();
    for path in names.iter().filter(|path| path.extension().is_some_and(|ending| ending == "txt")) {
        let text = std::fs::read_to_string(path).expect("an article");
        let stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let article = article::read(&format!("{stem}.txt"), text.as_bytes()).expect("an article");
        for turn in 0..60 {
            let mut copy = article.clone();
            copy.id = format!("{stem}-{turn}");
            // Each lacks another piece of its text.
            copy.parts.retain(|part| part.start as usize % 61 != turn);
            articles.push(copy);
        }
    }
    archive::write_with("পরীক্ষা", articles, 0)
}

/// A reader of pieces that counts what it fetched.
struct Reader {
    pieces: Pieces,
    beside: Beside,
    archive: Archive,
    dictionary: Vec<u8>,
    fetched: BTreeSet<Name>,
}

impl Reader {
    fn new(pieces: Pieces) -> Self {
        let unpack = |name: &Name, dictionary: &[u8]| {
            archive::unpack(&pieces.pieces[name], dictionary).expect("what was packed is whole")
        };
        let beside = Beside::read(&unpack(&pieces.root, &[])).expect("it is the root");
        let dictionary = beside.dictionary().map(|name| unpack(&name, &[])).unwrap_or_default();
        let archive = beside.archive().expect("it opens");
        Self { pieces, beside, archive, dictionary, fetched: BTreeSet::new() }
    }

    /// Asks until nothing is missing; the answer, and how often.
    fn ask<T>(&mut self, ask: impl Fn(&Archive) -> T) -> (T, usize) {
        for round in 0..20 {
            let answer = ask(&self.archive);
            if !self.bring() {
                return (answer, round);
            }
        }
        panic!("it asks for ever");
    }

    /// Brings what was asked for; whether anything was.
    fn bring(&mut self) -> bool {
        let asked = self.archive.asked().expect("its pieces are elsewhere").take();
        let any = !asked.is_empty();
        for (page, name) in self.beside.missing(&asked).1 {
            self.fetched.insert(name);
            let piece = archive::unpack(&self.pieces.pieces[&name], &self.dictionary);
            self.beside.bring(page, piece.expect("what was packed is whole"));
        }
        any
    }
}

#[test]
fn what_came_meanwhile_does_not_hide_what_an_answer_wants_besides() {
    let mut reader = Reader::new(archive::pieces(&files()).expect("it has an index"));
    let search = Search { query: "খখখখখখখখ", sort: Sort::Relevance };
    let lacking = |reader: &Reader| {
        reader.archive.find(&search);
        reader.archive.asked().expect("its pieces are elsewhere").take()
    };
    // What its answer needs comes, until only what makes it wider is lacking.
    let mut came = BTreeMap::new();
    let wider = loop {
        let asked = lacking(&reader);
        let (need, places) = reader.beside.missing(&asked);
        assert!(!places.is_empty(), "something is wanted besides");
        if need == Need::Wider {
            break asked;
        }
        for &(page, name) in &places {
            let piece = archive::unpack(&reader.pieces.pieces[&name], &reader.dictionary);
            reader.beside.bring(page, piece.expect("what was packed is whole"));
            reader.fetched.insert(name);
        }
        came = asked;
    };
    // Who asked before it came, and again after that, has both on one list.
    let both = came.into_iter().chain(wider.clone()).collect();
    assert_eq!(reader.beside.missing(&both), reader.beside.missing(&wider));
}

#[test]
fn it_answers_as_a_whole_one_and_fetches_only_what_it_needs() {
    let files = files();
    let whole = Archive::open(&files).expect("it is whole");
    let pieces = archive::pieces(&files).expect("it has an index");
    assert_eq!(pieces, archive::pieces(&files).expect("it has an index"));
    for query in [
        "পুতিন",
        "putin",
        "রাশিয়ার",
        "\"উত্তর কোরিয়া\"",
        "রাশি*",
        "kim jong",
        "১৫ হাজার",
        "২৭ ডিসেম্বর",
        "পুতন",
        "উত্তর কোরিয়া -চীন",
        "paper:যুগান্তর",
        "headline:কিম",
        "date:2025",
        "নেইএমন",
        "সেনা OR সৈন্য",
    ] {
        for sort in [Sort::Relevance, Sort::Oldest] {
            let search = Search { query, sort };
            let mut reader = Reader::new(pieces.clone());
            let (answer, rounds) = reader.ask(|archive| archive.find(&search));
            let expected = whole.find(&search);
            assert_eq!(answer.hits, expected.hits, "{query}");
            assert_eq!(answer.hidden, expected.hidden, "{query}");
            assert!(rounds <= 12, "{query} took {rounds} rounds");
            assert!(
                reader.fetched.len() < reader.pieces.pieces.len(),
                "{query} fetched everything"
            );
            for hit in answer.hits.iter().take(3) {
                let number = hit.document as usize;
                let (why, _) = reader.ask(|archive| archive.why(&answer, hit.document));
                assert_eq!(why, whole.why(&expected, hit.document), "{query}");
                let shown = |archive: &Archive| {
                    let entry = archive.entry_at(number).cloned();
                    let passage = entry
                        .as_ref()
                        .and_then(|entry| archive.passage(entry, &answer.highlighter, 300));
                    let article = entry.as_ref().map(|entry| archive.article(entry));
                    (entry, passage, article.and_then(Result::ok))
                };
                assert_eq!(reader.ask(shown).0, shown(&whole), "{query}");
            }
        }
    }
}

#[test]
fn an_answer_that_is_given_is_final_whatever_else_is_being_asked() {
    let files = files();
    let whole = Archive::open(&files).expect("it is whole");
    let pieces = archive::pieces(&files).expect("it has an index");
    for query in ["putin", "rashiya", "পুতন", "uttor koriya", "খখখখখখ", "রাশিয়াইউক্রেন"]
    {
        let search = Search { query, sort: Sort::Relevance };
        let expected = whole.find(&search);
        let mut reader = Reader::new(pieces.clone());
        // What a reader typed on the way, and what is offered beside the list.
        for other in ["ch", "sen", "আলাস", "মস্কো", "kors", "bahini", "জেলেনস্কি", "২৭", "সৈন", "amer"]
            .iter()
            .cycle()
            .take(40)
        {
            drop(reader.archive.completions(other, 6));
            let answer = reader.archive.find(&search);
            if !answer.waiting {
                let (found, all) = (answer.hits.len(), expected.hits.len());
                assert!(answer.hits == expected.hits, "{query} while {other}: {found} of {all}");
            }
            reader.bring();
        }
        assert!(!reader.archive.find(&search).waiting, "{query} waits for ever");
    }
}

#[test]
fn lists_names_and_completions_are_the_same() {
    let files = files();
    let whole = Archive::open(&files).expect("it is whole");
    let mut reader = Reader::new(archive::pieces(&files).expect("it has an index"));
    let listed = |archive: &Archive| archive.entries().cloned().collect::<Vec<_>>();
    assert_eq!(reader.ask(listed).0, listed(&whole));
    let ids: Vec<String> = whole.entries().map(|entry| entry.id.clone()).collect();
    for id in ids.iter().step_by(17).map(String::as_str).chain(["none"]) {
        let entry = |archive: &Archive| archive.with_id(id).cloned();
        assert_eq!(reader.ask(entry).0, entry(&whole), "{id}");
    }
    for typed in ["পু", "রাশ", "put", "kor"] {
        let onward = |archive: &Archive| archive.completions(typed, 6);
        assert_eq!(reader.ask(onward).0, onward(&whole), "{typed}");
    }
    for typed in ["পুতন", "pyongyng"] {
        let meant = |archive: &Archive| archive.meant(typed);
        assert_eq!(reader.ask(meant).0, meant(&whole), "{typed}");
    }
    let facets = |archive: &Archive| {
        let answer = archive.search("পুতিন");
        archive.facets(&answer)
    };
    assert_eq!(format!("{:?}", reader.ask(facets).0), format!("{:?}", facets(&whole)));
}

#[test]
fn damaged_pieces_are_found_by_their_names_and_never_panic() {
    let pieces = archive::pieces(&files()).expect("it has an index");
    for (name, piece) in pieces.pieces.iter().step_by(7) {
        for at in (0..piece.len()).step_by(piece.len() / 9 + 1) {
            let mut damaged = piece.clone();
            damaged[at] ^= 0x55;
            assert_ne!(Name::of(&damaged), *name);
            archive::unpack(&damaged, b"");
            archive::unpack(&piece[..at], b"");
        }
    }
    let root = archive::unpack(&pieces.pieces[&pieces.root], &[]).expect("it is whole");
    for at in (0..root.len()).step_by(3) {
        let mut damaged = root.clone();
        damaged[at] ^= 0x55;
        if let Ok(archive) = Beside::read(&damaged).and_then(|beside| beside.archive()) {
            archive.search("পুতিন");
            archive.entry_at(3);
        }
        assert!(Beside::read(&root[..at]).is_err());
    }
    assert_eq!(Name::parse(&pieces.root.to_string()), Some(pieces.root));
    assert_eq!(Name::parse("+00000000000000f"), None);
}
