//! Modal dialogs: the browser's own, which keep the focus inside and close with Esc.

use web_sys::HtmlDialogElement;
use yew::NodeRef;

/// Opens a dialog, if it is not open.
pub fn open(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog.
pub fn close(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// Whether any dialog is open.
pub(super) fn any_open() -> bool {
    let found =
        super::document().and_then(|document| document.query_selector("dialog[open]").ok()?);
    found.is_some()
}
