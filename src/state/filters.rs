//! A query with one filter more, or without those it has. What filters mean, the search knows.

use std::ops::Range;

use archive::TypedFilter;

/// A query with one more filter, as it is typed, or with that which leaves out what it names.
pub fn with_filter(query: &str, filter: &str, exclude: bool) -> String {
    let blank = if query.is_empty() || query.ends_with(' ') { "" } else { " " };
    let minus = if exclude { "-" } else { "" };
    [query, blank, minus, filter, " "].concat()
}

/// A query without one of its filters.
pub fn without(query: &str, filter: &Range<usize>) -> String {
    let before = query.get(..filter.start).unwrap_or_default();
    let after = query.get(filter.end..).unwrap_or_default();
    [before, after.strip_prefix(' ').unwrap_or(after)].concat()
}

/// A query without any of its filters.
pub fn bare(query: &str, filters: &[TypedFilter]) -> String {
    let last_first = filters.iter().rev();
    last_first.fold(query.to_owned(), |query, filter| without(&query, &filter.range))
}

#[cfg(test)]
mod tests {
    use super::{bare, with_filter, without};
    use archive::Query;

    #[test]
    fn a_filter_is_put_on_and_taken_off() {
        let with = with_filter("পুতিন", "paper:\"প্রথম আলো\"", true);
        assert_eq!(with, "পুতিন -paper:\"প্রথম আলো\" ");
        assert_eq!(without(&with, &Query::parse(&with).filters[0].range), "পুতিন ");
        let query = "date:2025 কিম -পত্রিকা:ক পুতিন by:? ";
        assert_eq!(bare(query, &Query::parse(query).filters), "কিম পুতিন ");
        assert_eq!(with_filter("", "date:2025", false), "date:2025 ");
    }
}
