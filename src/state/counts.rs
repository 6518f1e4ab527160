//! How many of what was found have each value: papers, months, writers, agencies, lengths.
//!
//! Enter at [`Counts::of`]. A field's own conditions do not count for it, so that one sees what else could be
//! chosen.

use archive::Archive;
use bangla::order::{sort_by_key, sort_by_text};

use super::{Field, Filters, Results, Sort, UNKNOWN};

/// How many values of a field are shown.
const MOST: usize = 12;

/// The values of a field, each with how many articles have it.
type Values = Vec<(String, usize)>;

/// The counts for a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counts {
    /// Each field with its values, most first.
    pub fields: Vec<(Field, Values)>,
    /// The months in order, with those in between in which there is nothing.
    pub days: Values,
}

impl Counts {
    /// The counts of what a query finds. Cost: one search, and a look at every entry that is found.
    pub fn of(archive: &Archive, query: &str) -> Self {
        let (filters, words) = Filters::split(query);
        let answer = archive.search(&words);
        let entries = archive.entries();
        let none = Filters::default();
        let (documents, _) = Results::documents(archive, &answer, &none, Sort::Usual);
        let mut counts = Self::default();
        for field in Field::ALL {
            let mut values: Values = Vec::new();
            for entry in documents.iter().filter_map(|at| entries.get(*at)) {
                if filters.admit(entry, Some(field)) {
                    for value in field.values(entry) {
                        match values.iter_mut().find(|(name, _)| name == value) {
                            Some((_, count)) => *count += 1,
                            None => values.push((value.to_owned(), 1)),
                        }
                    }
                }
            }
            if field == Field::Date {
                values.retain(|(day, _)| day != UNKNOWN);
                counts.days = filled(values);
            } else {
                // What is not said stands last.
                sort_by_key(&mut values, |(name, count)| {
                    u64::from(name == UNKNOWN) << 32 | u64::from(u32::MAX - *count as u32)
                });
                values.truncate(MOST);
                counts.fields.push((field, values));
            }
        }
        counts
    }
}

/// Days as months where they lie far apart, in order, without gaps.
fn filled(days: Values) -> Values {
    let mut months: Values = Vec::new();
    for (day, count) in days {
        let Some(month) = day.get(..7) else { continue };
        match months.iter_mut().find(|(name, _)| name == month) {
            Some((_, sum)) => *sum += count,
            None => months.push((month.to_owned(), count)),
        }
    }
    sort_by_text(&mut months, |(month, _)| month);
    let Some((first, last)) = months.first().zip(months.last()) else { return months };
    let (Some(from), Some(to)) = (number(&first.0), number(&last.0)) else { return months };
    // More months than can be drawn: those alone that have something.
    if to - from > 240 {
        return months;
    }
    (from..=to)
        .map(|month| {
            let name = format!("{:04}-{:02}", month / 12, month % 12 + 1);
            let count = months.iter().find(|(known, _)| *known == name);
            (name, count.map_or(0, |(_, count)| *count))
        })
        .collect()
}

/// The number of a month since the year 0.
fn number(month: &str) -> Option<u32> {
    let (year, month) = month.split_once('-')?;
    Some(year.parse::<u32>().ok()? * 12 + month.parse::<u32>().ok()?.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn months_have_no_gaps() {
        let day = |iso: &str, count| (iso.to_owned(), count);
        let months = filled(vec![day("2026-01-09", 1), day("2025-11-01", 2), day("2025-11-30", 1)]);
        assert_eq!(months, [day("2025-11", 3), day("2025-12", 0), day("2026-01", 1)]);
        assert!(filled(Vec::new()).is_empty());
    }
}
