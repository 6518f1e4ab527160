//! What stands at the foot of every page.

use yew::prelude::*;

use super::Link;
use crate::hooks::use_language;
use crate::state::Address;

/// The program's version.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The foot of the page.
#[component]
pub fn Colophon() -> Html {
    let strings = use_language().strings();
    html! {
        <footer class="colophon">
            <p>{ strings.tagline }</p>
            <p>
                <Link to={Address::about()}>{ strings.about }</Link>
                { " · " }{ strings.about_rights }
                { " · " }{ strings.version }{ " " }<span class="colophon__version">{ VERSION }</span>
            </p>
            <noscript><p class="colophon__note">{ strings.no_script }</p></noscript>
        </footer>
    }
}
