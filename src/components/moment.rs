//! Dates with their labels. Three labels stand for three things: when an article was published, when
//! it was changed, and when its page was saved, which is not the article's date.

use archive::Entry;
use yew::prelude::*;

use crate::text::{self, Language};

/// A date, with its time where that is known, as people write it.
pub fn moment(language: Language, iso: &str) -> Html {
    html! { <time datetime={iso.to_owned()}>{ text::moment(language, iso) }</time> }
}

/// A date without its time.
pub fn day(language: Language, iso: &str) -> Html {
    html! { <time datetime={iso.to_owned()}>{ text::day(language, iso) }</time> }
}

/// The one date that tells readers most about an article, in a line: its publication, else its last
/// change, else that it is unknown, and then the day of the page under its own label.
pub fn dated(language: Language, entry: &Entry) -> Html {
    let strings = language.strings();
    let labelled = |label: &'static str, iso: &str| {
        html! {
            <span class="dated">
                <span class="dated__label">{ label }</span>{ " " }{ day(language, iso) }
            </span>
        }
    };
    if let Some(iso) = &entry.published {
        return labelled(strings.published, iso);
    }
    if let Some(iso) = &entry.updated {
        return labelled(strings.updated, iso);
    }
    html! {
        <>
            <span class="dated dated--unknown">{ strings.date_unknown }</span>
            { for entry.page_date.iter().map(|iso| labelled(strings.page_saved, iso)) }
        </>
    }
}
