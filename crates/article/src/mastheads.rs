//! Lines of a masthead that say no day: the weather, the paper's volume and number.
//!
//! Enter at [`is_one`] for words, at [`is_beside`] for a line: a day beside such a line is the page's, whatever time it has.

use bangla::script::is_digit;

use crate::seen::Seen;

/// Whether the line at `at`, or one beside it above the headline, is such a line.
pub(crate) fn is_beside(seen: &[Seen<'_>], at: usize, headline: usize) -> bool {
    const NEAR: usize = 2;
    let around = at.saturating_sub(NEAR)..(at + NEAR + 1).min(headline);
    is_one(seen[at].line.text) || at < headline && seen[around].iter().any(|s| is_one(s.line.text))
}

/// `২৮°সে`, `বর্ষ ২৭, সংখ্যা ১৪৫`, `Vol. 12, No. 4`
pub(crate) fn is_one(text: &str) -> bool {
    const LONGEST: usize = 240;
    const COUNTED: [&str; 7] = ["বর্ষ", "সংখ্যা", "ভলিউম", "রেজি", "Vol", "VOL", "Issue"];
    if text.len() > LONGEST || !text.contains(is_digit) {
        return false;
    }
    let degrees = || {
        text.split_once(['°', '℃']).is_some_and(|(before, _)| before.trim_end().ends_with(is_digit))
    };
    let mut words = text.split([' ', ',', ':', '.', '।', '|', '\t', '-']).filter(|w| !w.is_empty());
    let mut counted = || {
        let word = |word: &str| COUNTED.contains(&word.trim_end_matches('ঃ'));
        words.any(word) && words.next().is_some_and(|word| word.starts_with(is_digit))
    };
    degrees() || counted()
}

#[cfg(test)]
mod tests {
    use super::is_one;

    #[test]
    fn weather_and_volume_are_of_a_masthead() {
        for text in ["২৮°সে মেঘলা", "নগরপুর ২৮ °C", "বর্ষ ২৭, সংখ্যা ১৪৫", "Vol. 12, No. 4", "বর্ষ: ৫"]
        {
            assert!(is_one(text), "{text}");
        }
        for text in ["বর্ষ গণনা শুরু", "১ মে ২০২৫", "মৃতের সংখ্যা বেড়ে ১২", "সাহিত্য"]
        {
            assert!(!is_one(text), "{text}");
        }
    }
}
