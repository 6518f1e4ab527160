//! The list beside the article, where there is room for both.

use yew::prelude::*;

use crate::components::{Link, dated};
use crate::hooks::View;
use crate::state::{Address, Library};

/// The list that an article was found in, `documents` its places in the catalogue. The column is kept
/// free from the start, so that the text does not move when the list comes.
pub(super) fn beside(view: &View, library: &Library, id: &str, documents: &[usize]) -> Html {
    let strings = view.strings();
    let query = &view.going.address.query;
    let entries = documents.iter().filter_map(|at| library.entries().get(*at));
    let link = |entry: &archive::Entry| {
        let to = Address::article(&entry.id, query);
        let link = Link { current: entry.id == id, ..Link::new(to, "beside__link") };
        link.html(view, html! { <bdi lang="bn">{ entry.title.text.clone() }</bdi> })
    };
    html! {
        <nav class="beside" aria-label={strings.beside}>
            if !documents.is_empty() {
                <h2 class="beside__heading">{ strings.beside }</h2>
                <ol class="beside__list">
                    { for entries.map(|entry| html! {
                        <li key={entry.id.clone()} class="beside__item">
                            { link(entry) }
                            <p class="beside__facts">
                                { for entry.source.iter().map(|source| html! {
                                    <bdi class="source" lang="bn">{ source.clone() }</bdi>
                                }) }
                                { dated(view.language(), entry) }
                            </p>
                        </li>
                    }) }
                </ol>
            }
        </nav>
    }
}
