//! The help: how to search, and what the keys do.

use yew::prelude::*;

use super::{Element, Shape, el, tool};
use crate::browser::{dialog, event};
use crate::hooks::Choices;
use crate::state::Change;
use crate::text::More;

/// In whose hands.
#[derive(Clone, Properties)]
pub struct HelpProps {
    /// The reader's choices.
    pub choices: Choices,
    /// The `dialog`, for whoever opens it; without one it is told only how to search.
    #[prop_or_default]
    pub dialog: Option<NodeRef>,
}

impl PartialEq for HelpProps {
    fn eq(&self, other: &Self) -> bool {
        // What changes a choice and what opens the dialog are always the same.
        let shown = |props: &Self| (props.choices.settings, props.choices.refused);
        shown(self) == shown(other)
    }
}

/// The help, in a `dialog` that whoever holds it opens. A component, so that it is not made anew at each key.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let choices = &props.choices;
    let strings = choices.settings.language.more();
    let Some(dialog) = &props.dialog else { return tips(strings).into() };
    let held = dialog.clone();
    let onkeys = choices.change.reform(|event: Event| Change::Keys(event::checked(&event)));
    let heading = |text| el("h3").class("help__heading").text(text);
    let bar = el("div")
        .class("help__bar")
        .child(el("h2").class("help__title").text(strings.help))
        .child(tool(strings.close, Shape::Cross).onclick(move |_| dialog::close(&held)));
    let keys = keys(strings).into_iter().map(|(names, meaning)| {
        let names = names.iter().map(|name| el("kbd").text(name));
        el("div").child(el("dt").children(names)).child(el("dd").text(meaning))
    });
    let choice =
        el("input").attr("type", "checkbox").checked(choices.settings.keys).on("change", onkeys);
    el("dialog")
        .class("help")
        .node(dialog)
        .attr("aria-label", strings.help)
        .child(bar)
        .child(heading(strings.tips_heading))
        .child(tips(strings))
        .child(heading(strings.help_keys))
        .child(el("dl").class("help__keys").children(keys))
        .child(el("label").class("help__choice").child(choice).text(strings.keys_on))
        .maybe(choices.refused.then(|| el("p").class("help__note").text(strings.not_kept)))
        .into()
}

/// The keys and what they do.
fn keys(strings: &More) -> [(&'static [&'static str], &'static str); 6] {
    [
        (&["/", "Ctrl K"], strings.key_search),
        (&["j", "k"], strings.key_cards),
        (&["Enter"], strings.key_open),
        (&["n", "p"], strings.key_marks),
        (&["Esc"], strings.key_back),
        (&["?"], strings.key_help),
    ]
}

/// How to search.
#[inline(never)]
pub fn tips(strings: &More) -> Element {
    let tips = [
        (strings.tip_phrase, strings.tip_phrase_example),
        (strings.tip_exclude, strings.tip_exclude_example),
        (strings.tip_or, strings.tip_or_example),
        (strings.tip_filter, strings.tip_filter_example),
    ];
    let tips = tips.into_iter().map(|(text, example)| {
        el("li").text(text).text(" ").child(el("kbd").attr("lang", "bn").text(example))
    });
    el("ul").class("tips").child(el("li").text(strings.tip_words)).children(tips)
}
