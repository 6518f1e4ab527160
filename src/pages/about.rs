//! What this is.

use yew::prelude::*;

use crate::components::tips;
use crate::text::Strings;

/// The page about this.
pub fn about(strings: &Strings) -> Html {
    html! {
        <div class="plain-page" data-page="about">
            <h1 tabindex="-1">{ strings.about }</h1>
            <p>{ strings.about_what }</p>
            <h2>{ strings.tips_heading }</h2>
            { tips(strings) }
            <h2>{ strings.about_truth_heading }</h2>
            <p>{ strings.about_truth }</p>
            <h2>{ strings.about_privacy_heading }</h2>
            <p>{ strings.about_privacy }</p>
            <h2>{ strings.about_rights_heading }</h2>
            <p>{ strings.about_rights }</p>
        </div>
    }
}
