//! How a page was read, in words: each rule, each place that a value comes from.
//!
//! Enter at [`rule`], [`origin`], [`value`] and [`decisions`]. The words come later, as those of `more`:
//! `bn_decisions.txt` and `en_decisions.txt` have a name and a string a line, first the rules and the origins
//! in the order of their numbers, then the others in that of the fields here.

use archive::{Origin, Rule, Value};

use super::Language;

/// The texts, as they stand in the program.
pub(super) const TABLES: [&str; 2] =
    [include_str!("bn_decisions.txt"), include_str!("en_decisions.txt")];

/// The other words of this part of an article's page.
#[derive(Debug)]
pub struct Decisions {
    /// Opens what is said of the reading.
    pub how: &'static str,
    /// What stands there, in one sentence.
    pub note: &'static str,
    /// Before the papers that have the same text.
    pub also: &'static str,
    /// A copy has the same words.
    pub exact: &'static str,
    /// A copy has nearly the same words.
    pub near: &'static str,
}

/// The words of a language.
pub fn decisions(language: Language) -> Decisions {
    let word = |number| other(language, number);
    Decisions { how: word(0), note: word(1), also: word(2), exact: word(3), near: word(4) }
}

/// What is known of an article, by name.
pub fn value(language: Language, value: Value) -> &'static str {
    let strings = language.more();
    match value {
        Value::Headline => strings.role_headline,
        Value::Published => strings.published,
        Value::Updated => strings.updated,
        Value::PageDate => strings.page_saved,
        Value::Byline => strings.byline,
        Value::Desk => strings.desk,
        Value::Agencies => strings.agencies,
        Value::Source => other(language, 5),
    }
}

/// Where a value comes from.
pub fn origin(language: Language, origin: Origin) -> &'static str {
    line(language, Rule::ALL.len() + origin as usize)
}

/// Why a part of a page is what it is.
pub fn rule(language: Language, rule: Rule) -> &'static str {
    line(language, rule as usize)
}

fn other(language: Language, number: usize) -> &'static str {
    line(language, Rule::ALL.len() + Origin::ALL.len() + number)
}

/// Cost: the lines before it.
#[inline(never)]
fn line(language: Language, number: usize) -> &'static str {
    let line = TABLES[language as usize].lines().nth(number);
    line.and_then(|line| line.split_once(" = ")).map_or("", |line| line.1)
}

#[cfg(test)]
mod tests {
    use super::{Language, TABLES, decisions, origin, rule, value};
    use archive::{Origin, Rule, Value};

    #[test]
    fn every_rule_and_origin_has_its_words_in_both_languages() {
        let rules = Rule::ALL.iter().map(|rule| format!("rule.{}", rule.name()));
        let origins = Origin::ALL.iter().map(|origin| format!("origin.{}", origin.name()));
        let others = ["how", "note", "also", "exact", "near", "source"].map(str::to_owned);
        let names: Vec<String> = rules.chain(origins).chain(others).collect();
        for text in TABLES {
            let pairs: Vec<(&str, &str)> =
                text.lines().filter_map(|line| line.split_once(" = ")).collect();
            assert_eq!(pairs.iter().map(|pair| pair.0).collect::<Vec<_>>(), names);
            assert!(pairs.iter().all(|pair| !pair.1.trim().is_empty()));
        }
    }

    #[test]
    fn words_are_those_of_their_names() {
        assert_eq!(rule(Language::English, Rule::Foreign), "in another script");
        assert_eq!(origin(Language::English, Origin::ByHand), "written by hand in corpus.toml");
        assert_eq!(decisions(Language::English).near, "nearly the same words");
        assert_eq!(value(Language::Bangla, Value::Source), "পত্রিকা");
    }
}
