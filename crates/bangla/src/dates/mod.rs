//! Dates and times in Bangla text, and the calendars behind them.
//!
//! Enter at [`find`]: text → [`Mention`]s, each with its place and exactly what was said. A mention
//! with a year, a month and a day gives a [`Date`] ([`Mention::date`]), one with a time too a
//! [`Moment`]. Both digit scripts, Bangla and English month names, the orders that newspapers use,
//! and the civil Bangla calendar of Bangladesh ([`BanglaDate`]) are read.
//!
//! It deliberately adds nothing: `১৫ আগস্ট` stays without a year and `গত শুক্রবার` stays a weekday,
//! until somebody who knows the day of writing asks [`Mention::resolve`]. A day that no calendar has
//! (৩১ ফেব্রুয়ারি) is no mention. Hijri dates are recognised, so that nothing else is made of them,
//! and never converted: that calendar depends on the moon being seen.

mod bangla;
mod clock;
mod date;
mod find;
mod grammar;
mod lexicon;
mod mention;
mod times;
mod tokens;
mod typed;

#[cfg(test)]
mod tests;

pub use bangla::BanglaDate;
pub use clock::{Clock, Moment, Offset};
pub use date::{Date, Weekday};
pub use find::find;
pub use lexicon::names;
pub use mention::{Calendar, Mention, Relative, Unit};
pub use typed::typed;
