//! What a reader may mean to type, as the listbox of the search field (ARIA's combobox with manual
//! selection). It is a row under the field and covers nothing: what was found is seen while one types.

use yew::prelude::*;

use super::{Element, Shape, el, icon};
use crate::browser::combo::{self, Happening};
use crate::browser::page;
use crate::browser::searches::{self, List};
use crate::hooks::{View, Way, lasting, use_once, use_rested};
use crate::state::{Kind, Library, Offer, Searches, offers};

/// The list's name for the field.
const LIST: &str = "offers";
/// How long typing must rest before it is thought about what may be meant, in milliseconds: that takes nearly as long
/// as the search, and what is found is painted sooner.
const PAUSE: u32 = 60;

/// For what.
#[derive(Clone, PartialEq, Properties)]
pub struct SuggestionsProps {
    /// How and where.
    pub view: View,
    /// The archive.
    pub library: Library,
}

/// Where the reader is in the list.
#[derive(Clone, Copy, Default, PartialEq)]
struct At {
    /// The field has the focus.
    inside: bool,
    /// It has had it on this page: what is offered then stays, so that nothing moves when one leaves it to
    /// press what was found.
    touched: bool,
    /// The list was closed by Esc.
    closed: bool,
    /// The option that Enter takes.
    present: Option<usize>,
}

/// The row of offers.
#[component]
pub fn Suggestions(props: &SuggestionsProps) -> Html {
    let SuggestionsProps { view, library } = props;
    let query = view.going.address.query.clone();
    let at = use_state(At::default);
    let own = use_state(|| (Searches::default(), Searches::default()));
    let rested = use_rested(query.clone(), PAUSE);
    let deps = (library.clone(), rested, (*own).clone(), view.language());
    let offered = use_memo(deps, |(library, query, (saved, recent), language)| {
        offers(library, query, saved, recent, *language)
    });
    let shown = at.touched && !at.closed && !offered.is_empty();
    // The field is listened to all the while, and what happens in it is about what is shown just then.
    let now = use_mut_ref(|| None);
    *now.borrow_mut() = Some((at.clone(), offered.clone()));
    {
        let (own, way) = (own.clone(), view.going.way.clone());
        let tell = move |happening| {
            let Some((at, offered)) = now.borrow().clone() else { return false };
            match happening {
                Happening::Key(code) => return key(&code, &at, &offered, &way),
                Happening::Entered if at.inside => {}
                Happening::Entered => {
                    own.set((searches::read(List::Saved), searches::read(List::Recent)));
                    at.set(At { inside: true, touched: true, ..At::default() });
                }
                Happening::Left => at.set(At { inside: false, present: None, ..*at }),
                Happening::Typed => at.set(At { closed: false, present: None, ..*at }),
            }
            false
        };
        use_once(lasting(move || combo::watch(tell)));
    }
    use_effect_with((shown && at.inside, at.present), |(open, present)| {
        let present = present.filter(|_| *open).map(option_id);
        combo::describe(LIST, *open, present.as_deref());
    });
    {
        let at = at.clone();
        use_effect_with(view.going.entry, move |_| {
            if at.touched && !at.inside {
                at.set(At::default());
            }
        });
    }
    let options = offered.iter().enumerate().map(|(number, offer)| {
        let (way, to) = (view.going.way.clone(), offer.query.clone());
        option(view, offer, number, at.present == Some(number))
            // The focus stays in the field.
            .on("pointerdown", Callback::from(|event: Event| event.prevent_default()))
            .onclick(move |_| {
                way.typed(&to);
                page::focus_search_end();
            })
    });
    el("ul")
        .class("onward")
        .attr("id", LIST)
        .attr("role", "listbox")
        .attr("aria-orientation", "horizontal")
        .attr("aria-label", view.more().offers)
        // While something is typed its place is kept, so that what stands below does not move.
        .flag("hidden", !shown && (!at.touched || query.trim().is_empty()))
        .children(if shown { options.collect() } else { Vec::new() })
        .into()
}

/// What a key does: whether it is done here.
fn key(code: &str, at: &UseStateHandle<At>, offered: &[Offer], way: &std::rc::Rc<Way>) -> bool {
    let last = offered.len().checked_sub(1);
    let (Some(last), false) = (last, at.closed) else { return false };
    let present = match (code, at.present) {
        ("ArrowDown", None) => Some(0),
        // Past the last option the arrow leads on to what was found.
        ("ArrowDown", Some(here)) if here == last => {
            page::step_card(true);
            None
        }
        ("ArrowDown", Some(here)) => Some(here + 1),
        ("ArrowUp", None | Some(0)) => None,
        ("ArrowUp", Some(here)) => Some(here - 1),
        ("Enter" | "NumpadEnter", Some(here)) => {
            if let Some(offer) = offered.get(here) {
                way.typed(&offer.query);
            }
            None
        }
        ("Escape", _) => {
            at.set(At { closed: true, present: None, ..**at });
            return true;
        }
        _ => return false,
    };
    at.set(At { present, ..**at });
    true
}

fn option(view: &View, offer: &Offer, number: usize, present: bool) -> Element {
    let strings = view.more();
    let (shape, kind) = match offer.kind {
        Kind::Saved => (Some(Shape::Ribbon), strings.offer_saved),
        Kind::Recent => (Some(Shape::Clock), strings.offer_recent),
        Kind::Word => (None, strings.offer_word),
        Kind::Month => (Some(Shape::Days), strings.offer_month),
        Kind::Paper => (Some(Shape::Sheet), strings.field_paper),
    };
    el("li")
        .class("chip")
        .attr("role", "option")
        .attr_string("id", option_id(number))
        .attr("aria-selected", if present { "true" } else { "false" })
        .maybe(shape.map(icon))
        .child(el("bdi").attr("lang", "bn").string(offer.label.clone()))
        .child(el("span").class("visually-hidden").text(", ").text(kind))
}

fn option_id(number: usize) -> String {
    format!("offer-{number}")
}
