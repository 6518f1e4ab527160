//! What stands at the foot of every page.

use yew::prelude::*;

use super::Link;
use crate::hooks::View;
use crate::state::Address;

/// The program's version.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The foot of the page.
pub fn colophon(view: &View) -> Html {
    let strings = view.strings();
    html! {
        <footer class="colophon">
            <p>{ strings.tagline }</p>
            <p>
                { Link::new(Address::about(), "").html(view, strings.about.into()) }
                { " · " }{ strings.about_rights }
                { " · " }{ strings.version }{ " " }<span class="colophon__version">{ VERSION }</span>
            </p>
            <noscript><p class="colophon__note">{ strings.no_script }</p></noscript>
        </footer>
    }
}
