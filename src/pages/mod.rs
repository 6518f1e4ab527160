//! One file a page; a page of several parts has a folder.

mod about;
mod article;
mod collection;
mod context;
mod damaged;
mod list;
mod not_found;
mod timeline;

pub use about::about;
pub use collection::CollectionPage;
pub use context::ContextPage;
pub use damaged::damaged;
pub use list::ListPage;
pub use not_found::not_found;
pub use timeline::TimelinePage;

use archive::OpenError;

use crate::hooks::View;
use crate::route::Route;
use crate::state::Library;

/// What the browser's tab says of the page that is shown: its own title, the collection's, the product's.
pub fn title(view: &View, library: &Result<Library, OpenError>) -> String {
    let strings = view.strings();
    let Ok(library) = library else {
        return [strings.error, strings.name].join(strings.title_join);
    };
    let query = view.going.address.query.trim();
    let own = match &view.going.address.route {
        Route::List if query.is_empty() => None,
        Route::List => Some(query),
        Route::Article { id } => {
            Some(library.with_id(id).map_or(strings.not_found, |entry| entry.title.text.as_str()))
        }
        Route::Context => Some(strings.context),
        Route::Timeline => Some(strings.nav_timeline),
        Route::Collection => Some(strings.nav_collection),
        Route::About => Some(strings.about),
        Route::NotFound => Some(strings.not_found),
    };
    let collection = library.manifest().title.as_str();
    let parts = own.into_iter().chain([collection, strings.name]);
    parts.collect::<Vec<_>>().join(strings.title_join)
}
