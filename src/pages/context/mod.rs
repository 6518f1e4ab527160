//! Words in context: every place that was found, in its sentence.

use yew::prelude::*;

use crate::components::{Element, el, link, named, several, sorter};
use crate::hooks::View;
use crate::state::{Address, Context, Library, Line, MOST_LINES};
use crate::text::{More, fill};

/// How and of what.
#[derive(Clone, PartialEq, Properties)]
pub struct ContextPageProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
}

/// The page.
#[component]
pub fn ContextPage(props: &ContextPageProps) -> Html {
    let ContextPageProps { view, library } = props;
    let (language, strings, address) = (view.language(), view.more(), &view.going.address);
    let deps = (library.clone(), address.query.clone(), address.sort);
    let context = use_memo(deps, |(library, query, sort)| Context::of(library, query, *sort));
    let count = fill(
        strings.context_count,
        &[
            ("n", &language.number(context.lines.len())),
            ("articles", &language.number(context.articles)),
        ],
    );
    let asked = !address.query.trim().is_empty();
    let said = if asked { count } else { strings.context_ask.to_owned() };
    let cut = context.cut.then(|| {
        let text = fill(strings.context_cut, &[("n", &language.number(MOST_LINES))]);
        el("p").class("notice").string(text)
    });
    let lines = context.lines.iter().map(|line| row(view, strings, library, line));
    el("div")
        .class("finds-page")
        .attr("data-page", "context")
        .child(el("h1").class("finds-page__title").attr("tabindex", "-1").text(strings.context))
        .child(el("p").class("finds-page__what").text(strings.context_what))
        .maybe(address.odd.then(|| el("p").class("notice").text(strings.odd_address)))
        .child(
            el("div")
                .class("finds-page__bar")
                .child(el("p").class("count").attr("role", "status").string(said))
                .child(sorter(view)),
        )
        .maybe(cut)
        .child(el("ol").class("context").flag("hidden", context.lines.is_empty()).children(lines))
        .into()
}

/// One place: what stands before it, the word as a link to it, what stands after it.
fn row(view: &View, strings: &More, library: &Library, line: &Line) -> Element {
    let Some(entry) = library.entry_at(line.document) else { return el("li") };
    let query = &view.going.address.query;
    let to =
        Address { quote: line.quote.clone().map(Box::new), ..Address::article(&entry.id, query) };
    let word = link(view, to)
        .class("context__word")
        .attr("title", strings.context_open)
        .string(line.word.clone());
    let side = |class: &'static str, text: &str| el("span").class(class).string(text.to_owned());
    let whose = entry.source.as_ref().unwrap_or(&entry.title.text);
    // The sentence is one line of text to be read; it is set in three columns where there is room.
    let sentence = several([
        side("context__left", &line.left).into(),
        word.into(),
        side("context__right", &line.right).into(),
    ]);
    el("li")
        .class("context__line")
        .child(el("p").class("context__sentence").attr("lang", "bn").child(sentence))
        .child(el("p").class("context__source").child(named(whose)))
}
