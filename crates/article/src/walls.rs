//! Times that a page's markup gives as UTC and that are not: the clock on the newsroom's wall, with the wrong zone.
//!
//! Enter at [`settle`]. What shows it is the time that the page prints: it says the same hour and minute, without a zone.

use bangla::dates::{Clock, Date, Offset, find};

use crate::known::Given;
use crate::model::Stamp;
use crate::rules::Origin;

/// Reads given times as the page prints them, publication and change, where one of them is UTC by its mark only; what to
/// tell of it. Cost: constant.
pub(crate) fn settle(
    given: [&mut Option<Given<Stamp>>; 2],
    read: [Option<&Stamp>; 2],
) -> Option<String> {
    let by_page = |given: &Option<Given<Stamp>>| {
        let given = given.as_ref().filter(|given| given.origin != Origin::ByHand)?;
        let marked = utc(&given.value.printed)?;
        let minute = |(date, clock): (Date, Clock)| (date, clock.hour(), clock.minute());
        let same = |read: &&Stamp| wall(&read.printed).map(minute) == Some(minute(marked));
        let read = read.into_iter().flatten().find(same)?;
        // The same system wrote both.
        let zone = read
            .iso
            .get(19..)
            .filter(|zone| !zone.is_empty() && !given.value.iso.ends_with("+00:00"))?;
        Some((read.printed.clone(), zone.to_owned()))
    };
    let (printed, zone) = given.iter().find_map(|given| by_page(given))?;
    let mut marked = None;
    for given in given.into_iter().flatten() {
        if let Some((date, clock)) =
            utc(&given.value.printed).filter(|_| given.origin != Origin::ByHand)
        {
            let (hour, minute, second) = (clock.hour(), clock.minute(), clock.second());
            given.value.iso = format!("{date}T{hour:02}:{minute:02}:{second:02}{zone}");
            marked.get_or_insert_with(|| given.value.printed.clone());
        }
    }
    let marked = marked?;
    Some(format!(
        "The time that comes with the page ({marked}) is marked as UTC, but the page prints the same hour ({printed}); it is read as the page prints it."
    ))
}

/// The day and the hour of a time that is marked as UTC.
fn utc(printed: &str) -> Option<(Date, Clock)> {
    let mention = *find(printed).first()?;
    let rest = printed[mention.end..].trim();
    let named =
        mention.offset.is_none() && matches!(rest, "Z" | "z" | "UTC" | "GMT" | "+0000" | "+00:00");
    let is = mention.offset == Some(Offset::UTC) || named;
    is.then_some(())?;
    Some((mention.date()?, mention.clock?))
}

/// The day and the hour, to the minute, that a page prints without a zone.
fn wall(printed: &str) -> Option<(Date, Clock)> {
    let mention = *find(printed).first().filter(|mention| mention.offset.is_none())?;
    Some((mention.date()?, mention.clock?))
}
