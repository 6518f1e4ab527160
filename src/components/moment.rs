//! Dates with their labels. Three labels stand for three things: when an article was published, when
//! it was changed, and when its page was saved, which is not the article's date.

use archive::Entry;
use yew::prelude::*;

use crate::hooks::use_language;
use crate::text;

/// A date.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct MomentProps {
    /// ISO 8601.
    pub iso: AttrValue,
    /// Whether only its day is shown.
    #[prop_or_default]
    pub day_only: bool,
}

/// A date as people write it.
#[component]
pub fn Moment(props: &MomentProps) -> Html {
    let language = use_language();
    let shown = if props.day_only { text::day } else { text::moment }(language, &props.iso);
    html! { <time datetime={props.iso.clone()}>{ shown }</time> }
}

/// The dates of an article.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DatedProps {
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// When it was changed, ISO 8601.
    pub updated: Option<String>,
    /// When its page was saved, ISO 8601.
    pub page_date: Option<String>,
}

impl DatedProps {
    /// The dates of a catalogue's entry.
    pub fn of(entry: &Entry) -> Self {
        Self {
            published: entry.published.clone(),
            updated: entry.updated.clone(),
            page_date: entry.page_date.clone(),
        }
    }
}

/// The one date that tells readers most about an article, in a line: its publication, else its last
/// change, else that it is unknown, and then the day of the page under its own label.
#[component]
pub fn Dated(props: &DatedProps) -> Html {
    let strings = use_language().strings();
    let labelled = |label: &'static str, iso: &str| {
        html! {
            <span class="dated">
                <span class="dated__label">{ label }</span>{ " " }
                <Moment iso={iso.to_owned()} day_only=true />
            </span>
        }
    };
    if let Some(iso) = &props.published {
        return labelled(strings.published, iso);
    }
    if let Some(iso) = &props.updated {
        return labelled(strings.updated, iso);
    }
    html! {
        <>
            <span class="dated dated--unknown">{ strings.date_unknown }</span>
            { for props.page_date.iter().map(|iso| labelled(strings.page_saved, iso)) }
        </>
    }
}
