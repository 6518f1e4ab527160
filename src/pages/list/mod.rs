//! The list: the whole collection, newest first, or what was found; and the article that is opened from it.
//!
//! Where there is room the list stays beside the article, the same elements in a column of their own, so that its
//! place is kept and opening makes nothing anew. Elsewhere, and on electronic paper, the article stands alone.

mod card;
mod keep;
mod nothing;
mod onward;
mod sheet;

use yew::prelude::*;

use self::card::card;
use self::keep::KeepSearch;
use self::nothing::nothing;
use self::sheet::filter_sheet;
use super::article::article_page;
use crate::browser::dialog;
use crate::components::{Element, Facets, Help, Shape, button, chips, el, icon, link, sorter};
use crate::hooks::{View, use_columns, use_growing, use_later, use_rested};
use crate::route::Route;
use crate::state::{Address, Asked, BESIDE, Found, Library, PAGE, Results, Theme};
use crate::text::{Language, fill};

/// How long typing must rest before the count is spoken, in milliseconds.
const REST: u32 = 700;

/// How many cards are painted at each key, and how many more each time: as many as are in sight.
const STEP: usize = 4;
/// The same on a phone, where the keyboard covers half.
const NARROW_STEP: usize = 2;

/// What the list is of.
#[derive(Clone, PartialEq, Properties)]
pub struct ListPageProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
}

/// The list, with search, or an article with the list beside it.
#[component]
pub fn ListPage(props: &ListPageProps) -> Html {
    let ListPageProps { view, library } = props;
    let (language, strings, going) = (view.language(), view.strings(), &view.going);
    let query = going.address.query.clone();
    let open = going.address.article_id();
    let (later, columns) = (use_later(), use_columns());
    let beside = columns > 1 && open.is_some() && view.choices.settings.theme != Theme::Paper;
    let listed = beside || open.is_none();
    let most = if listed { going.way.places.borrow().shown(&query) } else { 0 };
    let step = if columns > 1 { STEP } else { NARROW_STEP };
    let (shown, grown) = use_growing(going.entry, &query, most, step);
    let deps = (library.clone(), query.clone(), going.address.sort);
    let found = use_memo(deps, |(library, query, sort)| library.found(query, *sort));
    let mut found = (*found).clone();
    let known = use_mut_ref(|| None::<(Found, Results)>);
    let mut known = known.borrow_mut();
    // What is here is shown until the answer has come.
    let coming = BESIDE && found.waiting;
    if let Some((before, _)) = known.as_ref().filter(|_| coming) {
        found = before.clone();
    }
    known.take_if(|(before, _)| *before != found);
    let made = || (found.clone(), Results::without_cards(&query, &found));
    let (_, results) = known.get_or_insert_with(made);
    results.grow(library, &found, shown);
    let counted = if coming {
        view.more().coming.to_owned()
    } else {
        count(language, results, library.count())
    };
    let spoken = use_rested(counted.clone(), REST);
    let renew = use_force_update();
    let sheet = use_node_ref();
    let more = {
        let way = going.way.clone();
        move |_| {
            way.places.borrow_mut().show_more(&query);
            renew.force_update();
        }
    };
    let front = results.asked == Asked::Nothing;
    let left = results.total.saturating_sub(most).min(PAGE);
    let notice = match results.asked {
        _ if going.address.odd && open.is_none() => Some(strings.odd_address),
        Asked::NoWords => Some(strings.no_words),
        Asked::Beginning => Some(strings.cut),
        Asked::Nothing | Asked::All => None,
    };
    let notice = notice.map(|notice| el("p").class("notice").text(notice));
    // A card takes the place of the one before it: that is quicker than to take it away and put another there.
    let cards = results.items.iter().take(shown).enumerate().filter_map(|(at, item)| {
        let entry = library.entry_at(item.document)?;
        Some(el("li").key(&at.to_string()).child(card(view, entry, item)))
    });
    let cards = el("ol")
        .class(match front && open.is_none() {
            true => "list-page__cards list-page__cards--front",
            false if grown => "list-page__cards list-page__cards--grown",
            false => "list-page__cards",
        })
        .flag("hidden", results.items.is_empty())
        .children(cards);
    let more = (left > 0).then(|| {
        let label = fill(strings.more, &[("n", &language.number(left))]);
        button("button").attr("data-action", "more").onclick(more).string(label)
    });
    let mut list = el("div").class("list-page__results").flag("hidden", !listed);
    if beside {
        list = list.attr("role", "region").attr("aria-label", view.more().beside);
    }
    if listed {
        // Seen at once, spoken when a reader pauses.
        list = list
            .child(
                el("div")
                    .class("list-page__bar")
                    .child(el("p").class("count").attr("aria-hidden", "true").string(counted))
                    .child(ways(view, front, later, &sheet)),
            )
            .child(el("p").class("visually-hidden").attr("role", "status").string(spoken))
            .child(chosen(view, &found, later))
            .child(el("div").class("list-page__notice").maybe(notice).maybe(
                (results.total == 0 && !coming).then(|| nothing(view, library, results.hidden)),
            ))
            .child(cards)
            .maybe(more);
    }
    // Filters have a column where there is room for it, else a sheet.
    let in_column = columns > if beside { 2 } else { 1 };
    let facets = || {
        let (library, found) = (library.clone(), found.clone());
        html! { <Facets view={view.clone()} {library} {found} /> }
    };
    let column = el("aside")
        .class("list-page__facets")
        .attr("aria-label", strings.filters)
        .maybe((later && listed && in_column).then(facets));
    let sheet = if later && listed && !in_column {
        filter_sheet(view.more(), &sheet, facets())
    } else {
        el("div").flag("hidden", true)
    };
    let tips = || html! { <Help choices={view.choices.clone()} /> };
    let aside = el("aside")
        .class("list-page__aside")
        .flag("hidden", open.is_some())
        .attr("aria-label", strings.tips_heading)
        .maybe(later.then(|| panel(strings.tips_heading).child(tips())));
    let article = open.map(|id| {
        let cards = beside.then_some(results.items.as_slice());
        article_page(view, library, id, &found, cards)
    });
    let (class, name) =
        if open.is_some() { ("list-page list-page--open", "open") } else { ("list-page", "list") };
    el("div")
        .class(class)
        .attr("data-page", name)
        .attr("aria-busy", if coming { "true" } else { "false" })
        // First for those who hear the page or go by key, last for the eye.
        .maybe(article)
        .child(list)
        .child(column)
        .child(aside)
        .child(sheet)
        .into()
}

