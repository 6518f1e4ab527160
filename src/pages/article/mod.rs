//! One article: to be read, or as it was scraped.

mod facts;
mod how;
mod marks;
mod outline;
mod passage;
mod related;
mod scraped;
mod text;
mod tools;

use std::rc::Rc;

use archive::{Article, Entry, OpenError};
use yew::prelude::*;

use self::marks::{Marks, use_marks};
use self::passage::{PassageLink, passage_notice, use_passage};
use self::related::Onward;
use self::tools::Tools;
use super::{damaged, not_found};
use crate::browser::{column, page};
use crate::components::{Element, Shape, back_link, button, el, icon, marked, source};
use crate::hooks::View;
use crate::state::{Address, BESIDE, Found, Item, Library, Place, Reading, Shared, minutes};
use crate::text::fill;

/// Which article.
#[derive(Clone, PartialEq, Properties)]
struct ArticlePageProps {
    /// How and where.
    view: View,
    /// The archive.
    library: Library,
    /// The article's id.
    id: AttrValue,
    /// The list that it was found in.
    found: Found,
    /// Whether that list is shown beside it.
    beside: bool,
    /// Whether its own card is.
    listed: bool,
}

/// An article with what a query marks in it, and where to go on from it.
pub(super) struct Opened {
    article: Article,
    answer: Found,
    reading: Reading,
    /// What is read aloud.
    texts: Rc<Vec<String>>,
    /// The list that it was found in, by places in the catalogue.
    list: Vec<usize>,
}

impl Opened {
    /// The article of an id; `find` is looked for in it, else what `answer` is of.
    fn of(
        library: &Library,
        id: &str,
        find: &str,
        answer: Found,
    ) -> Option<Result<Shared<Self>, OpenError>> {
        let found = library.read(id)?;
        Some(found.map(|(_, article)| {
            let reading = if find.trim().is_empty() {
                Reading::of(&article, &answer.highlighter)
            } else {
                Reading::of(&article, &library.search(find).highlighter)
            };
            let texts = std::iter::once(&reading.title)
                .chain(reading.paragraphs.iter().map(|paragraph| &paragraph.piece));
            let texts = Rc::new(texts.map(|piece| piece.text.clone()).collect());
            let list = answer.documents().collect::<Vec<_>>();
            Shared::new(Self { article, answer, reading, texts, list })
        }))
    }
}

/// The page of an article; `found` is the list that it was found in, `beside` the cards of it that are shown beside it,
/// if there is room.
#[inline(never)]
pub(super) fn article_page(
    view: &View,
    library: &Library,
    id: &str,
    found: &Found,
    beside: Option<&[Item]>,
) -> Html {
    let listed = beside.is_some_and(|cards| cards.iter().any(|card| card.id == id));
    let beside = beside.is_some();
    let (view, library, found) = (view.clone(), library.clone(), found.clone());
    let id = AttrValue::from(id.to_owned());
    // Another article is another page, with its own marks and its own heading.
    html! { <ArticlePage key={&*id} {view} {library} id={id.clone()} {found} {beside} {listed} /> }
}

/// One article, or why it cannot be shown.
#[component]
fn ArticlePage(props: &ArticlePageProps) -> Html {
    let ArticlePageProps { view, library, id, found, .. } = props;
    let address = &view.going.address;
    let deps = (library.clone(), id.clone(), address.find.clone(), found.clone());
    let opened =
        use_memo(deps, |(library, id, find, found)| Opened::of(library, id, find, found.clone()));
    let count = match &*opened {
        Some(Ok(opened)) if !address.scraped => opened.reading.marks,
        _ => 0,
    };
    let searched = if address.find.is_empty() { &address.query } else { &address.find };
    let marks = use_marks(count, searched, view.choices.settings.keys);
    use_effect_with(props.listed, |listed| {
        if *listed {
            column::show_current();
        }
    });
    let reading = match &*opened {
        Some(Ok(opened)) if !address.scraped => Some(&opened.reading),
        _ => None,
    };
    let place = use_passage(view, reading);
    let finding = use_state(|| false);
    let find = {
        let finding = finding.clone();
        use_callback((), move |(), ()| {
            finding.set(true);
            page::focus_find();
        })
    };
    match (&*opened, library.with_id(id)) {
        (Some(Ok(opened)), Some(entry)) => {
            let bottom = el("div")
                .class("reading__bottom")
                .child(html! { <PassageLink view={view.clone()} id={id.clone()} /> })
                .child(marks::marks_bar(view, &marks, *finding));
            el("div")
                .class("article-page")
                .attr("data-page", "article")
                .child(
                    el("article")
                        .class("reading")
                        .attr_string("data-reading", entry.id.clone())
                        .child(head(props, entry, opened, &marks, &find))
                        .child(body(view, opened, &marks, place.as_ref()))
                        .child(html! {
                            <Onward
                                view={view.clone()}
                                library={library.clone()}
                                id={id.clone()}
                                opened={opened.clone()}
                            />
                        })
                        .child(bottom),
                )
                .into()
        }
        (Some(Err(OpenError::Away { .. })), _) if BESIDE => coming(view).into(),
        (Some(Err(error)), _) => damaged(view.language(), error).into(),
        _ => not_found(view).into(),
    }
}

/// What stands for an article that has not come yet.
fn coming(view: &View) -> Element {
    el("div")
        .class("article-page")
        .attr("data-page", "article")
        .attr("aria-busy", "true")
        .child(el("p").class("notice").attr("role", "status").text(view.more().coming))
}

/// What stands above the text: whose it is, its title, what is known of it, what can be done with it.
fn head(
    props: &ArticlePageProps,
    entry: &Entry,
    opened: &Opened,
    marks: &Marks,
    find: &Callback<()>,
) -> Element {
    let view = &props.view;
    let (language, strings) = (view.language(), view.more());
    let Opened { article, reading, texts, .. } = opened;
    let (shape, label) = if props.beside {
        (Shape::Cross, strings.close)
    } else if view.going.address.query.trim().is_empty() {
        (Shape::Back, strings.back_to_list)
    } else {
        (Shape::Back, strings.back_to_results)
    };
    let back = back_link(view).class("back").child(icon(shape)).text(label);
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
    let time = fill(strings.reading_time, &[("n", &language.number(minutes(entry.words)))]);
    el("header")
        .class("reading__head")
        .child(el("p").class("reading__back").child(back))
        .child(paper)
        .child(title)
        .child(facts::facts(language, entry))
        .child(el("p").class("reading__time").string(time))
        .child(html! {
            <Tools
                view={view.clone()}
                entry={entry.clone()}
                texts={texts.clone()}
                find={find.clone()}
            />
        })
        .child(el("p").class("reading__switch").child(scraped_switch(view)))
        .maybe(how::how(language, article))
        .maybe(how::also(language, article))
}

/// The text, or the page as it was scraped: that is another text, not the same one changed.
fn body(view: &View, opened: &Opened, marks: &Marks, place: Option<&Place>) -> Element {
    let Opened { article, answer, reading, .. } = opened;
    if view.going.address.scraped {
        let parts = Reading::scraped(article, &answer.highlighter);
        return el("div").child(scraped::scraped(view.language(), &parts).key("scraped"));
    }
    let odd = view.going.address.odd;
    el("div")
        .class("reading__body")
        .maybe(odd.then(|| el("p").class("notice").text(view.more().odd_address)))
        .maybe(passage_notice(view, place))
        .maybe(outline::outline(view, reading))
        .child(text::text(view.more(), reading, marks.current, place).key("read"))
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
        .text(view.more().as_scraped)
}
