//! Damaged archives are error values that name the file, never panics and never wrong answers.

use archive::{Archive, Files, OpenError};

fn archive() -> Files {
    let page = "শিরোনাম এখানে আছে\n\nপ্রকাশ : ২৭ ডিসেম্বর ২০২৫, ০৮:৩৫ এএম\n\nপ্রথম অনুচ্ছেদে কিছু কথা লেখা আছে, যা পড়ে বোঝা যায় এটি একটি সংবাদ। তারপর আরও কিছু কথা আছে।\n";
    let article = article::read("a.txt", page.as_bytes()).expect("the page holds an article");
    // With its index, small as it is.
    archive::write_with("পরীক্ষা", vec![article], 0)
}

#[test]
fn what_was_written_opens() {
    let archive = Archive::open(&archive()).expect("it is whole");
    assert_eq!(archive.manifest().title, "পরীক্ষা");
    let entry = archive.with_id("a").expect("it is listed");
    assert_eq!(entry.title.text, "শিরোনাম এখানে আছে");
    assert_eq!(archive.article(entry).expect("it is there").headline(), Some("শিরোনাম এখানে আছে"));
    assert_eq!(archive.search("অনুচ্ছেদে").hits.len(), 1);
}

#[test]
fn a_small_archive_makes_its_index_from_its_articles() {
    let mut small = archive();
    let whole = Archive::open(&small).expect("it is whole");
    let articles = whole.entries().map(|entry| whole.article(entry).expect("it is there"));
    small = archive::write("পরীক্ষা", articles.collect());
    assert!(small.keys().eq(["articles.bin", "catalogue.bin", "manifest.json"]));
    let made = Archive::open(&small).expect("it is whole");
    for typed in ["অনুচ্ছেদে", "onucched", "২৭ ডিসেম্বর", "\"কিছু কথা\"", "অনুচ্ছদ", "নেই"]
    {
        assert_eq!(made.search(typed).hits, whole.search(typed).hits, "{typed}");
    }
}

#[test]
fn the_same_articles_give_the_same_bytes() {
    assert_eq!(archive(), archive());
}

#[test]
fn every_flipped_byte_is_found() {
    let whole = archive();
    for name in whole.keys() {
        for at in 0..whole[name].len() {
            let mut files = whole.clone();
            let byte = files.get_mut(name).and_then(|bytes| bytes.get_mut(at)).expect("in range");
            *byte ^= 0x55;
            match Archive::open(&files) {
                Err(error) if name != "manifest.json" => {
                    assert_eq!(error.file(), name, "byte {at}");
                }
                Err(_) => {}
                // The manifest's own title and counts of words carry no hash.
                Ok(_) => assert_eq!(name, "manifest.json", "byte {at} of {name}"),
            }
        }
    }
}

#[test]
fn every_cut_is_found() {
    let whole = archive();
    for name in whole.keys() {
        for length in 0..whole[name].len() {
            let mut files = whole.clone();
            files.get_mut(name).expect("named").truncate(length);
            assert!(Archive::open(&files).is_err(), "{name} cut to {length} bytes");
        }
    }
}

#[test]
fn a_missing_file_and_another_version_are_named() {
    for name in archive().into_keys() {
        let mut files = archive();
        files.remove(&name);
        assert_eq!(Archive::open(&files).err(), Some(OpenError::Missing { file: name }));
    }
    let mut files = archive();
    let manifest = String::from_utf8(files["manifest.json"].clone()).expect("JSON is UTF-8");
    files.insert(
        "manifest.json".to_owned(),
        manifest.replace(&format!("\"format\":{}", archive::FORMAT), "\"format\":999").into_bytes(),
    );
    assert_eq!(Archive::open(&files).err(), Some(OpenError::Version { found: 999 }));
}

#[test]
fn swapped_files_are_found() {
    let mut files = archive();
    let (a, b) = (files["search.terms.bin"].clone(), files["search.postings.bin"].clone());
    files.insert("search.terms.bin".to_owned(), b);
    files.insert("search.postings.bin".to_owned(), a);
    assert!(Archive::open(&files).is_err());
}
