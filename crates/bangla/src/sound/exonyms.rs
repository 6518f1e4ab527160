//! Names that Bangla has of its own, or that no sound leads to: Egypt is মিশর, the UN জাতিসংঘ; and the English words
//! that Bangla took over and whose spelling hides their sound: school is স্কুল, colonel কর্নেল.
//!
//! Enter at [`exonyms`]. The table is `exonyms.txt`: a name in lower-case Latin letters, a tab, its
//! Bangla names divided by commas, likeliest first. Its first part is ours; the second is from
//! Unicode CLDR 48 (`cldr-localenames-full` and `cldr-dates-full`: territories, cities of time
//! zones, and languages with a two-letter code), reduced by `examples/list_exonyms.rs` to those that
//! the sound key does not find. CLDR's notice is kept in `LICENSE-UNICODE`. Acronyms in general are a
//! rule ([`super::acronyms`]); what sounds alike is found by [`super::lookup`].

use std::sync::LazyLock;

/// The table's lines, without comments.
static TABLE: LazyLock<String> = LazyLock::new(|| {
    // As `build.rs` codes `exonyms.txt`.
    let coded = include_bytes!(concat!(env!("OUT_DIR"), "/exonyms.bin"));
    let letters = coded.iter().map(|&byte| match byte {
        0x80.. => char::from_u32(0x900 + u32::from(byte)).unwrap_or_default(),
        latin => char::from(latin),
    });
    letters.collect()
});

/// The longest name that is looked up, in bytes.
const LONGEST: usize = 40;

/// The most words that a name in the table has: a query need not be tried in longer runs.
pub const MOST_WORDS: usize = 4;

/// The Bangla names of what `latin` names; none for most words. Several words are divided by one
/// space each ("north korea"); letter case and spaces at the ends do not matter.
///
/// "Egypt" gives মিশর and মিসর, as they are written; compare normal forms. Cost: one pass over the
/// table, some ten microseconds.
pub fn exonyms(latin: &str) -> impl Iterator<Item = &'static str> {
    let wanted = Some(latin.trim()).filter(|latin| latin.len() <= LONGEST);
    let wanted = crate::normal::normal_form(wanted.unwrap_or_default());
    rows().find(|&(name, _)| name == wanted).into_iter().flat_map(|(_, names)| names.split(','))
}

/// The Bangla names of what begins with `latin`, for a name that is still being typed: as [`exonyms`],
/// and none for fewer than [`FEWEST`] letters.
///
/// "egyp" gives মিশর and মিসর.
pub fn exonyms_from(latin: &str) -> impl Iterator<Item = &'static str> {
    let start = crate::normal::normal_form(&latin[..crate::graphemes::floor(latin, LONGEST)]);
    let enough = start.len() >= FEWEST;
    let rows = rows().filter(move |(name, _)| enough && name.starts_with(&start));
    rows.flat_map(|(_, names)| names.split(','))
}

/// The fewest letters of a name from which it is known.
pub const FEWEST: usize = 3;

/// The table: a Latin name, and its Bangla names.
fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::{exonyms, rows};

    #[track_caller]
    fn check(latin: &str, expected: &str) {
        let found: Vec<_> = exonyms(latin).collect();
        assert!(found.contains(&expected), "{latin}: {found:?}");
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
        check("police", "পুলিশ");
        check("Sylhet", "সিলেট");
        assert_eq!(exonyms("putin").next(), None);
        assert_eq!(exonyms("").next(), None);
        assert_eq!(exonyms(&"egypt ".repeat(5000)).next(), None);
    }

    #[test]
    fn every_line_of_the_table_is_well_formed() {
        assert!(rows().count() > 100);
        for (name, bangla) in rows() {
            assert_eq!(crate::normal::normal_form(name), *name, "{name} is as it is looked up");
            assert!(
                bangla.split(',').all(|word| !word.trim().is_empty()),
                "{name} has a Bangla name"
            );
            assert!(name.len() <= super::LONGEST && name.split(' ').count() <= super::MOST_WORDS);
        }
    }
}
