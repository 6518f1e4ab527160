//! What readers wish for, tried in a real browser against the release build.
//!
//! Each test is named as a wish and starts with [`page::journey`]: a server of its own for `dist/`, a browser of
//! its own with an empty profile, and at the end the two promises that hold everywhere: nothing was asked of
//! another origin, and nothing was logged as an error. Tests speak to the page as `design.md` promises it:
//! through the search field, the list of results, the status, and the `data-` names of what is on it.
//! They never sleep: they wait until something is so, or say after ten seconds that it never was.

mod bad_input;
mod barriers;
mod beside;
mod browser;
mod build;
mod columns;
mod driver;
mod faults;
mod hosting;
mod keyboard;
mod language;
mod looks;
mod offline;
mod page;
mod reading;
mod searching;
mod single_file;
mod speed;
mod starting;
mod updates;
mod wishes;
