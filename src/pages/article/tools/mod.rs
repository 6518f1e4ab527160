//! What can be done with an article: set it otherwise, hear it, find in it, send it, cite it, print it.

mod cite;
mod letters;
mod listen;
mod share;
mod sheet;

use yew::prelude::*;

use self::cite::Cite;
use self::letters::letters;
use self::listen::Listen;
use self::share::Share;
use crate::browser::{dialog, page};
use crate::components::{Element, Shape, button, el, icon};
use crate::hooks::View;
use archive::Entry;

/// With which article.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    /// How and where.
    pub(super) view: View,
    /// The article.
    pub(super) entry: Entry,
    /// What is read aloud.
    pub(super) texts: std::rc::Rc<Vec<String>>,
    /// Opens the search inside the article.
    pub(super) find: Callback<()>,
}

/// The row of tools, and the sheets that they open.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { view, entry, texts, find } = props;
    let strings = view.more();
    let sheets = [use_node_ref(), use_node_ref(), use_node_ref()];
    let opens = |at: usize, action: &'static str, shape: Shape, label: &'static str| {
        let sheet = sheets[at].clone();
        named(shape, label)
            .attr("data-action", action)
            .attr("aria-haspopup", "dialog")
            .onclick(move |_| dialog::open(&sheet))
    };
    let find = find.clone();
    let (title, id) = (entry.title.text.clone(), entry.id.clone());
    el("div")
        .class("tools")
        .attr("role", "group")
        .attr("aria-label", strings.tools)
        .child(opens(0, "letters", Shape::Letters, strings.letters))
        .child(html! { <Listen view={view.clone()} texts={texts.clone()} /> })
        .child(
            named(Shape::Search, strings.find)
                .attr("data-action", "find")
                .onclick(move |_| find.emit(())),
        )
        .child(opens(1, "share", Shape::Send, strings.share))
        .child(opens(2, "cite", Shape::Quote, strings.cite))
        .child(
            named(Shape::Printer, strings.print)
                .attr("data-action", "print")
                .onclick(|_| page::print()),
        )
        .child(letters(view, &sheets[0]))
        .child(html! { <Share view={view.clone()} {title} {id} sheet={sheets[1].clone()} /> })
        .child(html! {
            <Cite view={view.clone()} entry={entry.clone()} sheet={sheets[2].clone()} />
        })
        .into()
}

/// A tool with its name.
pub(super) fn named(shape: Shape, label: &'static str) -> Element {
    button("tools__tool").child(icon(shape)).child(el("span").text(label))
}
