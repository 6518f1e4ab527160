//! What is known of an article: who wrote it, when, and what the page does not say.

use archive::Entry;
use yew::prelude::*;

use crate::components::moment;
use crate::text::Language;

/// The facts of an article. A date that the page does not carry is said to be unknown.
pub(super) fn facts(language: Language, entry: &Entry) -> Html {
    let strings = language.strings();
    let when = |iso: &Option<String>| match iso {
        Some(iso) => moment(language, iso),
        None => html! { <span class="unknown">{ strings.unknown }</span> },
    };
    let row = |label: &'static str, value: Html| {
        html! { <div class="facts__row"><dt>{ label }</dt><dd>{ value }</dd></div> }
    };
    let name = |name: &str| html! { <bdi lang="bn">{ name.to_owned() }</bdi> };
    let names = entry.agencies.iter().enumerate().map(|(at, agency)| {
        html! { <>{ if at > 0 { ", " } else { "" } }{ name(agency) }</> }
    });
    html! {
        <dl class="facts" aria-label={strings.facts}>
            { row(strings.published, when(&entry.published)) }
            { row(strings.updated, when(&entry.updated)) }
            if entry.page_date.is_some() {
                { row(strings.page_saved, when(&entry.page_date)) }
            }
            if let Some(writer) = &entry.byline {
                { row(strings.byline, name(writer)) }
            }
            if let Some(desk) = &entry.desk {
                { row(strings.desk, name(desk)) }
            }
            if !entry.agencies.is_empty() {
                { row(strings.agencies, names.collect()) }
            }
        </dl>
    }
}
