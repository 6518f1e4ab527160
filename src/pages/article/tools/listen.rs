//! Reading aloud: only where the device itself has a voice for Bangla.

use std::rc::Rc;

use yew::prelude::*;

use super::named;
use crate::browser::speech;
use crate::components::{Shape, el};
use crate::hooks::View;

/// What is read.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListenProps {
    /// How and where.
    pub(super) view: View,
    /// Title and paragraphs.
    pub(super) texts: Rc<Vec<String>>,
}

/// The button that begins and ends the reading; hidden where there is no voice.
#[component]
pub(super) fn Listen(props: &ListenProps) -> Html {
    let strings = props.view.more();
    let voice = use_state(|| false);
    let reading = use_state(|| false);
    let watch = use_mut_ref(|| None);
    {
        let voice = voice.clone();
        use_effect_with((), move |()| {
            let watch = speech::watch_voice(move |there| voice.set(there));
            move || {
                drop(watch);
                speech::stop();
            }
        });
    }
    let (texts, now) = (props.texts.clone(), *reading);
    let onclick = move |_| {
        if now {
            speech::stop();
            reading.set(false);
            return;
        }
        let ended = reading.clone();
        let spoken = speech::speak(&texts, move || ended.set(false));
        reading.set(spoken.is_some());
        *watch.borrow_mut() = spoken;
    };
    let (shape, label) =
        if now { (Shape::Stop, strings.listen_stop) } else { (Shape::Speaker, strings.listen) };
    el("div")
        .class("tools__listen")
        .flag("hidden", !*voice)
        .child(named(shape, label).attr("data-action", "listen").onclick(onclick))
        .into()
}
