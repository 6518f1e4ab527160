//! Where to go on from an article, and why.

use archive::Entry;
use yew::prelude::*;

use super::Opened;
use crate::browser::served::Served;
use crate::browser::{preparing, time};
use crate::components::{Element, Shape, dated, el, icon, link, named, source};
use crate::hooks::{View, lasting, use_once};
use crate::state::{Address, Alike, Library, Related, Shared};
use crate::text::{day, fill};

/// How long the text stands alone, in milliseconds: it is painted before what is related to it is looked for.
const PAUSE: u32 = 100;

/// Of which article.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct OnwardProps {
    /// How and where.
    pub(super) view: View,
    /// The archive.
    pub(super) library: Library,
    /// The article's id.
    pub(super) id: AttrValue,
    /// What it says, and the list that it was found in.
    pub(super) opened: Shared<Opened>,
}

/// The foot of an article: made once the index is, and the text was painted. Until then it is as it was served; on a page
/// that one comes back to it is there at once, so that the page is as long as it was.
#[component]
pub(super) fn Onward(props: &OnwardProps) -> Html {
    let OnwardProps { view, library, id, opened } = props;
    let going = &view.going;
    let served = use_memo((), |()| Served::foot(id));
    let ready = use_state(|| served.is_none() && !going.way.places.borrow().is_new(going.entry));
    {
        let (ready, library) = (ready.clone(), library.clone());
        use_once(lasting(move || {
            let waits = !*ready;
            let prepare = move || {
                preparing::prepare(library, Box::new(move || ready.set(true)));
            };
            waits.then(|| time::after(PAUSE, prepare))
        }));
    }
    let deps = (library.clone(), id.clone(), opened.clone(), *ready);
    let found = use_memo(deps, |(library, id, opened, ready)| {
        let entry = library.with_id(id).filter(|_| *ready);
        entry.map(|entry| Related::of(library, entry, &opened.article, &opened.list))
    });
    match &*found {
        Some(found) => related(view, library, found).into(),
        None => served.as_ref().as_ref().map_or_else(Html::default, Served::html),
    }
}

fn related(view: &View, library: &Library, related: &Related) -> Element {
    let strings = view.more();
    let alike = related.alike.iter().filter_map(|alike| {
        let entry = library.entry_at(alike.document)?;
        Some(card(view, entry).child(why(view, alike)))
    });
    let plain = |documents: &[usize]| -> Vec<Element> {
        let found = documents.iter().filter_map(|at| library.entry_at(*at));
        found.map(|entry| card(view, entry)).collect()
    };
    let section = |name: &'static str, items: Vec<Element>| {
        el("section")
            .class("related__part")
            .flag("hidden", items.is_empty())
            .child(el("h2").class("related__heading").text(name))
            .child(el("ul").class("related__cards").children(items))
    };
    el("footer")
        .class("related")
        .child(neighbours(view, library, related))
        .child(section(strings.related, alike.collect()))
        .child(section(strings.same_day, plain(&related.same_day)))
        .child(section(strings.same_paper, plain(&related.same_paper)))
}

/// The articles before and after this one in the list that it was found in.
fn neighbours(view: &View, library: &Library, related: &Related) -> Element {
    let strings = view.more();
    let way = |at: Option<usize>, name: &'static str, shape: Shape, class: &'static str| {
        let entry = library.entry_at(at?)?;
        let label = el("span").class("neighbours__name").child(icon(shape)).text(name);
        let to = view.going.address.opening(&entry.id);
        Some(link(view, to).class(class).child(label).child(named(&entry.title.text)))
    };
    el("nav")
        .class("neighbours")
        .attr("aria-label", strings.list_neighbours)
        .flag("hidden", related.previous.is_none() && related.next.is_none())
        .maybe(way(related.previous, strings.previous_article, Shape::Back, "neighbours__way"))
        .maybe(way(
            related.next,
            strings.next_article,
            Shape::Onward,
            "neighbours__way neighbours__way--next",
        ))
}

fn card(view: &View, entry: &Entry) -> Element {
    let to = Address::article(&entry.id, "");
    let facts = el("p").class("related__facts").child(source(view.language(), entry));
    el("li")
        .class("related__card")
        .child(link(view, to).class("related__link").child(named(&entry.title.text)))
        .child(facts.child(dated(view.language(), entry)))
}

/// What two articles have in common.
fn why(view: &View, alike: &Alike) -> Element {
    let strings = view.more();
    let row = |template: &str, name: &str, values: &[String]| {
        let text = fill(template, &[(name, &values.join(", "))]);
        (!values.is_empty()).then(|| el("li").string(text))
    };
    let days: Vec<String> = alike.days.iter().map(|iso| day(view.language(), iso)).collect();
    el("ul")
        .class("related__why")
        .maybe(row(strings.related_words, "words", &alike.words))
        .maybe(row(strings.related_days, "days", &days))
}
