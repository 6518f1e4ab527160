//! How many places of an article match, and steps from one to the next.

use yew::prelude::*;

use crate::browser::{event, keys, page};
use crate::components::{Element, Shape, el, tool};
use crate::hooks::View;
use crate::state::{Address, Shortcut};
use crate::text::fill;

/// Where a reader is among the marks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Marks {
    /// How many there are.
    pub(super) count: usize,
    /// The one that was stepped to, from 0.
    pub(super) current: Option<usize>,
    /// Steps forward (`true`) or back.
    pub(super) step: Callback<bool>,
}

/// Steps through `count` marks by button, and where `single` keys may do something by key; a new query
/// starts anew.
#[hook]
pub(super) fn use_marks(count: usize, query: &str, single: bool) -> Marks {
    let state = use_state(|| (query.to_owned(), None::<usize>));
    let current = Some(&*state).filter(|(asked, _)| asked == query).and_then(|(_, at)| *at);
    let current = current.filter(|at| *at < count);
    use_effect_with(current, |current| {
        if current.is_some() {
            page::show_current_mark();
        }
    });
    let step = {
        let query = query.to_owned();
        Callback::from(move |forward: bool| {
            let next = match current {
                _ if count == 0 => None,
                None if forward => Some(0),
                None => Some(count - 1),
                Some(at) if forward => Some((at + 1) % count),
                Some(at) => Some((at + count - 1) % count),
            };
            state.set((query.clone(), next));
        })
    };
    {
        let step = step.clone();
        use_effect_with((current, count, single), move |&(_, count, single)| {
            let listener = (count > 0)
                .then(|| {
                    keys::listen(move |key| {
                        let forward = match Shortcut::of(key, single) {
                            Some(Shortcut::NextMark) => true,
                            Some(Shortcut::PreviousMark) => false,
                            _ => return false,
                        };
                        step.emit(forward);
                        true
                    })
                })
                .flatten();
            move || drop(listener)
        });
    }
    Marks { count, current, step }
}

/// The bar that counts the marks and steps through them; with a field to find something else in the article
/// while `finding`.
pub(super) fn marks_bar(view: &View, marks: &Marks, finding: bool) -> Element {
    let Marks { count, current, step } = marks;
    let (language, strings, address) = (view.language(), view.more(), &view.going.address);
    let finding = finding || !address.find.is_empty();
    let total = language.number(*count);
    let shown = match current {
        Some(at) => fill(strings.mark_position, &[("at", &language.number(at + 1)), ("n", &total)]),
        None if *count == 0 && address.find.trim().is_empty() => String::new(),
        None if *count == 0 => strings.find_none.to_owned(),
        None => language.count(strings.mark_one, strings.mark_many, *count),
    };
    let step_button = |forward: bool, label: &'static str, shape: Shape| {
        let step = step.clone();
        tool(label, shape).flag("disabled", *count == 0).onclick(move |_| step.emit(forward))
    };
    el("div")
        .class("marks")
        .flag("hidden", *count == 0 && !finding)
        .maybe(finding.then(|| field(view, step)))
        .child(el("span").class("marks__count").attr("aria-live", "polite").string(shown))
        .child(step_button(false, strings.mark_previous, Shape::Up))
        .child(step_button(true, strings.mark_next, Shape::Down))
}

/// The field for finding inside the article: Enter steps on.
fn field(view: &View, step: &Callback<bool>) -> Element {
    let (way, address) = (view.going.way.clone(), view.going.address.clone());
    let typed = Callback::from(move |event: Event| {
        way.replace(Address { find: event::text(&event), ..address.clone() });
    });
    let step = step.clone();
    let onkeydown = Callback::from(move |event: Event| {
        if keys::code_in_field(&event).is_some_and(|code| code == "Enter" || code == "NumpadEnter")
        {
            event.prevent_default();
            step.emit(true);
        }
    });
    el("input")
        .class("marks__field")
        .attr("type", "text")
        .attr("enterkeyhint", "search")
        .attr("autocomplete", "off")
        .attr("aria-label", view.more().find)
        .attr("placeholder", view.more().find)
        .value(view.going.address.find.clone())
        .on("input", typed)
        .on("keydown", onkeydown)
}
