//! A link past the masthead, shown when it has the focus.

use yew::prelude::*;

use crate::browser::page;
use crate::hooks::View;

/// Leads to the main part of the page.
pub fn skip_link(view: &View) -> Html {
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus_main();
    });
    // A bare fragment would be resolved against the page's base and lead to the list.
    let href = format!("{}#main", view.going.address.href());
    html! { <a class="skip-link" {href} {onclick}>{ view.strings().skip }</a> }
}
