//! What search filters, orders and counts by. Few questions need it: the function stands alone, so that a
//! page may load it later.

use search::{Columns, Known};

use crate::catalogue::Entry;

/// What is known of articles. Cost: linear in them.
#[inline(never)]
pub(crate) fn of(entries: &[Entry]) -> Columns {
    let mut columns = Columns::default();
    for entry in entries {
        columns.add(&Known {
            paper: entry.source.as_deref(),
            by: entry.byline.iter().chain(&entry.desk).map(String::as_str).collect(),
            agencies: entry.agencies.iter().map(String::as_str).collect(),
            date: entry.date(),
            words: entry.words,
        });
    }
    columns
}
