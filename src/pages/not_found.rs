//! An address without a page.

use yew::prelude::*;

use crate::components::Link;
use crate::hooks::View;
use crate::state::Address;

/// The page for an address without one.
pub fn not_found(view: &View) -> Html {
    let strings = view.strings();
    let home = Link::new(Address::default(), "button");
    html! {
        <div class="plain-page" data-page="not-found">
            <h1 tabindex="-1">{ strings.not_found }</h1>
            if let Some(id) = view.going.address.article_id() {
                <p class="plain-page__what"><bdi>{ id.to_owned() }</bdi></p>
            }
            <p>{ strings.not_found_advice }</p>
            <p>{ home.html(view, strings.show_all.into()) }</p>
        </div>
    }
}
