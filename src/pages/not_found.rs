//! An address without a page.

use yew::prelude::*;

use super::use_title;
use crate::components::Link;
use crate::hooks::{use_going, use_language};
use crate::state::Address;

/// What the page needs to know.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NotFoundProps {
    /// The collection's title.
    pub title: AttrValue,
}

/// The page for an address without one.
#[component]
pub fn NotFound(props: &NotFoundProps) -> Html {
    let strings = use_language().strings();
    let going = use_going();
    use_title(format!("{}{}{}", strings.not_found, strings.title_join, props.title));
    html! {
        <div class="plain-page" data-page="not-found">
            <h1 tabindex="-1">{ strings.not_found }</h1>
            if let Some(id) = going.address.article_id() {
                <p class="plain-page__what"><bdi>{ id.to_owned() }</bdi></p>
            }
            <p>{ strings.not_found_advice }</p>
            <p><Link class="button" to={Address::default()}>{ strings.show_all }</Link></p>
        </div>
    }
}
