//! The searches that a reader made and kept: in the browser where it lets them be, else as long as the
//! page lasts.

use std::cell::RefCell;

use super::storage::{self, Blocked};
use crate::state::Searches;

thread_local! {
    /// What could not be kept: the latest, and the kept ones.
    static MEMORY: RefCell<[Option<Searches>; 2]> = const { RefCell::new([None, None]) };
}

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The latest searches.
    Recent,
    /// Those that were kept.
    Saved,
}

impl List {
    fn name(self) -> &'static str {
        match self {
            Self::Recent => "recent",
            Self::Saved => "saved",
        }
    }
}

/// A list of searches.
#[inline(never)]
pub fn read(list: List) -> Searches {
    let remembered = MEMORY.with_borrow(|memory| memory[list as usize].clone());
    let kept = || Searches::read(&storage::read(list.name()).unwrap_or_default());
    remembered.unwrap_or_else(kept)
}

/// Changes a list.
///
/// # Errors
/// [`Blocked`] where the browser refuses to keep it; it is then remembered as long as the page lasts.
#[inline(never)]
pub fn change(list: List, how: impl FnOnce(Searches) -> Searches) -> Result<(), Blocked> {
    let searches = how(read(list));
    let kept = storage::write(list.name(), &searches.kept());
    MEMORY.with_borrow_mut(|memory| memory[list as usize] = kept.is_err().then_some(searches));
    kept
}

/// Takes note of a search that led somewhere.
#[inline(never)]
pub fn made(query: &str) {
    if !query.trim().is_empty() {
        let _ = change(List::Recent, |recent| recent.lately(query));
    }
}
