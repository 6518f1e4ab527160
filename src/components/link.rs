//! A link to a page of the app. It is a plain link, relative to the page's base, so that it works in
//! the files that are written without the app; in the app it opens without loading.

use yew::prelude::*;

use crate::hooks::View;
use crate::state::Address;

/// A link to a page of the app.
#[derive(Clone, Debug, Default)]
pub struct Link {
    /// The address.
    pub to: Address,
    /// Its looks.
    pub class: &'static str,
    /// Its accessible name, where its contents are none.
    pub label: Option<&'static str>,
    /// Whether it leads to the page that is shown.
    pub current: bool,
    /// Goes back in history to it where that is one step.
    pub back: bool,
}

impl Link {
    /// A link to `to` that looks like `class`.
    pub fn new(to: Address, class: &'static str) -> Self {
        Self { to, class, ..Self::default() }
    }

    /// The link around what it shows.
    pub fn html(self, view: &View, children: Html) -> Html {
        let Self { to, class, label, current, back } = self;
        let way = view.going.way.clone();
        let href = to.href();
        let onclick = Callback::from(move |event: MouseEvent| {
            // With a modifier the browser opens a tab, a window or a download: that is its affair.
            if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
                return;
            }
            event.prevent_default();
            if back { way.back() } else { way.open(to.clone()) }
        });
        html! {
            <a {class} {href} {onclick} aria-label={label} aria-current={current.then_some("page")}>
                { children }
            </a>
        }
    }
}
