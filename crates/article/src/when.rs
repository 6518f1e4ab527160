//! When an article came out: what its lines say and what was given, each read in the order that the page shows.
//!
//! Enter at [`when`].

use bangla::dates::Moment;

use crate::datelines::Dateline;
use crate::dates::{self, Clockwork, Dates};
use crate::day_orders;
use crate::known::{Given, Known};
use crate::lines::Line;
use crate::model::{Role, Stamp};
use crate::rules::{Origin, Value, Verdict};
use crate::seen::Seen;
use crate::stamps::StampLine;
use crate::walls;

/// The dates of an article.
pub(crate) struct When {
    /// What the lines say.
    pub(crate) read: Dates,
    /// When it was published and changed, as it was given.
    pub(crate) published: Option<Given<Stamp>>,
    pub(crate) updated: Option<Given<Stamp>>,
    /// What to tell of days that can be read in two ways.
    pub(crate) told: Vec<String>,
}

/// The dates of a page whose lines have their roles.
pub(crate) fn when(seen: &[Seen<'_>], roles: &[Verdict], known: &Known, at: Clockwork) -> When {
    let stamped: Vec<(&Line<'_>, &StampLine, bool)> = seen
        .iter()
        .zip(roles)
        .filter(|(_, is)| matches!(is.role, Role::Stamp | Role::PageDate))
        .filter_map(|(seen, is)| Some((&seen.line, seen.stamp.as_ref()?, is.role == Role::Stamp)))
        .collect();
    let mut read = dates::choose(&stamped, at);
    let (mut published, mut updated) = (known.published.clone(), known.updated.clone());
    let mut told = Vec::new();
    for (value, given, stamp) in [
        (Value::Published, &mut published, &mut read.published),
        (Value::Updated, &mut updated, &mut read.updated),
        (Value::PageDate, &mut None, &mut read.page),
    ] {
        let mut settle = |stamp| day_orders::settle(value, stamp, seen, roles);
        let of_page = stamp.as_mut().and_then(&mut settle);
        // What was given stands in the place of what was read.
        told.extend(match given {
            Some(given) => settle(&mut given.value),
            None => of_page,
        });
    }
    let given = [&mut published, &mut updated];
    told.extend(walls::settle(given, [read.published.as_ref(), read.updated.as_ref()]));
    told.extend(too_late(&mut published, read.page.as_ref()));
    When { read, published, updated, told }
}

/// Leaves out a day of publication that came with the page and is after the day that the page itself was shown on;
/// clocks of two places differ by one. What to tell of it.
fn too_late(published: &mut Option<Given<Stamp>>, page: Option<&Stamp>) -> Option<String> {
    let day = |stamp: &Stamp| stamp.iso.get(..10)?.parse::<Moment>().ok().map(|moment| moment.date);
    let shown = page.and_then(day)?.plus_days(1)?;
    let late = |given: &mut Given<Stamp>| {
        given.origin != Origin::ByHand && day(&given.value).is_some_and(|day| day > shown)
    };
    let given = published.take_if(late)?.value;
    let page = page.map(|stamp| stamp.printed.as_str()).unwrap_or_default();
    Some(format!(
        "The day of publication that comes with the page ({}) is after the page's own ({page}), so it is left out; write published for this file in corpus.toml.",
        given.printed
    ))
}

impl When {
    /// What to tell where the text has another day of publication than what came with it.
    pub(crate) fn disagreement(&self) -> Option<String> {
        let (given, read) = (self.published.as_ref()?, self.read.published.as_ref()?);
        let day = |stamp: &Stamp| stamp.iso.get(..10).map(str::to_owned);
        let other = given.origin != crate::Origin::ByHand && day(&given.value) != day(read);
        let (given, read) = (&given.value.iso, &read.printed);
        other.then(|| format!("The page's text has another day of publication ({read}) than what comes with it ({given})."))
    }

    /// Lets the day of a wire's dateline stand in, where no stamp says more.
    pub(crate) fn fill(&mut self, text: &str, dateline: &Dateline<'_>) {
        let day = dateline.day.and_then(|day| dates::day_of(text, &day));
        let updated = self.read.updated.as_ref();
        let day = day.filter(|day| updated.is_none_or(|last| day.iso <= last.iso));
        self.read.published = self.read.published.take().or(day);
    }
}
