//! What this is.

use yew::prelude::*;

use super::use_title;
use crate::components::Tips;
use crate::hooks::use_language;

/// What the page is about.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AboutProps {
    /// The collection's title.
    pub title: AttrValue,
}

/// The page about this.
#[component]
pub fn About(props: &AboutProps) -> Html {
    let strings = use_language().strings();
    use_title(format!("{}{}{}", strings.about, strings.title_join, props.title));
    html! {
        <div class="plain-page" data-page="about">
            <h1 tabindex="-1">{ strings.about }</h1>
            <p>{ strings.about_what }</p>
            <h2>{ strings.tips_heading }</h2>
            <Tips />
            <h2>{ strings.about_truth_heading }</h2>
            <p>{ strings.about_truth }</p>
            <h2>{ strings.about_privacy_heading }</h2>
            <p>{ strings.about_privacy }</p>
            <h2>{ strings.about_rights_heading }</h2>
            <p>{ strings.about_rights }</p>
        </div>
    }
}
