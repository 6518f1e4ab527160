//! The providers and the frame around every page.

use archive::OpenError;
use yew::prelude::*;

use crate::browser::page::{self, set_started, set_title};
use crate::components::{Element, Help, button, colophon, el, masthead, skip_link};
use crate::hooks::{
    View, use_arrival, use_choices, use_going, use_later, use_offline, use_rested, use_shortcuts,
};
use crate::pages::{
    CollectionPage, ContextPage, ListPage, TimelinePage, about, damaged, not_found, title,
};
use crate::route::Route;
use crate::state::{BESIDE, Library, Settings, Stop};

/// How long typing must rest before the window's title shows it, in milliseconds.
const REST: u32 = 200;

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The archive, or why it could not be opened.
    pub library: Result<Library, OpenError>,
    /// The reader's choices.
    #[prop_or_default]
    pub settings: Settings,
    /// Where the reader comes in.
    #[prop_or_default]
    pub start: Stop,
    /// What this build of the page is called.
    #[prop_or_default]
    pub build: String,
    /// What of the archive could not be fetched, if anything was tried in vain.
    #[prop_or_default]
    pub lost: Option<String>,
}

/// The whole page: the masthead, the page, and what stands below it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let view = View { choices: use_choices(props.settings), going: use_going(&props.start) };
    let dialog = use_node_ref();
    let later = use_later();
    use_arrival(&view.going);
    use_shortcuts(&view, dialog.clone());
    let offline = use_offline();
    let title = use_rested(title(&view, &props.library), REST);
    use_effect_with(title, |title| {
        set_title(title);
        // What is drawn may be there before what listens.
        set_started();
    });
    let library = match &props.library {
        Ok(library) => library,
        Err(error) => return damaged(view.language(), error).into(),
    };
    let page = match &view.going.address.route {
        // One page for both: the list stays as it is while articles are opened from it.
        Route::List | Route::Article { .. } => html! {
            <ListPage view={view.clone()} library={library.clone()} />
        },
        Route::Context => html! {
            <ContextPage view={view.clone()} library={library.clone()} />
        },
        Route::Timeline => html! {
            <TimelinePage view={view.clone()} library={library.clone()} />
        },
        Route::Collection => html! {
            <CollectionPage view={view.clone()} library={library.clone()} />
        },
        Route::About => about(view.more()).into(),
        Route::NotFound => not_found(&view).into(),
    };
    let help = || {
        let choices = view.choices.clone();
        html! { <Help {choices} dialog={Some(dialog.clone())} /> }
    };
    let main = el("main").class("frame__main").attr("id", "main").attr("tabindex", "-1");
    el("div")
        .class("frame")
        .child(skip_link(&view))
        .child(masthead(&view, library, &dialog, later))
        .child(main.maybe(lost(&view, props.lost.as_deref())).child(page))
        .child(colophon(&view, &props.build, offline))
        .maybe(later.then(help))
        .into()
}

/// Says what could not be fetched, and tries again.
fn lost(view: &View, lost: Option<&str>) -> Option<Element> {
    let lost = lost.filter(|_| BESIDE)?;
    let strings = view.more();
    let retry =
        button("button").attr("data-action", "fetch-again").onclick(|_| page::fetch_again());
    let what = el("code").string(lost.to_owned());
    let note = el("p").class("notice").attr("role", "alert").text(strings.lost).text(" ");
    Some(note.child(what).text(" ").child(retry.text(strings.error_retry)))
}
