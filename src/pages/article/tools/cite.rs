//! Citing an article.

use archive::Entry;
use yew::prelude::*;

use super::share::copying;
use super::sheet::sheet;
use crate::browser::share;
use crate::components::{button, el};
use crate::hooks::View;
use crate::state::{Address, Style};

/// Which article.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CiteProps {
    /// How and where.
    pub(super) view: View,
    /// The article.
    pub(super) entry: Entry,
    /// The sheet.
    pub(super) sheet: NodeRef,
}

/// The sheet with the citations.
#[component]
pub(super) fn Cite(props: &CiteProps) -> Html {
    let CiteProps { view, entry, sheet: node } = props;
    let strings = view.more();
    let style = use_state(Style::default);
    let copied = use_state(|| None);
    let root = use_state(String::new);
    {
        let root = root.clone();
        use_effect_with((), move |()| root.set(share::whole("")));
    }
    let url = format!("{}{}", *root, Address::article(&entry.id, "").href());
    let styles = Style::ALL.map(|each| {
        let (style, copied) = (style.clone(), copied.clone());
        button("choice")
            .attr("aria-pressed", if *style == each { "true" } else { "false" })
            .text(each.name().unwrap_or(strings.cite_plain))
            .onclick(move |_| {
                style.set(each);
                copied.set(None);
            })
    });
    sheet(strings, node, strings.cite)
        .child(
            el("div")
                .class("choices__row")
                .attr("role", "group")
                .attr("aria-label", strings.cite_style)
                .children(styles),
        )
        .child(copying(view, strings.cite, style.write(entry, &url, view.language()), &copied))
        .into()
}
