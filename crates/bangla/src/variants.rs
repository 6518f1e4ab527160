//! Words that are written in several ways which no rule joins: units of measure that papers write short (কিমি), ordinals in
//! digits (১ম), abbreviated titles (মো.), and pairs that writers use alike (সঙ্গে, সাথে; গ্রেপ্তার, গ্রেফতার).
//!
//! Enter at [`variants`]. Short forms that are also words of their own (মি., সে.) are left out, and so are words that only mean
//! the same (আমেরিকা, যুক্তরাষ্ট্র).

/// Stems; a line for those that are one word.
const SAME: &str = "\
কিমি কিলোমিটার
সেমি সেন্টিমিটার
মিমি মিলিমিটার
কেজি কিলোগ্রাম
1ম প্রথম 1st
2য় দ্বিতিয় 2nd
3য় তৃতিয় 3rd
4র্থ চতুর্থ 4th
5ম পঞ্চম 5th
দুবার দুইবার
সংগে সাথে
মো মোহাম্মদ মুহাম্মদ মোহাম্মাদ মুহম্মদ মহম্মদ
আহমেদ আহমদ
হোসেন হোসাইন হুসাইন
আক্তার আখতার
ড ডক্টর
ডা ডাক্তার
গ্রেপ্তার গ্রেফতার
জামায়াত জামাত
মিসর মিশর
ইসরায়েল ইসরাইল
ইতালি ইটালি
পুরোনো পুরনো পুরানো
হিসেব হিসাব
নতুন নুতন
কোরআন কুরআন
কোরবানি কুরবানি
নামাজ নামায
রোজা রোযা
কলকাতা কোলকাতা
বর্তমান বর্তমানে
";

/// The ways to write a word, itself among them, from its stem (see [`crate::inflection::stems`]); none for most words.
/// Cost: one pass over a short table, about a microsecond.
///
/// `কিমি` gives কিমি and কিলোমিটার, and so does কিলোমিটার.
pub fn variants(stem: &str) -> impl Iterator<Item = &'static str> {
    let same = SAME.lines().find(|line| line.split(' ').any(|word| word == stem));
    same.unwrap_or_default().split(' ').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{SAME, variants};
    use crate::inflection::{Lexicon, stems};
    use crate::normal::normal_form;

    #[test]
    fn each_way_leads_to_the_others() {
        assert_eq!(variants("কিলোমিটার").collect::<Vec<_>>(), ["কিমি", "কিলোমিটার"]);
        assert_eq!(variants("মুহাম্মদ").count(), 6);
        assert_eq!(variants("মিটার").count(), 0);
        assert_eq!(variants("").count(), 0);
    }

    #[test]
    fn every_word_is_a_stem_and_stands_once() {
        let words: Vec<&str> = SAME.split_whitespace().collect();
        for word in &words {
            assert_eq!(stems(&normal_form(word), &Lexicon).primary(), *word);
            assert_eq!(words.iter().filter(|other| other == &word).count(), 1, "{word}");
        }
    }
}
