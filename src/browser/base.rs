//! The base of the page: where its root lies, whatever folder it was put in.

use super::document;

/// Makes the base absolute.
///
/// Every file says where the root lies relative to itself (`<base href="../../">`). The browser
/// resolves that against the address of the moment, which changes as the reader goes from page to
/// page without loading one; so this is done once, before the first such change.
pub fn freeze() {
    let Some(base) = document().and_then(|document| document.query_selector("base").ok()?) else {
        return;
    };
    if let Some(root) = root() {
        let _ = base.set_attribute("href", &root);
    }
}

/// The address of the page's root, such as `https://example.org/repo/`.
pub(super) fn root() -> Option<String> {
    let mut root = document()?.base_uri().ok()??;
    // A page without a base is its own, with all that its address says.
    root.truncate(root.find(['?', '#']).unwrap_or(root.len()));
    // A base may also name a file: its folder counts.
    root.truncate(root.rfind('/')? + 1);
    Some(root)
}
