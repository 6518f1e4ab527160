//! Any bytes are a page or none, as text, as markup and as records: reading never panics, and every part
//! of an article points into its text.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reader = intake::Reader::default();
    for file in ["page.txt", "page.md", "page.html"] {
        let Ok(article) = reader.page(file, bytes) else { continue };
        let mut last = 0;
        for part in &article.parts {
            let (start, end) = (part.start as usize, part.end as usize);
            assert!(last <= start && start < end && article.text.get(start..end).is_some());
            last = end;
        }
        assert_eq!(article.parts.len(), article.rules.len());
        for stamp in [&article.published, &article.updated, &article.page_date].into_iter().flatten() {
            assert!(stamp.iso.parse::<bangla::dates::Moment>().is_ok());
        }
    }
});
