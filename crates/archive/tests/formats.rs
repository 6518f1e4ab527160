//! An archive of each format that ever was, kept for ever: one of this format is read, one of another is named.
//!
//! A new format gets its archive by `cargo test -p nothi-archive --test formats -- --ignored`.

use std::path::{Path, PathBuf};

use archive::{Archive, Article, DirectoryCarrier, FORMAT, OpenError};

/// One folder a format, called by its number.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats")
}

fn formats() -> Vec<u32> {
    let folders = std::fs::read_dir(folder()).expect("archives are kept");
    let mut formats: Vec<u32> = folders
        .filter_map(|folder| folder.ok()?.file_name().into_string().ok()?.parse().ok())
        .collect();
    formats.sort_unstable();
    formats
}

fn articles() -> Vec<Article> {
    let pages = [
        "নদীর পানি বাড়ছে\n\nপ্রকাশ : ২৭ ডিসেম্বর ২০২৫, ০৮:৩৫ এএম\n\nনদীর পানি বেড়ে শহরের নিচু রাস্তাগুলো তলিয়ে গেছে, জানিয়েছে পৌর প্রশাসন। ১৫ হাজার মানুষ ঘরে ফিরতে পারেননি।\n\nবিকেলে পানি কমতে শুরু করেছে, তবে রাতে আবার বৃষ্টি হতে পারে বলে জানানো হয়েছে।\n",
        "সেতুর কাজ শেষ\n\nপ্রকাশ : ৩ জানুয়ারি ২০২৬, ১০:০০ এএম\n\nদুই বছর পর সেতুর কাজ শেষ হয়েছে, এবার নদীর দুই পাড়ের মানুষ সহজে পার হতে পারবেন। উদ্বোধন হবে আগামী মাসে।\n",
    ];
    let read = |(number, page): (usize, &&str)| {
        article::read(&format!("{number}.txt"), page.as_bytes()).expect("it is an article")
    };
    pages.iter().enumerate().map(read).collect()
}

#[test]
fn a_kept_archive_is_read_or_its_format_is_named() {
    let formats = formats();
    assert_eq!(formats.last(), Some(&FORMAT), "the present format has its archive");
    for format in formats {
        let opened = Archive::open(&DirectoryCarrier(folder().join(format.to_string())));
        if format == FORMAT {
            let archive = opened.expect("it is whole");
            for (query, hits) in [
                ("নদীর", 2),
                ("\"সেতুর কাজ\"", 1),
                ("১৫ হাজার", 1),
                ("date:2026-01", 1),
                ("বৃষ", 1),
                ("nodi", 2),
                ("পাহাড়", 0),
            ] {
                assert_eq!(archive.search(query).hits.len(), hits, "{query}");
            }
            let titles: Vec<_> = archive.entries().map(|entry| entry.title.text.clone()).collect();
            assert_eq!(titles, ["সেতুর কাজ শেষ", "নদীর পানি বাড়ছে"]);
        } else {
            assert_eq!(opened.err(), Some(OpenError::Version { found: format }));
        }
    }
}

#[test]
#[ignore = "writes the archive of the present format"]
fn an_archive_is_kept_of_the_present_format() {
    let folder = folder().join(FORMAT.to_string());
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in archive::write_with("যা রাখা হলো", articles(), 0) {
        std::fs::write(folder.join(name), bytes).expect("a file");
    }
}
