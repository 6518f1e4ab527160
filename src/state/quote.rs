//! A passage of an article, told by its own words, so that it is found again where the text around it
//! has changed.
//!
//! Enter at [`Quote::of`], and at [`Quote::place`] for the way back. Blanks do not count: browsers and
//! pages set them as they like.

use std::ops::Range;

/// How many letters of a passage's beginning and end are kept where it is longer than both.
const ENDS: usize = 32;
/// How many letters around it are kept.
const AROUND: usize = 20;
/// The longest passage whose ends are looked for, in letters.
const LONGEST: usize = 20_000;

/// A passage by its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Its words, or the first of them.
    pub start: String,
    /// The last of them, where it is long.
    pub end: String,
    /// What stands before it.
    pub before: String,
    /// What stands after it.
    pub after: String,
}

/// Where a passage is today: for each paragraph that has some of it the bytes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// There, as it was.
    Found(Vec<(usize, Range<usize>)>),
    /// What stood around it is there, it itself has other words.
    Changed(Vec<(usize, Range<usize>)>),
    /// No longer there.
    Gone,
}

/// One letter of a text, and where it is: the paragraph and the byte.
type Letter = (char, usize, usize);

impl Quote {
    /// The passage `text` that stands between `before` and `after`; `None` where it has no letter.
    pub fn of(before: &str, text: &str, after: &str) -> Option<Self> {
        let text: Vec<char> = text.trim().chars().collect();
        let string = |letters: &[char]| letters.iter().collect::<String>();
        if text.is_empty() {
            return None;
        }
        let (start, end) = if text.len() > 2 * ENDS {
            (string(&text[..ENDS]), string(&text[text.len() - ENDS..]))
        } else {
            (string(&text), String::new())
        };
        let before: Vec<char> = before.trim_end().chars().rev().take(AROUND).collect();
        let after = after.trim_start().chars().take(AROUND).collect();
        Some(Self { start, end, before: before.into_iter().rev().collect(), after })
    }

    /// Where it is in these paragraphs. Of several places the one counts whose surroundings are most
    /// alike. Cost: the length of the text times that of the passage's ends.
    pub fn place(&self, paragraphs: &[&str]) -> Place {
        let text = letters(paragraphs);
        let [start, end, before, after] =
            [&self.start, &self.end, &self.before, &self.after].map(|it| squeezed(it));
        let likeness = |range: &Range<usize>| {
            let left = text[..range.start].iter().rev().zip(before.iter().rev());
            let right = text[range.end..].iter().zip(&after);
            left.take_while(|(here, then)| here.0 == **then).count()
                + right.take_while(|(here, then)| here.0 == **then).count()
        };
        let mut best: Option<(usize, Range<usize>)> = None;
        for from in found(&text, &start, 0) {
            let past = from + start.len();
            let to = if end.is_empty() {
                Some(past)
            } else {
                let ends = found(&text, &end, past).map(|at| at + end.len());
                ends.take_while(|to| to - from <= LONGEST).max_by_key(|to| likeness(&(*to..*to)))
            };
            let Some(to) = to else { continue };
            let alike = likeness(&(from..to));
            if best.as_ref().is_none_or(|(most, _)| alike > *most) {
                best = Some((alike, from..to));
            }
        }
        if let Some((_, range)) = best {
            return Place::Found(cut(&text, range));
        }
        match between(&text, &before, &after, 3 * (start.len() + end.len())) {
            Some(range) => Place::Changed(cut(&text, range)),
            None => Place::Gone,
        }
    }
}

/// What stands between two texts, if that is not longer than `most`.
fn between(text: &[Letter], before: &[char], after: &[char], most: usize) -> Option<Range<usize>> {
    if before.len() < AROUND / 2 || after.len() < AROUND / 2 {
        return None;
    }
    let from = found(text, before, 0).next()? + before.len();
    let to = found(text, after, from).next()?;
    (from < to && to - from <= most).then_some(from..to)
}

fn letters(paragraphs: &[&str]) -> Vec<Letter> {
    let each = paragraphs.iter().enumerate();
    each.flat_map(|(at, text)| text.char_indices().map(move |(byte, c)| (c, at, byte)))
        .filter(|(c, ..)| !c.is_whitespace())
        .collect()
}

fn squeezed(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The places from `from` on where `wanted` stands.
fn found<'t>(
    text: &'t [Letter],
    wanted: &'t [char],
    from: usize,
) -> impl Iterator<Item = usize> + 't {
    let last = if wanted.is_empty() { 0 } else { (text.len() + 1).saturating_sub(wanted.len()) };
    (from..last).filter(move |at| text[*at..].iter().zip(wanted).all(|(here, c)| here.0 == *c))
}

/// The letters of a range, paragraph by paragraph.
fn cut(text: &[Letter], range: Range<usize>) -> Vec<(usize, Range<usize>)> {
    let mut out: Vec<(usize, Range<usize>)> = Vec::new();
    for (c, paragraph, byte) in &text[range] {
        let end = byte + c.len_utf8();
        match out.last_mut() {
            Some((at, piece)) if at == paragraph => piece.end = end,
            _ => out.push((*paragraph, *byte..end)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Place, Quote};

    const TEXT: [&str; 3] = [
        "রাশিয়ার কুর্স্ক অঞ্চলে সেনা পাঠানো হয়েছে ।",
        "পুতিন ধন্যবাদ জানিয়েছেন। পুতিন ফোন করেছেন।",
        "পরে আরও সেনা পাঠানো হয়েছে বলে জানা গেছে।",
    ];

    fn quote(before: &str, text: &str, after: &str) -> Quote {
        Quote::of(before, text, after).expect("it has words")
    }

    #[track_caller]
    fn shown(place: &Place) -> String {
        let (Place::Found(pieces) | Place::Changed(pieces)) = place else { panic!("{place:?}") };
        pieces.iter().map(|(at, range)| &TEXT[*at][range.clone()]).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn of_two_places_the_one_with_the_same_surroundings_counts() {
        let first = quote("কুর্স্ক অঞ্চলে ", "সেনা পাঠানো হয়েছে", " ।পুতিন");
        let second = quote("পরে আরও ", "সেনা পাঠানো হয়েছে", " বলে জানা");
        let Place::Found(pieces) = first.place(&TEXT) else { panic!() };
        assert_eq!(pieces[0].0, 0);
        let Place::Found(pieces) = second.place(&TEXT) else { panic!() };
        assert_eq!(pieces[0].0, 2);
    }

    #[test]
    fn a_passage_over_paragraphs_is_told_by_its_ends() {
        let text = TEXT.concat().replace(" ।", "\u{a0}।");
        let whole = quote("", &text, "");
        assert!(!whole.end.is_empty() && whole.start.len() < text.len() / 2);
        assert_eq!(shown(&whole.place(&TEXT)), TEXT.join("/"));
    }

    #[test]
    fn a_passage_that_was_rewritten_is_known_by_what_is_around_it() {
        let old = quote("পুতিন ধন্যবাদ জানিয়েছেন।", "কিম চিঠি লিখেছেন।", "পরে আরও সেনা পাঠানো");
        let place = old.place(&TEXT);
        assert!(matches!(place, Place::Changed(_)));
        assert_eq!(shown(&place), "পুতিন ফোন করেছেন।");
        assert_eq!(quote("কিছু", "এমন কিছু নেই", "কোথাও").place(&TEXT), Place::Gone);
        assert_eq!(Quote::default().place(&[]), Place::Gone);
        assert_eq!(Quote::of("ক", " \n", "খ"), None);
    }
}
