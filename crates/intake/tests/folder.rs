//! A folder as people have them: what can be used is, and every other file is named with the reason.

use std::fs;
use std::path::Path;

use intake::{Collection, read_folder, read_folder_with};

const PAGE: &str = "শিরোনাম এখানে আছে\n\nপ্রকাশ : ২৭ ডিসেম্বর ২০২৫, ০৮:৩৫ এএম\n\nপ্রথম অনুচ্ছেদে কিছু কথা লেখা আছে, যা পড়ে বোঝা যায় এটি একটি সংবাদ। তারপর আরও কিছু কথা আছে।\n";

/// A folder of its own for one test, gone afterwards.
struct Scratch(tempfile::TempDir);

impl Scratch {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder can be made"))
    }

    fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.path().join(name), bytes).expect("a file can be written");
        self
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn read(&self) -> Collection {
        read_folder(self.path()).expect("the folder can be listed")
    }
}

#[track_caller]
fn check(folder: &Collection, used: &[&str], skipped: &[(&str, &str)]) {
    let found: Vec<_> = folder.articles.iter().map(|article| article.file.as_str()).collect();
    assert_eq!(found, used);
    let reasons: Vec<_> =
        folder.skipped.iter().map(|(file, why)| (file.as_str(), why.to_string())).collect();
    assert_eq!(reasons.len(), skipped.len(), "{reasons:?}");
    for ((name, why), (expected, words)) in reasons.iter().zip(skipped) {
        assert_eq!(*name, *expected);
        assert!(why.contains(words), "{name}: {why:?} says nothing of {words:?}");
    }
}

#[test]
fn what_is_no_article_is_named_and_the_rest_is_used() {
    let folder = Scratch::new()
        .with("a-empty.txt", "")
        .with("b-spaces.txt", " \n\t\n")
        .with("c-binary.txt", [0u8, 159, 146, 150, 0, 0, 1, 2])
        .with("d-invalid.txt", [PAGE.as_bytes(), b"\xE0\xA6\xFF\xFE"].concat())
        .with("e-furniture.txt", "হোম\nসর্বশেষ\nজনপ্রিয়\nমন্তব্য করুন\n")
        .with("f-good.txt", PAGE)
        .with("g-picture.jpg", [0xFF, 0xD8])
        .read();
    let skipped = [
        ("a-empty.txt", "empty"),
        ("b-spaces.txt", "empty"),
        ("c-binary.txt", "not text"),
        ("d-invalid.txt", "UTF-8"),
        ("e-furniture.txt", "no paragraph"),
        ("g-picture.jpg", "not a kind that is read"),
    ];
    check(&folder, &["f-good.txt"], &skipped);
}

#[test]
fn two_files_of_one_stem_and_copies_of_one_text_are_listed_once() {
    let folder = Scratch::new()
        .with("a.TXT", PAGE)
        .with("a.txt", PAGE.replace("প্রথম", "দ্বিতীয়"))
        .with("b.txt", PAGE)
        .read();
    check(&folder, &["a.TXT"], &[("a.txt", "same name as a.TXT")]);
    assert_eq!(folder.copies, [("b.txt".to_owned(), "a.TXT".to_owned())]);
    assert_eq!(folder.articles[0].also.len(), 1);
    assert!(folder.articles[0].also[0].exact);
}

#[test]
fn five_thousand_copies_are_one_article() {
    let mut folder = Scratch::new();
    for copy in 0..5000 {
        folder = folder.with(&format!("{copy:04}.txt"), PAGE);
    }
    let found = folder.read();
    assert_eq!((found.articles.len(), found.copies.len()), (1, 4999));
}

#[test]
#[cfg(unix)]
fn links_out_of_the_folder_are_not_followed() {
    let outside = Scratch::new().with("secret.txt", PAGE);
    let folder = Scratch::new().with("good.txt", PAGE.replace("প্রথম", "অন্য"));
    let link = |to: &Path, name: &str| {
        std::os::unix::fs::symlink(to, folder.path().join(name)).expect("a link can be made");
    };
    link(&outside.path().join("secret.txt"), "out.txt");
    link(&folder.path().join("nowhere.txt"), "dead.txt");
    link(&folder.path().join("loop.txt"), "loop.txt");
    let expected = [("dead.txt", "link"), ("loop.txt", "link"), ("out.txt", "link")];
    check(&folder.read(), &["good.txt"], &expected);
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    assert!(read_folder(Path::new("/nowhere/at/all")).is_err());
}

