//! What a typed word means, by rules about the language: one small index a rule.

use bangla::normal::normal_form;
use search::{Builder, Document, Field, Index, Query};

fn open(texts: &[&str]) -> Index {
    let mut builder = Builder::new();
    for text in texts {
        builder.add(&Document { days: Vec::new(), passages: vec![(Field::Body, *text)] });
    }
    Index::open(builder.finish()).expect("what the builder wrote can be read")
}

#[track_caller]
fn check(typed: &str, texts: &[&str], expected: &[u32]) {
    let hits = open(texts).search(&Query::parse(typed)).hits;
    let mut found: Vec<u32> = hits.iter().map(|hit| hit.document).collect();
    found.sort_unstable();
    assert_eq!(found, expected, "{typed} in {texts:?}: {hits:?}");
}

#[test]
fn a_noun_with_a_long_vowel_is_no_form_of_a_verb() {
    check("নীল ", &["সে বই নিল", "নীল আকাশ", "বই নেওয়া"], &[1]);
    check("সরকারী ", &["সরকারি কাজ"], &[0]);
}

#[test]
fn numbers_in_a_phrase_are_those_that_are_said_otherwise() {
    let texts = ["১৫ হাজার সেনা", "১৫,০০০ সেনা", "১৫০০০ সেনা", "১৫ জন সেনা", "১৫ হাজার টাকা, সেনা"];
    for typed in ["\"১৫০০০ সেনা\"", "\"১৫ হাজার সেনা\"", "\"15,000 সেনা\""]
    {
        check(typed, &texts, &[0, 1, 2]);
    }
    let hit = &open(&texts).search(&Query::parse("\"১৫০০০ সেনা\"")).hits[0];
    assert!(!hit.why.is_empty());
}

#[test]
fn two_words_in_latin_letters_are_heard_as_one() {
    check("songbad maddhom", &[&normal_form("সংবাদমাধ্যম বলেছে"), "অন্য কথা"], &[0]);
    check("gola barud", &["গোলাবারুদ", "অন্য কথা"], &[0]);
}

#[test]
fn names_that_bangla_has_are_those() {
    check("chile ", &["সে ছিল", "চিলি দূরে"], &[1]);
    check("saturday ", &["শনিবার রাতে", "রবিবার"], &[0]);
    check("obhiggota ", &["অভিজ্ঞতা আছে"], &[0]);
}
