//! The list in a column beside the article that is read.

use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::page::{card, find};
use super::{root, time};

/// The column, which scrolls by itself.
const COLUMN: &str = ".list-page__results";
/// The card of the article that is read.
pub(super) const CURRENT: &str = "[data-article]:has([aria-current])";

/// Whether the list beside the article has a card of this one.
#[inline(never)]
pub fn has(id: &str) -> bool {
    card(id).is_some()
}

/// How long it is looked again whether the card is in sight, in milliseconds, each time twice as long after the last:
/// slow phones take that long to set what has come into sight.
const LOOKS: std::ops::Range<u32> = 50..500;

/// Brings the card of the article that is read into sight, where it is not: as high as in the middle of the column,
/// so that one sees what stands around it. The window stays as it is. Cards out of sight are as high as the style sheets
/// guess until they are seen: so it is looked at again when they are.
#[inline(never)]
pub fn show_current() {
    look(LOOKS.start);
}

fn look(next: u32) {
    bring_current();
    if LOOKS.contains(&next) {
        time::after(next, move || look(2 * next)).forget();
    }
}

fn bring_current() {
    let (Some(column), Some(card)) = (find(COLUMN), find(CURRENT)) else { return };
    let (around, place) = (column.get_bounding_client_rect(), card.get_bounding_client_rect());
    if place.top() < around.top() || place.bottom() > around.bottom() {
        let off = place.top() - around.top() - around.height() / 3.0;
        #[allow(clippy::cast_possible_truncation, reason = "lists are not so long")]
        column.set_scroll_top(column.scroll_top() + off as i32);
    }
}

/// Brings a card that has the focus into sight where it is not: an article was read that had been opened from the column,
/// and not from there.
#[inline(never)]
pub(super) fn bring_into_sight(card: &Element) {
    let place = card.get_bounding_client_rect();
    let height = root().map_or(0, |root| root.client_height());
    if place.bottom() < 0.0 || place.top() > f64::from(height) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        card.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
