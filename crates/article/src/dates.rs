//! A page's stamp lines → its three dates.
//!
//! Enter at [`choose`]. It deliberately reads no line itself (see [`crate::stamps`]) and fills no slot
//! that no stamp is for: the day of the page is never the article's.

use bangla::dates::{Calendar, Mention, Moment, Offset};

use crate::lines::Line;
use crate::model::Stamp;
use crate::stamps::{Of, StampLine, is_old};

/// The three dates of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dates {
    pub(crate) published: Option<Stamp>,
    pub(crate) updated: Option<Stamp>,
    pub(crate) page: Option<Stamp>,
}

/// Where the dates of a page are from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clockwork {
    /// The offset of the paper's clock; `None` where only the day can be told.
    pub(crate) offset: Option<Offset>,
    /// Whether the Bangla calendar is that of Bangladesh.
    pub(crate) bangladesh: bool,
}

/// Chooses among the stamp lines of a page: each with whether it belongs to the article (else it is
/// the masthead's). The first date of each kind stands, one with a label before one without; the
/// masthead's Gregorian day comes before its Bangla one. An event's date, or one of history, is none
/// of them.
pub(crate) fn choose(lines: &[(&Line<'_>, &StampLine, bool)], at: Clockwork) -> Dates {
    let mut out = Dates::default();
    let mut converted = None;
    for labelled in [true, false] {
        for (line, stamp, of_article) in lines {
            for (of, mention) in &stamp.dates {
                if labelled != (*of != Of::Unlabelled) {
                    continue;
                }
                let of = match of {
                    Of::Event => continue,
                    Of::Unlabelled if is_old(mention) => continue,
                    Of::Unlabelled if *of_article && out.published.is_none() => Of::Published,
                    Of::Unlabelled if *of_article => continue,
                    Of::Unlabelled => Of::Page,
                    Of::Published | Of::Updated if !*of_article => Of::Page,
                    of => *of,
                };
                if mention.calendar == Calendar::Hijri
                    || mention.calendar == Calendar::Bangla && !at.bangladesh
                {
                    continue;
                }
                let slot = match of {
                    Of::Published => &mut out.published,
                    Of::Updated => &mut out.updated,
                    _ if mention.calendar == Calendar::Bangla => &mut converted,
                    _ => &mut out.page,
                };
                let day_only = !matches!(of, Of::Published | Of::Updated);
                if slot.is_none() {
                    *slot = stamp_of(line.text, mention, day_only, at.offset);
                }
            }
        }
    }
    out.page = out.page.or(converted);
    out
}

/// The day that a text mentions, without its time.
pub(crate) fn day_of(text: &str, mention: &Mention) -> Option<Stamp> {
    stamp_of(text, mention, true, None)
}

fn stamp_of(
    text: &str,
    mention: &Mention,
    day_only: bool,
    offset: Option<Offset>,
) -> Option<Stamp> {
    // India's papers say so beside the time; a page that does not name its paper is one of theirs too.
    let india = text[mention.end..].trim_start().starts_with("IST");
    let offset = if india && offset.is_some() { Some(Offset::KOLKATA) } else { offset };
    let moment = match offset.or(mention.offset) {
        Some(offset) if !day_only => mention.moment(offset)?,
        _ => Moment { date: mention.date()?, time: None },
    };
    Some(Stamp { iso: moment.to_string(), printed: text[mention.start..mention.end].to_owned() })
}
