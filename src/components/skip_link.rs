//! A link past the masthead, shown when it has the focus.

use yew::prelude::*;

use crate::browser::page;
use crate::hooks::{use_going, use_language};

/// Leads to the main part of the page.
#[component]
pub fn SkipLink() -> Html {
    let going = use_going();
    let strings = use_language().strings();
    let onclick = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        page::focus_main();
    });
    // A bare fragment would be resolved against the page's base and lead to the list.
    let href = format!("{}#main", going.address.href());
    html! { <a class="skip-link" {href} {onclick}>{ strings.skip }</a> }
}
