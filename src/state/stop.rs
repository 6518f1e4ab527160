//! An entry of the browser's history: what it shows, and how it is told from the others.

use super::Address;

/// The number of an entry: rises from entry to entry, so that no two that can be reached have the same;
/// one that was not made by the app has 0.
pub type EntryId = u32;

/// An entry of the browser's history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stop {
    /// What it shows.
    pub address: Address,
    /// Its number.
    pub entry: EntryId,
    /// Whether it was opened from the list, so that one step back leads there.
    pub from_list: bool,
}

impl Stop {
    /// The stop that shows `address` and with which the browser keeps this number.
    pub fn of(address: Address, kept: u32) -> Self {
        Self { address, entry: kept / 2, from_list: kept % 2 == 1 }
    }

    /// The number that the browser is to keep with it.
    pub fn kept(&self) -> u32 {
        self.entry * 2 + u32::from(self.from_list)
    }
}

impl From<Address> for Stop {
    fn from(address: Address) -> Self {
        Self::of(address, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::Stop;
    use crate::state::Address;

    #[test]
    fn what_the_browser_keeps_is_read_again() {
        for (entry, from_list) in [(0, false), (1, true), (70_000, false)] {
            let stop = Stop { address: Address::about(), entry, from_list };
            assert_eq!(Stop::of(Address::about(), stop.kept()), stop);
        }
    }
}
