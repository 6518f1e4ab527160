//! One article: to be read, or as it was scraped.

mod beside;
mod facts;
mod marks;
mod scraped;
mod text;

use archive::{Answer, Article, Entry, OpenError};
use yew::prelude::*;

use self::marks::{Marks, use_marks};
use super::{damaged, not_found};
use crate::components::{Element, Shape, back_link, button, el, icon, marked, source};
use crate::hooks::{View, use_wide};
use crate::state::{Address, Library, PAGE, Reading};

/// Which article.
#[derive(Clone, PartialEq, Properties)]
pub struct ArticlePageProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
    /// The article's id.
    pub id: AttrValue,
}

/// An article with what a query marks in it.
struct Opened {
    article: Article,
    answer: Answer,
    reading: Reading,
}

impl Opened {
    fn of(library: &Library, id: &str, query: &str) -> Option<Result<Self, OpenError>> {
        let found = library.find(id)?;
        Some(found.map(|(_, article)| {
            let answer = library.search(query);
            let reading = Reading::of(&article, &answer.highlighter);
            Self { article, answer, reading }
        }))
    }
}

/// One article, or why it cannot be shown.
#[component]
pub fn ArticlePage(props: &ArticlePageProps) -> Html {
    let ArticlePageProps { view, library, id } = props;
    let address = &view.going.address;
    let deps = (library.clone(), id.clone(), address.query.clone());
    let opened = use_memo(deps, |(library, id, query)| Opened::of(library, id, query));
    let count = match &*opened {
        Some(Ok(opened)) if !address.scraped => opened.reading.marks,
        _ => 0,
    };
    let marks = use_marks(count, &address.query, view.choices.settings.keys);
    let wide = use_wide();
    match (&*opened, library.entry(id)) {
        (Some(Ok(opened)), Some(entry)) => {
            let list = if wide { documents(library, &opened.answer) } else { Vec::new() };
            el("div")
                .class("article-page")
                .attr("data-page", "article")
                .child(beside::beside(view, library, id, &list))
                .child(read(view, entry, opened, &marks))
                .into()
        }
        (Some(Err(error)), _) => damaged(view.language(), error).into(),
        _ => not_found(view).into(),
    }
}

/// The places in the catalogue of what was found, or of all; no more than a list shows at once.
fn documents(library: &Library, answer: &Answer) -> Vec<usize> {
    if answer.empty {
        return (0..library.entries().len().min(PAGE)).collect();
    }
    answer.hits.iter().take(PAGE).map(|hit| hit.document as usize).collect()
}

/// The reading view.
fn read(view: &View, entry: &Entry, opened: &Opened, marks: &Marks) -> Element {
    let (language, strings) = (view.language(), view.strings());
    let Opened { article, answer, reading } = opened;
    let scraped = view.going.address.scraped;
    let back_label = if answer.empty { strings.back_to_list } else { strings.back_to_results };
    let back = back_link(view).class("back").child(icon(Shape::Back)).text(back_label);
    // As it was scraped is another text, not the same one changed.
    let text = if scraped {
        scraped::scraped(language, &Reading::scraped(article, &answer.highlighter)).key("scraped")
    } else {
        text::text(strings, reading, marks.current).key("read")
    };
    let paper = el("p")
        .class("reading__source")
        .child(source(language, entry))
        .maybe(reading.derived.then(|| el("span").class("derived").text(strings.derived)));
    let title = el("h1")
        .class(if reading.derived {
            "reading__title reading__title--derived"
        } else {
            "reading__title"
        })
        .attr("tabindex", "-1")
        .attr("lang", "bn")
        .child(marked(el("bdi"), &reading.title, 0, marks.current));
    let head = el("header")
        .class("reading__head")
        .child(paper)
        .child(title)
        .child(facts::facts(language, entry))
        .child(el("p").class("reading__switch").child(scraped_switch(view)));
    el("article")
        .class("reading")
        .attr_string("data-reading", entry.id.clone())
        .child(el("p").class("reading__back").child(back))
        .child(head)
        .child(el("div").child(text))
        .child(marks::marks_bar(language, marks))
}

/// The switch between the article and the page as it was scraped.
fn scraped_switch(view: &View) -> Element {
    let address = view.going.address.clone();
    let way = view.going.way.clone();
    button("button")
        .attr("data-action", "as-scraped")
        .attr("aria-pressed", if address.scraped { "true" } else { "false" })
        .onclick(move |_| way.replace(Address { scraped: !address.scraped, ..address.clone() }))
        .child(icon(Shape::Sheet))
        .text(view.strings().as_scraped)
}
