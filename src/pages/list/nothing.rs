//! Nothing was found: what was searched for, and what to do.

use archive::Query;
use yew::prelude::*;

use crate::components::Link;
use crate::hooks::View;
use crate::state::{Address, Library};
use crate::text::fill;

/// The most words that are tried alone.
const MOST_WORDS: usize = 6;
/// The longest query that is repeated, in bytes.
const LONGEST: usize = 240;

/// Says that nothing was found, and offers the words of the query that are found alone.
pub(super) fn nothing(view: &View, library: &Library) -> Html {
    let (language, strings) = (view.language(), view.strings());
    let query = &view.going.address.query;
    let words = found_alone(library, query);
    let asked = query.trim();
    let end = bangla::graphemes::floor(asked, LONGEST);
    let asked = if end < asked.len() { format!("{}…", &asked[..end]) } else { asked.to_owned() };
    html! {
        <div class="nothing">
            <h2 class="nothing__title"><bdi>{ fill(strings.nothing_title, &[("query", &asked)]) }</bdi></h2>
            <p>{ strings.nothing_advice }</p>
            if !words.is_empty() {
                <p>{ strings.nothing_words }</p>
                <ul class="nothing__words">
                    { for words.iter().map(|(word, count)| html! {
                        <li>
                            { Link::new(Address::list(word), "button").html(view, html! {
                                <>
                                    <bdi>{ word.clone() }</bdi>
                                    <span class="nothing__count">{ language.number(*count) }</span>
                                </>
                            }) }
                        </li>
                    }) }
                </ul>
            }
            <p>{ Link::new(Address::default(), "button").html(view, strings.show_all.into()) }</p>
        </div>
    }
}

/// The words of a query that find something alone, with how many articles.
fn found_alone(library: &Library, query: &str) -> Vec<(String, usize)> {
    let query = Query::parse(query);
    let mut words: Vec<&str> = Vec::new();
    for term in query.positive_terms() {
        if !words.contains(&term.typed.as_str()) {
            words.push(&term.typed);
        }
    }
    if words.len() < 2 {
        return Vec::new();
    }
    let counted = words.into_iter().take(MOST_WORDS).map(|word| {
        // The blank says that the word is finished.
        let count = library.search(&format!("{word} ")).hits.len();
        (word.to_owned(), count)
    });
    counted.filter(|(_, count)| *count > 0).collect()
}
