//! What the fuzz targets check, over random texts; and that nothing takes more than its share of time.

#[path = "../../../fuzz/checks.rs"]
mod checks;

use proptest::prelude::*;

/// Pieces that make trouble, many in a row.
fn difficult() -> impl Strategy<Value = String> {
    let pieces = vec![
        "ক্ষ",
        "র\u{200D}্য",
        "\u{09C7}\u{09BE}",
        "\u{09CD}",
        "\u{09BC}",
        "।",
        "’",
        "-",
        " ",
        "\"",
        "১৫,০০০",
        "\u{202E}",
        "\u{0}",
        "Puti",
        "é",
        "北",
        "😀",
        "হাজার",
        "গত ",
        "২৭ ডিসেম্বর",
        "OR ",
        "|",
        "ko",
        "রাশি",
        "sch",
        "%",
        "#",
        "@",
    ];
    let piece = prop_oneof![
        4 => "[\u{0980}-\u{09FF}]{1,5}",
        4 => prop::sample::select(pieces).prop_map(str::to_owned),
        1 => "[a-z]{1,8}",
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_is_analysed(text in difficult()) {
        checks::text(&text);
    }

    #[test]
    fn any_query_is_answered(typed in difficult()) {
        checks::query(&typed);
    }
}

/// A megabyte of each takes a fraction of a second; what grew by its square would take hours.
#[test]
fn a_megabyte_of_one_thing_is_no_more_than_a_megabyte() {
    for piece in [
        "ক",
        "ক্",
        "ক ",
        "১",
        "১,",
        "২৭ ডিসেম্বর ",
        "গত ",
        "kh",
        "k ",
        "-",
        "\"",
        "রবিউল ",
        "হাজার ",
        "\u{09BC}",
        "। ",
    ] {
        let long = piece.repeat(1_000_000 / piece.len());
        checks::text(&long);
        checks::query(&long);
    }
}
