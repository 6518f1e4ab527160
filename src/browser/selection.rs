//! What is selected in an article's text.

use gloo::events::EventListener;
use web_sys::{Element, Range};

use super::{document, window};
use crate::state::Quote;

/// Where the text of an article stands.
const TEXT: &str = "[data-text]";

/// Listens while it lives.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watch")] EventListener);

/// Tells whether something in the article's text is selected, whenever the selection changes.
pub fn watch(tell: impl Fn(bool) + 'static) -> Option<Watch> {
    let document = document()?;
    let listener = EventListener::new(&document, "selectionchange", move |_| {
        tell(selected().is_some());
    });
    Some(Watch(listener))
}

/// The selected passage of the article's text, with what stands around it.
pub fn quote() -> Option<Quote> {
    let (text, range) = selected()?;
    let before = range.clone_range();
    before.set_start(&text, 0).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let after = range.clone_range();
    after.set_end(&text, text.child_nodes().length()).ok()?;
    after.set_start(&range.end_container().ok()?, range.end_offset().ok()?).ok()?;
    let [before, inside, after] =
        [before, range, after].map(|range| String::from(range.to_string()));
    Quote::of(&before, &inside, &after)
}

/// The article's text and what is selected in it; none where nothing is, or something outside is, too.
fn selected() -> Option<(Element, Range)> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let text = document()?.query_selector(TEXT).ok()??;
    let within = |node: web_sys::Node| text.contains(Some(&node));
    (within(range.start_container().ok()?) && within(range.end_container().ok()?))
        .then_some((text, range))
}
