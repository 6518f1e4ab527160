//! Keeping all of an archive that lies beside the page, for use without a connection: the service worker does it and
//! says how far it is.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageEvent, ServiceWorkerContainer};

use super::{storage, window};
use crate::state::Kept;

/// Listens while it lives.
#[derive(Debug)]
pub struct Watch(#[expect(dead_code, reason = "dropping it ends the watch")] EventListener);

/// Where it is remembered that all of it is to be kept: what was interrupted goes on when the page is opened again.
const WANTED: &str = "keep";

/// Keeps all of it.
pub fn keep() {
    // Without storage it is kept all the same, and not remembered.
    let _ = storage::write(WANTED, "on");
    go_on();
}

/// Tells how far it is, whenever that changes; goes on where a reader wanted all of it.
pub fn watch(tell: impl Fn(Kept) + 'static) -> Option<Watch> {
    let target = workers()?;
    let watch = EventListener::new(&target, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        let number = |name: &str| {
            js_sys::Reflect::get(&event.data(), &JsValue::from_str(name)).ok()?.as_f64()
        };
        if let Some((kept, of)) = number("kept").zip(number("of")) {
            tell(Kept::of(kept, of));
        }
    });
    if storage::read(WANTED).is_some() {
        go_on();
    }
    Some(Watch(watch))
}

fn workers() -> Option<ServiceWorkerContainer> {
    // Where there are none, the browser says `undefined`.
    let navigator = window()?.navigator();
    let workers = js_sys::Reflect::get(&navigator, &JsValue::from_str("serviceWorker")).ok()?;
    workers.dyn_into().ok()
}

fn go_on() {
    if let Some(worker) = workers().and_then(|workers| workers.controller()) {
        let _ = worker.post_message(&JsValue::from_str("keep"));
    }
}
