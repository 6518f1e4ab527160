//! The list beside the article, where there is room for both.

use yew::prelude::*;

use crate::components::{Dated, Link};
use crate::hooks::{use_language, use_wide};
use crate::state::{Address, Library, PAGE};

/// Which list, and where in it the reader is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct BesideProps {
    pub(super) library: Library,
    pub(super) id: AttrValue,
    pub(super) query: AttrValue,
}

/// The list that the article was found in. Its column is kept free from the start, so that the text
/// does not move when it comes; on narrow windows it is not made at all.
#[component]
pub(super) fn Beside(props: &BesideProps) -> Html {
    let strings = use_language().strings();
    let wide = use_wide();
    html! {
        <nav class="beside" aria-label={strings.beside}>
            if wide {
                <List ..props.clone() />
            }
        </nav>
    }
}

#[component]
fn List(props: &BesideProps) -> Html {
    let BesideProps { library, id, query } = props;
    let strings = use_language().strings();
    let found = use_memo((library.clone(), query.clone()), |(library, query)| {
        let answer = library.search(query);
        if answer.empty {
            return (0..library.entries().len().min(PAGE)).collect::<Vec<_>>();
        }
        answer.hits.iter().take(PAGE).map(|hit| hit.document as usize).collect()
    });
    let entries = found.iter().filter_map(|at| library.entries().get(*at));
    html! {
        <>
            <h2 class="beside__heading">{ strings.beside }</h2>
            <ol class="beside__list">
                { for entries.map(|entry| html! {
                    <li key={entry.id.clone()} class="beside__item">
                        <Link
                            class="beside__link"
                            to={Address::article(&entry.id, query)}
                            current={entry.id == id.as_str()}
                        >
                            <bdi lang="bn">{ entry.title.text.clone() }</bdi>
                        </Link>
                        <p class="beside__facts">
                            if let Some(source) = &entry.source {
                                <bdi class="source" lang="bn">{ source.clone() }</bdi>
                            }
                            <Dated
                                published={entry.published.clone()}
                                updated={entry.updated.clone()}
                                page_date={None::<String>}
                            />
                        </p>
                    </li>
                }) }
            </ol>
        </>
    }
}
