//! What is kept in the browser. Keys start with `nothi:`, because sites on one host share a storage.

use web_sys::Storage;

use super::window;

/// The browser keeps nothing for this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocked;

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn key(name: &str) -> String {
    format!("nothi:{name}")
}

/// What was kept under a name, if anything was and the browser lets us see it.
pub(super) fn read(name: &str) -> Option<String> {
    storage()?.get_item(&key(name)).ok()?
}

/// Keeps a value under a name.
///
/// # Errors
/// [`Blocked`] where the browser refuses, because storage is off or full.
pub(super) fn write(name: &str, value: &str) -> Result<(), Blocked> {
    storage().and_then(|storage| storage.set_item(&key(name), value).ok()).ok_or(Blocked)
}
