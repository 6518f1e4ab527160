//! The providers and the frame around every page.

use archive::OpenError;
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::AnyHistory;

use crate::browser::page::set_title;
use crate::components::{colophon, help, masthead, skip_link};
use crate::hooks::{View, use_arrival, use_choices, use_going, use_shortcuts};
use crate::pages::{ArticlePage, ListPage, about, damaged, not_found, title};
use crate::route::Route;
use crate::state::{Facts, Library, Settings};

/// What the app starts with.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The archive, or why it could not be opened.
    pub library: Result<Library, OpenError>,
    /// The reader's choices.
    #[prop_or_default]
    pub settings: Settings,
    /// Where addresses come from and go to.
    pub history: AnyHistory,
    /// The path of the page's root.
    #[prop_or_default]
    pub basename: Option<AttrValue>,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { library, settings, history, basename } = props.clone();
    match library {
        Ok(library) => html! {
            <Router history={history.clone()} {basename}>
                <Frame {library} {settings} {history} />
            </Router>
        },
        Err(error) => damaged(settings.language, &error),
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct FrameProps {
    library: Library,
    settings: Settings,
    history: AnyHistory,
}

/// The masthead, the page, and what stands below it.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let library = &props.library;
    let view = View { choices: use_choices(props.settings), going: use_going(&props.history) };
    let dialog = use_node_ref();
    use_arrival(&view.going);
    use_shortcuts(&view, dialog.clone());
    use_effect_with(title(&view, library), |title| set_title(title));
    let facts = use_memo(library.clone(), |library| Facts::of(library.entries()));
    let page = match &view.going.address.route {
        Route::List => html! {
            <ListPage view={view.clone()} library={library.clone()} facts={facts.clone()} />
        },
        Route::Article { id } => html! {
            // Another article is another page, with its own marks and its own heading.
            <ArticlePage
                key={id.clone()}
                view={view.clone()}
                library={library.clone()}
                id={id.clone()}
            />
        },
        Route::About => about(view.strings()),
        Route::NotFound => not_found(&view),
    };
    html! {
        <div class="frame">
            { skip_link(&view) }
            { masthead(&view, &library.manifest().title, &facts, &dialog) }
            <main class="frame__main" id="main" tabindex="-1">{ page }</main>
            { colophon(&view) }
            { help(&view, &dialog) }
        </div>
    }
}
