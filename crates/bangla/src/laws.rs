//! The laws that every step keeps, whatever the text: shown on random strings of the characters
//! that make trouble (conjuncts, joiners, both encodings, marks out of place, other scripts).

use proptest::prelude::*;

use crate::inflection::{self, Evidence, Lexicon, Nothing};
use crate::{dates, digits, fold, graphemes, normal, numbers, script, sentences, sound, words};

/// Strings made to be difficult: mostly Bangla in all its encodings, some of everything else.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[\u{0980}-\u{09FF}]{1,6}",
        2 => prop::sample::select(vec![
            "ক্ষ", "র\u{200D}্য", "ত্\u{200D}", "ো", "\u{09C7}\u{09BE}", "\u{09C7}\u{09D7}", "\u{09DC}", "ড\u{09BC}", "।",
            "\u{200C}", "’", "-", " ", "\n", "১৫,০০০", "\u{202E}", "\u{0}", "Putin", "é", "e\u{301}", "İ", "ß", "北", "ا",
            "😀", "\u{FEFF}", "\u{301}", "হাজার", "গত শুক্রবার", "২৭ ডিসেম্বর",
        ]).prop_map(String::from),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn normalising_twice_is_normalising_once(text in any_text()) {
        let once = normal::normal_form(&text);
        prop_assert_eq!(normal::normal_form(&once), once.clone());
        let folded = fold::fold(&once);
        prop_assert_eq!(fold::fold(&folded), folded.clone());
        prop_assert_eq!(normal::normal_form(&folded), folded);
    }

    #[test]
    fn words_lie_in_order_where_they_say(text in any_text()) {
        let mut last = 0;
        for word in words::words(&text) {
            prop_assert!(last <= word.start && word.start < word.end);
            prop_assert_eq!(&text[word.start..word.end], word.surface);
            prop_assert!(!word.normal_form().is_empty());
            last = word.end;
        }
    }

    #[test]
    fn a_word_alone_is_the_same_word(text in any_text()) {
        for word in words::words(&text) {
            let again: Vec<_> = words::words(word.surface).map(|w| w.surface).collect();
            prop_assert_eq!(again, vec![word.surface]);
        }
    }

    #[test]
    fn nothing_but_space_lies_between_sentences(text in any_text()) {
        let mut last = 0;
        for sentence in sentences::sentences(&text) {
            prop_assert!(text[last..sentence.start].trim().is_empty());
            prop_assert!(!text[sentence.clone()].is_empty());
            last = sentence.end;
        }
        prop_assert!(text[last..].trim().is_empty());
    }

    #[test]
    fn cuts_never_fall_inside_a_cluster(text in any_text(), offset in 0usize..200) {
        let borders: Vec<usize> = std::iter::once(0)
            .chain(graphemes::clusters(&text).scan(0, |at, c| { *at += c.len(); Some(*at) }))
            .collect();
        let down = graphemes::floor(&text, offset);
        let up = graphemes::ceil(&text, offset);
        prop_assert!(borders.contains(&down) && borders.contains(&up));
        prop_assert!(down <= offset && (up >= offset || up == text.len()));
    }

    #[test]
    fn stem_keys_are_few_folded_and_words(text in any_text(), suffix in "(ের|কে|গুলোতেই|য়|েছিল|িয়ে|্)?") {
        for evidence in [&Nothing as &dyn Evidence, &Lexicon] {
            let normal = normal::normal_form(&(text.clone() + &suffix));
            let folded = fold::fold(&normal);
            let stems = inflection::stems(&normal, evidence);
            prop_assert!((1..=3).contains(&stems.keys().len()));
            prop_assert_eq!(stems.primary(), stems.keys()[0].as_str());
            for key in stems.keys() {
                prop_assert_eq!(&fold::fold(key), key);
                prop_assert!(*key == folded || !key.ends_with(script::HASANTA));
                prop_assert!(*key == folded || key.chars().count() >= 2);
            }
            // Spellings that fold alike are one word, and so is a word beside itself.
            prop_assert_eq!(&inflection::stems(&folded, evidence), &stems);
            prop_assert!(stems.meets(&stems));
        }
    }

    #[test]
    fn digits_come_back(text in "[০-৯ক-হ ,.]{0,20}") {
        prop_assert_eq!(digits::to_bangla(&digits::to_ascii(&text)), text);
    }

    #[test]
    fn a_sound_key_comes_back_and_ignores_joiners(text in any_text()) {
        let form = normal::normal_form(&text);
        let key = sound::key_of(&form);
        prop_assert!(key.len() <= sound::key::MAX_CLASSES);
        prop_assert_eq!(key.to_string().len(), key.len());
        prop_assert_eq!(sound::Key::from_bits(key.bits()), key);
        let joined = normal::normal_form(&format!("{text}\u{200C}"));
        prop_assert_eq!(sound::key_of(&joined), key);
    }

    #[test]
    fn anything_may_be_typed(typed in any_text(), word in any_text()) {
        let word = normal::normal_form(&word);
        let lookup = sound::Lookup::new([(word.as_str(), 1), ("পুতিন", 2)]);
        prop_assert!(lookup.matches(&typed).len() <= 2);
        prop_assert!(lookup.candidates(&typed, 1).len() <= 1);
        let _ = sound::exonyms(&typed).count();
    }

    #[test]
    fn latin_letters_may_be_typed_in_any_order(typed in "[a-zA-Z ]{0,60}") {
        let lookup = sound::Lookup::new([("পুতিন", 1), ("কুরস্ক", 2), ("উত্তর", 3)]);
        let close = lookup.matches(&typed);
        let all = lookup.candidates(&typed, 10);
        prop_assert!(close.iter().all(|c| all.iter().any(|a| a.word == c.word)));
        prop_assert_eq!(lookup.matches(&typed.to_uppercase()), close);
    }

    #[test]
    fn renderings_are_mutual(a in "[ক-হ\u{9bc}া-ৌ্ংঁ]{0,12}", b in any_text()) {
        let (a, b) = (normal::normal_form(&a), normal::normal_form(&b));
        prop_assert_eq!(sound::renderings(&a, &b), sound::renderings(&b, &a));
        if !sound::key_of(&a).is_empty() {
            prop_assert_eq!(sound::renderings(&a, &a), Some(0));
        }
    }

    #[test]
    fn numbers_lie_in_order_and_cover_their_words(text in any_text()) {
        let mut last = 0;
        for number in numbers::find(&text) {
            prop_assert!(last <= number.range.start && number.range.start < number.range.end);
            prop_assert!(words::words(&text[number.range.clone()]).count() >= number.words);
            prop_assert!(!number.value.key().is_empty());
            last = number.range.end;
        }
    }

    #[test]
    fn a_written_number_is_found_whichever_way(number in 0u64..10_000_000_000) {
        let key = number.to_string();
        for text in [key.clone(), digits::group(number), digits::to_bangla(&key), digits::to_bangla(&digits::group(number))] {
            let found: Vec<_> = numbers::find(&text).into_iter().map(|n| n.value.key()).collect();
            prop_assert_eq!(found, vec![key.clone()], "{}", text);
        }
    }

    #[test]
    fn a_typed_date_is_all_of_what_was_typed(
        text in any_dated_text(),
        digits in "(19|20|১৯|২০)?[0-9০-৯/]{0,6}[ক-হা-ৌ/]{0,3}[0-9০-৯]{0,3}",
    ) {
        for typed in [&text, &digits] {
            let Some(found) = dates::typed(typed) else { continue };
            prop_assert_eq!((found.start, found.end), (0, typed.len()));
            let month = found.month.unwrap_or_default();
            prop_assert!((1..=12).contains(&month), "{}", typed);
            // Any leap year has every day.
            let year = found.year.unwrap_or(2024);
            let day = found.day.map(|day| dates::Date::new(year, month, day));
            prop_assert!(day.is_none_or(|day| day.is_some()), "{}", typed);
        }
    }

    #[test]
    fn dates_lie_in_order_where_they_say(text in any_dated_text()) {
        let mut last = 0;
        for mention in dates::find(&text) {
            prop_assert!(last <= mention.start && mention.start < mention.end);
            prop_assert!(text.get(mention.start..mention.end).is_some());
            if let Some(moment) = mention.moment(dates::Offset::DHAKA) {
                prop_assert_eq!(moment.to_string().parse::<dates::Moment>(), Ok(moment));
                prop_assert!(mention.relative.is_some() || mention.weekday.is_some() || mention.covers(moment.date));
            }
            if let Some(anchor) = dates::Date::new(2025, 1, 1) {
                let _ = mention.resolve(anchor);
            }
            last = mention.end;
        }
    }
}

/// Strings of what dates are made of, in any order.
fn any_dated_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "১৭", "31", "২০২৫", "1432", "০", "৯৯৯৯", "12345", "নভেম্বর", "ফেব্রুয়ারিতে", "মে", "July", "পৌষ", "রমজান",
            "রবিউল আউয়াল", "শনিবার", "গত", "আগামী", "বছরের", "আজ", "রাত", "টা", "মিনিট", "পিএম", "পি.এম.", "সালের", "ই",
            "আগে", "ঘণ্টা", "সাড়ে", "জন", "T", "Z", "+06:00",
        ]).prop_map(String::from),
        3 => prop::sample::select(vec![" ", ",", ":", "-", "/", ".", "(", ")", "।", "\n", "ঃ"]).prop_map(String::from),
        1 => any_text(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}
