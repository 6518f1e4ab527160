//! Dates with their labels. Three labels stand for three things: when an article was published, when
//! it was changed, and when its page was saved, which is not the article's date.

use archive::Entry;
use yew::Html;

use super::{Element, el, several};
use crate::text::{self, Language};

/// A date, with its time where that is known, as people write it.
pub fn moment(language: Language, iso: &str) -> Element {
    time(iso, text::moment(language, iso))
}

/// A date without its time.
pub fn day(language: Language, iso: &str) -> Element {
    time(iso, text::day(language, iso))
}

/// A date without its time, in both calendars.
pub fn both_calendars(language: Language, iso: &str) -> Element {
    let mut day = text::day(language, iso);
    if let Some(bangla) = text::bangla_day(language, iso) {
        day.extend([" · ", &bangla]);
    }
    time(iso, day)
}

fn time(iso: &str, written: String) -> Element {
    el("time").attr_string("datetime", iso.to_owned()).string(written)
}

/// The one date that tells readers most about an article, in a line: its publication, else its last
/// change, else that it is unknown, and then the day of the page under its own label.
pub fn dated(language: Language, entry: &Entry) -> Html {
    let strings = language.strings();
    let labelled = |label: &'static str, iso: &str| {
        let label = el("span").class("dated__label").text(label);
        el("span").class("dated").child(label).text(" ").child(day(language, iso)).into()
    };
    if let Some(iso) = &entry.published {
        return labelled(strings.published, iso);
    }
    if let Some(iso) = &entry.updated {
        return labelled(strings.updated, iso);
    }
    let unknown = el("span").class("dated dated--unknown").text(strings.date_unknown).into();
    let saved = entry.page_date.iter().map(|iso| labelled(strings.page_saved, iso));
    several(std::iter::once(unknown).chain(saved))
}
