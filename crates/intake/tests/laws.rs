//! What holds for every file, whatever its bytes: a bounded share of what `fuzz/fuzz_targets/page.rs` tries.

use intake::Reader;
use proptest::prelude::*;

/// Pieces that markup, front matter and records are made of.
fn any_file() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => prop::sample::select(vec![
            "<p>", "</p>", "<div class=x>", "</div>", "<h1>", "</h1>", "<!--", "-->", "<script>", "</script>", "<table><tr><td>", "<br>",
            "<a href=\"", "\">", "<li>", "<b>", "</b>", "&amp;", "&#", "<time datetime=2025-05-05>", "<meta property=og:title content=\"ক খ\">",
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"ক খ\"}</script>", "---\n", "title: ক খ\n", "+++\n", "\n",
            "প্রকাশ: ৫ মে ২০২৫\n", "আরও পড়ুন", "# ", "নদীর পানি বিপৎসীমার ওপর দিয়ে বইছে, তাই নিচু এলাকার মানুষ উঁচু স্থানে আশ্রয় নিয়েছে, জানিয়েছে প্রশাসন।", "{", "\"text\":", "[", "]", "}",
        ]).prop_map(String::from),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_file_is_read_or_refused(text in any_file()) {
        let reader = Reader::default();
        for file in ["a.txt", "a.md", "a.html"] {
            let Ok(article) = reader.page(file, text.as_bytes()) else { continue };
            let mut last = 0;
            for part in &article.parts {
                let (start, end) = (part.start as usize, part.end as usize);
                prop_assert!(last <= start && start < end);
                prop_assert!(article.text.get(start..end).is_some());
                last = end;
            }
            prop_assert_eq!(article.parts.len(), article.rules.len());
            prop_assert!(article.body().next().is_some());
            for stamp in [&article.published, &article.updated].into_iter().flatten() {
                prop_assert!(stamp.iso.parse::<bangla::dates::Moment>().is_ok());
            }
        }
    }
}
