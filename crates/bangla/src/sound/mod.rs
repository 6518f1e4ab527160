//! Words by their sound.
pub mod key;
pub mod lookup;
pub mod readings;
pub mod typed;
pub mod units;
pub mod weights;
