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
    check("নীল ", &["নিয়েছেন", "নেওয়ার পরে"], &[]);
    check("সরকারী ", &["সরকারি কাজ"], &[0]);
}

#[test]
fn numbers_in_a_phrase_are_those_that_are_said_otherwise() {
    let texts = ["১৫ হাজার সেনা", "১৫,০০০ সেনা", "১৫০০০ সেনা", "১৫ জন সেনা", "১৫ হাজার টাকা, সেনা"];
    for typed in ["\"১৫০০০ সেনা\"", "\"১৫ হাজার সেনা\"", "\"15,000 সেনা\""]
    {
        check(typed, &texts, &[0, 1, 2]);
    }
    let index = open(&texts);
    let answer = index.search(&Query::parse("\"১৫০০০ সেনা\""));
    assert!(!index.why(&answer, answer.hits[0].document).is_empty());
}

#[test]
fn two_words_in_latin_letters_are_heard_as_one() {
    check("songbad maddhom", &[&normal_form("সংবাদমাধ্যম বলেছে"), "অন্য কথা"], &[0]);
    check("gola barud", &["গোলাবারুদ", "অন্য কথা"], &[0]);
}

#[test]
fn a_phrase_in_latin_letters_is_heard_word_by_word() {
    let texts = ["কিম জং উন বলেন", "কিম জং উনের", "কিমের জং উন", "উন কিম", "Kim Jong Un"];
    check("\"kim jong un\"", &texts, &[0, 1, 4]);
    check("\"north korea\"", &["উত্তর কোরিয়ার নেতা", "কোরিয়া উত্তর"], &[0]);
    check("\"security council\"", &["নিরাপত্তা পরিষদে", "নিরাপত্তা ও পরিষদ"], &[0]);
}

#[test]
fn a_phrase_in_the_headline_comes_first() {
    let mut builder = Builder::new();
    for (headline, body) in [("খবর", "পদ্মা সেতু"), ("পদ্মা সেতু", "খবর")]
    {
        let passages = vec![(Field::Headline, headline), (Field::Body, body)];
        builder.add(&Document { days: Vec::new(), passages });
    }
    let index = Index::open(builder.finish()).expect("what the builder wrote can be read");
    for typed in ["\"পদ্মা সেতু\"", "headline:খবর OR \"পদ্মা সেতু\""]
    {
        let hits = index.search(&Query::parse(typed)).hits;
        let found: Vec<u32> = hits.iter().map(|hit| hit.document).collect();
        assert_eq!(found, if typed.starts_with('"') { [1, 0] } else { [0, 1] }, "{typed}");
    }
}

#[test]
fn slips_of_marks_are_found_in_short_words() {
    check("শিক্ষাথী ", &["শিক্ষার্থীরা", "শিক্ষক"], &[0]);
    check("বিনপি ", &["বিএনপির নেতা", "বিপিন"], &[0]);
    check("হত্তা ", &["হত্যার পরে", "হাতি"], &[0]);
    check("মিত্যু ", &["মৃত্যু হয়েছে", "মিত্র"], &[0]);
}

#[test]
fn a_word_that_ends_like_a_classifier_is_a_word_of_its_own() {
    check("মা ", &["মাটিতে ঘর", "মায়ের ঘর", "মাটির ঘর", "মা", "মায়েরা", "মাকে"], &[1, 3, 4, 5]);
}

#[test]
fn a_slash_divides_words() {
    check("সেনা/ক্ষেপণাস্ত্র ", &["ক্ষেপণাস্ত্র নিয়ে সেনা", "সেনা"], &[0]);
}

#[test]
fn months_and_weekdays_go_by_all_their_names() {
    check("অগাস্টে ", &["গত আগস্টে", "গত বছর"], &[0]);
    check("রোববার ", &["রবিবারের খবর", "শনিবার"], &[0]);
}

#[test]
fn a_name_is_rendered_in_two_ways() {
    check("সার্গেই ", &["সের্গেই বলেন", "সারা গেছে"], &[0]);
    check("বেইজিঙ্গ ", &["বেইজিংয়ে"], &[0]);
    check("মষ্কো ", &["মস্কোতে"], &[0]);
    check("যুদ্দ ", &["যুদ্ধে"], &[0]);
}

