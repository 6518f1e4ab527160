//! One word in all its forms: nouns with their endings, verbs in every tense, closed classes.
//!
//! Enter at [`stems`]. It gives a word's **stem keys**, best first; two words are forms of one word
//! if they have a key in common ([`Stems::meets`]). The index keeps surfaces, and stem keys beside
//! them; nothing is stemmed away. What is read as what:
//!
//! | module | from → to |
//! | --- | --- |
//! | `closed` | pronoun, postposition, adverb → itself |
//! | `verbs` | a form in any tense and person → its verbal noun (করেছিলেন → করা) |
//! | `nouns` | word → the stems its endings allow (পুতিনকে → পুতিন, পুতিনক) |
//! | [`evidence`] | what the language's and the texts' vocabularies say of a stem |
//! | `choose` | all of these → the likely ones |
//!
//! It deliberately does not derive: কোরীয় and কোরিয়া, শিক্ষা and শিক্ষক are two words each, and so are
//! বাড়া and বাড়ানো. It knows no context: বলে is a form of বলা in every sentence.

mod choose;
mod closed;
pub mod evidence;
mod letters;
mod nouns;
mod verbs;

pub use evidence::{Evidence, Lexicon, Nothing, Vocabulary};

/// The most keys a word has.
const MOST_KEYS: usize = 3;
/// Longer words are no words, and stand for themselves.
const LONGEST_WORD: usize = 300;

/// The stem keys of a word: one to three, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stems {
    keys: Vec<String>,
}

impl Stems {
    /// The likeliest key: what is shown where there is room for one.
    pub fn primary(&self) -> &str {
        &self.keys[0]
    }

    /// All keys, the likeliest first.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// Whether the two can be forms of one word.
    pub fn meets(&self, other: &Stems) -> bool {
        self.keys.iter().any(|key| other.keys.contains(key))
    }
}

/// The stem keys of a normal form (see [`crate::normal::normal_form`]), by the rules of the language and
/// what `evidence` knows.
///
/// Keys are folded (see [`crate::fold::fold`]), at least one, never empty unless the word is, and never
/// end in a hasanta that the word does not end in. Spellings that fold alike have the same keys.
/// Without evidence of a vocabulary give [`Lexicon`]. Cost: linear in the word, and about
/// a hundred look-ups in a vocabulary: some 3 µs.
///
/// `পাঠিয়েছে` → পাঠানো; `লড়াইয়ের` → লড়াই; `ভারত` → ভারত; `চাপে` → চাপ, চাপা.
pub fn stems(normal: &str, evidence: &dyn Evidence) -> Stems {
    let word = crate::fold::fold(normal);
    if word.len() > LONGEST_WORD
        || !word.starts_with(|c| crate::script::is_bangla(c) && !crate::script::is_digit(c))
    {
        return Stems { keys: vec![word] };
    }
    if let Some(head) = closed::head(&word) {
        return Stems { keys: vec![head.to_owned()] };
    }
    Stems { keys: choose::choose(&word, evidence, MOST_KEYS) }
}

/// Whether a normal form is likeliest a form of a verb: its stem is not its own beginning. Words with a long vowel are
/// none, since no verb is written with one: নীল is not নিল, a form of নেওয়া. Cost: that of [`stems`].
///
/// `করেছেন` is one; `কোরিয়া`, `নীল` are none.
pub fn is_verb(normal: &str, evidence: &dyn Evidence) -> bool {
    !is_noun(normal) && !crate::fold::fold(normal).starts_with(stems(normal, evidence).primary())
}

/// Whether a word is no form of a verb: none is written with a long vowel.
pub fn is_noun(normal: &str) -> bool {
    normal.contains(['ী', 'ূ'])
}

#[cfg(test)]
mod tests;
