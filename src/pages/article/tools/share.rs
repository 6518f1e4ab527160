//! Sending an article: its address to copy, and the device's own ways.

use yew::prelude::*;

use super::sheet::sheet;
use crate::browser::share;
use crate::components::{Element, button, el};
use crate::hooks::View;
use crate::state::Address;

/// Which article.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ShareProps {
    /// How and where.
    pub(super) view: View,
    /// What it is called.
    pub(super) title: String,
    /// Its id.
    pub(super) id: String,
    /// The sheet.
    pub(super) sheet: NodeRef,
}

/// The sheet with the article's address.
#[component]
pub(super) fn Share(props: &ShareProps) -> Html {
    let ShareProps { view, title, id, sheet: node } = props;
    let strings = view.more();
    let offered = use_state(|| false);
    let root = use_state(String::new);
    {
        let (offered, root) = (offered.clone(), root.clone());
        use_effect_with((), move |()| {
            offered.set(share::is_offered());
            root.set(share::whole(""));
        });
    }
    let copied = use_state(|| None);
    // Without the query: it is the article that is sent, not how it was found.
    let url = format!("{}{}", *root, Address::article(id, "").href());
    let device = {
        let (title, url) = (title.clone(), url.clone());
        button("button")
            .attr("data-action", "share-device")
            .flag("hidden", !*offered)
            .onclick(move |_| share::share(&title, &url))
            .text(strings.share_device)
    };
    sheet(strings, node, strings.share)
        .child(copying(view, strings.share_link, url, &copied))
        .child(device)
        .into()
}

/// A text to copy, and what became of it. Where the browser refuses, it can be selected by hand.
pub(super) fn copying(
    view: &View,
    label: &'static str,
    text: String,
    copied: &UseStateHandle<Option<bool>>,
) -> Element {
    let strings = view.more();
    let said = match **copied {
        None => "",
        Some(true) => strings.copied,
        Some(false) => strings.copy_refused,
    };
    let field = el("textarea")
        .class("copying__text")
        .attr("readonly", "readonly")
        .attr("rows", "5")
        .attr("spellcheck", "false")
        .attr("aria-label", label)
        .value(text.clone());
    let copied = copied.clone();
    let copy = button("button")
        .attr("data-action", "copy")
        .onclick(move |_| {
            let copied = copied.clone();
            share::copy(&text, move |done| copied.set(Some(done)));
        })
        .text(strings.copy);
    el("div")
        .class("copying")
        // Another text is another field: what it holds is set once.
        .child(el("div").child(field.key(label)))
        .child(copy)
        .child(el("p").class("copying__said").attr("role", "status").text(said))
}
