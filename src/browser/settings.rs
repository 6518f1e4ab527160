//! A reader's choices: kept, read again, and put on the page.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::storage::{self, Blocked};
use super::{root, window};
use crate::state::{Change, Settings, Theme};

/// The choices that this browser keeps, or what its languages suggest.
pub fn read() -> Settings {
    let languages = window().map(|window| window.navigator().languages());
    let languages: Vec<String> = languages
        .map(|list| list.iter().filter_map(|tag| tag.as_string()).collect())
        .unwrap_or_default();
    Settings::read(storage::read, languages.iter().map(String::as_str))
}

/// Keeps a change.
///
/// # Errors
/// `Blocked` where the browser refuses; the choice then lasts as long as the page.
pub fn keep(change: Change) -> Result<(), Blocked> {
    let (name, value) = change.kept();
    storage::write(name, &value)
}

/// Tells the page its language and colours.
pub fn apply(settings: &Settings) {
    let Some(root) = root() else { return };
    let _ = root.set_attribute("lang", settings.language.code());
    // Nothing set is the device's own theme: the style sheets then ask the device.
    let _ = match settings.theme {
        Theme::System => root.remove_attribute("data-theme"),
        theme => root.set_attribute("data-theme", theme.name()),
    };
    let letters = settings.letters;
    for (name, value) in [("data-leading", letters.leading), ("data-width", letters.width)] {
        let _ = root.set_attribute(name, &value.to_string());
    }
    let _ = root.toggle_attribute_with_force("data-serif", letters.serif);
    // A property and not an attribute of the element: pages may forbid those.
    let style = root.unchecked_into::<HtmlElement>().style();
    let _ = match letters.size {
        Some(size) => style.set_property("--text-read", &format!("{size}px")),
        None => style.remove_property("--text-read").map(drop),
    };
}
