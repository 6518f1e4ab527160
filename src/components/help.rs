//! The help: how to search, and what the keys do.

use yew::prelude::*;

use super::{Element, Shape, el, tool};
use crate::browser::{dialog, event};
use crate::hooks::View;
use crate::state::Change;
use crate::text::More;

/// The help, in a `dialog` that whoever holds it opens.
#[inline(never)]
pub fn help(view: &View, dialog: &NodeRef) -> Element {
    let (choices, strings) = (&view.choices, view.more());
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
