//! What an article's dates are beside today's: the libraries know no clock, so that the same folder gives the same archive.

use std::time::{SystemTime, UNIX_EPOCH};

use article::{Article, Stamp};
use bangla::dates::Date;

/// What a person should look at in an article, days that are still to come among it.
pub(crate) fn warnings(article: &Article) -> Vec<String> {
    let mut out = article.warnings.clone();
    let Some(tomorrow) = tomorrow() else { return out };
    for (of, stamp) in [("published", &article.published), ("updated", &article.updated)] {
        if let Some(stamp) = stamp.as_ref().filter(|stamp| is_after(stamp, tomorrow)) {
            out.push(format!(
                "{of} is {}, which is still to come; write the right day for this file in corpus.toml.",
                stamp.iso
            ));
        }
    }
    out
}

/// Whether a stamp's day is later than another; somewhere it is tomorrow already.
fn is_after(stamp: &Stamp, day: Date) -> bool {
    stamp.iso.get(..10).and_then(|iso| iso.parse::<Date>().ok()).is_some_and(|of| of > day)
}

fn tomorrow() -> Option<Date> {
    const DAY: u64 = 86_400;
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    Date::new(1970, 1, 1)?.plus_days(i32::try_from(seconds / DAY + 1).ok()?)
}
