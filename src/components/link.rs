//! A link to a page of the app. It is a plain link, relative to the page's base, so that it works in
//! the files that are written without the app; in the app it opens without loading.

use yew::prelude::*;

use crate::hooks::use_going;
use crate::state::Address;

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LinkProps {
    /// The address.
    pub to: Address,
    /// Its looks.
    #[prop_or_default]
    pub class: Classes,
    /// Its accessible name, where its contents are none.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Whether it leads to the page that is shown.
    #[prop_or_default]
    pub current: bool,
    /// Goes back in history to it where that is one step.
    #[prop_or_default]
    pub back: bool,
    /// What it shows.
    #[prop_or_default]
    pub children: Html,
}

/// A link to a page of the app.
#[component]
pub fn Link(props: &LinkProps) -> Html {
    let LinkProps { to, class, label, current, back, children } = props.clone();
    let going = use_going();
    let href = to.href();
    let onclick = Callback::from(move |event: MouseEvent| {
        // With a modifier the browser opens a tab, a window or a download: that is its affair.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        if back { going.back.emit(()) } else { going.open.emit(to.clone()) }
    });
    html! {
        <a {class} {href} {onclick} aria-label={label} aria-current={current.then_some("page")}>
            { children }
        </a>
    }
}
