//! The only place that names `web_sys` or `gloo`. Called in effects and callbacks only, so that every
//! page also renders without a browser. Nothing here panics: what a browser refuses is a `Result`, an
//! `Option`, or simply not done.

pub mod base;
pub mod column;
pub mod combo;
pub mod dialog;
pub mod event;
pub mod history;
pub mod keeping;
pub mod keys;
pub mod later;
pub mod offline;
pub mod page;
#[cfg(all(feature = "csr", beside))]
pub mod pieces;
pub mod preparing;
pub mod searches;
pub mod selection;
pub mod served;
pub mod settings;
pub mod share;
#[cfg(feature = "csr")]
pub mod shell;
pub mod speech;
pub mod storage;
pub mod time;
pub mod view;

use web_sys::{Document, Element, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}
