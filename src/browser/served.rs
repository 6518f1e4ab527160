//! What stood in the page as it was served, and is shown until the app has made it anew.

use std::cell::RefCell;

use web_sys::{Element, Node};
use yew::Html;
use yew::virtual_dom::VNode;

thread_local! {
    static KEPT: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// A part of the page that was served.
#[derive(Clone, Debug, PartialEq)]
pub struct Served(Node);

impl Served {
    /// The foot of the article of this id, where that is what was served; it is given once.
    pub fn foot(id: &str) -> Option<Self> {
        let foot = KEPT.with(RefCell::take)?;
        let of = foot.closest("[data-reading]").ok()??.get_attribute("data-reading")?;
        (of == id).then(|| Self(foot.into()))
    }

    /// Shows it as it was.
    pub fn html(&self) -> Html {
        VNode::VRef(self.0.clone())
    }
}

/// Keeps what will be asked for, before the app takes its place.
#[cfg(feature = "csr")]
pub(super) fn keep(place: &Element) {
    if let Ok(Some(foot)) = place.query_selector(".related") {
        KEPT.with(|kept| kept.replace(Some(foot)));
    }
}
