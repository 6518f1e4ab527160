//! Names that Bangla has of its own, or that no sound leads to: Egypt is মিশর, the UN জাতিসংঘ.
//!
//! Enter at [`exonyms`]. The table is `exonyms.txt`: a name in lower-case Latin letters, a tab, its
//! Bangla names divided by commas, likeliest first. Its first part is ours; the second is from
//! Unicode CLDR 48 (`cldr-localenames-full` and `cldr-dates-full`: territories, cities of time
//! zones, and languages with a two-letter code), reduced by `examples/list_exonyms.rs` to those that
//! the sound key does not find. CLDR's notice is kept in `LICENSE-UNICODE`. Acronyms in general are a
//! rule ([`super::acronyms`]); what sounds alike is found by [`super::lookup`].

use std::sync::OnceLock;

type Row = (&'static str, Vec<&'static str>);

/// The Bangla names of what `latin` names; none for most words. Several words are told apart by
/// one space ("north korea"); letter case and spaces at the ends do not matter.
///
/// "Egypt" gives মিশর and মিসর, as they are written; compare normal forms.
pub fn exonyms(latin: &str) -> &'static [&'static str] {
    let rows = rows();
    let wanted = latin.trim();
    if wanted.len() > 40 {
        return &[];
    }
    let wanted = crate::normal::normal_form(wanted);
    match rows.binary_search_by(|(name, _)| (*name).cmp(wanted.as_str())) {
        Ok(at) => &rows[at].1,
        Err(_) => &[],
    }
}

/// The most words that a name in the table has: a query need not be tried in longer runs.
pub fn most_words() -> usize {
    static MOST: OnceLock<usize> = OnceLock::new();
    *MOST.get_or_init(|| rows().iter().map(|(name, _)| name.split(' ').count()).max().unwrap_or(0))
}

/// The table, sorted by name; where both parts have a name, the first speaks.
fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let mut rows: Vec<Row> = include_str!("exonyms.txt")
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .map(|(name, bangla)| (name, bangla.split(',').collect()))
            .collect();
        rows.sort_by_key(|(name, _)| *name);
        rows.dedup_by_key(|(name, _)| *name);
        rows
    })
}

#[cfg(test)]
mod tests {
    use super::{exonyms, rows};

    #[track_caller]
    fn check(latin: &str, expected: &str) {
        assert!(exonyms(latin).contains(&expected), "{latin}: {:?}", exonyms(latin));
    }

    #[test]
    fn names_that_do_not_sound_alike_are_found() {
        check("Egypt", "মিশর");
        check("egypt", "মিসর");
        check("usa", "যুক্তরাষ্ট্র");
        check("UN", "জাতিসংঘ");
        check("north korea", "উত্তর কোরিয়া");
        check("India", "ভারত");
        check("reuters", "রয়টার্স");
        assert_eq!(exonyms("putin"), [""; 0]);
    }

    #[test]
    fn every_line_of_the_table_is_well_formed() {
        assert!(rows().len() > 100);
        for (name, bangla) in rows() {
            assert_eq!(crate::normal::normal_form(name), *name, "{name} is as it is looked up");
            assert!(bangla.iter().all(|word| !word.trim().is_empty()), "{name} has a Bangla name");
        }
    }
}
