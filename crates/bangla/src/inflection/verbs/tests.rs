use super::{readings, verbal_noun};
use crate::inflection::letters::folded;

#[track_caller]
fn check(verb: &str, forms: &str) {
    for form in forms.split_whitespace() {
        let found = readings(&folded(form));
        assert!(
            found.iter().any(|r| r.verb == folded(verb)),
            "{form} should be a form of {verb}, not of {found:?}"
        );
    }
}

#[track_caller]
fn none(words: &str) {
    for word in words.split_whitespace() {
        assert!(
            readings(&folded(word)).is_empty(),
            "{word} is no verb form: {:?}",
            readings(&folded(word))
        );
    }
}

#[test]
fn vowels_change_with_the_tense() {
    check("থাকা", "থাকি থাকে থাকেন থেকে থেকেছে থাকবে থাকত থাকলে আছে আছেন ছিল ছিলেন");
    check("কেনা", "কিনি কেনে কিনেছে কিনবে কিনতে কিনলেন কেনেন কিনছিল");
    check("খোলা", "খুলি খোলে খুলেছে খুলবে খুলতে খুলুন");
    check("দেখা", "দেখি দেখে দেখেছে দেখবেন দেখুন");
    check("ওঠা", "উঠি ওঠে ওঠেন উঠেছে উঠলেন উঠা");
    check("আসা", "আসে এসে এসেছে এল এলো এলেন আসবে আসছে");
}

#[test]
fn short_stems_have_their_own_tables() {
    check("দেওয়া", "দেয় দিয়ে দিয়েছে দেবে দিবে দিচ্ছে দিলেন দিত দেন দাও দেয়া");
    check("যাওয়া", "যায় যাবে যাচ্ছে গিয়ে গিয়েছে গেছে গেল গেলেন যেতে যেত");
    check("হওয়া", "হয় হবে হচ্ছে হল হলো হয়ে হয়েছে হতে হোক হন");
    check("খাওয়া", "খায় খেয়ে খেয়েছে খাচ্ছে খেতে খাবে");
    check("চাওয়া", "চায় চান চেয়েছে চাইছে চাইলে চাইবে");
    check("শোয়া", "শুয়ে শোয় শুয়েছে");
}

#[test]
fn causatives_and_participles() {
    check("পাঠানো", "পাঠায় পাঠান পাঠিয়ে পাঠিয়েছে পাঠাবে পাঠাচ্ছে পাঠালেন পাঠাতে");
    check("জানানো", "জানিয়েছে জানান জানায় জানাল জানিয়ে");
    check("বাড়ানো", "বাড়িয়েছে বাড়াতে");
    check("ঘোরানো", "ঘুরিয়ে ঘোরাচ্ছে ঘুরানো");
    check("খাওয়ানো", "খাইয়ে খাওয়াচ্ছে");
    check("আটকানো", "আটকে আটকেছে আটকায় আটকিয়ে");
    check("এগোনো", "এগিয়ে এগোয় এগোচ্ছে এগুচ্ছে এগোলেন");
    check("পৌঁছানো", "পৌঁছে পৌঁছেছে পৌঁছায় পৌঁছান পৌঁছাবে পৌঁছবে");
}

#[test]
fn literary_forms() {
    check("করা", "করিয়া করিয়াছে করিতেছে করিল করিবে করিতে করিয়াছিলেন");
    check("যাওয়া", "গিয়াছে যাইতেছে যাইবে যাইয়া");
    check("হওয়া", "হইয়া হইয়াছে হইতে হইবে");
}

#[test]
fn nouns_and_names_are_no_verbs() {
    none("নেতা দাবি ভারত ইউক্রেন সরকার হক রহমান তাস শি বাস কমিটি");
}

#[test]
fn verbal_nouns_have_one_spelling() {
    for (written, expected) in
        [("উঠা", "ওঠা"), ("দেয়া", "দেওয়া"), ("বুঝা", "বোঝা"), ("করা", "করা"), ("এগনো", "এগোনো")]
    {
        assert_eq!(verbal_noun(&folded(written)), Some(folded(expected).as_str()), "{written}");
    }
    assert_eq!(verbal_noun(&folded("এলাকা")), None);
}
