//! Giving something to others: the clipboard, and the device's own ways to share.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::{base, window};

/// The whole address of a link of the page.
pub fn whole(href: &str) -> String {
    let root = base::root().unwrap_or_default();
    root + href.strip_prefix("./").unwrap_or(href)
}

/// Copies a text, and tells whether the browser let it.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // Pages that are not served safely have no clipboard at all: its promise is not there either.
    let Some(window) = window().filter(web_sys::Window::is_secure_context) else {
        return done(false);
    };
    let written = window.navigator().clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(written).await.is_ok()) });
}

/// Whether the device has ways of its own to share.
pub fn is_offered() -> bool {
    window().is_some_and(|window| {
        js_sys::Reflect::has(&window.navigator(), &"share".into()).unwrap_or_default()
    })
}

/// Opens the device's own ways to share. Whoever changes their mind has done nothing wrong.
pub fn share(title: &str, url: &str) {
    let Some(window) = window() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let shared = window.navigator().share_with_data(&data);
    spawn_local(async move {
        let _ = JsFuture::from(shared).await;
    });
}
