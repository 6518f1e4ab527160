//! What the window is like: how wide, how dark, how far scrolled.

use gloo::events::EventListener;
use web_sys::ScrollRestoration;

use super::window;

/// Listens while it lives.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "dropping them ends the watch")] Vec<EventListener>);

/// From these widths on there is room for a second and for a third column. The style sheets have them too.
const COLUMNS: [&str; 2] = ["(min-width: 64em)", "(min-width: 80em)"];

/// Tells for how many columns the window is wide enough, now and whenever its size changes.
pub fn watch_columns(tell: impl Fn(usize) + 'static) -> Option<Watch> {
    let count = || 1 + COLUMNS.into_iter().filter(|it| is_met(it)).count();
    tell(count());
    let window = window()?;
    let resize = EventListener::new(&window, "resize", move |_| tell(count()));
    Some(Watch(vec![resize]))
}

/// Whether the device is set to dark colours.
pub fn prefers_dark() -> bool {
    is_met("(prefers-color-scheme: dark)")
}

/// Whether a media query is met.
fn is_met(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok()?).is_some_and(|it| it.matches())
}

/// Tells how far the window is scrolled, whenever it is, in CSS pixels.
///
/// Places on pages that one comes back to are restored by the app, which knows when they are there;
/// only when the page is left for good is that the browser's again, so that a reload stays in place.
pub fn watch_scroll(tell: impl Fn(f64) + 'static) -> Option<Watch> {
    let window = window()?;
    restore(ScrollRestoration::Manual);
    let scroll = EventListener::new(&window, "scroll", move |_| tell(scrolled()));
    let leave = EventListener::new(&window, "pagehide", |_| restore(ScrollRestoration::Auto));
    let come = EventListener::new(&window, "pageshow", |_| restore(ScrollRestoration::Manual));
    Some(Watch(vec![scroll, leave, come]))
}

fn restore(how: ScrollRestoration) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(how);
    }
}

/// How far the window is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the window, at once: no style of the page asks for anything slower.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}
