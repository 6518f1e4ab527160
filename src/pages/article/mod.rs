//! One article: to be read, or as it was scraped.

mod beside;
mod facts;
mod marks;
mod scraped;
mod text;

use archive::{Answer, Article};
use yew::prelude::*;

use self::beside::Beside;
use self::facts::FactSheet;
use self::marks::{Marks, use_marks};
use self::scraped::Scraped;
use self::text::ArticleText;
use super::{Damaged, NotFound, use_title};
use crate::components::{Icon, Link, Shape, marked};
use crate::hooks::{use_going, use_language};
use crate::state::{Address, Library, Reading};

/// Which article.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ArticlePageProps {
    /// The archive.
    pub library: Library,
    /// The article's id.
    pub id: AttrValue,
}

/// One article, or why it cannot be shown.
#[component]
pub fn ArticlePage(props: &ArticlePageProps) -> Html {
    let ArticlePageProps { library, id } = props;
    let article = use_memo(props.clone(), |props| {
        props.library.find(&props.id).map(|found| found.map(|(_, article)| article))
    });
    match &*article {
        Some(Ok(_)) => html! { <Reader library={library.clone()} id={id.clone()} /> },
        Some(Err(error)) => html! { <Damaged error={error.clone()} /> },
        None => html! { <NotFound title={library.manifest().title.clone()} /> },
    }
}

/// An article with what a query marks in it.
struct Opened {
    article: Article,
    answer: Answer,
    reading: Reading,
}

impl Opened {
    fn of(library: &Library, id: &str, query: &str) -> Option<Self> {
        let (_, article) = library.find(id)?.ok()?;
        let answer = library.search(query);
        let reading = Reading::of(&article, &answer.highlighter);
        Some(Self { article, answer, reading })
    }
}

/// The reading view of an article that is there.
#[component]
fn Reader(props: &ArticlePageProps) -> Html {
    let ArticlePageProps { library, id } = props;
    let strings = use_language().strings();
    let going = use_going();
    let query = AttrValue::from(going.address.query.clone());
    let opened = use_memo((props.clone(), query.clone()), |(props, query)| {
        Opened::of(&props.library, &props.id, query)
    });
    let title = opened.as_ref().as_ref().map(|opened| opened.reading.title.text.clone());
    use_title(title.unwrap_or_default());
    let count = opened.as_ref().as_ref().map_or(0, |opened| opened.reading.marks);
    let scraped = going.address.scraped;
    let marks = use_marks(if scraped { 0 } else { count }, &query);
    let Some(opened) = &*opened else { return html! { <div></div> } };

    let reading = &opened.reading;
    let onscraped = {
        let (replace, address) = (going.replace.clone(), going.address.clone());
        Callback::from(move |_: MouseEvent| {
            replace.emit(Address { scraped: !address.scraped, ..address.clone() });
        })
    };
    let searching = !opened.answer.empty;
    html! {
        <div class="article-page" data-page="article">
            <Beside library={library.clone()} id={id.clone()} query={query.clone()} />
            <article class="reading" data-reading={id.clone()}>
                <p class="reading__back">
                    <Link class="back" to={Address::list(&query)} back=true>
                        <Icon shape={Shape::Back} />
                        { if searching { strings.back_to_results } else { strings.back_to_list } }
                    </Link>
                </p>
                <header class="reading__head">
                    <p class="reading__source">
                        {
                            match &opened.article.source {
                                Some(name) => html! { <bdi class="source" lang="bn">{ name.clone() }</bdi> },
                                None => html! {
                                    <span class="source unknown">{ strings.source_unknown }</span>
                                },
                            }
                        }
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
                    <FactSheet library={library.clone()} id={id.clone()} />
                    <p class="reading__switch">
                        <button
                            class="button"
                            type="button"
                            data-action="as-scraped"
                            aria-pressed={if scraped { "true" } else { "false" }}
                            onclick={onscraped}
                        >
                            <Icon shape={Shape::Sheet} />
                            { strings.as_scraped }
                        </button>
                    </p>
                </header>
                if scraped {
                    <Scraped parts={Reading::scraped(&opened.article, &opened.answer.highlighter)} />
                } else {
                    <ArticleText reading={reading.clone()} current={marks.current} />
                }
                <Marks ..marks />
            </article>
        </div>
    }
}
