//! Every page, rendered without a browser, in both languages: what it says, not how it looks.
//!
//! The collection is made here, so that these tests hold whatever the page carries. Effects do not run where there
//! is no browser: what is seen is a page just opened.

mod article;
mod finds;
mod list;
mod pages;
mod stage;
