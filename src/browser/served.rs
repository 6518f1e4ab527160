//! What stood in the page as it was served, and is shown until the app has made it anew.

use std::cell::RefCell;

use web_sys::Node;
use yew::Html;
use yew::virtual_dom::VNode;

thread_local! {
    static KEPT: RefCell<Option<Node>> = const { RefCell::new(None) };
}

/// A part of the page that was served.
#[derive(Clone, Debug, PartialEq)]
pub struct Served(Node);

impl Served {
    /// The foot of the article that was served; it is given once.
    pub fn foot() -> Option<Self> {
        KEPT.with(RefCell::take).map(Self)
    }

    /// Shows it as it was.
    pub fn html(&self) -> Html {
        VNode::VRef(self.0.clone())
    }
}

/// Keeps what will be asked for, before the app takes its place.
#[cfg(feature = "csr")]
pub(super) fn keep(place: &web_sys::Element) {
    if let Ok(Some(foot)) = place.query_selector(".related") {
        KEPT.with(|kept| kept.replace(Some(foot.into())));
    }
}
