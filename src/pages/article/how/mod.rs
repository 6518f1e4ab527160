//! How this article was read: where each date and name comes from, and where the same text stands again.
//!
//! Enter at [`how`] and [`also`]. Each is nothing where there is nothing to say.

use archive::{Article, Copy, Origin, Role, Rule, Value};

use crate::components::{Element, el, moment, named};
use crate::text::{Language, decisions, origin, rule, value};

/// Where each value comes from; closed until a reader asks.
pub(super) fn how(language: Language, article: &Article) -> Option<Element> {
    if article.origins.is_empty() {
        return None;
    }
    let words = decisions(language);
    let rows = article.origins.iter().map(|&(what, from)| {
        let evidence = (from == Origin::Page).then(|| line(article, what)).flatten();
        let mut row = el("dd").child(el("span").text(origin(language, from)));
        if let Some((text, why)) = evidence {
            if let Some(why) = why {
                row = row.text(" · ").child(el("span").text(rule(language, why)));
            }
            row = row.child(el("q").class("how__line").attr("lang", "bn").string(text.to_owned()));
        }
        el("div").class("how__row").child(el("dt").text(value(language, what))).child(row)
    });
    Some(
        el("details")
            .class("how")
            .attr("data-part", "how")
            .child(el("summary").text(words.how))
            .child(el("p").class("how__note").text(words.note))
            .child(el("dl").children(rows)),
    )
}

/// The other pages that have the same text, or nearly.
pub(super) fn also(language: Language, article: &Article) -> Option<Element> {
    if article.also.is_empty() {
        return None;
    }
    let words = decisions(language);
    let copies =
        article.also.iter().map(|copy| {
            let Copy { file, source, published, exact } = copy;
            el("li")
                .child(named(source.as_ref().unwrap_or(file)))
                .maybe(published.as_ref().map(|iso| {
                    el("span").class("also__when").text(" · ").child(moment(language, iso))
                }))
                .text(" · ")
                .child(el("span").text(if *exact { words.exact } else { words.near }))
        });
    Some(
        el("section")
            .class("also")
            .attr("data-part", "also")
            .attr("aria-label", words.also)
            .child(el("h2").text(words.also))
            .child(el("ul").children(copies)),
    )
}

/// The line that says a value, with its rule: words of the page, never the value made of them.
fn line(article: &Article, what: Value) -> Option<(&str, Option<Rule>)> {
    let printed = |stamp: &'_ Option<archive::Stamp>| stamp.as_ref().map(|s| s.printed.clone());
    let (words, roles): (Option<String>, &[Role]) = match what {
        Value::Headline => (article.headline().map(str::to_owned), &[Role::Headline]),
        Value::Published => (printed(&article.published), &[Role::Stamp, Role::Byline]),
        Value::Updated => (printed(&article.updated), &[Role::Stamp, Role::Byline]),
        Value::PageDate => (printed(&article.page_date), &[Role::PageDate]),
        Value::Byline => (article.byline.clone(), &[Role::Byline, Role::Stamp, Role::Agency]),
        Value::Desk => (article.desk.clone(), &[Role::Byline, Role::Stamp, Role::Agency]),
        Value::Agencies => (article.agencies.first().cloned(), &[Role::Agency, Role::Byline]),
        // Several places together name the paper.
        Value::Source => return None,
    };
    let words = words?;
    let says = |part: &archive::Part| {
        roles.contains(&part.role) && article.slice(part).contains(words.as_str())
    };
    let at = article.parts.iter().position(says)?;
    Some((article.slice(&article.parts[at]).trim(), article.rules.get(at).copied()))
}
