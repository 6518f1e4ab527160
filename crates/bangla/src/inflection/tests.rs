use super::{Evidence, Lexicon, Nothing, Stems, Vocabulary, is_verb, stems};
use crate::fold::fold;
use crate::normal::normal_form;

fn of(word: &str, evidence: &dyn Evidence) -> Stems {
    stems(&normal_form(word), evidence)
}

/// All of `forms` are forms of `lemma`, by the lexicon alone.
#[track_caller]
fn check(lemma: &str, forms: &str) {
    let expected = of(lemma, &Lexicon);
    for form in forms.split_whitespace() {
        let found = of(form, &Lexicon);
        assert!(
            found.meets(&expected),
            "{form} {:?} and {lemma} {:?}",
            found.keys(),
            expected.keys()
        );
    }
}

/// `words` are what they are: nothing comes off.
#[track_caller]
fn stays(words: &str) {
    for word in words.split_whitespace() {
        assert_eq!(of(word, &Lexicon).primary(), fold(&normal_form(word)), "{word} has no ending");
    }
}

#[track_caller]
fn apart(a: &str, b: &str) {
    let (x, y) = (of(a, &Lexicon), of(b, &Lexicon));
    assert!(!x.meets(&y), "{a} {:?} and {b} {:?} are two words", x.keys(), y.keys());
}

#[test]
fn case_endings() {
    check("পুতিন", "পুতিনকে পুতিনের পুতিনও পুতিনই");
    check("নেতা", "নেতার নেতাকে নেতারা নেতাদের নেতাদেরকেও নেতাও");
    check("বেইজিং", "বেইজিংয়ে বেইজিংয়ের বেইজিংকে");
    check("লড়াই", "লড়াইয়ের লড়াইয়ে লড়াইকে");
    check("পর্যটক", "পর্যটকদের পর্যটকেরা পর্যটকরা পর্যটকের");
    check("ঢাকা", "ঢাকায় ঢাকার ঢাকাতে");
    check("বৈঠক", "বৈঠকে বৈঠকের বৈঠকটি");
    check("বাড়ি", "বাড়িতে বাড়ির বাড়িটিতে");
    check("ভাই", "ভাইয়ের ভাইকে ভাইয়েরা");
    check("মা", "মায়ের মাকে মায়েরা");
    check("রং", "রঙের রঙে রংয়ের");
    check("বন্ধুত্ব", "বন্ধুত্বের বন্ধুত্বকে");
    check("চীন", "চীনের চীনে চীনকে");
}

#[test]
fn classifiers_and_stacked_endings() {
    check("বই", "বইটি বইগুলো বইগুলোতেই বইখানা বইয়ের বইটার");
    check("দেশ", "দেশগুলোর দেশগুলিকে দেশটিতে দেশসমূহ দেশসমূহের");
    check("মানুষ", "মানুষগুলো মানুষেরই মানুষদেরকেও");
    check("সাংবাদিক", "সাংবাদিকবৃন্দ সাংবাদিকগণ সাংবাদিকদেরও");
    check("রহমান", "রহমানসহ রহমানের রহমানকেও");
}

#[test]
fn verbs_with_their_verbal_nouns() {
    check("পাঠানো", "পাঠিয়েছে পাঠায় পাঠান পাঠানোর পাঠাচ্ছে পাঠাননি");
    check("বাড়িয়েছে", "বাড়ানো বাড়িয়ে বাড়ানোর বাড়াচ্ছে");
    check("করা", "করার করায় করেছে করেন করেননি করেনি করবেই করলেও করেছেনও");
    check("দেওয়া", "দেওয়ার দেয়ার দেয়া দিয়েছে দেবে দিচ্ছে দেননি");
    check("হওয়া", "হওয়ায় হয়েছে হবে হলো হলেও হয়নি হচ্ছে");
    check("জানানো", "জানিয়েছেন জানান জানায় জানানোর");
    check("পালানো", "পালিয়ে পালিয়েছে পালায়");
}

#[test]
fn forms_of_verbs_are_told_from_nouns() {
    let is = |word: &str| is_verb(&normal_form(word), &Lexicon);
    assert!(["করেছেন", "নিল", "ভেসে", "যাচ্ছে"].into_iter().all(is));
    assert!(!["কোরিয়া", "নীল", "পুতিনকে", "Kim", ""].into_iter().any(is));
}

#[test]
fn names_and_words_that_look_inflected_stay() {
    stays("ভারত নেতা দাবি ইউক্রেন সরকার পরিবার কমিটি বাজার শি হাসান খান হক রহমান তাস খবর শহর সময় বিষয়");
    stays("হাসপাতাল এলাকা টাকা জাতি মাটি ছুটি মেয়ে ছেলে বিয়ে ভিডিও রেডিও জুলাই পার্টি উপায় মন্দির");
    stays("আমার তারা তিনি তাদের আমরা থেকে সঙ্গে মধ্যে এটি সেই যারা");
}

#[test]
fn two_words_stay_two() {
    apart("বাড়া", "বাড়ানো");
    apart("সরকার", "সরকারি");
    apart("ভারত", "ভার");
    apart("হক", "হওয়া");
    apart("করোনা", "করা");
    apart("জনগণ", "জন");
    apart("খান", "খাওয়া");
    apart("কমিটি", "কম");
}

#[test]
fn a_vocabulary_votes_for_the_stem_with_more_forms() {
    let forms = ["ফাখার", "ফাখারের", "ফাখারকে", "লাভরভার", "লাভরভা", "লাভরভাকে", "লাভরভাদের"];
    let vocabulary: Vocabulary = forms.map(|w| (w, 1)).into_iter().collect();
    assert_eq!(of("ফাখার", &Nothing).primary(), "ফাখা");
    assert_eq!(of("ফাখার", &vocabulary).primary(), "ফাখার");
    assert_eq!(of("লাভরভার", &vocabulary).primary(), "লাভরভা");
}

#[test]
fn other_scripts_and_digits_stand_for_themselves() {
    for word in ["putin", "15000", "৭০০টি", "", "北", "্", "é"] {
        let normal = normal_form(word);
        assert_eq!(stems(&normal, &Lexicon).keys(), [fold(&normal)]);
    }
}

/// The lexicon without one of its words.
struct Without<'w>(&'w str);

impl Evidence for Without<'_> {
    fn count(&self, _: &str) -> u32 {
        0
    }

    fn is_word(&self, folded: &str) -> bool {
        folded != self.0 && Lexicon.is_word(folded)
    }
}

#[test]
fn every_word_of_the_lexicon_earns_its_place() {
    const ENDINGS: [&str; 19] = [
        "",
        "র",
        "ের",
        "কে",
        "তে",
        "ে",
        "য়",
        "রা",
        "দের",
        "টি",
        "টির",
        "গুলো",
        "ই",
        "ও",
        "য়ের",
        "য়ে",
        "েই",
        "েরও",
        "কেও",
    ];
    for word in Lexicon::words() {
        let needed = ENDINGS.iter().any(|ending| {
            let form = fold(&normal_form(&format!("{word}{ending}")));
            stems(&form, &Lexicon).primary() != stems(&form, &Without(word)).primary()
        });
        assert!(needed, "{word} and its forms are read alike without it");
    }
}
