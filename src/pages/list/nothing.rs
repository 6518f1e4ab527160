//! Nothing was found: what was searched for, and what to do.

use archive::Query;

use super::onward::chip;
use crate::components::{Element, el, link};
use crate::hooks::View;
use crate::state::{Address, Library, bare, meant};
use crate::text::fill;

/// The most words that are tried alone.
const MOST_WORDS: usize = 6;
/// The longest query that is repeated, in bytes.
const LONGEST: usize = 240;

/// Says that nothing was found, and offers the words of the query that are found alone.
#[inline(never)]
pub(super) fn nothing(view: &View, library: &Library, hidden: usize) -> Element {
    let (language, strings) = (view.language(), view.more());
    if hidden > 0 {
        return hidden_by_filters(view, hidden);
    }
    let query = &view.going.address.query;
    let asked = query.trim();
    let end = bangla::graphemes::floor(asked, LONGEST);
    let asked = if end < asked.len() { [&asked[..end], "…"].concat() } else { asked.to_owned() };
    let title = el("bdi").string(fill(strings.nothing_title, &[("query", &asked)]));
    let mut page = el("div")
        .class("nothing")
        .child(el("h2").class("nothing__title").child(title))
        .child(el("p").text(strings.nothing_advice));
    if let Some(onward) = meant(library, query) {
        page = page.child(el("p").text(strings.meant)).child(chip(view, onward));
    }
    let words = found_alone(library, query);
    if !words.is_empty() {
        let words = words.into_iter().map(|(word, count)| {
            let count = el("span").class("nothing__count").string(language.number(count));
            let link = link(view, Address::list(&word)).class("button");
            el("li").child(link.child(el("bdi").string(word)).child(count))
        });
        page = page
            .child(el("p").text(strings.nothing_words))
            .child(el("ul").class("nothing__words").children(words));
    }
    let all = link(view, Address::default()).class("button").text(strings.show_all);
    page.child(el("p").child(all))
}

/// Says that the words are found, but not with the filters, and takes those off.
fn hidden_by_filters(view: &View, hidden: usize) -> Element {
    let (strings, address) = (view.more(), &view.going.address);
    let title = view.language().count(strings.hidden_one, strings.hidden_many, hidden);
    let words = bare(&address.query, &Query::parse(&address.query).filters);
    let bare = Address { odd: false, ..address.clone() }.with_query(&words);
    el("div")
        .class("nothing")
        .attr("data-hidden", "by-filters")
        .child(el("h2").class("nothing__title").string(title))
        .child(el("p").child(link(view, bare).class("button").text(strings.clear_filters)))
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
