//! Days in two lanes: what texts say of a day, and what was published on it.

use archive::Entry;
use yew::prelude::*;

use crate::components::{Element, both_calendars, dated, el, link, marked, named, source};
use crate::hooks::View;
use crate::state::{Address, Day, Library, Quote, Timeline, Told};
use crate::text::fill;

/// How and of what.
#[derive(Clone, PartialEq, Properties)]
pub struct TimelinePageProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
}

/// The page.
#[component]
pub fn TimelinePage(props: &TimelinePageProps) -> Html {
    let TimelinePageProps { view, library } = props;
    let (language, strings, address) = (view.language(), view.more(), &view.going.address);
    let deps = (library.clone(), address.query.clone());
    let timeline = use_memo(deps, |(library, query)| Timeline::of(library, query));
    let query = address.query.trim();
    let narrowed = (!query.is_empty())
        .then(|| el("p").class("count").string(fill(strings.narrowed, &[("query", query)])));
    let count = language.count(strings.article_one, strings.article_many, timeline.articles);
    let cut = (timeline.read < timeline.articles).then(|| {
        let values =
            [("n", language.number(timeline.read)), ("total", language.number(timeline.articles))];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        el("p").class("notice").string(fill(strings.timeline_cut, &values))
    });
    let days = timeline.days.iter().map(|day| row(view, library, day));
    let undated = timeline.undated.iter().filter_map(|at| library.entry_at(*at));
    let undated = undated.map(|entry| el("li").child(card(view, entry, true)));
    let nothing = timeline.days.is_empty() && timeline.undated.is_empty();
    el("div")
        .class("finds-page")
        .attr("data-page", "timeline")
        .child(
            el("h1").class("finds-page__title").attr("tabindex", "-1").text(strings.nav_timeline),
        )
        .child(el("p").class("finds-page__what").text(strings.timeline_what))
        .maybe(address.odd.then(|| el("p").class("notice").text(strings.odd_address)))
        .maybe(narrowed)
        .child(el("p").class("count").attr("role", "status").string(count))
        .maybe(cut)
        .maybe(nothing.then(|| el("p").class("notice").text(strings.timeline_none)))
        .child(el("ol").class("timeline").children(days))
        .child(
            el("section")
                .class("timeline__undated")
                .flag("hidden", timeline.undated.is_empty())
                .child(el("h2").text(strings.undated_heading))
                .child(el("ul").class("timeline__cards").children(undated)),
        )
        .into()
}

/// One day with its two lanes.
fn row(view: &View, library: &Library, day: &Day) -> Element {
    let strings = view.more();
    let lane = |class: &'static str, name: &'static str, items: Vec<Element>| {
        el("section")
            .class(class)
            .flag("hidden", items.is_empty())
            .child(el("h3").class("timeline__lane-name").text(name))
            .child(el("ul").class("timeline__cards").children(items))
    };
    let told = day.told.iter().filter_map(|told| {
        Some(el("li").child(sentence(view, library.entry_at(told.document)?, told)))
    });
    let published = day.published.iter().filter_map(|at| library.entry_at(*at));
    // A day of which only an update is known says so.
    let only_updated = |entry: &Entry| entry.published.is_none();
    let published = published.map(|entry| el("li").child(card(view, entry, only_updated(entry))));
    el("li")
        .key(&day.iso)
        .class("timeline__day")
        .child(el("h2").class("timeline__date").child(both_calendars(view.language(), &day.iso)))
        .child(lane("timeline__lane timeline__lane--told", strings.lane_told, told.collect()))
        .child(lane("timeline__lane", strings.lane_published, published.collect()))
}

/// What a text says of the day: the sentence leads to its place.
fn sentence(view: &View, entry: &Entry, told: &Told) -> Element {
    let quote = Quote::of("", &told.sentence.text, "").map(Box::new);
    let to = Address { quote, ..view.going.address.opening(&entry.id) };
    let text = marked(el("span").attr("lang", "bn"), &told.sentence, 0, None);
    let worked_out =
        told.worked_out.then(|| el("span").class("timeline__note").text(view.more().worked_out));
    el("div")
        .class("timeline__told")
        .child(link(view, to).class("timeline__link").child(text))
        .child(
            el("p")
                .class("timeline__facts")
                .child(source(view.language(), entry))
                .maybe(worked_out),
        )
}

/// An article, with its date where it does not stand above it.
fn card(view: &View, entry: &Entry, with_date: bool) -> Element {
    let to = view.going.address.opening(&entry.id);
    let facts = el("p").class("timeline__facts").child(source(view.language(), entry));
    el("div")
        .class("timeline__told")
        .child(link(view, to).class("timeline__link").child(named(&entry.title.text)))
        .child(facts.maybe(with_date.then(|| dated(view.language(), entry))))
}
