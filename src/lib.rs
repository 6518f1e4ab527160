//! Nothi: a folder of Bangla newspaper articles as one page to search and read.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`app`] | providers and the frame around every page |
//! | [`route`] | the site map |
//! | [`pages`] | one file a page |
//! | [`components`] | what two pages or more use: properties in, callbacks out |
//! | [`state`] | what changes, as plain values |
//! | [`hooks`] | the glue between state, pages and browser |
//! | [`browser`] | the only place that names browser interfaces |
//! | [`text`] | the words of the interface, in two languages |
//!
//! The same components are rendered three times: in the browser, as files while the page is built
//! (`src/bin/prerender/`), and in tests.

pub mod app;
pub mod browser;
pub mod components;
pub mod hooks;
pub mod pages;
pub mod route;
pub mod state;
pub mod text;

pub use app::{App, AppProps};
