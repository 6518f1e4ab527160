//! The choices of how articles are set, and of colours.

use yew::NodeRef;

use super::sheet::sheet;
use crate::components::{Element, button, el};
use crate::hooks::View;
use crate::state::{Change, Letters, Theme};

/// The sheet with the choices.
pub(super) fn letters(view: &View, node: &NodeRef) -> Element {
    let (strings, settings) = (view.more(), view.choices.settings);
    let letters = settings.letters;
    let option = |label: Element, change: Change, chosen: bool| {
        let choose = view.choices.change.clone();
        label
            .attr("aria-pressed", if chosen { "true" } else { "false" })
            .onclick(move |_| choose.emit(change))
    };
    let plain = |text: &'static str| button("choice").text(text);
    let group = |name: &'static str, options: Vec<Element>| {
        el("div")
            .class("choices")
            .attr("role", "group")
            .attr("aria-label", name)
            .child(el("p").class("choices__name").attr("aria-hidden", "true").text(name))
            .child(el("div").class("choices__row").children(options))
    };
    let leadings = Letters::LEADINGS.map(|leading| {
        let written = format!("{}.{}", leading / 10, leading % 10);
        let written = match view.language() {
            crate::text::Language::Bangla => bangla::digits::to_bangla(&written),
            crate::text::Language::English => written,
        };
        let label = button("choice").string(written);
        option(label, Change::Leading(leading), leading == letters.leading)
    });
    let names = [strings.width_narrow, strings.width_usual, strings.width_wide];
    let widths = Letters::WIDTHS
        .into_iter()
        .zip(names)
        .map(|(width, name)| option(plain(name), Change::Width(width), width == letters.width));
    let faces = [(strings.face_sans, false), (strings.face_serif, true)]
        .map(|(name, serif)| option(plain(name), Change::Serif(serif), serif == letters.serif));
    let themes = Theme::ALL.map(|theme| {
        option(plain(theme.label(strings)), Change::Theme(theme), theme == settings.theme)
    });
    let kept = view.choices.refused.then(|| el("p").class("notice").text(strings.not_kept));
    sheet(strings, node, strings.letters)
        .child(group(strings.letters_size, sizes(view).into()))
        .child(group(strings.letters_leading, leadings.into()))
        .child(group(strings.letters_width, widths.collect()))
        .child(group(strings.letters_face, faces.into()))
        .child(group(strings.colours, themes.into()))
        .maybe(kept)
}

/// Smaller, the usual size, larger; and which it is now.
fn sizes(view: &View) -> [Element; 4] {
    let (strings, letters) = (view.more(), view.choices.settings.letters);
    let step = |label: &'static str, up: bool| {
        let change = view.choices.change.clone();
        let size = letters.step(up);
        button("choice")
            .attr("data-action", if up { "larger" } else { "smaller" })
            .onclick(move |_| change.emit(Change::Size(Some(size))))
            .text(label)
    };
    let change = view.choices.change.clone();
    let usual = button("choice")
        .attr("aria-pressed", if letters.size.is_none() { "true" } else { "false" })
        .onclick(move |_| change.emit(Change::Size(None)))
        .text(strings.letters_usual);
    let now = letters.size.map(|size| view.language().number(usize::from(size)));
    let now =
        el("span").class("choices__now").attr("role", "status").string(now.unwrap_or_default());
    [step(strings.letters_smaller, false), usual, step(strings.letters_larger, true), now]
}
