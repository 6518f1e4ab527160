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
use crate::components::{Link, Shape, icon, marked};
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
            html! {
                <div class="article-page" data-page="article">
                    { beside::beside(view, library, id, &list) }
                    { read(view, entry, opened, &marks) }
                </div>
            }
        }
        (Some(Err(error)), _) => damaged(view.language(), error),
        _ => not_found(view),
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
fn read(view: &View, entry: &Entry, opened: &Opened, marks: &Marks) -> Html {
    let (language, strings) = (view.language(), view.strings());
    let Opened { article, answer, reading } = opened;
    let address = &view.going.address;
    let back = Link { back: true, ..Link::new(Address::list(&address.query), "back") };
    let back_label = if answer.empty { strings.back_to_list } else { strings.back_to_results };
    let text = if address.scraped {
        scraped::scraped(language, &Reading::scraped(article, &answer.highlighter))
    } else {
        text::text(strings, reading, marks.current)
    };
    html! {
        <article class="reading" data-reading={entry.id.clone()}>
            <p class="reading__back">
                { back.html(view, html! { <>{ icon(Shape::Back) }{ back_label }</> }) }
            </p>
            <header class="reading__head">
                <p class="reading__source">
                    { source(view, entry) }
                    if reading.derived {
                        <span class="derived">{ strings.derived }</span>
                    }
                </p>
                <h1
                    class={classes!("reading__title", reading.derived.then_some("reading__title--derived"))}
                    tabindex="-1"
                    lang="bn"
                >
                    <bdi>{ marked(&reading.title, 0, marks.current) }</bdi>
                </h1>
                { facts::facts(language, entry) }
                <p class="reading__switch">{ scraped_switch(view) }</p>
            </header>
            // As it was scraped is another text, not the same one changed.
            <div key={address.scraped.to_string()}>{ text }</div>
            { marks::marks_bar(language, marks) }
        </article>
    }
}

fn source(view: &View, entry: &Entry) -> Html {
    match &entry.source {
        Some(name) => html! { <bdi class="source" lang="bn">{ name.clone() }</bdi> },
        None => html! { <span class="source unknown">{ view.strings().source_unknown }</span> },
    }
}

/// The switch between the article and the page as it was scraped.
fn scraped_switch(view: &View) -> Html {
    let address = view.going.address.clone();
    let pressed = if address.scraped { "true" } else { "false" };
    let way = view.going.way.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        way.replace(Address { scraped: !address.scraped, ..address.clone() });
    });
    html! {
        <button
            class="button"
            type="button"
            data-action="as-scraped"
            aria-pressed={pressed}
            {onclick}
        >
            { icon(Shape::Sheet) }
            { view.strings().as_scraped }
        </button>
    }
}
