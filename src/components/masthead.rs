//! The masthead: the name, the choices, the collection and the search field.

use yew::prelude::*;

use super::{
    Element, Shape, Suggestions, bar, both_calendars, button, day, drawing, el, link, search_field,
    several, tool,
};
use crate::browser::{dialog, view};
use crate::hooks::View;
use crate::route::Route;
use crate::state::{Address, Change, Facts, Library, Theme};
use crate::text::{Language, fill};

/// The masthead of a collection; on the front page it says what there is. The search field follows it
/// as a sibling, so that it can stay in sight. `dialog` is the help that a button opens.
pub fn masthead(view: &View, library: &Library, dialog: &NodeRef, later: bool) -> Html {
    let front = view.going.address.route == Route::List;
    let facts = &library.manifest().facts;
    let name = link(view, Address::default())
        .class("masthead__name")
        .attr("aria-label", view.strings().home)
        .child(nameplate())
        .child(el("span").attr("lang", "bn").text("নথি"));
    let heading = || {
        el("h1")
            .class("masthead__title")
            .attr("tabindex", "-1")
            .attr("lang", "bn")
            .child(el("bdi").string(library.manifest().title.clone()))
    };
    // Always there, so that nothing that follows is made anew when the page changes.
    let mut collection = el("div").class("masthead__collection");
    if front {
        collection = collection
            .maybe(newest(view.language(), facts))
            .child(heading())
            .child(summary(view.language(), facts));
    }
    let header = el("header")
        .class(if front { "masthead masthead--front" } else { "masthead" })
        .child(
            el("div")
                .class("masthead__bar")
                .child(name)
                .child(bar(view))
                .child(tools(view, dialog)),
        )
        .child(collection);
    let suggestions = || html! { <Suggestions view={view.clone()} library={library.clone()} /> };
    // Its place is kept empty until it is there.
    let row = if later { suggestions() } else { Html::default() };
    let search = el("div").class("masthead__search").child(search_field(view, library).child(row));
    several([header.into(), search.into()])
}

/// The sign: a file with its tab.
fn nameplate() -> Element {
    drawing("masthead__sign", "0 0 32 32")
        .child(el("path").attr("d", "M4 6h10l3 4h11v18H4Z"))
        .child(el("path").class("masthead__lines").attr("d", "M9 16h14M9 21h9"))
}

/// The date of the newest article, in both calendars: the page has no other date of its own.
fn newest(language: Language, facts: &Facts) -> Option<Element> {
    let (_, newest) = facts.span.as_ref()?;
    let date = el("p").class("masthead__date").text(language.strings().newest).text(": ");
    Some(date.child(both_calendars(language, newest)))
}

/// How much there is, from whom, from when to when.
fn summary(language: Language, facts: &Facts) -> Element {
    let strings = language.strings();
    let says = |text: String| el("li").string(text);
    let papers = facts.papers.len();
    let span = facts.span.as_ref().map(|(from, to)| {
        let from_day = el("li").child(day(language, from));
        if from == to { from_day } else { from_day.text(" – ").child(day(language, to)) }
    });
    el("ul")
        .class("masthead__facts")
        .child(says(language.count(strings.article_one, strings.article_many, facts.articles)))
        .maybe(
            (papers > 0)
                .then(|| says(language.count(strings.paper_one, strings.paper_many, papers))),
        )
        .maybe(span)
        .maybe(
            (facts.undated > 0)
                .then(|| says(fill(strings.undated, &[("n", &language.number(facts.undated))]))),
        )
}

/// The choices: language, colours, help.
fn tools(shown: &View, dialog: &NodeRef) -> Element {
    let settings = shown.choices.settings;
    let (language, theme) = (settings.language, settings.theme);
    let strings = language.strings();
    let shape = match theme {
        Theme::System => Shape::System,
        Theme::Light => Shape::Sun,
        Theme::Sepia => Shape::Book,
        Theme::Dark => Shape::Moon,
        Theme::Paper => Shape::Sheet,
    };
    let change = shown.choices.change.clone();
    let other = language.other();
    let language = button("tool tool--word")
        .attr("data-action", "language")
        .attr("lang", other.code())
        .onclick(move |_| change.emit(Change::Language(other)))
        .text(strings.language_switch);
    let change = shown.choices.change.clone();
    let theme = tool(fill(strings.theme, &[("theme", theme.label(strings))]), shape)
        .attr("data-action", "theme")
        .onclick(move |_| change.emit(Change::Theme(theme.next(view::prefers_dark()))));
    let dialog = dialog.clone();
    let help = tool(strings.help, Shape::Help)
        .attr("data-action", "help")
        .onclick(move |_| dialog::open(&dialog));
    el("div").class("masthead__tools").child(language).child(theme).child(help)
}
