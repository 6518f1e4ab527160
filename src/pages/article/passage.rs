//! A passage that an address is about, and the way to make such an address.

use yew::prelude::*;

use crate::browser::{page, selection, share};
use crate::components::{Element, Shape, button, el, icon};
use crate::hooks::{View, lasting, use_once};
use crate::state::{Address, Place, Reading};

/// Where the passage of the address is today; shows it once, when the article is opened.
#[hook]
pub(super) fn use_passage(view: &View, reading: Option<&Reading>) -> Option<Place> {
    let quote = view.going.address.quote.clone();
    let place = reading.zip(quote.as_ref()).map(|(reading, quote)| {
        let texts = reading.paragraphs.iter().map(|paragraph| paragraph.piece.text.as_str());
        quote.place(&texts.collect::<Vec<_>>())
    });
    let there = matches!(place, Some(Place::Found(_) | Place::Changed(_)));
    use_effect_with((quote, there), |(_, there)| {
        if *there {
            page::show_passage();
        }
    });
    place
}

/// What to say of a passage that is not as it was.
pub(super) fn passage_notice(view: &View, place: Option<&Place>) -> Option<Element> {
    let text = match place? {
        Place::Found(_) => return None,
        Place::Changed(_) => view.more().passage_changed,
        Place::Gone => view.more().passage_gone,
    };
    Some(el("p").class("notice").attr("role", "status").attr("data-passage", "odd").text(text))
}

/// Of which article.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PassageLinkProps {
    /// How and where.
    pub(super) view: View,
    /// Its id.
    pub(super) id: AttrValue,
}

/// The button that appears when something is selected: copies a link to it and shows it as such.
#[component]
pub(super) fn PassageLink(props: &PassageLinkProps) -> Html {
    let PassageLinkProps { view, id } = props;
    let strings = view.more();
    let selected = use_state(|| false);
    let copied = use_state(|| None);
    {
        let (selected, copied) = (selected.clone(), copied.clone());
        use_once(lasting(move || {
            selection::watch(move |there| {
                if there {
                    copied.set(None);
                }
                selected.set(there);
            })
        }));
    }
    let onclick = {
        let (way, address, id) = (view.going.way.clone(), view.going.address.clone(), id.clone());
        let copied = copied.clone();
        move |_| {
            let Some(quote) = selection::quote() else { return };
            let quote = Some(Box::new(quote));
            let alone = Address { quote: quote.clone(), ..Address::article(&id, "") };
            let copied = copied.clone();
            share::copy(&share::whole(&alone.href()), move |done| copied.set(Some(done)));
            // The address of the page is that of the passage, too: it can be sent from there.
            way.replace(Address { quote, ..address.clone() });
        }
    };
    let said = match *copied {
        None => "",
        Some(true) => strings.copied,
        Some(false) => strings.copy_refused,
    };
    let make = button("button")
        .attr("data-action", "passage")
        .flag("hidden", !*selected)
        // The selection must outlive the press.
        .on("pointerdown", Callback::from(|event: Event| event.prevent_default()))
        .onclick(onclick)
        .child(icon(Shape::Chain))
        .text(strings.passage_link);
    el("div")
        .class("passage-link")
        .child(make)
        .child(el("span").class("passage-link__said").attr("role", "status").text(said))
        .into()
}
