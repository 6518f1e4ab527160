//! Days over the parts of a chronicle: what happened on this day in one year and in another.
//!
//! Enter at [`is_day`].

use crate::seen::Seen;
use crate::stamps::StampLine;

/// Whether a line is one more day of a chronicle: the text has had one before, and over its paragraph stands what the
/// part is called. In lists of articles no paragraph is under the title.
pub(crate) fn is_day(seen: &[Seen<'_>], first: usize, at: usize) -> bool {
    let day = |s: &Seen<'_>| {
        s.stamp.as_ref().is_some_and(|stamp| {
            (stamp.is_plain_day() || stamp.is_history()) && !stamp.relative && !stamp.is_timed()
        })
    };
    let heads = |at: usize| {
        day(&seen[at])
            && seen.get(at + 1).is_some_and(|s| s.is_plain() && !s.is_prose())
            && seen.get(at + 2).is_some_and(Seen::is_prose)
    };
    let old = |s: &Seen<'_>| s.stamp.as_ref().is_some_and(StampLine::is_history);
    heads(at) && seen[first..at].iter().any(old)
}
