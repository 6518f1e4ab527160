//! The word that was most likely meant.
//!
//! Enter at [`nearest`].

/// The one of `words` that `typed` most likely stands for: at most a third of its letters are otherwise. Cost: the
/// product of the lengths, for each.
pub(crate) fn nearest<'w>(typed: &str, words: &[&'w str]) -> Option<&'w str> {
    let typed = typed.to_lowercase();
    let near = words.iter().map(|&word| (distance(&typed, word), word)).min()?;
    (near.0 * 3 <= near.1.chars().count()).then_some(near.1)
}

/// What to write instead of `typed`: the nearest of `words`, or all of them.
pub(crate) fn advice(typed: &str, words: &[&str]) -> String {
    match nearest(typed, words) {
        Some(word) => format!("is `{word}` meant?"),
        None => format!("there are {}", words.join(", ")),
    }
}

/// How many letters must be put in, taken out, changed, or swapped with the next one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    // The rows of the two letters before and of this one.
    let mut rows: [Vec<usize>; 3] = [Vec::new(), Vec::new(), (0..=b.len()).collect()];
    for (i, x) in a.iter().enumerate() {
        rows.rotate_left(1);
        let [older, above, row] = &mut rows;
        row.clear();
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let changed = above[j] + usize::from(x != y);
            let least = changed.min(above[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y;
            row.push(if swapped { least.min(older[j - 1] + 1) } else { least });
        }
    }
    rows[2][b.len()]
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
