//! One file a page; a page of several parts has a folder.

mod about;
mod article;
mod damaged;
mod list;
mod not_found;

pub use about::About;
pub use article::ArticlePage;
pub use damaged::Damaged;
pub use list::ListPage;
pub use not_found::NotFound;

use yew::prelude::*;

use crate::browser::page;
use crate::hooks::use_language;

/// Names the page in the browser's tab: its own title, then the product's name.
#[hook]
fn use_title(title: String) {
    let strings = use_language().strings();
    use_effect_with((title, strings.name), move |(title, name)| {
        page::set_title(&format!("{title}{}{name}", strings.title_join));
    });
}
