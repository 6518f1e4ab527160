//! What is known about words when an ending could be part of one: the language's own vocabulary,
//! and that of the texts at hand.

use std::sync::LazyLock;

use super::letters::folded;
use crate::table::{Names, Table};

/// What a vocabulary knows. All words are folded normal forms (see [`crate::fold::fold`]), because
/// every spelling of a word is evidence for it.
pub trait Evidence {
    /// How often a word occurs in the texts at hand; 0 where they do not hold it.
    fn count(&self, folded: &str) -> u32;

    /// Whether a word is known to stand for itself, whatever its end looks like (সরকার, কমিটি).
    fn is_word(&self, folded: &str) -> bool;
}

/// No evidence at all: rules only.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nothing;

impl Evidence for Nothing {
    fn count(&self, _: &str) -> u32 {
        0
    }

    fn is_word(&self, _: &str) -> bool {
        false
    }
}

/// The language's own vocabulary, which ships with the crate: words that the rules alone would misread,
/// because they look inflected and are not, or in one of their forms. For texts too few to show it.
///
/// Typed for this project, word by word, from general knowledge of the language; no list or corpus
/// was copied.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lexicon;

impl Lexicon {
    /// All its words, folded, in no order. They stand in `lexicon.txt`.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, ())| word)
    }
}

static WORDS: LazyLock<Names> = LazyLock::new(|| {
    let mut words = Names::default();
    let mut word = String::new();
    // As `build.rs` codes `lexicon.txt`.
    for &byte in include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin")) {
        match byte {
            0x80.. => {
                words.extend(Some(&word).filter(|word| !word.is_empty()));
                word.truncate(usize::from(byte & 0x7F) * 'ক'.len_utf8());
            }
            place => word.extend(char::from_u32(0x980 + u32::from(place))),
        }
    }
    words.extend([word]);
    words
});

impl Evidence for Lexicon {
    fn count(&self, _: &str) -> u32 {
        0
    }

    fn is_word(&self, folded: &str) -> bool {
        WORDS.has(folded)
    }
}

/// The words of a corpus with their counts, and the [`Lexicon`] beneath them.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    counts: Table<u32>,
}

impl<W: AsRef<str>> FromIterator<(W, u32)> for Vocabulary {
    /// From words in any spelling with their counts; those that fold alike are added up.
    fn from_iter<I: IntoIterator<Item = (W, u32)>>(words: I) -> Self {
        let mut counts = Table::default();
        for (word, count) in words {
            let total = counts.get_or_insert_with(&folded(word.as_ref()), || 0u32);
            *total = total.saturating_add(count);
        }
        Vocabulary { counts }
    }
}

impl Evidence for Vocabulary {
    fn count(&self, folded: &str) -> u32 {
        self.counts.get(folded).copied().unwrap_or(0)
    }

    fn is_word(&self, folded: &str) -> bool {
        Lexicon.is_word(folded)
    }
}
