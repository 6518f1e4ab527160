//! The base of the page: where its root lies, whatever folder it was put in.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlBaseElement;

use super::document;

/// The path of the page's root, such as `/` or `/repo/`.
///
/// Every file says where the root lies relative to itself (`<base href="../../">`). The browser
/// resolves that against the address of the moment, which changes as the reader goes from page to
/// page without loading one; so it is made absolute here, once, before the first such change.
pub fn freeze() -> String {
    let absolute = document().and_then(|document| {
        let uri = document.base_uri().ok()??;
        if let Some(base) = document.query_selector("base").ok()? {
            base.unchecked_ref::<HtmlBaseElement>().set_href(&uri);
        }
        web_sys::Url::new(&uri).ok()
    });
    let path = absolute.map(|url| url.pathname()).unwrap_or_default();
    // A base may also name a file: its folder counts.
    path.rfind('/').map_or_else(|| "/".to_owned(), |end| path[..=end].to_owned())
}
