//! Names that were typed in Latin letters: `agency:afp` is এএফপি, `paper:kalbela` কালবেলা.

use bangla::fold::fold;
use bangla::normal::normal_form;
use bangla::sound::acronyms::spelt_out;
use bangla::sound::exonyms;
use bangla::sound::typed::{Typed, match_limit};

use crate::ladder::is_latin;

/// A name, or some words of one, that was typed in Latin letters.
pub(crate) struct Heard {
    /// What Bangla calls it.
    names: Vec<String>,
    /// Each of its words, and how that is spelt out as an acronym.
    words: Vec<(Typed, Option<String>)>,
}

impl Heard {
    /// Reads a key; `None` where it is not in Latin letters.
    #[inline(never)]
    pub(crate) fn new(asked: &str) -> Option<Self> {
        is_latin(asked).then(|| Self {
            names: exonyms(asked).map(|name| fold(&normal_form(name))).collect(),
            words: asked
                .split(' ')
                .map(|word| (Typed::new(word), spelt_out(word).map(|name| fold(&name))))
                .collect(),
        })
    }

    /// Whether its words are heard in a row of words of a name's key. Names are few and short: each word has to
    /// sound right. Cost: an alignment for each word of the name.
    #[inline(never)]
    pub(crate) fn is(&mut self, key: &str) -> bool {
        let words: Vec<&str> = key.split(' ').collect();
        let in_a_row = words.windows(self.words.len()).any(|words| {
            self.words.iter_mut().zip(words).all(|((typed, acronym), &word)| {
                let limit = match_limit(typed.letters().len()) / 2;
                let bangla = !is_latin(word) && limit > 0;
                acronym.as_deref() == Some(word) || bangla && typed.cost(word, limit).is_some()
            })
        });
        in_a_row || self.names.iter().any(|name| key == name)
    }
}

#[cfg(test)]
mod tests {
    use super::Heard;
    use crate::query::key_of;

    #[track_caller]
    fn check(asked: &str, name: &str, expected: bool) {
        let heard = Heard::new(&key_of(asked)).is_some_and(|mut asked| asked.is(&key_of(name)));
        assert_eq!(heard, expected, "{asked} for {name}");
    }

    #[test]
    fn names_are_heard() {
        check("kalbela", "কালবেলা", true);
        check("afp", "এএফপি", true);
        check("kcna", "কেসিএনএ", true);
        check("al jazeera", "আল জাজিরা", true);
        check("reuters", "রয়টার্স", true);
        check("hasan", "হাসান মাহমুদ", true);
        check("mahmud", "হাসান মাহমুদ", true);
        check("hasan mahmud", "হাসান মাহমুদ", true);
        check("prothom alo", "প্রথম আলো", true);
    }

    #[test]
    fn other_names_are_not() {
        check("mahmud hasan", "হাসান মাহমুদ", false);
        check("jugantor", "কালবেলা", false);
        check("afp", "এপি", false);
        check("এএফপি", "এএফপি", false);
        check("", "এএফপি", false);
        check("a", "আলো", false);
        check("15", "এএফপি", false);
    }
}
