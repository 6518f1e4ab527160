//! The page's title, and where its focus is.

use wasm_bindgen::JsCast as _;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::{column, document, root};

/// The search field.
pub(super) const FIELD: &str = "input[type=search]";

/// Tells the script that watches over the start that the app is there, and hears keys and clicks.
pub fn set_started() {
    if let Some(root) = root() {
        let _ = root.set_attribute("data-started", "");
    }
}

/// Names the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Puts the focus into the search field and selects what is there.
pub fn focus_search() {
    if let Some(field) = find(FIELD) {
        let field = field.unchecked_into::<HtmlInputElement>();
        let _ = field.focus();
        field.select();
    }
}

/// Puts the focus into the search field, behind what is there.
pub fn focus_search_end() {
    if let Some(field) = find(FIELD) {
        let field = field.unchecked_into::<HtmlInputElement>();
        let _ = field.focus();
        let end = field.value().encode_utf16().count() as u32;
        let _ = field.set_selection_range(end, end);
    }
}

/// Whether the focus is in the search field.
pub(super) fn in_search() -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some() && focused == find(FIELD)
}

/// Takes the focus out of the search field: phones then put their keyboard away.
pub fn leave_search() {
    if let Some(field) = find(FIELD) {
        let _ = field.unchecked_into::<HtmlElement>().blur();
    }
}

/// Puts the focus on the heading of the page, without scrolling.
pub fn focus_heading() {
    focus_still(find("h1"));
}

/// Puts the focus on the main part of the page, past the masthead.
pub fn focus_main() {
    if let Some(main) = find("main") {
        main.scroll_into_view();
        focus_still(Some(main));
    }
}

/// Puts the focus on the main part of the page, without scrolling, if what had it is gone by then.
pub fn keep_focus() {
    super::time::after(0, || {
        if find(":focus").is_none() {
            focus_still(find("main"));
        }
    })
    .forget();
}

/// Puts the focus on the card of an article, which is in sight then; whether there is one.
pub fn focus_card(id: &str) -> bool {
    let Some(card) = card(id) else { return false };
    focus_still(link(&card));
    column::bring_into_sight(&card);
    true
}

/// The card of an article.
pub(super) fn card(id: &str) -> Option<Element> {
    cards().into_iter().find(|card| card.get_attribute("data-article").as_deref() == Some(id))
}

/// Moves the focus from card to card: `forward` or back. Without a card in focus it goes on from the card of the
/// article that is read, or to the first one.
pub fn step_card(forward: bool) {
    let cards = cards();
    let here = find("[data-article]:focus-within").or_else(|| find(column::CURRENT));
    let at = here.and_then(|here| cards.iter().position(|card| *card == here));
    let next = match at {
        None => 0,
        Some(at) if forward => at + 1,
        Some(at) => at.saturating_sub(1),
    };
    if let Some(link) = cards.get(next).and_then(link) {
        // The browser scrolls a focused link into view by itself.
        let _ = link.unchecked_into::<HtmlElement>().focus();
    }
}

/// Shows the marked place that is the present one, in the middle of the window.
pub fn show_current_mark() {
    if let Some(mark) = find("mark[aria-current]") {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Shows the passage that an address is about, in the middle of the window; once the page stands.
pub fn show_passage() {
    show_later(".passage");
}

/// Shows the heading of a section of the article, and puts the focus there.
pub fn show_section(number: usize) {
    if let Some(heading) = find(&format!("[data-section='{number}']")) {
        heading.scroll_into_view();
        focus_still(Some(heading));
    }
}

/// Puts the focus into the field for finding inside an article; once it is there.
pub fn focus_find() {
    super::time::after(0, || {
        if let Some(field) = find(".marks__field") {
            let _ = field.unchecked_into::<HtmlElement>().focus();
        }
    })
    .forget();
}

fn show_later(selector: &'static str) {
    super::time::after(0, move || {
        if let Some(element) = find(selector) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Center);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    })
    .forget();
}

/// Prints the page.
pub fn print() {
    if let Some(window) = super::window() {
        let _ = window.print();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = super::window() {
        let _ = window.location().reload();
    }
}

pub(super) fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

fn cards() -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all("[data-article]").ok());
    let Some(found) = found else { return Vec::new() };
    (0..found.length()).filter_map(|at| Some(found.item(at)?.unchecked_into())).collect()
}

/// The link in a card's heading.
fn link(card: &Element) -> Option<Element> {
    card.query_selector("h2 a").ok()?
}

fn focus_still(element: Option<Element>) {
    if let Some(element) = element {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.unchecked_into::<HtmlElement>().focus_with_options(&options);
    }
}

/// Fetches once more what of the archive could not be had.
pub fn fetch_again() {
    #[cfg(all(feature = "csr", beside))]
    super::pieces::retry();
}
