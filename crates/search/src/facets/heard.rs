//! Names that were typed in Latin letters: `agency:afp` is এএফপি, `paper:kalbela` কালবেলা.

use bangla::fold::fold;
use bangla::normal::normal_form;
use bangla::sound::acronyms::spelt_out;
use bangla::sound::exonyms;
use bangla::sound::typed::{Typed, match_limit};

use crate::ladder::is_latin;

/// Whether the words of `asked`, in Latin letters, are heard in a row of words of a name's key. Names are few and
/// short: each word has to sound right. Cost: an alignment for each word of the name.
#[inline(never)]
pub(crate) fn is_heard(asked: &str, key: &str) -> bool {
    if !is_latin(asked) || is_latin(key) {
        return false;
    }
    let names: Vec<String> = exonyms(asked).map(|name| fold(&normal_form(name))).collect();
    let mut asked: Vec<(Typed, Option<String>)> = asked
        .split(' ')
        .map(|word| (Typed::new(word), spelt_out(word).map(|name| fold(&name))))
        .collect();
    let words: Vec<&str> = key.split(' ').collect();
    let in_a_row = words.windows(asked.len()).any(|words| {
        asked.iter_mut().zip(words).all(|((typed, acronym), &word)| {
            let limit = match_limit(typed.letters().len()) / 2;
            acronym.as_deref() == Some(word) || limit > 0 && typed.cost(word, limit).is_some()
        })
    });
    in_a_row || names.iter().any(|name| key == name)
}

#[cfg(test)]
mod tests {
    use super::is_heard;
    use crate::query::key_of;

    #[track_caller]
    fn check(asked: &str, name: &str, expected: bool) {
        assert_eq!(is_heard(&key_of(asked), &key_of(name)), expected, "{asked} for {name}");
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
