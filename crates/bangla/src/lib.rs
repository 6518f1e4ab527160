//! Bangla text analysis: from `&str` to what its words are and mean.
//!
//! Everything here is a total function: any `&str` gives an answer, nothing fails, nothing reads
//! or writes anything, and shown text is never altered (offsets always lead back to the original).
//!
//! | module | from → to |
//! | --- | --- |
//! | [`normal`] | a word in any encoding → its one normal form |
//! | [`fold`] | a normal form → the key that its spelling variants share |
//! | [`inflection`] | a normal form → the stem keys that all forms of one word share |
//! | [`words`] | text → words, with byte offsets |
//! | [`sentences`] | text → sentences, with byte offsets |
//! | [`graphemes`] | an offset → the nearest place where text may be cut |
//! | [`dates`] | text → the dates it mentions; two calendars |
//! | [`sound`] | a word in either script → the key it shares with others by its sound; Latin letters → words |
//! | [`digits`] | digits of one script → of the other |
//! | [`numbers`] | text → the numbers in it, however written |
//! | [`variants`] | a word → the other ways to write it that no rule joins |
//! | [`slips`] | two words → the one slip between them, if one it is |
//! | [`order`] | things → the same in order, by one sort |
//! | [`table`] | things under their names |
//! | [`script`] | a character → what it does in a word |

pub mod dates;
pub mod digits;
pub mod fold;
pub mod graphemes;
pub mod inflection;
mod marks;
pub mod normal;
pub mod numbers;
pub mod order;
mod ranges;
pub mod script;
pub mod sentences;
mod separators;
pub mod slips;
pub mod sound;
pub mod table;
pub mod variants;
pub mod words;

#[cfg(test)]
mod laws;
