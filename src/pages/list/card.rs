//! One article in the list.

use archive::{Entry, Rung};

use crate::components::{Element, dated, el, link, marked, source};
use crate::hooks::View;
use crate::state::Item;
use crate::text::{Strings, day, fill};

/// One article in the list: headline, paper, date, what shows why it is here.
pub(super) fn card(view: &View, entry: &Entry, item: &Item) -> Element {
    let strings = view.strings();
    let to = view.going.address.opening(&item.id);
    let mut title = link(view, to).child(marked(el("bdi"), &item.title, 0, None));
    if view.going.address.article_id() == Some(&item.id) {
        title = title.attr("aria-current", "page");
    }
    // Paper, date, and a mark on a title that is none.
    let facts = el("p")
        .class("article-card__facts")
        .child(source(view.language(), entry))
        .child(dated(view.language(), entry))
        .maybe(entry.title.derived.then(|| el("span").class("derived").text(strings.derived)));
    let excerpt = el("p").class("article-card__excerpt").attr("lang", "bn");
    let why = item.why.iter().map(|(rung, matched)| {
        let matched = match rung {
            Rung::Date => &day(view.language(), matched),
            _ => matched,
        };
        el("li").string(fill(reason(strings, *rung), &[("matched", matched)]))
    });
    let why = (!item.why.is_empty()).then(|| el("ul").class("article-card__why").children(why));
    el("article")
        .class("article-card")
        .attr_string("data-article", item.id.clone())
        .child(el("h2").class("article-card__title").attr("lang", "bn").child(title))
        .child(facts)
        .child(marked(excerpt, &item.excerpt, 0, None))
        .maybe(why)
}

/// The words for a match that is not exact.
fn reason(strings: &Strings, rung: Rung) -> &'static str {
    match rung {
        Rung::Exact => strings.why_other,
        Rung::Inflection => strings.why_inflection,
        Rung::Spelling => strings.why_spelling,
        Rung::Sound => strings.why_sound,
        Rung::Number => strings.why_number,
        Rung::Date => strings.why_date,
        Rung::Prefix => strings.why_prefix,
        Rung::Typo => strings.why_typo,
    }
}