/// What the query asks for besides words, once what shows it is there; its place is kept.
fn chosen(view: &View, found: &Found, later: bool) -> Element {
    let none = found.filters.is_empty();
    let row = el("div").class("list-page__chosen").flag("hidden", none);
    if later && !none { row.child(chips(view, found)) } else { row }
}

/// What can be done with the list: order it, keep the search, see it another way.
fn ways(view: &View, front: bool, later: bool, sheet: &NodeRef) -> Element {
    let address = &view.going.address;
    let context = Address::on(Route::Context, &address.query);
    let context = link(view, context).class("sorter__order").text(view.strings().context);
    let sheet = sheet.clone();
    let filters = button("sorter__order list-page__filters")
        .attr("data-action", "filters")
        .attr("aria-haspopup", "dialog")
        .onclick(move |_| dialog::open(&sheet))
        .child(icon(Shape::Filter))
        .text(view.strings().filters);
    let row = el("div").class("list-page__ways").child(filters).child(sorter(view));
    if front {
        return row;
    }
    if !later {
        // Its place is kept.
        let place =
            el("span").class("sorter__order keep-search__button").attr("aria-hidden", "true");
        return row.child(context).child(place);
    }
    let keep = html! { <KeepSearch view={view.clone()} query={address.query.clone()} /> };
    row.child(context).child(keep)
}

/// How many articles the list has, of so many.
fn count(language: Language, results: &Results, articles: usize) -> String {
    let strings = language.strings();
    match results.asked {
        Asked::Nothing | Asked::NoWords => {
            language.count(strings.article_one, strings.article_many, results.total)
        }
        Asked::All | Asked::Beginning if results.total == 0 => strings.found_none.to_owned(),
        Asked::All | Asked::Beginning => fill(
            strings.found,
            &[("n", &language.number(results.total)), ("total", &language.number(articles))],
        ),
    }
}

/// A part of the column beside the list.
fn panel(heading: &'static str) -> Element {
    el("section").class("panel").child(el("h2").class("panel__heading").text(heading))
}
