//! What is known of an article: who wrote it, when, and what the page does not say.

use archive::Entry;

use crate::components::{Element, el, moment, named};
use crate::text::{Language, bangla_day};

/// The facts of an article. A date that the page does not carry is said to be unknown.
pub(super) fn facts(language: Language, entry: &Entry) -> Element {
    let strings = language.more();
    let when = |iso: &Option<String>| match iso {
        Some(iso) => el("span").child(moment(language, iso)).maybe(calendar(language, iso)),
        None => el("span").class("unknown").text(strings.unknown),
    };
    let mut list = el("dl").class("facts").attr("aria-label", strings.facts);
    list = list
        .child(row(strings.published, el("dd").child(when(&entry.published))))
        .child(row(strings.updated, el("dd").child(when(&entry.updated))));
    if entry.page_date.is_some() {
        list = list.child(row(strings.page_saved, el("dd").child(when(&entry.page_date))));
    }
    for (label, name) in [(strings.byline, &entry.byline), (strings.desk, &entry.desk)] {
        if let Some(name) = name {
            list = list.child(row(label, el("dd").child(named(name))));
        }
    }
    if let Some((first, others)) = entry.agencies.split_first() {
        let first = el("dd").child(named(first));
        let all = others.iter().fold(first, |all, name| all.text(", ").child(named(name)));
        list = list.child(row(strings.agencies, all));
    }
    list
}

/// The day in the Bangla calendar, shown when it is asked for.
fn calendar(language: Language, iso: &str) -> Option<Element> {
    let day = bangla_day(language, iso)?;
    let name = el("summary").text(language.more().bangla_calendar);
    Some(el("details").class("calendar").child(name).child(el("span").string(day)))
}

fn row(label: &'static str, value: Element) -> Element {
    el("div").class("facts__row").child(el("dt").text(label)).child(value)
}
