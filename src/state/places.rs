//! Where a reader was on each visited page: scroll position, opened card, how much of the list.
//!
//! Pages are known by the number that their history entry has. Of the list
//! the last place is known by its query too, so that a link back leads to it as well as the browser's
//! own button.

use super::{Address, EntryId, FIRST, PAGE};
use crate::route::Route;

/// Remembers places.
#[derive(Clone, Debug, Default)]
pub struct Places {
    current: EntryId,
    address: Address,
    known: Vec<(EntryId, Place)>,
    list: Option<(String, Place)>,
    shown: Option<(String, usize)>,
    started: bool,
    leaving: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    scroll: f64,
    card: Option<String>,
}

/// What to do on arriving at a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrival {
    /// It is the same page: nothing.
    Stay,
    /// A new page: to its top, the focus on its heading.
    Fresh,
    /// A page where one was before.
    Return {
        /// How far it was scrolled, in CSS pixels.
        scroll: f64,
        /// The card that was opened from it.
        card: Option<String>,
    },
}

impl Places {
    /// Takes note that the page was scrolled. Not while it is being left: a shorter page that takes its
    /// place scrolls the window, too.
    pub fn scrolled(&mut self, scroll: f64) {
        if !self.leaving {
            self.here().scroll = scroll;
        }
    }

    /// Takes note that a card is about to be opened, the page being scrolled so far.
    pub fn opening(&mut self, card: &str, scroll: f64) {
        let place = Place { scroll, card: Some(card.to_owned()) };
        *self.here() = place.clone();
        self.leaving = true;
        if self.address.route == Route::List {
            self.list = Some((self.address.query.clone(), place));
        }
    }

    /// Takes note that an article is about to be closed whose card stands in the list beside it: there one goes on.
    pub fn closing(&mut self, query: &str, card: &str) {
        let before = self.list.as_ref().filter(|(asked, _)| asked == query);
        let scroll = before.map_or(0.0, |(_, place)| place.scroll);
        self.list = Some((query.to_owned(), Place { scroll, card: Some(card.to_owned()) }));
    }

    /// Takes note of a page to which the reader was brought by other means.
    pub fn moved(&mut self, entry: EntryId, address: &Address) {
        self.current = entry;
        self.address = address.clone();
    }

    /// What to do now that another address is shown. On the very first one the browser itself has put
    /// the reader in place.
    pub fn arrive(&mut self, entry: EntryId, address: &Address) -> Arrival {
        self.leaving = false;
        let same_page = self.address.route == address.route;
        let stays = !std::mem::replace(&mut self.started, true) || self.current == entry;
        self.current = entry;
        self.address = address.clone();
        if stays || same_page {
            return Arrival::Stay;
        }
        let list = self
            .list
            .as_ref()
            .filter(|(query, _)| address.route == Route::List && *query == address.query);
        let known = self.known.iter().find(|(known, _)| *known == entry);
        match known.map(|(_, place)| place).or(list.map(|(_, place)| place)) {
            Some(place) => Arrival::Return { scroll: place.scroll, card: place.card.clone() },
            None => Arrival::Fresh,
        }
    }

    fn here(&mut self) -> &mut Place {
        let at = self.known.iter().position(|(entry, _)| *entry == self.current);
        let at = at.unwrap_or_else(|| {
            self.known.push((self.current, Place::default()));
            self.known.len() - 1
        });
        &mut self.known[at].1
    }

    /// Whether a page is shown for the first time, and by the app: none is there to be found as it was.
    pub fn is_new(&self, entry: EntryId) -> bool {
        self.started && self.known.iter().all(|(known, _)| *known != entry)
    }

    /// How many cards of a query's list are shown.
    pub fn shown(&self, query: &str) -> usize {
        // While one types they change with each key.
        let first = if query.trim().is_empty() { PAGE } else { FIRST };
        self.shown.as_ref().filter(|(asked, _)| asked == query).map_or(first, |(_, shown)| *shown)
    }

    /// Shows one page of cards more.
    pub fn show_more(&mut self, query: &str) {
        self.shown = Some((query.to_owned(), self.shown(query) + PAGE));
    }
}

#[cfg(test)]
mod tests {
    use super::{Arrival, FIRST, PAGE, Places};
    use crate::state::Address;

    #[test]
    fn going_back_returns_to_the_card_that_was_opened() {
        let mut places = Places::default();
        let (list, article) = (Address::list("ক"), Address::article("a", "ক"));
        assert_eq!(places.arrive(0, &list), Arrival::Stay);
        assert_eq!(places.arrive(1, &Address::list("কখ")), Arrival::Stay);
        assert!(places.is_new(2) && !Places::default().is_new(0));
        places.opening("a", 300.0);
        places.scrolled(150.0);
        assert_eq!(places.arrive(2, &article), Arrival::Fresh);
        places.scrolled(900.0);
        let back = Arrival::Return { scroll: 300.0, card: Some("a".to_owned()) };
        assert_eq!(places.arrive(1, &Address::list("কখ")), back);
        assert!(!places.is_new(2), "one may come back to it");
        assert_eq!(places.arrive(2, &article), Arrival::Return { scroll: 900.0, card: None });
        assert_eq!(places.arrive(3, &Address::list("কখ")), back, "by a link, too");
        assert_eq!(places.arrive(4, &Address::about()), Arrival::Fresh);
        assert_eq!(places.arrive(5, &list), Arrival::Fresh, "another query");
    }

    #[test]
    fn closing_an_article_beside_its_list_leads_to_its_card() {
        let mut places = Places::default();
        let list = Address::list("ক");
        places.arrive(0, &list);
        places.opening("a", 300.0);
        places.arrive(1, &Address::article("a", "ক"));
        places.arrive(2, &Address::article("b", "ক"));
        places.closing("ক", "b");
        let there = Arrival::Return { scroll: 300.0, card: Some("b".to_owned()) };
        assert_eq!(places.arrive(3, &list), there);
        places.arrive(4, &Address::article("b", "খ"));
        places.closing("খ", "b");
        let there = Arrival::Return { scroll: 0.0, card: Some("b".to_owned()) };
        assert_eq!(places.arrive(5, &Address::list("খ")), there, "it was never shown alone");
    }

    #[test]
    fn more_cards_stay_until_the_query_changes() {
        let mut places = Places::default();
        places.show_more("ক");
        assert_eq!(places.shown("ক"), FIRST + PAGE);
        assert_eq!(places.shown("খ"), FIRST);
        assert_eq!(places.shown(""), PAGE);
    }
}
