//! In what order a list stands.

use archive::Sort as Order;

use crate::route::Route;

/// An order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The usual one of the page: the best match, else the newest first; words in context as they stand.
    #[default]
    Usual,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
    /// By paper.
    Paper,
    /// By the word to the left.
    Left,
    /// By the word to the right.
    Right,
}

impl Sort {
    /// The order of what is found.
    pub fn of_found(self) -> Order {
        match self {
            Self::Newest => Order::Newest,
            Self::Oldest => Order::Oldest,
            Self::Paper => Order::Paper,
            Self::Usual | Self::Left | Self::Right => Order::Relevance,
        }
    }

    /// The orders that a page has.
    pub fn of_page(route: &Route) -> &'static [Self] {
        match route {
            Route::Context => &[Self::Usual, Self::Left, Self::Right],
            // An article keeps the order of the list that it was opened from.
            Route::List | Route::Article { .. } => {
                &[Self::Usual, Self::Newest, Self::Oldest, Self::Paper]
            }
            _ => &[],
        }
    }

    /// Its name in an address; none for the usual one.
    pub fn name(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Newest => "new",
            Self::Oldest => "old",
            Self::Paper => "paper",
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// The order of a name on a page; `None` where that has none such.
    pub fn of_name(route: &Route, name: &str) -> Option<Self> {
        Self::of_page(route).iter().copied().find(|sort| sort.name() == name)
    }
}
