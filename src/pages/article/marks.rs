//! How many places of an article match, and steps from one to the next.

use yew::prelude::*;

use crate::browser::{keys, page};
use crate::components::{Element, Shape, el, tool};
use crate::state::Shortcut;
use crate::text::{Language, fill};

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

/// The bar that counts the marks and steps through them.
pub(super) fn marks_bar(language: Language, marks: &Marks) -> Element {
    let Marks { count, current, step } = marks;
    let strings = language.strings();
    let total = language.number(*count);
    let shown = match current {
        Some(at) => fill(strings.mark_position, &[("at", &language.number(at + 1)), ("n", &total)]),
        None => language.count(strings.mark_one, strings.mark_many, *count),
    };
    let step_button = |forward: bool, label: &'static str, shape: Shape| {
        let step = step.clone();
        tool(label, shape).onclick(move |_| step.emit(forward))
    };
    el("div")
        .class("marks")
        .flag("hidden", *count == 0)
        .child(el("span").class("marks__count").attr("aria-live", "polite").string(shown))
        .child(step_button(false, strings.mark_previous, Shape::Up))
        .child(step_button(true, strings.mark_next, Shape::Down))
}
