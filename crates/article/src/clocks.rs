//! Clocks that pages show above their headline: the reader's day and time, not the article's.
//!
//! Enter at [`mark`] before the headline is known, at [`is_clock`] after.

use bangla::dates::{Mention, Offset};

use crate::paper_names;
use crate::papers;
use crate::phrases::Phrase;
use crate::seen::Seen;
use crate::stamps::{Of, StampLine};

/// Whether an unlabelled time above the headline is the page's: the article has an earlier one of its own below the
/// headline, or nothing but the paper's name stands above it. A time that opens the page must run with its seconds.
pub(crate) fn is_clock(seen: &[Seen<'_>], at: usize, headline: usize, first: usize) -> bool {
    let Some(shown) = seen[at].stamp.as_ref().and_then(unlabelled) else { return false };
    if at > headline {
        return false;
    }
    if let Some((_, own)) = own(seen, headline, first) {
        return moment(own) < moment(shown);
    }
    let runs = shown.clock.is_some_and(|clock| clock.second() > 0);
    let name = |s: &Seen<'_>| {
        papers::named(s.line.text).is_some() || paper_names::of_paper(s.line.text).is_some()
    };
    (runs || at > 0) && seen[..at].iter().all(name)
}

/// Whether a day above the headline that is labelled as a publication is that of another article, in a list: this one has
/// another day of its own below the headline, labelled too or nearer.
pub(crate) fn is_of_another(seen: &[Seen<'_>], at: usize, headline: usize, first: usize) -> bool {
    const NEAR: usize = 2;
    let published = |(of, mention): &(Of, Mention)| (*of == Of::Published).then(|| moment(mention));
    let above = seen[at].stamp.as_ref().and_then(|stamp| stamp.dates.iter().find_map(published));
    let (Some(above), true) = (above, at < headline) else { return false };
    own(seen, headline, first).is_some_and(|(stamp, own)| {
        moment(own) != above && (stamp.is_labelled() || headline - at > NEAR)
    })
}

/// The article's own day below its headline, and the line that says it.
fn own<'s>(
    seen: &'s [Seen<'_>],
    headline: usize,
    first: usize,
) -> Option<(&'s StampLine, &'s Mention)> {
    seen[headline + 1..first.max(headline + 1)]
        .iter()
        .take_while(|s| !s.is_end() && s.phrase != Some(Phrase::More))
        .filter_map(|s| s.stamp.as_ref().filter(|stamp| !stamp.is_masthead()))
        .find_map(|stamp| Some((stamp, of_article(stamp)?)))
}

/// Gives the clock at the top of a page to the page, so that nobody's headline is looked for beside it: nothing but
/// names stand above, and the article has an earlier stamp of its own further down.
pub(crate) fn mark(seen: &mut [Seen<'_>], first: usize) {
    const TOP: usize = 3;
    for at in 0..TOP.min(first) {
        let Some(shown) = seen[at].stamp.as_ref().and_then(unlabelled) else {
            if !seen[at].is_plain() {
                return;
            }
            continue;
        };
        let stamps = seen[at + 1..first].iter().skip_while(|s| !s.is_plain());
        let mut own = stamps.filter_map(|s| s.stamp.as_ref().filter(|s| !s.is_masthead()));
        if own.find_map(of_article).is_some_and(|own| moment(own) < moment(shown))
            && let Some(stamp) = &mut seen[at].stamp
        {
            stamp.dates[0].0 = Of::Page;
        }
        return;
    }
}

/// The first date of a line, where no label says of what it is.
fn unlabelled(stamp: &StampLine) -> Option<&Mention> {
    let (of, mention) = stamp.dates.first()?;
    (*of == Of::Unlabelled && mention.clock.is_some()).then_some(mention)
}

/// The date on a line that can be the article's publication.
fn of_article(stamp: &StampLine) -> Option<&Mention> {
    let own = |of: Of| matches!(of, Of::Published | Of::Unlabelled);
    stamp.dates.iter().find(|(of, _)| own(*of)).map(|(_, mention)| mention)
}

/// What is compared: the day, and behind it the time.
fn moment(mention: &Mention) -> Option<String> {
    mention.moment(Offset::DHAKA).map(|moment| moment.to_string())
}
