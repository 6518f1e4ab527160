//! From the page as it was served to the running app.
//!
//! Enter at [`mount`]. The served page already shows the articles; the app takes its place in one step.

use super::{base, document, history, later, offline, preparing, served, settings, time};
use crate::app::{App, AppProps};
use crate::route::Route;
#[cfg(not(beside))]
use crate::state::Embedded;
use crate::state::{Library, Settings, Stop};
use archive::OpenError;

/// Where the app stands in the page.
const PLACE: &str = "[data-app]";

/// Starts the app in the page that was served: at once where the list was served, elsewhere once all that
/// shows such pages is there. Until then the served page is read as it is.
pub fn mount() {
    if history::here().address.route == Route::List {
        begin();
    } else {
        later::then(begin);
    }
}

/// Opens the archive, then looks at where the reader is, and then shows the app: a task each, so that none holds up a
/// touch for long.
#[cfg(not(beside))]
fn begin() {
    let library = Library::open(&Embedded);
    let look = move || {
        let start = start();
        let show = move || {
            show(library, start);
        };
        time::after(0, show).forget();
    };
    time::after(0, look).forget();
}

#[cfg(beside)]
use super::pieces::begin;

/// The app as it is shown.
pub(super) struct Shown {
    #[cfg_attr(not(beside), expect(dead_code, reason = "only what comes in pieces is shown anew"))]
    pub(super) app: yew::AppHandle<App>,
    #[cfg_attr(not(beside), expect(dead_code, reason = "only what comes in pieces is shown anew"))]
    pub(super) props: AppProps,
}

/// Where the reader comes in, and with which choices.
pub(super) fn start() -> (Stop, Settings) {
    base::freeze();
    let settings = settings::read();
    settings::apply(&settings);
    (history::here(), settings)
}

/// Shows the app in its place.
pub(super) fn show(
    library: Result<Library, OpenError>,
    (start, settings): (Stop, Settings),
) -> Option<Shown> {
    let place = document().and_then(|document| document.query_selector(PLACE).ok()?)?;
    served::keep(&place);
    let opened = library.clone().ok();
    let props = AppProps { library, settings, start, build: offline::build(), lost: None };
    let app = yew::Renderer::<App>::with_root_and_props(place, props.clone()).render();
    if let Some(library) = opened {
        preparing::prepare(library, Box::new(|| {}));
    }
    Some(Shown { app, props })
}