#[test]
fn a_correction_of_a_file_that_is_not_there_is_named() {
    let corrections = "[\"one.txt\"]\npaper = \"নতুন ভোর\"\n[\"tow.txt\"]\npaper = \"নতুন ভোর\"\n";
    let folder = Scratch::new().with("one.txt", PAGE).with("corpus.toml", corrections).read();
    check(
        &folder,
        &["one.txt"],
        &[("corpus.toml", "corrects \"tow.txt\", which is not in this folder")],
    );
}

/// What a second run with a cache must find, too.
fn found(folder: &Collection) -> String {
    let skipped: Vec<_> =
        folder.skipped.iter().map(|(file, why)| (file, why.to_string())).collect();
    format!("{:?} {skipped:?} {:?}", folder.articles, folder.copies)
}

#[test]
fn with_a_cache_only_what_changed_is_read_again() {
    let other = PAGE.replace("প্রথম", "দ্বিতীয়");
    let lines = "{\"title\": \"খবর\", \"body\": \"পুতিন মস্কোয়।\"}\n".repeat(2);
    let folder = Scratch::new()
        .with("a.txt", PAGE)
        .with("b.txt", &other)
        .with("c.jsonl", lines)
        .with("d.txt", "");
    let cache = Scratch::new().with("note.txt", "nobody else's file is touched");
    let kept = || fs::read_dir(cache.path()).expect("it is there").count() - 1;
    let read = |expected: usize| {
        let with = read_folder_with(folder.path(), Some(cache.path()), |_, _| {});
        let with = with.expect("the folder can be listed");
        assert_eq!(found(&with), found(&folder.read()));
        assert_eq!(with.read, expected);
    };
    read(4);
    assert_eq!(kept(), 4, "what was not used is known, too");
    read(0);
    fs::write(folder.path().join("b.txt"), PAGE.replace("প্রথম", "তৃতীয়")).expect("written");
    read(1);
    assert_eq!(kept(), 4, "the text before is dropped");
    fs::rename(folder.path().join("a.txt"), folder.path().join("e.txt")).expect("renamed");
    read(1);
    // A person has the last word, whatever was read before.
    fs::write(folder.path().join("corpus.toml"), "[\"b.txt\"]\nheadline = \"আমার শিরোনাম\"\n")
        .expect("written");
    read(4);
    read(0);
    for entry in fs::read_dir(cache.path()).expect("it is there") {
        let path = entry.expect("it can be read").path();
        let whole = fs::read(&path).expect("it can be read");
        fs::write(&path, &whole[..whole.len() / 2]).expect("written");
    }
    read(4);
    read(0);
}

#[test]
fn a_cache_that_cannot_be_is_no_error() {
    let folder = Scratch::new().with("a.txt", PAGE);
    let cache = folder.path().join("a.txt").join("cache");
    let read = read_folder_with(folder.path(), Some(&cache), |_, _| {});
    assert_eq!(read.expect("the folder can be listed").read, 1);
}

#[test]
fn two_hundred_versions_of_a_story_are_one() {
    let mut folder = Scratch::new();
    let words: Vec<String> =
        (0..300).map(|number| format!("শব্দ{}", bangla_digits(number))).collect();
    for version in 0..200 {
        let mut words = words.clone();
        words[version] = "অন্য".to_owned();
        let text = words.chunks(10).map(|line| line.join(" ") + "।").collect::<Vec<_>>();
        let page = format!("একই খবর আবার ছাপা হলো\n\n{}\n", text.join(" "));
        folder = folder.with(&format!("{version:03}.txt"), page);
    }
    let read = folder.read();
    assert_eq!((read.articles.len(), read.copies.len()), (1, 199), "{:?}", read.skipped.first());
}

fn bangla_digits(number: u32) -> String {
    let digit = |c: char| char::from_u32(0x09E6 + c.to_digit(10).unwrap_or(0)).unwrap_or(c);
    number.to_string().chars().map(digit).collect()
}

#[test]
fn progress_ends_at_all_files() {
    let mut folder = Scratch::new();
    for number in 0..300 {
        folder = folder.with(&format!("{number}.txt"), "");
    }
    let mut said = Vec::new();
    let read = read_folder_with(folder.path(), None, |done, of| said.push((done, of)));
    assert_eq!(read.expect("the folder can be listed").skipped.len(), 300);
    assert!(said.is_sorted() && said.len() > 1, "{said:?}");
    assert_eq!(said.last(), Some(&(300, 300)));
}
