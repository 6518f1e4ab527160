//! Providers and the frame around every page.

use archive::OpenError;
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::AnyHistory;

use crate::components::{Colophon, Help, Masthead, SkipLink};
use crate::hooks::{
    Choices, Going, use_arrival, use_choices_provider, use_going_provider, use_shortcuts,
};
use crate::pages::{About, ArticlePage, Damaged, ListPage, NotFound};
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
    let choices = use_choices_provider(props.settings);
    html! {
        <ContextProvider<Choices> context={choices}>
            {
                match &props.library {
                    Ok(library) => html! {
                        <Router history={props.history.clone()} basename={props.basename.clone()}>
                            <Desk library={library.clone()} />
                        </Router>
                    },
                    Err(error) => html! { <Damaged error={error.clone()} /> },
                }
            }
        </ContextProvider<Choices>>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct DeskProps {
    library: Library,
}

/// Gives the pages their address.
#[component]
fn Desk(props: &DeskProps) -> Html {
    let going = use_going_provider();
    use_arrival(&going);
    html! {
        <ContextProvider<Going> context={going.clone()}>
            <Frame library={props.library.clone()} route={going.address.route.clone()} />
        </ContextProvider<Going>>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct FrameProps {
    library: Library,
    route: Route,
}

/// The masthead, the page, and what stands below it.
#[component]
fn Frame(props: &FrameProps) -> Html {
    let FrameProps { library, route } = props;
    let help = use_node_ref();
    use_shortcuts(help.clone());
    let facts = use_memo(library.clone(), |library| Facts::of(library.entries()));
    let page = match route {
        Route::List => html! { <ListPage library={library.clone()} facts={facts.clone()} /> },
        Route::Article { id } => html! {
            // Another article is another page, with its own marks and its own heading.
            <ArticlePage key={id.clone()} library={library.clone()} id={id.clone()} />
        },
        Route::About => html! { <About title={library.manifest().title.clone()} /> },
        Route::NotFound => html! { <NotFound title={library.manifest().title.clone()} /> },
    };
    html! {
        <div class="frame">
            <SkipLink />
            <Masthead
                title={library.manifest().title.clone()}
                {facts}
                front={*route == Route::List}
                help={help.clone()}
            />
            <main class="frame__main" id="main" tabindex="-1">{ page }</main>
            <Colophon />
            <Help dialog={help} />
        </div>
    }
}
