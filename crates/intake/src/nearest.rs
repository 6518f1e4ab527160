//! The word that was most likely meant.
//!
//! Enter at [`nearest`].

/// The one of `words` that `typed` most likely stands for: at most a third of its letters are otherwise. Cost: the
/// product of the lengths, for each.
pub(crate) fn nearest<'w>(typed: &str, words: &[&'w str]) -> Option<&'w str> {
    let typed = typed.to_lowercase();
    // Two letters in each other's place are one slip.
    let near = words.iter().map(|&word| (strsim::osa_distance(&typed, word), word)).min()?;
    (near.0 * 3 <= near.1.chars().count()).then_some(near.1)
}

/// What to write instead of `typed`: the nearest of `words`, or all of them.
pub(crate) fn advice(typed: &str, words: &[&str]) -> String {
    match nearest(typed, words) {
        Some(word) => format!("is `{word}` meant?"),
        None => format!("there are {}", words.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_understood_and_other_words_are_not() {
        let words = ["published", "paper", "skip"];
        assert_eq!(nearest("publisched", &words), Some("published"));
        assert_eq!(nearest("Paper", &words), Some("paper"));
        assert_eq!(nearest("skp", &words), Some("skip"));
        assert_eq!(nearest("papre", &words), Some("paper"));
        assert_eq!(nearest("colour", &words), None);
    }
}
