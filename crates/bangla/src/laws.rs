//! The laws that every step keeps, whatever the text: shown on random strings of the characters
//! that make trouble (conjuncts, joiners, both encodings, marks out of place, other scripts).

use proptest::prelude::*;

use crate::{digits, fold, graphemes, normal, sentences, sound, words};

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
}
