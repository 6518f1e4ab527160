//! Lines of several menu items, and tickers.
//!
//! Enter at [`is_menu_row`] and [`names_ticker`].

use crate::lines::{Line, key};
use crate::phrases::{is_menu, is_menu_key, label};
use crate::vocabulary::Vocabulary;

/// Whether a line lists menu items with tabs, bars or arrows between them: `জাতীয় | খেলা | বিনোদন`.
pub(crate) fn is_menu_row(line: &Line<'_>) -> bool {
    const BY: [char; 7] = ['\t', '|', '>', '›', '»', '/', '•'];
    if is_ticker(line) {
        return true;
    }
    if line.chars >= 400 {
        return false;
    }
    // `জাতীয়, খেলা`
    if line.words <= 6 && line.may_have(&[',']) && line.text.split(',').all(is_menu) {
        return true;
    }
    // `রাজনীতি - সারাদেশ`: only where both are sections, for any words may stand around a dash.
    let joined = |by: &str| {
        line.text.split_once(by).is_some_and(|(first, last)| is_menu(first) && is_menu(last))
    };
    let joins = line.words <= 6 && line.may_have(&['-', '–', '—', '·', '→', '&']);
    if joins && [" - ", " – ", " — ", "·", "→", " & "].into_iter().any(joined) {
        return true;
    }
    let marked = line.may_have(&BY) && line.text.contains(BY);
    if !marked && !line.text.contains("  ") {
        return false;
    }
    // `প্রচ্ছদ > জেলার খবর > শিরোনাম`: where the page stands in its site.
    let steps: usize = [" > ", " › ", " » "].iter().map(|by| line.text.matches(by).count()).sum();
    if steps >= 2 && !line.ends {
        return true;
    }
    if is_breadcrumb(line) {
        return true;
    }
    // `বাংলা নিউজ / খেলা`: of few words, and the last of them a section.
    let few = |step: &str| step.split_whitespace().count() <= 2;
    if line.words <= 8
        && let Some((steps, last)) = line.text.rsplit_once(" / ")
        && is_menu(last)
        && steps.split(" / ").all(few)
    {
        return true;
    }
    let items = line.text.split(BY).flat_map(|item| item.split("  "));
    let items: Vec<String> = items.map(key).filter(|item| !item.is_empty()).collect();
    let known = items.iter().filter(|item| is_menu_key(item)).count();
    items.len() >= 2 && known * 2 > items.len()
}

/// Whether a line says where the page stands in its site, from its first page on: `প্রচ্ছদ / জেলার খবর / বিস্তারিত`.
fn is_breadcrumb(line: &Line<'_>) -> bool {
    static FIRST: Vocabulary =
        Vocabulary::new(&["প্রচ্ছদ", "হোম", "হোমপেজ", "প্রথম পাতা", "মূলপাতা", "নীড়", "নীড়পাতা", "home"]);
    const MARKS: [char; 10] = ['/', '>', '›', '»', '→', '|', '•', '\\', '·', '⁄'];
    let first = line.text.split(MARKS).next().unwrap_or_default();
    first.len() < line.text.len() && FIRST.has(first) && !line.ends
}

/// What tickers are called.
pub(crate) static TICKERS: Vocabulary = Vocabulary::new(&[
    "শিরোনাম",
    "শিরোনামঃ",
    "সর্বশেষ",
    "সর্বশেষ খবর",
    "সর্বশেষ সংবাদ",
    "ব্রেকিং",
    "ব্রেকিং নিউজ",
    "এইমাত্র",
    "এই মাত্র",
    "এইমাত্র পাওয়া",
    "সদ্যপ্রাপ্ত",
    "টপ নিউজ",
    "শীর্ষ সংবাদ",
    "আলোচিত",
    "breaking news",
    "breaking",
    "latest",
    "headlines",
]);

/// Whether a line is what a ticker is called.
pub(crate) fn names_ticker(line: &Line<'_>) -> bool {
    TICKERS.has_key(&line.key)
}

/// Whether a line is a ticker: what it is called, then headlines with bars between them.
pub(crate) fn is_ticker(line: &Line<'_>) -> bool {
    const BARS: [char; 5] = ['|', '•', '◈', '*', '»'];
    let bars = line.may_have(&[':', 'ঃ']) && line.may_have(&BARS);
    bars && line.text.contains([':', 'ঃ'])
        && line.text.contains(BARS)
        && label(line.text).is_some_and(|label| TICKERS.has_key(&label))
}

#[cfg(test)]
mod tests {
    use super::is_menu_row;
    use crate::lines::split;

    #[test]
    fn rows_of_menu_items_are_menus() {
        assert!(is_menu_row(&split("জাতীয় | রাজনীতি | নতুন কিছু")[0]));
        assert!(is_menu_row(&split("প্রচ্ছদ\tখেলা")[0]));
        assert!(is_menu_row(&split("বাংলা নিউজ / আন্তর্জাতিক")[0]));
        assert!(is_menu_row(&split("শিরোনাম: নদীতে পানি বাড়ছে | দাম কমেছে")[0]));
        assert!(!is_menu_row(&split("রফিক আহমেদ / সালমা খাতুন")[0]));
        assert!(!is_menu_row(&split("ভারত/পাকিস্তান সীমান্তে উত্তেজনা")[0]));
    }
}