#[test]
fn short_words_are_not_heard_in_what_only_begins_alike() {
    let texts = ["তিন নেতা", "সেনা", "একজন, নতুন"];
    for typed in ["tina ", "sanaa ", "jona ", "nato", "15k"] {
        check(typed, &texts, &[]);
    }
    check("china", &["চীন গেল", "চেনা"], &[0]);
}

#[test]
fn what_starts_with_a_number_is_found_by_its_start() {
    check("15* ", &["১৫ জন", "১৫৬ জন", "২৫ জন"], &[0, 1]);
}

#[test]
fn a_query_of_many_words_is_answered_as_far_as_it_is_read() {
    let many: Vec<String> = (0..60).map(|at| format!("সেনা{at}")).collect();
    let many = many.join(" OR ");
    assert!(open(&["সেনা"]).search(&Query::parse(&many)).cut);
}

#[test]
fn names_that_bangla_has_are_those() {
    check("chile ", &["সে ছিল", "চিলি দূরে"], &[1]);
    check("saturday ", &["শনিবার রাতে", "রবিবার"], &[0]);
    check("obhiggota ", &["অভিজ্ঞতা আছে"], &[0]);
}

#[test]
fn a_word_that_very_many_outnumber_is_unfinished_or_a_misprint() {
    let mut texts = vec!["নির্বাচন হবে"; 100];
    texts.extend(["নিবাচন হবে", "নির্বাচ হবে"]);
    let all: Vec<u32> = (0..102).collect();
    let found = |typed: &str| open(&texts).search(&Query::parse(typed)).hits.len();
    assert_eq!(found("নিবাচন "), 101);
    assert_eq!(found("নির্বাচ"), 101);
    check("হবে", &texts, &all);
    texts.drain(..2);
    // Fewer texts prove nothing.
    check("নিবাচন ", &texts, &[98]);
    check("নির্বাচ", &texts, &[99]);
}

#[test]
fn what_sounds_like_a_word_brings_its_forms_as_its_lemma() {
    let texts = ["সভায় গেলেন", "সভার পরে", "সাভারে", "করছি", "করেছেন", "করাচির"];
    check("savar ", &texts, &[2]);
    check("korchi ", &texts, &[3, 4]);
    check("karachi ", &texts, &[5]);
    check("ukraine ", &["ইউক্রেনের", "ইউক্রেনে"], &[0, 1]);
}

#[test]
fn a_dash_joins_whole_words_loosely_and_others_side_by_side() {
    let texts = ["রাশিয়া-ইউক্রেন যুদ্ধ", "ইউক্রেনে রাশিয়ার", "রাশিয়া", "ঢাকা-৮ আসন", "ঢাকায় ৮ জন"];
    check("রাশিয়া-ইউক্রেন ", &texts, &[0, 1]);
    check("ঢাকা-৮ ", &texts, &[3, 4]);
    check("ঢাকা-৮ ", &["ঢাকা-৮ আসন", "৮ জন ঢাকায়"], &[0]);
    check("সংবাদ-মাধ্যম ", &["সংবাদমাধ্যম", "মাধ্যম ও সংবাদ"], &[0]);
    check("শি-পুতিন ", &["শি ও পুতিন", "পুতিন"], &[0]);
}

#[test]
fn words_have_variants_that_no_rule_joins() {
    check("সাথে ", &["তার সঙ্গে", "একা"], &[0]);
    check("muhammad ", &["মোহাম্মদ আলী", "মো. আলী", "আলী"], &[0, 1]);
    check("রাশিযা ", &["রাশিয়ার", "রাশি"], &[0]);
}

#[test]
fn of_two_words_that_sound_near_the_one_that_more_texts_have_is_meant_too() {
    check("sangsad ", &["সাংসদ আসেন", "সংসদ বসে", "সংসদে", "সংসদ"], &[0, 1, 2, 3]);
    check("sangsad ", &["সাংসদ আসেন", "সাংসদ", "সংসদ বসে"], &[0, 1]);
}
