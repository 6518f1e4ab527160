//! What is being typed into the search field, before the address has it.
//!
//! Typing is faster than the address may be rewritten (see [`super::Pace`]), and on a slow device even
//! faster than pages are drawn. What was typed last is therefore kept here from its first letter on, and
//! counts for as long as the entries of the history are those that this typing has made: a step back
//! or a link ends it.

use super::Address;

/// The number of a history entry.
type EntryId = Option<u32>;

/// What is being typed, if anything is.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    text: Option<String>,
    entries: Vec<EntryId>,
    written: bool,
}

impl Typing {
    /// Takes what was typed while `entry` was shown.
    pub fn take(&mut self, text: String, entry: EntryId) {
        if self.text.replace(text).is_none() {
            self.entries = vec![entry];
        }
        self.written = false;
    }

    /// The address that is still to be written, if any.
    pub fn unwritten(&self) -> Option<Address> {
        self.text.as_ref().filter(|_| !self.written).map(|text| Address::list(text))
    }

    /// Takes note that it was written, as this entry.
    pub fn wrote(&mut self, entry: EntryId) {
        self.written = true;
        self.entries.push(entry);
    }

    /// Whether it goes on.
    pub fn goes_on(&self) -> bool {
        self.text.is_some()
    }

    /// The address that counts while `entry` is shown; an entry that is not of this typing ends it.
    pub fn address(&mut self, entry: EntryId) -> Option<Address> {
        if !self.entries.contains(&entry) {
            self.end();
        }
        self.text.as_ref().map(|text| Address::list(text))
    }

    /// It is over.
    pub fn end(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::Typing;
    use crate::state::Address;

    #[test]
    fn what_was_typed_last_counts_until_another_page_is_shown() {
        let mut typing = Typing::default();
        assert_eq!(typing.address(None), None);
        typing.take("ক".to_owned(), None);
        assert_eq!(typing.unwritten(), Some(Address::list("ক")));
        typing.wrote(Some(7));
        typing.take("কি".to_owned(), Some(7));
        // The first rewriting of the address is drawn only now.
        assert_eq!(typing.address(None), Some(Address::list("কি")));
        assert_eq!(typing.address(Some(7)), Some(Address::list("কি")));
        typing.wrote(Some(8));
        assert_eq!(typing.unwritten(), None);
        assert_eq!(typing.address(Some(8)), Some(Address::list("কি")));
        assert_eq!(typing.address(Some(3)), None, "a step back");
        assert!(!typing.goes_on());
    }
}
