//! What a developer types, and the static server that journeys run against.
//!
//! Enter at [`command_line::main`] for `cargo xtask …`, at [`server::Server::start`] to serve a folder.
//! Nothing here knows what an article is: it builds, serves and tests the workspace from outside.

// Talking on the terminal is what this crate is for.
#![allow(clippy::print_stdout, clippy::print_stderr)]

pub mod command_line;
mod commands;
mod process;
pub mod server;
mod sizes;
pub mod tools;
mod wasm;
mod workspace;
