//! One file for each `cargo xtask …`; `site` is `build`, because `build.rs` is Cargo's name.

pub(crate) mod bench;
pub(crate) mod beside;
pub(crate) mod env;
pub(crate) mod language;
mod reproducible;
pub(crate) mod serve;
pub(crate) mod setup;
pub(crate) mod single_file;
pub(crate) mod site;
pub(crate) mod test;
