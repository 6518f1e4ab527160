//! Words by their sound: one key for both scripts, and what Latin letters mean in Bangla.
//!
//! Readers type putin, juddho or rashiya and mean পুতিন, যুদ্ধ, রাশিয়া; 3.8 spellings a word on
//! average, hardly ever those of one scheme. So nothing is transliterated here. A vocabulary word has
//! one coarse [`key`]; typed letters have several ([`readings`]); the words with those keys are ranked
//! by how people really write each Bangla letter ([`typed`], [`weights`]).
//!
//! | from | to | by |
//! | --- | --- | --- |
//! | a vocabulary word | its key, for the index | [`key::key_of`] |
//! | typed letters | the words of an index | [`lookup::matches()`], [`lookup::candidates`] |
//! | typed letters and a word | how far apart | [`typed::distance`], [`typed::Typed`] |
//! | two Bangla words | renderings of one name, or not | [`renderings::renderings`] |
//! | a Latin name | Bangla names that sound otherwise | [`exonyms::exonyms`] |
//! | an acronym | its letters' names | [`acronyms::spelt_out`] |
//!
//! Deliberately absent: sentences, word borders, inflection. The caller divides text into words, and
//! puts stems into the index if bare words should find inflected ones.

pub mod acronyms;
pub mod endings;
pub mod exonyms;
pub mod key;
pub mod lookup;
pub mod readings;
pub mod renderings;
pub mod typed;
pub mod units;
pub mod weights;

pub use endings::without_endings;
pub use exonyms::{exonyms, exonyms_from};
pub use key::{Key, key_of};
pub use lookup::{
    Candidate, Found, KeyIndex, Lookup, Spelt, candidates, common, matches, matches_within,
};
pub use renderings::renderings;
pub use typed::{Cost, Heard, Typed, distance};

/// The tables that only words typed in Latin letters need, as they stand in a program: whoever loads a
/// program in parts may load them later.
pub const TABLES: [&[u8]; 3] = [
    include_bytes!("weights.txt"),
    include_bytes!("readings.txt"),
    include_bytes!(concat!(env!("OUT_DIR"), "/exonyms.bin")),
];
